#include "models/base/quantity.h"
#include "models/exchange/foreigncontent.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <yaml-cpp/anchor.h>
#include <yaml-cpp/depthguard.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <sstream>

namespace gatehouse {

namespace {

QJsonValue plainScalar(const QString &text)
{
    static const QRegularExpression number(
        QStringLiteral("\\A-?(0|[1-9][0-9]{0,300})(\\.[0-9]{1,300})?([eE][+-]?[0-9]{1,4})?\\z"));
    if (text.isEmpty() || text == QLatin1StringView("~") || text == QLatin1StringView("null")
        || text == QLatin1StringView("Null") || text == QLatin1StringView("NULL"))
        return QJsonValue(QJsonValue::Null);
    if (text == QLatin1StringView("true") || text == QLatin1StringView("True")
        || text == QLatin1StringView("TRUE"))
        return true;
    if (text == QLatin1StringView("false") || text == QLatin1StringView("False")
        || text == QLatin1StringView("FALSE"))
        return false;
    // As many digits as a double keeps: longer ones are ids, and two of them are not the same.
    constexpr int mostDigits = 15;
    const bool isWhole =
        std::ranges::all_of(text, [](QChar c) { return c.isDigit() || c == u'-'; });
    if ((!isWhole || text.size() <= mostDigits) && number.match(text).hasMatch()) {
        bool isNumber = false;
        if (const double value = text.toDouble(&isNumber); isNumber)
            return value;
    }
    return text;
}

/// Builds JSON from what the parser tells, and counts: the parser's own nodes take a hundred times
/// the memory, and walking them repeats every alias. Fields that “<<” names are put in, as YAML 1.1
/// says and people who write by hand do.
class JsonFromYaml : public YAML::EventHandler
{
public:
    /// Thrown through the parser, which has no other way to end early; never leaves this file.
    enum class Fault { TooMany, TooLarge, TooDeep, NoText, TwiceTheSameKey, Alias };

    QJsonValue root() const { return m_root; }
    /// The field that stands twice.
    QString twice() const { return m_twice; }

