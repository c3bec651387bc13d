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

namespace gatehouse {

namespace {

constexpr qsizetype shownAtOnce = 2;
/// QProgressBar counts in int; bytes of a large file do not fit.
constexpr int steps = 1000;

} // namespace

class JobsArea::Row final : public QWidget
{
public:
    Row(JobRunner &jobs, QWidget *parent)
        : QWidget(parent), m_title(new ElidedLabel({}, this)), m_bar(new QProgressBar(this)),
          m_cancel(new QToolButton(this))
    {
        m_title->setMuted(true);
        m_title->setMaximumWidth(260);
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
        m_cancel->setEnabled(!status.cancelling);
        m_cancel->setToolTip(JobsArea::tr("Cancel"));
        m_cancel->setAccessibleName(JobsArea::tr("Cancel: %1").arg(status.title));
        setVisible(true);
    }

private:
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
    const auto count = static_cast<qsizetype>(running.size());
    while (m_rows.size() < qMin(count, shownAtOnce)) {
        m_rows.append(new Row(m_jobs, this));
        m_row->insertWidget(m_row->count() - 1, m_rows.constLast());
    }
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (i < count)
            m_rows[i]->display(running[static_cast<std::size_t>(i)]);
        else
            m_rows[i]->hide();
    }
    m_more->setVisible(count > shownAtOnce);
    m_more->setText(tr("and %n more", nullptr, static_cast<int>(count - shownAtOnce)));
    setVisible(count > 0);
}

void JobsArea::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        follow();
    QWidget::changeEvent(event);
}

} // namespace gatehouse
