#include "views/organization/organizationinspector.h"

#include "models/accounts/accountrepository.h"
#include "models/base/listing.h"
#include "models/libraries/citation.h"
#include "models/organization/organizationrepository.h"
#include "views/design/arrangement.h"
#include "views/design/designtokens.h"
#include "views/design/emptystate.h"
#include "views/design/inspector.h"
#include "views/badges/statebadge.h"
#include "views/design/toolbuttons.h"
#include "views/organization/organizationstaff.h"
#include "views/page/navigationcontext.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace gatehouse {

namespace {

QWidget *heading(const QString &name, const QString &kind)
{
    QLabel *title = wrappedLabel("heading");
    title->setText(name);
    QLabel *caption = wrappedLabel("caption");
    caption->setText(kind);
    return stacked({caption, title});
}

/// "2025-01-01 – 2026-03-31"; an open end says so in words.
QString spanText(QDate from, QDate until)
{
    if (!from.isValid() && !until.isValid())
        return QStringLiteral("—");
    if (!until.isValid())
        return OrganizationInspector::tr("from %1").arg(from.toString(Qt::ISODate));
    if (!from.isValid())
        return OrganizationInspector::tr("until %1").arg(until.toString(Qt::ISODate));
    return QStringLiteral("%1 – %2").arg(from.toString(Qt::ISODate), until.toString(Qt::ISODate));
}

QString linesOr(const QStringList &lines, const QString &none)
{
    return lines.isEmpty() ? none : lines.join(QLatin1Char('\n'));
}

/// The account of that id; nothing when there is none.
Result<std::optional<Account>> accountOf(const Database &database, AccountId id)
{
    TRY_ASSIGN(const auto accounts, AccountRepository(database).all());
    const auto found = std::ranges::find(accounts, id, &Account::id);
    return found == accounts.end() ? std::nullopt : std::optional(*found);
}

} // namespace

OrganizationInspector::OrganizationInspector(OrganizationStaff &staff, QWidget *parent)
    : QWidget(parent), m_staff(staff), m_context(staff.context()), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    connect(&staff, &OrganizationStaff::changed, this, [this] {
        if (restsOnStaff())
            show(m_subject);
    });
    show({});
}

void OrganizationInspector::show(const Subject &subject)
{
    m_subject = subject;
    const auto saying = [](const QString &text) {
        auto *empty = new EmptyState(QStringLiteral("organisation"));
        empty->setTexts(text);
        return empty;
    };
    auto content = restsOnStaff() && !m_staff.isLoaded()
        ? Result<QWidget *>(saying(OrganizationStaff::readingText()))
        : std::visit([this](const auto &of) { return contentOf(of); }, subject);
    delete m_content;
    m_content = content ? *content : saying(content.error().message);
    m_column->addWidget(m_content);
}

bool OrganizationInspector::restsOnStaff() const
{
    return std::holds_alternative<PostId>(m_subject) || std::holds_alternative<PersonId>(m_subject);
}

Result<QWidget *> OrganizationInspector::contentOf(std::monostate)
{
    auto *empty = new EmptyState(QStringLiteral("organisation"));
    empty->setTexts(tr("Choose a department, a person or an account."));
    return empty;
}

Result<QWidget *> OrganizationInspector::contentOf(const StaffingFinding &finding)
{
    const Language language = m_context.language();
    const StaffingRule &rule = *finding.rule;
    auto *panel = new InspectorPanel;
    panel->addHeader(
        heading(rule.title.in(language),
                tr("Check · %1 · %2").arg(citationOf(rule.clause), label(rule.severity))));
    QLabel *sentence = wrappedLabel();
    sentence->setText(finding.sentence.in(language));
    panel->addSection(sentence, tr("What was found"));
    QLabel *advice = wrappedLabel();
    advice->setText(rule.advice.in(language));
    panel->addSection(advice, tr("What to do"));
    return panel;
}

