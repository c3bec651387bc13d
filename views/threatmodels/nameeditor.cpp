#include "views/threatmodels/nameeditor.h"

#include <QKeyEvent>

#include <algorithm>

namespace gatehouse {

NameEditor::NameEditor(QWidget *parent) : QPlainTextEdit(parent)
{
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabChangesFocus(true);
    document()->setDocumentMargin(2);
    hide();
}

void NameEditor::open(const QRect &rect, const QString &text, bool isLong, Taken taken)
{
    m_taken = std::move(taken);
    m_before = text;
    m_isLong = isLong;
    setAccessibleName(isLong ? tr("Text of the note") : tr("Name"));
    setPlainText(text);
    selectAll();
    QRect place = rect;
    place.setWidth(std::max(place.width(), 150));
    place.setHeight(std::max(place.height(), isLong ? 80 : 32));
    place.moveCenter(rect.center());
    const QRect room = parentWidget()->rect().adjusted(4, 4, -4, -4);
    place.moveLeft(
        std::clamp(place.left(), room.left(), std::max(room.left(), room.right() - place.width())));
    place.moveTop(
        std::clamp(place.top(), room.top(), std::max(room.top(), room.bottom() - place.height())));
    setGeometry(place);
    show();
    raise();
    setFocus();
}

void NameEditor::close(bool take)
{
    if (!m_taken)
        return;
    const Taken taken = std::exchange(m_taken, nullptr);
    QString text = toPlainText().trimmed();
    if (!m_isLong)
        text = text.simplified();
    hide();
    if (take && !text.isEmpty() && text != m_before)
        taken(text);
}

void NameEditor::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool takes = isEnter && (!m_isLong || event->modifiers() & Qt::ControlModifier);
    if (event->key() == Qt::Key_Escape || takes) {
        close(takes);
        parentWidget()->setFocus();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void NameEditor::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        close(true);
}

bool NameEditor::event(QEvent *event)
{
    // What is typed is no command.
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    return QPlainTextEdit::event(event);
}

} // namespace gatehouse
