#include "views/organization/passwordpolicyeditor.h"

#include "models/workspace/actions.h"
#include "models/workspace/credentials.h"
#include "views/design/designtokens.h"
#include "views/design/forms.h"
#include "views/page/navigationcontext.h"
#include "views/page/recordconflict.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace gatehouse {

PasswordPolicyEditor::PasswordPolicyEditor(NavigationContext &context, PasswordPolicy policy,
                                           QWidget *parent)
    : FormDialog(context.dialogs(), parent), m_context(context), m_policy(std::move(policy)),
      m_form(new Form), m_editors(*m_form, describe<PasswordPolicy>(), QStringLiteral("policy"))
{
    setWindowTitle(tr("Password policy"));
    setSaveText(tr("Save"));
    const auto row = [this](const std::vector<const char *> &keys, const QStringList &labels) {
        const auto fields = m_editors.addRow(keys);
        for (qsizetype each = 0; each < fields.size(); ++each) {
            fields[each]->setLabel(labels[each]);
            fields[each]->setHint(FieldWording().about(
                describe<PasswordPolicy>().field(keys[static_cast<size_t>(each)])));
        }
    };
    m_form->addHeading(tr("What a password is"));
    row({"length", "history"}, {tr("Shortest &length"), tr("&Earlier passwords")});
    m_editors.addFlag("mixed_case", tr("Small and &capital letters"));
    m_editors.addFlag("signs", tr("A &special character"));
    m_form->addHeading(tr("How long it holds"));
    row({"expiry_days", "idle_minutes"}, {tr("E&xpiry in days"), tr("&Idle minutes")});
    m_form->addHeading(tr("Against guessing"));
    row({"attempts", "lock_minutes"}, {tr("&Attempts"), tr("Loc&k in minutes")});
    row({"cost"}, {tr("Cost of &guessing")});
    m_editors.load(&m_policy);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::l, space::m, space::l, 0);
    column->addWidget(m_form);
    column->addStretch(1);
    setContent(content);
    resize(620, 620);
    setValidate([this] { return m_form->validate(); });
    setSave([this] { return save(); });
    m_editors.editor("length")->setFocus();
}

Result<void> PasswordPolicyEditor::save()
{
    PasswordPolicy policy = m_policy;
    TRY(m_editors.store(&policy));
    const Session session = m_context.session();
    SharedRecord<PasswordPolicy> shared;
    shared.name = windowTitle();
    shared.fields = conflictFields<PasswordPolicy>(session.workspace.database(), {});
    shared.lastSave = lastSaveIn<PasswordPolicy>(session.workspace.database());
    shared.read = [&session] {
        return CredentialRepository(session.workspace.database()).policy();
    };
    shared.write = [&session](const PasswordPolicy &wanted) -> Result<void> {
        TRY_ASSIGN(auto change, Change::begin(session, actions::editPasswordPolicy));
        TRY(Credentials::setPolicy(change, wanted));
        return change.commit();
    };
    TRY_ASSIGN(m_policy, saveShared(m_context.dialogs(), this, shared, m_policy, policy));
    return {};
}

} // namespace gatehouse
