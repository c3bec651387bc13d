#pragma once

#include "models/lifecycle/acceptancetablemodel.h"
#include "views/dashboards/portfoliolistpage.h"

namespace gatehouse {

/// The risk acceptances of the whole portfolio; Enter leads on to the finding that one settles, or
/// to the requirement it was given for.
class AcceptanceListPage final : public PortfolioListPage
{
    Q_OBJECT
public:
    explicit AcceptanceListPage(NavigationContext &context, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override;

protected:
    Texts texts() const override;
    std::vector<FilterChip> chips() const override;
    Reader reader(const std::optional<ListDestination> &behind) const override;
    int total() const override { return m_acceptances->total(); }
    void filterBy(const QString &words, const QStringList &chips) override;
    void openRow(int row) override;
    void setLanguage(Language language) override { m_acceptances->setLanguage(language); }

private:
    AcceptanceTableModel *m_acceptances;
    /// Those behind the number, as they were read.
    std::shared_ptr<std::set<AcceptanceId>> m_behind;
};

} // namespace gatehouse
