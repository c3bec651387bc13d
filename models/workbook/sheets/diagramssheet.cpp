#include "models/workbook/sheets/sheets.h"

#include "models/diagrams/diagrampicture.h"
#include "models/tables/celltext.h"

#include <algorithm>

namespace gatehouse {

namespace {

constexpr double columnWidth = 136; ///< one A4 page across
// What one row takes, so that no page cuts a picture in two; at 96 pixels to the inch.
constexpr double mostWide = 940;
constexpr double mostHigh = 530;
constexpr double pointsPerPixel = 0.75;
/// Fine enough to look closely, and no workbook that cannot be sent for it.
constexpr double mostPixels = 3'000;

void add(SheetWriter &page, const AuditData &data, const Diagram &diagram, int number)
{
    const DiagramPicture picture(
        {data.drawing, diagram, data.threats->library, marksOf(*data.threats)});
    if (picture.isEmpty())
        return;
    const QRectF &rect = picture.rect();
    const double scale = std::min({1.0, mostWide / rect.width(), mostHigh / rect.height()});
    const double fine = std::min(2.0, mostPixels / std::max(rect.width(), rect.height()));
    const Wording &wording = page.wording();
    const QString title =
        wording.line(wording.words(QT_TRANSLATE_NOOP("Workbook", "Diagram %1: %2"),
                                   {verbatim(number), verbatim(diagram.name)}));
    page.put(0, title, Look::Section);
    page.endRow(22);
    if (!diagram.description.isEmpty()) {
        page.put(0, diagram.description, Look::Text);
        page.endRow();
    }
    page.picture(picture.png(fine), scale / fine, title);
    page.endRow(std::min(rect.height() * scale * pointsPerPixel + 6, celltext::maxRowHeight));
}

} // namespace

void writeDiagrams(Book &book, const AuditSheets &sheets, const AuditData &data)
{
    const Wording &wording = book.wording();
    SheetWriter page(book, sheets.diagrams);
    page.setWidths({columnWidth});
    page.put(0, wording.line(QT_TRANSLATE_NOOP("Workbook", "Diagrams of the threat model")),
             Look::Title);
    page.endRow(28);
    const bool isThere =
        data.threats && std::ranges::any_of(data.drawing.diagrams, [](const Diagram &diagram) {
            return !diagram.placements.empty() || !diagram.notes.empty()
                || !diagram.boundaries.empty();
        });
    page.put(
        0,
        wording.cell(
            isThere ? QT_TRANSLATE_NOOP(
                "Workbook",
                "Dashed red: a trust boundary; a diamond: where a flow crosses one; grey and "
                "dashed: out of scope; a number: open threats; two ticks: looked at, and "
                "nothing is open.")
                    : QT_TRANSLATE_NOOP("Workbook", "There is no threat model of this release.")),
        Look::Note);
    page.endRow(20);
    if (!isThere)
        return;
    int number = 0;
    for (const Diagram &diagram : data.drawing.diagrams)
        add(page, data, diagram, ++number);
}

} // namespace gatehouse
