#pragma once

#include "models/findings/findingtablemodel.h"
#include "views/dashboards/portfoliolistpage.h"

namespace gatehouse {

/// The findings of the whole portfolio; Enter leads on to the release a finding is of.
class FindingListPage final : public PortfolioListPage
{
    Q_OBJECT
public:
    explicit FindingListPage(NavigationContext &context, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override;

protected:
    Texts texts() const override;
    std::vector<FilterChip> chips() const override;
    Reader reader(const std::optional<ListDestination> &behind) const override;
    int total() const override { return m_findings->total(); }
    void filterBy(const QString &words, const QStringList &chips) override;
    void openRow(int row) override;
    void setLanguage(Language language) override { m_findings->setLanguage(language); }

private:
    FindingTableModel *m_findings;
    /// Those behind the number, as they were read.
    std::shared_ptr<std::set<FindingId>> m_behind;
};

} // namespace gatehouse
