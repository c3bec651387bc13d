#include "models/diagrams/organizationpicture.h"

#include "models/appearance/fonts.h"
#include "models/diagrams/wrappedtext.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace gatehouse {

namespace {

constexpr double stripe = 5; ///< the colour of a side, at the left of its departments
constexpr double padding = 10;
constexpr double legendHeight = 48;
constexpr const char *context = "OrganizationPicture";

Tone toneOf(std::optional<UnitSide> side)
{
    if (!side)
        return Tone::Neutral;
    switch (*side) {
    case UnitSide::Business:
        return Tone::Ready;
    case UnitSide::Technology:
        return Tone::Progress;
    case UnitSide::Audit:
        break;
    }
    return Tone::Rejected;
}

/// In as many lines, shortened where there is no room; how many there were, one at least.
int lines(QPainter &painter, const QString &text, const QFont &font, const QRectF &rect,
          const QColor &ink, int most, Qt::Alignment alignment = Qt::AlignLeft)
{
    painter.setPen(ink);
    const WrappedText wrapped = wrapText(text, font, rect.width(), most);
    paintText(painter, wrapped, rect, alignment);
    return std::max(static_cast<int>(wrapped.lines.size()), 1);
}

void line(QPainter &painter, const QString &text, const QFont &font, const QRectF &rect,
          const QColor &ink, Qt::Alignment alignment = Qt::AlignLeft)
{
    lines(painter, text, font, rect, ink, 1, alignment);
}

void polyline(QPainter &painter, const std::vector<QPointF> &points)
{
    painter.drawPolyline(points.data(), static_cast<int>(points.size()));
}

} // namespace

OrganizationPicture::OrganizationPicture(OrganizationChart chart, const Phrasebook &phrases,
                                         QDate day)
    : m_chart(std::move(chart)), m_rect(m_chart.rect()), m_language(phrases.language())
{
    for (const UnitSide side : allValues<UnitSide>())
        m_sides.insert(static_cast<int>(side), phrases.label(side));
    for (const UnitKind kind : allValues<UnitKind>())
        m_kinds.insert(static_cast<int>(kind), phrases.label(kind));
    m_title = phrases.text(context,
                           QT_TRANSLATE_NOOP("OrganizationPicture", "Chart of the organisation"));
    m_empty = phrases.text(context, QT_TRANSLATE_NOOP("OrganizationPicture", "Empty"));
    m_separator = phrases.list({QStringLiteral("\n"), QStringLiteral("\n")}).section(u'\n', 1, 1);
    m_dashed = phrases.text(context,
                            QT_TRANSLATE_NOOP("OrganizationPicture", "Reports across departments"));
    m_wrong = phrases.text(
        context, QT_TRANSLATE_NOOP("OrganizationPicture", "Reporting line that must not be"));
    if (day.isValid() && !m_chart.isEmpty()) {
        m_asOf = phrases.text(context, QT_TRANSLATE_NOOP("OrganizationPicture", "As of %1"))
                     .arg(day.toString(Qt::ISODate));
        m_legend = QRectF(m_rect.left() + 24, m_rect.bottom(), std::max(m_rect.width() - 48, 720.0),
                          legendHeight);
        m_rect |= m_legend.adjusted(-24, 0, 24, 0);
    }
}

void OrganizationPicture::choose(UnitId unit, PostId post)
{
    m_unit = unit;
    m_post = post;
}

QString OrganizationPicture::sideName(std::optional<UnitSide> side) const
{
    return side ? m_sides.value(static_cast<int>(*side)) : QString();
}

QString OrganizationPicture::spoken(const OrganizationChart::UnitBox &unit) const
{
    const QString side = sideName(unit.side);
    const QString kind = m_kinds.value(static_cast<int>(unit.kind));
    return side.isEmpty()
        ? QStringLiteral("%1 · %2").arg(unit.name.in(m_language), kind)
        : QStringLiteral("%1 · %2 · %3").arg(unit.name.in(m_language), kind, side);
}

