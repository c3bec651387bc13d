#include "models/redaction/picture.h"

#include "models/evidence/redaction.h"
#include "models/redaction/drawing.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImage>
#include <QImageReader>
#include <QImageWriter>
#include <QPainter>

namespace gatehouse {

namespace {

struct Pictures {
    Q_DECLARE_TR_FUNCTIONS(Redaction)
};

constexpr int mostMegabytes = 256;
constexpr int jpegQuality = 92;

QByteArray formatOf(QByteArrayView content)
{
    if (content.startsWith(QByteArrayView("\xff\xd8\xff")))
        return "jpeg";
    return content.startsWith(QByteArrayView("BM")) ? "bmp" : "png";
}

} // namespace

Result<QImage> readPicture(const QByteArray &content)
{
    QBuffer source;
    source.setData(content);
    source.open(QIODevice::ReadOnly);
    QImageReader::setAllocationLimit(mostMegabytes);
    QImageReader reader(&source);
    // A drawing would go past what looks through it first, where a plugin for it is installed.
    if (reader.format().isEmpty() || reader.format().startsWith("svg")) {
        TRY_ASSIGN(const Drawing drawing, readDrawing(content));
        return drawing.picture;
    }
    reader.setAutoTransform(true);
    QImage picture = reader.read();
    if (picture.isNull())
        return fail(ErrorKind::Invalid, Pictures::tr("This picture cannot be shown."),
                    reader.errorString());
    return picture;
}

void paintOver(QImage &picture, const std::vector<Redaction> &marks)
{
    QPainter painter(&picture);
    painter.setCompositionMode(QPainter::CompositionMode_Source);
    for (const Redaction &mark : marks)
        painter.fillRect(mark.left, mark.top, mark.width, mark.height, Qt::black);
}

Result<QByteArray> redactedPicture(const QByteArray &content, const std::vector<Redaction> &marks)
{
    TRY_ASSIGN(const QImage read, readPicture(content));
    // Painted anew: the copy of an image would take its texts and its colour profile along.
    QImage painted(read.size(),
                   read.hasAlphaChannel() ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    if (painted.isNull())
        return fail(ErrorKind::Invalid,
                    Pictures::tr("There is not enough memory to paint over this picture."));
    painted.fill(Qt::transparent);
    QPainter(&painted).drawImage(QRect(QPoint(), read.size()), read);
    paintOver(painted, marks);
    QByteArray written;
    QBuffer target(&written);
    target.open(QIODevice::WriteOnly);
    QImageWriter writer(&target, formatOf(content));
    if (writer.format() == "jpeg")
        writer.setQuality(jpegQuality);
    if (!writer.write(painted))
        return fail(ErrorKind::Unwritable, Pictures::tr("The picture could not be painted over."),
                    writer.errorString());
    return written;
}

} // namespace gatehouse
