#include "views/charts/chartcard.h"

#include "views/charts/chartlegend.h"
#include "views/charts/chartpicture.h"
#include "views/charts/chartpaper.h"
#include "views/charts/chartview.h"
#include "views/design/arrangement.h"
#include "views/design/elidedlabel.h"
#include "models/appearance/fonts.h"
#include "views/design/icons.h"
#include "views/design/itemviews.h"
#include "views/design/safefilename.h"
#include "views/design/toolbuttons.h"
#include "views/page/exportfile.h"
#include "views/page/navigationcontext.h"
#include "views/page/tableactions.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPrinter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace gatehouse {

ChartCard::ChartCard(NavigationContext &context, QWidget *parent)
    : QFrame(parent), m_context(context), m_title(new ElidedLabel),
      m_about(wrappedLabel("caption")), m_legend(new ChartLegend), m_view(new ChartView),
      m_model(new ChartTableModel(this)), m_table(new QTableView), m_stack(new QStackedWidget),
      m_told(new ElidedLabel), m_menu(new QMenu(this)),
      m_more(menuButton(QStringLiteral("more"), m_menu, this)),
      m_asTable(new QAction(icon(QStringLiteral("table")), {}, this)),
      m_closer(new QAction(icon(QStringLiteral("zoom-in")), {}, this)),
      m_away(new QAction(icon(QStringLiteral("zoom-out")), {}, this)),
      m_copyPicture(new QAction(icon(QStringLiteral("copy")), {}, this)),
      m_copyData(new QAction(icon(QStringLiteral("copy")), {}, this)),
      m_savePicture(new QAction(icon(QStringLiteral("file-image")), {}, this)),
      m_print(new QAction(icon(QStringLiteral("print")), {}, this))
{
    setLook(this, "card");
    m_title->setFont(headingFont());
    m_told->setMuted(true);
    m_told->setFont(captionFont());
    m_more->setToolButtonStyle(Qt::ToolButtonIconOnly);
    setLook(m_more, "bare");
    m_table->setModel(m_model);
    prepareTable(m_table);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_saveData = (new TableActions(m_table, context))->exportRows();
    makeActions();

    auto *head = new QHBoxLayout;
    head->setSpacing(space::xs);
    head->addWidget(m_title, 1);
    for (QAction *action : {m_away, m_closer}) {
        m_zoom += iconButton(action, this);
        head->addWidget(m_zoom.last());
    }
    head->addWidget(iconButton(m_asTable, this));
    head->addWidget(m_more);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_table);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::m, space::s, space::m, space::s);
    column->setSpacing(space::xs);
    column->addLayout(head);
    column->addWidget(m_about);
    column->addWidget(m_legend);
    column->addWidget(m_stack, 1);
    column->addWidget(m_told);
    setFocusProxy(m_view);

    connect(m_view, &ChartView::placeRequested, this, &ChartCard::placeRequested);
    connect(m_view, &ChartView::distanceChanged, this, &ChartCard::permitZoom);
    connect(m_view, &ChartView::told, m_told, &ElidedLabel::setText);
    connect(m_legend, &ChartLegend::hiddenKeysChanged, this,
            [this] { m_view->setHiddenKeys(m_legend->hiddenKeys()); });
    connect(m_table, &QTableView::activated, this, &ChartCard::openRow);
}

void ChartCard::makeActions()
{
    m_asTable->setCheckable(true);
    connect(m_asTable, &QAction::toggled, this, [this](bool on) {
        m_stack->setCurrentIndex(on ? 1 : 0);
        setFocusProxy(on ? static_cast<QWidget *>(m_table) : m_view);
        m_legend->setEnabled(!on);
        m_told->setVisible(!on);
        permitZoom();
    });
    connect(m_closer, &QAction::triggered, this,
            [this] { m_view->lookFrom(m_view->distance() + 1); });
    connect(m_away, &QAction::triggered, this,
            [this] { m_view->lookFrom(m_view->distance() - 1); });
    connect(m_copyPicture, &QAction::triggered, this, &ChartCard::copyPicture);
    connect(m_copyData, &QAction::triggered, this, &ChartCard::copyData);
    connect(m_savePicture, &QAction::triggered, this, &ChartCard::savePicture);
    connect(m_print, &QAction::triggered, this, &ChartCard::print);
    m_menu->addActions({m_asTable, m_copyPicture, m_copyData, m_savePicture, m_saveData, m_print});
}

