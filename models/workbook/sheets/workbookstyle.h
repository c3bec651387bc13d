#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

struct lxw_workbook;
struct lxw_format;

namespace gatehouse {

/// What a cell is, hence how it looks.
enum class Look {
    Banner, ///< the cover's title
    BannerLine, ///< what stands under it
    Title, ///< a sheet's title
    Note, ///< what a reader should know about a sheet
    Section, ///< a heading over a block
    Heading, ///< a table's heading
    Label, ///< the name of a value
    Value,
    FigureLabel, ///< of a key figure
    Figure, ///< a key figure: 86.5
    FigureCount, ///< a key figure: 12
    FigurePercent,
    Text,
    Centre,
    Digest, ///< digits in a fixed width
    Integer,
    Date,
    Moment,
    Count, ///< in a row of counts, one line high
    CountText,
    CountCentre,
    CountDecimal,
    CountPercent,
    Total, ///< in the row that sums them up
    TotalText,
    TotalDecimal,
    TotalPercent,
    Continued, ///< the rest of a text that did not fit the row above
    Link,
    Signature, ///< left empty, to be signed
    Count_,
};

/// What a state means for the reader; always beside its words, never instead of them.
enum class CellTone { Good, Caution, Bad, Information, Neutral, Count_ };

/// The formats of one workbook, each made when it is first used.
class WorkbookStyle
{
public:
    explicit WorkbookStyle(lxw_workbook *workbook) : m_workbook(workbook) { }

    lxw_format *format(Look look) const;
    /// A centred state cell.
    lxw_format *state(CellTone tone) const;
    /// Another look coloured by what it means.
    lxw_format *coloured(Look look, CellTone tone) const;

    /// Font size in points: what row heights are estimated from.
    static double points(Look look);

    /// RGB of a tone's text and of its ground.
    static uint32_t ink(CellTone tone);
    static uint32_t ground(CellTone tone);

    static constexpr uint32_t navy = 0x1F3A5F;
    static constexpr uint32_t rule = 0xC3CBD6;
    static constexpr const char *font = "Microsoft YaHei";

private:
    lxw_format *made(Look look) const;

    lxw_workbook *m_workbook;
    mutable std::array<lxw_format *, size_t(Look::Count_)> m_formats{};
    mutable std::array<lxw_format *, size_t(CellTone::Count_)> m_states{};
    mutable std::array<lxw_format *, size_t(Look::Count_) * size_t(CellTone::Count_)> m_coloured{};
};

} // namespace gatehouse
