#include "views/portfolio/appfactsform.h"

#include "models/organization/organizationrepository.h"
#include "models/portfolio/platforms.h"
#include "models/portfolio/tierscheme.h"
#include "views/design/designtokens.h"
#include "views/design/flowlayout.h"
#include "views/design/forms.h"
#include "views/page/navigationcontext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace gatehouse {

AppFactsForm::AppFactsForm(NavigationContext &context, const App &app, QWidget *parent)
    : QWidget(parent), m_context(context), m_profile(app.profile), m_form(new Form),
      m_editors(*m_form, describe<App>(), QStringLiteral("app"))
{
    m_platforms = new QWidget;
    new FlowLayout(m_platforms, space::s);
    const auto codeRow = m_editors.addRow({"code", "kind"});
    codeRow[0]->setLabel(tr("&Code"));
    codeRow[0]->setHint(tr("Short and unique; it names the app on the command line."));
    codeRow[1]->setLabel(tr("&Kind"));
    m_editors.add("name", tr("&Name"));
    FormField *platforms = m_form->addField(m_platforms, tr("Platforms"));
    platforms->setRequired(true);
    platforms->setCheck([this] {
        const bool any = std::any_of(m_platformBoxes.begin(), m_platformBoxes.end(),
                                     [](const QCheckBox *box) { return box->isChecked(); });
        return any ? QString() : tr("Choose at least one platform.");
    });
    m_editors.add("owner_unit", tr("Owner &department"));
    const auto leadRow = m_editors.addRow({"responsible", "deputy"});
    leadRow[0]->setLabel(tr("&Responsible person"));
    leadRow[1]->setLabel(tr("D&eputy"));
    const auto stateRow = m_editors.addRow({"status", "business_line"});
    stateRow[0]->setLabel(tr("&Status"));
    stateRow[1]->setLabel(tr("&Line of business"));
    const auto userRow = m_editors.addRow({"user_count", "audience"});
    userRow[0]->setLabel(tr("&Users"));
    userRow[1]->setLabel(tr("&Audience"));
    const auto countRow = m_editors.addRow({"user_count_source", "user_count_on"});
    countRow[0]->setLabel(tr("Num&ber from"));
    countRow[0]->setHint(tr("Where the number of users can be looked up"));
    countRow[1]->setLabel(tr("C&ounted on"));
    m_editors.setRule("user_count_source", [this, counted = app.userCount] {
        const auto *source = static_cast<const QLineEdit *>(m_editors.editor("user_count_source"));
        return userCount() > 0 && userCount() != counted && source->text().trimmed().isEmpty()
            ? tr("Say where the number of users comes from.")
            : QString();
    });
    m_editors.add("description", tr("What it is &for"));
    offerPeople(app);
    m_editors.load(&app);
    if (app.id.isValid()
        && !m_context.reach()->may(Permission::ManageOrganisation, ActionPlace::in(app.id))) {
        for (const char *key : {"responsible", "deputy"}) {
            QWidget *editor = m_editors.editor(key);
            editor->setEnabled(false);
            editor->setToolTip(tr("A security manager assigns the app: whose gates they are "
                                  "depends on it."));
        }
    }

    m_form->addHeading(tr("Importance"));
    m_suggestion = new QLabel;
    m_suggestion->setObjectName(QStringLiteral("tier-suggestion"));
    m_suggestion->setWordWrap(true);
    m_form->addWidget(m_suggestion);
    m_decide = new QCheckBox(tr("Decide the &tier otherwise"));
    m_decide->setObjectName(QStringLiteral("decide-tier"));
    m_decide->setChecked(app.tierDecided);
    m_form->addWidget(m_decide);
    m_tier = new QComboBox;
    m_tier->setObjectName(QStringLiteral("tier"));
    for (int tier = 1; tier <= 3; ++tier)
        m_tier->addItem(TierScheme::builtIn().tierTitle(tier).in(m_context.language()), tier);
    m_tier->setCurrentIndex(m_tier->findData(app.tier));
    m_tierReason = new QLineEdit(app.tierDecided ? app.tierReason : QString());
    m_tierReason->setObjectName(QStringLiteral("tier-reason"));
    const auto tierRow = m_form->addRow({m_tier, m_tierReason});
    tierRow[0]->setLabel(tr("Tier"));
    tierRow[1]->setLabel(tr("Reason"));
    tierRow[1]->setCheck([this] {
        return m_decide->isChecked() && m_tierReason->text().trimmed().isEmpty()
            ? tr("Say why the tier differs from the suggestion.")
            : QString();
    });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->addWidget(m_form);
    column->addStretch(1);

    connect(static_cast<QDoubleSpinBox *>(m_editors.editor("user_count")),
            &QDoubleSpinBox::valueChanged, this, &AppFactsForm::showTier);
    connect(m_decide, &QCheckBox::toggled, this, &AppFactsForm::showTier);
    connect(static_cast<QComboBox *>(m_editors.editor("kind")), &QComboBox::currentIndexChanged,
            this, [this] { showPlatforms(checkedPlatforms()); });
    showPlatforms(app.platforms);
    showTier();
    setFocusProxy(m_editors.editor("code"));
}

