#include "views/threatmodels/countermeasureinspector.h"

#include "views/badges/threatbadge.h"
#include "views/design/arrangement.h"
#include "views/design/icons.h"
#include "views/design/inspector.h"
#include "views/page/navigationcontext.h"
#include "views/threatmodels/threatdesk.h"

#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace gatehouse {

namespace {

constexpr int listedThreats = 12;

} // namespace

CountermeasureInspector::CountermeasureInspector(ThreatDesk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_number(wrappedLabel("caption")),
      m_title(wrappedLabel("heading")), m_stage(new StateBadge), m_none(wrappedLabel("muted")),
      m_description(wrappedLabel()), m_facts(new KeyValueGrid), m_requirement(shortList()),
      m_threats(shortList()), m_tests(wrappedLabel())
{
    auto *panel = new InspectorPanel;
    panel->addHeader(stacked({m_none, m_number, m_title, beside({m_stage})}));
    m_threats->setObjectName(QStringLiteral("countermeasure-threats"));
    m_sections = {panel->addSection(m_description), panel->addSection(m_facts),
                  panel->addSection(m_requirement), panel->addSection(m_threats),
                  panel->addSection(m_tests)};
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(panel);
    connect(m_threats, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        Q_EMIT m_desk.threatRequested(ThreatId(item->data(Qt::UserRole).toLongLong()));
    });
    const auto toRequirement = [this](const QListWidgetItem *item) {
        Q_EMIT m_desk.requirementRequested(RequirementId(item->data(Qt::UserRole).toLongLong()));
    };
    connect(m_requirement, &QListWidget::itemActivated, this, toRequirement);
    connect(m_requirement, &QListWidget::itemClicked, this, toRequirement);
    connect(&m_desk, &ThreatDesk::changed, this, &CountermeasureInspector::show);
    connect(&m_desk, &ThreatDesk::countermeasureChanged, this, &CountermeasureInspector::show);
    retranslate();
}

void CountermeasureInspector::retranslate()
{
    const QStringList titles{tr("What is done"), tr("Where it stands"), tr("Requirement"),
                             tr("Threats it answers"), tr("Tests")};
    for (int i = 0; i < m_sections.size(); ++i)
        m_sections[i]->setTitle(titles[i]);
    m_none->setText(tr("Choose a countermeasure to see which threats it answers and what tests "
                       "found."));
    m_requirement->setAccessibleName(tr("The requirement it fulfils"));
    m_threats->setAccessibleName(tr("Threats that this countermeasure answers"));
    show();
}

void CountermeasureInspector::show()
{
    const CountermeasureRow *row = m_desk.currentCountermeasureRow();
    m_none->setVisible(!row);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_number, m_title, m_stage})
        widget->setVisible(row);
    for (InspectorSection *section : m_sections)
        section->setVisible(row);
    if (!row)
        return;
    const Countermeasure &countermeasure = row->countermeasure;
    m_number->setText(countermeasure.number);
    m_title->setText(countermeasure.title);
    m_stage->setBadge(badgeOf(row->stage));
    m_description->setText(countermeasure.description);
    m_sections[About]->setVisible(!countermeasure.description.isEmpty());
    m_facts->clear();
    m_facts->addRow(tr("Design"), countermeasure.designReference);
    m_facts->addRow(tr("Target date"), countermeasure.dueOn.toString(Qt::ISODate));
    m_facts->addRow(tr("Added by"), countermeasure.addedBy);
    m_requirement->clear();
    if (countermeasure.requirement.isValid()) {
        const QString name = row->citation + QLatin1Char(' ')
            + row->requirementTitle.in(m_desk.context().language());
        auto *item = new QListWidgetItem(icon(QStringLiteral("jump")), name, m_requirement);
        item->setToolTip(name);
        item->setData(Qt::UserRole, countermeasure.requirement.value);
    }
    fitRows(*m_requirement, 1);
    m_sections[Requirement]->setVisible(countermeasure.requirement.isValid());
    m_threats->clear();
    for (const ThreatId id : countermeasure.threats) {
        const ThreatRow *threat = m_desk.threats()->threat(id);
        if (!threat)
            continue;
        const Badge badge = badgeOf(threat->state);
        auto *item = new QListWidgetItem(
            icon(badge.iconName, badge.tone),
            QStringLiteral("%1  %2").arg(threat->threat.number,
                                         threat->title().in(m_desk.context().language())),
            m_threats);
        item->setToolTip(QStringLiteral("%1\n%2").arg(item->text(), badge.text));
        item->setData(Qt::AccessibleDescriptionRole, badge.text);
        item->setData(Qt::UserRole, id.value);
    }
    fitRows(*m_threats, listedThreats);
    m_sections[Threats]->setVisible(m_threats->count() > 0);
    QStringList tests;
    for (const CountermeasureTest &test : countermeasure.tests)
        tests +=
            tr("%1 %2, %3 (%4): %5")
                .arg(test.testedAt.toLocalTime().date().toString(Qt::ISODate), test.testedBy,
                     test.passed ? tr("passed") : tr("failed"), test.evidenceNumber, test.record);
    std::ranges::reverse(tests);
    m_tests->setText(tests.join(QLatin1Char('\n')));
    m_sections[Tests]->setVisible(!tests.isEmpty());
}

} // namespace gatehouse
