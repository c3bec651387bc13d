#include "models/redaction/drawing.h"

#include "models/redaction/plaindrawing.h"

#include <QCoreApplication>
#include <QPainter>
#include <QSvgRenderer>

#include <algorithm>

namespace gatehouse {

namespace {

struct Drawings {
    Q_DECLARE_TR_FUNCTIONS(Redaction)
};

// Its longer side: enough to read small letters when it is shown larger, and no more than a
// picture of a screen takes.
constexpr double fewestPixels = 1200;
constexpr double mostPixels = 4096;

/// Of what the drawing says of itself; empty when that is no size.
QSize sizeOf(const QSvgRenderer &renderer)
{
    const QSizeF said = renderer.defaultSize();
    const double longer = std::max(said.width(), said.height());
    if (said.isEmpty())
        return {};
    const QSizeF size = said * (std::clamp(longer, fewestPixels, mostPixels) / longer);
    return size.toSize().expandedTo({1, 1});
}

} // namespace

Result<Drawing> readDrawing(const QByteArray &content)
{
    const auto plain = plainDrawing(content);
    QSvgRenderer renderer;
    if (!plain || !renderer.load(plain->content) || sizeOf(renderer).isEmpty())
        return fail(ErrorKind::Invalid, Drawings::tr("This picture cannot be shown."));
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    Drawing drawing{QImage(sizeOf(renderer), QImage::Format_RGB32), plain->isWhole};
    if (drawing.picture.isNull())
        return fail(ErrorKind::Invalid,
                    Drawings::tr("There is not enough memory to show this picture."));
    drawing.picture.fill(Qt::white);
    QPainter painter(&drawing.picture);
    renderer.render(&painter);
    return drawing;
}

} // namespace gatehouse
