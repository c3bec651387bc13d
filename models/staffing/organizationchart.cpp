#include "models/staffing/organizationchart.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace gatehouse {

namespace {

constexpr double boxWidth = 216;
constexpr double headingHeight = 44;
constexpr double postHeight = 42;
constexpr double beside = 24; ///< between two boxes
constexpr double below = 40; ///< between a box and what hangs below it
constexpr double stacked = 16; ///< between boxes of a stack
constexpr double indent = 20; ///< of a stack
constexpr double apart = 36; ///< around what audits
constexpr double lift = 10; ///< of a reporting line above the boxes
constexpr double margin = 24;
constexpr double nameLine = 18; ///< of a post: each line of names after the first
constexpr int mostNameLines = 6;
/// In a line of names, in widths of a Chinese character. Drawn they may need a little less.
constexpr double nameRoom = 14.5;

/// The same of a department's name and of a post's title, which are larger.
constexpr double unitLine = 20;
constexpr double unitRoom = 13;
constexpr double titleLine = 19;
constexpr double titleRoom = 10; ///< beside the numbers
constexpr int mostTitleLines = 3;

/// How wide a text is, in Chinese characters.
double widthOf(const QString &text)
{
    double taken = 0;
    for (const QChar each : text)
        taken += each.unicode() < 0x1100 ? 0.5 : 1;
    return taken;
}

int linesOf(double width, double room, int most)
{
    return std::clamp(static_cast<int>(std::ceil(width / room)), 1, most);
}

/// How many lines the names of those in a post take: each is to be read by whoever fills the rest.
int linesOf(const QStringList &names)
{
    double taken = 0;
    for (const QString &name : names)
        taken += widthOf(name) + 1;
    return linesOf(taken - 1, nameRoom, mostNameLines);
}

} // namespace

/// Places the boxes while it walks the tree.
struct OrganizationChart::Layout {
    const Staffing &staffing;
    QDate day;
    OrganizationChart &chart;
    Language language;
    QHash<UnitId, std::vector<const Unit *>> children;
    QHash<UnitId, QRectF> stacks; ///< what the stack takes up that a department stands in

    bool audits(const Unit &unit) const { return staffing.sideOf(unit.id) == UnitSide::Audit; }

    QStringList holdersOf(const Post &post) const
    {
        QStringList names;
        for (const PersonId holder : staffing.holders(post.id, day))
            names += staffing.nameOf(holder);
        return names;
    }

    /// What the box of a department takes up, before it is placed.
    double heightOf(const Unit &unit) const
    {
        double height = headingOf(unit);
        for (const Post *post : staffing.postsIn(unit.id))
            height += heightOf(*post, holdersOf(*post));
        return height;
    }
    int nameLinesOf(const Unit &unit) const
    {
        return linesOf(widthOf(unit.localName().in(language)), unitRoom, mostTitleLines);
    }
    double headingOf(const Unit &unit) const
    {
        return headingHeight + unitLine * (nameLinesOf(unit) - 1);
    }
    int titleLinesOf(const Post &post) const
    {
        return linesOf(widthOf(post.title().in(language)), titleRoom, mostTitleLines);
    }
    double heightOf(const Post &post, const QStringList &holders) const
    {
        return postHeight + nameLine * (linesOf(holders) - 1)
            + titleLine * (titleLinesOf(post) - 1);
    }

    /// Adds the box of a department with its upper left corner there.
    QRectF place(const Unit &unit, QPointF corner)
    {
        UnitBox box;
        box.id = unit.id;
        box.name = unit.localName();
        box.kind = unit.kind;
        box.side = staffing.sideOf(unit.id);
        box.nameLines = nameLinesOf(unit);
        const double heading = headingOf(unit);
        double y = corner.y() + heading;
        for (const Post *post : staffing.postsIn(unit.id)) {
            PostBox row;
            row.id = post->id;
            row.title = post->title();
            row.titleLines = titleLinesOf(*post);
            row.staffing = static_cast<int>(post->staffing);
            row.holders = holdersOf(*post);
            for (const PersonId holder : staffing.holders(post->id, day)) {
                ++row.filled;
                if (staffing.isAway(holder, day))
                    row.away += staffing.nameOf(holder);
            }
            const double height = heightOf(*post, row.holders);
            row.rect = QRectF(corner.x(), y, boxWidth, height);
            y += height;
            box.posts.push_back(std::move(row));
        }
        box.heading = QRectF(corner, QSizeF(boxWidth, heading));
        box.rect = QRectF(corner, QPointF(corner.x() + boxWidth, y));
        chart.m_units.push_back(std::move(box));
        return chart.m_units.back().rect;
    }

    /// A department with all below it as a stack; what it takes up.
    QRectF stack(const Unit &unit, QPointF corner)
    {
        const QRectF own = place(unit, corner);
        QRectF all = own;
        for (const Unit *child : children.value(unit.id)) {
            const QPointF at(corner.x() + indent, all.bottom() + stacked);
            const QRectF taken = stack(*child, at);
            const double middle = at.y() + headingOf(*child) / 2;
            chart.m_branches.push_back({QPointF(own.left() + indent / 2, own.bottom()),
                                        QPointF(own.left() + indent / 2, middle),
                                        QPointF(at.x(), middle)});
            all |= taken;
        }
        return all;
    }

