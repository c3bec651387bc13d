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
    if (number.match(text).hasMatch()) {
        bool isNumber = false;
        if (const double value = text.toDouble(&isNumber); isNumber)
            return value;
    }
    return text;
}

/// Builds JSON from what the parser tells, and counts: the parser's own nodes take a hundred times
/// the memory, and walking them repeats every alias.
class JsonFromYaml : public YAML::EventHandler
{
public:
    /// Thrown through the parser, which has no other way to end early; never leaves this file.
    enum class Fault { TooMany, TooDeep, NoText, TwiceTheSameKey, Alias };

    QJsonValue root() const { return m_root; }
    /// The field that stands twice.
    QString twice() const { return m_twice; }

    void OnDocumentStart(const YAML::Mark &) override { }
    void OnDocumentEnd() override { }
    void OnNull(const YAML::Mark &, YAML::anchor_t anchor) override
    {
        put(QJsonValue(QJsonValue::Null), 1, anchor);
    }
    void OnAlias(const YAML::Mark &, YAML::anchor_t anchor) override
    {
        const auto known = m_anchors.constFind(anchor);
        if (known == m_anchors.constEnd())
            throw Fault::Alias; // of something that it stands in
        put(known->value, known->size, 0);
    }
    void OnScalar(const YAML::Mark &, const std::string &tag, YAML::anchor_t anchor,
                  const std::string &value) override
    {
        const QString text = QString::fromUtf8(value.data(), qsizetype(value.size()));
        put(tag == "?" || tag.empty() ? plainScalar(text) : QJsonValue(text), 1, anchor);
    }
    void OnSequenceStart(const YAML::Mark &, const std::string &, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override
    {
        open(false, anchor);
    }
    void OnSequenceEnd() override
    {
        Level level = close();
        put(QJsonValue(level.list), level.size, level.anchor);
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
        // forever.
        std::ranges::sort(level.members, {}, &std::pair<QString, QJsonValue>::first);
        QJsonObject object;
        for (std::size_t i = 0; i < level.members.size(); ++i) {
            if (i > 0 && level.members[i - 1].first == level.members[i].first) {
                m_twice = level.members[i].first;
                throw Fault::TwiceTheSameKey;
            }
            object.insert(level.members[i].first, level.members[i].second);
        }
        put(QJsonValue(object), level.size, level.anchor);
    }

private:
    struct Anchored {
        QJsonValue value;
        qint64 size = 0;
    };
    struct Level {
        bool isMap = false;
        YAML::anchor_t anchor = 0;
        std::optional<QString> key;
        std::vector<std::pair<QString, QJsonValue>> members;
        QJsonArray list;
        qint64 size = 1;
    };

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
    void put(const QJsonValue &value, qint64 size, YAML::anchor_t anchor)
    {
        if (!value.isArray() && !value.isObject())
            count(1);
        if (anchor != 0)
            m_anchors.insert(anchor, {value, size});
        if (m_levels.empty()) {
            m_root = value;
            return;
        }
        Level &level = m_levels.back();
        level.size += size;
        if (level.size > ForeignContent::mostValues)
            throw Fault::TooMany;
        if (!level.isMap) {
            level.list.append(value);
        } else if (!level.key) {
            // Keys are texts as they stand: "on", 1 and ~ are fine ones.
            if (value.isArray() || value.isObject())
                throw Fault::NoText;
            level.key = value.isNull() ? QString() : value.toVariant().toString();
        } else {
            level.members.emplace_back(*std::exchange(level.key, std::nullopt), value);
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
