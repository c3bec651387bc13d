#include "views/design/emptystate.h"

#include "views/design/designtokens.h"
#include "views/design/icons.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace gatehouse {

EmptyState::EmptyState(const QString &iconName, QWidget *parent)
    : QWidget(parent), m_iconName(iconName), m_picture(new QLabel(this)),
      m_sentence(new QLabel(this)), m_hint(new QLabel(this)), m_button(new QPushButton(this))
{
    m_sentence->setProperty("look", "heading");
    m_hint->setProperty("look", "muted");
    m_button->setProperty("look", "primary");
    for (QLabel *text : {m_sentence, m_hint}) {
        text->setWordWrap(true);
        text->setAlignment(Qt::AlignCenter);
        text->setTextFormat(Qt::PlainText);
        text->hide();
    }
    m_picture->setAlignment(Qt::AlignCenter);
    m_button->hide();
    connect(m_button, &QPushButton::clicked, this, &EmptyState::actionRequested);

    // A column that is as wide as sentences can be read well, or as the place allows.
    auto *words = new QWidget(this);
    words->setMaximumWidth(440);
    auto *lines = new QVBoxLayout(words);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(space::s);
    lines->addWidget(m_sentence);
    lines->addWidget(m_hint);
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(words, 100);
    middle->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::xl, space::l, space::xl);
    column->setSpacing(space::s);
    column->addStretch(2);
    column->addWidget(m_picture, 0, Qt::AlignHCenter);
    column->addLayout(middle);
    column->addSpacing(space::s);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3);
    drawIcon();
}

void EmptyState::setTexts(const QString &sentence, const QString &hint, const QString &action)
{
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    m_button->setText(action);
    m_button->setVisible(!action.isEmpty());
    setAccessibleName(sentence);
    setAccessibleDescription(hint);
}

void EmptyState::resizeEvent(QResizeEvent *event)
{
    // Lines of a readable length, and never wider than the place there is.
    constexpr int longestLine = 440;
    const int room = std::min(longestLine, width() - 2 * space::xl);
    m_sentence->setFixedWidth(room);
    m_hint->setFixedWidth(room);
    QWidget::resizeEvent(event);
}

QSize EmptyState::minimumSizeHint() const
{
    return {160, 160};
}

void EmptyState::drawIcon()
{
    m_picture->setPixmap(
        iconPixmap(m_iconName, 40, devicePixelRatioF(), schemeOf(palette()).muted));
}

void EmptyState::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        drawIcon();
    QWidget::changeEvent(event);
}

} // namespace gatehouse
