#pragma once

#include "models/lifecycle/riskacceptance.h"

#include <QTextBrowser>

namespace gatehouse {

class RefreshWhenSeen;
class ReleaseState;

/// What was decided on this release, newest first: gate decisions with their snapshot's digest,
/// and risk acceptances, the organisation's included, with how long they hold.
class DecisionsPanel final : public QTextBrowser
{
    Q_OBJECT
public:
    explicit DecisionsPanel(ReleaseState &state, QWidget *parent = nullptr);
    void retranslate();

protected:
    void changeEvent(QEvent *event) override;

private:
    void show();
    /// Until when it holds, or how it ended.
    QString standing(const RiskAcceptance &acceptance) const;
    /// Of the release, and those of the organisation that its gates count on.
    Result<std::vector<RiskAcceptance>> acceptancesHere() const;

    ReleaseState &m_state;
    RefreshWhenSeen *m_refresh;
};

} // namespace gatehouse
