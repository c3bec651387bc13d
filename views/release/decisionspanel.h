#pragma once

#include "models/lifecycle/gatesignature.h"
#include "models/lifecycle/riskacceptance.h"

#include <QTextBrowser>

#include <optional>

namespace gatehouse {

class RefreshWhenSeen;
class ReleaseState;

/// What was decided on this release, newest first: gate decisions with who submitted and who signed
/// them, whether the signatures hold, whether what they rest on has changed, and its digest; and
/// risk acceptances, the organisation's included, with how long they hold.
class DecisionsPanel final : public QTextBrowser
{
    Q_OBJECT
public:
    explicit DecisionsPanel(ReleaseState &state, QWidget *parent = nullptr);
    void retranslate();

protected:
    void changeEvent(QEvent *event) override;

private:
    /// A decision and what stands behind it.
    struct Made {
        GateDecision decision;
        bool isChanged = false; ///< it is the last one, and what it rests on is another now
        std::optional<GateSubmission> submission;
        std::vector<CheckedSignature> signatures;
    };
    void show();
    Result<std::vector<Made>> decisionsHere() const; ///< newest first
    /// Until when it holds, or how it ended.
    QString standing(const RiskAcceptance &acceptance) const;
    /// Of the release, and those of the organisation that its gates count on.
    Result<std::vector<RiskAcceptance>> acceptancesHere() const;

    ReleaseState &m_state;
    RefreshWhenSeen *m_refresh;
};

} // namespace gatehouse
