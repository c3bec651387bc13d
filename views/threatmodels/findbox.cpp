#include "views/threatmodels/findbox.h"

#include "models/base/folding.h"
#include "views/design/designtokens.h"
#include "views/design/icons.h"
#include "views/design/searchfield.h"
#include "views/design/toolbuttons.h"
#include "views/threatmodels/modeldraft.h"
#include "views/threatmodels/modeledits.h"
#include "models/diagrams/partlooks.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace gatehouse {

namespace {

constexpr int diagramRole = Qt::UserRole + 1;

QString iconOf(const ThreatModel &model, const QString &uid)
{
    if (const ModelElement *element = model.element(uid))
        return iconNameOf(element->kind);
    if (model.flow(uid))
        return QStringLiteral("flow");
    return model.boundary(uid) ? QStringLiteral("boundary-box") : QStringLiteral("note");
}

} // namespace

std::vector<FoundPart> findParts(const ThreatModel &model, const QString &words,
                                 const QString &first)
{
    if (words.isEmpty())
        return {};
    const auto matches = [word = folded(words)](const QString &text) {
        return holdsFolded(text, word);
    };
    QHash<QString, QString> names;
    QStringList order;
    const auto look = [&](const auto &parts) {
        for (const auto &part : parts) {
            if (matches(part.name)) {
                names.insert(part.uid, part.name);
                order += part.uid;
            }
        }
    };
    look(model.elements);
    look(model.flows);
    look(model.boundaries);
    std::vector<const Diagram *> diagrams;
    for (const Diagram &diagram : model.diagrams)
        diagrams.push_back(&diagram);
    std::stable_partition(diagrams.begin(), diagrams.end(),
                          [&](const Diagram *diagram) { return diagram->uid == first; });
    std::vector<FoundPart> found;
    QSet<QString> shown;
    for (const Diagram *diagram : diagrams) {
        for (const QString &uid : std::as_const(order)) {
            if (placementIn(*diagram, uid) || routeIn(*diagram, uid) || shapeIn(*diagram, uid)) {
                found.push_back({uid, diagram->uid, names.value(uid)});
                shown.insert(uid);
            }
        }
        for (const DiagramNote &note : diagram->notes) {
            if (matches(note.text))
                found.push_back({note.uid, diagram->uid, note.text.simplified()});
        }
    }
    for (const QString &uid : std::as_const(order)) {
        if (!shown.contains(uid))
            found.push_back({uid, {}, names.value(uid)});
    }
    return found;
}

FindBox::FindBox(ModelDraft &draft, QWidget *parent)
    : QFrame(parent), m_draft(draft), m_field(new SearchField), m_hits(new QListWidget),
      m_none(new QLabel)
{
    setProperty("look", "popup");
    m_hits->setUniformItemSizes(true);
    m_hits->setFocusPolicy(Qt::NoFocus);
    m_hits->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_hits->setTextElideMode(Qt::ElideRight);
    m_hits->setProperty("look", "palette");
    m_none->setProperty("look", "muted");
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::s, space::s, space::s, space::s);
    column->setSpacing(space::xs);
    column->addWidget(m_field);
    column->addWidget(m_none);
    column->addWidget(m_hits);
    m_field->installEventFilter(this);
    parent->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &FindBox::search);
    connect(m_field, &SearchField::moveDownRequested, this, [this] { go(1); });
    connect(m_field, &SearchField::moveUpRequested, this, [this] { go(-1); });
    connect(m_hits, &QListWidget::itemClicked, this, [this] { go(0); });
    hide();
}

void FindBox::open()
{
    m_field->setPlaceholderText(tr("Find an element, a flow, a boundary"));
    m_field->setAccessibleName(tr("Find in the model"));
    m_hits->setAccessibleName(tr("Found"));
    show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
    search();
}

void FindBox::search()
{
    const QString words = m_field->text().trimmed();
    const auto found = findParts(m_draft.model(), words, m_draft.diagramUid());
    m_hits->clear();
    for (const FoundPart &part : found) {
        if (m_hits->count() >= 200)
            break;
        QString text = part.name.left(80);
        const Diagram *diagram = m_draft.model().diagram(part.diagram);
        if (diagram && part.diagram != m_draft.diagramUid())
            text += QStringLiteral(" — ") + diagram->name;
        else if (!diagram)
            text += QStringLiteral(" — ") + tr("on no diagram");
        auto *item = new QListWidgetItem(icon(iconOf(m_draft.model(), part.uid)), text, m_hits);
        item->setData(Qt::UserRole, part.uid);
        item->setData(diagramRole, part.diagram);
        item->setToolTip(text);
    }
    m_none->setText(tr("Nothing in the model has that name."));
    m_none->setVisible(!words.isEmpty() && found.empty());
    m_hits->setVisible(!found.empty());
    const int rows = std::min(m_hits->count(), 8);
    m_hits->setFixedHeight(rows * std::max(m_hits->sizeHintForRow(0), 20) + 4);
    place();
}

void FindBox::place()
{
    const int width = std::min(340, parentWidget()->width() - 2 * space::m);
    setFixedWidth(std::max(width, 160));
    adjustSize();
    move(parentWidget()->width() - this->width() - space::m, space::m);
}

void FindBox::go(int by)
{
    if (m_hits->count() == 0)
        return;
    const int count = m_hits->count();
    int row = m_hits->currentRow();
    if (by != 0)
        row = row < 0 ? (by > 0 ? 0 : count - 1) : (row + by + count) % count;
    m_hits->setCurrentRow(row);
    const QListWidgetItem *item = m_hits->item(row);
    Q_EMIT chosen(item->data(Qt::UserRole).toString(), item->data(diagramRole).toString());
}

bool FindBox::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            go(1);
            return true;
        }
        if (key == Qt::Key_Escape) {
            hide();
            Q_EMIT closed();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace gatehouse
