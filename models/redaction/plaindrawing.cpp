#include "models/redaction/plaindrawing.h"

#include <QBuffer>
#include <QHash>
#include <QImageReader>
#include <QSet>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <algorithm>

namespace gatehouse {

namespace {

const QString svgSpace = QStringLiteral("http://www.w3.org/2000/svg");
const QString linkSpace = QStringLiteral("http://www.w3.org/1999/xlink");

bool isDrawn(QStringView element)
{
    static const QSet<QString> drawn{
        QStringLiteral("svg"),     QStringLiteral("g"),
        QStringLiteral("defs"),    QStringLiteral("a"),
        QStringLiteral("switch"),  QStringLiteral("use"),
        QStringLiteral("path"),    QStringLiteral("rect"),
        QStringLiteral("circle"),  QStringLiteral("ellipse"),
        QStringLiteral("line"),    QStringLiteral("polyline"),
        QStringLiteral("polygon"), QStringLiteral("text"),
        QStringLiteral("tspan"),   QStringLiteral("linearGradient"),
        QStringLiteral("stop"),    QStringLiteral("radialGradient"),
        QStringLiteral("style"),   QStringLiteral("image"),
    };
    return drawn.contains(element.toString());
}

/// Nothing of these would be seen anywhere.
bool isUnseen(QStringView element)
{
    static const QSet<QString> unseen{QStringLiteral("title"), QStringLiteral("desc"),
                                      QStringLiteral("metadata"), QStringLiteral("script")};
    return unseen.contains(element.toString());
}

/// How often parts are drawn that are drawn by being used.
class Uses
{
public:
    void part(const QStringList &within)
    {
        for (const QString &id : within)
            ++m_parts[id].own;
    }
    void use(const QStringList &within, const QString &id)
    {
        for (const QString &each : within)
            m_parts[each].used += id;
    }
    /// All that is drawn for it; more than `most` when it is too much or without end.
    int drawnFor(const QString &id, int most, int depth = 0)
    {
        const auto found = m_parts.find(id);
        if (found == m_parts.end())
            return 0;
        if (found->drawn)
            return *found->drawn;
        if (found->isOpen || depth > PlainDrawing::deepest)
            return most + 1; // it uses itself, or what draws it would run out of stack
        found->isOpen = true;
        qint64 drawn = found->own;
        const QStringList used = found->used;
        for (const QString &each : used) {
            drawn += drawnFor(each, most, depth + 1);
            if (drawn > most)
                break;
        }
        Part &part = m_parts[id];
        part.isOpen = false;
        part.drawn = static_cast<int>(std::min<qint64>(drawn, most + 1));
        return *part.drawn;
    }

private:
    struct Part {
        int own = 0;
        QStringList used;
        bool isOpen = false;
        std::optional<int> drawn;
    };
    QHash<QString, Part> m_parts;
};

class Rewriting
{
public:
    explicit Rewriting(const QByteArray &content)
        : m_reader(content), m_writer(&m_plain.content) { }

    std::optional<PlainDrawing> run()
    {
        while (!m_reader.atEnd()) {
            switch (m_reader.readNext()) {
            case QXmlStreamReader::DTD:
                if (!m_reader.entityDeclarations().isEmpty())
                    return std::nullopt;
                break;
            case QXmlStreamReader::StartElement:
                if (!begin())
                    return std::nullopt;
                break;
            case QXmlStreamReader::EndElement:
                m_writer.writeEndElement();
                m_open.removeLast();
                break;
            case QXmlStreamReader::Characters:
                if (!m_open.isEmpty())
                    m_writer.writeCharacters(m_reader.text().toString());
                break;
            default:
                break; // comments, and instructions that name style sheets elsewhere
            }
        }
        if (m_reader.hasError() || m_parts == 0)
            return std::nullopt;
        if (m_uses.drawnFor(QString(), PlainDrawing::mostParts) > PlainDrawing::mostParts)
            return std::nullopt;
        return std::move(m_plain);
    }

private:
    /// False when the file is not to be drawn at all.
    bool begin()
    {
        const QStringView space = m_reader.namespaceUri();
        const QStringView name = m_reader.name();
        const bool isOurs = space.isEmpty() || space == svgSpace;
        if (m_open.isEmpty()) {
            if (!isOurs || name != QLatin1StringView("svg"))
                return false;
        } else if (!isOurs || !isDrawn(name)) {
            m_plain.isWhole = m_plain.isWhole && (!isOurs || isUnseen(name) || isAnimation(name));
            m_reader.skipCurrentElement();
            return true;
        }
        if (++m_parts > PlainDrawing::mostParts || m_open.size() >= PlainDrawing::deepest)
            return false;
        QString link;
        if (!linkOf(name, link))
            return false;
        if (link.isNull()) {
            m_reader.skipCurrentElement();
            return true;
        }
        const QString id = m_reader.attributes().value(QLatin1StringView("id")).toString();
        m_open += id;
        QStringList within{QString()};
        for (const QString &each : m_open) {
            if (!each.isEmpty() && !within.contains(each))
                within += each;
        }
        m_uses.part(within);
        if (name == QLatin1StringView("use"))
            m_uses.use(within, link.mid(1));
        write(name, link);
        return true;
    }

