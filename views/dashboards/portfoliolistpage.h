#pragma once

#include "models/base/idtablemodel.h"
#include "models/store/database.h"
#include "views/page/newestreading.h"
#include "views/page/page.h"

class QStackedWidget;
class QTableView;

namespace gatehouse {

class EmptyState;
class FilterChipBar;
class ListFilter;
class PageHeader;
class SearchField;
struct FilterChip;
struct Subject;

/// A list of the whole portfolio, as a number of a chart leads to it: read by a job, with the
/// number as a chip that can be let go of; Enter leads on to the record itself.
class PortfolioListPage : public Page
{
    Q_OBJECT
public:
    void activate() override;
    bool open(const Destination &destination) override;
    /// A job is reading the list.
    bool isReading() const { return m_reading.isRunning(); }
    IdTableModel *model() const { return m_model; }
    QTableView *table() const { return m_table; }

protected:
    struct Texts {
        QString search; ///< in the empty field
        QString searchAbout; ///< its accessible name: what is looked through
        QString reading;
        QString noneFits;
        QString none;
        QString showAll;
    };
    /// What a job has read, to be taken over on this thread.
    using Taking = std::function<void()>;
    using Reader = std::function<Result<Taking>(const Database &)>;

    explicit PortfolioListPage(NavigationContext &context, QWidget *parent = nullptr);
    /// At the end of the derived constructor. With a subject the rows can be changed in bulk, by
    /// the titles that stand in those columns.
    void setUp(IdTableModel *model, QTableView *table, const Subject *subject = nullptr,
               std::vector<int> titleColumns = {});

    virtual Texts texts() const = 0;
    /// Besides the number.
    virtual std::vector<FilterChip> chips() const = 0;
    /// Reads, on a thread of its own, the whole list, or what is behind a number.
    virtual Reader reader(const std::optional<ListDestination> &behind) const = 0;
    /// How many there are, filters aside.
    virtual int total() const = 0;
    virtual void filterBy(const QString &words, const QStringList &chips) = 0;
    virtual void openRow(int row) = 0;
    virtual void setLanguage(Language language) = 0;

    bool isBehindANumber() const { return m_behind.has_value(); }
    void retranslate() override;

private:
    void read();
    void show();
    void applyFilter();
    /// The one that is shown, where it is not today.
    std::optional<QDate> pastDay() const;

    std::optional<ListDestination> m_behind; ///< the number whose records are shown
    NewestReading m_reading;
    bool m_isRead = false; ///< what is listed is what was asked for last
    IdTableModel *m_model = nullptr;
    QTableView *m_table = nullptr;
    PageHeader *m_header;
    SearchField *m_search;
    FilterChipBar *m_chips;
    ListFilter *m_filter = nullptr;
    QStackedWidget *m_stack;
    EmptyState *m_empty = nullptr;
    QAction *m_open;
    QAction *m_change = nullptr; ///< nullptr: the rows cannot be changed in bulk
};

} // namespace gatehouse
