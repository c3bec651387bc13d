#pragma once

#include "models/dashboards/gatelisttablemodel.h"
#include "views/dashboards/portfoliolistpage.h"

namespace gatehouse {

/// The gates of the releases that apps show, today or on a past day: planned for when, decided when
/// and by whom. Enter leads on to the gate.
class GateListPage final : public PortfolioListPage
{
    Q_OBJECT
public:
    explicit GateListPage(NavigationContext &context, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override;

protected:
    Texts texts() const override;
    std::vector<FilterChip> chips() const override;
    Reader reader(const std::optional<ListDestination> &behind) const override;
    int total() const override { return m_gates->total(); }
    void filterBy(const QString &words, const QStringList &chips) override;
    void openRow(int row) override;
    void setLanguage(Language) override { m_gates->retranslate(); }

private:
    GateListTableModel *m_gates;
};

} // namespace gatehouse
