#include "views/reviews/evidencepane.h"

#include "models/base/quantity.h"
#include "views/evidence/evidencepreviewview.h"
#include "views/design/arrangement.h"
#include "views/design/designtokens.h"
#include "views/design/icons.h"
#include "views/design/toolbuttons.h"

#include <QLabel>
#include <QListWidget>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

constexpr int breathMilliseconds = 120;

} // namespace

EvidencePane::EvidencePane(NavigationContext &context, QWidget *parent)
    : QWidget(parent), m_about(wrappedLabel("section")), m_list(new QListWidget),
      m_facts(wrappedLabel("muted")), m_preview(new EvidencePreviewView(context))
{
    m_list->setObjectName(QStringLiteral("review-evidence"));
    m_list->setUniformItemSizes(true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *side = new QWidget;
    auto *sideColumn = new QVBoxLayout(side);
    sideColumn->setContentsMargins(space::l, space::s, space::s, space::s);
    sideColumn->setSpacing(space::s);
    sideColumn->addWidget(m_about);
    sideColumn->addWidget(m_list, 1);
    sideColumn->addWidget(m_facts);
    auto *split = new QSplitter;
    split->addWidget(side);
    split->addWidget(m_preview);
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 2);
    split->setChildrenCollapsible(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(split);
    setFocusProxy(m_list);
    m_breath.setSingleShot(true);
    m_breath.setInterval(breathMilliseconds);

    connect(m_list, &QListWidget::currentRowChanged, this, &EvidencePane::showSoon);
    connect(&m_breath, &QTimer::timeout, this, &EvidencePane::showCurrent);
    retranslate();
}

void EvidencePane::retranslate()
{
    m_list->setAccessibleName(tr("Evidence of this assessment"));
    m_preview->retranslate();
    showCurrent();
}

void EvidencePane::setEvidence(const QString &about, const std::vector<Evidence> &pieces)
{
    const QListWidgetItem *was = m_list->currentItem();
    const EvidenceId chosen(was ? was->data(Qt::UserRole).toLongLong() : 0);
    m_about->setText(about);
    m_pieces = pieces;
    const QSignalBlocker blocker(m_list); // what is chosen in the end is shown, once
    m_list->clear();
    for (const Evidence &piece : m_pieces) {
        auto *item =
            new QListWidgetItem(icon(QStringLiteral("evidence")),
                                QStringLiteral("%1  %2").arg(piece.number, piece.title), m_list);
        item->setData(Qt::UserRole, piece.id.value);
        item->setToolTip(piece.fileName);
    }
    m_list->setVisible(!m_pieces.empty());
    m_list->setCurrentRow(m_pieces.empty() ? -1 : 0);
    select(chosen);
    showSoon();
}

void EvidencePane::showSoon()
{
    if (!m_breath.isActive())
        showCurrent();
    m_breath.start();
}

void EvidencePane::select(EvidenceId evidence)
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(Qt::UserRole).toLongLong() == evidence.value)
            m_list->setCurrentRow(row);
    }
}

void EvidencePane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    showCurrent();
}

void EvidencePane::showCurrent()
{
    if (!isVisible())
        return; // files are read for whoever looks at them
    const int row = m_list->currentRow();
    if (row < 0 || row >= static_cast<int>(m_pieces.size())) {
        m_facts->setText(tr("No evidence is linked to this assessment."));
        m_preview->show(EvidenceId());
        return;
    }
    const Evidence &piece = m_pieces[static_cast<size_t>(row)];
    QStringList facts{
        piece.fileName, sizeText(piece.size),
        tr("added by %1 on %2")
            .arg(piece.addedBy, piece.addedAt.toLocalTime().date().toString(Qt::ISODate))};
    if (piece.expiresOn.isValid())
        facts += tr("expires on %1").arg(piece.expiresOn.toString(Qt::ISODate));
    m_facts->setText(facts.join(QStringLiteral(" · ")));
    m_preview->show(piece.id);
}

} // namespace gatehouse
