#include "views/release/decisionspanel.h"

#include "models/base/momenttext.h"
#include "models/lifecycle/releasemove.h"
#include "views/design/designtokens.h"
#include "views/design/refreshwhenseen.h"
#include "views/badges/statebadge.h"
#include "views/release/releasestate.h"
#include "views/page/navigationcontext.h"

#include <QEvent>

#include <algorithm>

namespace gatehouse {

namespace {

// Shown in full in the workbook; here enough to compare two by eye.
constexpr int digestShown = 16;

QString escaped(const QString &text)
{
    return text.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"));
}

} // namespace

DecisionsPanel::DecisionsPanel(ReleaseState &state, QWidget *parent)
    : QTextBrowser(parent), m_state(state), m_refresh(new RefreshWhenSeen(this, [this] { show(); }))
{
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    document()->setDocumentMargin(space::l);
    connect(&m_state, &ReleaseState::changed, m_refresh, &RefreshWhenSeen::request);
}

void DecisionsPanel::retranslate()
{
    setAccessibleName(tr("Decisions on this release"));
    m_refresh->request();
}

void DecisionsPanel::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_refresh->request();
}

void DecisionsPanel::show()
{
    if (!m_state.id().isValid())
        return;
    const ColorScheme &scheme = schemeOf(palette());
    document()->setDefaultStyleSheet(
        QStringLiteral("body { color: %1 } .muted { color: %2; font-size: %4px } h2 { font-size: "
                       "%3px; margin: 14px 0 6px 0 }"
                       "td { padding: 6px 16px 6px 0; vertical-align: top }")
            .arg(scheme.text.name(), scheme.muted.name())
            .arg(typesize::heading)
            .arg(typesize::caption));
    auto decisions =
        GateRepository(m_state.database(), m_state.context().shelf()).decisions(m_state.id());
    if (!decisions) {
        m_state.context().showError(decisions.error());
        return;
    }
    std::reverse(decisions->begin(), decisions->end());
    QString rows;
    for (const GateDecision &decision : *decisions) {
        const Tone tone = decision.decision == GateDecisionKind::Passed ? Tone::Success
            : decision.decision == GateDecisionKind::Rejected           ? Tone::Rejected
                                                                        : Tone::Progress;
        rows += QStringLiteral(
                    "<tr><td><b>%1</b><br><span style='color:%2'>%3</span></td><td>%4<br><span "
                    "class=muted>%5 · %6 · %7</span><br>"
                    "<span class=muted>%8 %9…</span></td></tr>")
                    .arg(escaped(label(decision.phase)), scheme.tone(tone).ink.name(),
                         escaped(label(decision.decision)), escaped(decision.statement),
                         escaped(decision.decidedBy), escaped(label(decision.role)),
                         shortMomentText(decision.decidedAt), escaped(tr("Decided upon SHA-256")),
                         QString::fromLatin1(decision.snapshotDigest.toHex().left(digestShown)));
    }
    QString html = QStringLiteral("<h2>%1</h2>").arg(escaped(tr("Gate decisions")));
    html += rows.isEmpty() ? QStringLiteral("<p class=muted>%1</p>")
                                 .arg(escaped(tr("No gate of this release has been decided yet.")))
                           : QStringLiteral("<table cellspacing=0>%1</table>").arg(rows);

    const auto acceptances = acceptancesHere();
    if (!acceptances) {
        m_state.context().showError(acceptances.error());
        return;
    }
    if (!acceptances->empty()) {
        QString accepted;
        for (const RiskAcceptance &acceptance : *acceptances) {
            const SheetRow *row = m_state.sheet().row(acceptance.requirement);
            QString subject = row ? row->requirement->citation() + QLatin1Char(' ')
                    + row->requirement->title.in(m_state.context().language())
                                  : QString();
            if (!acceptance.release.isValid())
                subject += QStringLiteral(" · ") + label(Scope::Organisation);
            const bool holds = acceptance.holdsOn(m_state.context().today());
            accepted +=
                QStringLiteral(
                    "<tr><td><b>%1</b><br><span style='color:%2'>%3</span></td><td>%4<br><span "
                    "class=muted>%5 · %6</span></td></tr>")
                    .arg(escaped(subject),
                         scheme.tone(holds ? Tone::Warning : Tone::Neutral).ink.name(),
                         escaped(standing(acceptance)), escaped(acceptance.reason),
                         escaped(acceptance.approvedBy), shortMomentText(acceptance.approvedAt));
        }
        html += QStringLiteral("<h2>%1</h2><table cellspacing=0>%2</table>")
                    .arg(escaped(tr("Risk acceptances")), accepted);
    }
    setHtml(QStringLiteral("<body>%1</body>").arg(html));
}

QString DecisionsPanel::standing(const RiskAcceptance &acceptance) const
{
    const QString day = acceptance.expiresOn.toString(Qt::ISODate);
    switch (stateOn(acceptance, m_state.context().today())) {
    case AcceptanceState::Holds:
        return tr("holds until %1").arg(day);
    case AcceptanceState::Expired:
        return tr("expired on %1").arg(day);
    case AcceptanceState::Withdrawn:
        break;
    }
    return tr("withdrawn by %1 on %2: %3")
        .arg(acceptance.withdrawnBy,
             acceptance.withdrawnAt.toLocalTime().date().toString(Qt::ISODate),
             acceptance.withdrawalReason);
}

Result<std::vector<RiskAcceptance>> DecisionsPanel::acceptancesHere() const
{
    const RiskAcceptanceRepository repository(m_state.database());
    TRY_ASSIGN(auto acceptances, repository.ofRelease(m_state.id()));
    dropCarried(acceptances);
    TRY_ASSIGN(const auto inherited, repository.ofRelease(ReleaseId()));
    for (const RiskAcceptance &acceptance : inherited) {
        if (m_state.sheet().row(acceptance.requirement))
            acceptances.push_back(acceptance);
    }
    return acceptances;
}

} // namespace gatehouse
