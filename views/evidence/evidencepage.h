#pragma once

#include "models/evidence/evidencetablemodel.h"
#include "models/lifecycle/missingevidence.h"
#include "views/page/newestreading.h"
#include "views/page/page.h"

class QTableWidget;
class QToolButton;
class QStackedWidget;

namespace gatehouse {

class EmptyState;
class EvidenceActions;
class EvidenceInspector;
class EvidenceTable;
class FilterChipBar;
class ListFilter;
class PageHeader;
class SearchField;

/// All evidence of the portfolio: what has expired or soon will, what nothing rests on, what was
/// retired, and the requirements that wait for some. The inspector shows the chosen piece and what
/// rests on it.
class EvidencePage final : public Page
{
    Q_OBJECT
public:
    explicit EvidencePage(NavigationContext &context, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override;
    void activate() override;
    bool open(const Destination &destination) override;
    QWidget *inspector() override;
    /// A job is reading the list.
    bool isReading() const { return m_reading.isRunning(); }
    EvidenceTableModel *model() const { return m_model; }

protected:
    void retranslate() override;

private:
    struct Reading {
        std::vector<EvidenceRow> evidence;
        std::set<EvidenceId> behind;
        std::vector<MissingEvidence> missing; ///< where it was asked for
    };
    void read();
    void show();
    void showChips();
    void showMissing();
    void applyFilter();
    void showCurrent();
    bool isMissingShown() const;

    std::optional<ListDestination> m_behind; ///< the number whose evidence is shown
    std::set<EvidenceId> m_evidenceBehind;
    std::vector<MissingEvidence> m_missing;
    NewestReading m_reading;

    PageHeader *m_header;
    SearchField *m_search;
    FilterChipBar *m_chips;
    EvidenceTableModel *m_model;
    EvidenceTable *m_table;
    EvidenceActions *m_actions;
    ListFilter *m_filter;
    QStackedWidget *m_stack;
    QTableWidget *m_missingList;
    QToolButton *m_change;
    QToolButton *m_export;
    QToolButton *m_exportMissing;
    EmptyState *m_empty;
    QPointer<EvidenceInspector> m_inspector;
};

} // namespace gatehouse
