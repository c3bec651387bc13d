#include "views/palette/commandpalette.h"

#include "views/design/designtokens.h"
#include "views/design/icons.h"
#include "views/palette/palettelist.h"
#include "views/palette/palettemodel.h"

#include <QAction>
#include <QApplication>
#include <QGraphicsDropShadowEffect>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace gatehouse {

namespace {
constexpr int entriesKept = 60;
constexpr int paletteWidth = 620;
} // namespace

CommandPalette::CommandPalette(QWidget *window)
    : QFrame(window), m_model(new PaletteModel(entriesKept, this)),
      m_list(new PaletteList(m_model, this)), m_line(new QLineEdit(this)),
      m_nothing(new QLabel(this))
{
    setObjectName(QStringLiteral("commandPalette"));
    setProperty("look", "popup");
    m_line->setProperty("look", "bare");
    m_line->addAction(icon(QStringLiteral("palette-command"), Tone::Neutral),
                      QLineEdit::LeadingPosition);
    m_nothing->setProperty("look", "muted");
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setMinimumHeight(48);
    auto *line = new QFrame(this);
    line->setProperty("look", "line");
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, space::xs, 1, space::xs);
    column->setSpacing(space::xs);
    column->addWidget(m_line);
    column->addWidget(line);
    column->addWidget(m_list);
    column->addWidget(m_nothing);

    auto *shadow = new QGraphicsDropShadowEffect(this);
    shadow->setBlurRadius(32);
    shadow->setOffset(0, 8);
    shadow->setColor(QColor(0, 0, 0, 90));
    setGraphicsEffect(shadow);

    connect(m_line, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_list, &PaletteList::aboutToRun, this, &CommandPalette::dismiss);
    m_line->installEventFilter(this);
    window->installEventFilter(this);
    retranslate();
    hide();
}

void CommandPalette::setProviders(std::vector<PaletteProvider *> providers)
{
    m_model->setProviders(std::move(providers));
}

void CommandPalette::open()
{
    if (!isVisible())
        m_focusBefore = QApplication::focusWidget();
    m_line->clear();
    search({});
    show();
    raise();
    m_line->setFocus();
}

void CommandPalette::dismiss()
{
    if (!isVisible())
        return;
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus();
}

void CommandPalette::search(const QString &query)
{
    m_model->setQuery(query);
    m_list->selectFirst();
    m_list->setFixedHeight(m_list->wantedHeight());
    m_list->setVisible(m_model->rowCount() > 0);
    m_nothing->setVisible(m_model->rowCount() == 0);
    place();
}

void CommandPalette::place()
{
    const QWidget *window = parentWidget();
    const int width = qMin(paletteWidth, window->width() - 2 * space::xl);
    layout()->activate();
    setGeometry((window->width() - width) / 2, metric::headerHeight + space::l, width,
                layout()->sizeHint().height());
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_line && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Down:
            m_list->step(1);
            return true;
        case Qt::Key_Up:
            m_list->step(-1);
            return true;
        case Qt::Key_PageDown:
            m_list->step(8);
            return true;
        case Qt::Key_PageUp:
            m_list->step(-8);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            m_list->runSelected();
            return true;
        case Qt::Key_Escape:
            dismiss();
            return true;
        case Qt::Key_Tab:
        case Qt::Key_Backtab:
            return true;
        default:
            break;
        }
    }
    if (watched == m_line && event->type() == QEvent::FocusOut && isVisible()) {
        // A context menu of the line or another window may take the focus; the palette stays.
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason == Qt::MouseFocusReason) {
            m_focusBefore = nullptr;
            dismiss();
        }
    }
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void CommandPalette::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void CommandPalette::retranslate()
{
    setAccessibleName(tr("Command palette"));
    m_line->setAccessibleName(tr("Command palette"));
    m_line->setPlaceholderText(tr("Type an action, a page, an app or a clause"));
    m_list->setAccessibleName(tr("Matches"));
    m_nothing->setText(tr("Nothing matches."));
    if (isVisible())
        search(m_line->text());
}

} // namespace gatehouse
