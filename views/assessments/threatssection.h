#pragma once

#include "models/base/id.h"

#include <QWidget>

class QLabel;
class QListWidget;

namespace gatehouse {

class AssessmentState;

/// The threats that the chosen requirement speaks of, each with its state and what is missing on
/// the way to its evidence; one leads to the threat model.
class ThreatsSection final : public QWidget
{
    Q_OBJECT
public:
    explicit ThreatsSection(AssessmentState &state, QWidget *parent = nullptr);
    void retranslate();
    /// Shows those of the chosen requirement; false where there are none.
    bool showChosen();

Q_SIGNALS:
    void threatRequested(gatehouse::ThreatId threat);

private:
    AssessmentState &m_state;
    QLabel *m_sentence;
    QListWidget *m_list;
};

} // namespace gatehouse
