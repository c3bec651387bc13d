#include "views/dashboards/componentlistpage.h"

#include "models/dashboards/listnarrowing.h"
#include "views/components/componentbadges.h"
#include "views/components/componentusetable.h"
#include "views/design/filterchipbar.h"

#include <set>

namespace gatehouse {

ComponentListPage::ComponentListPage(NavigationContext &context, QWidget *parent)
    : PortfolioListPage(context, parent), m_model(new ComponentUseTableModel(this)),
      m_uses(std::make_shared<std::vector<ComponentUse>>())
{
    setUp(m_model,
          new ComponentUseTable(m_model, context.settings(),
                                QStringLiteral("dashboards/components")));
}

QString ComponentListPage::title() const
{
    return tr("Components with known vulnerabilities");
}

QString ComponentListPage::iconName() const
{
    return QStringLiteral("components");
}

PortfolioListPage::Texts ComponentListPage::texts() const
{
    return {tr("Filter components"),
            tr("Filter components by name, group, version, app or vulnerability"),
            tr("Reading the components…"),
            tr("No component fits these filters."),
            tr("No open vulnerability is known of any component."),
            tr("Show all of them")};
}

std::vector<FilterChip> ComponentListPage::chips() const
{
    std::vector<FilterChip> chips;
    for (const ToolSeverity severity :
         {ToolSeverity::Critical, ToolSeverity::High, ToolSeverity::Medium, ToolSeverity::Low}) {
        const Badge badge = badgeOf(severity);
        chips.push_back({toKey(severity), label(severity), badge.iconName, badge.tone, {}});
    }
    return chips;
}

PortfolioListPage::Reader
ComponentListPage::reader(const std::optional<ListDestination> &behind) const
{
    return [narrowing = behind ? behind->filter : ListNarrowing(), uses = m_uses,
            today = context().today()](const Database &database) -> Result<Taking> {
        LibraryShelf shelf;
        TRY_ASSIGN(const auto found, componentsBehind(database, shelf, narrowing, today));
        return Taking([=] { *uses = found; });
    };
}

void ComponentListPage::filterBy(const QString &words, const QStringList &chips)
{
    std::set<QString> severities(chips.begin(), chips.end());
    std::vector<ComponentUse> wanted;
    for (const ComponentUse &use : *m_uses) {
        if ((severities.empty() || severities.contains(toKey(use.severity)))
            && holdsWords(words,
                          {use.component.name, use.component.group, use.component.version,
                           use.appCode, use.appName, use.vulnerabilities}))
            wanted.push_back(use);
    }
    m_model->setUses(std::move(wanted));
}

void ComponentListPage::openRow(int row)
{
    if (const ComponentUse *use = m_model->useAt(row))
        context().open(ReleaseDestination{use->release, {}, {}, ReleaseTab::Components});
}

} // namespace gatehouse
