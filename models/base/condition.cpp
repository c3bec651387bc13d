#include "models/base/condition.h"

#include <QCoreApplication>

#include <optional>

namespace gatehouse {

namespace {

constexpr int longestText = 2000;
constexpr int deepest = 50;

using Term = Condition::Term;
using Relation = Condition::Term::Relation;
using Truth = Condition::Truth;

struct Sentences {
    Q_DECLARE_TR_FUNCTIONS(Condition)
};

Relation opposite(Relation relation)
{
    switch (relation) {
    case Relation::Holds:
        return Relation::HoldsNot;
    case Relation::HoldsNot:
        return Relation::Holds;
    case Relation::Equal:
        return Relation::Unequal;
    case Relation::Unequal:
        return Relation::Equal;
    case Relation::Less:
        return Relation::AtLeast;
    case Relation::AtMost:
        return Relation::More;
    case Relation::More:
        return Relation::AtMost;
    case Relation::AtLeast:
        return Relation::Less;
    }
    return relation;
}

/// Longer signs first: "<=" is not "<" and "=".
constexpr std::pair<QLatin1StringView, Relation> signs[] = {
    {QLatin1StringView("!="), Relation::Unequal}, {QLatin1StringView("<="), Relation::AtMost},
    {QLatin1StringView(">="), Relation::AtLeast}, {QLatin1StringView("="), Relation::Equal},
    {QLatin1StringView("<"), Relation::Less},     {QLatin1StringView(">"), Relation::More},
};

bool isOrder(Relation relation)
{
    return relation == Relation::Less || relation == Relation::AtMost || relation == Relation::More
        || relation == Relation::AtLeast;
}

bool compares(qint64 known, Relation relation, qint64 against)
{
    switch (relation) {
    case Relation::Equal:
        return known == against;
    case Relation::Unequal:
        return known != against;
    case Relation::Less:
        return known < against;
    case Relation::AtMost:
        return known <= against;
    case Relation::More:
        return known > against;
    case Relation::AtLeast:
        return known >= against;
    case Relation::Holds:
    case Relation::HoldsNot:
        break;
    }
    return false;
}

Truth truthOf(const Term &term, const Condition::Value &known)
{
    const auto said = [](bool holds) { return holds ? Truth::Yes : Truth::No; };
    if (const bool *flag = std::get_if<bool>(&known)) {
        if (term.relation == Relation::Holds || term.relation == Relation::HoldsNot)
            return said(*flag == (term.relation == Relation::Holds));
    } else if (const qint64 *number = std::get_if<qint64>(&known)) {
        if (const qint64 *against = std::get_if<qint64>(&term.against))
            return said(compares(*number, term.relation, *against));
    } else if (const QString *key = std::get_if<QString>(&known)) {
        const QString *against = std::get_if<QString>(&term.against);
        if (against && !isOrder(term.relation))
            return said((*key == *against) == (term.relation == Relation::Equal));
    }
    return Truth::Unknown;
}

bool isNameStart(QChar character)
{
    return character >= u'a' && character <= u'z';
}

bool isDigit(QChar character)
{
    return character >= u'0' && character <= u'9';
}

} // namespace

/// `!` is worked into the terms while parsing, so only these are left.
struct Condition::Node {
    enum class Kind { One, All, Any };
    Kind kind = Kind::One;
    Term term; ///< of One
    std::vector<std::shared_ptr<const Node>> parts; ///< of All and Any

    Outcome evaluate(const Lookup &lookup) const
    {
        if (kind == Kind::One)
            return {truthOf(term, lookup(term.name)), {term}};
        // The one answer that settles it, whatever the others are: No of All, Yes of Any.
        const Truth settling = kind == Kind::All ? Truth::No : Truth::Yes;
        Outcome together{kind == Kind::All ? Truth::Yes : Truth::No, {}};
        for (const auto &part : parts) {
            Outcome outcome = part->evaluate(lookup);
            if (outcome.truth == settling)
                return outcome;
            if (together.truth == Truth::Unknown)
                continue;
            if (outcome.truth == Truth::Unknown)
                together = std::move(outcome);
            else
                together.deciding.insert(together.deciding.end(), outcome.deciding.begin(),
                                         outcome.deciding.end());
        }
        return together;
    }

