#pragma once

#include "models/evidence/evidencedoubt.h"
#include "models/evidence/evidencerepository.h"
#include "models/evidence/evidencesuggestion.h"

#include <QWidget>

#include <vector>

class QLabel;
class QListWidget;
class QPushButton;

namespace gatehouse {

class AssessmentState;
class MessageBar;

/// The evidence of the chosen requirement in a short list: attach more (files, folders, a picture
/// from the clipboard), use what speaks for it elsewhere, unlink a piece, go to it. Says where the
/// assessment was made on evidence that has been replaced.
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
    /// Attaches files, and all that stands in folders once that is confirmed, to the chosen
    /// requirement, unless none is or it is not assessed.
    void attach(const QStringList &paths);

Q_SIGNALS:
    /// A piece was activated.
    void evidenceRequested(gatehouse::EvidenceId evidence);

private:
    void chooseFiles();
    void paste();
    void attachFiles(const QStringList &paths);
    void attachPicture(const QByteArray &content);
    void showAttached(const Result<std::vector<EvidenceRepository::Added>> &added);
    void showDoubts();
    void confirmDoubts();
    void showSuggestion();
    void useSuggestion();
    void unlinkCurrent();

    AssessmentState &m_state;
    MessageBar &m_messages;
    QListWidget *m_list;
    QPushButton *m_attach;
    QPushButton *m_unlink;
    QLabel *m_doubt;
    QPushButton *m_confirm;
    QLabel *m_suggestion;
    QPushButton *m_use;
    std::vector<EvidenceDoubt> m_doubts; ///< of the chosen requirement
    std::vector<EvidenceSuggestion> m_suggestions;
};

} // namespace gatehouse
