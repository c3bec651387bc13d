#include "views/assessments/acceptanceeditor.h"

#include "models/workspace/actions.h"
#include "views/common/designtokens.h"
#include "views/common/forms.h"
#include "views/common/optionaldateedit.h"
#include "views/common/toolbuttons.h"
#include "views/shell/navigationcontext.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

// A quarter: long enough to fix most things, short enough to be looked at again.
constexpr int usualDays = 90;

} // namespace

AcceptanceEditor::AcceptanceEditor(NavigationContext &context, RiskAcceptance acceptance,
                                   const QString &subject, QWidget *parent)
    : FormDialog(context.dialogs(), parent), m_context(context),
      m_acceptance(std::move(acceptance)), m_form(new Form), m_reason(new QPlainTextEdit),
      m_expires(new OptionalDateEdit)
{
    setWindowTitle(tr("Accept the risk"));
    setSaveText(tr("Accept the risk"));
    auto *about = new QLabel(subject);
    about->setWordWrap(true);
    about->setTextFormat(Qt::PlainText);
    setLook(about, "muted");
    m_form->addWidget(about);
    m_reason->setTabChangesFocus(true);
    m_reason->setObjectName(QStringLiteral("acceptance-reason"));
    FormField *reason = m_form->addField(m_reason, tr("&Reason"),
                                         tr("Why the risk can be taken, and what compensates for "
                                            "it. It goes on record under your name."));
    reason->setRequired(true);
    reason->setCheck([this] {
        return m_reason->toPlainText().trimmed().isEmpty() ? tr("Say why the risk can be taken.")
                                                           : QString();
    });
    m_expires->setRange(context.today().addDays(1), {});
    m_expires->setDate(context.today().addDays(usualDays));
    FormField *expires = m_form->addField(m_expires, tr("Holds &until"));
    expires->setRequired(true);
    expires->setCheck([this] {
        return m_expires->date().isValid() && m_expires->isAcceptable()
            ? QString()
            : tr("Name the last day it holds, after today.");
    });
    if (m_acceptance.finding.isValid()) {
        auto *settled =
            new QLabel(tr("The open finding on this requirement becomes “risk accepted”."));
        settled->setWordWrap(true);
        m_form->addWidget(settled);
    }
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::l, space::m, space::l, 0);
    column->addWidget(m_form);
    setContent(content);
    resize(480, 380);
    setValidate([this] { return m_form->validate(); });
    setSave([this] { return save(); });
    m_reason->setFocus();
}

Result<void> AcceptanceEditor::save()
{
    m_acceptance.reason = m_reason->toPlainText().trimmed();
    m_acceptance.expiresOn = m_expires->date();
    TRY_ASSIGN(auto change, Change::begin(m_context.session(), actions::acceptRisk));
    TRY(RiskAcceptanceRepository::accept(change, m_acceptance));
    return change.commit();
}

} // namespace gatehouse
