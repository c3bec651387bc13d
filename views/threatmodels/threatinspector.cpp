#include "views/threatmodels/threatinspector.h"

#include "models/base/listing.h"
#include "models/threatmodels/threatreason.h"
#include "views/badges/threatbadge.h"
#include "views/design/arrangement.h"
#include "views/design/icons.h"
#include "views/design/inspector.h"
#include "views/page/navigationcontext.h"
#include "views/threatmodels/threatdesk.h"

#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

constexpr int listedInInspector = 8;

} // namespace

ThreatInspector::ThreatInspector(ThreatDesk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_number(wrappedLabel("caption")),
      m_title(wrappedLabel("heading")), m_state(new StateBadge), m_risk(new StateBadge),
      m_none(wrappedLabel("muted")), m_description(wrappedLabel()), m_reason(wrappedLabel()),
      m_facts(new KeyValueGrid), m_countermeasures(shortList()),
      m_noCountermeasures(wrappedLabel("muted")), m_requirements(shortList()),
      m_tests(wrappedLabel()), m_masvs(wrappedLabel())
{
    auto *panel = new InspectorPanel;
    panel->addHeader(stacked({m_none, m_number, m_title, beside({m_state, m_risk})}));
    m_reason->setObjectName(QStringLiteral("threat-reason"));
    m_countermeasures->setObjectName(QStringLiteral("threat-countermeasures"));
    m_requirements->setObjectName(QStringLiteral("threat-requirements"));
    m_sections = {panel->addSection(m_description),
                  panel->addSection(m_reason),
                  panel->addSection(m_facts),
                  panel->addSection(stacked({m_noCountermeasures, m_countermeasures})),
                  panel->addSection(m_requirements),
                  panel->addSection(m_tests),
                  panel->addSection(m_masvs)};
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(panel);
    connect(m_countermeasures, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem *item) {
                Q_EMIT m_desk.countermeasureRequested(
                    CountermeasureId(item->data(Qt::UserRole).toLongLong()));
            });
    const auto toRequirement = [this](const QListWidgetItem *item) {
        if (const RequirementId id(item->data(Qt::UserRole).toLongLong()); id.isValid())
            Q_EMIT m_desk.requirementRequested(id);
    };
    connect(m_requirements, &QListWidget::itemActivated, this, toRequirement);
    connect(m_requirements, &QListWidget::itemClicked, this, toRequirement);
    connect(&m_desk, &ThreatDesk::changed, this, &ThreatInspector::show);
    connect(&m_desk, &ThreatDesk::currentChanged, this, &ThreatInspector::show);
    retranslate();
}

void ThreatInspector::retranslate()
{
    const QStringList titles{tr("What it is"),
                             tr("Why it stands so"),
                             tr("Rating"),
                             tr("Countermeasures"),
                             tr("Requirements"),
                             tr("What to try"),
                             QStringLiteral("OWASP MASVS")};
    for (int i = 0; i < m_sections.size(); ++i)
        m_sections[i]->setTitle(titles[i]);
    m_none->setText(tr("Choose a threat to see what it is, why it stands as it does and what "
                       "answers it."));
    m_noCountermeasures->setText(tr("None yet."));
    m_countermeasures->setAccessibleName(tr("Countermeasures of this threat"));
    m_requirements->setAccessibleName(tr("Requirements that speak of this threat"));
    show();
}

void ThreatInspector::show()
{
    const ThreatRow *row = m_desk.currentRow();
    m_none->setVisible(!row);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_number, m_title, m_state, m_risk})
        widget->setVisible(row);
    for (InspectorSection *section : m_sections)
        section->setVisible(row);
    if (!row)
        return;
    const Language language = m_desk.context().language();
    QStringList place{row->threat.number,
                      row->threat.subject.isEmpty() ? tr("Whole model") : row->subjectName};
    if (row->rule)
        place += tr("rule %1").arg(row->rule->id);
    m_number->setText(place.join(QStringLiteral(" · ")));
    m_title->setText(row->title().in(language));
    m_state->setBadge(badgeOf(row->state));
    m_risk->setBadge(badgeOf(row->inherentRisk));
    const QString description = row->description().in(language);
    m_description->setText(description);
    m_sections[About]->setVisible(!description.isEmpty());
    m_reason->setText(reasonOfState(*row, *m_desk.threats(), Phrasebook::ofProgram(language)));
    showRatings(*row);
    showCountermeasures(*row);
    showRequirements(*row);
    showAdvice(*row);
}

void ThreatInspector::showRatings(const ThreatRow &row)
{
    const auto rated = [](const ThreatRating &rating, Risk risk) {
        return rating.isRated() ? tr("%1 (likelihood %2, impact %3)")
                                      .arg(label(risk))
                                      .arg(rating.likelihood)
                                      .arg(rating.impact)
                                : tr("Not rated");
    };
    m_facts->clear();
    m_facts->addRow(tr("Categories"), listed(row.categories()));
    m_facts->addRow(tr("Inherent"), rated(row.inherent, row.inherentRisk));
    m_facts->addRow(
        tr("Residual"),
        rated({row.threat.residualLikelihood, row.threat.residualImpact}, row.residualRisk));
    m_facts->addRow(tr("Today"), label(row.currentRisk));
    if (!row.threat.ratingReason.isEmpty())
        m_facts->addRow(tr("Reason"), row.threat.ratingReason);
}

void ThreatInspector::showCountermeasures(const ThreatRow &row)
{
    m_countermeasures->clear();
    for (const std::size_t position : row.countermeasures) {
        const CountermeasureRow &each = m_desk.threats()->countermeasures[position];
        const Badge badge = badgeOf(each.stage);
        auto *item = new QListWidgetItem(
            icon(badge.iconName, badge.tone),
            QStringLiteral("%1  %2").arg(each.countermeasure.number, each.countermeasure.title),
            m_countermeasures);
        item->setToolTip(QStringLiteral("%1\n%2").arg(item->text(), badge.text));
        item->setData(Qt::AccessibleDescriptionRole, badge.text);
        item->setData(Qt::UserRole, each.countermeasure.id.value);
    }
    fitRows(*m_countermeasures, listedInInspector);
    m_countermeasures->setVisible(!row.countermeasures.empty());
    m_noCountermeasures->setVisible(row.countermeasures.empty());
}

void ThreatInspector::showRequirements(const ThreatRow &row)
{
    m_requirements->clear();
    for (const QString &key : row.requirements()) {
        // A release whose library lacks one is not asked for it.
        const RequirementId id = m_desk.requirementOf(key);
        if (!id.isValid())
            continue;
        const QString name = m_desk.requirementName(id);
        auto *item = new QListWidgetItem(icon(QStringLiteral("jump")), name, m_requirements);
        item->setToolTip(name);
        item->setData(Qt::UserRole, id.value);
    }
    fitRows(*m_requirements, listedInInspector);
    m_sections[Requirements]->setVisible(m_requirements->count() > 0);
}

void ThreatInspector::showAdvice(const ThreatRow &row)
{
    const Language language = m_desk.context().language();
    QStringList tests;
    if (row.rule) {
        for (const LocalizedText &test : row.rule->tests)
            tests += QStringLiteral("• ") + test.in(language);
    }
    m_tests->setText(tests.join(QLatin1Char('\n')));
    m_sections[Tests]->setVisible(!tests.isEmpty());
    QStringList controls;
    if (row.rule) {
        for (const QString &control : row.rule->masvs)
            controls += QStringLiteral("MASVS-") + control;
    }
    m_masvs->setText(listed(controls));
    m_sections[Masvs]->setVisible(!controls.isEmpty());
}

} // namespace gatehouse
