#pragma once

#include "models/base/id.h"

#include <QWidget>

class QLabel;
class QStackedWidget;

namespace gatehouse {

class EmptyState;
class EvidenceActions;
class EvidencePreviewView;
class EvidenceTable;
class EvidenceTableModel;
class AssessmentState;
class RefreshWhenSeen;
class SearchField;

/// The evidence of a release or of the organisation, with what each piece shows and what rests on
/// it.
class EvidencePanel final : public QWidget
{
    Q_OBJECT
public:
    explicit EvidencePanel(AssessmentState &state, QWidget *parent = nullptr);
    void retranslate();
    void select(EvidenceId evidence);

private:
    void show();
    /// The table, or why there is nothing in it.
    void showWhatIsThere();
    void showCurrent();

    AssessmentState &m_state;
    EvidenceTableModel *m_model;
    SearchField *m_search;
    QStackedWidget *m_stack;
    EvidenceTable *m_table;
    EvidenceActions *m_actions;
    EmptyState *m_empty;
    EvidencePreviewView *m_preview;
    QLabel *m_uses;
    RefreshWhenSeen *m_refresh;
};

} // namespace gatehouse
