#include "views/design/listfilter.h"

#include "views/design/filterchipbar.h"
#include "views/design/periodfield.h"
#include "views/design/searchfield.h"

#include <QComboBox>

namespace gatehouse {

ListFilter::ListFilter(SearchField *search, FilterChipBar *chips, QWidget *list, QObject *parent)
    : QObject(parent), m_search(search), m_chips(chips)
{
    connect(search, &SearchField::searchChanged, this, &ListFilter::announce);
    connect(search, &SearchField::moveDownRequested, list, qOverload<>(&QWidget::setFocus));
    connect(chips, &FilterChipBar::checkedKeysChanged, this, &ListFilter::announce);
}

void ListFilter::add(QComboBox *choice)
{
    m_choices += choice;
    connect(choice, &QComboBox::currentIndexChanged, this, &ListFilter::announce);
}

void ListFilter::add(PeriodField *period)
{
    m_periods += period;
    connect(period, &PeriodField::changed, this, &ListFilter::announce);
}

void ListFilter::announce()
{
    if (!m_clearing)
        Q_EMIT changed();
}

void ListFilter::clear()
{
    m_clearing = true;
    m_search->clear();
    m_chips->setCheckedKeys({});
    for (QComboBox *choice : std::as_const(m_choices))
        choice->setCurrentIndex(0);
    for (PeriodField *period : std::as_const(m_periods))
        period->clear();
    m_clearing = false;
    Q_EMIT changed();
}

} // namespace gatehouse
