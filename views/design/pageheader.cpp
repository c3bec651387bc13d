#include "views/design/pageheader.h"

#include "views/design/designtokens.h"
#include "views/design/elidedlabel.h"
#include "models/appearance/fonts.h"

#include <QHBoxLayout>

#include <algorithm>

namespace gatehouse {

namespace {

// As much of a title as is always shown.
constexpr int titleStays = 260;
// A subtitle as short as this says a number, and one that is cut is another number.
constexpr int shortSubtitle = 110;

} // namespace

PageHeader::PageHeader(QWidget *parent)
    : QWidget(parent), m_title(new ElidedLabel({}, this)), m_subtitle(new ElidedLabel({}, this)),
      m_beside(new QHBoxLayout), m_actions(new QHBoxLayout)
{
    m_title->setFont(titleFont());
    // What tells two titles apart may stand at their end, as a version does.
    m_title->setElideMode(Qt::ElideMiddle);
    m_subtitle->setMuted(true);
    m_subtitle->setShortest(shortSubtitle);
    m_subtitle->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::l, space::m, space::l, space::s);
    row->setSpacing(space::m);
    row->addWidget(m_title);
    row->addLayout(m_beside);
    row->addWidget(m_subtitle, 1);
    row->addLayout(m_actions);
    m_beside->setSpacing(space::s);
    m_actions->setSpacing(space::s);
}

void PageHeader::setTitle(const QString &title)
{
    m_title->setText(title);
    // Of title and subtitle, the subtitle gives way first.
    m_title->setMinimumWidth(std::min(m_title->sizeHint().width(), titleStays));
}

void PageHeader::setSubtitle(const QString &subtitle)
{
    m_subtitle->setText(subtitle);
    const int whole = m_subtitle->sizeHint().width();
    m_subtitle->setMinimumWidth(whole <= shortSubtitle ? whole : 0);
}

void PageHeader::addBesideTitle(QWidget *widget)
{
    m_beside->addWidget(widget);
}

void PageHeader::addAction(QWidget *widget)
{
    m_actions->addWidget(widget);
}

} // namespace gatehouse
