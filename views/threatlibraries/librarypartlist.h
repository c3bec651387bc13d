#pragma once

#include "models/threatmodels/librarytablemodel.h"

#include <QWidget>

class QAction;
class QMenu;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace gatehouse {

class EmptyState;
class FilterChipBar;
class ListFilter;
class SearchField;
class ThreatLibraryDesk;

/// The entries of a version: searched, filtered by kind, sorted, exported; of a draft also added,
/// changed and removed.
class LibraryPartList final : public QWidget
{
    Q_OBJECT
public:
    explicit LibraryPartList(ThreatLibraryDesk &desk, QWidget *parent = nullptr);

    void retranslate();
    /// Reads what is shown from the desk.
    void show();
    /// Takes every filter off that hides it.
    void select(LibraryPartKind kind, const QString &key);
    /// The same once the desk has read what it is to show next.
    void selectOnceRead(LibraryPartKind kind, const QString &key);
    /// nullptr where none is selected.
    const LibraryRow *current() const;
    int shownCount() const { return m_model->rowCount(); }
    int total() const { return m_model->total(); }
    bool isFiltered() const;

Q_SIGNALS:
    void currentChanged();
    void filterChanged();

private:
    void applyFilter();
    void showChips();
    void permit();
    void edit();
    void add(LibraryPartKind kind);
    void open(const LibraryPart &part);
    void removeSelected();
    std::vector<const LibraryRow *> selected() const;

    ThreatLibraryDesk &m_desk;
    LibraryTableModel *m_model;
    SearchField *m_search;
    FilterChipBar *m_chips;
    QStackedWidget *m_stack;
    QTableView *m_table;
    EmptyState *m_empty;
    ListFilter *m_filter;
    QAction *m_edit;
    QAction *m_remove;
    QMenu *m_kinds;
    QToolButton *m_add;
    std::optional<std::pair<LibraryPartKind, QString>> m_wanted;
};

} // namespace gatehouse
