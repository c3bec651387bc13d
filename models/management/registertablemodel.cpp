#include "models/management/registertablemodel.h"

#include "models/base/listing.h"
#include "models/management/document.h"
#include "models/management/outsourcingcontract.h"

namespace gatehouse {

namespace {

QString missingText(const RegisterRow &row)
{
    QStringList clauses;
    for (const QString &key : row.missing)
        clauses += label(*fromKey<ContractClause>(key));
    return FieldWording().list(clauses);
}

} // namespace

RegisterTableModel::RegisterTableModel(const RegisterKind &kind, QObject *parent)
    : RecordTableModel(parent), m_kind(kind)
{
    Columns columns;
    const auto add = [&](const char *key) {
        const Field &field = kind.record->field(key);
        RecordColumn<RegisterRow> column{.field = &field};
        if (field.kind == FieldKind::Reference)
            column.text = [&field](const RegisterRow &row) {
                return row.text(field, FieldWording());
            };
        if (field.kind == FieldKind::LongText)
            column.text = [&field](const RegisterRow &row) {
                return FieldWording().text(field, row.get()).simplified();
            };
        column.tip = [&field](const RegisterRow &row) { return row.text(field, FieldWording()); };
        columns.push_back(std::move(column));
        m_fields.push_back(key);
        return static_cast<int>(columns.size()) - 1;
    };
    const auto derive = [&](RecordColumn<RegisterRow> column) {
        columns.push_back(std::move(column));
        m_fields.push_back(nullptr);
        return static_cast<int>(columns.size()) - 1;
    };
    add("number");
    add(kind.nameField);
    for (const char *key : kind.columns) {
        add(key);
        if (kind.dueField && QByteArrayView(key) == kind.dueField)
            m_dueColumn = derive(
                {.heading = QT_TRANSLATE_NOOP("Field", "When due"),
                 .text = [](const RegisterRow &row) { return dueText(row); },
                 .order = [](const RegisterRow &row) { return -static_cast<qint64>(row.due); }});
    }
    if (kind.entity == Entity::OutsourcingContract) {
        m_appsColumn = derive({.heading = QT_TRANSLATE_NOOP("Field", "Apps"),
                               .text = [](const RegisterRow &row) { return listed(row.apps); }});
        m_missingColumn = derive(
            {.heading = QT_TRANSLATE_NOOP("Field", "Clauses missing"),
             .text =
                 [](const RegisterRow &row) {
                     return row.missing.isEmpty() ? QString() : QString::number(row.missing.size());
                 },
             .tip = [](const RegisterRow &row) { return missingText(row); },
             .order =
                 [](const RegisterRow &row) { return -static_cast<qint64>(row.missing.size()); }});
    }
    if (kind.entity == Entity::CriticalOperation)
        m_judgementColumn =
            derive({.heading = QT_TRANSLATE_NOOP("Field", "Controls stand"),
                    .text =
                        [](const RegisterRow &row) {
                            if (!row.isJudged)
                                return QString();
                            return row.judgement ? label(*row.judgement) : tr("No control chosen");
                        },
                    .order =
                        [](const RegisterRow &row) {
                            return row.judgement ? static_cast<qint64>(*row.judgement) : -1;
                        }});
    add("withdrawn_reason");
    setColumns(std::move(columns));
}

void RegisterTableModel::setFilter(const Filter &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    refresh();
}

int RegisterTableModel::pressing() const
{
    return static_cast<int>(std::count_if(
        rows().begin(), rows().end(), [](const RegisterRow &row) { return isPressing(row.due); }));
}

int RegisterTableModel::standing() const
{
    return static_cast<int>(std::count_if(
        rows().begin(), rows().end(), [](const RegisterRow &row) { return !row.isWithdrawn(); }));
}

int RegisterTableModel::columnOf(const char *field) const
{
    for (size_t column = 0; column < m_fields.size(); ++column) {
        if (m_fields[column] && QByteArrayView(m_fields[column]) == field)
            return static_cast<int>(column);
    }
    return -1;
}

bool RegisterTableModel::isWanted(const RegisterRow &row) const
{
    if (!m_filter.withWithdrawn && row.isWithdrawn())
        return false;
    if (m_filter.only && !m_filter.only->contains(row.id))
        return false;
    if (m_filter.onlyPressing && !isPressing(row.due))
        return false;
    if (!m_filter.field.isEmpty()) {
        const Field *field = m_kind.record->find(m_filter.field);
        const FieldValue value = field->get(row.get());
        const QString *key = std::get_if<QString>(&value);
        if (!key || !m_filter.values.contains(*key))
            return false;
    }
    if (m_filter.text.isEmpty())
        return true;
    QStringList texts = row.apps;
    const FieldWording wording;
    for (const Field &field : m_kind.record->fields())
        texts += row.text(field, wording);
    return holdsWords(m_filter.text, texts);
}

QVariant RegisterTableModel::rowData(const RegisterRow &row, int role) const
{
    switch (role) {
    case DueRole:
        return static_cast<int>(row.due);
    case StateRole:
        return m_kind.entity == Entity::Document
            ? QVariant(static_cast<int>(static_cast<const Document *>(row.get())->state))
            : QVariant();
    case JudgementRole:
        return row.judgement ? QVariant(static_cast<int>(*row.judgement)) : QVariant();
    case MissingRole:
        return static_cast<int>(row.missing.size());
    case WithdrawnRole:
        return row.isWithdrawn();
    default:
        return {};
    }
}

} // namespace gatehouse
