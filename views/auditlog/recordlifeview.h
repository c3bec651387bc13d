#pragma once

#include "models/auditlog/recordlife.h"
#include "models/base/language.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace gatehouse {

class NavigationContext;
class RecordLifeModel;

/// The audit log of one record alone: every entry that touched it, oldest first, field by field.
class RecordLifeView final : public QWidget
{
    Q_OBJECT
public:
    explicit RecordLifeView(NavigationContext &context, QWidget *parent = nullptr);

    /// The entry looked at stays, where it is still there; else the newest is.
    void show(const LoggedRecord &of, std::vector<LifeStep> steps);
    /// The entry looked at; 0: none.
    qint64 current() const;
    void retranslate();

Q_SIGNALS:
    void currentChanged();
    /// Back to the whole log.
    void closeRequested();

private:
    void fill();

    NavigationContext &m_context;
    LoggedRecord m_of;
    std::vector<LifeStep> m_steps;
    RecordLifeModel *m_model;
    QLabel *m_heading;
    QPushButton *m_close;
    QTableView *m_table;
};

} // namespace gatehouse
