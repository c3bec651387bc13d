#pragma once

#include "models/evidence/previewtable.h"
#include "models/evidence/previewtree.h"

#include <QByteArrayView>
#include <QString>

namespace gatehouse {

/// What of a piece of evidence can be shown without another program.
struct EvidencePreview {
    enum class Kind {
        None,
        Image,
        Pdf,
        Text,
        Json, ///< as a tree
        Xml, ///< as a tree
        Table, ///< CSV and what else is separated by a sign
        Archive, ///< what is in it, as a table
    };
    /// How much of a text is shown.
    static constexpr qint64 textLimit = 256 * 1024LL;

    Kind kind = Kind::None;
    /// Of Text: characters that would not show, or would make the rest read otherwise than it is,
    /// are replaced by signs. A document that is damaged or points elsewhere is shown as one.
    QString text;
    PreviewTree tree;
    PreviewTable table;
    bool isTruncated = false; ///< it goes on; of an Image: not all of it is drawn
    bool isBroken = false; ///< an archive that cannot be read to its end
    /// A document, or a text, that draws a picture (SVG): to be shown as one by whoever paints.
    bool isDrawing = false;
};

/// Looks at the content itself first; the media type only decides between what it could be.
/// Text is read as UTF-8 or UTF-16 (with a byte order mark) or else GB18030. Nothing in the
/// content makes it look elsewhere or grow: entities are not expanded, archives not unpacked.
/// Takes up to seconds for tens of megabytes.
EvidencePreview previewOf(QByteArrayView content, const QString &mediaType);

/// Where `wanted` stands, in order, whatever its case and width: positions in the text, nodes of
/// the tree, cells of the table as row · columns + column. At most `mostHits`.
std::vector<qsizetype> hitsIn(const EvidencePreview &preview, const QString &wanted);
inline constexpr size_t mostHits = 10'000;

} // namespace gatehouse
