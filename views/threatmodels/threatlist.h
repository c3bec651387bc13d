#pragma once

#include "models/base/id.h"
#include "models/threatmodels/threat.h"

#include <QWidget>

#include <optional>

class QAction;
class QLabel;
class QStackedWidget;

namespace gatehouse {

class EmptyState;
class FilterChipBar;
class ListFilter;
class SearchField;
class ThreatActions;
class ThreatDesk;
class ThreatTable;
class ThreatTableModel;

/// All threats of a model: searched, filtered by risk and state, and answered, one or several at
/// once.
class ThreatList final : public QWidget
{
    Q_OBJECT
public:
    explicit ThreatList(ThreatDesk &desk, QWidget *parent = nullptr);
    void retranslate();
    /// Reads what is shown from the desk.
    void show();
    /// Takes every filter off that hides it.
    void select(ThreatId threat);
    /// Shows only the threats of a category at one element or flow, until that is taken off.
    void narrow(const QString &subject, ThreatCategory category);
    QAction *add() const { return m_add; }
    /// Stands beside the switch of views while this one is shown.
    QWidget *tools() const { return m_tools; }

private:
    void applyFilter();
    void showChips();
    QString placeName() const;

    /// Where the threats are that alone are shown.
    struct Place {
        QString subject; ///< empty: of the whole model
        ThreatCategory category;
    };

    ThreatDesk &m_desk;
    std::optional<Place> m_place;
    ThreatTableModel *m_model;
    QWidget *m_tools;
    SearchField *m_search;
    QLabel *m_count;
    FilterChipBar *m_chips;
    QStackedWidget *m_stack;
    ThreatTable *m_table;
    EmptyState *m_empty;
    ListFilter *m_filter;
    ThreatActions *m_actions;
    QAction *m_add;
};

} // namespace gatehouse
