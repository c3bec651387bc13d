#pragma once

#include "models/reviews/assessmentlisting.h"
#include "models/reviews/reviewrepository.h"
#include "models/evidence/evidence.h"
#include "models/libraries/requirement.h"

#include <QWidget>

#include <memory>
#include <vector>

class QLabel;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace gatehouse {

class EmptyState;
class GuidanceSection;
class InspectorSection;
class KeyValueGrid;
class NavigationContext;
class StateBadge;

/// An assessment read in full: what stands assessed, everything the auditor needs to judge it.
struct Review {
    AssessmentListing listing;
    Assessment assessment;
    std::shared_ptr<const Library> library;
    std::shared_ptr<const Requirement> requirement;
    std::vector<Evidence> evidence;
    std::vector<Assessment> earlier; ///< newest first
    std::vector<ReviewStep> steps; ///< of its review, oldest first
    ReviewStanding standing; ///< what they come to

    /// Nothing when the assessment is gone.
    static Result<std::optional<Review>> read(NavigationContext &context, qint64 assessment);
    /// "Mobile Policy 3.2 · 6.1.3 a) Key storage"
    QString about(Language language) const;
};

/// The chosen assessment beside the list: the record in full, the evidence it rests on, what is
/// asked and how that is verified.
class ReviewInspector final : public QWidget
{
    Q_OBJECT
public:
    explicit ReviewInspector(NavigationContext &context, QWidget *parent = nullptr);
    /// nullptr: nothing is chosen.
    void show(const Review *review);
    void retranslate();

Q_SIGNALS:
    void evidenceRequested(gatehouse::EvidenceId evidence);
    void openRequested();

private:
    QWidget *makeContent();
    void showHead(const Review &review);
    void showRecord(const Review &review);
    void showEvidence(const Review &review);
    void showSteps(const Review &review);

    NavigationContext &m_context;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QLabel *m_subject;
    QLabel *m_title;
    StateBadge *m_judgement;
    StateBadge *m_risk;
    StateBadge *m_review;
    QLabel *m_steps;
    QPushButton *m_open;
    QLabel *m_record;
    KeyValueGrid *m_facts;
    QListWidget *m_evidence;
    QLabel *m_noEvidence;
    QLabel *m_statement;
    QLabel *m_otherStatement;
    GuidanceSection *m_guidance;
    InspectorSection *m_howToVerify;
    QLabel *m_earlier;
    QList<InspectorSection *> m_sections;
};

} // namespace gatehouse
