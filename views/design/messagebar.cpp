#include "views/design/messagebar.h"

#include "views/design/designtokens.h"
#include "views/design/icons.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

#include <algorithm>

namespace gatehouse {

namespace {

constexpr int shownAtOnce = 3;
constexpr int successStaysFor = 6000;

Tone toneOf(MessageKind kind)
{
    switch (kind) {
    case MessageKind::Info:
        return Tone::Ready;
    case MessageKind::Success:
        return Tone::Success;
    case MessageKind::Warning:
        return Tone::Warning;
    case MessageKind::Error:
        return Tone::Danger;
    }
    return Tone::Ready;
}

QString iconOf(MessageKind kind)
{
    switch (kind) {
    case MessageKind::Info:
        return QStringLiteral("info");
    case MessageKind::Success:
        return QStringLiteral("success");
    case MessageKind::Warning:
        return QStringLiteral("warning");
    case MessageKind::Error:
        return QStringLiteral("error");
    }
    return QStringLiteral("info");
}

} // namespace

/// One sentence with its button and its way out.
class MessageBar::Strip final : public QWidget
{
public:
    Strip(Message message, MessageBar *bar) : QWidget(bar), m_message(std::move(message))
    {
        m_sentence = new QLabel(m_message.text, this);
        m_sentence->setWordWrap(true);
        m_sentence->setTextFormat(Qt::PlainText);
        m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_detail = new QLabel(m_message.detail, this);
        m_detail->setWordWrap(true);
        m_detail->setTextFormat(Qt::PlainText);
        m_detail->setProperty("look", "caption");
        m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_detail->hide();
        m_more = new QPushButton(this);
        m_more->setProperty("look", "link");
        m_more->setCheckable(true);
        m_more->setVisible(!m_message.detail.isEmpty());
        connect(m_more, &QPushButton::toggled, m_detail, &QLabel::setVisible);
        m_action = new QPushButton(m_message.actionText, this);
        m_action->setProperty("look", "link");
        m_action->setVisible(!m_message.actionText.isEmpty());
        m_dismiss = new QToolButton(this);
        m_dismiss->setIcon(icon(QStringLiteral("close")));
        m_dismiss->setObjectName(QStringLiteral("dismiss"));
        connect(m_dismiss, &QToolButton::clicked, bar, [this, bar] { bar->drop(this); });
        connect(m_action, &QPushButton::clicked, bar, [this, bar] {
            const auto action = m_message.action;
            bar->drop(this);
            if (action)
                action();
        });
        if (m_message.until)
            connect(m_message.until, &QObject::destroyed, this, [this, bar] { bar->drop(this); });
        if (m_message.kind == MessageKind::Success)
            QTimer::singleShot(successStaysFor, this, [this, bar] { bar->drop(this); });

        auto *words = new QVBoxLayout;
        words->setSpacing(2);
        words->addWidget(m_sentence);
        words->addWidget(m_detail);
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(space::m + metric::iconSmall + space::s, space::xs, space::xs,
                                space::xs);
        row->addLayout(words, 1);
        row->addWidget(m_more, 0, Qt::AlignTop);
        row->addWidget(m_action, 0, Qt::AlignTop);
        row->addWidget(m_dismiss, 0, Qt::AlignTop);
        retranslate();
    }

    const Message &message() const { return m_message; }
    bool isUnseenError() const { return m_message.kind == MessageKind::Error && !m_seen; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        m_seen = true;
        const ColorScheme &scheme = schemeOf(palette());
        const TonePair &colors = scheme.tone(toneOf(m_message.kind));
        QPainter painter(this);
        painter.fillRect(rect(), colors.tint);
        painter.fillRect(0, height() - 1, width(), 1, scheme.border);
        if (y() == 0)
            painter.fillRect(0, 0, width(), 1, scheme.border);
        painter.drawPixmap(
            space::m, m_sentence->y() + (m_dismiss->height() - metric::iconSmall) / 2,
            iconPixmap(iconOf(m_message.kind), metric::iconSmall, devicePixelRatioF(), colors.ink));
    }

    void changeEvent(QEvent *event) override
    {
        if (event->type() == QEvent::LanguageChange)
            retranslate();
        QWidget::changeEvent(event);
    }

private:
    void retranslate()
    {
        m_more->setText(MessageBar::tr("Details"));
        m_dismiss->setToolTip(MessageBar::tr("Dismiss"));
        m_dismiss->setAccessibleName(MessageBar::tr("Dismiss this message"));
        setAccessibleName(m_message.text);
    }

    Message m_message;
    QLabel *m_sentence;
    QLabel *m_detail;
    QPushButton *m_more;
    QPushButton *m_action;
    QToolButton *m_dismiss;
    bool m_seen = false;
};

MessageBar::MessageBar(QWidget *parent) : QWidget(parent), m_stack(new QVBoxLayout(this))
{
    m_stack->setContentsMargins(0, 0, 0, 0);
    m_stack->setSpacing(0);
    setVisible(false);
}

QList<MessageBar::Strip *> MessageBar::strips() const
{
    QList<Strip *> all;
    for (int i = 0; i < m_stack->count(); ++i)
        all.append(static_cast<Strip *>(m_stack->itemAt(i)->widget()));
    return all;
}

void MessageBar::post(const Message &message)
{
    for (Strip *strip : strips()) {
        if (strip->message().text == message.text && strip->message().kind == message.kind)
            drop(strip);
    }
    auto *strip = new Strip(message, this);
    m_stack->insertWidget(0, strip);
    strip->show();
    while (m_stack->count() > shownAtOnce) {
        const QList<Strip *> before = strips().mid(1);
        const auto seen = std::find_if(before.rbegin(), before.rend(),
                                       [](const Strip *each) { return !each->isUnseenError(); });
        drop(seen == before.rend() ? before.constLast() : *seen);
    }
    setVisible(true);
    QAccessibleEvent alert(strip, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::drop(Strip *strip)
{
    m_stack->removeWidget(strip);
    strip->hide();
    strip->deleteLater();
    setVisible(m_stack->count() > 0);
}

void MessageBar::clear()
{
    for (Strip *strip : strips())
        drop(strip);
}

void MessageBar::dropErrors()
{
    for (Strip *strip : strips()) {
        const Message &said = strip->message();
        if (said.kind == MessageKind::Error && said.detail.isEmpty() && !said.action
            && !strip->isUnseenError())
            drop(strip);
    }
}

QStringList MessageBar::texts() const
{
    QStringList all;
    for (const Strip *strip : strips())
        all.append(strip->message().text);
    return all;
}

bool MessageBar::dismissNewest()
{
    const auto all = strips();
    if (all.isEmpty())
        return false;
    drop(all.constFirst());
    return true;
}

} // namespace gatehouse
