#include "models/workbook/sheets/workbookstyle.h"

#include <xlsxwriter.h>

namespace gatehouse {

namespace {

constexpr uint32_t text = 0x1E2630;
constexpr uint32_t quiet = 0x5B6675;
constexpr uint32_t white = 0xFFFFFF;
constexpr uint32_t band = 0xE8EEF6;
constexpr uint32_t labelGround = 0xF3F6FA;

void fill(lxw_format *format, uint32_t colour)
{
    format_set_pattern(format, LXW_PATTERN_SOLID);
    format_set_fg_color(format, colour);
}

void frame(lxw_format *format)
{
    format_set_border(format, LXW_BORDER_THIN);
    format_set_border_color(format, WorkbookStyle::rule);
}

/// A table's cell: framed, wrapped, from the top.
void tableCell(lxw_format *format)
{
    frame(format);
    format_set_text_wrap(format);
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
}

void centre(lxw_format *format)
{
    format_set_align(format, LXW_ALIGN_CENTER);
}

void middle(lxw_format *format)
{
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
}

/// A cell of a table whose rows are one line high.
void countCell(lxw_format *format)
{
    frame(format);
    format_set_text_wrap(format);
    middle(format);
}

void totalCell(lxw_format *format)
{
    countCell(format);
    fill(format, band);
    format_set_bold(format);
}

const char *numberFormat(Look look)
{
    switch (look) {
    case Look::Count:
        return "#,##0;-#,##0;\"–\""; // what is there stands out from what is not
    case Look::Integer:
    case Look::Total:
    case Look::FigureCount:
        return "#,##0";
    case Look::CountDecimal:
    case Look::TotalDecimal:
    case Look::Figure:
        return "0.0";
    case Look::CountPercent:
    case Look::TotalPercent:
    case Look::FigurePercent:
        return "0.0\"%\"";
    case Look::Date:
        return "yyyy-mm-dd";
    case Look::Moment:
        return "yyyy-mm-dd hh:mm";
    default:
        return nullptr;
    }
}

} // namespace

double WorkbookStyle::points(Look look)
{
    switch (look) {
    case Look::Banner:
        return 22;
    case Look::BannerLine:
        return 13;
    case Look::Title:
        return 16;
    case Look::Figure:
    case Look::FigureCount:
    case Look::FigurePercent:
        return 18;
    case Look::Section:
        return 11;
    case Look::Signature:
        return 10;
    case Look::Digest:
        return 8;
    default:
        return 9;
    }
}

uint32_t WorkbookStyle::ink(CellTone tone)
{
    switch (tone) {
    case CellTone::Good:
        return 0x1B6B3A;
    case CellTone::Caution:
        return 0x8A5A00;
    case CellTone::Bad:
        return 0xA8201A;
    case CellTone::Information:
        return 0x1F4E8C;
    case CellTone::Neutral:
    case CellTone::Count_:
        break;
    }
    return quiet;
}

uint32_t WorkbookStyle::ground(CellTone tone)
{
    switch (tone) {
    case CellTone::Good:
        return 0xE3F3E8;
    case CellTone::Caution:
        return 0xFFF1D0;
    case CellTone::Bad:
        return 0xFBE2E0;
    case CellTone::Information:
        return 0xE2ECF9;
    case CellTone::Neutral:
    case CellTone::Count_:
        break;
    }
    return 0xEEF1F5;
}

lxw_format *WorkbookStyle::format(Look look) const
{
    lxw_format *&format = m_formats[size_t(look)];
    if (!format)
        format = made(look);
    return format;
}

lxw_format *WorkbookStyle::state(CellTone tone) const
{
    lxw_format *&format = m_states[size_t(tone)];
    if (!format) {
        format = made(Look::Centre);
        format_set_bold(format);
        format_set_font_color(format, ink(tone));
        fill(format, ground(tone));
    }
    return format;
}

lxw_format *WorkbookStyle::coloured(Look look, CellTone tone) const
{
    lxw_format *&format = m_coloured[size_t(look) * size_t(CellTone::Count_) + size_t(tone)];
    if (!format) {
        format = made(look);
        format_set_font_color(format, ink(tone));
        fill(format, ground(tone));
    }
    return format;
}

lxw_format *WorkbookStyle::made(Look look) const
{
    lxw_format *format = workbook_add_format(m_workbook);
    format_set_font_name(format, look == Look::Digest ? "Consolas" : font);
    format_set_font_size(format, points(look));
    format_set_font_color(format, text);
    if (const char *number = numberFormat(look))
        format_set_num_format(format, number);

    switch (look) {
    case Look::Banner:
    case Look::BannerLine:
        fill(format, navy);
        format_set_font_color(format, white);
        format_set_text_wrap(format);
        format_set_indent(format, 1);
        middle(format);
        if (look == Look::Banner)
            format_set_bold(format);
        break;
    case Look::Title:
        format_set_bold(format);
        format_set_font_color(format, navy);
        middle(format);
        break;
    case Look::Note:
        format_set_font_color(format, quiet);
        format_set_text_wrap(format);
        format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
        break;
    case Look::Section:
        format_set_bold(format);
        format_set_font_color(format, navy);
        format_set_text_wrap(format);
        format_set_bottom(format, LXW_BORDER_MEDIUM);
        format_set_bottom_color(format, navy);
        middle(format);
        break;
    case Look::Heading:
        frame(format);
        fill(format, navy);
        format_set_font_color(format, white);
        format_set_bold(format);
        format_set_text_wrap(format);
        centre(format);
        middle(format);
        break;
    case Look::Label:
        frame(format);
        fill(format, labelGround);
        format_set_font_color(format, quiet);
        format_set_text_wrap(format);
        format_set_indent(format, 1);
        middle(format);
        break;
    case Look::Value:
        frame(format);
        format_set_text_wrap(format);
        format_set_indent(format, 1);
        middle(format);
        break;
    case Look::FigureLabel:
        frame(format);
        fill(format, labelGround);
        format_set_font_color(format, quiet);
        format_set_text_wrap(format);
        centre(format);
        middle(format);
        break;
    case Look::Figure:
    case Look::FigureCount:
    case Look::FigurePercent:
        frame(format);
        format_set_bold(format);
        format_set_font_color(format, navy);
        centre(format);
        middle(format);
        break;
    case Look::Integer:
        tableCell(format);
        format_set_align(format, LXW_ALIGN_RIGHT);
        break;
    case Look::Count:
    case Look::CountDecimal:
    case Look::CountPercent:
    case Look::CountCentre:
        countCell(format);
        centre(format);
        break;
    case Look::CountText:
        countCell(format);
        break;
    case Look::Total:
    case Look::TotalDecimal:
    case Look::TotalPercent:
        totalCell(format);
        centre(format);
        break;
    case Look::TotalText:
        totalCell(format);
        break;
    case Look::Centre:
    case Look::Date:
    case Look::Moment:
        tableCell(format);
        centre(format);
        break;
    case Look::Continued:
        tableCell(format);
        format_set_font_color(format, quiet);
        break;
    case Look::Link:
        frame(format);
        format_set_font_color(format, ink(CellTone::Information));
        format_set_underline(format, LXW_UNDERLINE_SINGLE);
        format_set_text_wrap(format);
        format_set_indent(format, 1);
        middle(format);
        break;
    case Look::Signature:
        frame(format);
        format_set_text_wrap(format);
        centre(format);
        middle(format);
        break;
    case Look::Text:
    case Look::Digest:
    case Look::Count_:
        tableCell(format);
        break;
    }
    return format;
}

} // namespace gatehouse
