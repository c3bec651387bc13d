#pragma once

#include <QString>
#include <QWidget>

class QStackedWidget;
class QTableView;

namespace gatehouse {

class EmptyState;
class FilterChipBar;
class ListFilter;
class NavigationContext;
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
    /// Searches for a text among all, and for these judgements where there are some.
    void narrow(const QString &text, const QStringList &judgements);
    /// The id of the assessment looked at; 0: none.
    qint64 current() const { return m_current; }
    /// Moves by so many rows, as far as there are any.
    void step(int rows);
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
    void settle();
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
    qint64 m_current = 0;
};

} // namespace gatehouse
