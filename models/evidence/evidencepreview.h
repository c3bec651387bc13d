#pragma once

#include <QByteArrayView>
#include <QString>

namespace gatehouse {

/// What of a piece of evidence can be shown without another program.
struct EvidencePreview {
    enum class Kind { None, Image, Text, Json, Xml, Pdf };
    /// How much of a text is shown.
    static constexpr qint64 textLimit = 256 * 1024LL;

    Kind kind = Kind::None;
    /// For Text, Json and Xml: ready to be shown as plain text. JSON and XML are indented, with
    /// every literal as it stands in the file; characters that would not show, or would make the
    /// rest read otherwise than it is, are replaced by signs.
    QString text;
    bool isTruncated = false; ///< the text goes on
};

/// Looks at the content itself first; the media type only decides between what it could be.
/// Text is read as UTF-8 or UTF-16 (with a byte order mark) or else GB18030. Nothing in the
/// content makes it look elsewhere or grow: entities are not expanded, a document with a
/// document type is shown as it stands.
EvidencePreview previewOf(QByteArrayView content, const QString &mediaType);

} // namespace gatehouse
