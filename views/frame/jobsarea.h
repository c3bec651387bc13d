#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace gatehouse {

class JobRunner;

/// What runs now, in the status bar: title, progress and a cancel for each. Empty when nothing
/// runs. While the mouse is over it everything stays in its place: what began or ended meanwhile
/// is shown when it has left, so that nobody cancels what just took the place of what they meant.
class JobsArea final : public QWidget
{
    Q_OBJECT
public:
    explicit JobsArea(JobRunner &jobs, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    class Row;
    void follow();
    void hold(bool isHeld);

    JobRunner &m_jobs;
    QHBoxLayout *m_row;
    QList<Row *> m_rows;
    QLabel *m_more;
    bool m_isHeld = false;
};

} // namespace gatehouse
