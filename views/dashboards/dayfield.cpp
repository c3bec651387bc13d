#include "views/dashboards/dayfield.h"

#include "views/design/designtokens.h"
#include "views/design/optionaldateedit.h"

#include <QHBoxLayout>
#include <QLabel>

namespace gatehouse {

DayField::DayField(QWidget *parent)
    : QWidget(parent), m_asOf(new QLabel), m_edit(new OptionalDateEdit)
{
    m_edit->setObjectName(QStringLiteral("dashboard-day"));
    m_edit->setFixedWidth(150);
    m_asOf->setBuddy(m_edit);
    m_asOf->setMinimumHeight(metric::controlHeight);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    row->addWidget(m_asOf);
    row->addWidget(m_edit);
    setFocusProxy(m_edit);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); // the two stay beside each other
    connect(m_edit, &QLineEdit::editingFinished, this, [this] {
        const QDate asked = m_edit->isAcceptable() ? m_edit->date() : QDate();
        if (asked == m_asked)
            return;
        m_asked = asked;
        Q_EMIT changed();
    });
    retranslate();
}

QDate DayField::day(QDate today) const
{
    return m_asked.isValid() && m_asked < today ? m_asked : today;
}

void DayField::setToday(QDate today)
{
    m_edit->setRange({}, today);
}

void DayField::clear()
{
    m_asked = {};
    m_edit->setDate({});
}

void DayField::retranslate()
{
    m_asOf->setText(tr("As of"));
    m_edit->setAccessibleName(tr("As of the day"));
    m_edit->setToolTip(tr("A past day shows what stood at its end, where the history holds it."));
}

} // namespace gatehouse
