#include "views/design/searchfield.h"

#include "views/design/icons.h"

#include <QAction>
#include <QKeyEvent>

namespace gatehouse {

namespace {

constexpr int preferredSearchWidth = 240;

} // namespace

SearchField::SearchField(QWidget *parent) : QLineEdit(parent)
{
    addAction(icon(QStringLiteral("search"), Tone::Neutral), QLineEdit::LeadingPosition);
    setClearButtonEnabled(true);
    m_breath.setSingleShot(true);
    m_breath.setInterval(120);
    connect(&m_breath, &QTimer::timeout, this, &SearchField::announce);
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty())
            announce();
        else
            m_breath.start();
    });
    connect(this, &QLineEdit::returnPressed, this, &SearchField::announce);
}

QSize SearchField::sizeHint() const
{
    return QLineEdit::sizeHint().expandedTo({preferredSearchWidth, 0});
}

void SearchField::announce()
{
    m_breath.stop();
    const QString wanted = text().trimmed();
    if (wanted == m_announced)
        return;
    m_announced = wanted;
    Q_EMIT searchChanged(wanted);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        if (!text().isEmpty()) {
            clear();
            return;
        }
        break;
    case Qt::Key_Down:
        Q_EMIT moveDownRequested();
        return;
    case Qt::Key_Up:
        Q_EMIT moveUpRequested();
        return;
    default:
        break;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace gatehouse
