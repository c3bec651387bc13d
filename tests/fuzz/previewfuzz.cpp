// Seeds: tests/models/toolreports/fixtures tests/models/packages/fixtures

#include "models/evidence/evidencepreview.h"

#include <algorithm>

using namespace gatehouse;

/// Evidence as it is shown: the first byte says what it claims to be, the rest is looked at.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    constexpr const char *mediaTypes[] = {
        "application/json", "application/xml", "text/csv",  "text/plain",
        "application/zip",  "application/pdf", "image/png", ""};
    const QString mediaType = QString::fromLatin1(mediaTypes[data[0] % std::size(mediaTypes)]);
    const QByteArray content(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    const EvidencePreview preview = previewOf(content, mediaType);
    if (preview.text.size() > EvidencePreview::textLimit)
        qFatal("more text than is shown");
    if (preview.tree.nodes.size() > std::size_t(PreviewTree::mostNodes))
        qFatal("more of a document than is held");
    for (std::size_t i = 1; i < preview.tree.nodes.size(); ++i) {
        if (preview.tree.nodes[i].parent < 0 || preview.tree.nodes[i].parent >= int(i))
            qFatal("a node that hangs nowhere");
    }
    for (const QStringList &row : preview.table.rows) {
        if (row.size() != preview.table.columns.size())
            qFatal("a row of another width");
    }
    const auto hits = hitsIn(preview, QStringLiteral("e"));
    if (hits.size() > mostHits || !std::ranges::is_sorted(hits))
        qFatal("hits out of order");
    return 0;
}
