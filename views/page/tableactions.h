#pragma once

#include <QAction>

#include <functional>
#include <vector>

class QAbstractItemView;

namespace gatehouse {

class NavigationContext;
struct ActionPlace;
struct Subject;

/// What every table can do beside showing: write what it shows into a file, exactly as filtered and
/// ordered, change one field of all selected records, and lead to what became of the current one.
/// In the menu of its rows, and as actions for the tools above it.
class TableActions final : public QObject
{
    Q_OBJECT
public:
    /// Lives as a child of the view, which has its model. With the subject of an IdTableModel's
    /// rows these can be changed in bulk, too; they belong to `place`, without one to several
    /// apps.
    TableActions(QAbstractItemView *view, NavigationContext &context,
                 const Subject *subject = nullptr, std::function<ActionPlace()> place = {});

    /// Where a row says what it is, beside the number it goes by: "Codes are in the log".
    void setTitleColumns(std::vector<int> columns) { m_titleColumns = std::move(columns); }

    QAction *exportRows() const { return m_export; }
    /// nullptr without a subject.
    QAction *change() const { return m_change; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void permit();
    void writeRows();
    void changeSelected();
    void openHistory();
    std::vector<qint64> selectedIds() const;
    QString titleOf(int row) const;

    QAbstractItemView *m_view;
    NavigationContext &m_context;
    QAction *m_export;
    QAction *m_change = nullptr;
    QAction *m_history = nullptr;
    const Subject *m_subject;
    std::vector<int> m_titleColumns;
    std::function<ActionPlace()> m_place;
};

} // namespace gatehouse
