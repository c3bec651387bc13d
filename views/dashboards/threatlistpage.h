#pragma once

#include "models/dashboards/threatlisttablemodel.h"
#include "views/dashboards/portfoliolistpage.h"

namespace gatehouse {

/// The threats in the models of the releases that apps show; Enter leads on to the threat in its
/// model.
class ThreatListPage final : public PortfolioListPage
{
    Q_OBJECT
public:
    explicit ThreatListPage(NavigationContext &context, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override;

protected:
    Texts texts() const override;
    std::vector<FilterChip> chips() const override;
    Reader reader(const std::optional<ListDestination> &behind) const override;
    int total() const override { return m_threats->total(); }
    void filterBy(const QString &words, const QStringList &chips) override;
    void openRow(int row) override;
    void setLanguage(Language language) override { m_threats->setLanguage(language); }

private:
    ThreatListTableModel *m_threats;
};

} // namespace gatehouse
