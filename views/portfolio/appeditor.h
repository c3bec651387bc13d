#pragma once

#include "models/portfolio/app.h"
#include "views/common/formdialog.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;
class QTabWidget;

namespace gatehouse {

class Form;
class FormField;
class NavigationContext;
class ProfileForm;
class RecordTable;

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
    QWidget *makeFacts();
    QWidget *makeRecords();
    void fillPeople();
    void showPlatforms();
    void showTier();
    App entered() const;
    Result<void> save();

    NavigationContext &m_context;
    App m_app;
    QTabWidget *m_tabs;
    Form *m_facts;
    QLineEdit *m_code;
    QLineEdit *m_name;
    QComboBox *m_kind;
    QWidget *m_platforms;
    QList<QCheckBox *> m_platformBoxes;
    QComboBox *m_status;
    QComboBox *m_unit;
    QComboBox *m_responsible;
    QLineEdit *m_businessLine;
    QLineEdit *m_audience;
    QSpinBox *m_users;
    QPlainTextEdit *m_description;
    ProfileForm *m_profile;
    QLabel *m_suggestion;
    QCheckBox *m_decide;
    QComboBox *m_tier;
    QLineEdit *m_tierReason;
    FormField *m_codeField;
    FormField *m_nameField;
    RecordTable *m_filings;
    RecordTable *m_parties;
    RecordTable *m_channels;
};

} // namespace gatehouse
