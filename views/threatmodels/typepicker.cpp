#include "views/threatmodels/typepicker.h"

#include "models/base/folding.h"
#include "views/design/designtokens.h"
#include "views/design/icons.h"
#include "views/design/searchfield.h"
#include "models/diagrams/partlooks.h"
#include "models/diagrams/partpainter.h"

#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QScreen>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

constexpr int KeyRole = Qt::UserRole;
constexpr int OtherTitleRole = Qt::UserRole + 1; ///< in the other language

} // namespace

TypePicker::TypePicker(QWidget *parent)
    : QFrame(parent, Qt::Popup), m_search(new SearchField), m_list(new QListWidget),
      m_none(new QLabel)
{
    setProperty("look", "popup");
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setIconSize({metric::iconMedium, metric::iconMedium});
    m_list->setProperty("look", "palette");
    m_list->setFocusPolicy(Qt::NoFocus);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::s, space::s, space::s, space::s);
    column->setSpacing(space::s);
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    m_none->setObjectName(QStringLiteral("picker-none"));
    m_none->setProperty("look", "muted");
    m_none->setWordWrap(true);
    m_none->hide();
    column->addWidget(m_none);
    setFocusProxy(m_search);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &TypePicker::filter);
    connect(m_search, &SearchField::moveDownRequested, this, [this] { step(1); });
    connect(m_search, &SearchField::moveUpRequested, this, [this] { step(-1); });
    connect(m_list, &QListWidget::itemClicked, this, &TypePicker::take);
}

void TypePicker::open(const ThreatLibrary *library, Language language, const QStringList &recent,
                      const QPoint &globalPosition, Chosen chosen)
{
    m_chosen = std::move(chosen);
    m_search->clear();
    m_search->setPlaceholderText(tr("Type of the new element"));
    m_search->setAccessibleName(tr("Type of the new element"));
    m_list->setAccessibleName(tr("Types"));
    m_none->setText(tr("No type is called that. Shorten the word, or choose one from the list."));
    fill(library, language, recent);
    resize(250, 340);
    QPoint at = globalPosition;
    if (const QScreen *screen = parentWidget() ? parentWidget()->screen() : nullptr) {
        const QRect room = screen->availableGeometry();
        at.setX(std::clamp(at.x(), room.left(), std::max(room.left(), room.right() - width())));
        at.setY(std::clamp(at.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    }
    move(at);
    show();
    m_search->setFocus(Qt::PopupFocusReason);
}

void TypePicker::fill(const ThreatLibrary *library, Language language, const QStringList &recent)
{
    m_list->clear();
    const auto add = [this](const QString &text, const QString &iconName, ElementKind kind,
                            const QString &key, const QString &other = {}) {
        auto *item = new QListWidgetItem(icon(iconName, PartPainter::toneOf(kind)), text, m_list);
        item->setData(KeyRole, key);
        item->setData(OtherTitleRole, other);
    };
    const auto addType = [&](const ElementType &type) {
        ModelElement example;
        example.kind = type.kind;
        example.type = type.key;
        const Language other =
            language == Language::English ? Language::Chinese : Language::English;
        add(type.title.in(language), iconNameOf(library, example), type.kind, type.key,
            type.title.in(other));
    };
    if (library) {
        for (const QString &key : recent) {
            if (const ElementType *type = library->type(key))
                addType(*type);
        }
        for (const ElementType &type : library->types) {
            if (!recent.contains(type.key))
                addType(type);
        }
    }
    if (m_list->count() == 0) {
        for (const ElementKind kind : allValues<ElementKind>())
            add(label(kind), iconNameOf(kind), kind, toKey(kind));
    }
    m_list->setCurrentRow(0);
}

void TypePicker::filter(const QString &text)
{
    const QString word = folded(text.trimmed());
    int first = -1;
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        const bool isFound = holdsFolded(item->text(), word)
            || holdsFolded(item->data(OtherTitleRole).toString(), word);
        item->setHidden(!isFound);
        if (isFound && first < 0)
            first = row;
    }
    m_list->setCurrentRow(first);
    m_none->setVisible(first < 0);
}

void TypePicker::step(int by)
{
    int row = m_list->currentRow() + by;
    while (row >= 0 && row < m_list->count() && m_list->item(row)->isHidden())
        row += by;
    if (row >= 0 && row < m_list->count())
        m_list->setCurrentRow(row);
}

void TypePicker::take()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item || item->isHidden())
        return;
    const QString key = item->data(KeyRole).toString();
    hide();
    if (const Chosen chosen = std::exchange(m_chosen, nullptr))
        chosen(key);
}

bool TypePicker::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            take();
            return true;
        }
        if (key == Qt::Key_Escape) {
            hide();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace gatehouse