    static bool isAnimation(QStringView name)
    {
        return name.startsWith(QLatin1StringView("animate")) || name == QLatin1StringView("set");
    }

    /// What the element points at, empty for nothing, null when the element is left out for it.
    /// False when that is too much.
    bool linkOf(QStringView name, QString &link)
    {
        link = QLatin1StringView("");
        for (const QXmlStreamAttribute &each : m_reader.attributes()) {
            const bool isLink = each.name() == QLatin1StringView("href")
                && (each.namespaceUri().isEmpty() || each.namespaceUri() == linkSpace);
            if (isLink)
                link = each.value().trimmed().toString();
        }
        if (name == QLatin1StringView("image"))
            return heldPicture(link);
        if (name == QLatin1StringView("use") && !link.startsWith(u'#')) {
            m_plain.isWhole = false;
            link = QString();
        } else if (!link.startsWith(u'#')) {
            link = QLatin1StringView("");
        }
        return true;
    }

    /// A bitmap within the file stays, once its own head says what it is and how large: a drawing
    /// in a drawing would be drawn without anybody having looked through it.
    bool heldPicture(QString &link)
    {
        const qsizetype comma = link.indexOf(u',');
        const QString head = link.left(comma);
        QByteArray bytes;
        if (comma > 0 && head.startsWith(QLatin1StringView("data:image/"))
            && head.endsWith(QLatin1StringView(";base64")))
            bytes = QByteArray::fromBase64(link.mid(comma + 1).toLatin1());
        static const QSet<QByteArray> bitmaps{"png", "jpeg", "gif", "bmp", "webp"};
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        QImageReader picture(&buffer);
        if (bytes.isEmpty() || !bitmaps.contains(picture.format())) {
            m_plain.isWhole = false;
            link = QString();
            return true;
        }
        const QSize size = picture.size();
        m_pixels += qint64(std::max(size.width(), 0)) * std::max(size.height(), 0);
        return size.isValid() && m_pixels <= PlainDrawing::mostPixels;
    }

    void write(QStringView name, const QString &link)
    {
        m_writer.writeStartElement(name.toString());
        if (m_open.size() == 1) {
            m_writer.writeAttribute(QStringLiteral("xmlns"), svgSpace);
            m_writer.writeAttribute(QStringLiteral("xmlns:xlink"), linkSpace);
        }
        for (const QXmlStreamAttribute &each : m_reader.attributes()) {
            const QStringView attribute = each.name();
            if (each.namespaceUri().isEmpty() && attribute != QLatin1StringView("href")
                && !attribute.startsWith(QLatin1StringView("on")))
                m_writer.writeAttribute(attribute.toString(), each.value().toString());
        }
        if (!link.isEmpty())
            m_writer.writeAttribute(QStringLiteral("xlink:href"), link);
    }

    QXmlStreamReader m_reader;
    PlainDrawing m_plain;
    QXmlStreamWriter m_writer;
    QStringList m_open; ///< the identifier of each open element, or none
    Uses m_uses;
    int m_parts = 0;
    qint64 m_pixels = 0;
};

} // namespace

std::optional<PlainDrawing> plainDrawing(const QByteArray &content)
{
    if (content.size() > PlainDrawing::mostBytes)
        return std::nullopt;
    return Rewriting(content).run();
}

} // namespace gatehouse