    void OnDocumentStart(const YAML::Mark &) override { }
    void OnDocumentEnd() override { }
    void OnNull(const YAML::Mark &, YAML::anchor_t anchor) override
    {
        put(QJsonValue(QJsonValue::Null), {1, 4}, anchor);
    }
    void OnAlias(const YAML::Mark &, YAML::anchor_t anchor) override
    {
        const auto known = m_anchors.constFind(anchor);
        if (known == m_anchors.constEnd())
            throw Fault::Alias; // of something that it stands in
        put(known->value, known->extent, 0);
    }
    void OnScalar(const YAML::Mark &, const std::string &tag, YAML::anchor_t anchor,
                  const std::string &value) override
    {
        const QString text = QString::fromUtf8(value.data(), qsizetype(value.size()));
        const bool isPlain = tag == "?" || tag.empty();
        if (isPlain && text == QLatin1StringView("<<") && takesKey()) {
            m_levels.back().mergesNext = true;
            m_levels.back().key = text;
            count(1);
            return;
        }
        put(isPlain ? plainScalar(text) : QJsonValue(text), {1, qint64(value.size())}, anchor);
    }
    void OnSequenceStart(const YAML::Mark &, const std::string &, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override
    {
        open(false, anchor);
    }
    void OnSequenceEnd() override
    {
        Level level = close();
        put(QJsonValue(level.list), level.extent, level.anchor);
    }
    void OnMapStart(const YAML::Mark &, const std::string &, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override
    {
        open(true, anchor);
    }
    void OnMapEnd() override
    {
        Level level = close();
        // In order, since an object keeps its members sorted: put in anyhow, many would take
        // forever. Of one name the object's own comes first, then those it merges as they stand.
        std::ranges::stable_sort(level.members, {}, [](const Member &member) {
            return std::pair(member.name, member.isMerged);
        });
        QJsonObject object;
        for (std::size_t i = 0; i < level.members.size(); ++i) {
            const Member &member = level.members[i];
            if (i > 0 && level.members[i - 1].name == member.name) {
                if (member.isMerged)
                    continue;
                m_twice = member.name;
                throw Fault::TwiceTheSameKey;
            }
            object.insert(member.name, member.value);
        }
        put(QJsonValue(object), level.extent, level.anchor);
    }

private:
    /// What a value takes with everything that is in it, each alias as often as it stands there.
    struct Extent {
        qint64 values = 1;
        qint64 bytes = 0; ///< of texts
    };
    struct Anchored {
        QJsonValue value;
        Extent extent;
    };
    struct Member {
        QString name;
        QJsonValue value;
        bool isMerged = false;
    };
    struct Level {
        bool isMap = false;
        YAML::anchor_t anchor = 0;
        std::optional<QString> key;
        bool mergesNext = false; ///< the key is a plain “<<”
        std::vector<Member> members;
        QJsonArray list;
        Extent extent;
    };

    bool takesKey() const
    {
        return !m_levels.empty() && m_levels.back().isMap && !m_levels.back().key;
    }
    /// Groups of fields, and lists of them; anything else is a field of that name.
    static bool isMergeable(const QJsonValue &value)
    {
        if (value.isObject())
            return true;
        const QJsonArray list = value.toArray();
        return value.isArray()
            && std::ranges::all_of(list, [](const QJsonValue &each) { return each.isObject(); });
    }
    static void merge(Level &level, const QJsonObject &object)
    {
        for (auto member = object.begin(); member != object.end(); ++member)
            level.members.push_back({member.key(), member.value(), true});
    }

    void open(bool isMap, YAML::anchor_t anchor)
    {
        if (m_levels.size() >= std::size_t(ForeignContent::mostLevels))
            throw Fault::TooDeep;
        count(1);
        Level level;
        level.isMap = isMap;
        level.anchor = anchor;
        m_levels.push_back(std::move(level));
    }
    Level close()
    {
        Level level = std::move(m_levels.back());
        m_levels.pop_back();
        return level;
    }
    void count(qint64 values)
    {
        m_values += values;
        if (m_values > ForeignContent::mostValues)
            throw Fault::TooMany;
    }
    void put(const QJsonValue &value, const Extent &extent, YAML::anchor_t anchor)
    {
        if (!value.isArray() && !value.isObject())
            count(1);
        if (anchor != 0)
            m_anchors.insert(anchor, {value, extent});
        if (m_levels.empty()) {
            m_root = value;
            return;
        }
        Level &level = m_levels.back();
        level.extent.values += extent.values;
        level.extent.bytes += extent.bytes;
        if (level.extent.values > ForeignContent::mostValues)
            throw Fault::TooMany;
        if (level.extent.bytes > ForeignContent::mostBytes)
            throw Fault::TooLarge;
        if (!level.isMap) {
            level.list.append(value);
        } else if (!level.key) {
            // Keys are texts as they stand: "on", 1 and ~ are fine ones.
            if (value.isArray() || value.isObject())
                throw Fault::NoText;
            level.key = value.isNull() ? QString() : value.toVariant().toString();
        } else {
            const QString key = *std::exchange(level.key, std::nullopt);
            if (!std::exchange(level.mergesNext, false) || !isMergeable(value)) {
                level.members.push_back({key, value});
                return;
            }
            if (value.isObject())
                merge(level, value.toObject());
            for (const QJsonValue &each : value.toArray())
                merge(level, each.toObject());
        }
    }

    std::vector<Level> m_levels;
    QHash<YAML::anchor_t, Anchored> m_anchors;
    QJsonValue m_root;
    QString m_twice;
    qint64 m_values = 0;
};

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
        return fromValue(handler.root());
    } catch (const YAML::DeepRecursion &) {
        return tooDeep();
    } catch (const YAML::Exception &error) {
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
                            .arg(sizeText(mostBytes)));
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
