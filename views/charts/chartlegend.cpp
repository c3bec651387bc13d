#include "views/charts/chartlegend.h"

#include "views/charts/chartink.h"
#include "views/charts/chartwording.h"
#include "views/design/flowlayout.h"
#include "models/appearance/fonts.h"
#include "views/design/toolbuttons.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QPainter>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace gatehouse {

namespace {

constexpr double swatchWidth = 18;
constexpr double swatchHeight = 12;

struct LegendWords {
    Q_DECLARE_TR_FUNCTIONS(ChartLegend)
};

bool hasUnknown(const Chart &chart)
{
    return std::ranges::any_of(chart.series, [](const ChartSeries &series) {
        return std::ranges::any_of(series.points,
                                   [](const ChartPoint &point) { return !point.value; });
    });
}

bool hasCoverage(const Chart &chart)
{
    return std::ranges::any_of(chart.series, [](const ChartSeries &series) {
        return std::ranges::any_of(
            series.points, [](const ChartPoint &point) { return point.beside.has_value(); });
    });
}

bool hasMarkedCell(const Chart &chart)
{
    return std::ranges::any_of(chart.series, [](const ChartSeries &series) {
        return std::ranges::any_of(series.points, [](const ChartPoint &point) {
            return point.tone == ChartTone::Bad || point.tone == ChartTone::Warning;
        });
    });
}

/// What the spans of a timeline are, as far as there are such.
void addSpans(const Chart &chart, std::vector<LegendEntry> &legend)
{
    const auto has = [&](ChartTone tone, bool planned) {
        return std::ranges::any_of(chart.series, [&](const ChartSeries &series) {
            return std::ranges::any_of(series.spans, [&](const ChartSpan &span) {
                return span.tone == tone && span.planned == planned;
            });
        });
    };
    const auto add = [&](ChartTone tone, bool planned, const QString &text) {
        if (has(tone, planned))
            legend.push_back({planned ? LegendEntry::Kind::Edge : LegendEntry::Kind::Surface,
                              text,
                              tone,
                              {},
                              0});
    };
    add(ChartTone::Good, false, LegendWords::tr("passed in time"));
    add(ChartTone::Warning, false, LegendWords::tr("passed late"));
    add(ChartTone::Running, false, LegendWords::tr("under way"));
    add(ChartTone::Bad, false, LegendWords::tr("under way, late"));
    add(ChartTone::Unknown, true, LegendWords::tr("planned"));
    add(ChartTone::Third, true, LegendWords::tr("forecast"));
}

void paintSample(QPainter &painter, const QRectF &rect, const LegendEntry &entry,
                 const ColorScheme &scheme)
{
    const ChartInk ink = inkOf(entry.tone, scheme);
    painter.save();
    switch (entry.kind) {
    case LegendEntry::Kind::Surface:
        paintSurface(painter, rect, ink);
        break;
    case LegendEntry::Kind::Edge:
        paintSurface(painter, rect, ink, true);
        break;
    case LegendEntry::Kind::Line:
        painter.setPen(QPen(ink.line, 2, ink.stroke));
        painter.drawLine(QPointF(rect.left(), rect.center().y()),
                         QPointF(rect.right(), rect.center().y()));
        paintSign(painter, rect.center(), ink, scheme.surface);
        break;
    case LegendEntry::Kind::Shade:
        painter.fillRect(rect, heatOf(entry.share, scheme));
        break;
    case LegendEntry::Kind::Corner: {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(ink.line, 1.2));
        painter.setBrush(ink.line);
        const QPointF corner = rect.topRight();
        painter.drawPolygon(QPolygonF{corner, corner - QPointF(9, 0), corner + QPointF(0, 9)});
        break;
    }
    case LegendEntry::Kind::Foot:
        painter.fillRect(rect, heatOf(0.25, scheme));
        painter.fillRect(QRectF(rect.left() + 2, rect.bottom() - 3, rect.width() - 8, 2),
                         scheme.text);
        break;
    case LegendEntry::Kind::Level: {
        const QRectF bar = rect.adjusted(3, 0, -3, 0);
        painter.fillRect(bar, heatOf(0.25, scheme));
        const QRectF line(bar.left() + 1, rect.top() + 4, bar.width() - 2, 2);
        painter.fillRect(line.adjusted(0, -1, 0, 1), scheme.surface);
        painter.fillRect(line, scheme.text);
        break;
    }
    case LegendEntry::Kind::Day:
        painter.setPen(QPen(scheme.accent, 2));
        painter.drawLine(QPointF(rect.center().x(), rect.top()),
                         QPointF(rect.center().x(), rect.bottom()));
        break;
    }
    painter.restore();
}