void ChartCard::setDrawingHeight(int height, bool isAll)
{
    m_view->setMinimumHeight(height);
    m_stack->setMaximumHeight(isAll ? height : QWIDGETSIZE_MAX);
}

void ChartCard::setChart(std::shared_ptr<const Chart> chart)
{
    m_chart = std::move(chart);
    setObjectName(m_chart->key);
    retranslate();
}

void ChartCard::retranslate()
{
    m_asTable->setText(tr("Show as a table"));
    m_closer->setText(tr("Closer: quarters, months, weeks, days (Ctrl+wheel, +)"));
    m_away->setText(tr("Further away (Ctrl+wheel, −; 0 for the whole)"));
    m_copyPicture->setText(tr("Copy the picture"));
    m_copyData->setText(tr("Copy the numbers"));
    m_savePicture->setText(tr("Save the picture…"));
    m_print->setText(tr("Print…"));
    if (m_chart)
        show();
}

void ChartCard::show()
{
    const Language language = m_context.language();
    const ChartWording wording(*m_chart, language);
    m_title->setText(wording.title());
    setAccessibleName(wording.title());
    m_about->setText(wording.about());
    m_about->setVisible(!wording.about().isEmpty());
    m_more->setAccessibleName(tr("More on “%1”").arg(wording.title()));
    m_more->setToolTip(m_more->accessibleName());
    m_table->setAccessibleName(tr("%1, as a table").arg(wording.title()));
    m_legend->setChart(*m_chart, language);
    m_view->setChart(m_chart, language);
    m_view->setHiddenKeys(m_legend->hiddenKeys());
    m_model->setChart(m_chart, language);
    const bool drawn = hasContent(*m_chart);
    for (QAction *action : {m_copyPicture, m_savePicture, m_print})
        action->setEnabled(drawn);
    permitZoom();
}

/// Where there is nothing to come closer to, the tools are out of the way.
void ChartCard::permitZoom()
{
    for (QWidget *tool : std::as_const(m_zoom))
        tool->setVisible(m_view->distances() > 1);
    m_closer->setEnabled(!m_asTable->isChecked() && m_view->distance() + 1 < m_view->distances());
    m_away->setEnabled(!m_asTable->isChecked() && m_view->distance() > 0);
}

void ChartCard::copyPicture()
{
    if (!mayExport(m_context, this))
        return;
    QApplication::clipboard()->setImage(
        ChartPicture(m_chart, m_context.language(), m_legend->hiddenKeys()).image());
    m_context.showSuccess(tr("The picture is on the clipboard."));
}

void ChartCard::copyData()
{
    if (!mayExport(m_context, this))
        return;
    QApplication::clipboard()->setText(m_model->text());
    m_context.showSuccess(tr("The numbers are on the clipboard."));
}

void ChartCard::savePicture()
{
    ChartPicture picture(m_chart, m_context.language(), m_legend->hiddenKeys());
    const QString path = exportFile(m_context, this, tr("Save the picture"),
                                    safeFileName(picture.title(), QStringLiteral(".png")),
                                    tr("Pictures (*.png);;Drawings (*.svg)"));
    if (path.isEmpty())
        return;
    // The dialog has asked whether what stands there may go.
    const auto saved =
        saveChartPicture({path, FileTarget::Existing::Replace}, pictureFormatOf(path), picture);
    if (saved)
        m_context.showSuccess(tr("The picture is at %1.").arg(path));
    else
        m_context.showError(saved.error());
}

void ChartCard::print()
{
    QPrinter printer(QPrinter::HighResolution);
    prepareA4(printer, true);
    ChartPicture picture(m_chart, m_context.language(), m_legend->hiddenKeys());
    exportPages(m_context, this, printer,
                [&picture](QPrinter &on) { return printPicture(on, picture); });
}

void ChartCard::openRow(const QModelIndex &index)
{
    const auto spot = m_model->spotAt(index);
    const ChartPlace *place = spot ? placeOf(*m_chart, *spot) : nullptr;
    if (!place || place->list.isEmpty())
        return;
    const ChartPlace wanted = *place;
    Q_EMIT placeRequested(wanted, nameOf(*m_chart, *spot));
}

} // namespace gatehouse
