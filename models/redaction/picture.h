#pragma once

#include "models/base/result.h"

#include <QByteArray>

#include <vector>

class QImage;

namespace gatehouse {

struct Redaction;

/// The picture in a file, upright, as it is shown and marked; a drawing (SVG) is drawn. Invalid,
/// with what to do, when it cannot be read or would take more than 256 MB once it is unpacked:
/// files can be made to look small and grow huge.
Result<QImage> readPicture(const QByteArray &content);

/// Whatever lies under the marks is gone: they are painted black.
void paintOver(QImage &picture, const std::vector<Redaction> &marks);

/// A file with nothing in it but the pixels that can be seen: no metadata, no thumbnail, no further
/// frames. JPEG and BMP stay what they are; anything else becomes PNG.
Result<QByteArray> redactedPicture(const QByteArray &content, const std::vector<Redaction> &marks);

} // namespace gatehouse
