#pragma once

#include "models/base/id.h"

#include <QWidget>

class QAction;
class QLabel;
class QStackedWidget;
class QTableView;

namespace gatehouse {

class EmptyState;
class EvidencePreviewView;
class EvidenceTableModel;
class AssessmentState;
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
    void edit();
    void saveCopy();
    EvidenceId current() const;

    AssessmentState &m_state;
    EvidenceTableModel *m_model;
    SearchField *m_search;
    QAction *m_edit;
    QAction *m_save;
    QStackedWidget *m_stack;
    QTableView *m_table;
    EmptyState *m_empty;
    EvidencePreviewView *m_preview;
    QLabel *m_uses;
};

} // namespace gatehouse
