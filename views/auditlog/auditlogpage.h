#pragma once

#include "views/shell/page.h"

class QTableView;

namespace gatehouse {

class AuditEntryView;
class AuditLogModel;
class PageHeader;

/// The audit log: who did what when, newest first, each entry's before and after beside it, and
/// the check of the whole chain.
class AuditLogPage final : public Page
{
    Q_OBJECT
public:
    explicit AuditLogPage(NavigationContext &context, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override;
    void activate() override;
    QWidget *inspector() override;

protected:
    void retranslate() override;

private:
    void refresh();
    void showCurrent();
    void verify();

    AuditLogModel *m_model;
    PageHeader *m_header;
    QTableView *m_table;
    QAction *m_verify;
    AuditEntryView *m_entry;
};

} // namespace gatehouse
