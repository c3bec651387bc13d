#include "views/assessments/threatssection.h"

#include "models/base/listing.h"
#include "models/threatmodels/threattrace.h"
#include "views/badges/threatbadge.h"
#include "views/design/arrangement.h"
#include "views/design/icons.h"
#include "views/page/navigationcontext.h"
#include "views/subject/assessmentstate.h"

#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

#include <map>

namespace gatehouse {

namespace {

constexpr int listedThreats = 8;

} // namespace

ThreatsSection::ThreatsSection(AssessmentState &state, QWidget *parent)
    : QWidget(parent), m_state(state), m_sentence(wrappedLabel("muted")), m_list(shortList())
{
    m_list->setObjectName(QStringLiteral("requirement-threats"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_sentence);
    column->addWidget(m_list);
    const auto lead = [this](const QListWidgetItem *item) {
        Q_EMIT threatRequested(ThreatId(item->data(Qt::UserRole).toLongLong()));
    };
    connect(m_list, &QListWidget::itemActivated, this, lead);
    connect(m_list, &QListWidget::itemClicked, this, lead);
}

void ThreatsSection::retranslate()
{
    m_list->setAccessibleName(tr("Threats that this requirement speaks of"));
}

bool ThreatsSection::showChosen()
{
    m_list->clear();
    const SheetRow *row = m_state.row();
    const auto threats = m_state.threats();
    if (!row || !threats)
        return false;
    const Requirement *chosen = row->requirement;
    const std::vector<TraceRow> ways = traceOf(
        *threats, [chosen](const QString &key) { return key == chosen->key ? chosen : nullptr; },
        TraceDirection::FromRequirements);
    // A threat that several countermeasures answer has a way each.
    std::vector<ThreatId> order;
    std::map<ThreatId, std::vector<const TraceRow *>> byThreat;
    for (const TraceRow &way : ways) {
        auto &own = byThreat[way.threat];
        if (own.empty())
            order.push_back(way.threat);
        own.push_back(&way);
    }
    int open = 0;
    for (const ThreatId id : order) {
        const auto &own = byThreat[id];
        const TraceRow &first = *own.front();
        open += first.state == ThreatState::Open ? 1 : 0;
        const Badge badge = badgeOf(first.state);
        QStringList missing;
        for (const TraceRow *way : own) {
            for (const TraceGap gap : way->gaps)
                missing += label(gap);
        }
        missing.removeDuplicates();
        const QString title = first.threatTitle.in(m_state.context().language());
        auto *item =
            new QListWidgetItem(icon(badge.iconName, badge.tone),
                                QStringLiteral("%1  %2").arg(first.threatNumber, title), m_list);
        QStringList lines{item->text(), first.subjectName, badge.text};
        if (!missing.isEmpty())
            lines += tr("Missing: %1").arg(listed(missing));
        lines.removeAll(QString());
        item->setToolTip(lines.join(QLatin1Char('\n')));
        item->setData(Qt::AccessibleDescriptionRole, lines.mid(1).join(QStringLiteral(", ")));
        item->setData(Qt::UserRole, id.value);
    }
    fitRows(*m_list, listedThreats);
    m_sentence->setText(
        tr("%n threat(s) of the threat model, %1 open", nullptr, static_cast<int>(order.size()))
            .arg(open));
    return !order.empty();
}

} // namespace gatehouse
