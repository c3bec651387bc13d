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
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace gatehouse {

namespace {

/// Up to which a double holds every whole number: 2^53.
constexpr double largestWholeNumber = 9'007'199'254'740'992.0;

template<class E>
QComboBox *comboOf(E current)
{
    auto *combo = new QComboBox;
    for (const E value : allValues<E>())
        combo->addItem(label(value), toKey(value));
    combo->setCurrentIndex(combo->findData(toKey(current)));
    return combo;
}

template<class E>
E chosen(const QComboBox *combo)
{
    return fromKey<E>(combo->currentData().toString()).value_or(allValues<E>().front());
}

} // namespace

AppFactsForm::AppFactsForm(NavigationContext &context, const App &app, QWidget *parent)
    : QWidget(parent), m_context(context), m_profile(app.profile), m_form(new Form)
{
    m_code = new QLineEdit(app.code);
    m_name = new QLineEdit(app.name);
    m_kind = comboOf(app.kind);
    m_status = comboOf(app.status);
    m_unit = new QComboBox;
    m_responsible = new QComboBox;
    fillPeople(app);
    m_businessLine = new QLineEdit(app.businessLine);
    m_audience = new QLineEdit(app.audience);
    m_users = new QDoubleSpinBox;
    m_users->setDecimals(0);
    m_users->setRange(0, largestWholeNumber);
    m_users->setGroupSeparatorShown(true);
    m_users->setValue(static_cast<double>(app.userCount));
    m_description = new QPlainTextEdit(app.description);
    m_description->setTabChangesFocus(true);
    m_description->setMaximumHeight(72);
    m_platforms = new QWidget;
    new FlowLayout(m_platforms, space::s);

    const auto codeRow = m_form->addRow({m_code, m_kind});
    FormField *code = codeRow[0];
    code->setLabel(tr("&Code"));
    code->setHint(tr("Short and unique; it names the app on the command line."));
    code->setRequired(true);
    code->setCheck([this] {
        return m_code->text().trimmed().isEmpty() ? tr("Give the app a code.") : QString();
    });
    codeRow[1]->setLabel(tr("&Kind"));
    FormField *name = m_form->addField(m_name, tr("&Name"));
    name->setRequired(true);
    name->setCheck([this] {
        return m_name->text().trimmed().isEmpty() ? tr("Give the app a name.") : QString();
    });
    FormField *platforms = m_form->addField(m_platforms, tr("Platforms"));
    platforms->setRequired(true);
    platforms->setCheck([this] {
        const bool any = std::any_of(m_platformBoxes.begin(), m_platformBoxes.end(),
                                     [](const QCheckBox *box) { return box->isChecked(); });
        return any ? QString() : tr("Choose at least one platform.");
    });
    const auto ownerRow = m_form->addRow({m_unit, m_responsible});
    ownerRow[0]->setLabel(tr("Owner &department"));
    ownerRow[1]->setLabel(tr("&Responsible person"));
    const auto stateRow = m_form->addRow({m_status, m_businessLine});
    stateRow[0]->setLabel(tr("&Status"));
    stateRow[1]->setLabel(tr("&Line of business"));
    const auto userRow = m_form->addRow({m_users, m_audience});
    userRow[0]->setLabel(tr("&Users"));
    userRow[1]->setLabel(tr("&Audience"));
    m_form->addField(m_description, tr("What it is &for"));

    m_form->addHeading(tr("Importance"));
    m_suggestion = new QLabel;
    m_suggestion->setWordWrap(true);
    m_form->addWidget(m_suggestion);
    m_decide = new QCheckBox(tr("Decide the &tier otherwise"));
    m_decide->setChecked(app.tierDecided);
    m_form->addWidget(m_decide);
    m_tier = new QComboBox;
    for (int tier = 1; tier <= 3; ++tier)
        m_tier->addItem(TierScheme::builtIn().tierTitle(tier).in(m_context.language()), tier);
    m_tier->setCurrentIndex(m_tier->findData(app.tier));
    m_tierReason = new QLineEdit(app.tierDecided ? app.tierReason : QString());
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

    connect(m_users, &QDoubleSpinBox::valueChanged, this, &AppFactsForm::showTier);
    connect(m_decide, &QCheckBox::toggled, this, &AppFactsForm::showTier);
    connect(m_kind, &QComboBox::currentIndexChanged, this,
            [this] { showPlatforms(checkedPlatforms()); });
    showPlatforms(app.platforms);
    showTier();
    setFocusProxy(m_code);
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

void AppFactsForm::writeTo(App &app) const
{
    app.code = m_code->text().trimmed();
    app.name = m_name->text().trimmed();
    app.kind = chosen<AppKind>(m_kind);
    app.status = chosen<AppStatus>(m_status);
    app.platforms = checkedPlatforms();
    app.ownerUnit = m_unit->currentData().value<UnitId>();
    app.responsible = m_responsible->currentData().value<PersonId>();
    app.businessLine = m_businessLine->text().trimmed();
    app.audience = m_audience->text().trimmed();
    app.userCount = userCount();
    app.description = m_description->toPlainText().trimmed();
    app.tierDecided = m_decide->isChecked();
    app.tier = m_tier->currentData().toInt();
    app.tierReason = m_tierReason->text().trimmed();
}

void AppFactsForm::fillPeople(const App &app)
{
    const OrganizationRepository organization(m_context.session().workspace.database());
    if (const auto units = organization.units()) {
        m_unit->addItem(tr("Not named"), QVariant::fromValue(UnitId()));
        for (const Unit &unit : *units) {
            m_unit->addItem(unit.name, QVariant::fromValue(unit.id));
            if (unit.id == app.ownerUnit)
                m_unit->setCurrentIndex(m_unit->count() - 1);
        }
    } else {
        showUnread(m_unit, QVariant::fromValue(app.ownerUnit));
        m_unread.push_back(units.error());
    }
    const auto people = organization.people();
    if (!people) {
        showUnread(m_responsible, QVariant::fromValue(app.responsible));
        m_unread.push_back(people.error());
        return;
    }
    m_responsible->addItem(tr("Not named"), QVariant::fromValue(PersonId()));
    for (const Person &person : *people) {
        if (person.active || person.id == app.responsible)
            m_responsible->addItem(
                person.post.isEmpty() ? person.name : tr("%1, %2").arg(person.name, person.post),
                QVariant::fromValue(person.id));
        if (person.id == app.responsible)
            m_responsible->setCurrentIndex(m_responsible->count() - 1);
    }
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
    const std::vector<Platform> fitting = platformsFitting(chosen<AppKind>(m_kind));
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
    return static_cast<qint64>(m_users->value());
}

void AppFactsForm::showTier()
{
    const auto suggestion = TierScheme::builtIn().suggest(m_profile, userCount());
    const QString reason = suggestion.reason.in(m_context.language());
    m_suggestion->setText(
        tr("Suggested: %1 (%2 points, scheme %3 %4). %5")
            .arg(TierScheme::builtIn().tierTitle(suggestion.tier).in(m_context.language()),
                 QString::number(suggestion.points), TierScheme::builtIn().name(),
                 TierScheme::builtIn().version(), reason));
    m_tier->setEnabled(m_decide->isChecked());
    m_tierReason->setEnabled(m_decide->isChecked());
    if (!m_decide->isChecked())
        m_tier->setCurrentIndex(m_tier->findData(suggestion.tier));
}

} // namespace gatehouse