Result<QWidget *> OrganizationInspector::contentOf(UnitId id)
{
    const Database &database = m_context.session().workspace.database();
    const OrganizationRepository organization(database);
    TRY_ASSIGN(const Unit unit, organization.unit(id));
    TRY_ASSIGN(const auto units, organization.units());
    TRY_ASSIGN(const auto people, organization.people());
    TRY_ASSIGN(const auto apps, AppRepository(database).ownedBy(id));
    const Language language = m_context.language();
    QString parent;
    QStringList below;
    for (const Unit &other : units) {
        if (other.id == unit.parent)
            parent = other.localName().in(language);
        if (other.parent == id)
            below += other.localName().in(language);
    }
    QStringList members;
    for (const Person &person : people) {
        if (person.unit == id && person.active)
            members += person.post.isEmpty()
                ? person.name
                : QStringLiteral("%1 · %2").arg(person.name, person.post);
    }
    auto *panel = new InspectorPanel;
    panel->addHeader(heading(unit.localName().in(language), tr("Department")));
    auto *facts = new KeyValueGrid;
    facts->addRow(tr("Belongs to"), parent);
    facts->addRow(tr("Departments"), below.join(QLatin1Char('\n')));
    facts->addRow(tr("People"), members.join(QLatin1Char('\n')));
    panel->addSection(facts, tr("Organisation"));
    panel->addSection(appsList(apps), tr("Apps it owns"));
    return panel;
}

Result<QWidget *> OrganizationInspector::contentOf(PostId id)
{
    const Staffing &staffing = m_staff.staffing();
    const Post *post = staffing.post(id);
    if (!post)
        return contentOf(std::monostate());
    const Language language = m_context.language();
    const QDate today = m_context.today();
    const Unit *unit = staffing.unit(post->unit);
    const auto side = staffing.sideOf(*post);
    QStringList holders;
    for (const PersonId holder : staffing.holders(id, today))
        holders += staffing.isAway(holder, today) ? tr("%1 (away)").arg(staffing.nameOf(holder))
                                                  : staffing.nameOf(holder);
    QStringList history;
    for (const Assignment &assignment : staffing.assignments()) {
        if (assignment.post == id)
            history += QStringLiteral("%1 · %2").arg(staffing.nameOf(assignment.person),
                                                     spanText(assignment.from, assignment.until));
    }
    QStringList reporting;
    for (const Post &other : staffing.posts()) {
        if (other.reportsTo == id && other.active)
            reporting += other.title().in(language);
    }
    auto *panel = new InspectorPanel;
    panel->addHeader(heading(post->title().in(language),
                             post->active ? tr("Post") : tr("Post that was done away with")));
    auto *facts = new KeyValueGrid;
    facts->addRow(tr("Department"), unit ? unit->localName().in(language) : QString());
    facts->addRow(tr("Side"), side ? label(*side) : QString());
    facts->addRow(tr("Kind"), label(post->kind));
    facts->addRow(tr("Answers"), post->dutySet ? label(*post->dutySet) : QString());
    facts->addRow(tr("Duties"), post->duties);
    facts->addRow(tr("Staffing"), tr("%1 of %2").arg(holders.size()).arg(post->staffing));
    facts->addRow(tr("Held by"), holders.join(QLatin1Char('\n')));
    facts->addRow(tr("Reports to"), staffing.titleOf(post->reportsTo).in(language));
    facts->addRow(tr("Report to it"), reporting.join(QLatin1Char('\n')));
    panel->addSection(facts, tr("Post"));
    QLabel *past = wrappedLabel();
    past->setText(linesOr(history, tr("Nobody has held it yet.")));
    panel->addSection(past, tr("History"));
    return panel;
}

