#include "views/portfolio/appeditor.h"

#include "models/organization/organizationrepository.h"
#include "models/portfolio/apprepository.h"
#include "models/portfolio/platforms.h"
#include "models/portfolio/tierscheme.h"
#include "models/workspace/actions.h"
#include "views/common/designtokens.h"
#include "views/common/flowlayout.h"
#include "views/common/forms.h"
#include "views/common/optionaldateedit.h"
#include "views/common/toolbuttons.h"
#include "views/portfolio/profileform.h"
#include "views/portfolio/recordtable.h"
#include "views/shell/navigationcontext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QSpinBox>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace gatehouse {

namespace {

template<class E>
QList<RecordTable::Choice> choicesOf()
{
    QList<RecordTable::Choice> choices;
    for (const E value : allValues<E>())
        choices.append({toKey(value), label(value)});
    return choices;
}

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

QScrollArea *scrolled(QWidget *content)
{
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidget(content);
    return area;
}

} // namespace

AppEditor::AppEditor(NavigationContext &context, App app, QWidget *parent)
    : FormDialog(parent), m_context(context), m_app(std::move(app)), m_tabs(new QTabWidget),
      m_facts(new Form), m_profile(new ProfileForm(context.language()))
{
    const bool isNew = !m_app.id.isValid();
    setWindowTitle(isNew ? tr("New app") : tr("%1 %2").arg(m_app.code, m_app.name));
    setSaveText(isNew ? tr("Add app") : tr("Save"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(scrolled(makeFacts()), tr("Inventory"));
    auto *profile = new QWidget;
    auto *column = new QVBoxLayout(profile);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_profile, 1);
    m_tabs->addTab(profile, tr("Profile"));
    m_tabs->addTab(scrolled(makeRecords()), tr("Filings, parties, channels"));
    setContent(m_tabs);
    resize(860, 700);

    m_profile->setProfile(m_app.profile);
    connect(m_profile, &ProfileForm::profileChanged, this, &AppEditor::showTier);
    connect(m_users, &QSpinBox::valueChanged, this, &AppEditor::showTier);
    connect(m_decide, &QCheckBox::toggled, this, &AppEditor::showTier);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &AppEditor::showPlatforms);
    showPlatforms();
    showTier();
    setValidate([this] {
        if (m_facts->validate())
            return true;
        showTab(Tab::Facts);
        return false;
    });
    setSave([this] { return save(); });
    m_code->setFocus();
}

void AppEditor::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(static_cast<int>(tab));
}

