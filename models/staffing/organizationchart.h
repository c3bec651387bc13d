#pragma once

#include "models/base/language.h"
#include "models/staffing/staffing.h"

#include <QPointF>
#include <QRectF>

namespace gatehouse {

/// The organisation drawn: which box stands where, in units of a screen's pixels. Departments hang
/// from the one above; those directly below the top stand beside each other, what is below these is
/// stacked. Audit supervision stands apart, on the right.
class OrganizationChart
{
public:
    struct PostBox {
        PostId id;
        LocalizedText title;
        int filled = 0;
        int staffing = 0;
        QStringList holders; ///< names of those who are here
        QStringList away; ///< those of them who are away
        int titleLines = 1; ///< that there is room for
        QRectF rect;

        bool isEmpty() const { return staffing > 0 && filled == 0; }
        bool isUnderstaffed() const { return filled > 0 && filled < staffing; }
    };
    struct UnitBox {
        UnitId id;
        LocalizedText name;
        UnitKind kind = UnitKind::Department;
        std::optional<UnitSide> side;
        int nameLines = 1; ///< that there is room for
        QRectF rect;
        QRectF heading; ///< the upper part of it
        std::vector<PostBox> posts;
    };
    /// From a post to the one it reports to, where that is neither in its own department nor in the
    /// one above.
    struct ReportingLine {
        PostId from;
        PostId to;
        std::vector<QPointF> points;
        bool isWrong = false; ///< a loop, or audit that reports to whom it audits
    };

    /// With room for names and titles as they are in this language.
    static OrganizationChart of(const Staffing &staffing, QDate day,
                                Language language = Language::Chinese);

    bool isEmpty() const { return m_units.empty(); }
    const QRectF &rect() const { return m_rect; } ///< all of it, with a margin
    const std::vector<UnitBox> &units() const { return m_units; }
    /// Between departments, a line each.
    const std::vector<std::vector<QPointF>> &branches() const { return m_branches; }
    const std::vector<ReportingLine> &reportingLines() const { return m_lines; }
    /// Around what audits; empty where nothing does.
    const QRectF &auditArea() const { return m_auditArea; }

    /// What is drawn at a place; both nullptr: nothing.
    struct Hit {
        const UnitBox *unit = nullptr;
        const PostBox *post = nullptr;
    };
    Hit at(QPointF place) const;
    const UnitBox *box(UnitId id) const;
    const PostBox *box(PostId id) const;

private:
    struct Layout;

    QRectF m_rect;
    QRectF m_auditArea;
    std::vector<UnitBox> m_units;
    std::vector<std::vector<QPointF>> m_branches;
    std::vector<ReportingLine> m_lines;
};

} // namespace gatehouse
