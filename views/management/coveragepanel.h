#pragma once

#include "models/management/managementcoverage.h"
#include "models/management/outsourcedapps.h"

#include <QWidget>

class QLabel;
class QTableWidget;

namespace gatehouse {

class NavigationContext;

/// What the documents answer: 7.2.a to g item by item, the subject areas, and what apps say of
/// outsourcing that no contract here has.
class CoveragePanel final : public QWidget
{
    Q_OBJECT
public:
    explicit CoveragePanel(NavigationContext &context, QWidget *parent = nullptr);
    void retranslate();
    void show(const ManagementCoverage &coverage, std::vector<OutsourcedApp> unregistered);

Q_SIGNALS:
    void documentRequested(qint64 document);
    void areaRequested(gatehouse::DocumentArea area);

private:
    void fillItems();
    void fillPlaces();
    void fillUnregistered();

    NavigationContext &m_context;
    ManagementCoverage m_coverage;
    std::vector<OutsourcedApp> m_unregistered;
    QLabel *m_itemsHeading;
    QTableWidget *m_items;
    QLabel *m_placesHeading;
    QTableWidget *m_places;
    QLabel *m_unregisteredHeading;
    QTableWidget *m_parties;
};

} // namespace gatehouse
