#pragma once

#include "models/reviews/reviewsample.h"
#include "views/page/navigationcontext.h"
#include "views/page/newestreading.h"

#include <QString>
#include <QWidget>

#include <set>

class QStackedWidget;
class QTableView;

namespace gatehouse {

class EmptyState;
class FilterChipBar;
class ListFilter;
class PortfolioAssessmentList;
class SearchField;

/// Every assessment of the portfolio in a table, narrowed by judgement, risk and a search. What is
/// looked at stays so whatever the list does.
class ReviewList final : public QWidget
{
    Q_OBJECT
public:
    explicit ReviewList(NavigationContext &context, QWidget *parent = nullptr);

    /// The search stands in the page's header.
    SearchField *searchField() const { return m_search; }
    void load();
    void retranslate();
    /// Only what waits for the account that acts: returned to it, asked of it, or its to review.
    void setMine(bool mine);
    /// By tier, risk and judgement; else by how long it waits.
    void setRiskiestFirst(bool riskiest);
    /// Only what was drawn into this sample.
    void showSample(ReviewSampleId sample);
    /// Where a sample is to be drawn from, as the list is narrowed.
    ReviewSample sampleWanted() const;
    /// Those behind a number of a chart, until it is let go of; fields "phase", "review" (a state)
    /// and "organisation" are filters like any other.
    void showBehind(const ListDestination &list);
    /// The id of the assessment looked at; 0: none.
    qint64 current() const { return m_current; }
    /// Moves by so many rows, as far as there are any.
    void step(int rows);
    /// Moves to the next that waits for a review, from the top again behind the last; false when
    /// none does.
    bool stepToNextToReview();
    /// The assessment below what is looked at; 0 without one.
    qint64 next() const;
    /// Looks at this one, where it is listed.
    void look(qint64 assessment);
    /// Scrolls to what is looked at.
    void revealCurrent();
    /// "12,345 of 700,000".
    QString counts() const;
    bool isEmpty() const;

Q_SIGNALS:
    void currentChanged();
    void countsChanged();
    void openRequested();

private:
    void setUpTable();
    void setChips();
    void applyFilter();
    void readBehind();
    void readSamples();
    void beginWithTheQueue();
    void settle();
    void lookAt(int row);
    void setCurrent(qint64 assessment);
    void emptyStateUsed();

    NavigationContext &m_context;
    PortfolioAssessmentList *m_model;
    SearchField *m_search;
    FilterChipBar *m_chips;
    QStackedWidget *m_stack;
    QTableView *m_table;
    EmptyState *m_empty;
    ListFilter *m_filter;
    std::vector<ReviewSample> m_samples; ///< those drawn last, the newest first
    QHash<ReviewSampleId, QString> m_sampleNames;
    std::optional<ListDestination> m_behind; ///< the number whose assessments are shown
    std::set<qint64> m_assessmentsBehind;
    NewestReading m_reading;
    bool m_mine = false;
    bool m_loaded = false;
    qint64 m_current = 0;
};

} // namespace gatehouse
