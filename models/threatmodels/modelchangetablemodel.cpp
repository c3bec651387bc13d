#include "models/threatmodels/modelchangetablemodel.h"

#include "models/base/listing.h"

namespace gatehouse {

namespace {

/// What the keys of ModelChange::fields are called.
QString fieldWord(const QString &key)
{
    static constexpr std::pair<const char *, const char *> words[] = {
        {"name", QT_TRANSLATE_NOOP("gatehouse::ModelChangeTableModel", "name")},
        {"description", QT_TRANSLATE_NOOP("gatehouse::ModelChangeTableModel", "description")},
        {"kind", QT_TRANSLATE_NOOP("gatehouse::ModelChangeTableModel", "kind")},
        {"type", QT_TRANSLATE_NOOP("gatehouse::ModelChangeTableModel", "type")},
        {"assets", QT_TRANSLATE_NOOP("gatehouse::ModelChangeTableModel", "assets")},
        {"out_of_scope", QT_TRANSLATE_NOOP("gatehouse::ModelChangeTableModel", "scope")},
        {"inside",
         QT_TRANSLATE_NOOP("gatehouse::ModelChangeTableModel", "trust boundaries around it")},
        {"confidentiality",
         QT_TRANSLATE_NOOP("gatehouse::ModelChangeTableModel", "confidentiality")},
        {"integrity", QT_TRANSLATE_NOOP("gatehouse::ModelChangeTableModel", "integrity")},
        {"availability", QT_TRANSLATE_NOOP("gatehouse::ModelChangeTableModel", "availability")},
        {"source", QT_TRANSLATE_NOOP("gatehouse::ModelChangeTableModel", "where it begins")},
        {"target", QT_TRANSLATE_NOOP("gatehouse::ModelChangeTableModel", "where it ends")},
        {"bidirectional", QT_TRANSLATE_NOOP("gatehouse::ModelChangeTableModel", "direction")},
        {"protocol", QT_TRANSLATE_NOOP("gatehouse::ModelChangeTableModel", "protocol")},
        {"crossings",
         QT_TRANSLATE_NOOP("gatehouse::ModelChangeTableModel", "trust boundaries it crosses")},
        {"state", QT_TRANSLATE_NOOP("gatehouse::ModelChangeTableModel", "state")},
        {"risk", QT_TRANSLATE_NOOP("gatehouse::ModelChangeTableModel", "inherent risk")},
        {"residual_risk", QT_TRANSLATE_NOOP("gatehouse::ModelChangeTableModel", "residual risk")},
        {"countermeasures",
         QT_TRANSLATE_NOOP("gatehouse::ModelChangeTableModel", "countermeasures")},
        {"reason", QT_TRANSLATE_NOOP("gatehouse::ModelChangeTableModel", "reason of the answer")},
        {"title", QT_TRANSLATE_NOOP("gatehouse::ModelChangeTableModel", "title")},
        {"stage", QT_TRANSLATE_NOOP("gatehouse::ModelChangeTableModel", "stage")},
        {"design_reference",
         QT_TRANSLATE_NOOP("gatehouse::ModelChangeTableModel", "design reference")},
        {"requirement", QT_TRANSLATE_NOOP("gatehouse::ModelChangeTableModel", "requirement")},
    };
    const auto word = std::ranges::find_if(
        words, [&](const auto &each) { return key == QLatin1StringView(each.first); });
    return word == std::end(words) ? key : ModelChangeTableModel::tr(word->second);
}

} // namespace

ModelChangeTableModel::ModelChangeTableModel(QObject *parent) : RecordTableModel(parent)
{
    Columns columns(ColumnCount);
    columns[ChangeColumn] = {
        .heading = QT_TRANSLATE_NOOP("Field", "Change"),
        .text = [](const ModelChangeRow &row) { return label(row.change.change); },
        .order = [](const ModelChangeRow &row) { return static_cast<qint64>(row.change.change); }};
    columns[KindColumn] = {
        .heading = QT_TRANSLATE_NOOP("Field", "Kind"),
        .text = [](const ModelChangeRow &row) { return label(row.change.kind); },
        .order = [](const ModelChangeRow &row) { return static_cast<qint64>(row.change.kind); }};
    columns[NameColumn] = {.heading = QT_TRANSLATE_NOOP("Field", "Name"),
                           .text = [this](const ModelChangeRow &row) {
                               return row.change.name.in(m_language).simplified();
                           }};
    columns[FieldsColumn] = {
        .heading = QT_TRANSLATE_NOOP("Field", "In what"),
        .text = [this](const ModelChangeRow &row) { return fieldsIn(row, m_language); }};
    for (const Column column : {NameColumn, FieldsColumn})
        columns[column].tip = columns[column].text;
    setColumns(std::move(columns));
}

void ModelChangeTableModel::setChanges(const std::vector<ModelChange> &changes,
                                       const ThreatLibrary *library)
{
    m_library = library;
    std::vector<ModelChangeRow> rows;
    for (const ModelChange &change : changes)
        rows.push_back({static_cast<qint64>(rows.size()) + 1, change});
    take(std::move(rows));
}

const ModelChange *ModelChangeTableModel::changeAt(int row) const
{
    const ModelChangeRow *found = rowAt(row);
    return found ? &found->change : nullptr;
}

void ModelChangeTableModel::setFilter(ModelChangeFilter filter)
{
    if (filter == m_filter)
        return;
    m_filter = std::move(filter);
    refresh();
}

void ModelChangeTableModel::setLanguage(Language language)
{
    m_language = language;
    retranslate();
}

QString ModelChangeTableModel::fieldsIn(const ModelChangeRow &row, Language language) const
{
    QStringList words;
    for (const QString &key : row.change.fields) {
        const QLatin1StringView answers("answers.");
        const ModelQuestion *question = m_library && key.startsWith(answers)
            ? m_library->question(key.mid(answers.size()))
            : nullptr;
        words += question ? question->title.in(language) : fieldWord(key);
    }
    return listed(words);
}

bool ModelChangeTableModel::isWanted(const ModelChangeRow &row) const
{
    return (m_filter.changes.empty() || m_filter.changes.contains(row.change.change))
        && holdsWords(m_filter.text,
                      {row.change.name.zh, row.change.name.en, label(row.change.kind),
                       fieldsIn(row, m_language)});
}

QVariant ModelChangeTableModel::rowData(const ModelChangeRow &row, int role) const
{
    switch (role) {
    case ChangeRole:
        return static_cast<int>(row.change.change);
    case KindRole:
        return static_cast<int>(row.change.kind);
    case UidRole:
        return row.change.uid;
    default:
        return {};
    }
}

} // namespace gatehouse
