#include "views/threatmodels/elementpalette.h"

#include "models/base/folding.h"
#include "views/design/designtokens.h"
#include "models/appearance/fonts.h"
#include "views/design/icons.h"
#include "views/design/searchfield.h"
#include "views/threatmodels/modeldraft.h"
#include "views/threatmodels/modeledits.h"
#include "models/diagrams/partlooks.h"
#include "models/diagrams/partpainter.h"

#include <QEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

constexpr int whatRole = Qt::UserRole + 1;
constexpr int keyRole = Qt::UserRole + 2;
constexpr int rowHeight = 28;

std::optional<PaletteEntry> entryOf(const QModelIndex &index)
{
    const QVariant what = index.data(whatRole);
    if (!what.isValid())
        return std::nullopt;
    return PaletteEntry{static_cast<PaletteEntry::What>(what.toInt()),
                        index.data(keyRole).toString()};
}

class PaletteModel final : public QStandardItemModel
{
public:
    using QStandardItemModel::QStandardItemModel;

    QMimeData *mimeData(const QModelIndexList &indexes) const override
    {
        const auto entry = indexes.isEmpty() ? std::nullopt : entryOf(indexes.front());
        return entry ? toMime(*entry) : nullptr;
    }
    Qt::DropActions supportedDragActions() const override { return Qt::CopyAction; }
};

class PaletteTree final : public QTreeView
{
public:
    explicit PaletteTree(ElementPalette &palette) : QTreeView(&palette), m_palette(palette) { }

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        const auto entry = entryOf(currentIndex());
        if (entry && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
            Q_EMIT m_palette.placeRequested(*entry);
            return;
        }
        if (entry && event->key() == Qt::Key_Space) {
            Q_EMIT m_palette.armRequested(*entry);
            return;
        }
        QTreeView::keyPressEvent(event);
    }

private:
    ElementPalette &m_palette;
};

QStandardItem *headingItem(const QString &text)
{
    auto *item = new QStandardItem(text);
    QFont font = captionFont();
    font.setWeight(QFont::DemiBold);
    item->setFont(font);
    item->setSizeHint({0, rowHeight});
    item->setFlags(Qt::ItemIsEnabled);
    return item;
}

QStandardItem *entryItem(const QString &text, const QString &iconName, std::optional<Tone> tone,
                         const PaletteEntry &entry, const QString &about)
{
    auto *item = new QStandardItem(icon(iconName, tone), text);
    item->setSizeHint({0, rowHeight});
    item->setData(static_cast<int>(entry.what), whatRole);
    item->setData(entry.key, keyRole);
    item->setToolTip(about.isEmpty() ? text : about);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled
                   | Qt::ItemNeverHasChildren);
    return item;
}

} // namespace

ElementPalette::ElementPalette(ModelDraft &draft, QWidget *parent)
    : QWidget(parent), m_draft(draft), m_search(new SearchField), m_view(new PaletteTree(*this)),
      m_model(new PaletteModel(this))
{
    setProperty("look", "surface");
    setAttribute(Qt::WA_StyledBackground);
    m_view->setModel(m_model);
    m_view->setHeaderHidden(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setIconSize({metric::iconSmall, metric::iconSmall});
    m_view->setIndentation(14);
    m_view->setUniformRowHeights(true);
    m_view->setDragEnabled(true);
    m_view->setDragDropMode(QAbstractItemView::DragOnly);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setTextElideMode(Qt::ElideRight);
    m_view->setExpandsOnDoubleClick(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::s, 0, 0);
    column->setSpacing(space::s);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(space::s, 0, space::s, 0);
    top->addWidget(m_search);
    column->addLayout(top);
    column->addWidget(m_view, 1);
    setFocusProxy(m_view);

    connect(m_search, &SearchField::searchChanged, this, &ElementPalette::filter);
    connect(m_search, &SearchField::moveDownRequested, m_view, qOverload<>(&QWidget::setFocus));
    connect(m_view, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        if (const auto entry = entryOf(index))
            Q_EMIT armRequested(*entry);
        else
            m_view->setExpanded(index, !m_view->isExpanded(index));
    });
    connect(m_view, &QTreeView::doubleClicked, this, [this](const QModelIndex &index) {
        if (const auto entry = entryOf(index))
            Q_EMIT placeRequested(*entry);
    });
    connect(&m_draft, &ModelDraft::reset, this, &ElementPalette::fillShown);
    connect(&m_draft, &ModelDraft::diagramShown, this, &ElementPalette::fillShown);
    connect(&m_draft, &ModelDraft::changed, this, [this](const ModelDelta &delta) {
        if (!delta.elements.isEmpty() || delta.diagrams.contains(m_draft.diagramUid()))
            fillShown();
    });
    connect(&m_draft, &ModelDraft::readOnlyChanged, this,
            [this] { setEnabled(!m_draft.isReadOnly()); });
    retranslate();
}

