#pragma once

#include "models/management/managementcoverage.h"
#include "models/management/operationassurance.h"
#include "models/management/outsourcedapps.h"
#include "models/management/registerrow.h"
#include "views/design/madewhenseen.h"
#include "views/page/newestreading.h"
#include "views/page/page.h"

#include <deque>

class QTabWidget;

namespace gatehouse {

class CoveragePanel;
class PageHeader;
class RegisterInspector;
class RegisterPanel;

/// The management system (7.2): what its documents answer, and its registers, a tab each. All are
/// read by one job; a tab is made when it is first seen, or when something leads to it.
class ManagementPage final : public Page
{
    Q_OBJECT
public:
    explicit ManagementPage(NavigationContext &context, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override;
    void activate() override;
    bool open(const Destination &destination) override;
    QWidget *inspector() override;
    QList<QAction *> paletteActions() const override;
    /// A job is reading.
    bool isReading() const { return m_reading.isRunning() || m_asked; }

protected:
    void retranslate() override;

private:
    struct Reading {
        std::vector<std::vector<RegisterRow>> registers; ///< as registerKinds() has them
        std::map<qint64, OperationState> operations;
        ManagementCoverage coverage;
        std::vector<OutsourcedApp> unregistered;
    };
    static Result<Reading> readAll(const Database &database, QDate today, Progress &progress);

    void read();
    void readBehind(const ListDestination &list);
    void take(Reading reading);
    void inspect();
    void showSubtitle();
    /// A register's tab, and what the last reading found for it.
    struct Register {
        const RegisterKind *kind;
        MadeWhenSeen<RegisterPanel> *place;
        std::vector<RegisterRow> rows; ///< until it is made
    };
    void addRegister(const RegisterKind &kind);
    /// Its place among the tabs; nullptr where there is no such register.
    MadeWhenSeen<RegisterPanel> *placeOf(QStringView entity) const;
    /// The one in sight; nullptr where that is none.
    RegisterPanel *shown() const;

    PageHeader *m_header;
    QTabWidget *m_tabs;
    CoveragePanel *m_coverage;
    std::deque<Register> m_registers; ///< each stays where it is: its tab is made by it
    RegisterInspector *m_inspector;
    std::map<qint64, OperationState> m_operations;
    NewestReading m_reading;
    std::optional<ListDestination> m_asked; ///< the number whose documents are being read
    int m_gaps = 0;
    int m_overdue = 0; ///< documents in force whose review is overdue
};

} // namespace gatehouse