Result<QWidget *> OrganizationInspector::contentOf(PersonId id)
{
    const Database &database = m_context.session().workspace.database();
    const OrganizationRepository organization(database);
    TRY_ASSIGN(const Person person, organization.person(id));
    TRY_ASSIGN(const auto account, accountOf(database, person.account));
    TRY_ASSIGN(const auto apps, AppRepository(database).answeredForBy(id));
    QString department;
    if (person.unit.isValid()) {
        TRY_ASSIGN(const Unit unit, organization.unit(person.unit));
        department = unit.localName().in(m_context.language());
    }
    auto *panel = new InspectorPanel;
    panel->addHeader(heading(person.name, person.active ? tr("Person") : tr("No longer here")));
    auto *facts = new KeyValueGrid;
    facts->addRow(tr("Post"), person.post);
    facts->addRow(tr("Department"), department);
    facts->addRow(tr("Contact"), person.contact);
    facts->addRow(tr("Account"), account ? account->name : QString());
    if (account)
        facts->addRow(tr("Roles"), listed(account->roles));
    panel->addSection(facts, tr("Person"));
    const Staffing &staffing = m_staff.staffing();
    QStringList service;
    for (const ServicePeriod &period : staffing.periods()) {
        if (period.person == id)
            service += spanText(period.from, period.until)
                + (period.note.isEmpty() ? QString() : QStringLiteral(" · ") + period.note);
    }
    QStringList posts;
    QStringList duties;
    for (const Assignment &assignment : staffing.assignments()) {
        if (assignment.person != id)
            continue;
        const QString days = spanText(assignment.from, assignment.until);
        if (assignment.post.isValid())
            posts += QStringLiteral("%1 · %2").arg(
                staffing.titleOf(assignment.post).in(m_context.language()), days);
        else if (const Staffing::App *app = staffing.app(assignment.app))
            duties += QStringLiteral("%1 · %2 · %3").arg(app->code, label(*assignment.duty), days);
    }
    for (const auto &[lines, title] :
         {std::pair(service, tr("Periods of service")), std::pair(posts, tr("Posts")),
          std::pair(duties, tr("Duties for apps"))}) {
        QLabel *text = wrappedLabel(lines.isEmpty() ? "muted" : nullptr);
        text->setText(linesOr(lines, tr("None recorded")));
        panel->addSection(text, title);
    }
    panel->addSection(appsList(apps), tr("Apps they answer for"));
    return panel;
}

Result<QWidget *> OrganizationInspector::contentOf(AccountId id)
{
    const Database &database = m_context.session().workspace.database();
    TRY_ASSIGN(const auto account, accountOf(database, id));
    if (!account)
        return contentOf(std::monostate());
    TRY_ASSIGN(const auto people, OrganizationRepository(database).people());
    QStringList holders;
    for (const Person &person : people) {
        if (person.account == id)
            holders += person.name;
    }
    auto *panel = new InspectorPanel;
    panel->addHeader(
        heading(account->displayName, account->active ? tr("Account") : tr("Deactivated account")));
    auto *facts = new KeyValueGrid;
    facts->addRow(tr("Account"), account->name);
    facts->addRow(tr("Roles"), listed(account->roles));
    for (const RoleGrant &grant : account->grants)
        facts->addRow(label(grant.role),
                      grant.scope == GrantScope::App
                          ? tr("for %1 only").arg(grant.placeName)
                          : tr("for the apps of %1").arg(grant.placeName));
    facts->addRow(tr("Used by"), listed(holders));
    panel->addSection(facts, tr("Account"));

    auto *may = new QWidget;
    auto *column = new QVBoxLayout(may);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    for (const Permission permission : allValues<Permission>()) {
        const bool granted = account->may(permission);
        const bool inParts = granted && !account->mayEverywhere(permission);
        auto *line = new StateBadge(Badge{
            inParts ? tr("%1 (in parts)").arg(label(permission)) : label(permission),
            granted ? QStringLiteral("state-compliant") : QStringLiteral("state-not-applicable"),
            granted ? Tone::Success : Tone::Neutral});
        line->setForm(BadgeForm::Line);
        line->setAccessibleDescription(granted ? tr("Allowed") : tr("Not allowed"));
        column->addWidget(line);
    }
    panel->addSection(may, tr("What it may do"));
    return panel;
}

QWidget *OrganizationInspector::appsList(const std::vector<AppSummary> &apps)
{
    if (apps.empty()) {
        QLabel *none = wrappedLabel("muted");
        none->setText(tr("None"));
        return none;
    }
    auto *list = new QWidget;
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (const AppSummary &app : apps) {
        auto *link = new QPushButton(QStringLiteral("%1 · %2").arg(app.code, app.name));
        setLook(link, "link");
        connect(link, &QPushButton::clicked, this, [this, id = app.id] { m_context.openApp(id); });
        column->addWidget(link, 0, Qt::AlignLeft);
    }
    return list;
}

} // namespace gatehouse
