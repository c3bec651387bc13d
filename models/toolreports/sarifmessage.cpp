#include "models/toolreports/sarifmessage.h"

#include <QRegularExpression>

namespace gatehouse {

namespace {

/// The number of a related location, or an absolute URI: "handlers[key](event)" is no link.
bool isLinkTarget(QStringView target)
{
    static const QRegularExpression link(
        QStringLiteral("\\A(?:[0-9]+|[A-Za-z][A-Za-z0-9+.-]*:[^\\s]+)\\z"));
    return link.match(target).hasMatch();
}

} // namespace

QString withoutLinks(const QString &text)
{
    if (!text.contains(u'[') && !text.contains(u'\\'))
        return text;
    QString plain;
    plain.reserve(text.size());
    qsizetype opened = -1; // where the text of a link begins in `plain`
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar character = text[i];
        if (character == u'\\' && i + 1 < text.size()
            && (text[i + 1] == u'[' || text[i + 1] == u']' || text[i + 1] == u'\\')) {
            plain += text[++i];
        } else if (character == u'[') {
            opened = plain.size();
            plain += character;
        } else if (character == u']' && opened >= 0 && i + 1 < text.size() && text[i + 1] == u'(') {
            const qsizetype end = text.indexOf(u')', i);
            if (end < 0 || !isLinkTarget(QStringView(text).sliced(i + 2, end - i - 2))) {
                plain += character;
                continue;
            }
            plain.remove(opened, 1);
            opened = -1;
            i = end;
        } else {
            plain += character;
        }
    }
    return plain;
}

QString withArguments(const QString &text, const QStringList &arguments)
{
    if (arguments.isEmpty() || !text.contains(u'{'))
        return text;
    QString filled;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar next = i + 1 < text.size() ? text[i + 1] : QChar();
        if ((text[i] == u'{' || text[i] == u'}') && next == text[i]) {
            filled += text[i++];
            continue;
        }
        const qsizetype end = text[i] == u'{' ? text.indexOf(u'}', i) : -1;
        bool isNumber = false;
        const int index = end > i ? QStringView(text).mid(i + 1, end - i - 1).toInt(&isNumber) : -1;
        if (isNumber && index >= 0 && index < arguments.size()) {
            filled += arguments[index];
            i = end;
        } else {
            filled += text[i];
        }
    }
    return filled;
}

} // namespace gatehouse
