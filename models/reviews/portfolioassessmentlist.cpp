#include "models/reviews/portfolioassessmentlist.h"

#include "models/base/momenttext.h"
#include "models/reviews/reviewrepository.h"
#include "models/reviews/reviewsample.h"

#include <QThreadPool>

#include <algorithm>
#include <atomic>
#include <mutex>

namespace gatehouse {

namespace {

constexpr size_t rowsExportedAtOnce = 1000;

constexpr int rowsKept = 40 * PortfolioAssessmentList::pageSize;
// Whoever drags the scroll bar past a hundred pages wants the last ones.
constexpr size_t pagesWanted = 4;
// A change of at most so many rows in one place is told as rows taken out and put in, which
// keeps the selection; anything larger starts afresh.
constexpr std::ptrdiff_t smallChange = 1000;

/// What was written since the columns were read.
struct Written {
    bool everything = true;
    std::set<qint64> assessments;
    std::set<ReleaseId> evidenceOf;
};

/// Puts the ids of a scope into a filter.
Result<void> narrow(const Database &database, const std::set<ReviewSampleId> &samples,
                    const std::optional<Account> &account, AssessmentFilter &filter)
{
    const auto allow = [&filter](const std::vector<AssessmentId> &ids) {
        std::set<qint64> allowed;
        for (const AssessmentId id : ids) {
            if (!filter.only || filter.only->contains(id.value))
                allowed.insert(id.value);
        }
        filter.only = std::move(allowed);
    };
    if (!samples.empty()) {
        std::vector<AssessmentId> drawn;
        for (const ReviewSampleId sample : samples) {
            TRY_ASSIGN(const auto members, ReviewSampleRepository(database).members(sample));
            drawn.insert(drawn.end(), members.begin(), members.end());
        }
        allow(drawn);
    }
    if (account) {
        const ReviewRepository reviews(database);
        TRY_ASSIGN(auto waiting, reviews.waitingFor(*account));
        TRY_ASSIGN(const auto awaiting, reviews.awaiting(*account));
        for (const AwaitedReview &each : awaiting)
            waiting.push_back(each.assessment);
        allow(waiting);
    }
    return {};
}

/// Numbers stand below each other.
QVariant alignment(AssessmentColumn column)
{
    return column == AssessmentColumn::Evidence
        ? QVariant(static_cast<int>(Qt::AlignRight | Qt::AlignVCenter))
        : QVariant();
}

} // namespace

/// A thread with a connection of its own; jobs run one after the other.
class PortfolioAssessmentList::Reader
{
public:
    using Job = std::function<void(const Result<const Database *> &)>;

    explicit Reader(ReaderSource source) : m_source(std::move(source))
    {
        m_pool.setMaxThreadCount(1);
        m_pool.setExpiryTimeout(-1); // a connection belongs to its thread
    }
    ~Reader()
    {
        m_pool.clear();
        m_pool.start([this] { m_database.reset(); });
        m_pool.waitForDone();
    }
    void run(Job job)
    {
        m_pool.start([this, job = std::move(job)] { job(database()); });
    }

private:
    Result<const Database *> database()
    {
        if (!m_database) {
            TRY_ASSIGN(m_database, m_source.open());
        }
        return m_database.get();
    }

    ReaderSource m_source;
    std::unique_ptr<Database> m_database;
    QThreadPool m_pool;
};

struct PortfolioAssessmentList::Shared {
    std::atomic<quint64> newest{0}; ///< the request that is waited for
    Progress progress; ///< cancelled when the list goes
    std::mutex mutex;
    Written written; ///< under the mutex

    // Only touched by the selecting thread.
    std::optional<AssessmentColumns> columns;

