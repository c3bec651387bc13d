#include "models/threatmodels/threatlibrarycheck.h"

#include "models/libraries/libraryrepository.h"
#include "models/portfolio/profileflag.h"
#include "models/records/fieldwording.h"
#include "models/threatmodels/threatlibrarydraft.h"

#include <QRegularExpression>

namespace gatehouse {

namespace {

/// What published requirement libraries say.
struct KnownRequirements {
    QSet<QString> keys; ///< of all
    std::vector<std::pair<QString, LocalizedText>> technical; ///< to be covered, with their titles

    static Result<KnownRequirements> load(const Database &database)
    {
        KnownRequirements known;
        TRY_ASSIGN(auto keys, database.prepare("SELECT DISTINCT key FROM requirement"));
        keys.bind();
        while (keys.next())
            known.keys.insert(keys.text(0));
        TRY(keys.finished());
        TRY_ASSIGN(const auto used, LibraryRepository(database).inUse());
        for (const LibrarySummary &library : used) {
            if (library.key != QLatin1StringView(builtInLibraryKey))
                continue;
            TRY_ASSIGN(auto rows,
                       database.prepare("SELECT key, title_zh, title_en FROM requirement "
                                        "WHERE library_id = ? AND clause LIKE '6.%' "
                                        "AND obligation <> ? ORDER BY position"));
            rows.bind(library.id, toKey(Obligation::Context));
            while (rows.next())
                known.technical.emplace_back(rows.text(0),
                                             LocalizedText{rows.text(1), rows.text(2)});
            TRY(rows.finished());
        }
        return known;
    }
};

/// Every way in which the names of two conditions can be answered, as far as it matters to them.
class Assignments
{
public:
    /// `sources` and `targets`: what source_type and target_type can be.
    Assignments(const QStringList &names, const QStringList &sources, const QStringList &targets)
    {
        for (const QString &name : names) {
            if (name == QLatin1StringView("source_type"))
                m_sources = sources;
            else if (name == QLatin1StringView("target_type"))
                m_targets = targets;
            else
                m_questions += name;
        }
    }

    /// More would take long, and nobody reads such a condition.
    bool areFew() const { return m_questions.size() <= 12; }

    /// Whether one of them fits.
    bool any(const std::function<bool(const Condition::Lookup &)> &fits) const
    {
        for (const QString &source : m_sources) {
            for (const QString &target : m_targets) {
                for (unsigned bits = 0; bits < 1U << m_questions.size(); ++bits) {
                    if (fits([&](const QString &name) -> Condition::Value {
                            if (name == QLatin1StringView("source_type"))
                                return source;
                            if (name == QLatin1StringView("target_type"))
                                return target;
                            return (bits >> m_questions.indexOf(name) & 1U) != 0;
                        }))
                        return true;
                }
            }
        }
        return false;
    }

private:
    QStringList m_questions;
    QStringList m_sources{QString()};
    QStringList m_targets{QString()};
};

/// Those that a condition names, and one that stands for all others.
QStringList typesThatMatter(const std::vector<Condition::Term> &terms, const QString &name,
                            const QStringList &possible)
{
    QStringList named;
    for (const Condition::Term &term : terms) {
        const QString *type = std::get_if<QString>(&term.against);
        if (term.name == name && type && possible.contains(*type) && !named.contains(*type))
            named += *type;
    }
    for (const QString &type : possible) {
        if (!named.contains(type))
            return named += type;
    }
    return named;
}

/// Holds one version against itself and what is published.
class Check
{
    Q_DECLARE_TR_FUNCTIONS(ThreatLibraryCheck)
public:
    Check(const ThreatLibraryContent &content, const KnownRequirements &known)
        : m_content(content), m_known(known)
    {
        for (const LibraryPart &part : content.parts) {
            m_keys[part.kind].insert(part.key, &part);
            if (part.kind == LibraryPartKind::ElementType)
                m_types += part.key;
        }
    }

