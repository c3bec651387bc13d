#include "models/staffing/staffingcheck.h"

#include "models/base/lastday.h"
#include "models/base/phrasebook.h"

#include <algorithm>

namespace gatehouse {

namespace {

/// Makes the things that rules look at. Findings are in both languages, whichever the program
/// speaks, since exports may want either.
class Things
{
public:
    Things(const Staffing &staffing, QDate day) : m_staffing(staffing), m_day(day) { }

    void addSides();
    void addDutySets();
    void addUnits();
    void addPosts();
    void addApps();
    void addPeopleOnApps();
    void addPeople();
    void addDelegations();
    void addAccounts();
    std::vector<CheckedThing> take() { return std::move(m_things); }

private:
    template<class E>
    LocalizedText labelOf(E value) const
    {
        return {m_chinese.label(value), m_english.label(value)};
    }
    static LocalizedText same(const QString &text) { return {text, text}; }
    static LocalizedText counted(qint64 count) { return same(QString::number(count)); }
    static LocalizedText nameOf(const Staffing::App &app)
    {
        return same(app.code + u' ' + app.name);
    }
    LocalizedText nameOf(UnitId id) const
    {
        const Unit *unit = m_staffing.unit(id);
        return unit ? unit->localName() : LocalizedText();
    }
    LocalizedText joined(const std::vector<LocalizedText> &texts) const
    {
        QStringList zh;
        QStringList en;
        for (const LocalizedText &text : texts) {
            zh += text.zh;
            en += text.en;
        }
        return {m_chinese.list(zh), m_english.list(en)};
    }
    CheckedThing &add(const char *word, const LocalizedText &name)
    {
        CheckedThing &thing = m_things.emplace_back();
        thing.found.subject = name;
        thing.words.insert(QString::fromLatin1(word), name);
        return thing;
    }
    std::size_t holdersOf(const Post &post) const
    {
        return m_staffing.holders(post.id, m_day).size();
    }

