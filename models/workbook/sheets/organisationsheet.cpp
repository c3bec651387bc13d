#include "models/workbook/sheets/sheets.h"

#include "models/diagrams/organizationpicture.h"
#include "models/staffing/responsibilitymatrix.h"
#include "models/tables/celltext.h"

#include <algorithm>

namespace gatehouse {

namespace {

// One A4 page across; at 96 pixels to the inch.
constexpr double pageColumn = 136;
constexpr double pageWide = 940;
constexpr double pageHigh = 530;
constexpr double mostFine = 3'000; ///< pixels of a side
constexpr double pointsOfPixel = 0.75;

void writeChart(Book &book, const AuditSheets &sheets, const AuditData &data)
{
    const Wording &wording = book.wording();
    SheetWriter page(book, sheets.chart);
    page.setWidths({pageColumn});
    page.put(0, wording.line(QT_TRANSLATE_NOOP("Workbook", "Chart of the organisation")),
             Look::Title);
    page.endRow(28);
    page.put(0,
             wording.cell(QT_TRANSLATE_NOOP(
                 "Workbook",
                 "Each post with how many hold it of how many it needs. Dashed: empty. Audit "
                 "supervision stands apart, on the right.")),
             Look::Note);
    page.endRow(20);
    const Language language =
        wording.language() == WorkbookLanguage::English ? Language::English : Language::Chinese;
    const OrganizationPicture picture(OrganizationChart::of(data.staffing, data.today, language),
                                      Phrasebook(language), data.today);
    const QRectF &rect = picture.rect();
    const double scale = std::min({1.0, pageWide / rect.width(), pageHigh / rect.height()});
    const double fine = std::min(2.0, mostFine / std::max(rect.width(), rect.height()));
    page.picture(pngOf(picture.content(), fine), scale / fine,
                 wording.line(QT_TRANSLATE_NOOP("Workbook", "Chart of the organisation")));
    page.endRow(std::min(rect.height() * scale * pointsOfPixel + 6, celltext::maxRowHeight));
}

void writePosts(Book &book, const AuditSheets &sheets, const AuditData &data)
{
    const Wording &wording = book.wording();
    const auto words = [&](const char *source) { return wording.words(source); };
    TableSheet table(
        book, sheets.posts,
        {.title = words(QT_TRANSLATE_NOOP("Workbook", "Posts and who holds them")),
         .notes = {},
         .columns = {{words(QT_TRANSLATE_NOOP("Workbook", "Department")), 22, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Post")), 24, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Side")), 12, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Kind")), 12, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Required")), 9, Look::Centre},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Filled")), 9, Look::Centre},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Held by")), 26, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Reports to")), 22, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Duties")), 44, Look::Text}},
         .keyColumns = 2,
         .whenEmpty = {}});
    const Staffing &staffing = data.staffing;
    for (const Post &post : staffing.posts()) {
        if (!post.active)
            continue;
        QStringList holders;
        for (const PersonId holder : staffing.holders(post.id, data.today))
            holders += staffing.nameOf(holder);
        const Unit *unit = staffing.unit(post.unit);
        const auto side = staffing.sideOf(post);
        const bool isShort = holders.size() < post.staffing;
        table.add({wording.cell(unit ? unit->localName() : LocalizedText()),
                   wording.cell(post.title()),
                   wording.cell(side ? wording.label(*side) : LocalizedText()),
                   wording.cell(wording.label(post.kind)),
                   QString::number(post.staffing),
                   {QString::number(holders.size()),
                    !isShort                ? CellTone::Good
                        : holders.isEmpty() ? CellTone::Bad
                                            : CellTone::Caution},
                   wording.list(holders),
                   wording.cell(staffing.titleOf(post.reportsTo)),
                   post.duties});
    }
    table.finish();
}

void writeResponsibilities(Book &book, const AuditSheets &sheets, const AuditData &data)
{
    const Wording &wording = book.wording();
    const auto words = [&](const char *source) { return wording.words(source); };
    const ResponsibilityScheme &scheme = ResponsibilityScheme::builtIn();
    TableSheet::Layout layout{
        .title = words(QT_TRANSLATE_NOOP("Workbook", "Responsibilities by phase")),
        .notes = {scheme.about(), schemeText(wording, scheme.name(), scheme.version())},
        .columns = {{words(QT_TRANSLATE_NOOP("Workbook", "Person")), 26, Look::Text},
                    {words(QT_TRANSLATE_NOOP("Workbook", "Duty")), 26, Look::Text}},
        .keyColumns = 2,
        .whenEmpty =
            words(QT_TRANSLATE_NOOP("Workbook", "Nobody is assigned to the app of this release."))};
    for (const Phase phase : allPhases)
        layout.columns.push_back({wording.label(phase), 12, Look::Centre});
    TableSheet table(book, sheets.responsibilities, std::move(layout));
    for (const ResponsibilityRow &row : responsibilityMatrix(data.staffing, data.today)) {
        if (row.app != data.app.id)
            continue;
        std::vector<LocalizedText> duties;
        for (const Duty duty : row.duties)
            duties.push_back(wording.label(duty));
        const LocalizedText person = row.isGap() ? words(QT_TRANSLATE_NOOP("Workbook", "Nobody"))
            : !row.standsInFor.isEmpty()
            ? wording.words(QT_TRANSLATE_NOOP("Workbook", "%1, for %2"),
                            {verbatim(row.personName), verbatim(row.standsInFor)})
            : row.isDeputy ? wording.words(QT_TRANSLATE_NOOP("Workbook", "%1 (deputy)"),
                                           {verbatim(row.personName)})
                           : verbatim(row.personName);
        std::vector<Cell> cells{
            {wording.cell(person), row.isGap() || !row.isHere ? CellTone::Bad : CellTone::Neutral},
            wording.cell(wording.list(duties))};
        for (const Phase phase : allPhases)
            cells.push_back(row.letters(phase));
        table.add(cells);
    }
    table.finish();
}

} // namespace

void writeOrganisation(Book &book, const AuditSheets &sheets, const AuditData &data)
{
    if (!sheets.chart)
        return;
    writeChart(book, sheets, data);
    writePosts(book, sheets, data);
    writeResponsibilities(book, sheets, data);
}

} // namespace gatehouse
