#pragma once

#include "models/auditlog/auditsearch.h"
#include "models/auditlog/recordlife.h"
#include "views/page/page.h"

#include <atomic>
#include <memory>

class QComboBox;
class QStackedWidget;
class QTableView;

namespace gatehouse {

class AuditEntryView;
class AuditLogModel;
class EmptyState;
class PageHeader;
class RecordLifeView;
class SearchField;
class FilterChipBar;
class ListFilter;
class PeriodField;

/// The audit log: who did what when, newest first, narrowed by a search, by what was touched, by
/// days and to what belongs to no app, each entry's before and after beside it; one record's life,
/// oldest first; the check of the whole chain, and entries as a file that proves itself.
class AuditLogPage final : public Page
{
    Q_OBJECT
public:
    explicit AuditLogPage(NavigationContext &context, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override;
    void activate() override;
    QWidget *inspector() override;
    bool open(const Destination &destination) override;

protected:
    void retranslate() override;

private:
    void refresh();
    AuditSearch wanted() const;
    /// Reads the log for what is wanted now, off the screen's thread; the newest question wins.
    void search();
    void showFound(const AuditSearch &asked, std::optional<std::vector<qint64>> found);
    void showCounts();
    void showCurrent();
    /// Of the log, or of the life of one record.
    std::optional<AuditEntry> currentEntry() const;
    /// Reads what happened to a record, off the screen's thread, and shows it in the log's place.
    void follow(const LoggedRecord &record);
    void leaveLife();
    bool isLifeShown() const;
    void verify();
    void exportSegment();

    AuditLogModel *m_model;
    PageHeader *m_header;
    SearchField *m_search;
    QComboBox *m_entity;
    PeriodField *m_period;
    FilterChipBar *m_chips;
    ListFilter *m_filter;
    QStackedWidget *m_stack;
    QTableView *m_table;
    EmptyState *m_nothing;
    QAction *m_verify;
    QAction *m_undo; ///< of the current entry
    QAction *m_export;
    RecordLifeView *m_life;
    LoggedRecord m_followed; ///< whose life is shown, or read
    AuditEntryView *m_entry;
    std::shared_ptr<std::atomic<quint64>> m_newest; ///< which search is asked for; see search()
};

} // namespace gatehouse