    /// A topmost department, what is directly below it side by side; what it takes up.
    QRectF spread(const Unit &unit, QPointF corner)
    {
        std::vector<const Unit *> below = children.value(unit.id);
        std::stable_partition(below.begin(), below.end(),
                              [&](const Unit *child) { return !audits(*child); });
        const double level = corner.y() + heightOf(unit) + gatehouse::below;
        double x = corner.x();
        bool isApart = audits(unit);
        std::vector<double> middles;
        QRectF all;
        for (const Unit *child : below) {
            if (!middles.empty())
                x += beside;
            if (!isApart && audits(*child)) {
                isApart = true;
                x += middles.empty() ? 0 : apart;
            }
            const std::size_t first = chart.m_units.size();
            const QRectF taken = stack(*child, QPointF(x, level));
            for (std::size_t i = first; i < chart.m_units.size(); ++i)
                stacks.insert(chart.m_units[i].id, taken);
            if (audits(*child) && !audits(unit))
                chart.m_auditArea |= taken;
            middles.push_back(x + boxWidth / 2);
            all |= taken;
            x = taken.right();
        }
        const double center =
            middles.empty() ? corner.x() + boxWidth / 2 : (middles.front() + middles.back()) / 2;
        const QRectF own = place(unit, QPointF(center - boxWidth / 2, corner.y()));
        stacks.insert(unit.id, own);
        const double bus = own.bottom() + gatehouse::below / 2;
        for (const double middle : middles)
            chart.m_branches.push_back({QPointF(center, own.bottom()), QPointF(center, bus),
                                        QPointF(middle, bus), QPointF(middle, level)});
        all |= own;
        if (audits(unit))
            chart.m_auditArea |= all;
        return all;
    }

    void drawReportingLines()
    {
        for (const Post &post : staffing.posts()) {
            const Post *superior = staffing.post(post.reportsTo);
            const PostBox *from = chart.box(post.id);
            const PostBox *to = superior ? chart.box(superior->id) : nullptr;
            if (!from || !to)
                continue;
            const Unit *unit = staffing.unit(post.unit);
            const auto above = staffing.sideOf(*superior);
            const bool isWrong = staffing.isInLoop(post.id)
                || (staffing.sideOf(post) == UnitSide::Audit && above && *above != UnitSide::Audit);
            const bool isUsual =
                superior->unit == post.unit || (unit && superior->unit == unit->parent);
            if (isUsual && !isWrong)
                continue;
            chart.m_lines.push_back(
                {post.id, superior->id,
                 route(*from, stacks.value(post.unit), *to, stacks.value(superior->unit)),
                 isWrong});
        }
    }

    /// Around the stacks of boxes: out of one on the side that faces the other, along above them,
    /// and in again.
    static std::vector<QPointF> route(const PostBox &from, const QRectF &fromStack,
                                      const PostBox &to, const QRectF &toStack)
    {
        const bool isSame = fromStack == toStack;
        const bool toRight = isSame || toStack.center().x() >= fromStack.center().x();
        const double gap = beside / 2;
        const double start = toRight ? from.rect.right() : from.rect.left();
        const double out = toRight ? fromStack.right() + gap : fromStack.left() - gap;
        const double y = from.rect.center().y();
        const double there = to.rect.center().y();
        if (isSame)
            return {{start, y}, {out, y}, {out, there}, {to.rect.right(), there}};
        const double end = toRight ? to.rect.left() : to.rect.right();
        const double in = toRight ? toStack.left() - gap : toStack.right() + gap;
        if (std::abs(out - in) < 1) // beside each other: the gap between them will do
            return {{start, y}, {out, y}, {out, there}, {end, there}};
        const double lane = std::max(fromStack.top(), toStack.top()) - lift;
        return {{start, y}, {out, y}, {out, lane}, {in, lane}, {in, there}, {end, there}};
    }
};

OrganizationChart OrganizationChart::of(const Staffing &staffing, QDate day, Language language)
{
    OrganizationChart chart;
    Layout layout{staffing, day, chart, language, {}, {}};
    for (const Unit &unit : staffing.units())
        layout.children[unit.parent].push_back(&unit);
    double x = 0;
    QRectF all;
    for (const Unit *unit : layout.children.value(UnitId())) {
        const QRectF taken = layout.spread(*unit, QPointF(x, 0));
        all |= taken;
        x = all.right() + beside + (layout.audits(*unit) ? apart : 0);
    }
    if (chart.m_units.empty())
        return chart;
    if (!chart.m_auditArea.isEmpty())
        chart.m_auditArea.adjust(-apart / 2, -below / 2 + 4, apart / 2, apart / 2);
    layout.drawReportingLines();
    for (const ReportingLine &line : chart.m_lines) {
        for (const QPointF &point : line.points)
            all |= QRectF(point, QSizeF(1, 1));
    }
    chart.m_rect = (all | chart.m_auditArea).adjusted(-margin, -margin, margin, margin);
    return chart;
}

OrganizationChart::Hit OrganizationChart::at(QPointF place) const
{
    for (const UnitBox &unit : m_units) {
        if (!unit.rect.contains(place))
            continue;
        for (const PostBox &post : unit.posts) {
            if (post.rect.contains(place))
                return {&unit, &post};
        }
        return {&unit, nullptr};
    }
    return {};
}

const OrganizationChart::UnitBox *OrganizationChart::box(UnitId id) const
{
    const auto found = std::ranges::find(m_units, id, &UnitBox::id);
    return found == m_units.end() ? nullptr : &*found;
}

const OrganizationChart::PostBox *OrganizationChart::box(PostId id) const
{
    for (const UnitBox &unit : m_units) {
        const auto found = std::ranges::find(unit.posts, id, &PostBox::id);
        if (found != unit.posts.end())
            return &*found;
    }
    return nullptr;
}

} // namespace gatehouse
