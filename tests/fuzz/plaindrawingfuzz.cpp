// Seeds: resources/icons

#include "models/redaction/plaindrawing.h"

#include <QXmlStreamReader>

using namespace gatehouse;

/// What is drawn of somebody's picture holds nothing but what it may, and is not written anew
/// another way.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray content(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto plain = plainDrawing(content);
    if (!plain)
        return 0;
    QXmlStreamReader xml(plain->content);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::DTD)
            qFatal("entities can be declared");
        for (const QXmlStreamAttribute &each : xml.attributes()) {
            if (each.name() == QLatin1StringView("href") && !each.value().startsWith(u'#')
                && !each.value().startsWith(QLatin1StringView("data:image/")))
                qFatal("it points elsewhere");
            if (each.name().startsWith(QLatin1StringView("on")))
                qFatal("it holds a program");
        }
    }
    if (xml.hasError())
        qFatal("it is not well formed");
    const auto again = plainDrawing(plain->content);
    if (!again || again->content != plain->content || !again->isWhole)
        qFatal("written anew it is another one");
    return 0;
}