    std::vector<LibraryProblem> run()
    {
        checkText(nullptr, "title_zh", m_content.title);
        for (const LibraryPart &part : m_content.parts)
            check(part);
        checkCoverage();
        return std::move(m_problems);
    }

private:
    void say(const LibraryPart *part, const char *field, const QString &sentence,
             bool blocks = true)
    {
        LibraryProblem &problem = m_problems.emplace_back();
        if (part) {
            problem.kind = part->kind;
            problem.key = part->key;
        }
        problem.field = QString::fromLatin1(field);
        problem.sentence = sentence;
        problem.blocks = blocks;
    }

    bool has(LibraryPartKind kind, const QString &key) const
    {
        return m_keys.value(kind).contains(key);
    }
    const LibraryPart *question(const QString &key) const
    {
        return m_keys.value(LibraryPartKind::Question).value(key);
    }

    /// In one language it stands for both.
    void checkText(const LibraryPart *part, const char *field, const LocalizedText &text)
    {
        if (text.zh.trimmed().isEmpty() && text.en.trimmed().isEmpty())
            say(part, field, tr("The text is missing, in Chinese or in English."));
    }

    void checkKeys(const LibraryPart &part, const char *field, const QString &list,
                   LibraryPartKind kind)
    {
        for (const QString &key : keysIn(list)) {
            if (!has(kind, key))
                say(&part, field,
                    tr("There is no “%1” among the entries of kind “%2”.").arg(key, label(kind)));
        }
    }

    void checkRequirements(const LibraryPart &part)
    {
        for (const QString &key : keysIn(part.requirements)) {
            if (!m_known.keys.contains(key))
                say(&part, "requirements",
                    tr("No published requirement library has a requirement “%1”.").arg(key));
        }
    }

    void check(const LibraryPart &part)
    {
        static const QRegularExpression shape(
            QStringLiteral("\\A[A-Za-z0-9][A-Za-z0-9._-]{0,63}\\z"));
        if (!shape.match(part.key).hasMatch())
            say(&part, "key",
                tr("A key takes at most 64 letters, digits, dots, hyphens and underscores."));
        const LibraryPartKind typesKind =
            part.of == PartSubject::Flow ? LibraryPartKind::FlowType : LibraryPartKind::ElementType;
        const bool hasText =
            part.kind == LibraryPartKind::Rule || part.kind == LibraryPartKind::Question;
        if (part.kind != LibraryPartKind::Uncovered)
            checkText(&part, "title_zh", part.title());
        if (hasText || part.kind == LibraryPartKind::Uncovered)
            checkText(&part, "text_zh", part.text());
        if (hasText)
            checkKeys(part, "types", part.types, typesKind);
        checkRequirements(part);
        switch (part.kind) {
        case LibraryPartKind::Rule:
            return checkRule(part);
        case LibraryPartKind::Countermeasure:
            if (!part.sets.isEmpty() && !question(part.sets))
                say(&part, "sets", tr("There is no question “%1”.").arg(part.sets));
            return;
        case LibraryPartKind::Question:
            if (!has(LibraryPartKind::Section, part.section))
                say(&part, "section", tr("There is no section “%1”.").arg(part.section));
            if (profileFlag(part.key))
                say(&part, "key", tr("The profile of an app asks this already."));
            return;
        case LibraryPartKind::ElementType:
            if (!part.elementKind)
                say(&part, "element_kind", tr("Say what kind of element it is."));
            if (!part.shape)
                say(&part, "shape", tr("Choose how it is drawn."));
            if (part.icon.isEmpty())
                say(&part, "icon", tr("Name its icon."));
            return;
        case LibraryPartKind::Uncovered:
            if (!m_known.keys.contains(part.key))
                say(&part, "key",
                    tr("No published requirement library has a requirement “%1”.").arg(part.key));
            return;
        default:
            return;
        }
    }

