#include "views/dashboards/dashboardfilterbar.h"

#include "views/dashboards/dayfield.h"
#include "views/design/designtokens.h"
#include "views/design/flowlayout.h"

#include <QComboBox>
#include <QSignalBlocker>

namespace gatehouse {

namespace {

constexpr const char *context = "DashboardFilterBar";

QString word(const char *source)
{
    return QCoreApplication::translate(context, source);
}

template<class E>
void addAll(auto &offers)
{
    for (const E value : allValues<E>())
        offers.push_back({toKey(value), label(value)});
}

} // namespace

DashboardFilterBar::DashboardFilterBar(QWidget *parent)
    : QWidget(parent),
      m_fields{{QStringLiteral("department"), QT_TRANSLATE_NOOP("DashboardFilterBar", "Department"),
                QT_TRANSLATE_NOOP("DashboardFilterBar", "All departments"), new QComboBox},
               {QStringLiteral("tier"), QT_TRANSLATE_NOOP("DashboardFilterBar", "Tier"),
                QT_TRANSLATE_NOOP("DashboardFilterBar", "All tiers"), new QComboBox},
               {QStringLiteral("kind"), QT_TRANSLATE_NOOP("DashboardFilterBar", "Kind"),
                QT_TRANSLATE_NOOP("DashboardFilterBar", "All kinds"), new QComboBox},
               {QStringLiteral("business_line"),
                QT_TRANSLATE_NOOP("DashboardFilterBar", "Line of business"),
                QT_TRANSLATE_NOOP("DashboardFilterBar", "All lines of business"), new QComboBox},
               {QStringLiteral("owner"),
                QT_TRANSLATE_NOOP("DashboardFilterBar", "Responsible person"),
                QT_TRANSLATE_NOOP("DashboardFilterBar", "All responsible"), new QComboBox},
               {QStringLiteral("phase"), QT_TRANSLATE_NOOP("DashboardFilterBar", "Phase"),
                QT_TRANSLATE_NOOP("DashboardFilterBar", "All phases"), new QComboBox}},
      m_day(new DayField)
{
    auto *row = new FlowLayout(this, space::s);
    for (const Field &field : m_fields) {
        field.box->setObjectName(QStringLiteral("dashboard-") + field.key);
        field.box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        field.box->setMinimumContentsLength(16);
        row->addWidget(field.box);
        connect(field.box, &QComboBox::currentIndexChanged, this, [this, &field] { take(field); });
    }
    row->addWidget(m_day);
    connect(m_day, &DayField::changed, this, &DashboardFilterBar::changed);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFocusProxy(m_fields.front().box);
    retranslate();
}

std::vector<DashboardFilterBar::Offer> DashboardFilterBar::offersOf(const QString &field) const
{
    std::vector<Offer> offers;
    if (field == QStringLiteral("department")) {
        QHash<UnitId, int> depths;
        for (const Unit &unit : m_choices.departments) {
            const int depth = unit.parent.isValid() ? depths.value(unit.parent) + 1 : 0;
            depths.insert(unit.id, depth);
            offers.push_back({unit.uid, unit.name, depth});
        }
    } else if (field == QStringLiteral("owner")) {
        for (const Person &person : m_choices.owners)
            offers.push_back({person.uid, person.name});
    } else if (field == QStringLiteral("business_line")) {
        for (const QString &line : m_choices.businessLines)
            offers.push_back({line, line});
    } else if (field == QStringLiteral("tier")) {
        for (int tier = 1; tier <= 3; ++tier)
            offers.push_back({QString::number(tier), tr("Tier %1").arg(tier)});
    } else if (field == QStringLiteral("kind")) {
        addAll<AppKind>(offers);
    } else {
        addAll<Phase>(offers);
    }
    return offers;
}

void DashboardFilterBar::fill()
{
    for (const Field &field : m_fields) {
        const QSignalBlocker quiet(field.box);
        field.box->clear();
        field.box->addItem(word(field.all));
        for (const Offer &offer : offersOf(field.key))
            field.box->addItem(QString(qsizetype(offer.depth), QChar(0x3000)) + offer.name,
                               offer.key);
        const int row = field.box->findData(m_wish.value(field.key));
        field.box->setCurrentIndex(m_wish.contains(field.key) ? std::max(0, row) : 0);
    }
}

void DashboardFilterBar::take(const Field &field)
{
    const QVariant key = field.box->currentData();
    if (key.isValid())
        m_wish.insert(field.key, key.toString());
    else
        m_wish.remove(field.key);
    Q_EMIT changed();
}

void DashboardFilterBar::setChoices(const DashboardChoices &choices)
{
    if (choices == m_choices)
        return;
    m_choices = choices;
    fill();
}

void DashboardFilterBar::setWish(const DashboardWish &wish)
{
    if (wish == m_wish)
        return;
    m_wish = wish;
    fill();
}

QString DashboardFilterBar::words() const
{
    QStringList parts;
    for (const Field &field : m_fields) {
        if (field.box->currentIndex() > 0)
            parts += tr("%1: %2").arg(word(field.name), field.box->currentText().trimmed());
    }
    return parts.join(QStringLiteral(" · "));
}

QDate DashboardFilterBar::day(QDate today) const
{
    return m_day->day(today);
}

void DashboardFilterBar::setToday(QDate today)
{
    m_day->setToday(today);
}

void DashboardFilterBar::retranslate()
{
    for (const Field &field : m_fields)
        field.box->setAccessibleName(word(field.name));
    m_day->retranslate();
    fill();
}

} // namespace gatehouse
