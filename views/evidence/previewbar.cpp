#include "views/evidence/previewbar.h"

#include "models/base/quantity.h"
#include "models/workspace/actions.h"
#include "views/design/designtokens.h"
#include "views/design/icons.h"
#include "views/design/searchfield.h"
#include "views/design/toolbuttons.h"
#include "views/page/acting.h"
#include "views/page/permit.h"

#include <QAction>
#include <QActionGroup>
#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

QAction *checkable(const char *iconName, const char *objectName, QObject *parent)
{
    auto *action = new QAction(icon(QString::fromLatin1(iconName)), {}, parent);
    action->setObjectName(QString::fromLatin1(objectName));
    action->setCheckable(true);
    return action;
}

QHBoxLayout *tightRow(QWidget *parent)
{
    auto *row = new QHBoxLayout(parent);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::xs);
    return row;
}

} // namespace

PreviewBar::PreviewBar(QWidget *parent)
    : QWidget(parent), m_search(new SearchField), m_place(new QLabel),
      m_back(new QAction(icon(QStringLiteral("up")), {}, this)),
      m_forward(new QAction(icon(QStringLiteral("down")), {}, this)),
      m_fit(checkable("zoom-fit", "preview-fit", this)),
      m_ownSize(checkable("zoom-in", "preview-own-size", this)),
      m_mark(checkable("paint-over", "preview-mark", this)), m_steps(new QWidget),
      m_sizes(new QWidget)
{
    m_search->setObjectName(QStringLiteral("preview-search"));
    m_place->setObjectName(QStringLiteral("preview-place"));
    m_back->setObjectName(QStringLiteral("preview-back"));
    m_forward->setObjectName(QStringLiteral("preview-forward"));
    setLook(m_place, "caption");
    m_search->installEventFilter(this);
    auto *sizing = new QActionGroup(this);
    sizing->addAction(m_fit);
    sizing->addAction(m_ownSize);
    m_fit->setChecked(true);

    auto *steps = tightRow(m_steps);
    steps->addWidget(m_place);
    steps->addWidget(iconButton(m_back, this));
    steps->addWidget(iconButton(m_forward, this));
    auto *sizes = tightRow(m_sizes);
    sizes->addWidget(iconButton(m_fit, this));
    sizes->addWidget(iconButton(m_ownSize, this));
    sizes->addStretch(1);
    sizes->addWidget(toolButton(m_mark, this));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::s, space::xs, space::s, space::xs);
    row->setSpacing(space::s);
    row->addWidget(m_search, 1);
    row->addWidget(m_sizes, 1);
    row->addWidget(m_steps);

    connect(m_search, &SearchField::searchChanged, this, [this](const QString &text) {
        m_searched = text;
        Q_EMIT searchChanged(text);
    });
    connect(m_search, &SearchField::moveDownRequested, m_forward, &QAction::trigger);
    connect(m_search, &SearchField::moveUpRequested, m_back, &QAction::trigger);
    const auto step = [this](int by) {
        if (m_mode == Mode::Pages)
            Q_EMIT pageRequested(by);
        else
            Q_EMIT hitRequested(by);
    };
    connect(m_back, &QAction::triggered, this, [step] { step(-1); });
    connect(m_forward, &QAction::triggered, this, [step] { step(1); });
    connect(m_fit, &QAction::toggled, this, &PreviewBar::fitRequested);
    connect(m_mark, &QAction::toggled, this, &PreviewBar::markingRequested);
    setMode(Mode::Nothing);
    retranslate();
}

void PreviewBar::setMode(Mode mode)
{
    m_mode = mode;
    m_search->setVisible(mode == Mode::Find);
    m_sizes->setVisible(mode == Mode::Picture);
    m_steps->setVisible(mode == Mode::Find || mode == Mode::Pages);
    setVisible(mode != Mode::Nothing);
    retranslate();
}

void PreviewBar::setHits(int current, int count)
{
    say(current, count);
    if (count == 0)
        m_place->setText(m_searched.isEmpty() ? QString() : tr("Not found"));
    m_back->setEnabled(count > 0);
    m_forward->setEnabled(count > 0);
}

void PreviewBar::setPage(int current, int count)
{
    say(current, count);
    m_back->setEnabled(current > 0);
    m_forward->setEnabled(current + 1 < count);
}

void PreviewBar::say(int current, int count)
{
    m_place->setText(tr("%1 of %2").arg(countText(current + 1), countText(count)));
}

void PreviewBar::permit(const Acting &acting)
{
    gatehouse::permit(m_mark, acting, actions::editEvidence);
    if (m_mark->isEnabled())
        m_mark->setToolTip(tr("Draw black rectangles over what is not to be seen. The arrow keys "
                              "move the chosen one and, with Shift, size it; Insert adds one, "
                              "Space goes to the next, Delete takes it off. The file itself stays "
                              "as it is."));
    else
        m_mark->setChecked(false);
}

void PreviewBar::endMarking()
{
    m_mark->setChecked(false);
}

void PreviewBar::focusSearch()
{
    if (m_mode != Mode::Find)
        return;
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

QString PreviewBar::searched() const
{
    return m_searched;
}

bool PreviewBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        // Before the field takes it for the end of a new text.
        if (isEnter && m_search->text().trimmed() == m_searched) {
            const bool backwards = key->modifiers().testFlag(Qt::ShiftModifier);
            (backwards ? m_back : m_forward)->trigger();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void PreviewBar::retranslate()
{
    const bool turnsPages = m_mode == Mode::Pages;
    m_search->setPlaceholderText(tr("Find in the file"));
    m_search->setAccessibleName(tr("Find in the file"));
    m_back->setText(turnsPages ? tr("The page before") : tr("The hit before"));
    m_forward->setText(turnsPages ? tr("The next page") : tr("The next hit"));
    m_fit->setText(tr("Fit into the preview"));
    m_ownSize->setText(tr("At its own size"));
    m_mark->setText(tr("Paint over"));
}

} // namespace gatehouse
