#include "views/reviews/reviewlist.h"

#include "models/dashboards/assessmentnarrowing.h"
#include "models/portfolio/releaserepository.h"
#include "models/reviews/portfolioassessmentlist.h"
#include "models/base/momenttext.h"
#include "models/base/quantity.h"
#include "views/assessments/assessmentbadges.h"
#include "views/design/designtokens.h"
#include "views/design/emptystate.h"
#include "views/design/filterchipbar.h"
#include "views/design/itemviews.h"
#include "views/design/listfilter.h"
#include "views/design/searchfield.h"
#include "views/badges/statebadge.h"
#include "views/page/navigationcontext.h"
#include "views/page/tableactions.h"

#include <QHeaderView>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

const QString judgementChip = QStringLiteral("judgement:");
const QString riskChip = QStringLiteral("risk:");
const QString organisationChip = QStringLiteral("organisation");
const QString reviewChip = QStringLiteral("review:");
const QString phaseChip = QStringLiteral("phase:");
const QString sampleChip = QStringLiteral("sample:");
constexpr size_t samplesShown = 5;
const QString behindChip = QStringLiteral("behind");

} // namespace

ReviewList::ReviewList(NavigationContext &context, QWidget *parent)
    : QWidget(parent), m_context(context),
      m_model(new PortfolioAssessmentList(context.session().workspace, this)),
      m_search(new SearchField(this)), m_chips(new FilterChipBar), m_stack(new QStackedWidget),
      m_table(new QTableView), m_empty(new EmptyState(QStringLiteral("reviews"))),
      m_filter(new ListFilter(m_search, m_chips, m_table, this))
{
    m_search->setMinimumWidth(110);
    setUpTable();
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *chips = new QVBoxLayout;
    chips->setContentsMargins(space::l, 0, space::l, space::s);
    chips->addWidget(m_chips);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(chips);
    column->addWidget(m_stack, 1);
    setFocusProxy(m_table);

    connect(m_filter, &ListFilter::changed, this, [this] {
        if (m_behind && !m_chips->checkedKeys().contains(behindChip)) {
            m_behind.reset();
            setChips();
        }
        applyFilter();
    });
    connect(m_table, &QTableView::activated, this, &ReviewList::openRequested);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &index) {
                if (index.isValid())
                    setCurrent(m_model->idAt(index.row()));
            });
    connect(m_model, &PortfolioAssessmentList::busyChanged, this, &ReviewList::settle);
    connect(m_model, &PortfolioAssessmentList::failed, this, [this](const QString &message) {
        m_context.showMessage({MessageKind::Error, message, {}, {}, {}});
    });
    connect(m_empty, &EmptyState::actionRequested, this, &ReviewList::emptyStateUsed);
    connect(&m_context.session().workspace, &Workspace::changed, this,
            [this](const ChangeEvent &event) {
                if (event.touches(Entity::ReviewSample))
                    readSamples();
                if (m_behind)
                    readBehind();
            });
    connect(&m_context, &NavigationContext::sessionChanged, this, [this] {
        if (!m_loaded)
            return;
        beginWithTheQueue();
        applyFilter();
    });
    retranslate();
}