    Result<void> catchUp(const Database &database, Language language)
    {
        Written since;
        {
            const std::lock_guard lock(mutex);
            since = std::exchange(written, Written{false, {}, {}});
        }
        auto caughtUp = read(database, language, since);
        if (!caughtUp) {
            const std::lock_guard lock(mutex);
            written.everything = true;
        }
        return caughtUp;
    }

private:
    Result<void> read(const Database &database, Language language, const Written &since)
    {
        if (columns && !since.everything) {
            TRY_ASSIGN(const bool known,
                       columns->update(database,
                                       {since.assessments.begin(), since.assessments.end()},
                                       since.evidenceOf));
            if (known)
                return {};
        }
        columns.reset(); // before the next ones: not two sets in memory at once
        TRY_ASSIGN(columns, AssessmentColumns::load(database, language, &progress));
        return {};
    }
};

PortfolioAssessmentList::PortfolioAssessmentList(const Workspace &workspace, QObject *parent)
    : QAbstractTableModel(parent), m_shared(std::make_shared<Shared>()),
      m_selecting(std::make_unique<Reader>(workspace.readers())),
      m_fetching(std::make_unique<Reader>(workspace.readers())), m_rows(rowsKept)
{
    connect(&workspace, &Workspace::changed, this, &PortfolioAssessmentList::onChanged);
}

PortfolioAssessmentList::~PortfolioAssessmentList()
{
    // The jobs speak to this list, so they end before it does.
    ++m_shared->newest;
    m_shared->progress.cancel();
    m_selecting.reset();
    m_fetching.reset();
}

void PortfolioAssessmentList::load()
{
    if (std::exchange(m_loaded, true))
        return;
    request();
}

void PortfolioAssessmentList::setFilter(AssessmentFilter filter)
{
    if (filter == m_filter)
        return;
    m_filter = std::move(filter);
    request();
}

void PortfolioAssessmentList::setScope(std::set<ReviewSampleId> samples,
                                       const std::optional<Account> &account)
{
    if (samples == m_samples && account == m_account)
        return;
    m_samples = std::move(samples);
    m_account = account;
    request();
}

void PortfolioAssessmentList::setOrder(const AssessmentOrder &order)
{
    if (order == m_order)
        return;
    m_order = order;
    request();
}

void PortfolioAssessmentList::sort(int column, Qt::SortOrder order)
{
    setOrder(
        column < 0 || column >= columns
            ? AssessmentOrder{}
            : AssessmentOrder{static_cast<AssessmentColumn>(column), order == Qt::DescendingOrder});
}

void PortfolioAssessmentList::setLanguage(Language language)
{
    if (std::exchange(m_language, language) != language) {
        {
            const std::lock_guard lock(m_shared->mutex);
            m_shared->written.everything = true; // titles are ordered in a language
        }
        request();
    }
    if (!m_ids.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns - 1);
}

void PortfolioAssessmentList::onChanged(const ChangeEvent &event)
{
    Written now;
    now.everything = event.touches(Entity::App) || event.touches(Entity::Release)
        || event.touches(Entity::Library);
    for (const EntityChange &change : event.changes) {
        if (change.entity == Entity::Assessment || change.entity == Entity::AssessmentReview
            || change.entity == Entity::EvidenceDoubt)
            now.assessments.insert(change.id);
        else if (change.entity == Entity::EvidenceLink)
            now.evidenceOf.insert(ReleaseId(change.release));
    }
    if (!now.everything && now.assessments.empty() && now.evidenceOf.empty())
        return;
    {
        const std::lock_guard lock(m_shared->mutex);
        Written &written = m_shared->written;
        written.everything |= now.everything;
        written.assessments.merge(now.assessments);
        written.evidenceOf.merge(now.evidenceOf);
    }
    ++m_age;
    if (!m_ids.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
    request();
}

void PortfolioAssessmentList::request()
{
    if (!m_loaded)
        return;
    const quint64 number = ++m_shared->newest;
    setBusy(true);
    m_selecting->run([this, number, shared = m_shared, filter = m_filter, order = m_order,
                      language = m_language, samples = m_samples,
                      account = m_account](const Result<const Database *> &database) mutable {
        if (shared->newest != number)
            return;
        const auto select = [&]() -> Result<AssessmentColumns::Selection> {
            TRY_ASSIGN(const Database *reader, database);
            TRY(shared->catchUp(*reader, language));
            if (shared->newest != number)
                return fail(ErrorKind::Cancelled, {});
            TRY(narrow(*reader, samples, account, filter));
            return shared->columns->selection(filter, order);
        };
        auto found = std::make_shared<Result<AssessmentColumns::Selection>>(select());
        if (shared->newest != number)
            return;
        const qint64 total = shared->columns ? static_cast<qint64>(shared->columns->size()) : 0;
        QMetaObject::invokeMethod(
            this, [this, number, found, total] { answer(number, std::move(*found), total); },
            Qt::QueuedConnection);
    });
}

void PortfolioAssessmentList::answer(quint64 request, Result<AssessmentColumns::Selection> found,
                                     qint64 total)
{
    if (request != m_shared->newest)
        return;
    if (!found) {
        setBusy(false);
        Q_EMIT failed(found.error().message);
        return;
    }
    m_total = total;
    m_reviews = std::move(found->reviews);
    show(std::move(found->ids));
    setBusy(false);
}

void PortfolioAssessmentList::show(std::vector<qint64> ids)
{
    const auto [oldFirst, newFirst] =
        std::mismatch(m_ids.begin(), m_ids.end(), ids.begin(), ids.end());
    const auto [oldLast, newLast] =
        std::mismatch(m_ids.rbegin(), std::make_reverse_iterator(oldFirst), ids.rbegin(),
                      std::make_reverse_iterator(newFirst));
    const auto taken = oldLast.base() - oldFirst;
    const auto put = newLast.base() - newFirst;
    if (taken > smallChange || put > smallChange) {
        beginResetModel();
        m_ids = std::move(ids);
        endResetModel();
        return;
    }
    const auto first = oldFirst - m_ids.begin();
    if (taken > 0) {
        beginRemoveRows({}, static_cast<int>(first), static_cast<int>(first + taken) - 1);
        m_ids.erase(m_ids.begin() + first, m_ids.begin() + first + taken);
        endRemoveRows();
    }
    if (put > 0) {
        beginInsertRows({}, static_cast<int>(first), static_cast<int>(first + put) - 1);
        m_ids.insert(m_ids.begin() + first, newFirst, newFirst + put);
        endInsertRows();
    }
}

void PortfolioAssessmentList::setBusy(bool busy)
{
    if (std::exchange(m_busy, busy) != busy)
        Q_EMIT busyChanged(busy);
}

qint64 PortfolioAssessmentList::idAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_ids[row] : 0;
}

int PortfolioAssessmentList::nextToReview(int row) const
{
    for (size_t next = static_cast<size_t>(row + 1); next < m_reviews.size(); ++next) {
        if (m_reviews[next] == ReviewState::Submitted || m_reviews[next] == ReviewState::Asked)
            return static_cast<int>(next);
    }
    return -1;
}

int PortfolioAssessmentList::rowOf(qint64 assessment) const
{
    const auto found = std::find(m_ids.begin(), m_ids.end(), assessment);
    return found == m_ids.end() ? -1 : static_cast<int>(found - m_ids.begin());
}

const AssessmentListing *PortfolioAssessmentList::listingAt(int row) const
{
    return row >= 0 && row < rowCount() ? look(row) : nullptr;
}

// The row as it was last fetched, if it was; asks for it when that is too old.
const AssessmentListing *PortfolioAssessmentList::look(int row) const
{
    const Fetched *fetched = m_rows.object(m_ids[row]);
    if (!fetched || fetched->age != m_age)
        want(row / pageSize);
    return fetched ? &fetched->listing : nullptr;
}

void PortfolioAssessmentList::want(int page) const
{
    if (m_wanted.empty() || m_wanted.back() != page) {
        std::erase(m_wanted, page);
        m_wanted.push_back(page);
        if (m_wanted.size() > pagesWanted)
            m_wanted.erase(m_wanted.begin());
    }
    if (std::exchange(m_fetchDue, true))
        return;
    auto *self = const_cast<PortfolioAssessmentList *>(this); // runs later, from the event loop
    QMetaObject::invokeMethod(
        self, [self] { self->fetch(); }, Qt::QueuedConnection);
}

std::vector<qint64> PortfolioAssessmentList::missingOn(int page) const
{
    std::vector<qint64> missing;
    const int end = std::min((page + 1) * pageSize, rowCount());
    for (int row = page * pageSize; row < end; ++row) {
        const Fetched *fetched = m_rows.object(m_ids[row]);
        if (!fetched || fetched->age != m_age)
            missing.push_back(m_ids[row]);
    }
    return missing;
}

void PortfolioAssessmentList::fetch()
{
    m_fetchDue = false;
    if (m_fetchRunning)
        return; // comes back here when that one is done
    while (!m_wanted.empty()) {
        const int page = m_wanted.back();
        m_wanted.pop_back();
        std::vector<qint64> ids = missingOn(page);
        if (ids.empty())
            continue;
        m_fetchRunning = true;
        m_fetching->run([this, page, ids = std::move(ids),
                         age = m_age](const Result<const Database *> &database) {
            const auto read = [&]() -> Result<std::vector<AssessmentListing>> {
                TRY_ASSIGN(const Database *reader, database);
                return assessmentListings(*reader, ids);
            };
            auto listings = std::make_shared<Result<std::vector<AssessmentListing>>>(read());
            QMetaObject::invokeMethod(
                this,
                [this, page, age, ids, listings] { fetched(page, age, ids, std::move(*listings)); },
                Qt::QueuedConnection);
        });
        return;
    }
}

void PortfolioAssessmentList::fetched(int page, quint64 age, const std::vector<qint64> &ids,
                                      Result<std::vector<AssessmentListing>> listings)
{
    m_fetchRunning = false;
    if (!listings) {
        m_wanted.clear();
        Q_EMIT failed(listings.error().message);
        return;
    }
    // Every id is settled, found or not: a view would ask for it again and again otherwise.
    for (const qint64 id : ids)
        m_rows.insert(id, new Fetched{{}, age});
    for (AssessmentListing &listing : *listings) {
        const qint64 id = listing.id.value;
        m_rows.insert(id, new Fetched{std::move(listing), age});
    }
    const int first = page * pageSize;
    if (first < rowCount())
        Q_EMIT dataChanged(index(first, 0),
                           index(std::min(first + pageSize, rowCount()) - 1, columns - 1));
    fetch();
}

int PortfolioAssessmentList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

int PortfolioAssessmentList::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

std::function<ExportableRows::Next(const Database &)> PortfolioAssessmentList::rowsShown() const
{
    return [ids = m_ids, language = m_language](const Database &database) -> Next {
        return [&database, ids, language, next = size_t(0), read = std::vector<AssessmentListing>(),
                at = size_t(0)](QStringList &row) mutable -> Result<bool> {
            // Ids that are gone leave a page without rows.
            while (at == read.size() && next < ids.size()) {
                const size_t end = std::min(ids.size(), next + rowsExportedAtOnce);
                const std::vector<qint64> page(ids.begin() + static_cast<std::ptrdiff_t>(next),
                                               ids.begin() + static_cast<std::ptrdiff_t>(end));
                TRY_ASSIGN(read, assessmentListings(database, page));
                next = end;
                at = 0;
            }
            if (at == read.size())
                return false;
            const AssessmentListing &listing = read[at++];
            row.clear();
            for (int column = 0; column < columns; ++column)
                row += text(listing, static_cast<AssessmentColumn>(column), language);
            return true;
        };
    };
}

QString PortfolioAssessmentList::text(const AssessmentListing &listing, AssessmentColumn column,
                                      Language language)
{
    switch (column) {
    case AssessmentColumn::App:
        return listing.app.isValid() ? listing.appName : tr("Organisation");
    case AssessmentColumn::Release:
        return listing.version;
    case AssessmentColumn::Clause:
        return listing.citation;
    case AssessmentColumn::Title:
        return listing.title.in(language);
    case AssessmentColumn::Phase:
        return listing.phase ? label(*listing.phase) : QString();
    case AssessmentColumn::Judgement:
        return label(listing.judgement);
    case AssessmentColumn::Risk:
        return listing.risk == Risk::None ? QString() : label(listing.risk);
    case AssessmentColumn::Evidence:
        return listing.evidenceCount ? QString::number(listing.evidenceCount) : QString();
    case AssessmentColumn::Assessor:
        return listing.assessor;
    case AssessmentColumn::Date:
        return listing.assessedOn.toString(Qt::ISODate);
    case AssessmentColumn::Review:
        return label(listing.review);
    case AssessmentColumn::Submitted:
        return shortMomentText(listing.stepped);
    case AssessmentColumn::Urgency:
        break;
    }
    return {};
}

QVariant PortfolioAssessmentList::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const auto column = static_cast<AssessmentColumn>(index.column());
    switch (role) {
    case AssessmentIdRole:
        return m_ids[index.row()];
    case Qt::TextAlignmentRole:
        return alignment(column);
    case LoadedRole:
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case AppIdRole:
    case ReleaseIdRole:
    case RequirementIdRole:
    case JudgementRole:
    case RiskRole:
    case RecordRole:
    case ReviewRole:
        break;
    default:
        return {}; // whatever else a view asks for is no reason to fetch
    }
    const AssessmentListing *listing = look(index.row());
    if (role == LoadedRole)
        return listing != nullptr;
    if (!listing)
        return role == Qt::DisplayRole ? QVariant(QStringLiteral("…")) : QVariant();
    switch (role) {
    case Qt::DisplayRole:
        return text(*listing, column, m_language);
    case Qt::ToolTipRole:
        if (column == AssessmentColumn::App && listing->app.isValid())
            return tr("%1 (%2)").arg(listing->appName, listing->appCode);
        return column == AssessmentColumn::Judgement && !listing->record.isEmpty() ? listing->record
                                                                                   : QVariant();
    case AppIdRole:
        return QVariant::fromValue(listing->app);
    case ReleaseIdRole:
        return QVariant::fromValue(listing->release);
    case RequirementIdRole:
        return QVariant::fromValue(listing->requirement);
    case JudgementRole:
        return static_cast<int>(listing->judgement);
    case RiskRole:
        return static_cast<int>(listing->risk);
    case RecordRole:
        return listing->record;
    case ReviewRole:
        return static_cast<int>(listing->review);
    default:
        return {};
    }
}

QVariant PortfolioAssessmentList::headerData(int section, Qt::Orientation orientation,
                                             int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return alignment(static_cast<AssessmentColumn>(section)); // over its numbers
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0
        || section >= columns)
        return {};
    switch (static_cast<AssessmentColumn>(section)) {
    case AssessmentColumn::App:
        return tr("App");
    case AssessmentColumn::Release:
        return tr("Release");
    case AssessmentColumn::Clause:
        return tr("Clause");
    case AssessmentColumn::Title:
        return tr("Requirement");
    case AssessmentColumn::Phase:
        return tr("Phase");
    case AssessmentColumn::Judgement:
        return tr("Judgement");
    case AssessmentColumn::Risk:
        return tr("Risk");
    case AssessmentColumn::Evidence:
        return tr("Evidence");
    case AssessmentColumn::Assessor:
        return tr("Assessor");
    case AssessmentColumn::Date:
        return tr("Date");
    case AssessmentColumn::Review:
        return tr("Review");
    case AssessmentColumn::Submitted:
        return tr("Last step");
    case AssessmentColumn::Urgency:
        break;
    }
    return {};
}

} // namespace gatehouse