    const Staffing &m_staffing;
    QDate m_day;
    Phrasebook m_chinese{Language::Chinese};
    Phrasebook m_english{Language::English};
    std::vector<CheckedThing> m_things;
};

void put(CheckedThing &thing, const char *fact, bool holds)
{
    thing.facts.insert(QString::fromLatin1(fact), holds);
}

void put(CheckedThing &thing, const char *fact, std::size_t count)
{
    thing.facts.insert(QString::fromLatin1(fact), static_cast<qint64>(count));
}

void Things::addSides()
{
    for (const UnitSide side : allValues<UnitSide>()) {
        std::size_t units = 0;
        std::size_t posts = 0;
        std::size_t people = 0;
        for (const Unit &unit : m_staffing.units())
            units += m_staffing.sideOf(unit.id) == side ? 1 : 0;
        for (const Post &post : m_staffing.posts()) {
            if (!post.active || m_staffing.sideOf(post) != side)
                continue;
            ++posts;
            people += holdersOf(post);
        }
        CheckedThing &thing = add("side", labelOf(side));
        put(thing, "units", units);
        put(thing, "posts", posts);
        put(thing, "filled", people);
    }
}

void Things::addDutySets()
{
    for (const DutySet set : allValues<DutySet>()) {
        std::size_t posts = 0;
        std::size_t people = 0;
        for (const Post &post : m_staffing.posts()) {
            if (!post.active || post.dutySet != set)
                continue;
            ++posts;
            people += holdersOf(post);
        }
        CheckedThing &thing = add("duties", labelOf(set));
        put(thing, "posts", posts);
        put(thing, "filled", people);
    }
}

void Things::addUnits()
{
    for (const Unit &unit : m_staffing.units()) {
        CheckedThing &thing = add("unit", unit.localName());
        put(thing, "posts", m_staffing.postsIn(unit.id).size());
        put(thing, "has_side", m_staffing.sideOf(unit.id).has_value());
        thing.facts.insert(QStringLiteral("kind"), toKey(unit.kind));
        thing.found.unit = unit.id;
    }
}

void Things::addPosts()
{
    for (const Post &post : m_staffing.posts()) {
        const std::size_t filled = holdersOf(post);
        const auto side = m_staffing.sideOf(post);
        const Post *superior = m_staffing.post(post.reportsTo);
        const auto above = superior ? m_staffing.sideOf(*superior) : std::nullopt;
        CheckedThing &thing = add("post", post.title());
        thing.words.insert(QStringLiteral("unit"), nameOf(post.unit));
        thing.words.insert(QStringLiteral("filled"), counted(static_cast<qint64>(filled)));
        thing.words.insert(QStringLiteral("staffing"), counted(post.staffing));
        thing.words.insert(QStringLiteral("superior"),
                           superior ? superior->title() : LocalizedText());
        thing.words.insert(QStringLiteral("superior_side"),
                           above ? labelOf(*above) : LocalizedText());
        put(thing, "active", post.active);
        put(thing, "filled", filled);
        put(thing, "staffing", static_cast<std::size_t>(post.staffing));
        put(thing, "understaffed", filled < static_cast<std::size_t>(post.staffing));
        put(thing, "in_loop", m_staffing.isInLoop(post.id));
        put(thing, "audit_side", side == UnitSide::Audit);
        put(thing, "has_superior", superior != nullptr);
        put(thing, "superior_active", superior && superior->active);
        put(thing, "superior_audited", above && *above != UnitSide::Audit);
        put(thing, "has_duties", !post.duties.trimmed().isEmpty());
        put(thing, "has_duty_set", post.dutySet.has_value());
        thing.found.post = post.id;
        thing.found.unit = post.unit;
    }
}

void Things::addApps()
{
    for (const Staffing::App &app : m_staffing.apps()) {
        CheckedThing &thing = add("app", nameOf(app));
        QMap<Duty, std::size_t> named;
        QMap<Duty, std::size_t> atWork;
        for (const Staffing::InDuty &one : m_staffing.inDuty(app.id, m_day)) {
            if (!one.standsInFor.isValid())
                ++named[one.duty];
            if (!one.standsInFor.isValid() && m_staffing.isCovered(one.person, m_day, {}, app.id))
                ++atWork[one.duty];
        }
        put(thing, "retired", app.isRetired);
        put(thing, "has_unit", app.ownerUnit.isValid());
        for (const Duty duty : allValues<Duty>()) {
            const QByteArray key = toKey(duty).toLatin1();
            put(thing, (key + "_named").constData(), named.value(duty));
            put(thing, (key + "_at_work").constData(), atWork.value(duty));
        }
        thing.found.app = app.id;
    }
}

void Things::addPeopleOnApps()
{
    for (const Staffing::App &app : m_staffing.apps()) {
        if (app.isRetired)
            continue;
        QMap<PersonId, std::set<Duty>> duties;
        for (const Staffing::InDuty &one : m_staffing.inDuty(app.id, m_day))
            duties[one.person].insert(one.duty);
        for (auto person = duties.cbegin(); person != duties.cend(); ++person) {
            CheckedThing &thing = add("person", same(m_staffing.nameOf(person.key())));
            thing.words.insert(QStringLiteral("app"), nameOf(app));
            std::vector<LocalizedText> labels;
            for (const Duty duty : *person)
                labels.push_back(labelOf(duty));
            thing.words.insert(QStringLiteral("duties"), joined(labels));
            for (const Duty duty : allValues<Duty>())
                put(thing, toKey(duty).toLatin1().constData(), person->contains(duty));
            const auto posts = m_staffing.postsOf(person.key(), m_day);
            put(thing, "audit_post", std::ranges::any_of(posts, [this](PostId id) {
                    const Post *post = m_staffing.post(id);
                    return post && m_staffing.sideOf(*post) == UnitSide::Audit;
                }));
            thing.found.person = person.key();
            thing.found.app = app.id;
        }
    }
}

void Things::addPeople()
{
    for (const Person &person : m_staffing.people()) {
        std::vector<LocalizedText> held;
        const auto posts = m_staffing.postsOf(person.id, m_day);
        for (const PostId post : posts)
            held.push_back(m_staffing.titleOf(post));
        std::size_t apps = 0;
        for (const Staffing::App &app : m_staffing.apps()) {
            const auto inDuty = m_staffing.inDuty(app.id, m_day);
            const bool isOn =
                !app.isRetired && std::ranges::any_of(inDuty, [&](const Staffing::InDuty &one) {
                    return one.person == person.id && !one.standsInFor.isValid();
                });
            if (!isOn)
                continue;
            ++apps;
            held.push_back(nameOf(app));
        }
        CheckedThing &thing = add("person", same(person.name));
        thing.words.insert(QStringLiteral("held"), joined(held));
        put(thing, "here", m_staffing.isHere(person.id, m_day));
        put(thing, "posts", posts.size());
        put(thing, "apps", apps);
        put(thing, "has_unit", person.unit.isValid());
        QStringList accounts;
        for (const Account &account : m_staffing.accounts()) {
            if (account.active && m_staffing.holderOf(account) == person.id)
                accounts += account.name;
        }
        thing.words.insert(QStringLiteral("accounts"),
                           {m_chinese.list(accounts), m_english.list(accounts)});
        put(thing, "accounts", static_cast<std::size_t>(accounts.size()));
        thing.found.person = person.id;
    }
}

void Things::addDelegations()
{
    for (const Delegation &delegation : m_staffing.delegations()) {
        const QDate from = std::max(delegation.from, m_day);
        const auto &all = m_staffing.delegations();
        const bool isAwayToo = std::ranges::any_of(all, [&](const Delegation &other) {
            return other.person == delegation.delegate && !other.post.isValid()
                && !other.app.isValid() && overlap(other.from, other.until, from, delegation.until);
        });
        CheckedThing &thing = add("person", same(m_staffing.nameOf(delegation.person)));
        thing.words.insert(QStringLiteral("delegate"),
                           same(m_staffing.nameOf(delegation.delegate)));
        thing.words.insert(QStringLiteral("from"), same(delegation.from.toString(Qt::ISODate)));
        thing.words.insert(QStringLiteral("until"),
                           same(delegation.until.isValid() ? delegation.until.toString(Qt::ISODate)
                                                           : QStringLiteral("…")));
        put(thing, "over", isPast(delegation.until, m_day));
        put(thing, "has_delegate", delegation.delegate.isValid());
        put(thing, "delegate_here", m_staffing.isHere(delegation.delegate, from));
        put(thing, "delegate_away", isAwayToo);
        put(thing, "has_end", delegation.until.isValid());
        thing.found.person = delegation.person;
        thing.found.delegation = delegation.id;
    }
}

void Things::addAccounts()
{
    for (const Account &account : m_staffing.accounts()) {
        const PersonId holder = m_staffing.holderOf(account);
        const auto permissions = allValues<Permission>();
        CheckedThing &thing = add("account", same(account.name + u' ' + account.displayName));
        put(thing, "active", account.active);
        put(thing, "writes", std::ranges::any_of(permissions, [&](Permission permission) {
                return account.may(permission);
            }));
        put(thing, "has_person", holder.isValid());
        put(thing, "person_here", m_staffing.isHere(holder, m_day));
        thing.words.insert(QStringLiteral("person"), same(m_staffing.nameOf(holder)));
        thing.found.person = holder;
        thing.found.account = account.id;
    }
}

} // namespace

std::vector<CheckedThing> checkedThings(const Staffing &staffing, CheckSubject subject, QDate day)
{
    Things things(staffing, day);
    switch (subject) {
    case CheckSubject::Side:
        things.addSides();
        break;
    case CheckSubject::DutySet:
        things.addDutySets();
        break;
    case CheckSubject::Unit:
        things.addUnits();
        break;
    case CheckSubject::Post:
        things.addPosts();
        break;
    case CheckSubject::App:
        things.addApps();
        break;
    case CheckSubject::PersonOnApp:
        things.addPeopleOnApps();
        break;
    case CheckSubject::Person:
        things.addPeople();
        break;
    case CheckSubject::Delegation:
        things.addDelegations();
        break;
    case CheckSubject::Account:
        things.addAccounts();
        break;
    }
    return things.take();
}

} // namespace gatehouse
