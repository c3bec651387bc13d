#include "views/dashboards/findinglistpage.h"

#include "models/dashboards/listday.h"
#include "models/product/subjects.h"
#include "views/badges/statebadge.h"
#include "views/design/filterchipbar.h"
#include "views/findings/findingtable.h"

namespace gatehouse {

namespace {

const QString overdueChip = QStringLiteral("overdue");
const QString riskChip = QStringLiteral("risk:");

} // namespace

FindingListPage::FindingListPage(NavigationContext &context, QWidget *parent)
    : PortfolioListPage(context, parent), m_findings(new FindingTableModel(this)),
      m_behind(std::make_shared<std::set<FindingId>>())
{
    setUp(m_findings,
          new FindingTable(m_findings, context.settings(), QStringLiteral("dashboards/findings")),
          subjectOf(u"finding"), {FindingTableModel::TitleColumn});
}

QString FindingListPage::title() const
{
    return tr("Findings of the portfolio");
}

QString FindingListPage::iconName() const
{
    return QStringLiteral("finding");
}

PortfolioListPage::Texts FindingListPage::texts() const
{
    return {tr("Filter findings"),
            tr("Filter findings by number, clause, title, owner or release"),
            tr("Reading the findings…"),
            tr("No finding fits these filters."),
            tr("No findings."),
            tr("Show all findings")};
}

std::vector<FilterChip> FindingListPage::chips() const
{
    std::vector<FilterChip> chips;
    for (const FindingStatus status : allValues<FindingStatus>())
        chips.push_back(
            {toKey(status), label(status), badgeOf(status).iconName, badgeOf(status).tone, {}});
    chips.push_back({overdueChip, tr("Overdue"), QStringLiteral("state-late"), Tone::Late, {}});
    for (const Risk risk : {Risk::High, Risk::Medium, Risk::Low}) {
        const Badge badge = badgeOf(risk);
        chips.push_back({riskChip + toKey(risk), badge.text, badge.iconName, badge.tone, {}});
    }
    return chips;
}

PortfolioListPage::Reader
FindingListPage::reader(const std::optional<ListDestination> &behind) const
{
    return [behind, model = m_findings, ids = m_behind,
            today = context().today()](const Database &database) -> Result<Taking> {
        // As they stood on the day that is asked for.
        LibraryShelf shelf;
        TRY_ASSIGN(
            const ListDay list,
            ListDay::look(database, shelf, behind ? behind->filter : ListNarrowing(), today));
        TRY_ASSIGN(auto findings, FindingRepository(database, list.day()).listings());
        std::set<FindingId> wanted;
        if (behind) {
            TRY_ASSIGN(wanted, findingsBehind(database, shelf, list.narrowing(), list.day()));
        }
        return Taking([=, day = list.day()] {
            *ids = wanted;
            model->setListings(findings, day);
        });
    };
}

void FindingListPage::filterBy(const QString &words, const QStringList &chips)
{
    FindingFilter filter;
    filter.text = words;
    for (const QString &key : chips) {
        if (const auto status = fromKey<FindingStatus>(key))
            filter.statuses.insert(*status);
        else if (key == overdueChip)
            filter.onlyOverdue = true;
        else if (const auto risk = fromKey<Risk>(key.mid(riskChip.size()));
                 key.startsWith(riskChip) && risk)
            filter.risks.insert(*risk);
    }
    if (isBehindANumber())
        filter.findings = *m_behind;
    m_findings->setFilter(std::move(filter));
}

void FindingListPage::openRow(int row)
{
    const FindingListing *chosen = m_findings->listingAt(row);
    if (!chosen)
        return;
    const Finding finding = chosen->finding;
    if (finding.release.isValid())
        context().open(
            ReleaseDestination{finding.release, {}, {}, ReleaseTab::Findings, finding.id});
    else
        context().open(OrganisationDestination{{}, finding.id});
}

} // namespace gatehouse
