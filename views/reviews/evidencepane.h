#pragma once

#include "models/evidence/evidence.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QListWidget;

namespace gatehouse {

class EvidencePreviewView;
class NavigationContext;

/// The evidence of one requirement, a list and what the chosen piece shows: read beside the list
/// of assessments while an auditor goes through it.
class EvidencePane final : public QWidget
{
    Q_OBJECT
public:
    explicit EvidencePane(NavigationContext &context, QWidget *parent = nullptr);
    /// `about` names the requirement. The first piece is chosen, unless one of them was.
    void setEvidence(const QString &about, const std::vector<Evidence> &pieces);
    void select(EvidenceId evidence);
    void retranslate();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void showSoon();
    void showCurrent();

    QLabel *m_about;
    QListWidget *m_list;
    QLabel *m_facts;
    EvidencePreviewView *m_preview;
    std::vector<Evidence> m_pieces;
    /// Whoever takes a step sees the file at once; whoever runs down the list does not wait for
    /// files.
    QTimer m_breath;
};

} // namespace gatehouse
