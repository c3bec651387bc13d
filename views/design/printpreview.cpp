#include "views/design/printpreview.h"

#include "views/design/designtokens.h"
#include "views/design/icons.h"
#include "views/design/toolbuttons.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QPrintDialog>
#include <QPrintPreviewWidget>
#include <QPrinter>
#include <QScreen>

namespace gatehouse {

namespace {

constexpr QSize wantedSize(860, 760);
/// What a desktop puts around a window.
constexpr QSize aroundWindow(40, 80);

} // namespace

PrintPreview::PrintPreview(QPrinter &printer, const PaintPages &paint, QWidget *parent)
    : QDialog(parent), m_printer(printer), m_pages(new QPrintPreviewWidget(&printer)),
      m_back(new QAction(icon(QStringLiteral("back")), tr("Previous page"), this)),
      m_forward(new QAction(icon(QStringLiteral("forward")), tr("Next page"), this)),
      m_place(new QLabel)
{
    setWindowTitle(tr("Print"));
    const auto action = [this](const char *iconName, const QString &text) {
        return new QAction(icon(QString::fromLatin1(iconName)), text, this);
    };
    QAction *smaller = action("zoom-out", tr("Zoom out"));
    QAction *larger = action("zoom-in", tr("Zoom in"));
    QAction *whole = action("zoom-fit", tr("Whole page"));
    m_back->setShortcut(QKeySequence::MoveToPreviousPage);
    m_forward->setShortcut(QKeySequence::MoveToNextPage);
    smaller->setShortcut(QKeySequence::ZoomOut);
    larger->setShortcut(QKeySequence::ZoomIn);
    // Not Qt's page setup, whose margins read 0 for a real printer, whatever they are (Qt 6.4).
    auto *orientations = new QActionGroup(this);
    const auto orientation = [&](const QString &text, QPageLayout::Orientation each) {
        auto *chosen = new QAction(text, orientations);
        chosen->setCheckable(true);
        chosen->setChecked(m_printer.pageLayout().orientation() == each);
        connect(chosen, &QAction::triggered, this, [this, each] { turn(each); });
        return toolButton(chosen, this, Qt::ToolButtonTextOnly);
    };
    m_place->setObjectName(QStringLiteral("print-place"));
    setLook(m_place, "caption");
    m_pages->setAccessibleName(tr("The pages as they will be printed"));

    auto *tools = new QHBoxLayout;
    tools->setSpacing(space::xs);
    tools->addWidget(iconButton(m_back, this));
    tools->addWidget(iconButton(m_forward, this));
    tools->addWidget(m_place);
    tools->addStretch(1);
    for (QAction *each : {smaller, larger, whole})
        tools->addWidget(iconButton(each, this));
    tools->addSpacing(space::s);
    tools->addWidget(orientation(tr("Portrait"), QPageLayout::Portrait));
    tools->addWidget(orientation(tr("Landscape"), QPageLayout::Landscape));
    auto *cancel = new QPushButton(tr("&Cancel"));
    auto *print = new QPushButton(tr("&Print…"));
    print->setObjectName(QStringLiteral("print"));
    cancel->setAutoDefault(false);
    print->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(print);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::l);
    column->setSpacing(space::m);
    column->addLayout(tools);
    column->addWidget(m_pages, 1);
    column->addLayout(buttons);
    resize(wantedSize.boundedTo(screen()->availableSize() - aroundWindow));
    print->setFocus();

    connect(m_pages, &QPrintPreviewWidget::paintRequested, this,
            [&paint](QPrinter *shown) { (void)paint(*shown); });
    connect(m_pages, &QPrintPreviewWidget::previewChanged, this, &PrintPreview::showPlace);
    connect(m_back, &QAction::triggered, this, [this] { showPage(m_pages->currentPage() - 1); });
    connect(m_forward, &QAction::triggered, this, [this] { showPage(m_pages->currentPage() + 1); });
    connect(smaller, &QAction::triggered, m_pages, [this] { m_pages->zoomOut(); });
    connect(larger, &QAction::triggered, m_pages, [this] { m_pages->zoomIn(); });
    connect(whole, &QAction::triggered, m_pages, &QPrintPreviewWidget::fitInView);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(print, &QPushButton::clicked, this, &PrintPreview::print);
    m_pages->fitInView();
    m_pages->updatePreview();
    showPlace();
}

std::unique_ptr<QPrintDialog> PrintPreview::printDialog()
{
    auto dialog = std::make_unique<QPrintDialog>(&m_printer, this);
    dialog->setOption(QAbstractPrintDialog::PrintToFile, false);
    dialog->setOption(QAbstractPrintDialog::PrintPageRange, false);
    return dialog;
}

int PrintPreview::pageCount() const
{
    return m_pages->pageCount();
}

int PrintPreview::currentPage() const
{
    return m_pages->currentPage();
}

void PrintPreview::print()
{
    const QMarginsF seen = m_printer.pageLayout().margins(QPageLayout::Millimeter);
    if (printDialog()->exec() != QDialog::Accepted)
        return;
    // Qt's dialog makes them the smallest that the printer has.
    m_printer.setPageMargins(seen, QPageLayout::Millimeter);
    accept();
}

void PrintPreview::turn(QPageLayout::Orientation orientation)
{
    m_printer.setPageOrientation(orientation);
    m_pages->updatePreview();
    showPlace();
}

void PrintPreview::showPage(int page)
{
    m_pages->setCurrentPage(page); // which is not told, where scrolling is
    showPlace();
}

void PrintPreview::showPlace()
{
    const int page = m_pages->currentPage();
    m_place->setText(tr("Page %1 of %2").arg(page).arg(pageCount()));
    m_back->setEnabled(page > 1);
    m_forward->setEnabled(page < pageCount());
}

} // namespace gatehouse
