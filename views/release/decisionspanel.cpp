#include "views/release/decisionspanel.h"

#include "models/base/momenttext.h"
#include "models/lifecycle/gatesigning.h"
#include "models/lifecycle/releasemove.h"
#include "views/design/designtokens.h"
#include "views/design/refreshwhenseen.h"
#include "views/design/toolbuttons.h"
#include "views/badges/statebadge.h"
#include "views/release/releasestate.h"
#include "views/page/navigationcontext.h"

#include <QEvent>

#include <algorithm>
#include <array>
#include <utility>

namespace gatehouse {

namespace {

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
    setLook(this, "flat");
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
    const auto made = decisionsHere();
    if (!made) {
        m_state.context().showError(made.error());
        return;
    }
    QString rows;
    for (const Made &each : *made) {
        const GateDecision &decision = each.decision;
        const Tone tone = each.isChanged                      ? Tone::Warning
            : decision.decision == GateDecisionKind::Passed   ? Tone::Success
            : decision.decision == GateDecisionKind::Rejected ? Tone::Rejected
                                                              : Tone::Progress;
        QString state = label(decision.decision);
        if (each.isChanged)
            state = tr("%1, changed since").arg(state);
        QStringList lines{QStringLiteral("%1 · %2 · %3")
                              .arg(decision.decidedBy, label(decision.role),
                                   shortMomentText(decision.decidedAt))};
        if (each.submission)
            lines += tr("Submitted by %1 on %2")
                         .arg(each.submission->submittedBy,
                              shortMomentText(each.submission->submittedAt));
        for (const CheckedSignature &signature : each.signatures)
            lines +=
                tr("Signed by %1 (%2) on %3. Signature: %4")
                    .arg(signature.signature.signedBy, label(signature.signature.role),
                         shortMomentText(signature.signature.signedAt), label(signature.state));
        lines += tr("SHA-256 of what was decided on: %1")
                     .arg(QString::fromLatin1(decision.snapshotDigest.toHex()));
        QString said;
        for (const QString &line : lines)
            said += QStringLiteral("<br><span class=muted>%1</span>").arg(escaped(line));
        rows += QStringLiteral(
                    "<tr><td><b>%1</b><br><span style='color:%2'>%3</span></td><td>%4%5</td></tr>")
                    .arg(escaped(label(decision.phase)), scheme.tone(tone).ink.name(),
                         escaped(state), escaped(decision.statement), said);
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

Result<std::vector<DecisionsPanel::Made>> DecisionsPanel::decisionsHere() const
{
    LibraryShelf &shelf = m_state.context().shelf();
    TRY_ASSIGN(const auto decisions,
               GateRepository(m_state.database(), shelf).decisions(m_state.id()));
    const GateSigning signing(m_state.database(), shelf);
    TRY_ASSIGN(const auto signatures, signing.signatures(m_state.id()));
    TRY_ASSIGN(const auto submissions, signing.submissions(m_state.id()));
    std::vector<Made> made;
    std::array<bool, 6> isFollowed{};
    for (auto decision = decisions.rbegin(); decision != decisions.rend(); ++decision) {
        const auto phase = static_cast<size_t>(indexOf(decision->phase));
        Made &each = made.emplace_back();
        each.decision = *decision;
        each.isChanged = !std::exchange(isFollowed[phase], true)
            && decision->decision == GateDecisionKind::Passed && m_state.changedGates()[phase];
        each.signatures = GateSigning::under(*decision, signatures);
        const auto submission =
            std::ranges::find(submissions, decision->submission, &GateSubmission::id);
        if (submission != submissions.end())
            each.submission = *submission;
    }
    return made;
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