/// Calls `each` with every entry and its place in a flow of that width; gives the height.
template<class Each>
double flow(const std::vector<LegendEntry> &legend, const ChartLook &look, double width,
            const Each &each)
{
    const QFontMetricsF metrics(look.font);
    const double line = std::ceil(metrics.height()) + 4;
    double x = 0;
    double y = 0;
    for (const LegendEntry &entry : legend) {
        const double length =
            swatchWidth + space::xs + std::ceil(metrics.horizontalAdvance(entry.text)) + space::l;
        if (x > 0 && x + length > width) {
            x = 0;
            y += line;
        }
        each(entry, QRectF(x, y, length, line));
        x += length;
    }
    return legend.empty() ? 0 : y + line;
}

} // namespace

std::vector<LegendEntry> legendOf(const Chart &chart, Language language)
{
    using Kind = LegendEntry::Kind;
    std::vector<LegendEntry> legend;
    if (!hasContent(chart))
        return legend;
    switch (chart.shape) {
    case ChartShape::HeatMap:
        if (chart.share) {
            for (const double share : {0.0, 0.5, 1.0})
                legend.push_back({Kind::Shade,
                                  QStringLiteral("%1%").arg(std::lround(share * 100)),
                                  ChartTone::First,
                                  {},
                                  share});
        } else {
            legend.push_back({Kind::Shade, LegendWords::tr("few"), ChartTone::First, {}, 0});
            legend.push_back({Kind::Shade, LegendWords::tr("many"), ChartTone::First, {}, 1});
        }
        if (hasCoverage(chart))
            legend.push_back({Kind::Foot, LegendWords::tr("coverage"), ChartTone::First, {}, 0});
        if (hasMarkedCell(chart))
            legend.push_back(
                {Kind::Corner, LegendWords::tr("calls for attention"), ChartTone::Bad, {}, 0});
        break;
    case ChartShape::Timeline:
        addSpans(chart, legend);
        legend.push_back({Kind::Day, chart.day.toString(Qt::ISODate), ChartTone::First, {}, 0});
        return legend;
    case ChartShape::Bars:
    case ChartShape::StackedBars:
    case ChartShape::RankedBars:
    case ChartShape::Trend:
        for (const ChartSeries &series : chart.series) {
            if (chart.series.size() > 1)
                legend.push_back({chart.shape == ChartShape::Trend ? Kind::Line : Kind::Surface,
                                  series.name.in(language), series.tone, series.key, 0});
        }
        if (marksCoverage(chart))
            legend.push_back({Kind::Level, LegendWords::tr("coverage"), ChartTone::First, {}, 0});
        break;
    }
    // A line has gaps where nothing is known: there is nothing to explain.
    if (chart.shape != ChartShape::Trend && hasUnknown(chart))
        legend.push_back({Kind::Surface, LegendWords::tr("unknown"), ChartTone::Unknown, {}, 0});
    return legend;
}

double legendHeight(const std::vector<LegendEntry> &legend, const ChartLook &look, double width)
{
    return flow(legend, look, width, [](const LegendEntry &, const QRectF &) {});
}

