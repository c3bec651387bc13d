#include "models/staffing/delegationtablemodel.h"

namespace gatehouse {

QString DelegationTableModel::textOf(DayState state)
{
    switch (state) {
    case DayState::Now:
        return tr("Standing in");
    case DayState::Later:
        return tr("Not begun");
    case DayState::Over:
        break;
    }
    return tr("Over");
}

DelegationTableModel::DelegationTableModel(QObject *parent) : RecordTableModel(parent)
{
    const RecordDescription &delegation = describe<Delegation>();
    Columns columns(ColumnCount);
    columns[PersonColumn] = {.heading = QT_TRANSLATE_NOOP("Field", "Who is away"),
                             .text = [](const DelegationRow &row) { return row.person; }};
    columns[DelegateColumn] = {.heading = QT_TRANSLATE_NOOP("Field", "Stands in"),
                               .text = [](const DelegationRow &row) {
                                   return row.delegate.isEmpty() ? tr("Nobody") : row.delegate;
                               }};
    columns[ScopeColumn] = {.heading = QT_TRANSLATE_NOOP("Field", "For"),
                            .text = [this](const DelegationRow &row) {
                                const QString scope = row.scope.in(m_language);
                                return scope.isEmpty() ? tr("All they do") : scope;
                            }};
    columns[FromColumn] = {.field = &delegation.field("from")};
    columns[UntilColumn] = {.field = &delegation.field("until")};
    columns[StateColumn] = {
        .heading = QT_TRANSLATE_NOOP("Field", "State"),
        .text = [](const DelegationRow &row) { return textOf(row.state); },
        .order = [](const DelegationRow &row) { return static_cast<qint64>(row.state); }};
    columns[ReasonColumn] = {.field = &delegation.field("reason")};
    setColumns(std::move(columns));
}

void DelegationTableModel::read(const Staffing &staffing, QDate today)
{
    std::vector<DelegationRow> rows;
    const auto &all = staffing.delegations();
    for (auto delegation = all.rbegin(); delegation != all.rend(); ++delegation) {
        DelegationRow row;
        row.delegation = *delegation;
        row.person = staffing.nameOf(delegation->person);
        row.delegate = staffing.nameOf(delegation->delegate);
        row.scope = staffing.titleOf(delegation->post);
        if (const Staffing::App *app = staffing.app(delegation->app))
            row.scope = {app->code, app->code};
        row.state = dayStateOf(delegation->from, delegation->until, today);
        rows.push_back(std::move(row));
    }
    take(std::move(rows));
}

void DelegationTableModel::setLanguage(Language language)
{
    m_language = language;
    retranslate();
}

} // namespace gatehouse