QString OrganizationPicture::spoken(const OrganizationChart::PostBox &post) const
{
    const QString people = post.isEmpty() ? m_empty : post.holders.join(m_separator);
    return QStringLiteral("%1 · %2/%3 · %4")
        .arg(post.title.in(m_language))
        .arg(post.filled)
        .arg(post.staffing)
        .arg(people);
}

void OrganizationPicture::paint(QPainter &painter, const ColorScheme &scheme) const
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    if (const QRectF &area = m_chart.auditArea(); !area.isEmpty()) {
        const TonePair &tone = scheme.tone(toneOf(UnitSide::Audit));
        painter.setPen(QPen(tone.ink, 1.2, Qt::DashLine));
        painter.setBrush(tone.tint);
        painter.drawRoundedRect(area, 8, 8);
        line(painter, sideName(UnitSide::Audit), captionFont(),
             QRectF(area.left() + padding, area.bottom() - 20, area.width() - 2 * padding, 18),
             tone.ink, Qt::AlignRight);
    }
    paintLines(painter, scheme);
    for (const OrganizationChart::UnitBox &unit : m_chart.units())
        paintUnit(painter, scheme, unit);
    if (!m_legend.isEmpty())
        paintLegend(painter, scheme);
    painter.restore();
}

void OrganizationPicture::paintLines(QPainter &painter, const ColorScheme &scheme) const
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(scheme.muted, 1.2));
    for (const auto &branch : m_chart.branches())
        polyline(painter, branch);
    for (const OrganizationChart::ReportingLine &reporting : m_chart.reportingLines()) {
        const QColor ink = reporting.isWrong ? scheme.tone(Tone::Danger).ink : scheme.accent;
        painter.setPen(QPen(ink, reporting.isWrong ? 2 : 1.2, Qt::DashLine));
        polyline(painter, reporting.points);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        painter.drawEllipse(reporting.points.back(), 3.5, 3.5);
        painter.setBrush(Qt::NoBrush);
    }
}

void OrganizationPicture::paintUnit(QPainter &painter, const ColorScheme &scheme,
                                    const OrganizationChart::UnitBox &unit) const
{
    const TonePair &tone = scheme.tone(toneOf(unit.side));
    QPainterPath outline;
    outline.addRoundedRect(unit.rect, 6, 6);
    painter.fillPath(outline, scheme.surface);
    painter.save();
    painter.setClipPath(outline, Qt::IntersectClip);
    painter.fillRect(unit.heading, unit.side ? tone.tint : scheme.sunken);
    painter.fillRect(QRectF(unit.rect.left(), unit.rect.top(), stripe, unit.rect.height()),
                     tone.ink);
    painter.restore();
    painter.setBrush(Qt::NoBrush);
    const bool isChosen = unit.id == m_unit && !m_post.isValid();
    painter.setPen(QPen(isChosen ? scheme.accent : scheme.fieldBorder, isChosen ? 2.5 : 1));
    painter.drawPath(outline);

    const QRectF text = unit.heading.adjusted(stripe + padding, 4, -padding, -2);
    QFont name = bodyFont();
    name.setBold(true);
    const QRectF named(text.topLeft(), QSizeF(text.width(), 20.0 * unit.nameLines));
    const double below = 20.0
        * (lines(painter, unit.name.in(m_language), name, named, scheme.text, unit.nameLines) - 1);
    const QString side = sideName(unit.side);
    const QString kind = m_kinds.value(static_cast<int>(unit.kind));
    line(painter, side.isEmpty() ? kind : QStringLiteral("%1 · %2").arg(kind, side), captionFont(),
         QRectF(text.left(), text.top() + 19 + below, text.width(), 18), scheme.muted);
    for (const OrganizationChart::PostBox &post : unit.posts)
        paintPost(painter, scheme, post);
}

