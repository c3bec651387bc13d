#include "views/release/criterioninspector.h"

#include "models/accounts/accountrepository.h"
#include "models/base/listing.h"
#include "models/lifecycle/criterionguide.h"
#include "models/lifecycle/testcriteria.h"
#include "models/lifecycle/threatcriteria.h"
#include "models/portfolio/appleads.h"
#include "views/design/arrangement.h"
#include "views/design/icons.h"
#include "views/design/inspector.h"
#include "views/badges/statebadge.h"
#include "views/release/releasestate.h"
#include "views/page/navigationcontext.h"

#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace gatehouse {

namespace {

constexpr int listedRows = 12;
// More names than these say less than their number.
constexpr qsizetype namedPeople = 6;

} // namespace

CriterionInspector::CriterionInspector(ReleaseState &state, QWidget *parent)
    : QWidget(parent), m_state(state), m_gate(wrappedLabel("caption")),
      m_title(wrappedLabel("heading")), m_badge(new StateBadge), m_asks(wrappedLabel()),
      m_facts(new KeyValueGrid), m_people(wrappedLabel()), m_none(wrappedLabel("muted")),
      m_missing(shortList())
{
    auto *panel = new InspectorPanel;
    panel->addHeader(stacked({m_gate, m_title, beside({m_badge})}));
    m_missing->setObjectName(QStringLiteral("criterion-missing"));
    m_sections = {panel->addSection(stacked({m_asks, m_facts})), panel->addSection(m_people),
                  panel->addSection(stacked({m_none, m_missing}))};
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(panel);
    connect(m_missing, &QListWidget::itemActivated, this,
            [this](QListWidgetItem *item) { jump(m_missing->row(item)); });
    connect(&m_state, &ReleaseState::changed, this, &CriterionInspector::refresh);
    connect(&m_state, &ReleaseState::phaseChanged, this, &CriterionInspector::refresh);
    retranslate();
}

void CriterionInspector::retranslate()
{
    const QStringList titles{tr("What it asks"), tr("Who can fulfil it"), tr("What is missing")};
    for (int i = 0; i < m_sections.size(); ++i)
        m_sections[i]->setTitle(titles[i]);
    m_missing->setAccessibleName(tr("What the criterion misses"));
    m_none->setText(tr("Nothing: the criterion holds."));
    refresh();
}

void CriterionInspector::show(Criterion criterion)
{
    m_criterion = criterion;
    refresh();
}

void CriterionInspector::refresh()
{
    if (!m_state.id().isValid())
        return;
    const GateStatus &gate = m_state.gate(m_state.phase());
    const auto found = std::ranges::find(gate.criteria, m_criterion, &CriterionStatus::criterion);
    if (found == gate.criteria.end())
        return;
    const CriterionGuide guide = guideTo(m_criterion, gate.phase);
    m_gate->setText(tr("Criterion of the %1 gate").arg(label(gate.phase)));
    m_title->setText(label(m_criterion));
    m_badge->setBadge(
        found->passed
            ? Badge{tr("Holds"), QStringLiteral("state-compliant"), Tone::Success}
            : Badge{tr("Does not hold yet"), QStringLiteral("state-noncompliant"), Tone::Danger});
    m_asks->setText(guide.asks);
    m_facts->clear();
    m_facts->addRow(tr("Clauses"), QStringLiteral("JR/T 0225—2021: ") + listed(guide.clauses));
    m_facts->addRow(tr("Found"), found->count());
    showPeople(guide.mendedWith);
    showMissing(*found);
}

void CriterionInspector::showPeople(const std::vector<Permission> &permissions)
{
    const auto accounts = AccountRepository(m_state.database()).all();
    if (!accounts)
        return m_state.context().showError(accounts.error());
    const AppId app = m_state.app().id;
    QStringList lines;
    for (const Permission permission : permissions) {
        QStringList names;
        for (const Account &account : *accounts) {
            const auto roles = PermissionScope::rolesIn(m_state.database(), account, app);
            if (!roles)
                return m_state.context().showError(roles.error());
            const bool may = account.active
                && std::ranges::any_of(*roles, [&](Role role) { return grants(role, permission); });
            // A project lead decides the gates of its own apps.
            const bool isTheirs = permission != Permission::DecideGate
                || checkMayDecideGates(m_state.database(), account, m_state.app());
            if (may && isTheirs)
                names += account.displayName;
        }
        const auto all = names.size();
        QString who = listed(names.mid(0, namedPeople));
        if (names.isEmpty())
            who = tr("nobody yet; an administrator gives the role");
        else if (all > namedPeople)
            who = tr("%1 and %n more", nullptr, static_cast<int>(all - namedPeople)).arg(who);
        lines += tr("%1: %2").arg(label(permission), who);
    }
    m_people->setText(lines.join(QLatin1Char('\n')));
}

void CriterionInspector::showMissing(const CriterionStatus &status)
{
    const Language language = m_state.context().language();
    const bool ofThreats = asksForThreatModel(m_criterion);
    const int kept = status.missing == m_items ? m_missing->currentRow() : -1;
    m_items = status.missing;
    const bool ofTests = asksForTests(m_criterion);
    // What is not there has no parts to name.
    if ((ofThreats || ofTests) && !status.passed && m_items.empty())
        m_items.emplace_back();
    m_missing->clear();
    for (const MissingItem &item : m_items) {
        const QString title = item.title.in(language);
        const QString name = ofThreats && title.isEmpty() ? tr("Go to the threat model")
            : ofTests && title.isEmpty()                  ? tr("Go to the tests")
            : ofTests && item.citation.isEmpty()          ? title
            : ofThreats && item.citation.isEmpty()        ? title
            : !item.citation.isEmpty() ? QStringLiteral("%1  %2").arg(item.citation, title)
                                       : tr("%1 gate").arg(title);
        auto *line = new QListWidgetItem(icon(QStringLiteral("jump")), name, m_missing);
        line->setToolTip(name);
    }
    fitRows(*m_missing, listedRows);
    m_missing->setCurrentRow(kept);
    m_missing->setVisible(!m_items.empty());
    m_none->setVisible(m_items.empty());
}

void CriterionInspector::jump(int row)
{
    if (row < 0 || row >= static_cast<int>(m_items.size()))
        return;
    const MissingItem item = m_items[static_cast<size_t>(row)];
    if (asksForThreatModel(m_criterion))
        Q_EMIT threatRequested(item.citation, item.subject);
    else if (asksForTests(m_criterion))
        Q_EMIT testRequested(item.key);
    else if (item.requirement.isValid())
        Q_EMIT requirementRequested(item.requirement);
    else if (const auto phase = fromKey<Phase>(item.key))
        Q_EMIT phaseRequested(*phase);
}

} // namespace gatehouse