    QString inWords(const std::function<QString(const Term &)> &said, const Joints &joints) const
    {
        if (kind == Kind::One)
            return said(term);
        QStringList words;
        for (const auto &part : parts) {
            const bool enclosed = part->kind != Kind::One && part->kind != kind;
            const QString text = part->inWords(said, joints);
            words += enclosed ? joints.open + text + joints.close : text;
        }
        return words.join(kind == Kind::All ? joints.all : joints.any);
    }

    void addNames(QStringList &names) const
    {
        if (kind == Kind::One && !names.contains(term.name))
            names += term.name;
        for (const auto &part : parts)
            part->addNames(names);
    }

    void addTerms(std::vector<Term> &terms) const
    {
        if (kind == Kind::One)
            terms.push_back(term);
        for (const auto &part : parts)
            part->addTerms(terms);
    }
};

/// Recursive descent; stops at the first fault.
class Condition::Parser
{
public:
    explicit Parser(const QString &text) : m_text(text) { }

    tl::expected<Condition, Fault> parse()
    {
        if (m_text.size() > longestText)
            return tl::unexpected(
                Fault{longestText + 1,
                      Sentences::tr("A condition has at most %1 characters.").arg(longestText)});
        NodePointer root = any(false, 0);
        skipSpace();
        if (!m_fault && m_at < m_text.size())
            complain(
                Sentences::tr("“%1” cannot stand here. Expected & or |.").arg(m_text.at(m_at)));
        if (m_fault)
            return tl::unexpected(*m_fault);
        return Condition(std::move(root));
    }

private:
    using NodePointer = std::shared_ptr<const Node>;

    // Under an odd number of `!`, & and | change places.
    NodePointer any(bool negated, int depth)
    {
        return joined(u'|', negated ? Node::Kind::All : Node::Kind::Any,
                      [&] { return all(negated, depth); });
    }
    NodePointer all(bool negated, int depth)
    {
        return joined(u'&', negated ? Node::Kind::Any : Node::Kind::All,
                      [&] { return one(negated, depth); });
    }

    template<class Part>
    NodePointer joined(QChar sign, Node::Kind kind, Part part)
    {
        NodePointer first = part();
        if (m_fault || !take(sign))
            return first;
        auto node = std::make_shared<Node>();
        node->kind = kind;
        node->parts.push_back(std::move(first));
        do
            node->parts.push_back(part());
        while (!m_fault && take(sign));
        return node;
    }

    NodePointer one(bool negated, int depth)
    {
        skipSpace();
        if (depth > deepest) {
            complain(Sentences::tr("The condition is nested too deeply: at most %1 levels.")
                         .arg(deepest));
            return {};
        }
        if (take(u'!'))
            return one(!negated, depth + 1);
        if (take(u'(')) {
            NodePointer inside = any(negated, depth + 1);
            if (!m_fault && !take(u')'))
                complain(Sentences::tr("A parenthesis is not closed: expected )."));
            return inside;
        }
        return term(negated);
    }

    NodePointer term(bool negated)
    {
        const qsizetype start = m_at;
        if (m_at >= m_text.size() || !isNameStart(m_text.at(m_at))) {
            complain(m_at >= m_text.size()
                         ? Sentences::tr("The condition ends too early: a name such as has_login "
                                         "is missing.")
                         : Sentences::tr("“%1” cannot stand here. Expected a name such as "
                                         "has_login.")
                               .arg(m_text.at(m_at)));
            return {};
        }
        while (m_at < m_text.size()
               && (isNameStart(m_text.at(m_at)) || isDigit(m_text.at(m_at))
                   || m_text.at(m_at) == u'_'))
            ++m_at;
        auto node = std::make_shared<Node>();
        node->term.name = m_text.mid(start, m_at - start);
        skipSpace();
        for (const auto &[sign, relation] : signs) {
            if (!QStringView(m_text).mid(m_at).startsWith(sign))
                continue;
            m_at += sign.size();
            node->term.relation = relation;
            node->term.against = value(isOrder(relation));
            break;
        }
        if (negated)
            node->term.relation = opposite(node->term.relation);
        return node;
    }

