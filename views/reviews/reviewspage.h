#pragma once

#include "views/reviews/reviewinspector.h"
#include "views/page/page.h"

#include <QCache>
#include <QTimer>

class QSplitter;

namespace gatehouse {

class EvidencePane;
class PageHeader;
class ReviewBar;
class ReviewList;

/// The auditor's list of every assessment across the portfolio, gone through with the keyboard:
/// J and K move, N goes to the next that waits for a review, E shows the evidence, Enter opens
/// where it was assessed; what is said of it: see ReviewBar.
class ReviewsPage final : public Page
{
    Q_OBJECT
public:
    explicit ReviewsPage(NavigationContext &context, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override;
    void activate() override;
    bool open(const Destination &destination) override;
    QWidget *inspector() override;
    std::vector<Draft> drafts() override;

protected:
    void retranslate() override;

private:
    static constexpr int rememberedReviews = 200;
    void setUpActions();
    void review();
    /// An assessment in full; nothing when there is none.
    const Review *reviewOf(qint64 assessment);
    const Review *currentReview();
    void goOn();
    void drawSample();
    void openCurrent();
    void showEvidence(bool shown);

    PageHeader *m_header;
    ReviewList *m_list;
    ReviewBar *m_bar;
    EvidencePane *m_evidence;
    ReviewInspector *m_inspector;
    QAction *m_next;
    QAction *m_previous;
    QAction *m_nextToReview;
    QAction *m_mine;
    QAction *m_riskiest;
    QAction *m_draw;
    QAction *m_open;
    QAction *m_showEvidence;
    /// What was gone through, until something changes: going back asks the workspace nothing.
    QCache<qint64, Review> m_read{rememberedReviews};
    QTimer m_ahead; ///< the next one is read while this one is looked at
};

} // namespace gatehouse