QWidget *AppEditor::makeFacts()
{
    m_code = new QLineEdit(m_app.code);
    m_name = new QLineEdit(m_app.name);
    m_kind = comboOf(m_app.kind);
    m_status = comboOf(m_app.status);
    m_unit = new QComboBox;
    m_responsible = new QComboBox;
    fillPeople();
    m_businessLine = new QLineEdit(m_app.businessLine);
    m_audience = new QLineEdit(m_app.audience);
    m_users = new QSpinBox;
    m_users->setRange(0, 2'000'000'000);
    m_users->setGroupSeparatorShown(true);
    m_users->setValue(static_cast<int>(m_app.userCount));
    m_description = new QPlainTextEdit(m_app.description);
    m_description->setTabChangesFocus(true);
    m_description->setMaximumHeight(72);
    m_platforms = new QWidget;
    new FlowLayout(m_platforms, space::s);

    const auto codeRow = m_facts->addRow({m_code, m_kind});
    m_codeField = codeRow[0];
    m_codeField->setLabel(tr("&Code"));
    m_codeField->setHint(tr("Short and unique; it names the app on the command line."));
    m_codeField->setRequired(true);
    m_codeField->setCheck([this] {
        return m_code->text().trimmed().isEmpty() ? tr("Give the app a code.") : QString();
    });
    codeRow[1]->setLabel(tr("&Kind"));
    m_nameField = m_facts->addField(m_name, tr("&Name"));
    m_nameField->setRequired(true);
    m_nameField->setCheck([this] {
        return m_name->text().trimmed().isEmpty() ? tr("Give the app a name.") : QString();
    });
    FormField *platforms = m_facts->addField(m_platforms, tr("Platforms"));
    platforms->setRequired(true);
    platforms->setCheck([this] {
        const bool any = std::any_of(m_platformBoxes.begin(), m_platformBoxes.end(),
                                     [](const QCheckBox *box) { return box->isChecked(); });
        return any ? QString() : tr("Choose at least one platform.");
    });
    const auto ownerRow = m_facts->addRow({m_unit, m_responsible});
    ownerRow[0]->setLabel(tr("Owner &department"));
    ownerRow[1]->setLabel(tr("&Responsible person"));
    const auto stateRow = m_facts->addRow({m_status, m_businessLine});
    stateRow[0]->setLabel(tr("&Status"));
    stateRow[1]->setLabel(tr("&Business line"));
    const auto userRow = m_facts->addRow({m_users, m_audience});
    userRow[0]->setLabel(tr("&Users"));
    userRow[1]->setLabel(tr("Used &by"));
    m_facts->addField(m_description, tr("What it is &for"));

    m_facts->addHeading(tr("Importance"));
    m_suggestion = new QLabel;
    m_suggestion->setWordWrap(true);
    m_facts->addWidget(m_suggestion);
    m_decide = new QCheckBox(tr("Decide the &tier otherwise"));
    m_decide->setChecked(m_app.tierDecided);
    m_facts->addWidget(m_decide);
    m_tier = new QComboBox;
    for (int tier = 1; tier <= 3; ++tier)
        m_tier->addItem(TierScheme::builtIn().tierTitle(tier).in(m_context.language()), tier);
    m_tier->setCurrentIndex(m_tier->findData(m_app.tier));
    m_tierReason = new QLineEdit(m_app.tierDecided ? m_app.tierReason : QString());
    const auto tierRow = m_facts->addRow({m_tier, m_tierReason});
    tierRow[0]->setLabel(tr("Tier"));
    tierRow[1]->setLabel(tr("Reason"));
    tierRow[1]->setCheck([this] {
        return m_decide->isChecked() && m_tierReason->text().trimmed().isEmpty()
            ? tr("Say why the tier differs from the suggestion.")
            : QString();
    });
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->addWidget(m_facts);
    column->addStretch(1);
    return content;
}

QWidget *AppEditor::makeRecords()
{
    m_filings = new RecordTable(tr("Filings"), tr("Add filing"),
                                {{tr("Filing"), choicesOf<FilingAuthority>(), 190},
                                 {tr("Platform"), choicesOf<Platform>(), 120},
                                 {tr("Number"), {}, 220},
                                 {tr("Date"), {}, 110},
                                 {tr("Version"), {}, 90}});
    m_parties = new RecordTable(tr("Third parties and outsourcing"), tr("Add party"),
                                {{tr("Kind"), choicesOf<PartyKind>(), 130},
                                 {tr("Name"), {}, 220},
                                 {tr("Service"), {}, 220},
                                 {tr("Contract"), {}, 140}});
    m_channels = new RecordTable(tr("Store channels"), tr("Add channel"),
                                 {{tr("Name"), {}, 260}, {tr("Address"), {}, 360}});
    QList<QStringList> filings;
    for (const Filing &filing : m_app.filings)
        filings.append({toKey(filing.authority), toKey(filing.platform), filing.number,
                        filing.filedOn.toString(Qt::ISODate), filing.version});
    m_filings->setRecords(filings);
    QList<QStringList> parties;
    for (const Party &party : m_app.parties)
        parties.append({toKey(party.kind), party.name, party.service, party.contract});
    m_parties->setRecords(parties);
    QList<QStringList> channels;
    for (const StoreChannel &channel : m_app.channels)
        channels.append({channel.name, channel.address});
    m_channels->setRecords(channels);

    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->setSpacing(space::l);
    column->addWidget(m_filings, 1);
    column->addWidget(m_parties, 1);
    column->addWidget(m_channels, 1);
    return content;
}

void AppEditor::fillPeople()
{
    const OrganizationRepository organization(m_context.session().workspace.database());
    m_unit->addItem(tr("Not named"), QVariant::fromValue(UnitId()));
    m_responsible->addItem(tr("Not named"), QVariant::fromValue(PersonId()));
    if (const auto units = organization.units()) {
        for (const Unit &unit : *units)
            m_unit->addItem(unit.name, QVariant::fromValue(unit.id));
    }
    if (const auto people = organization.people()) {
        for (const Person &person : *people) {
            if (person.active || person.id == m_app.responsible)
                m_responsible->addItem(person.post.isEmpty()
                                           ? person.name
                                           : tr("%1, %2").arg(person.name, person.post),
                                       QVariant::fromValue(person.id));
        }
    }
    for (int row = 0; row < m_unit->count(); ++row) {
        if (m_unit->itemData(row).value<UnitId>() == m_app.ownerUnit)
            m_unit->setCurrentIndex(row);
    }
    for (int row = 0; row < m_responsible->count(); ++row) {
        if (m_responsible->itemData(row).value<PersonId>() == m_app.responsible)
            m_responsible->setCurrentIndex(row);
    }
}

void AppEditor::showPlatforms()
{
    std::vector<Platform> checked;
    for (const QCheckBox *box : std::as_const(m_platformBoxes)) {
        if (box->isChecked())
            checked.push_back(*fromKey<Platform>(box->property("key").toString()));
    }
    if (m_platformBoxes.isEmpty())
        checked = m_app.platforms;
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

void AppEditor::showTier()
{
    const auto suggestion = TierScheme::builtIn().suggest(m_profile->profile(), m_users->value());
    const QString reason = suggestion.reason.in(m_context.language());
    m_suggestion->setText(
        tr("Suggested: %1 (%2 points, scheme %3 %4). %5")
            .arg(TierScheme::builtIn().tierTitle(suggestion.tier).in(m_context.language()))
            .arg(suggestion.points)
            .arg(TierScheme::builtIn().name(), TierScheme::builtIn().version(), reason));
    m_tier->setEnabled(m_decide->isChecked());
    m_tierReason->setEnabled(m_decide->isChecked());
    if (!m_decide->isChecked())
        m_tier->setCurrentIndex(m_tier->findData(suggestion.tier));
    m_tabs->setTabText(static_cast<int>(Tab::Profile),
                       tr("Profile (%1 of %2 answered)").arg(m_profile->answered()).arg(26));
}

App AppEditor::entered() const
{
    App app = m_app;
    app.code = m_code->text().trimmed();
    app.name = m_name->text().trimmed();
    app.kind = chosen<AppKind>(m_kind);
    app.status = chosen<AppStatus>(m_status);
    app.platforms.clear();
    for (const QCheckBox *box : m_platformBoxes) {
        if (box->isChecked())
            app.platforms.push_back(*fromKey<Platform>(box->property("key").toString()));
    }
    app.ownerUnit = m_unit->currentData().value<UnitId>();
    app.responsible = m_responsible->currentData().value<PersonId>();
    app.businessLine = m_businessLine->text().trimmed();
    app.audience = m_audience->text().trimmed();
    app.userCount = m_users->value();
    app.description = m_description->toPlainText().trimmed();
    app.profile = m_profile->profile();
    app.tierDecided = m_decide->isChecked();
    app.tier = m_tier->currentData().toInt();
    app.tierReason = m_tierReason->text().trimmed();
    app.parties.clear();
    for (const QStringList &cells : m_parties->records())
        app.parties.push_back({fromKey<PartyKind>(cells[0]).value_or(PartyKind::ThirdParty),
                               cells[1], cells[2], cells[3]});
    app.channels.clear();
    for (const QStringList &cells : m_channels->records())
        app.channels.push_back({cells[0], cells[1]});
    return app;
}

Result<void> AppEditor::save()
{
    App app = entered();
    app.filings.clear();
    for (const QStringList &cells : m_filings->records()) {
        const QDate filedOn = OptionalDateEdit::parse(cells[3]);
        if (!cells[3].isEmpty() && !filedOn.isValid()) {
            showTab(Tab::Records);
            return fail(
                ErrorKind::Invalid,
                tr("“%1” is no date. Write the filing's date as 2026-11-22.").arg(cells[3]));
        }
        app.filings.push_back({fromKey<FilingAuthority>(cells[0]).value_or(FilingAuthority::Nifa),
                               fromKey<Platform>(cells[1]).value_or(Platform::Android), cells[2],
                               filedOn, cells[4]});
    }
    const bool isNew = !app.id.isValid();
    TRY_ASSIGN(auto change,
               Change::begin(m_context.session(), isNew ? actions::addApp : actions::editApp));
    if (isNew) {
        TRY_ASSIGN(app.id, AppRepository::add(change, app));
    } else {
        TRY(AppRepository::update(change, app));
    }
    TRY(change.commit());
    m_app = std::move(app);
    return {};
}

} // namespace gatehouse