    Value value(bool onlyNumbers)
    {
        skipSpace();
        const qsizetype start = m_at;
        if (m_at < m_text.size() && m_text.at(m_at) == u'"' && !onlyNumbers) {
            const qsizetype end = m_text.indexOf(u'"', m_at + 1);
            if (end < 0) {
                complain(Sentences::tr("A text is not closed: expected \"."));
                return {};
            }
            m_at = end + 1;
            return m_text.mid(start + 1, end - start - 1);
        }
        if (m_at < m_text.size() && m_text.at(m_at) == u'-')
            ++m_at;
        while (m_at < m_text.size() && isDigit(m_text.at(m_at)))
            ++m_at;
        bool isNumber = false;
        const qint64 number = m_text.mid(start, m_at - start).toLongLong(&isNumber);
        if (isNumber)
            return number;
        m_at = start;
        complain(onlyNumbers ? Sentences::tr("Expected a whole number here.")
                             : Sentences::tr("Expected a whole number or a text in quotes here."));
        return {};
    }

    void skipSpace()
    {
        while (m_at < m_text.size() && m_text.at(m_at).isSpace())
            ++m_at;
    }
    bool take(QChar sign)
    {
        skipSpace();
        if (m_at >= m_text.size() || m_text.at(m_at) != sign)
            return false;
        ++m_at;
        return true;
    }
    void complain(const QString &sentence)
    {
        if (!m_fault)
            m_fault = Fault{static_cast<int>(m_at) + 1, sentence};
    }

    const QString &m_text;
    qsizetype m_at = 0;
    std::optional<Fault> m_fault;
};

QString Condition::Term::toString() const
{
    if (relation == Relation::Holds)
        return name;
    if (relation == Relation::HoldsNot)
        return u'!' + name;
    for (const auto &[sign, each] : signs) {
        if (each != relation)
            continue;
        const QString *text = std::get_if<QString>(&against);
        return name + u' ' + sign + u' '
            + (text ? u'"' + *text + u'"' : QString::number(std::get<qint64>(against)));
    }
    return name;
}

tl::expected<Condition, Condition::Fault> Condition::parse(const QString &text)
{
    return Parser(text).parse();
}

Condition::Outcome Condition::evaluate(const Lookup &lookup) const
{
    return m_root->evaluate(lookup);
}

QStringList Condition::names() const
{
    QStringList names;
    m_root->addNames(names);
    return names;
}

QString Condition::inWords(const std::function<QString(const Term &)> &said,
                           const Joints &joints) const
{
    return m_root->inWords(said, joints);
}

std::vector<Condition::Term> Condition::terms() const
{
    std::vector<Term> terms;
    m_root->addTerms(terms);
    return terms;
}

Condition::Outcome evaluateAll(const QStringList &conditions, const Condition::Lookup &lookup)
{
    Condition::Outcome together;
    for (const QString &text : conditions) {
        const auto condition = Condition::parse(text);
        Condition::Outcome outcome = condition
            ? condition->evaluate(lookup)
            : Condition::Outcome{Condition::Truth::Unknown,
                                 {{text, Condition::Term::Relation::Holds, {}}}};
        if (outcome.truth == Condition::Truth::No)
            return outcome;
        if (together.truth == Condition::Truth::Unknown)
            continue;
        if (outcome.truth == Condition::Truth::Unknown)
            together = std::move(outcome);
        else
            together.deciding.insert(together.deciding.end(), outcome.deciding.begin(),
                                     outcome.deciding.end());
    }
    return together;
}

} // namespace gatehouse
