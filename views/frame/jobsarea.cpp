#include "views/frame/jobsarea.h"

#include "views/design/designtokens.h"
#include "views/design/elidedlabel.h"
#include "views/design/icons.h"
#include "views/frame/jobrunner.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

#include <algorithm>

namespace gatehouse {

namespace {

constexpr qsizetype shownAtOnce = 2;
/// QProgressBar counts in int; bytes of a large file do not fit.
constexpr int steps = 1000;
constexpr int longestTitle = 260;

} // namespace

class JobsArea::Row final : public QWidget
{
public:
    Row(JobRunner &jobs, QWidget *parent)
        : QWidget(parent), m_title(new ElidedLabel({}, this)), m_bar(new QProgressBar(this)),
          m_cancel(new QToolButton(this))
    {
        m_title->setMuted(true);
        m_title->setMaximumWidth(longestTitle);
        m_bar->setFixedWidth(140);
        m_bar->setTextVisible(false);
        m_cancel->setIcon(icon(QStringLiteral("cancel")));
        m_cancel->setObjectName(QStringLiteral("cancelJob"));
        m_cancel->setFocusPolicy(Qt::StrongFocus);
        connect(m_cancel, &QToolButton::clicked, this, [this, &jobs] { jobs.cancel(m_status.id); });
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(space::s);
        row->addWidget(m_title);
        row->addWidget(m_bar);
        row->addWidget(m_cancel);
    }

    quint64 job() const { return m_status.id; }

    void display(const JobStatus &status)
    {
        m_status = status;
        m_title->setText(status.cancelling ? JobsArea::tr("Stopping: %1").arg(status.title)
                                           : status.title);
        m_bar->setRange(0, status.total > 0 ? steps : 0);
        m_bar->setValue(status.total > 0 ? static_cast<int>(steps * qMin(status.done, status.total)
                                                            / status.total)
                                         : 0);
        m_bar->setAccessibleName(status.title);
        m_cancel->setToolTip(JobsArea::tr("Cancel"));
        m_cancel->setAccessibleName(JobsArea::tr("Cancel: %1").arg(status.title));
        if (status.cancelling)
            disable(m_cancel);
    }
    /// Its job has ended, and it stays where it is.
    void showEnded()
    {
        m_bar->setRange(0, steps);
        disable(this);
    }
    /// As wide as it is now, whatever it says.
    void hold(bool isHeld)
    {
        m_title->setMinimumWidth(isHeld ? m_title->width() : 0);
        m_title->setMaximumWidth(isHeld ? m_title->width() : longestTitle);
    }

private:
    /// Else the next key would be for the job beside it.
    void disable(QWidget *part)
    {
        m_cancel->clearFocus();
        part->setEnabled(false);
    }

    JobStatus m_status;
    ElidedLabel *m_title;
    QProgressBar *m_bar;
    QToolButton *m_cancel;
};

JobsArea::JobsArea(JobRunner &jobs, QWidget *parent)
    : QWidget(parent), m_jobs(jobs), m_row(new QHBoxLayout(this)), m_more(new QLabel(this))
{
    m_row->setContentsMargins(space::s, 0, space::s, 0);
    m_row->setSpacing(space::l);
    m_row->addWidget(m_more);
    connect(&jobs, &JobRunner::changed, this, &JobsArea::follow);
    follow();
}

void JobsArea::follow()
{
    const auto running = m_jobs.jobs();
    if (running.empty())
        hold(false);
    for (Row *row : QList(m_rows)) {
        const auto status = std::ranges::find(running, row->job(), &JobStatus::id);
        if (status != running.end()) {
            row->display(*status);
            continue;
        }
        row->showEnded();
        if (!m_isHeld) {
            m_rows.removeOne(row);
            row->hide();
            row->deleteLater();
        }
    }
    if (m_isHeld)
        return;
    for (const JobStatus &status : running) {
        if (m_rows.size() == shownAtOnce)
            break;
        if (std::ranges::find(m_rows, status.id, &Row::job) != m_rows.end())
            continue;
        m_rows.append(new Row(m_jobs, this));
        m_rows.constLast()->display(status);
        m_row->insertWidget(m_row->count() - 1, m_rows.constLast());
    }
    const auto hidden = std::ssize(running) - m_rows.size();
    m_more->setVisible(hidden > 0);
    m_more->setText(tr("and %n more", nullptr, static_cast<int>(hidden)));
    setVisible(!running.empty());
}

void JobsArea::hold(bool isHeld)
{
    m_isHeld = isHeld;
    for (Row *row : std::as_const(m_rows))
        row->hold(isHeld);
}

void JobsArea::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        follow();
    QWidget::changeEvent(event);
}

void JobsArea::enterEvent(QEnterEvent *event)
{
    hold(true);
    QWidget::enterEvent(event);
}

void JobsArea::leaveEvent(QEvent *event)
{
    hold(false);
    follow();
    QWidget::leaveEvent(event);
}

} // namespace gatehouse
