#include "views/design/toolbuttons.h"

#include "views/design/designtokens.h"
#include "views/design/gatehousestyle.h"
#include "views/design/icons.h"
#include "views/design/mnemonics.h"

#include <QAction>
#include <QMenu>
#include <QPainter>
#include <QStyle>

namespace gatehouse {

namespace {

/// Under a style sheet Qt draws no focus on tool buttons.
class PrimaryButton final : public QToolButton
{
public:
    using QToolButton::QToolButton;

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QToolButton::paintEvent(event);
        if (!hasFocus())
            return;
        QPainter painter(this);
        drawInnerRing(painter, rect(), schemeOf(palette()).onAccent);
    }
};

QToolButton *follow(QAction *action, QToolButton *button, Qt::ToolButtonStyle style)
{
    button->setDefaultAction(action);
    button->setToolButtonStyle(style);
    button->setFocusPolicy(Qt::StrongFocus);
    // Mnemonics belong on the button, not in what is read aloud.
    const auto update = [button, action] {
        button->setAccessibleName(withoutMnemonic(action->text()));
        button->setToolTip(
            toolTipWithShortcut(withoutMnemonic(action->toolTip()), action->shortcut()));
    };
    QObject::connect(action, &QAction::changed, button, update);
    update();
    return button;
}

} // namespace

QToolButton *toolButton(QAction *action, QWidget *parent, Qt::ToolButtonStyle style)
{
    return follow(action, new QToolButton(parent), style);
}

QToolButton *iconButton(QAction *action, QWidget *parent)
{
    return follow(action, new QToolButton(parent), Qt::ToolButtonIconOnly);
}

QToolButton *primaryButton(QAction *action, QWidget *parent)
{
    QToolButton *button = follow(action, new PrimaryButton(parent), Qt::ToolButtonTextOnly);
    setLook(button, "primary");
    return button;
}

QToolButton *splitButton(QAction *action, const QList<QAction *> &others, QWidget *parent)
{
    QToolButton *button = follow(action, new QToolButton(parent), Qt::ToolButtonTextBesideIcon);
    auto *menu = new QMenu(button);
    menu->addActions(others);
    button->setMenu(menu);
    button->setPopupMode(QToolButton::MenuButtonPopup);
    setLook(button, "outlined");
    return button;
}

QToolButton *menuButton(const QString &iconName, QMenu *menu, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(icon(iconName));
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

QString toolTipWithShortcut(const QString &text, const QKeySequence &shortcut)
{
    if (shortcut.isEmpty())
        return text;
    return QStringLiteral("%1  (%2)").arg(text, shortcut.toString(QKeySequence::NativeText));
}

void setLook(QWidget *widget, const char *look)
{
    widget->setProperty("look", look);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

} // namespace gatehouse