void ElementPalette::setLibrary(const ThreatLibrary *library, Language language)
{
    m_library = library;
    m_language = language;
    fill();
}

void ElementPalette::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ElementPalette::retranslate()
{
    m_search->setPlaceholderText(tr("Find a type"));
    m_search->setAccessibleName(tr("Find a type"));
    m_view->setAccessibleName(tr("Palette"));
    m_view->setAccessibleDescription(
        tr("Enter puts an entry on the diagram; Space arms it for the next click."));
    fill();
}

void ElementPalette::fill()
{
    m_model->clear();
    using What = PaletteEntry::What;
    auto *lines = headingItem(tr("Flows and boundaries"));
    lines->appendRow(entryItem(tr("Data flow"), QStringLiteral("flow"), {}, {What::Flow, {}},
                               tr("Data on its way: click on its source, then on its target.")));
    lines->appendRow(entryItem(tr("Boundary box"), QStringLiteral("boundary-box"), Tone::Danger,
                               {What::BoundaryBox, {}},
                               tr("Whatever lies inside is trusted alike: draw it around.")));
    lines->appendRow(entryItem(tr("Boundary line"), QStringLiteral("boundary-line"), Tone::Danger,
                               {What::BoundaryLine, {}},
                               tr("Trust changes where flows cross the line.")));
    lines->appendRow(
        entryItem(tr("Note"), QStringLiteral("note"), Tone::Warning, {What::Note, {}}, {}));
    m_model->appendRow(lines);
    for (const ElementKind kind : allValues<ElementKind>()) {
        auto *heading = headingItem(label(kind));
        if (m_library) {
            for (const ElementType &type : m_library->types) {
                if (type.kind != kind)
                    continue;
                ModelElement example;
                example.kind = kind;
                example.type = type.key;
                heading->appendRow(
                    entryItem(type.title.in(m_language), iconNameOf(m_library, example),
                              PartPainter::toneOf(kind), {What::NewElement, type.key},
                              type.about.in(m_language)));
            }
        }
        // What fits no type is still drawn.
        if (!heading->hasChildren())
            heading->appendRow(entryItem(label(kind), iconNameOf(kind), PartPainter::toneOf(kind),
                                         {What::NewElement, toKey(kind)}, {}));
        m_model->appendRow(heading);
    }
    auto *shown = headingItem(tr("Elsewhere in the model"));
    m_model->appendRow(shown);
    m_view->expandAll();
    fillShown();
}

void ElementPalette::fillShown()
{
    if (m_model->rowCount() == 0)
        return;
    const int row = m_model->rowCount() - 1;
    QStandardItem *heading = m_model->item(row);
    heading->removeRows(0, heading->rowCount());
    QSet<QString> here;
    if (const Diagram *diagram = m_draft.diagram()) {
        for (const Placement &placement : diagram->placements)
            here.insert(placement.element);
    }
    for (const ModelElement &element : m_draft.model().elements) {
        if (here.contains(element.uid))
            continue;
        heading->appendRow(entryItem(element.name, iconNameOf(m_library, element),
                                     PartPainter::toneOf(element.kind),
                                     {PaletteEntry::What::ShownElement, element.uid},
                                     tr("Show this element on the diagram as well.")));
    }
    m_view->setRowHidden(row, {}, !heading->hasChildren());
    m_view->setExpanded(heading->index(), true);
    filter(m_search->text().trimmed());
}

void ElementPalette::filter(const QString &text)
{
    const QString word = folded(text);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QStandardItem *heading = m_model->item(row);
        bool isAny = false;
        for (int child = 0; child < heading->rowCount(); ++child) {
            const QStandardItem *item = heading->child(child);
            const bool isFound = holdsFolded(item->text(), word);
            m_view->setRowHidden(child, heading->index(), !isFound);
            isAny = isAny || isFound;
        }
        m_view->setRowHidden(row, {}, !isAny);
    }
}

void ElementPalette::showArmed(const std::optional<PaletteEntry> &entry)
{
    if (!entry) {
        m_view->clearSelection();
        return;
    }
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QStandardItem *heading = m_model->item(row);
        for (int child = 0; child < heading->rowCount(); ++child) {
            const QModelIndex index = heading->child(child)->index();
            if (entryOf(index) == entry) {
                m_view->selectionModel()->setCurrentIndex(index,
                                                          QItemSelectionModel::ClearAndSelect);
                return;
            }
        }
    }
}

} // namespace gatehouse