    void checkRule(const LibraryPart &rule)
    {
        if (rule.of == PartSubject::Flow) {
            checkKeys(rule, "from", rule.from, LibraryPartKind::ElementType);
            checkKeys(rule, "to", rule.to, LibraryPartKind::ElementType);
        }
        checkKeys(rule, "countermeasures", rule.countermeasures, LibraryPartKind::Countermeasure);
        if (rule.categories.empty())
            say(&rule, "categories", tr("Choose at least one category of the threat."));
        if (rule.likelihood == 0)
            say(&rule, "likelihood", tr("Rate how likely it is, from 1 to 5."));
        if (rule.impact == 0)
            say(&rule, "impact", tr("Rate what it would do, from 1 to 5."));
        if (rule.testsZh.count(u'\n') != rule.testsEn.count(u'\n') && !rule.testsZh.isEmpty()
            && !rule.testsEn.isEmpty())
            say(&rule, "tests_zh",
                tr("Each test suggestion stands on a line of its own, in one language or in both: "
                   "there are not as many Chinese ones as English ones."));
        if (rule.countermeasures.isEmpty())
            say(&rule, "countermeasures", tr("It names no countermeasure."), false);
        const auto include = condition(rule, "include", rule.include);
        const auto exclude = condition(rule, "exclude", rule.exclude);
        checkReach(rule, include, exclude);
    }

    /// Nothing where there is none, or where something is wrong with it, which is said.
    std::optional<Condition> condition(const LibraryPart &rule, const char *field,
                                       const QString &text)
    {
        if (text.trimmed().isEmpty())
            return std::nullopt;
        const auto parsed = Condition::parse(text);
        if (!parsed) {
            say(&rule, field,
                tr("“%1” is no condition (column %2). %3")
                    .arg(text)
                    .arg(parsed.error().column)
                    .arg(parsed.error().sentence));
            return std::nullopt;
        }
        const std::size_t before = m_problems.size();
        const bool atFlows = rule.of == PartSubject::Flow;
        const QStringList names = parsed->names();
        for (const QString &name : names)
            checkName(rule, field, name, atFlows);
        const auto terms = parsed->terms();
        for (const Condition::Term &term : terms) {
            const QString *type = std::get_if<QString>(&term.against);
            if (atFlows && type && isEnd(term.name) && !has(LibraryPartKind::ElementType, *type))
                say(&rule, field, tr("There is no element type “%1”.").arg(*type));
        }
        return m_problems.size() == before ? std::optional(*parsed) : std::nullopt;
    }

    static bool isEnd(const QString &name)
    {
        return name == QLatin1StringView("source_type") || name == QLatin1StringView("target_type");
    }

    void checkName(const LibraryPart &rule, const char *field, const QString &name, bool atFlows)
    {
        const LibraryPart *asked = question(name);
        if (!asked) {
            if (!(atFlows && isEnd(name)) && !profileFlag(name))
                say(&rule, field,
                    tr("Nothing answers “%1” here: it is neither a question of this library nor "
                       "one of the app's profile.")
                        .arg(name));
            return;
        }
        if ((asked->of == PartSubject::Flow) != atFlows) {
            say(&rule, field,
                atFlows
                    ? tr("“%1” is asked of elements, and this rule is about data flows.").arg(name)
                    : tr("“%1” is asked of data flows, and this rule is about elements.")
                          .arg(name));
            return;
        }
        const QStringList types = keysIn(rule.types);
        const QStringList askedOf = keysIn(asked->types);
        const bool isNeverAsked = !types.isEmpty() && !askedOf.isEmpty()
            && std::ranges::none_of(types,
                                    [&](const QString &type) { return askedOf.contains(type); });
        if (isNeverAsked)
            say(&rule, field, tr("“%1” is never asked of the types of this rule.").arg(name),
                false);
    }

