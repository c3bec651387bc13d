#pragma once

#include "models/portfolio/app.h"
#include "views/design/formdialog.h"

class QTabWidget;

namespace gatehouse {

class AppFactsForm;
class AppRecordsForm;
class NavigationContext;
class ProfileForm;

/// An app's inventory entry: its facts, its profile with the tier that follows from it, and its
/// filings, parties and channels.
class AppEditor final : public FormDialog
{
    Q_OBJECT
public:
    enum class Tab { Facts, Profile, Records };

    /// A new app when `app` has no id.
    AppEditor(NavigationContext &context, App app, QWidget *parent = nullptr);
    void showTab(Tab tab);
    /// The app as saved, with its id.
    const App &app() const { return m_app; }

private:
    /// What follows from the profile: the suggested tier, how many questions are answered.
    void showProfile();
    Result<void> save();

    NavigationContext &m_context;
    App m_app;
    QTabWidget *m_tabs;
    AppFactsForm *m_facts;
    ProfileForm *m_profile;
    AppRecordsForm *m_records;
};

} // namespace gatehouse
