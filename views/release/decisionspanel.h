#pragma once

#include <QTextBrowser>

namespace gatehouse {

class ReleaseState;

/// What was decided on this release, newest first: gate decisions with their snapshot's digest,
/// and risk acceptances with how long they hold.
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

    ReleaseState &m_state;
};

} // namespace gatehouse
