#pragma once

#include "models/appearance/colorscheme.h"
#include "models/base/phrasebook.h"
#include "models/diagrams/picturefile.h"
#include "models/staffing/organizationchart.h"

#include <QHash>

namespace gatehouse {

/// The chart of the organisation as it is drawn, on the screen and in files. Sides have a colour
/// and a word each, and an empty post a mark: nothing is told by colour alone. Needs a
/// QGuiApplication, for its fonts; not its thread.
class OrganizationPicture
{
public:
    /// In the language of the phrases, which are not needed afterwards. Where `day` is valid it
    /// stands below, with what the marks mean.
    OrganizationPicture(OrganizationChart chart, const Phrasebook &phrases, QDate day = {});

    const OrganizationChart &chart() const { return m_chart; }
    const QRectF &rect() const { return m_rect; } ///< with the legend
    bool isEmpty() const { return m_chart.isEmpty(); }
    /// What is chosen has a frame around it.
    void choose(UnitId unit, PostId post);

    void paint(QPainter &painter, const ColorScheme &scheme) const;
    /// For a file, in the light scheme; good while this stands.
    PictureContent content() const;

    /// What is said of a department or a post in one line, for screen readers and tool tips.
    QString spoken(const OrganizationChart::UnitBox &unit) const;
    QString spoken(const OrganizationChart::PostBox &post) const;

private:
    void paintUnit(QPainter &painter, const ColorScheme &scheme,
                   const OrganizationChart::UnitBox &unit) const;
    void paintPost(QPainter &painter, const ColorScheme &scheme,
                   const OrganizationChart::PostBox &post) const;
    void paintLines(QPainter &painter, const ColorScheme &scheme) const;
    void paintLegend(QPainter &painter, const ColorScheme &scheme) const;
    QString sideName(std::optional<UnitSide> side) const;

    OrganizationChart m_chart;
    QRectF m_rect;
    QRectF m_legend;
    Language m_language;
    QHash<int, QString> m_sides; ///< by UnitSide
    QHash<int, QString> m_kinds; ///< by UnitKind
    QString m_title;
    QString m_empty; ///< of a post
    QString m_separator;
    QString m_asOf;
    QString m_dashed;
    QString m_wrong;
    UnitId m_unit;
    PostId m_post;
};

} // namespace gatehouse