void ReviewList::setUpTable()
{
    m_table->setModel(m_model);
    prepareTable(m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    constexpr std::array<int, PortfolioAssessmentList::columns> widths{160, 84, 88,  210, 96,  160,
                                                                       112, 88, 130, 96,  150, 130};
    for (int column = 0; column < PortfolioAssessmentList::columns; ++column)
        m_table->setColumnWidth(column, widths[static_cast<size_t>(column)]);
    m_table->setItemDelegateForColumn(
        static_cast<int>(AssessmentColumn::Judgement),
        judgementDelegate(PortfolioAssessmentList::JudgementRole, m_table));
    m_table->setItemDelegateForColumn(static_cast<int>(AssessmentColumn::Risk),
                                      riskDelegate(PortfolioAssessmentList::RiskRole, m_table));
    m_table->setItemDelegateForColumn(static_cast<int>(AssessmentColumn::Review),
                                      reviewDelegate(PortfolioAssessmentList::ReviewRole, m_table));
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(static_cast<int>(AssessmentColumn::App), Qt::AscendingOrder);
    const auto rule = [](AssessmentColumn column, int rank) {
        const bool isDay =
            column == AssessmentColumn::Date || column == AssessmentColumn::Submitted;
        return ColumnRule{.column = static_cast<int>(column),
                          .rank = rank,
                          .minimum = isDay ? dayWidth : 0,
                          .grows = column == AssessmentColumn::Title};
    };
    rememberColumns(m_table->horizontalHeader(), m_context.settings(),
                    QStringLiteral("reviews/columns"),
                    {rule(AssessmentColumn::Clause, 1), rule(AssessmentColumn::Title, 2),
                     rule(AssessmentColumn::Judgement, 3), rule(AssessmentColumn::App, 4),
                     rule(AssessmentColumn::Release, 5), rule(AssessmentColumn::Risk, 8),
                     rule(AssessmentColumn::Evidence, 9), rule(AssessmentColumn::Assessor, 10),
                     rule(AssessmentColumn::Date, 12), rule(AssessmentColumn::Phase, 7),
                     rule(AssessmentColumn::Review, 6), rule(AssessmentColumn::Submitted, 11)});
    new TableActions(m_table, m_context);
}

void ReviewList::load()
{
    if (!std::exchange(m_loaded, true)) {
        readSamples();
        beginWithTheQueue();
    }
    m_model->load();
    settle();
}

// Whoever audits begins with what waits, the longest waiting first.
void ReviewList::beginWithTheQueue()
{
    if (!m_context.session().account.roles.contains(Role::Auditor)
        || !m_chips->checkedKeys().isEmpty() || !m_search->text().isEmpty())
        return;
    m_chips->setCheckedKeys(
        {reviewChip + toKey(ReviewState::Submitted), reviewChip + toKey(ReviewState::Asked)});
    applyFilter();
    setRiskiestFirst(false);
}

void ReviewList::readSamples()
{
    const Database &database = m_context.session().workspace.database();
    auto samples = ReviewSampleRepository(database).all();
    m_samples = samples ? *std::move(samples) : std::vector<ReviewSample>();
    if (m_samples.size() > samplesShown)
        m_samples.erase(m_samples.begin() + samplesShown, m_samples.end());
    m_sampleNames.clear();
    for (const ReviewSample &sample : m_samples) {
        // What is drawn is known by where and when; the seed stands in the tip.
        QStringList said;
        if (sample.release.isValid())
            said += ReleaseRepository(database).nameOf(sample.release).value_or(QString());
        if (sample.phase)
            said += label(*sample.phase);
        said += shortMomentText(sample.drawnAt).section(u' ', 0, 0);
        said.removeAll(QString());
        m_sampleNames.insert(sample.id, said.join(QStringLiteral(" · ")));
    }
    setChips();
    applyFilter();
}

void ReviewList::showSample(ReviewSampleId sample)
{
    m_filter->clear();
    m_chips->setCheckedKeys({sampleChip + QString::number(sample.value)});
    applyFilter();
}

ReviewSample ReviewList::sampleWanted() const
{
    ReviewSample wanted;
    if (m_behind) {
        for (const auto &[field, value] : m_behind->filter) {
            if (field != QStringLiteral("release"))
                continue;
            if (const auto release =
                    ReleaseRepository(m_context.session().workspace.database()).byName(value))
                wanted.release = release->id;
        }
    }
    const std::set<Phase> &phases = m_model->filter().phases;
    if (phases.size() == 1)
        wanted.phase = *phases.begin();
    return wanted;
}

void ReviewList::setMine(bool mine)
{
    m_mine = mine;
    applyFilter();
}

void ReviewList::setRiskiestFirst(bool riskiest)
{
    if (riskiest) {
        m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
        m_model->setOrder({AssessmentColumn::Urgency, false});
    } else {
        m_table->sortByColumn(static_cast<int>(AssessmentColumn::Submitted), Qt::AscendingOrder);
    }
}

void ReviewList::retranslate()
{
    m_search->setPlaceholderText(tr("Search apps, clauses, titles, assessors"));
    m_search->setAccessibleName(tr("Search by app, release, clause, title or assessor"));
    m_table->setAccessibleName(tr("Assessments of the portfolio"));
    // The names of samples have words in them.
    if (m_samples.empty())
        setChips();
    else
        readSamples();
    m_model->setLanguage(m_context.language());
    settle();
}

void ReviewList::setChips()
{
    std::vector<FilterChip> chips;
    const auto add = [&chips](const QString &key, const Badge &badge) {
        chips.push_back({key, badge.text, badge.iconName, badge.tone, {}});
    };
    if (m_behind)
        chips.push_back({behindChip,
                         m_behind->name.in(m_context.language()),
                         QStringLiteral("dashboards"),
                         {},
                         {}});
    for (const ReviewState state : allValues<ReviewState>())
        add(reviewChip + toKey(state), badgeOf(state));
    for (const ReviewSample &sample : m_samples)
        chips.push_back({sampleChip + QString::number(sample.id.value),
                         tr("Sample %1").arg(m_sampleNames.value(sample.id)),
                         QStringLiteral("check-all"),
                         {},
                         sample.drawn,
                         tr("Drawn by %1 of %2 judged, by the seed %3")
                             .arg(sample.drawnBy)
                             .arg(sample.population)
                             .arg(sample.seed)});
    for (const Judgement judgement : allValues<Judgement>())
        add(judgementChip + toKey(judgement), badgeOf(judgement));
    for (const Risk risk : {Risk::High, Risk::Medium, Risk::Low})
        add(riskChip + toKey(risk), badgeOf(risk));
    chips.push_back({organisationChip, tr("Organisation"), QStringLiteral("organisation"), {}, {}});
    for (const Phase phase : allPhases)
        chips.push_back({phaseChip + toKey(phase),
                         label(phase),
                         QStringLiteral("phase-") + toKey(phase),
                         {},
                         {}});
    m_chips->setChips(chips);
}

void ReviewList::applyFilter()
{
    AssessmentFilter filter;
    filter.text = m_search->text().trimmed();
    std::set<ReviewSampleId> samples;
    for (const QString &key : m_chips->checkedKeys()) {
        if (key == behindChip)
            filter.only = m_assessmentsBehind;
        else if (key == organisationChip)
            filter.app = AppId();
        else if (key.startsWith(sampleChip))
            samples.insert(ReviewSampleId(key.mid(sampleChip.size()).toLongLong()));
        else if (const auto state = fromKey<ReviewState>(key.mid(reviewChip.size()));
                 key.startsWith(reviewChip) && state)
            filter.reviews.insert(*state);
        else if (const auto phase = fromKey<Phase>(key.mid(phaseChip.size()));
                 key.startsWith(phaseChip) && phase)
            filter.phases.insert(*phase);
        else if (const auto judgement = fromKey<Judgement>(key.mid(judgementChip.size()));
                 key.startsWith(judgementChip) && judgement)
            filter.judgements.insert(*judgement);
        else if (const auto risk = fromKey<Risk>(key.mid(riskChip.size()));
                 key.startsWith(riskChip) && risk)
            filter.risks.insert(*risk);
    }
    m_model->setScope(std::move(samples),
                      m_mine ? std::optional(m_context.session().account) : std::nullopt);
    m_model->setFilter(std::move(filter));
}

void ReviewList::showBehind(const ListDestination &list)
{
    m_filter->clear(); // which lets go of a number that was looked behind before
    QStringList checked;
    ListDestination behind = list;
    // What there are chips for can be taken off by itself.
    behind.filter.removeIf([&](const QPair<QString, QString> &each) {
        const auto &[field, value] = each;
        if (field == QStringLiteral("phase"))
            checked += phaseChip + value;
        else if (field == QStringLiteral("review"))
            checked += reviewChip + value;
        else if (field == QStringLiteral("organisation"))
            checked += organisationChip;
        else
            return false;
        return true;
    });
    const bool isAsked = !behind.filter.isEmpty();
    if (isAsked) {
        checked += behindChip;
        m_behind = behind;
        m_assessmentsBehind.clear();
    }
    setChips();
    m_chips->setCheckedKeys(checked);
    applyFilter();
    if (isAsked)
        readBehind();
}

void ReviewList::readBehind()
{
    if (!m_reading.begin())
        return;
    m_context.runReading<std::set<qint64>>(
        tr("Reading the assessments"), this,
        [readers = m_context.session().workspace.readers(), narrowing = m_behind->filter,
         today = m_context.today()](Progress &progress) -> Result<std::set<qint64>> {
            TRY_ASSIGN(const auto reader, readers.open(progress));
            LibraryShelf shelf;
            return assessmentsBehind(*reader, shelf, narrowing, today);
        },
        [this, asked = m_behind](Result<std::set<qint64>> assessments) {
            const bool again = m_reading.end(assessments.has_value());
            if (assessments && asked == m_behind) {
                m_assessmentsBehind = *std::move(assessments);
                applyFilter();
            }
            if (again && m_behind)
                readBehind();
        });
}

bool ReviewList::isEmpty() const
{
    return m_model->rowCount() == 0;
}

QString ReviewList::counts() const
{
    const QString counts =
        tr("%1 of %2").arg(countText(m_model->rowCount()), countText(m_model->total()));
    return m_model->isBusy() ? tr("%1 · reading…").arg(counts) : counts;
}

// The list answers late and may start afresh: what was looked at stays so where it is still
// listed, and the first row takes its place where it is not.
void ReviewList::settle()
{
    if (m_model->total() == 0)
        m_empty->setTexts(tr("Nothing has been assessed yet."),
                          tr("Judge the requirements of a release; every judgement of the "
                             "portfolio is listed here."),
                          tr("Open the portfolio"));
    else
        m_empty->setTexts(tr("No assessment fits the search and filters."), {}, tr("Show all"));
    if (!m_model->isBusy()) {
        m_stack->setCurrentIndex(isEmpty() ? 1 : 0);
        const int row = std::max(m_model->rowOf(m_current), 0);
        if (isEmpty()) {
            setCurrent(0);
        } else if (m_table->currentIndex().row() != row) {
            lookAt(row);
        }
    }
    Q_EMIT countsChanged();
}

void ReviewList::setCurrent(qint64 assessment)
{
    if (assessment == m_current)
        return;
    m_current = assessment;
    Q_EMIT currentChanged();
}

void ReviewList::step(int rows)
{
    const int row = m_table->currentIndex().row() + rows;
    if (row >= 0 && row < m_model->rowCount())
        lookAt(row);
}

bool ReviewList::stepToNextToReview()
{
    int row = m_model->nextToReview(m_table->currentIndex().row());
    if (row < 0)
        row = m_model->nextToReview(-1);
    if (row < 0)
        return false;
    lookAt(row);
    return true;
}

qint64 ReviewList::next() const
{
    return m_model->idAt(m_table->currentIndex().row() + 1);
}

void ReviewList::look(qint64 assessment)
{
    if (const int row = m_model->rowOf(assessment); row >= 0)
        lookAt(row);
    else
        setCurrent(assessment); // the list is about to hold it again
}

void ReviewList::lookAt(int row)
{
    m_table->selectRow(row);
    m_table->scrollTo(m_model->index(row, 0));
}

void ReviewList::revealCurrent()
{
    if (m_table->currentIndex().isValid())
        m_table->scrollTo(m_table->currentIndex());
}

void ReviewList::emptyStateUsed()
{
    if (m_model->total() == 0) {
        m_context.openPage(QStringLiteral("portfolio"));
        return;
    }
    m_filter->clear();
}

} // namespace gatehouse
