#include "models/evidence/evidencepreview.h"

#include "models/base/folding.h"
#include "models/evidence/archivelisting.h"
#include "models/evidence/mediatype.h"
#include "models/evidence/previewtext.h"
#include "models/tables/csvreader.h"

#include <QXmlStreamReader>

#include <algorithm>

namespace gatehouse {

namespace {

using Kind = EvidencePreview::Kind;

// PDF readers accept a header anywhere in here (ISO 32000-1, annex H, note 13).
constexpr qsizetype pdfHeaderWithin = 1024;

bool startsWith(QByteArrayView content, QByteArrayView signature)
{
    return content.startsWith(signature);
}

bool isImage(QByteArrayView content)
{
    return startsWith(content, "\x89PNG\r\n\x1a\n") || startsWith(content, "\xff\xd8\xff")
        || startsWith(content, "GIF87a") || startsWith(content, "GIF89a")
        || (startsWith(content, "BM") && content.size() > 26)
        || (startsWith(content, "RIFF")
            && content.sliced(std::min<qsizetype>(8, content.size())).startsWith("WEBP"));
}

bool isPdf(QByteArrayView content)
{
    return content.first(std::min(content.size(), pdfHeaderWithin)).indexOf("%PDF-") >= 0;
}

/// A workbook or a letter is an archive too, but its parts tell nobody anything.
bool isOfficeDocument(const QString &mediaType)
{
    const FileType type = fileTypeOf(mediaType);
    return type == FileType::Spreadsheet || type == FileType::Document;
}

bool mayBeJson(const QString &text, const QString &mediaType)
{
    const QStringView trimmed = QStringView(text).trimmed();
    return trimmed.startsWith(u'{') || trimmed.startsWith(u'[')
        || mediaType.endsWith(QLatin1StringView("json"));
}

bool mayBeXml(const QString &text, const QString &mediaType)
{
    return QStringView(text).trimmed().startsWith(QLatin1StringView("<?xml"))
        || mediaType.endsWith(QLatin1StringView("xml"));
}

/// Whatever comes before it: a type of document, comments.
bool isDrawing(const QString &text)
{
    QXmlStreamReader reader(text);
    return reader.readNextStartElement() && reader.name() == QLatin1StringView("svg");
}

bool isTabSeparated(const QString &mediaType)
{
    return mediaType == QLatin1StringView("text/tab-separated-values");
}

bool isSeparated(const QString &mediaType)
{
    return mediaType == QLatin1StringView("text/csv") || isTabSeparated(mediaType);
}

/// The first row names the columns.
PreviewTable tableOf(const QString &text, const QString &mediaType)
{
    const CsvContent content = readCsv(text, isTabSeparated(mediaType) ? QChar(u'\t') : QChar());
    PreviewTable table;
    table.isTruncated = content.isTruncated;
    qsizetype width = 0;
    for (const QStringList &row : content.rows)
        width = std::max(width, row.size());
    for (const QStringList &row : content.rows) {
        QStringList shown;
        for (const QString &value : row)
            shown += visibleLine(value);
        shown.resize(width);
        if (table.columns.isEmpty())
            table.columns = shown;
        else
            table.rows.push_back(std::move(shown));
    }
    return table;
}

/// What a text is besides one; false when it is nothing more.
bool readDocument(EvidencePreview &preview, const QString &text, const QString &mediaType)
{
    if (isSeparated(mediaType)) {
        preview.table = tableOf(text, mediaType);
        preview.kind = Kind::Table;
        preview.isTruncated = preview.table.isTruncated;
        return true;
    }
    std::optional<PreviewTree> tree;
    if (mayBeJson(text, mediaType)) {
        preview.kind = Kind::Json;
        tree = jsonTree(text.toUtf8());
    }
    if (!tree && mayBeXml(text, mediaType)) {
        preview.kind = Kind::Xml;
        tree = xmlTree(text);
    }
    if (!tree)
        return false;
    preview.tree = *std::move(tree);
    preview.isTruncated = preview.tree.isTruncated;
    return true;
}

bool holds(const QString &text, const QString &wanted)
{
    return atUsualWidth(text).contains(wanted, Qt::CaseInsensitive);
}

} // namespace

EvidencePreview previewOf(QByteArrayView content, const QString &mediaType)
{
    EvidencePreview preview;
    if (content.isEmpty())
        return preview;
    if (isImage(content)) {
        preview.kind = Kind::Image;
        return preview;
    }
    if (isPdf(content)) {
        preview.kind = Kind::Pdf;
        return preview;
    }
    if (isArchive(content) && !isOfficeDocument(mediaType)) {
        if (auto listing = archiveListing(content)) {
            preview.kind = Kind::Archive;
            preview.table = *std::move(listing);
            preview.isTruncated = preview.table.isTruncated;
            preview.isBroken = preview.table.isBroken;
            return preview;
        }
    }
    const bool isLong = content.size() > EvidencePreview::textLimit;
    auto text = decodedText(content.first(std::min(content.size(), EvidencePreview::textLimit)));
    if (!text)
        return preview;
    const bool isMore =
        isSeparated(mediaType) || mayBeJson(*text, mediaType) || mayBeXml(*text, mediaType);
    preview.isDrawing = (mayBeXml(*text, mediaType) || text->contains(QLatin1StringView("<svg")))
        && isDrawing(*text);
    if (isMore) {
        const auto whole = isLong ? decodedText(content) : text;
        if (whole && readDocument(preview, *whole, mediaType))
            return preview;
    }
    preview.kind = Kind::Text;
    preview.isTruncated = isLong;
    preview.text = visibleText(*std::move(text));
    return preview;
}

std::vector<qsizetype> hitsIn(const EvidencePreview &preview, const QString &wanted)
{
    std::vector<qsizetype> hits;
    const QString needle = atUsualWidth(wanted);
    if (needle.isEmpty())
        return hits;
    const auto note = [&](qsizetype place) {
        hits.push_back(place);
        return hits.size() < mostHits;
    };
    switch (preview.kind) {
    case Kind::Text: {
        const QString text = atUsualWidth(preview.text);
        for (qsizetype at = text.indexOf(needle, 0, Qt::CaseInsensitive); at >= 0;
             at = text.indexOf(needle, at + needle.size(), Qt::CaseInsensitive)) {
            if (!note(at))
                break;
        }
        break;
    }
    case Kind::Json:
    case Kind::Xml:
        for (size_t node = 0; node < preview.tree.nodes.size(); ++node) {
            const PreviewTree::Node &each = preview.tree.nodes[node];
            if ((holds(each.name, needle) || holds(each.value, needle))
                && !note(static_cast<qsizetype>(node)))
                break;
        }
        break;
    case Kind::Table:
    case Kind::Archive: {
        const qsizetype width = preview.table.columns.size();
        for (size_t row = 0; row < preview.table.rows.size(); ++row) {
            for (qsizetype column = 0; column < width; ++column) {
                if (holds(preview.table.rows[row][column], needle)
                    && !note(static_cast<qsizetype>(row) * width + column))
                    return hits;
            }
        }
        break;
    }
    case Kind::None:
    case Kind::Image:
    case Kind::Pdf:
        break;
    }
    return hits;
}

} // namespace gatehouse
