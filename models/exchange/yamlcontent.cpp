#include "models/base/canonicaljson.h"
#include "models/base/quantity.h"
#include "models/exchange/foreigncontent.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <yaml-cpp/anchor.h>
#include <yaml-cpp/depthguard.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <sstream>

namespace gatehouse {

namespace {

QByteArray spelledText(const QString &text)
{
    QByteArray json;
    appendCanonical(text, json);
    return json;
}

/// A number, true, false or nothing where a plain word looks so.
QByteArray spelledWord(const QString &word)
{
    static const QRegularExpression number(
        QStringLiteral("\\A-?(0|[1-9][0-9]{0,300})(\\.[0-9]{1,300})?([eE][+-]?[0-9]{1,4})?\\z"));
    if (word.isEmpty() || word == QLatin1StringView("~") || word == QLatin1StringView("null")
        || word == QLatin1StringView("Null") || word == QLatin1StringView("NULL"))
        return "null";
    if (word == QLatin1StringView("true") || word == QLatin1StringView("True")
        || word == QLatin1StringView("TRUE"))
        return "true";
    if (word == QLatin1StringView("false") || word == QLatin1StringView("False")
        || word == QLatin1StringView("FALSE"))
        return "false";
    // As many digits as a double keeps: longer ones are ids, and two of them are not the same.
    constexpr int mostDigits = 15;
    const bool isWhole =
        std::ranges::all_of(word, [](QChar c) { return c.isDigit() || c == u'-'; });
    if ((isWhole && word.size() > mostDigits) || !number.match(word).hasMatch())
        return spelledText(word);
    bool isNumber = false;
    const double value = word.toDouble(&isNumber);
    return isNumber && std::isfinite(value) ? word.toLatin1() : spelledText(word);
}

/// Spells as JSON what the parser tells, in the order of the file, and counts: the parser's own
/// nodes take a hundred times the memory, and walking them repeats every alias. Fields that “<<”
/// names are put in, as YAML 1.1 says and people who write by hand do.
class JsonFromYaml : public YAML::EventHandler
{
public:
    /// Thrown through the parser, which has no other way to end early; never leaves this file.
    enum class Fault { TooMany, TooLarge, TooDeep, NoText, TwiceTheSameKey, Alias };

    /// In bytes of JSON: with escapes it is longer than what stands in the file.
    static constexpr qsizetype mostSpelled = 2 * ForeignContent::mostBytes;

    /// Of anything but a list or a group of fields an empty group.
    QByteArray json() const { return m_root.kind == Kind::Scalar ? QByteArray("{}") : m_root.json; }
    /// The field that stands twice.
    QString twice() const { return m_twice; }

