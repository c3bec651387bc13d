#pragma once

#include "views/reviews/reviewinspector.h"
#include "views/page/page.h"

#include <QCache>

class QSplitter;

namespace gatehouse {

class EvidencePane;
class PageHeader;
class ReviewList;

/// The auditor's list of every assessment across the portfolio, gone through with the keyboard:
/// J and K move, E shows the evidence, Enter opens where it was assessed.
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

protected:
    void retranslate() override;

private:
    static constexpr int rememberedReviews = 200;
    void setUpActions();
    void review();
    /// The current assessment in full; nothing when there is none.
    const Review *currentReview();
    void openCurrent();
    void showEvidence(bool shown);

    PageHeader *m_header;
    ReviewList *m_list;
    EvidencePane *m_evidence;
    ReviewInspector *m_inspector;
    QAction *m_next;
    QAction *m_previous;
    QAction *m_open;
    QAction *m_showEvidence;
    /// What was gone through, until something changes: going back asks the workspace nothing.
    QCache<qint64, Review> m_read{rememberedReviews};
};

} // namespace gatehouse
