#include "views/portfolio/appeditor.h"

#include "models/portfolio/apprepository.h"
#include "models/portfolio/profileflag.h"
#include "models/workspace/actions.h"
#include "views/design/arrangement.h"
#include "views/design/messagebar.h"
#include "views/page/recordconflict.h"
#include "views/portfolio/appfactsform.h"
#include "views/portfolio/apprecordsform.h"
#include "views/portfolio/profileform.h"
#include "views/page/navigationcontext.h"
#include "views/page/keepdraft.h"

#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

/// None where they cannot be read: what is not asked stays as it is.
QSet<QString> retiredFlags(NavigationContext &context, AppId app)
{
    const AppRepository apps(context.session().workspace.database());
    return apps.retiredFlagsAsked(app).value_or(QSet<QString>());
}

/// Those of the tier scheme where the libraries cannot be read; saving looks again.
DecidingAnswers decidingAnswers(NavigationContext &context, AppId app)
{
    const AppRepository apps(context.session().workspace.database());
    return apps.decidingAnswers(app).value_or(DecidingAnswers());
}

} // namespace

AppEditor::AppEditor(NavigationContext &context, App app, QWidget *parent)
    : FormDialog(context.dialogs(), parent), m_context(context), m_app(std::move(app)),
      m_tabs(new QTabWidget), m_facts(new AppFactsForm(context, m_app)),
      m_profile(new ProfileForm(context.language(), retiredFlags(context, m_app.id))),
      m_records(new AppRecordsForm(m_app))
{
    const bool isNew = !m_app.id.isValid();
    setWindowTitle(isNew ? tr("New app") : tr("%1 %2").arg(m_app.code, m_app.name));
    setSaveText(isNew ? tr("Add app") : tr("Save"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(scrolled(m_facts), tr("Inventory"));
    auto *profile = new QWidget;
    auto *column = new QVBoxLayout(profile);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_profile, 1);
    m_tabs->addTab(profile, tr("Profile"));
    m_tabs->addTab(scrolled(m_records), tr("Filings, parties, channels"));
    setContent(m_tabs);
    resize(860, 700);

    for (const Error &unread : m_facts->unread())
        messages()->post(unread);
    m_profile->setDecidingAnswers(decidingAnswers(context, m_app.id));
    m_profile->setProfile(m_app.profile);
    connect(m_profile, &ProfileForm::profileChanged, this, &AppEditor::showProfile);
    showProfile();
    setValidate([this] {
        if (!m_facts->validate()) {
            showTab(Tab::Facts);
            return false;
        }
        if (m_profile->validate())
            return true;
        showTab(Tab::Profile);
        return false;
    });
    setSave([this] { return save(); });
    keepDraft(*this, context, m_app);
    m_facts->setFocus();
}

void AppEditor::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(static_cast<int>(tab));
}

void AppEditor::showProfile()
{
    m_facts->setProfile(m_profile->profile());
    m_tabs->setTabText(
        static_cast<int>(Tab::Profile),
        tr("Profile (%1 of %2 answered)").arg(m_profile->answered()).arg(m_profile->asked()));
}

Result<void> AppEditor::save()
{
    App app = m_app;
    TRY(m_facts->writeTo(app));
    app.profile = m_profile->profile();
    if (auto written = m_records->writeTo(app); !written) {
        showTab(Tab::Records);
        return written;
    }
    const Session session = m_context.session();
    SharedRecord<App> shared;
    shared.name = tr("%1 %2").arg(m_app.code, m_app.name);
    QStringList without{QStringLiteral("tier"), QStringLiteral("tier_decided"),
                        QStringLiteral("tier_reason"), QStringLiteral("current_release")};
    // Who answered and who confirmed follows from the answer that stays.
    for (const ProfileFlag &flag : profileFlags())
        without += {QStringLiteral("profile.%1.answered_by").arg(flag.key),
                    QStringLiteral("profile.%1.confirmed_by").arg(flag.key)};
    shared.fields = conflictFields<App>(session.workspace.database(), without);
    shared.fields.push_back(m_facts->tierConflict());
    shared.lastSave = lastSaveIn<App>(session.workspace.database());
    shared.write = [&session](App &wanted) -> Result<void> {
        const bool isNew = !wanted.id.isValid();
        TRY_ASSIGN(auto change, Change::begin(session, isNew ? actions::addApp : actions::editApp));
        if (isNew) {
            TRY_ASSIGN(wanted.id, AppRepository::add(change, wanted));
        } else {
            TRY(AppRepository::update(change, wanted));
        }
        return change.commit();
    };
    if (m_app.id.isValid())
        shared.read = [&] { return AppRepository(session.workspace.database()).app(m_app.id); };
    TRY_ASSIGN(m_app, saveShared(m_context.dialogs(), this, shared, m_app, app));
    return {};
}

} // namespace gatehouse
