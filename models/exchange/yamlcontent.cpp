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

#include <cmath>
#include <sstream>

namespace gatehouse {

namespace {

QByteArray jsonText(const QString &text)
{
    QByteArray json;
    appendCanonical(text, json);
    return json;
}

/// A number, true, false or nothing where a plain word looks so.
QByteArray jsonWord(const QString &word)
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
    if (!number.match(word).hasMatch())
        return jsonText(word);
    bool isNumber = false;
    const double value = word.toDouble(&isNumber);
    if (!isNumber || !std::isfinite(value))
        return jsonText(word);
    // Whole ones are kept to the last digit where a program can.
    static const QRegularExpression whole(QStringLiteral("\\A-?[0-9]+\\z"));
    bool fits = false;
    word.toLongLong(&fits);
    constexpr int everyDigit = 16;
    return fits || !whole.match(word).hasMatch() ? word.toLatin1()
                                                 : QByteArray::number(value, 'e', everyDigit);
}

/// Spells as JSON what the parser tells, in its order, and counts: the parser's own nodes take a
/// hundred times the memory, and walking them repeats every alias.
class JsonFromYaml : public YAML::EventHandler
{
public:
    /// Thrown through the parser, which has no other way to end early; never leaves this file.
    enum class Fault { TooLarge, TooMany, TooDeep, NoText, TwiceTheSameKey, Alias };

    /// Of a document that is no list and no group of fields an empty one.
    QByteArray json() const { return m_isContainer ? m_json : QByteArray("{}"); }
    /// The field that stands twice.
    QString twice() const { return m_twice; }

    void OnDocumentStart(const YAML::Mark &) override { }
    void OnDocumentEnd() override { }
    void OnNull(const YAML::Mark &, YAML::anchor_t anchor) override
    {
        putScalar({QString(), "null"}, anchor);
    }
    void OnAlias(const YAML::Mark &, YAML::anchor_t anchor) override
    {
        if (const auto scalar = m_scalars.constFind(anchor); scalar != m_scalars.constEnd()) {
            putScalar(Scalar(*scalar), 0);
            return;
        }
        const auto part = m_parts.constFind(anchor);
        if (part == m_parts.constEnd())
            throw Fault::Alias; // of something that it stands in
        begin(true);
        count(part->values, part->size);
        // A part of what it is added to.
        m_json.append(QByteArray(m_json.constData() + part->start, part->size));
    }
    void OnScalar(const YAML::Mark &, const std::string &tag, YAML::anchor_t anchor,
                  const std::string &value) override
    {
        const QString text = QString::fromUtf8(value.data(), qsizetype(value.size()));
        const bool isPlain = tag == "?" || tag.empty();
        putScalar({text, isPlain ? jsonWord(text) : jsonText(text)}, anchor);
    }
    void OnSequenceStart(const YAML::Mark &, const std::string &, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override
    {
        open('[', anchor);
    }
    void OnSequenceEnd() override { close(']'); }
    void OnMapStart(const YAML::Mark &, const std::string &, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override
    {
        open('{', anchor);
    }
    void OnMapEnd() override { close('}'); }

private:
    struct Scalar {
        QString text; ///< as it stands, for the name of a field
        QByteArray json;
    };
    /// A list or a group of fields in what is spelled.
    struct Part {
        qsizetype start = 0;
        qsizetype size = 0;
        qint64 values = 0;
    };
    struct Level {
        bool isMap = false;
        bool isEmpty = true;
        bool hasKey = false; ///< its value comes next
        QSet<QString> keys;
        YAML::anchor_t anchor = 0;
        qsizetype start = 0;
        qint64 valuesBefore = 0;
    };

    /// What comes before a value; false where it stands as the name of a field.
    bool begin(bool isContainer)
    {
        if (m_levels.empty()) {
            m_isContainer = isContainer;
            return true;
        }
        Level &level = m_levels.back();
        if (level.isMap && level.hasKey) {
            level.hasKey = false;
            m_json += ':';
            return true;
        }
        // Names are texts as they stand: "on", 1 and ~ are fine ones.
        if (level.isMap && isContainer)
            throw Fault::NoText;
        if (!std::exchange(level.isEmpty, false))
            m_json += ',';
        level.hasKey = level.isMap;
        return !level.isMap;
    }
    void putScalar(const Scalar &scalar, YAML::anchor_t anchor)
    {
        if (anchor != 0)
            m_scalars.insert(anchor, scalar);
        if (begin(false)) {
            count(1, scalar.json.size());
            m_json += scalar.json;
            return;
        }
        QSet<QString> &keys = m_levels.back().keys;
        const qsizetype before = keys.size();
        keys.insert(scalar.text);
        if (keys.size() == before) {
            m_twice = scalar.text;
            throw Fault::TwiceTheSameKey;
        }
        const QByteArray key = jsonText(scalar.text);
        count(0, key.size());
        m_json += key;
    }
    void open(char bracket, YAML::anchor_t anchor)
    {
        if (m_levels.size() >= std::size_t(ForeignContent::mostLevels))
            throw Fault::TooDeep;
        begin(true);
        Level level;
        level.isMap = bracket == '{';
        level.anchor = anchor;
        level.start = m_json.size();
        level.valuesBefore = m_values;
        m_levels.push_back(std::move(level));
        count(1, 1);
        m_json += bracket;
    }
    void close(char bracket)
    {
        m_json += bracket;
        const Level level = std::move(m_levels.back());
        m_levels.pop_back();
        if (level.anchor != 0)
            m_parts.insert(
                level.anchor,
                {level.start, m_json.size() - level.start, m_values - level.valuesBefore});
    }
    /// Before so many are added.
    void count(qint64 values, qsizetype size)
    {
        m_values += values;
        if (m_values > ForeignContent::mostValues)
            throw Fault::TooMany;
        if (m_json.size() + size > 2 * ForeignContent::mostBytes)
            throw Fault::TooLarge;
    }

    QByteArray m_json;
    bool m_isContainer = false;
    std::vector<Level> m_levels;
    QHash<YAML::anchor_t, Scalar> m_scalars;
    QHash<YAML::anchor_t, Part> m_parts;
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
        return parsed(handler.json());
    } catch (const YAML::DeepRecursion &) {
        return tooDeep();
    } catch (const YAML::Exception &error) {
        return damaged(tr("in line %1").arg(countText(qint64(error.mark.line) + 1)),
                       QString::fromStdString(error.msg));
    } catch (JsonFromYaml::Fault fault) {
        switch (fault) {
        case JsonFromYaml::Fault::TooLarge:
            return repeatsTooMuch();
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
