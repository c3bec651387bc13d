#include "models/packages/propertylist.h"

#include "models/packages/packagetool.h"

#include <QJsonArray>
#include <QXmlStreamReader>

namespace gatehouse {

namespace {

constexpr int deepestList = 64;
constexpr qint64 listMemory = 1LL * 1024 * 1024 * 1024;

/// Reads the value whose start tag the reader stands at.
QJsonValue readValue(QXmlStreamReader &reader, int depth)
{
    if (depth > deepestList) {
        reader.raiseError(QStringLiteral("too deep"));
        return {};
    }
    const QString kind = reader.name().toString();
    if (kind == QLatin1StringView("dict")) {
        QJsonObject members;
        QString key;
        while (reader.readNextStartElement()) {
            if (reader.name() == QLatin1StringView("key"))
                key = reader.readElementText();
            else
                members.insert(key, readValue(reader, depth + 1));
        }
        return members;
    }
    if (kind == QLatin1StringView("array")) {
        QJsonArray members;
        while (reader.readNextStartElement())
            members += readValue(reader, depth + 1);
        return members;
    }
    if (kind == QLatin1StringView("true") || kind == QLatin1StringView("false")) {
        reader.skipCurrentElement();
        return kind == QLatin1StringView("true");
    }
    const QString text = reader.readElementText();
    if (kind == QLatin1StringView("integer"))
        return text.toLongLong();
    if (kind == QLatin1StringView("real"))
        return text.toDouble();
    return kind == QLatin1StringView("data") ? text.simplified().remove(u' ') : text;
}

} // namespace

Result<QJsonObject> PropertyList::read(const QByteArray &content, Progress *progress)
{
    QByteArray xml = content;
    if (content.startsWith("bplist")) {
        PackageTool tool;
        tool.program = QStringLiteral("plistutil");
        tool.debian = QStringLiteral("libplist-utils");
        tool.arguments = {QStringLiteral("-i"), QStringLiteral("-"), QStringLiteral("-f"),
                          QStringLiteral("xml")};
        tool.input = content;
        tool.mostMemory = listMemory;
        tool.isQuiet = true;
        TRY_ASSIGN(const PackageTool::Answer answer, tool.run(progress));
        xml = answer.output;
    }
    QXmlStreamReader reader(xml);
    QJsonValue value;
    while (reader.readNext() != QXmlStreamReader::Invalid && !reader.atEnd()) {
        if (reader.isDTD() && !reader.entityDeclarations().isEmpty())
            return fail(ErrorKind::Invalid,
                        tr("A property list in the package defines entities, as none does that "
                           "was made to be read."));
        if (!reader.isStartElement())
            continue;
        if (reader.name() != QLatin1StringView("plist"))
            break;
        if (reader.readNextStartElement())
            value = readValue(reader, 1);
    }
    if (!value.isObject() || reader.hasError())
        return fail(ErrorKind::Unreadable, tr("A property list in the package cannot be read."),
                    reader.errorString());
    return value.toObject();
}

} // namespace gatehouse
