#pragma once

#include "models/management/registertablemodel.h"

#include <QWidget>

class QAction;
class QStackedWidget;
class QTableView;

namespace gatehouse {

class EmptyState;
class FilterChipBar;
class ListFilter;
class NavigationContext;
class SearchField;

/// One register of the management system: its table, and what can be done with its entries.
class RegisterPanel final : public QWidget
{
    Q_OBJECT
public:
    RegisterPanel(NavigationContext &context, const RegisterKind &kind, QWidget *parent = nullptr);
    void retranslate();
    void setRows(std::vector<RegisterRow> rows);
    const RegisterKind &kind() const { return m_kind; }
    RegisterTableModel *model() const { return m_model; }
    /// nullptr where nothing is chosen.
    const RegisterRow *current() const;
    void select(qint64 id);
    /// Only those whose field has this value.
    void narrow(const QString &field, const QString &value);
    /// The entries behind a number of a chart; `name`: of what is looked at.
    void showBehind(std::set<qint64> entries, const LocalizedText &name);
    QList<QAction *> panelActions() const { return {m_add, m_edit, m_withdraw}; }
    /// "12 in force, 2 overdue".
    QString summary() const;

Q_SIGNALS:
    void selectionChanged();

private:
    void makeTable();
    void applyFilter();
    void showChips();
    void showWhatIsThere();
    void permit();
    void add();
    void edit();
    void withdraw();

    NavigationContext &m_context;
    const RegisterKind &m_kind;
    RegisterTableModel *m_model;
    SearchField *m_search;
    FilterChipBar *m_chips;
    QAction *m_add;
    QAction *m_edit;
    QAction *m_withdraw;
    QStackedWidget *m_stack;
    QTableView *m_table;
    EmptyState *m_empty;
    ListFilter *m_filter;
    qint64 m_awaited = 0; ///< chosen as soon as it is there
    struct Behind {
        std::set<qint64> entries;
        LocalizedText name;
    };
    std::optional<Behind> m_behind; ///< what stands behind a number, while that is looked at
};

} // namespace gatehouse