void OrganizationPicture::paintPost(QPainter &painter, const ColorScheme &scheme,
                                    const OrganizationChart::PostBox &post) const
{
    painter.setPen(QPen(scheme.border, 1));
    painter.drawLine(post.rect.topLeft() + QPointF(stripe, 0), post.rect.topRight());
    const QRectF text = post.rect.adjusted(stripe + padding, 3, -padding, -2);
    const bool isShort = post.isEmpty() || post.isUnderstaffed();
    const TonePair &tone = scheme.tone(post.isEmpty() ? Tone::Danger : Tone::Warning);
    const QString count = QStringLiteral("%1/%2").arg(post.filled).arg(post.staffing);
    const double width = QFontMetricsF(numberFont(captionFont())).horizontalAdvance(count) + 14;
    const QRectF badge(text.right() - width, text.top() + 1, width, 17);
    if (isShort) {
        painter.setPen(QPen(tone.ink, 1, post.isEmpty() ? Qt::DashLine : Qt::SolidLine));
        painter.setBrush(tone.tint);
        painter.drawRoundedRect(badge, 8, 8);
        painter.setBrush(Qt::NoBrush);
    }
    line(painter, count, numberFont(captionFont()), badge, isShort ? tone.ink : scheme.muted,
         Qt::AlignHCenter);
    const QRectF titled(text.left(), text.top(), text.width() - width - 6, 19.0 * post.titleLines);
    const double title = 19.0
        * lines(painter, post.title.in(m_language), bodyFont(), titled, scheme.text,
                post.titleLines);
    const QString people =
        post.isEmpty() ? QStringLiteral("○ ") + m_empty : post.holders.join(m_separator);
    const QRectF names = text.adjusted(0, title, 0, 1);
    const QFont font = captionFont();
    const int most = static_cast<int>(names.height() / std::ceil(QFontMetricsF(font).height()));
    lines(painter, people, font, names, post.isEmpty() ? tone.ink : scheme.muted,
          std::max(most, 1));
    if (post.id == m_post) {
        painter.setPen(QPen(scheme.accent, 2.5));
        painter.drawRoundedRect(post.rect.adjusted(1, 1, -1, -1), 4, 4);
    }
}

void OrganizationPicture::paintLegend(QPainter &painter, const ColorScheme &scheme) const
{
    const QFont font = captionFont();
    const QFontMetricsF metrics(font);
    double x = m_legend.left();
    const double y = m_legend.top() + 12;
    const auto say = [&](const QString &text) {
        const double width = metrics.horizontalAdvance(text) + 2;
        line(painter, text, font, QRectF(x, y, width + 8, 18), scheme.text);
        x += width + 24;
    };
    say(m_asOf);
    for (const UnitSide side : allValues<UnitSide>()) {
        painter.fillRect(QRectF(x, y + 2, stripe, 14), scheme.tone(toneOf(side)).ink);
        x += stripe + 6;
        say(sideName(side));
    }
    const TonePair &danger = scheme.tone(Tone::Danger);
    painter.setPen(QPen(danger.ink, 1, Qt::DashLine));
    painter.setBrush(danger.tint);
    painter.drawRoundedRect(QRectF(x, y + 1, 28, 16), 8, 8);
    line(painter, QStringLiteral("0/1"), font, QRectF(x, y, 28, 18), danger.ink, Qt::AlignHCenter);
    x += 34;
    say(m_empty);
    const auto dashed = [&](const QColor &ink, double width, const QString &text) {
        painter.setPen(QPen(ink, width, Qt::DashLine));
        painter.drawLine(QPointF(x, y + 9), QPointF(x + 28, y + 9));
        x += 34;
        say(text);
    };
    dashed(scheme.accent, 1.2, m_dashed);
    dashed(danger.ink, 2, m_wrong);
}

PictureContent OrganizationPicture::content() const
{
    return {m_title, m_asOf, m_rect, [this](QPainter &painter) { paint(painter, lightScheme()); }};
}

} // namespace gatehouse
