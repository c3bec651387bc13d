#pragma once

#include "models/reviews/assessmentcolumns.h"
#include "models/reviews/assessmentlisting.h"
#include "models/records/exportablerows.h"
#include "models/workspace/workspace.h"

#include <QAbstractTableModel>
#include <QCache>

#include <memory>

namespace gatehouse {

/// The auditors' list: every assessment of the portfolio, a million of them if need be. It is a
/// window on a list of ids. Filtering and ordering happen on a thread with a connection of its
/// own, the newest request wins, and until its answer is there the list stays as it was. The text
/// of a row is fetched 200 rows at a time when it is asked for; until then it reads "…".
class PortfolioAssessmentList final : public QAbstractTableModel, public ExportableRows
{
    Q_OBJECT
public:
    /// The columns are those of AssessmentColumn, in its order, Urgency aside.
    static constexpr int columns = static_cast<int>(AssessmentColumn::Submitted) + 1;
    static constexpr int pageSize = 200;

    enum Role {
        AssessmentIdRole = Qt::UserRole + 1, ///< qint64; there at once
        LoadedRole, ///< bool: the row's text is there; the roles below need it
        AppIdRole, ///< AppId; invalid for the organisation's
        ReleaseIdRole, ///< ReleaseId; invalid for the organisation's
        RequirementIdRole, ///< RequirementId
        JudgementRole, ///< int of Judgement
        RiskRole, ///< int of Risk
        RecordRole, ///< what was found
        ReviewRole, ///< int of ReviewState
    };

    /// Reads nothing before load(). The workspace outlives the list.
    explicit PortfolioAssessmentList(const Workspace &workspace, QObject *parent = nullptr);
    ~PortfolioAssessmentList() override;

    /// Starts reading; follows what is written from then on. Called again it does nothing.
    void load();
    void setFilter(AssessmentFilter filter);
    /// Only what was drawn, or what waits for an account, to be answered or reviewed; both ask the
    /// workspace anew whenever something is written. No sample and no account: everything.
    void setScope(std::set<ReviewSampleId> samples, const std::optional<Account> &account);
    /// As sort(), by what is no column of the list as well.
    void setOrder(const AssessmentOrder &order);
    const AssessmentFilter &filter() const { return m_filter; }
    const AssessmentOrder &order() const { return m_order; }
    /// The language of the content, and the moment to read all labels again.
    void setLanguage(Language language);
    /// An answer is being worked out.
    bool isBusy() const { return m_busy; }
    /// How many assessments there are, the filter aside.
    qint64 total() const { return m_total; }

    qint64 idAt(int row) const;
    /// The first row after `row` that waits for a review; -1 without one.
    int nextToReview(int row) const;
    /// -1 when it is not shown.
    int rowOf(qint64 assessment) const;
    /// nullptr while it is being fetched. Good until control returns to the event loop; the
    /// row may be about to be fetched again.
    const AssessmentListing *listingAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    std::function<Next(const Database &)> rowsShown() const override;
    qint64 rowsShownCount() const override { return static_cast<qint64>(m_ids.size()); }

Q_SIGNALS:
    void busyChanged(bool busy);
    /// The list could not be read; it stays as it was.
    void failed(const QString &message);

private:
    class Reader;
    struct Shared;
    /// A fetched row and the age of the data it was read from.
    struct Fetched {
        AssessmentListing listing;
        quint64 age = 0;
    };

    void onChanged(const ChangeEvent &event);
    void request();
    void answer(quint64 request, Result<AssessmentColumns::Selection> found, qint64 total);
    void show(std::vector<qint64> ids);
    void setBusy(bool busy);
    const AssessmentListing *look(int row) const;
    void want(int page) const;
    void fetch();
    void fetched(int page, quint64 age, const std::vector<qint64> &ids,
                 Result<std::vector<AssessmentListing>> listings);
    std::vector<qint64> missingOn(int page) const;
    static QString text(const AssessmentListing &listing, AssessmentColumn column,
                        Language language);

    AssessmentFilter m_filter;
    std::set<ReviewSampleId> m_samples;
    std::optional<Account> m_account;
    AssessmentOrder m_order;
    Language m_language = Language::Chinese;

    std::shared_ptr<Shared> m_shared; ///< with the thread that filters and orders
    std::unique_ptr<Reader> m_selecting;
    std::unique_ptr<Reader> m_fetching;
    std::vector<qint64> m_ids;
    std::vector<ReviewState> m_reviews; ///< of the ids
    qint64 m_total = 0;
    bool m_loaded = false;
    bool m_busy = false;

    QCache<qint64, Fetched> m_rows; ///< by id, the least recently used dropped
    bool m_fetchRunning = false;
    quint64 m_age = 0; ///< moves with every write that may show: older rows are fetched again
    // What a view asks for through const data().
    mutable std::vector<int> m_wanted; ///< pages, the latest last
    mutable bool m_fetchDue = false;
};

} // namespace gatehouse