    /// Whether it can match at all, and whether it can be answered.
    void checkReach(const LibraryPart &rule, const std::optional<Condition> &include,
                    const std::optional<Condition> &exclude)
    {
        QStringList names;
        std::vector<Condition::Term> terms;
        for (const auto &each : {include, exclude}) {
            if (!each)
                continue;
            const auto own = each->terms();
            terms.insert(terms.end(), own.begin(), own.end());
            for (const QString &name : each->names()) {
                if (!names.contains(name))
                    names += name;
            }
        }
        const auto ends = [&](const char *name, const QString &given) {
            const QStringList types = keysIn(given);
            return typesThatMatter(terms, QLatin1StringView(name),
                                   types.isEmpty() ? m_types : types);
        };
        const Assignments all(names, ends("source_type", rule.from), ends("target_type", rule.to));
        if (names.isEmpty() || !all.areFew())
            return;
        const auto includes = [&](const Condition::Lookup &lookup) {
            return !include || include->evaluate(lookup).truth != Condition::Truth::No;
        };
        const auto excludes = [&](const Condition::Lookup &lookup) {
            return exclude && exclude->evaluate(lookup).truth == Condition::Truth::Yes;
        };
        if (!all.any(includes)) {
            say(&rule, "include", tr("This can never be so: the rule finds no threat anywhere."),
                false);
            return;
        }
        if (!exclude)
            return;
        if (!all.any([&](const auto &lookup) { return includes(lookup) && !excludes(lookup); }))
            say(&rule, "exclude",
                tr("This is always so where the rule matches: it never finds an open threat."),
                false);
        else if (!all.any([&](const auto &lookup) { return includes(lookup) && excludes(lookup); }))
            say(&rule, "exclude",
                tr("This can never be so where the rule matches: nothing answers the threat."),
                false);
        else
            checkCountermeasures(rule, *exclude);
    }

    void checkCountermeasures(const LibraryPart &rule, const Condition &exclude)
    {
        QSet<QString> set;
        for (const QString &key : keysIn(rule.countermeasures)) {
            if (const LibraryPart *each = m_keys[LibraryPartKind::Countermeasure].value(key))
                set.insert(each->sets);
        }
        const auto truth =
            exclude
                .evaluate([&](const QString &name) -> Condition::Value {
                    return set.contains(name) ? Condition::Value(true) : Condition::Value();
                })
                .truth;
        if (truth != Condition::Truth::Yes && !rule.countermeasures.isEmpty())
            say(&rule, "countermeasures",
                tr("With all of them in the design, what answers the threat is still not so."),
                false);
    }

    void checkCoverage()
    {
        QSet<QString> covered;
        for (const LibraryPart &part : m_content.parts) {
            if (part.kind == LibraryPartKind::Rule) {
                for (const QString &key : keysIn(part.requirements))
                    covered.insert(key);
            } else if (part.kind == LibraryPartKind::Uncovered) {
                covered.insert(part.key);
            }
        }
        for (const auto &[key, title] : m_known.technical) {
            if (!covered.contains(key)) {
                LibraryProblem &problem = m_problems.emplace_back();
                problem.kind = LibraryPartKind::Uncovered;
                problem.key = key;
                problem.sentence = tr("No threat names this requirement, and nothing says why.");
                problem.blocks = false;
            }
        }
    }

    const ThreatLibraryContent &m_content;
    const KnownRequirements &m_known;
    QHash<LibraryPartKind, QHash<QString, const LibraryPart *>> m_keys;
    QStringList m_types;
    std::vector<LibraryProblem> m_problems;
};

} // namespace

QString LibraryProblem::place() const
{
    const FieldWording wording;
    QStringList words;
    if (!key.isEmpty())
        words += QStringLiteral("%1 %2").arg(label(kind), key);
    else
        words += wording.name(describe<PublishedThreatLibrary>());
    if (const Field *found = describe<LibraryPart>().find(field))
        words += wording.name(*found);
    return wording.list(words);
}

Result<std::vector<LibraryProblem>> checkThreatLibrary(const Database &database,
                                                       const ThreatLibraryContent &content)
{
    TRY_ASSIGN(const KnownRequirements known, KnownRequirements::load(database));
    return Check(content, known).run();
}

} // namespace gatehouse
