#include "views/organization/chartpanel.h"

#include "views/design/designtokens.h"
#include "views/design/emptystate.h"
#include "views/design/icons.h"
#include "views/design/refreshwhenseen.h"
#include "views/design/toolbuttons.h"
#include "views/organization/organizationcanvas.h"
#include "views/organization/organizationstaff.h"
#include "views/page/exportfile.h"
#include "views/page/navigationcontext.h"

#include <QAction>
#include <QPainter>
#include <QPrinter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

constexpr double buttonStep = 1.2;

QAction *made(const char *iconName, QObject *parent)
{
    return new QAction(icon(QString::fromLatin1(iconName)), {}, parent);
}

} // namespace

ChartPanel::ChartPanel(OrganizationStaff &staff, QWidget *parent)
    : QWidget(parent), m_staff(staff), m_canvas(new OrganizationCanvas),
      m_zoomIn(made("zoom-in", this)), m_zoomOut(made("zoom-out", this)),
      m_fit(made("zoom-fit", this)), m_svg(made("export", this)), m_png(made("file-image", this)),
      m_pdf(made("file-pdf", this)), m_print(made("print", this)), m_stack(new QStackedWidget),
      m_empty(new EmptyState(QStringLiteral("organisation"))),
      m_refresh(new RefreshWhenSeen(this, [this] { show(); }))
{
    auto *tools = new QHBoxLayout;
    tools->setContentsMargins(space::l, space::s, space::l, space::s);
    for (QAction *action : {m_zoomOut, m_fit, m_zoomIn})
        tools->addWidget(iconButton(action, this));
    tools->addStretch(1);
    tools->addWidget(splitButton(m_svg, {m_png, m_pdf}, this));
    tools->addWidget(toolButton(m_print, this));
    m_stack->addWidget(m_canvas);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(tools);
    column->addWidget(m_stack, 1);
    setFocusProxy(m_canvas);

    connect(m_zoomIn, &QAction::triggered, m_canvas, [this] { m_canvas->zoomBy(buttonStep); });
    connect(m_zoomOut, &QAction::triggered, m_canvas, [this] { m_canvas->zoomBy(1 / buttonStep); });
    connect(m_fit, &QAction::triggered, m_canvas, &OrganizationCanvas::fit);
    connect(m_svg, &QAction::triggered, this, [this] { savePicture(PictureFormat::Svg); });
    connect(m_png, &QAction::triggered, this, [this] { savePicture(PictureFormat::Png); });
    connect(m_pdf, &QAction::triggered, this, [this] { savePicture(PictureFormat::Pdf); });
    connect(m_print, &QAction::triggered, this, &ChartPanel::print);
    connect(m_canvas, &OrganizationCanvas::chosen, this, &ChartPanel::selectionChanged);
    connect(m_canvas, &OrganizationCanvas::opened, this, &ChartPanel::opened);
    connect(m_empty, &EmptyState::actionRequested, this, &ChartPanel::addUnitRequested);
    connect(&staff, &OrganizationStaff::changed, m_refresh, &RefreshWhenSeen::request);
    retranslate();
}

QList<QAction *> ChartPanel::panelActions() const
{
    return {m_svg, m_png, m_pdf, m_print};
}

void ChartPanel::retranslate()
{
    m_zoomIn->setText(tr("Zoom in"));
    m_zoomOut->setText(tr("Zoom out"));
    m_fit->setText(tr("Show all of it"));
    m_svg->setText(tr("Export the chart as SVG…"));
    m_png->setText(tr("Export the chart as PNG…"));
    m_pdf->setText(tr("Export the chart as PDF…"));
    m_print->setText(tr("Print the chart…"));
    m_canvas->setAccessibleName(tr("Chart of the organisation"));
    m_empty->setTexts(tr("No departments yet."),
                      tr("The chart is drawn from departments, posts and who holds them."),
                      tr("Add a department"));
    if (m_staff.isLoaded())
        m_refresh->request();
}

void ChartPanel::show()
{
    if (!m_staff.isLoaded())
        return;
    NavigationContext &context = m_staff.context();
    auto picture = std::make_shared<OrganizationPicture>(
        OrganizationChart::of(m_staff.staffing(), context.today(), context.language()),
        Phrasebook(context.language()), context.today());
    const bool isEmpty = picture->isEmpty();
    m_canvas->setPicture(isEmpty ? nullptr : std::move(picture));
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_canvas);
    for (QAction *action : panelActions() + QList{m_zoomIn, m_zoomOut, m_fit})
        action->setEnabled(!isEmpty);
}

UnitId ChartPanel::unit() const
{
    return m_canvas->unit();
}

PostId ChartPanel::post() const
{
    return m_canvas->post();
}

void ChartPanel::choose(UnitId unit, PostId post)
{
    m_canvas->choose(unit, post);
}

OrganizationPicture ChartPanel::shownPicture() const
{
    OrganizationPicture picture = *m_canvas->picture();
    // What is chosen on the screen is nothing to those who get the file.
    picture.choose({}, {});
    return picture;
}

void ChartPanel::savePicture(PictureFormat format)
{
    if (!m_canvas->picture())
        return;
    const OrganizationPicture bare = shownPicture();
    const QString ending = format == PictureFormat::Svg ? QStringLiteral(".svg")
        : format == PictureFormat::Png                  ? QStringLiteral(".png")
                                                        : QStringLiteral(".pdf");
    const QString filter = format == PictureFormat::Svg ? tr("Scalable pictures (*.svg)")
        : format == PictureFormat::Png                  ? tr("Pictures (*.png)")
                                                        : tr("PDF documents (*.pdf)");
    NavigationContext &context = m_staff.context();
    const QString path = exportFile(
        context, this, tr("Export the chart"),
        tr("Organisation %1").arg(context.today().toString(Qt::ISODate)) + ending, filter);
    if (path.isEmpty())
        return;
    // The dialog has asked whether what stands there may go.
    if (const auto saved =
            writePicture({path, FileTarget::Existing::Replace}, format, bare.content());
        !saved)
        return context.showError(saved.error());
    showExported(context, tr("The chart is at %1."), path);
}

void ChartPanel::print()
{
    if (!m_canvas->picture())
        return;
    const OrganizationPicture bare = shownPicture();
    QPrinter printer;
    printer.setPageOrientation(bare.rect().width() >= bare.rect().height() ? QPageLayout::Landscape
                                                                           : QPageLayout::Portrait);
    NavigationContext &context = m_staff.context();
    exportPages(context, this, printer, [&bare](QPrinter &on) -> Result<void> {
        QPainter painter;
        if (!painter.begin(&on))
            return fail(ErrorKind::Unwritable,
                        tr("The printer takes nothing. Choose another one."));
        const double scale = on.resolution() / 96.0;
        const QRectF page = on.pageLayout().paintRectPixels(on.resolution());
        paintInto(painter, QRectF(QPointF(), page.size()), bare.content(), scale);
        return {};
    });
}

} // namespace gatehouse
