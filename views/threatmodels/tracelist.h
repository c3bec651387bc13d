#pragma once

#include "models/base/id.h"
#include "models/threatmodels/threattrace.h"

#include <QWidget>

class QAction;
class QComboBox;
class QLabel;
class QStackedWidget;

namespace gatehouse {

class EmptyState;
class FilterChipBar;
class ListFilter;
class SearchField;
class ThreatDesk;
class TraceTable;
class TraceTableModel;

/// Every threat with what answers it, the requirement that is fulfilled by that, its test and the
/// evidence, and what is missing on the way; or the same from the requirements.
class TraceList final : public QWidget
{
    Q_OBJECT
public:
    explicit TraceList(ThreatDesk &desk, QWidget *parent = nullptr);
    void retranslate();
    /// Reads what is shown from the desk.
    void show();
    /// From which end the ways are followed.
    void setDirection(TraceDirection direction);
    TraceDirection direction() const;
    /// Stands beside the switch of views while this one is shown.
    QWidget *tools() const { return m_tools; }

private:
    struct End {
        TraceTableModel *model = nullptr;
        TraceTable *table = nullptr;
    };

    void build();
    /// As the table's own action is called, in every language.
    void nameExport();
    void connectEnd(const End &end);
    const End &end() const;
    void showRows();
    void showChips();
    void applyFilter();
    void permit();
    void goToThreat();
    void goToCountermeasure();

    ThreatDesk &m_desk;
    End m_ends[2]; ///< by direction
    QWidget *m_tools;
    QComboBox *m_direction;
    SearchField *m_search;
    QLabel *m_count;
    FilterChipBar *m_chips;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    ListFilter *m_filter;
    QAction *m_toThreat;
    QAction *m_toCountermeasure;
    QAction *m_toRequirement;
    QAction *m_toEvidence;
    QAction *m_export;
};

} // namespace gatehouse
