#include "models/evidence/indentation.h"

#include <QJsonDocument>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

namespace gatehouse {

namespace {

constexpr int step = 2;
// Deeper than any report, shallow enough that the indentation itself stays small.
constexpr int deepest = 64;

void breakLine(QString &out, int depth)
{
    out += u'\n';
    out += QString(static_cast<qsizetype>(step) * depth, u' ');
}

} // namespace

std::optional<QString> indentedJson(const QString &text, qsizetype limit)
{
    // Parsed only to know that it is JSON: the document would sort the members, drop double
    // ones and round long numbers, and evidence is shown as it is.
    QJsonParseError error;
    QJsonDocument::fromJson(text.toUtf8(), &error);
    if (error.error != QJsonParseError::NoError)
        return std::nullopt;

    QString out;
    int depth = 0;
    bool isInString = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar character = text[i];
        if (isInString) {
            out += character;
            if (character == u'\\' && i + 1 < text.size())
                out += text[++i];
            else if (character == u'"')
                isInString = false;
            continue;
        }
        switch (character.unicode()) {
        case u' ':
        case u'\t':
        case u'\n':
        case u'\r':
        case u'\ufeff':
            break;
        case u'"':
            isInString = true;
            out += character;
            break;
        case u'{':
        case u'[': {
            out += character;
            qsizetype next = i + 1;
            while (next < text.size() && text[next].isSpace())
                ++next;
            if (next < text.size() && (text[next] == u'}' || text[next] == u']')) {
                out += text[next];
                i = next;
                break;
            }
            if (++depth > deepest)
                return std::nullopt;
            breakLine(out, depth);
            break;
        }
        case u'}':
        case u']':
            breakLine(out, --depth);
            out += character;
            break;
        case u',':
            out += character;
            breakLine(out, depth);
            break;
        case u':':
            out += QLatin1StringView(": ");
            break;
        default:
            out += character;
        }
        if (out.size() > limit)
            return std::nullopt;
    }
    return out;
}

std::optional<QString> indentedXml(const QString &text, qsizetype limit)
{
    QXmlStreamReader reader(text);
    reader.setNamespaceProcessing(false); // prefixes as they stand
    QString out;
    QXmlStreamWriter writer(&out);
    writer.setAutoFormatting(true);
    writer.setAutoFormattingIndent(step);
    int depth = 0;
    bool hasDeclaration = false;
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::StartDocument:
            hasDeclaration = !reader.documentVersion().isEmpty();
            break;
        case QXmlStreamReader::StartElement: {
            if (++depth > deepest)
                return std::nullopt;
            writer.writeStartElement(reader.qualifiedName().toString());
            const QXmlStreamAttributes attributes = reader.attributes();
            for (const QXmlStreamAttribute &attribute : attributes)
                writer.writeAttribute(attribute.qualifiedName().toString(),
                                      attribute.value().toString());
            break;
        }
        case QXmlStreamReader::EndElement:
            --depth;
            writer.writeEndElement();
            break;
        case QXmlStreamReader::Characters:
            if (reader.isCDATA())
                writer.writeCDATA(reader.text().toString());
            else if (!reader.isWhitespace())
                writer.writeCharacters(reader.text().toString());
            break;
        case QXmlStreamReader::Comment:
            writer.writeComment(reader.text().toString());
            break;
        case QXmlStreamReader::ProcessingInstruction:
            writer.writeProcessingInstruction(reader.processingInstructionTarget().toString(),
                                              reader.processingInstructionData().toString());
            break;
        case QXmlStreamReader::DTD:
        case QXmlStreamReader::EntityReference:
            return std::nullopt;
        default:
            break;
        }
        if (out.size() > limit)
            return std::nullopt;
    }
    if (reader.hasError())
        return std::nullopt;
    writer.writeEndDocument();
    // The declaration as it stands: the writer would name an encoding of its own.
    if (!hasDeclaration)
        return out.trimmed();
    return text.left(text.indexOf(QLatin1StringView("?>")) + 2).trimmed() + u'\n' + out.trimmed();
}

} // namespace gatehouse
