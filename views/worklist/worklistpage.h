#pragma once

#include "models/worklist/worktablemodel.h"
#include "views/page/exportfile.h"
#include "views/page/newestreading.h"
#include "views/page/page.h"

class QStackedWidget;
class QTableView;

namespace gatehouse {

class EmptyState;
class FilterChipBar;
class ListFilter;
class PageHeader;
class SearchField;

/// What waits for whoever is signed in, by their roles and in their own hands; Enter leads to it.
class WorkListPage final : public Page, public ExportOrigin
{
    Q_OBJECT
public:
    explicit WorkListPage(NavigationContext &context, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override;
    ExportPlace exportPlace() const override { return ExportPlace::nobodys(); }
    void activate() override;
    /// A job is reading what waits.
    bool isReading() const { return m_reading.isRunning(); }
    WorkTableModel *model() const { return m_model; }

protected:
    void retranslate() override;

private:
    void prepare();
    void read();
    void show();
    void applyFilter();
    void openCurrent();
    Destination reviewsOf(const WorkItem &item, const QString &release) const;

    NewestReading m_reading;
    PageHeader *m_header;
    SearchField *m_search;
    FilterChipBar *m_chips;
    WorkTableModel *m_model;
    QTableView *m_table;
    ListFilter *m_filter;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QAction *m_open;
};

} // namespace gatehouse
