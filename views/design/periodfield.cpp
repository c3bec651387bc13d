#include "views/design/periodfield.h"

#include "views/design/designtokens.h"
#include "views/design/optionaldateedit.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

#include <utility>

namespace gatehouse {

PeriodField::PeriodField(QWidget *parent)
    : QWidget(parent), m_fromLabel(new QLabel), m_from(new OptionalDateEdit),
      m_untilLabel(new QLabel), m_until(new OptionalDateEdit)
{
    m_from->setObjectName(QStringLiteral("period-from"));
    m_until->setObjectName(QStringLiteral("period-until"));
    m_fromLabel->setBuddy(m_from);
    m_untilLabel->setBuddy(m_until);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    for (QWidget *each :
         std::initializer_list<QWidget *>{m_fromLabel, m_from, m_untilLabel, m_until})
        row->addWidget(each);
    setFocusProxy(m_from);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    for (OptionalDateEdit *each : {m_from, m_until})
        connect(each, &QLineEdit::editingFinished, this, &PeriodField::take);
    retranslate();
}

void PeriodField::setToday(QDate today)
{
    m_today = today;
    m_from->setRange({}, today);
    m_until->setRange(m_asked.first, today);
}

void PeriodField::clear()
{
    m_from->setDate({});
    m_until->setDate({});
    take();
}

void PeriodField::take()
{
    const auto dayOf = [](const OptionalDateEdit &edit) {
        return edit.isAcceptable() ? edit.date() : QDate();
    };
    const QDate from = dayOf(*m_from);
    m_until->setRange(from, m_today);
    const std::pair asked(from, dayOf(*m_until));
    if (std::exchange(m_asked, asked) != asked)
        Q_EMIT changed();
}

void PeriodField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void PeriodField::retranslate()
{
    m_fromLabel->setText(tr("From"));
    m_untilLabel->setText(tr("to"));
    m_from->setAccessibleName(tr("From this day on"));
    m_until->setAccessibleName(tr("Up to and including this day"));
}

} // namespace gatehouse
