#include "models/components/componentusetablemodel.h"

namespace gatehouse {

ComponentUseTableModel::ComponentUseTableModel(QObject *parent) : RecordTableModel(parent)
{
    const RecordDescription &component = describe<Component>();
    Columns columns(ColumnCount);
    columns[NameColumn] = {.field = &component.field("name"),
                           .tip = [](const ComponentUse &use) { return use.component.purl; }};
    columns[VersionColumn] = {.field = &component.field("version")};
    columns[GroupColumn] = {.field = &component.field("group")};
    columns[AppColumn] = {.heading = QT_TRANSLATE_NOOP("Field", "App"),
                          .text = [](const ComponentUse &use) { return use.appName; },
                          .tip = [](const ComponentUse &use) { return use.appCode; }};
    columns[ReleaseColumn] = {
        .heading = QT_TRANSLATE_NOOP("Field", "Release"), .text = [](const ComponentUse &use) {
            return use.isCurrent ? tr("%1 (current)").arg(use.releaseName()) : use.releaseName();
        }};
    columns[VulnerabilityColumn] = {
        .heading = QT_TRANSLATE_NOOP("Field", "Known vulnerabilities"),
        .text = [](const ComponentUse &use) { return use.vulnerabilities; },
        .order =
            [](const ComponentUse &use) {
                return use.vulnerabilities.isEmpty() ? 0 : -1 - static_cast<qint64>(use.severity);
            }};
    setColumns(std::move(columns));
}

QVariant ComponentUseTableModel::rowData(const ComponentUse &use, int role) const
{
    if (role != SeverityRole || use.vulnerabilities.isEmpty())
        return {};
    return static_cast<int>(use.severity);
}

} // namespace gatehouse