    void OnDocumentStart(const YAML::Mark &) override { }
    void OnDocumentEnd() override { }
    void OnNull(const YAML::Mark &, YAML::anchor_t anchor) override
    {
        putScalar(QString(), "null", anchor);
    }
    void OnAlias(const YAML::Mark &, YAML::anchor_t anchor) override
    {
        const auto known = m_anchors.constFind(anchor);
        if (known == m_anchors.constEnd())
            throw Fault::Alias; // of something that it stands in
        put(*known, 0);
    }
    void OnScalar(const YAML::Mark &, const std::string &tag, YAML::anchor_t anchor,
                  const std::string &value) override
    {
        const QString text = QString::fromUtf8(value.data(), qsizetype(value.size()));
        const bool isPlain = tag == "?" || tag.empty();
        if (isPlain && text == QLatin1StringView("<<") && takesKey())
            m_levels.back().mergesNext = true;
        putScalar(text, isPlain ? spelledWord(text) : spelledText(text), anchor);
    }
    void OnSequenceStart(const YAML::Mark &, const std::string &, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override
    {
        open(Kind::List, anchor);
    }
    void OnSequenceEnd() override { close('[', ']'); }
    void OnMapStart(const YAML::Mark &, const std::string &, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override
    {
        open(Kind::Map, anchor);
    }
    void OnMapEnd() override
    {
        keepOneOfEachName(m_levels.back().members);
        close('{', '}');
    }

private:
    enum class Kind { Scalar, List, Map };
    struct Member {
        QString name; ///< none in a list
        QByteArray json;
        qint64 values = 1; ///< with all that is in it, each alias as often as it stands there
        bool isMerged = false;
    };
    using Members = std::vector<Member>;
    /// A group of fields, or those of a list of groups, for whoever merges them.
    using Groups = std::vector<std::shared_ptr<const Members>>;
    struct Value {
        Kind kind = Kind::Scalar;
        QString text; ///< of a scalar, as it stands
        QByteArray json;
        qint64 values = 1; ///< as of a member
        std::optional<Groups> groups; ///< none where it cannot be merged
    };
    struct Level {
        Kind kind = Kind::List;
        YAML::anchor_t anchor = 0;
        std::optional<QString> key;
        bool mergesNext = false; ///< the key is a plain “<<”
        Members members;
        qint64 values = 1;
        qsizetype size = 2; ///< of its JSON
        std::optional<Groups> groups; ///< none where nobody can merge it
    };

    bool takesKey() const
    {
        return !m_levels.empty() && m_levels.back().kind == Kind::Map && !m_levels.back().key;
    }
    void open(Kind kind, YAML::anchor_t anchor)
    {
        if (m_levels.size() >= std::size_t(ForeignContent::mostLevels))
            throw Fault::TooDeep;
        count(1);
        Level level;
        level.kind = kind;
        level.anchor = anchor;
        // What has a name may be merged anywhere, everything else where it stands.
        if (anchor != 0 || (!m_levels.empty() && isMergedInto(m_levels.back())))
            level.groups.emplace();
        m_levels.push_back(std::move(level));
    }
    static bool isMergedInto(const Level &level)
    {
        return level.mergesNext || (level.kind == Kind::List && level.groups);
    }
    void close(char first, char last)
    {
        Level level = std::move(m_levels.back());
        m_levels.pop_back();
        Value value{level.kind, {}, {}, level.values, std::move(level.groups)};
        value.json.reserve(level.size);
        value.json += first;
        for (const Member &member : level.members) {
            if (value.json.size() > 1)
                value.json += ',';
            if (level.kind == Kind::Map)
                value.json.append(spelledText(member.name)).append(':');
            value.json += member.json;
        }
        value.json += last;
        if (value.groups && level.kind == Kind::Map)
            value.groups->push_back(std::make_shared<const Members>(std::move(level.members)));
        put(value, level.anchor);
    }
    /// A group's own fields, then those that it merges, whichever is named first.
    void keepOneOfEachName(Members &members)
    {
        QSet<QString> names;
        const auto isNew = [&names](const QString &name) {
            const qsizetype before = names.size();
            names.insert(name);
            return names.size() > before;
        };
        for (const Member &member : members) {
            if (!member.isMerged && !isNew(member.name)) {
                m_twice = member.name;
                throw Fault::TwiceTheSameKey;
            }
        }
        std::erase_if(members,
                      [&](const Member &member) { return member.isMerged && !isNew(member.name); });
    }
    void count(qint64 values)
    {
        m_values += values;
        if (m_values > ForeignContent::mostValues)
            throw Fault::TooMany;
    }
    void putScalar(const QString &text, const QByteArray &json, YAML::anchor_t anchor)
    {
        count(1);
        put({Kind::Scalar, text, json, 1, std::nullopt}, anchor);
    }
    void put(const Value &value, YAML::anchor_t anchor)
    {
        if (anchor != 0)
            m_anchors.insert(anchor, value);
        if (m_levels.empty()) {
            m_root = value;
            return;
        }
        Level &level = m_levels.back();
        if (takesKey()) {
            // Names are texts as they stand: "on", 1 and ~ are fine ones.
            if (value.kind != Kind::Scalar)
                throw Fault::NoText;
            level.key = value.text;
            return;
        }
        const bool isMerging = std::exchange(level.mergesNext, false) && value.groups;
        if (level.kind == Kind::List && level.groups) {
            // Of a list all or nothing is merged.
            if (value.kind == Kind::Map && value.groups)
                level.groups->insert(level.groups->end(), value.groups->begin(),
                                     value.groups->end());
            else
                level.groups.reset();
        }
        const QString key = std::exchange(level.key, std::nullopt).value_or(QString());
        if (!isMerging) {
            add(level, {key, value.json, value.values, false});
            return;
        }
        for (const auto &group : *value.groups) {
            for (const Member &member : *group)
                add(level, {member.name, member.json, member.values, true});
        }
    }
    static void add(Level &level, Member member)
    {
        level.values += member.values;
        if (level.values > ForeignContent::mostValues)
            throw Fault::TooMany;
        constexpr qsizetype between = 4; // the quotation marks of its name, a colon, a comma
        level.size += member.name.size() + member.json.size() + between;
        if (level.size > mostSpelled)
            throw Fault::TooLarge;
        level.members.push_back(std::move(member));
    }

    std::vector<Level> m_levels;
    QHash<YAML::anchor_t, Value> m_anchors;
    Value m_root;
    QString m_twice;
    qint64 m_values = 0;
};

/// The line, counted from 1, that begins with a tab where the parser stumbled: on that one or on
/// the one before; 0 where none does.
int lineWithTab(const QByteArray &content, int stumbled)
{
    if (stumbled < 0)
        return 0;
    const QByteArrayList lines = content.split('\n');
    for (const int at : {stumbled, stumbled - 1}) {
        if (at < 0 || at >= lines.size())
            continue;
        for (const char character : lines[at]) {
            if (character == '\t')
                return at + 1;
            if (character != ' ')
                break;
        }
    }
    return 0;
}

} // namespace

Result<JsonReport> ForeignContent::fromYaml(const QByteArray &content, bool *hasMore)
{
    TRY(checkSize(content));
    // Its parser takes any bytes, and what is no UTF-8 would become other names without a word.
    if (!content.isValidUtf8())
        return noUtf8({});
    JsonFromYaml handler;
    try {
        std::istringstream stream(content.toStdString());
        YAML::Parser parser(stream);
        parser.HandleNextDocument(handler);
        if (hasMore)
            *hasMore = bool(parser);
        return parsed(handler.json());
    } catch (const YAML::DeepRecursion &) {
        return tooDeep();
    } catch (const YAML::Exception &error) {
        if (const int line = lineWithTab(content, error.mark.line))
            return fail(ErrorKind::Unreadable,
                        tr("Line %1 of the file begins with a tab, which YAML does not allow. Put "
                           "spaces in its place, as many as the lines beside it begin with.")
                            .arg(countText(qint64(line))),
                        QString::fromStdString(error.msg));
        return damaged(tr("in line %1").arg(countText(qint64(error.mark.line) + 1)),
                       QString::fromStdString(error.msg));
    } catch (JsonFromYaml::Fault fault) {
        switch (fault) {
        case JsonFromYaml::Fault::TooMany:
            return tooMany();
        case JsonFromYaml::Fault::TooLarge:
            return fail(ErrorKind::Invalid,
                        tr("With everything that its aliases repeat, the file is larger than %1. "
                           "No threat model repeats that much.")
                            .arg(sizeText(JsonFromYaml::mostSpelled)));
        case JsonFromYaml::Fault::TooDeep:
            return tooDeep();
        case JsonFromYaml::Fault::NoText:
            return fail(ErrorKind::Invalid,
                        tr("A list or a group of fields is the name of a field in the file; no "
                           "threat model does that."));
        case JsonFromYaml::Fault::TwiceTheSameKey:
            return fail(ErrorKind::Invalid,
                        tr("The field “%1” stands twice in the same place of the file. Correct "
                           "it there, so that it is clear which one counts.")
                            .arg(handler.twice().left(100)));
        case JsonFromYaml::Fault::Alias:
            break;
        }
        return fail(ErrorKind::Invalid, tr("A part of the file contains itself."));
    } catch (const std::exception &error) {
        return damaged(tr("as YAML"), QString::fromUtf8(error.what()));
    }
}

} // namespace gatehouse