void paintLegend(QPainter &painter, const QRectF &rect, const std::vector<LegendEntry> &legend,
                 const ChartLook &look)
{
    painter.save();
    painter.setFont(look.font);
    flow(legend, look, rect.width(), [&](const LegendEntry &entry, const QRectF &place) {
        const QRectF at = place.translated(rect.topLeft());
        paintSample(
            painter,
            QRectF(at.left(), at.center().y() - swatchHeight / 2, swatchWidth, swatchHeight), entry,
            *look.scheme);
        painter.setPen(look.scheme->text);
        painter.drawText(at.adjusted(swatchWidth + space::xs, 0, 0, 0),
                         Qt::AlignLeft | Qt::AlignVCenter, entry.text);
    });
    painter.restore();
}

ChartLegend::ChartLegend(QWidget *parent) : QWidget(parent)
{
    new FlowLayout(this, space::xs);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ChartLegend::setChart(const Chart &chart, Language language)
{
    const std::vector<LegendEntry> legend = legendOf(chart, language);
    if (m_legend == legend)
        return;
    m_legend = legend;
    QSet<QString> keys;
    for (const LegendEntry &entry : m_legend)
        keys.insert(entry.key);
    // Of a chart that is empty for a while, what was left out stays so.
    if (!m_legend.empty())
        m_hidden.intersect(keys);
    while (m_buttons.size() > static_cast<qsizetype>(m_legend.size()))
        delete m_buttons.takeLast();
    while (m_buttons.size() < static_cast<qsizetype>(m_legend.size())) {
        auto *button = new QToolButton(this);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFont(captionFont());
        button->setIconSize(QSize(int(swatchWidth), int(swatchHeight)));
        const qsizetype at = m_buttons.size();
        connect(button, &QToolButton::toggled, this, [this, at](bool shown) {
            toggle(m_legend[static_cast<std::size_t>(at)].key, shown);
        });
        layout()->addWidget(button);
        m_buttons.append(button);
        button->show();
    }
    for (qsizetype at = 0; at < m_buttons.size(); ++at) {
        const LegendEntry &entry = m_legend[static_cast<std::size_t>(at)];
        QToolButton *button = m_buttons[at];
        const QSignalBlocker quiet(button);
        const bool filters = !entry.key.isEmpty();
        setLook(button, filters ? "chip" : "bare");
        button->setCheckable(filters);
        button->setChecked(filters && !m_hidden.contains(entry.key));
        button->setFocusPolicy(filters ? Qt::StrongFocus : Qt::NoFocus);
        button->setAttribute(Qt::WA_TransparentForMouseEvents, !filters);
        button->setText(entry.text);
        button->setAccessibleName(entry.text);
        button->setToolTip(filters ? tr("Show or leave out: %1").arg(entry.text) : QString());
    }
    drawIcons();
    setVisible(!m_legend.empty());
    updateGeometry();
}

void ChartLegend::drawIcons()
{
    for (qsizetype at = 0; at < m_buttons.size(); ++at) {
        QPixmap picture(QSizeF(swatchWidth, swatchHeight).toSize() * devicePixelRatio());
        picture.setDevicePixelRatio(devicePixelRatio());
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        paintSample(painter, QRectF(0, 0, swatchWidth, swatchHeight),
                    m_legend[static_cast<std::size_t>(at)], schemeOf(palette()));
        m_buttons[at]->setIcon(QIcon(picture));
    }
}

void ChartLegend::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        drawIcons();
    QWidget::changeEvent(event);
}

void ChartLegend::toggle(const QString &key, bool shown)
{
    if (shown)
        m_hidden.remove(key);
    else
        m_hidden.insert(key);
    const bool anyLeft = std::ranges::any_of(m_legend, [&](const LegendEntry &entry) {
        return !entry.key.isEmpty() && !m_hidden.contains(entry.key);
    });
    if (!anyLeft) {
        // A chart of nothing says nothing: the last one goes on being shown.
        m_hidden.remove(key);
        for (qsizetype at = 0; at < m_buttons.size(); ++at) {
            if (m_legend[static_cast<std::size_t>(at)].key == key) {
                const QSignalBlocker quiet(m_buttons[at]);
                m_buttons[at]->setChecked(true);
            }
        }
        return;
    }
    Q_EMIT hiddenKeysChanged();
}

} // namespace gatehouse
