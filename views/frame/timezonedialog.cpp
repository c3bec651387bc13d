#include "views/frame/timezonedialog.h"

#include "models/base/processzone.h"
#include "views/design/designtokens.h"
#include "views/design/forms.h"
#include "views/frame/jobrunner.h"
#include "views/page/navigationcontext.h"
#include "views/start/workspacecontroller.h"

#include <QComboBox>
#include <QCompleter>
#include <QGuiApplication>
#include <QLabel>
#include <QVBoxLayout>

namespace gatehouse {

TimeZoneDialog::TimeZoneDialog(WorkspaceController &workspaces, const JobRunner &jobs,
                               NavigationContext &context, QWidget *parent)
    : FormDialog(context.dialogs(), parent), m_workspaces(workspaces), m_jobs(jobs),
      m_context(context), m_zone(new QComboBox)
{
    setWindowTitle(tr("Set the time zone"));
    setSaveText(tr("Set"));
    m_zone->setObjectName(QStringLiteral("time-zone"));
    const QString here = ProcessZone::id();
    m_zone->addItems(ProcessZone::offered());
    if (m_zone->findText(here) < 0)
        m_zone->addItem(here);
    m_zone->setCurrentIndex(m_zone->findText(here));
    // A part of a name finds it among some hundred.
    m_zone->setEditable(true);
    m_zone->setInsertPolicy(QComboBox::NoInsert);
    m_zone->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_zone->completer()->setFilterMode(Qt::MatchContains);
    auto *form = new Form;
    FormField *field = form->addField(
        m_zone, tr("&Time zone"), tr("As the time zone database names it, such as Asia/Shanghai."));
    field->setRequired(true);
    field->setCheck([this] {
        const auto known = ProcessZone::check(m_zone->currentText().trimmed());
        return known ? QString() : known.error().message;
    });
    auto *says = new QLabel(tr(
        "From then on the days of this workspace are those of this time zone, for everybody and "
        "wherever it is opened: when evidence, acceptances and delegations end, what is overdue, "
        "on which day something was done. The counts of each day are counted anew, which takes "
        "a while in a large workspace. Days that were entered and moments that are on record "
        "stay as they are. It goes on record in the audit log."));
    says->setWordWrap(true);
    form->addWidget(says);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::l, space::m, space::l, 0);
    column->addWidget(form);
    setContent(content);
    setValidate([form] { return form->validate(); });
    setSave([this] { return save(); });
    resize(520, sizeHint().height());
}

Result<void> TimeZoneDialog::save()
{
    const QString zone = m_zone->currentText().trimmed();
    if (!m_jobs.isIdle())
        return fail(ErrorKind::Refused,
                    tr("Something is still being read or written here (see the status bar), and it "
                       "counts days. Set the time zone once that has ended."));
    QGuiApplication::setOverrideCursor(Qt::WaitCursor);
    const auto set = m_workspaces.changeTimeZone(zone);
    QGuiApplication::restoreOverrideCursor();
    TRY(set);
    m_context.showSuccess(
        tr("The days of this workspace are those of the time zone %1.").arg(zone));
    return {};
}

QStringList TimeZoneDialog::entered() const
{
    return {m_zone->currentText().trimmed()};
}

} // namespace gatehouse
