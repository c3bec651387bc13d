#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace gatehouse {

class JobRunner;

/// What runs now, in the status bar: title, progress and a cancel for each. Empty when nothing
/// runs.
class JobsArea final : public QWidget
{
    Q_OBJECT
public:
    explicit JobsArea(JobRunner &jobs, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    class Row;
    void follow();

    JobRunner &m_jobs;
    QHBoxLayout *m_row;
    QList<Row *> m_rows;
    QLabel *m_more;
};

} // namespace gatehouse
