#pragma once

#include "models/components/componentusetablemodel.h"
#include "views/dashboards/portfoliolistpage.h"

namespace gatehouse {

/// The components of the releases that apps show of which an open vulnerability is known; Enter
/// leads on to the release's components.
class ComponentListPage final : public PortfolioListPage
{
    Q_OBJECT
public:
    explicit ComponentListPage(NavigationContext &context, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override;

protected:
    Texts texts() const override;
    std::vector<FilterChip> chips() const override;
    Reader reader(const std::optional<ListDestination> &behind) const override;
    int total() const override { return static_cast<int>(m_uses->size()); }
    void filterBy(const QString &words, const QStringList &chips) override;
    void openRow(int row) override;
    void setLanguage(Language) override { m_model->retranslate(); }

private:
    ComponentUseTableModel *m_model;
    /// As they were read.
    std::shared_ptr<std::vector<ComponentUse>> m_uses;
};

} // namespace gatehouse