void AppFactsForm::setProfile(const Profile &profile)
{
    m_profile = profile;
    showTier();
}

bool AppFactsForm::validate()
{
    return m_form->validate();
}

Result<void> AppFactsForm::writeTo(App &app) const
{
    TRY(m_editors.store(&app));
    app.platforms = checkedPlatforms();
    app.tierDecided = m_decide->isChecked();
    app.tier = m_tier->currentData().toInt();
    app.tierReason = m_tierReason->text().trimmed();
    return {};
}

void AppFactsForm::offerPeople(const App &app)
{
    const OrganizationRepository organization(m_context.session().workspace.database());
    if (const auto units = organization.units()) {
        std::vector<RecordEditors::Choice> choices{{tr("Not named"), 0}};
        for (const Unit &unit : *units)
            choices.push_back({unit.localName().in(m_context.language()), unit.id.value});
        m_editors.offer("owner_unit", choices);
    } else {
        m_editors.offerUnread("owner_unit", &app);
        m_unread.push_back(units.error());
    }
    const auto people = organization.people();
    if (!people) {
        m_editors.offerUnread("responsible", &app);
        m_editors.offerUnread("deputy", &app);
        m_unread.push_back(people.error());
        return;
    }
    const auto choicesFor = [&people](PersonId chosen) {
        std::vector<RecordEditors::Choice> choices{{tr("Not named"), 0}};
        for (const Person &person : *people) {
            if (person.active || person.id == chosen)
                choices.push_back({person.post.isEmpty()
                                       ? person.name
                                       : tr("%1, %2").arg(person.name, person.post),
                                   person.id.value});
        }
        return choices;
    };
    m_editors.offer("responsible", choicesFor(app.responsible));
    m_editors.offer("deputy", choicesFor(app.deputy));
}

AppKind AppFactsForm::kind() const
{
    const auto *box = static_cast<const QComboBox *>(m_editors.editor("kind"));
    return fromKey<AppKind>(box->currentData().toString()).value_or(allValues<AppKind>().front());
}

ConflictField<App> AppFactsForm::tierConflict() const
{
    const Language language = m_context.language();
    return {tr("Tier"),
            [language](const App &app) {
                const QString tier = TierScheme::builtIn().tierTitle(app.tier).in(language);
                return app.tierDecided ? tr("%1: %2").arg(tier, app.tierReason)
                                       : tr("As suggested");
            },
            [](App &to, const App &from) {
                to.tierDecided = from.tierDecided;
                to.tier = from.tier;
                to.tierReason = from.tierReason;
            }};
}

std::vector<Platform> AppFactsForm::checkedPlatforms() const
{
    std::vector<Platform> checked;
    for (const QCheckBox *box : m_platformBoxes) {
        if (box->isChecked())
            checked.push_back(*fromKey<Platform>(box->property("key").toString()));
    }
    return checked;
}

void AppFactsForm::showPlatforms(const std::vector<Platform> &checked)
{
    qDeleteAll(m_platformBoxes);
    m_platformBoxes.clear();
    const std::vector<Platform> fitting = platformsFitting(kind());
    for (const Platform platform : fitting) {
        auto *box = new QCheckBox(label(platform));
        box->setProperty("key", toKey(platform));
        box->setObjectName(QStringLiteral("platform-") + toKey(platform));
        // Where only one platform fits the kind there is nothing to choose.
        box->setChecked(fitting.size() == 1
                        || std::find(checked.begin(), checked.end(), platform) != checked.end());
        m_platforms->layout()->addWidget(box);
        box->show();
        m_platformBoxes.append(box);
    }
}

qint64 AppFactsForm::userCount() const
{
    const auto *box = static_cast<const QDoubleSpinBox *>(m_editors.editor("user_count"));
    return static_cast<qint64>(box->value());
}

void AppFactsForm::showTier()
{
    const auto suggestion = TierScheme::builtIn().suggest(m_profile, userCount());
    const QString reason = suggestion.reason.in(m_context.language());
    m_suggestion->setText(tr("Suggested: %1 (%2 points, scheme %3 %4). %5")
                              .arg(suggestion.title().in(m_context.language()),
                                   QString::number(suggestion.points), TierScheme::builtIn().name(),
                                   TierScheme::builtIn().version(), reason));
    m_tier->setEnabled(m_decide->isChecked());
    m_tierReason->setEnabled(m_decide->isChecked());
    if (!m_decide->isChecked())
        m_tier->setCurrentIndex(m_tier->findData(suggestion.tier));
}

} // namespace gatehouse
