#pragma once

#include "models/dashboards/testlisttablemodel.h"
#include "views/dashboards/portfoliolistpage.h"

namespace gatehouse {

/// The tests in the plans of the releases that apps show; Enter leads on to the test.
class TestListPage final : public PortfolioListPage
{
    Q_OBJECT
public:
    explicit TestListPage(NavigationContext &context, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override;

protected:
    Texts texts() const override;
    std::vector<FilterChip> chips() const override;
    Reader reader(const std::optional<ListDestination> &behind) const override;
    int total() const override { return m_tests->total(); }
    void filterBy(const QString &words, const QStringList &chips) override;
    void openRow(int row) override;
    void setLanguage(Language language) override { m_tests->setLanguage(language); }

private:
    TestListTableModel *m_tests;
};

} // namespace gatehouse
