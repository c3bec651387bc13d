#pragma once

#include "models/base/enumtext.h"

#include <QByteArray>
#include <QHash>

#include <functional>

namespace gatehouse {

/// What kind of file a piece of evidence is, as people sort them.
enum class FileType {
    Document,
    Spreadsheet,
    Pdf,
    Text,
    Image,
    Recording,
    Archive,
    AppPackage,
    Other
};

/// The kind a media type belongs to.
FileType fileTypeOf(const QString &mediaType);

/// Finds media types for many files. The name decides where it can; only names that say nothing
/// or could be several things make it look at the content.
class MediaTypes
{
public:
    /// `head` gives the first bytes of the content, when they are wanted.
    QString of(const QString &fileName, const std::function<QByteArray()> &head);

private:
    QHash<QString, QString> m_bySuffix; ///< of the suffixes that decide
};

template<>
struct EnumText<FileType> {
    static constexpr const char *context = "FileType";
    static std::span<const EnumEntry<FileType>> entries()
    {
        static constexpr EnumEntry<FileType> table[] = {
            {FileType::Document, "document", QT_TRANSLATE_NOOP("FileType", "Document")},
            {FileType::Spreadsheet, "spreadsheet", QT_TRANSLATE_NOOP("FileType", "Spreadsheet")},
            {FileType::Pdf, "pdf", QT_TRANSLATE_NOOP("FileType", "PDF")},
            {FileType::Text, "text", QT_TRANSLATE_NOOP("FileType", "Text")},
            {FileType::Image, "image", QT_TRANSLATE_NOOP("FileType", "Image")},
            {FileType::Recording, "recording", QT_TRANSLATE_NOOP("FileType", "Recording")},
            {FileType::Archive, "archive", QT_TRANSLATE_NOOP("FileType", "Archive")},
            {FileType::AppPackage, "app_package", QT_TRANSLATE_NOOP("FileType", "App package")},
            {FileType::Other, "other", QT_TRANSLATE_NOOP("FileType", "Other file")},
        };
        return table;
    }
};

} // namespace gatehouse
