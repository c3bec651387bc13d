#pragma once

#include "models/portfolio/app.h"
#include "views/design/conflict.h"
#include "views/page/recordeditors.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace gatehouse {

class Form;
class NavigationContext;

/// The facts of an app's inventory entry: what it is, whose it is, who uses it, and its tier, which
/// follows from profile and users unless somebody decides otherwise and says why.
class AppFactsForm final : public QWidget
{
    Q_OBJECT
public:
    AppFactsForm(NavigationContext &context, const App &app, QWidget *parent = nullptr);

    /// The suggested tier follows; an undecided one with it.
    void setProfile(const Profile &profile);
    /// Shows every problem in its place; true when there is none.
    bool validate();
    /// Puts what is entered into `app`; what the form does not show stays.
    Result<void> writeTo(App &app) const;
    /// A decided tier and its reason go together; a suggested one follows from the rest.
    ConflictField<App> tierConflict() const;
    /// Why departments or people cannot be chosen; what is stored stays then.
    const std::vector<Error> &unread() const { return m_unread; }

private:
    void offerPeople(const App &app);
    AppKind kind() const;
    std::vector<Platform> checkedPlatforms() const;
    /// The platforms that fit the kind, with these among them checked.
    void showPlatforms(const std::vector<Platform> &checked);
    qint64 userCount() const;
    void showTier();

    NavigationContext &m_context;
    Profile m_profile;
    std::vector<Error> m_unread;
    Form *m_form;
    RecordEditors m_editors;
    QWidget *m_platforms;
    QList<QCheckBox *> m_platformBoxes;
    QLabel *m_suggestion;
    QCheckBox *m_decide;
    QComboBox *m_tier;
    QLineEdit *m_tierReason;
};

} // namespace gatehouse
