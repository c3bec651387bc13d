#pragma once

#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

#include <functional>
#include <memory>
#include <variant>
#include <vector>

namespace gatehouse {

/// A condition on facts, as libraries write it:
///
///     has_payment & !mini_program
///     (tier <= 2 | user_count >= 100000) & kind = "native_app"
///
/// `!` binds tightest, then comparisons, `&`, `|`. A name alone is a yes-or-no fact; = and != take
/// a number or a text in quotes, < <= > >= a number.
class Condition
{
public:
    /// What is known of a name: nothing (monostate), yes or no, a number or a key.
    using Value = std::variant<std::monostate, bool, qint64, QString>;
    using Lookup = std::function<Value(const QString &name)>;

    enum class Truth { No, Unknown, Yes };

    /// One name in it, as it decides: what `!` is said of is turned round into it.
    struct Term {
        enum class Relation { Holds, HoldsNot, Equal, Unequal, Less, AtMost, More, AtLeast };
        QString name;
        Relation relation = Relation::Holds;
        Value against; ///< of a comparison

        QString toString() const; ///< as it would be written: "!has_login", "tier <= 2"
        bool operator==(const Term &) const = default;
    };

    /// Where a text is no condition: the column, from 1, and a translated sentence.
    struct Fault {
        int column = 1;
        QString sentence;
        bool operator==(const Fault &) const = default;
    };

    /// How it stands, and the terms that decided: all that hold together for Yes and No, the first
    /// unanswered one for Unknown.
    struct Outcome {
        Truth truth = Truth::Yes;
        std::vector<Term> deciding;
    };

    /// At most 2000 characters and 50 parentheses or `!` deep.
    static tl::expected<Condition, Fault> parse(const QString &text);

    /// Three-valued: what is not known leaves open whatever it decides, so that the opposite of
    /// unknown is unknown. What a relation cannot be asked of (a text below a number) is unknown.
    Outcome evaluate(const Lookup &lookup) const;
    /// The names in it, each once, in order.
    QStringList names() const;
    /// Every term of it as it stands, `!` turned round: where all of a condition's terms hold, it
    /// does, and one that does not hold can only speak against it.
    std::vector<Term> terms() const;

    /// What joins the words of a condition in a language.
    struct Joints {
        QString all; ///< ", and "
        QString any; ///< ", or "
        QString open; ///< around an "or" within an "and", and the other way round
        QString close;
    };
    /// In words, a term by term as `said` has it. What `!` is said of is turned round, as in Term.
    QString inWords(const std::function<QString(const Term &)> &said, const Joints &joints) const;

private:
    struct Node;
    class Parser;
    explicit Condition(std::shared_ptr<const Node> root) : m_root(std::move(root)) { }

    std::shared_ptr<const Node> m_root;
};

/// Several conditions that must all hold; the first that cannot be parsed counts as not known,
/// under its own text.
Condition::Outcome evaluateAll(const QStringList &conditions, const Condition::Lookup &lookup);

} // namespace gatehouse
