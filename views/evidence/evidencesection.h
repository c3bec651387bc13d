#pragma once

#include "models/base/id.h"

#include <QWidget>

class QListWidget;
class QPushButton;

namespace gatehouse {

class AssessmentState;
class MessageBar;

/// The evidence of the chosen requirement in a short list: attach more, unlink a piece, go to it.
class EvidenceSection final : public QWidget
{
    Q_OBJECT
public:
    /// What went wrong is said in `messages`, which outlives the section.
    EvidenceSection(AssessmentState &state, MessageBar &messages, QWidget *parent = nullptr);
    /// The words that are the same for every requirement.
    void retranslate();
    /// Reads the chosen requirement's evidence; there has to be one.
    void showChosen();
    /// Attaches files to the chosen requirement, unless none is or it is not assessed.
    void attach(const QStringList &paths);

Q_SIGNALS:
    /// A piece was activated.
    void evidenceRequested(gatehouse::EvidenceId evidence);

private:
    void chooseFiles();
    void unlinkCurrent();

    AssessmentState &m_state;
    MessageBar &m_messages;
    QListWidget *m_list;
    QPushButton *m_attach;
    QPushButton *m_unlink;
};

} // namespace gatehouse
