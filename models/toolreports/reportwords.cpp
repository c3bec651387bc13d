#include "models/toolreports/reportwords.h"

#include <QRegularExpression>

namespace gatehouse {

QStringList cwesIn(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("\\bCWE[-_: ]0*([1-9][0-9]{0,5})\\b"),
                                            QRegularExpression::CaseInsensitiveOption);
    QStringList found;
    if (!text.contains(QLatin1StringView("cwe"), Qt::CaseInsensitive))
        return found;
    for (auto matches = pattern.globalMatch(text); matches.hasNext();)
        addEach(found, {QStringLiteral("CWE-") + matches.next().captured(1)});
    return found;
}

QString cweOfNumber(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(?:CWE)?[-_: ]?0*([1-9][0-9]{0,5})\\b"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(text.trimmed());
    return match.hasMatch() ? QStringLiteral("CWE-") + match.captured(1) : QString();
}

QStringList controlsIn(const QString &text)
{
    static const QString groups =
        QStringLiteral("(?:ARCH|STORAGE|CRYPTO|AUTH|NETWORK|PLATFORM|CODE|RESILIENCE|PRIVACY)");
    static const QRegularExpression whole(
        QStringLiteral("\\b(?:MSTG|MASVS)-%1-[1-9][0-9]?\\b").arg(groups),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression bare(QStringLiteral("^%1-[1-9][0-9]?$").arg(groups),
                                         QRegularExpression::CaseInsensitiveOption);
    QStringList found;
    if (!text.contains(u'-'))
        return found;
    for (auto matches = whole.globalMatch(text); matches.hasNext();)
        addEach(found, {matches.next().captured().toUpper()});
    const QString word = text.trimmed();
    if (bare.match(word).hasMatch())
        addEach(found, {QStringLiteral("MSTG-") + word.toUpper()});
    return found;
}

void addEach(QStringList &list, const QStringList &others)
{
    for (const QString &other : others) {
        if (!other.isEmpty() && !list.contains(other))
            list += other;
    }
}

std::optional<ToolSeverity> severityOfWord(const QString &word)
{
    static const QHash<QString, ToolSeverity> severities{
        {QStringLiteral("critical"), ToolSeverity::Critical},
        {QStringLiteral("high"), ToolSeverity::High},
        {QStringLiteral("error"), ToolSeverity::High},
        {QStringLiteral("medium"), ToolSeverity::Medium},
        {QStringLiteral("moderate"), ToolSeverity::Medium},
        {QStringLiteral("warning"), ToolSeverity::Medium},
        {QStringLiteral("low"), ToolSeverity::Low},
        {QStringLiteral("note"), ToolSeverity::Low},
        {QStringLiteral("info"), ToolSeverity::None},
        {QStringLiteral("informational"), ToolSeverity::None},
        {QStringLiteral("none"), ToolSeverity::None},
        {QStringLiteral("unknown"), ToolSeverity::None},
    };
    const auto known = severities.constFind(word.trimmed().toLower());
    return known == severities.constEnd() ? std::nullopt : std::optional(*known);
}

ToolSeverity severityOfScore(double score)
{
    if (score >= 9)
        return ToolSeverity::Critical;
    if (score >= 7)
        return ToolSeverity::High;
    if (score >= 4)
        return ToolSeverity::Medium;
    return score > 0 ? ToolSeverity::Low : ToolSeverity::None;
}

QString withoutMarkup(const QString &text)
{
    static const QRegularExpression breaks(QStringLiteral("<\\s*/?\\s*br\\s*/?\\s*>"),
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression tags(
        QStringLiteral("</?(?:strong|b|i|em|u|p|a|code)\\b[^<>]*>"),
        QRegularExpression::CaseInsensitiveOption);
    if (!text.contains(u'<'))
        return text;
    return QString(text).replace(breaks, QStringLiteral(" ")).remove(tags).simplified();
}

TitleStem stemOf(const QString &title)
{
    static const QRegularExpression named(
        QStringLiteral("\\([^()]*\\)|\\[[^\\[\\]]*\\]|\"[^\"]*\"|'[^']*'|“[^”]*”|`[^`]*`"));
    static const QRegularExpression variable(QStringLiteral("[0-9@*]|^/|//|\\w[.:]\\w"));
    TitleStem result;
    QStringList variables;
    QString plain = withoutMarkup(title);
    for (auto matches = named.globalMatch(plain); matches.hasNext();) {
        const QString name = matches.next().captured();
        variables += name.mid(1, name.size() - 2);
    }
    plain.replace(named, QStringLiteral(" "));
    QStringList words;
    for (const QString &word : plain.split(u' ', Qt::SkipEmptyParts)) {
        if (variable.match(word).hasMatch())
            variables += word;
        else
            words += word;
    }
    result.stem = words.join(u' ');
    result.variables = variables.join(u' ');
    return result;
}

QString ruleKey(const QString &section, const QString &title)
{
    constexpr qsizetype longest = 100;
    QString key = section + u'/';
    bool isApart = true;
    for (const QChar character : title) {
        if (character.isLetterOrNumber()) {
            key += character.toLower();
            isApart = false;
        } else if (!isApart) {
            key += u'-';
            isApart = true;
        }
        if (key.size() >= longest)
            break;
    }
    while (key.endsWith(u'-'))
        key.chop(1);
    // A title of signs alone.
    return key.endsWith(u'/') ? key + QStringLiteral("unnamed") : key;
}

} // namespace gatehouse
