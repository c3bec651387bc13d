#include "views/design/optionaldateedit.h"

#include "views/design/designtokens.h"
#include "views/design/forms.h"
#include "views/design/icons.h"

#include <QAction>
#include <QCalendarWidget>
#include <QEvent>
#include <QKeyEvent>
#include <QRegularExpression>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace gatehouse {

namespace {

constexpr int gap = 2; // between the field and its calendar

} // namespace

OptionalDateEdit::OptionalDateEdit(QWidget *parent)
    : QLineEdit(parent), m_open(addAction(icon(QStringLiteral("calendar"), Tone::Neutral),
                                          QLineEdit::TrailingPosition))
{
    connect(m_open, &QAction::triggered, this, &OptionalDateEdit::openCalendar);
    connect(this, &QLineEdit::editingFinished, this, &OptionalDateEdit::settle);
    connect(this, &QLineEdit::textEdited, this, [this] {
        if (isAcceptable())
            setInvalid(this, false);
    });
    setMinimumWidth(132);
    retranslate();
}

QDate OptionalDateEdit::parse(const QString &text)
{
    static const QRegularExpression separated(
        QStringLiteral(R"(^\s*(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?\s*$)"));
    static const QRegularExpression run(QStringLiteral(R"(^\s*(\d{4})(\d{2})(\d{2})\s*$)"));
    for (const QRegularExpression &form : {separated, run}) {
        if (const auto match = form.match(text); match.hasMatch())
            return {match.captured(1).toInt(), match.captured(2).toInt(),
                    match.captured(3).toInt()};
    }
    return {};
}

void OptionalDateEdit::setDate(QDate date)
{
    setText(date.isValid() ? date.toString(Qt::ISODate) : QString());
    setInvalid(this, false);
}

bool OptionalDateEdit::isAcceptable() const
{
    if (text().trimmed().isEmpty())
        return true;
    const QDate day = date();
    return day.isValid() && (!m_earliest.isValid() || day >= m_earliest)
        && (!m_latest.isValid() || day <= m_latest);
}

void OptionalDateEdit::setRange(QDate earliest, QDate latest)
{
    m_earliest = earliest;
    m_latest = latest;
}

void OptionalDateEdit::settle()
{
    setInvalid(this, !isAcceptable());
    if (const QDate day = date(); day.isValid() && isAcceptable())
        setText(day.toString(Qt::ISODate));
}

void OptionalDateEdit::openCalendar()
{
    if (!isEnabled() || isReadOnly())
        return;
    auto *popup = new QFrame(this, Qt::Popup);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setProperty("look", "popup");
    auto *calendar = new QCalendarWidget(popup);
    calendar->setGridVisible(false);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setFirstDayOfWeek(Qt::Monday);
    if (m_earliest.isValid())
        calendar->setMinimumDate(m_earliest);
    if (m_latest.isValid())
        calendar->setMaximumDate(m_latest);
    calendar->setSelectedDate(date().isValid() ? date() : QDate::currentDate());
    auto *column = new QVBoxLayout(popup);
    column->setContentsMargins(1, 1, 1, 1);
    column->addWidget(calendar);
    connect(calendar, &QCalendarWidget::activated, this, [this, popup](QDate day) {
        setText(day.toString(Qt::ISODate));
        popup->close();
        Q_EMIT editingFinished(); // as when one is typed
    });
    connect(calendar, &QCalendarWidget::clicked, calendar, &QCalendarWidget::activated);
    popup->adjustSize();
    const QRect room = screen()->availableGeometry();
    QPoint place = mapToGlobal(QPoint(0, height() + gap));
    if (place.y() + popup->height() > room.bottom())
        place.setY(mapToGlobal(QPoint(0, -gap)).y() - popup->height());
    place.setX(std::max(room.left(), std::min(place.x(), room.right() - popup->width())));
    place.setY(std::max(room.top(), place.y()));
    popup->move(place);
    popup->show();
    calendar->setFocus();
}

void OptionalDateEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down && event->modifiers().testFlag(Qt::AltModifier)) {
        openCalendar();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void OptionalDateEdit::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QLineEdit::changeEvent(event);
}

void OptionalDateEdit::retranslate()
{
    setPlaceholderText(tr("YYYY-MM-DD"));
    m_open->setText(tr("Pick a date"));
    m_open->setToolTip(tr("Pick a date (Alt+Down)"));
}

} // namespace gatehouse
