#include "models/threatmodels/threattablemodel.h"

#include "models/base/listing.h"

#include <algorithm>

namespace gatehouse {

namespace {

bool differs(const ThreatRow &before, const ThreatRow &now)
{
    return before.threat != now.threat || before.rule != now.rule || before.state != now.state
        || before.subjectName != now.subjectName || before.inherentRisk != now.inherentRisk
        || before.currentRisk != now.currentRisk
        || before.countermeasures.size() != now.countermeasures.size();
}

} // namespace

bool awaitsConfirmation(const ThreatRow &row)
{
    return row.counts() && row.threat.answer == ThreatAnswer::NotApplicable
        && row.state != ThreatState::NotApplicable;
}

ThreatTableModel::ThreatTableModel(QObject *parent) : RecordTableModel(parent)
{
    Columns columns(ColumnCount);
    columns[NumberColumn] = {.field = &describe<RecordedThreat>().field("number"),
                             .heading = QT_TRANSLATE_NOOP("Field", "Number")};
    columns[TitleColumn] = {
        .heading = QT_TRANSLATE_NOOP("Field", "Threat"),
        .text = [this](const ThreatRow &row) { return row.title().in(m_language); },
        .tip = [this](const ThreatRow &row) { return row.description().in(m_language); }};
    columns[SubjectColumn] = {
        .heading = QT_TRANSLATE_NOOP("Field", "Element or flow"), .text = [](const ThreatRow &row) {
            return row.threat.subject.isEmpty() ? tr("Whole model") : row.subjectName;
        }};
    columns[CategoriesColumn] = {
        .heading = QT_TRANSLATE_NOOP("Field", "Categories"),
        .text =
            [](const ThreatRow &row) {
                QStringList letters;
                for (const ThreatCategory category : row.categories())
                    letters += toKey(category);
                return letters.join(QLatin1Char(' '));
            },
        .tip = [](const ThreatRow &row) { return listed(row.categories()); },
        .role = [](const ThreatRow &row, int role) -> QVariant {
            return role == Qt::AccessibleTextRole ? listed(row.categories()) : QVariant();
        }};
    columns[InherentColumn] = {
        .heading = QT_TRANSLATE_NOOP("Field", "Inherent risk"),
        .text = [](const ThreatRow &row) { return label(row.inherentRisk); },
        .tip =
            [](const ThreatRow &row) {
                return row.inherent.isRated() ? tr("%1: likelihood %2, impact %3")
                                                    .arg(label(row.inherentRisk))
                                                    .arg(row.inherent.likelihood)
                                                    .arg(row.inherent.impact)
                                              : QString();
            },
        .order = [](const ThreatRow &row) { return static_cast<qint64>(row.inherentRisk); }};
    columns[CurrentColumn] = {
        .heading = QT_TRANSLATE_NOOP("Field", "Current risk"),
        .text = [](const ThreatRow &row) { return label(row.currentRisk); },
        .order = [](const ThreatRow &row) { return static_cast<qint64>(row.currentRisk); }};
    columns[StateColumn] = {
        .heading = QT_TRANSLATE_NOOP("Field", "State"),
        .text = [](const ThreatRow &row) { return label(row.state); },
        .tip =
            [](const ThreatRow &row) {
                return awaitsConfirmation(row)
                    ? tr("Said to be not applicable by %1; waits for somebody to confirm it")
                          .arg(row.threat.answeredBy)
                    : QString();
            },
        .order = [](const ThreatRow &row) { return static_cast<qint64>(row.state); }};
    columns[CountermeasuresColumn] = {.heading = QT_TRANSLATE_NOOP("Field", "Countermeasures"),
                                      .number = [](const ThreatRow &row) {
                                          return static_cast<qint64>(row.countermeasures.size());
                                      }};
    setColumns(std::move(columns));
}

void ThreatTableModel::setThreats(std::vector<ThreatRow> threats)
{
    take(std::move(threats), differs);
}

void ThreatTableModel::setFilter(ThreatFilter filter)
{
    if (filter == m_filter)
        return;
    m_filter = std::move(filter);
    refresh();
}

void ThreatTableModel::setLanguage(Language language)
{
    m_language = language;
    retranslate();
}

bool ThreatTableModel::isWanted(const ThreatRow &row) const
{
    if (m_filter.states.empty() ? !row.counts() : !m_filter.states.contains(row.state))
        return false;
    if (m_filter.onlyHigh && row.inherentRisk != Risk::High)
        return false;
    if (m_filter.onlyToConfirm && !awaitsConfirmation(row))
        return false;
    if (m_filter.subjects && !m_filter.subjects->contains(row.threat.subject))
        return false;
    if (m_filter.category
        && std::ranges::find(row.categories(), *m_filter.category) == row.categories().end())
        return false;
    if (m_filter.text.isEmpty())
        return true;
    const LocalizedText title = row.title();
    const LocalizedText description = row.description();
    return holdsWords(m_filter.text,
                      {row.threat.number, title.zh, title.en, description.zh, description.en,
                       row.subjectName, row.threat.rule,
                       row.requirements().join(QLatin1Char(' '))});
}

QVariant ThreatTableModel::rowData(const ThreatRow &row, int role) const
{
    switch (role) {
    case ThreatIdRole:
        return QVariant::fromValue(row.threat.id);
    case SubjectRole:
        return row.threat.subject;
    case InherentRole:
        return static_cast<int>(row.inherentRisk);
    case CurrentRole:
        return static_cast<int>(row.currentRisk);
    case StateRole:
        return static_cast<int>(row.state);
    case ToConfirmRole:
        return awaitsConfirmation(row);
    default:
        return {};
    }
}

} // namespace gatehouse
