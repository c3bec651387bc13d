#include "views/threatmodels/paletteentry.h"

#include <QMimeData>

namespace gatehouse {

namespace {

const QString entryFormat = QStringLiteral("application/x-gatehouse-palette-entry");

} // namespace

QMimeData *toMime(const PaletteEntry &entry)
{
    auto *mime = new QMimeData;
    mime->setData(entryFormat,
                  QByteArray::number(static_cast<int>(entry.what)) + ' ' + entry.key.toUtf8());
    return mime;
}

std::optional<PaletteEntry> entryFrom(const QMimeData *mime)
{
    if (!mime || !mime->hasFormat(entryFormat))
        return std::nullopt;
    const QByteArray data = mime->data(entryFormat);
    const qsizetype space = data.indexOf(' ');
    bool isNumber = false;
    const int what = data.left(space).toInt(&isNumber);
    if (space < 0 || !isNumber || what < 0 || what > static_cast<int>(PaletteEntry::What::Note))
        return std::nullopt;
    return PaletteEntry{static_cast<PaletteEntry::What>(what),
                        QString::fromUtf8(data.mid(space + 1))};
}

} // namespace gatehouse
