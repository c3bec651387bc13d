#include "models/reviews/assessmentcolumns.h"

#include "models/assessments/subjecttally.h"
#include "models/base/folding.h"
#include "models/base/naturalorder.h"
#include "models/store/idlist.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>

namespace gatehouse {

namespace {

#define STEP_COLUMNS "s.assessment_id, s.act, s.assessment_revision, s.acted_at"
#define ROW_COLUMNS                                                                                \
    "a.id, a.release_id, a.requirement_id, a.assessor, a.assessed_on, a.judgement, a.risk, "       \
    "a.phase, a.revision"

/// One bit for each value; every bit when the set is empty.
template<class E>
quint32 maskOf(const std::set<E> &values)
{
    if (values.empty())
        return ~quint32(0);
    quint32 mask = 0;
    for (const E value : values)
        mask |= quint32(1) << static_cast<int>(value);
    return mask;
}

/// The place each text takes among all of them; equal texts share one.
std::vector<quint32> ranks(const std::vector<QString> &texts)
{
    const QCollator collator = naturalOrder();
    std::vector<quint32> order(texts.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](quint32 one, quint32 other) {
        return collator.compare(texts[one], texts[other]) < 0;
    });
    std::vector<quint32> places(texts.size());
    quint32 place = 0;
    for (size_t i = 0; i < order.size(); ++i) {
        if (i > 0 && collator.compare(texts[order[i - 1]], texts[order[i]]) != 0)
            ++place;
        places[order[i]] = place;
    }
    return places;
}

quint32 boundOf(const std::vector<quint32> &places)
{
    return places.empty() ? 1 : *std::max_element(places.begin(), places.end()) + 1;
}

/// The rows by the number each has (below `bound`), equal ones as they stood: a counting sort,
/// since every column has few values next to the number of rows.
template<class NumberOf>
std::vector<quint32> sorted(const std::vector<quint32> &rows, quint32 bound, NumberOf numberOf)
{
    std::vector<quint32> next(size_t(bound) + 1);
    for (const quint32 row : rows)
        ++next[numberOf(row) + 1];
    std::partial_sum(next.begin(), next.end(), next.begin());
    std::vector<quint32> result(rows.size());
    for (const quint32 row : rows)
        result[next[numberOf(row)]++] = row;
    return result;
}

template<class T>
void permute(std::vector<T> &values, const std::vector<quint32> &order)
{
    std::vector<T> permuted(values.size());
    std::transform(order.begin(), order.end(), permuted.begin(),
                   [&](quint32 from) { return values[from]; });
    values.swap(permuted);
}

quint16 saturated(qint64 count)
{
    return static_cast<quint16>(std::min<qint64>(count, std::numeric_limits<quint16>::max()));
}

} // namespace

Result<AssessmentColumns> AssessmentColumns::load(const Database &database, Language language,
                                                  Progress *progress)
{
    AssessmentColumns columns;
    TRY(columns.readReleases(database));
    TRY(columns.readRequirements(database));
    TRY(columns.readAssessments(database, progress));
    columns.arrange();
    TRY(columns.readEvidence(database));

    std::vector<QString> versions;
    for (const Release &release : columns.m_releases)
        versions.push_back(release.version);
    columns.m_versionRank = ranks(versions);
    std::vector<QString> titles;
    for (const Requirement &requirement : columns.m_requirements)
        titles.push_back(requirement.title.in(language));
    columns.m_titleRank = ranks(titles);
    columns.rankAssessors();
    return columns;
}

Result<void> AssessmentColumns::readReleases(const Database &database)
{
    m_apps.push_back({});
    m_releases.push_back({});
    m_releaseOf.insert(0, 0);
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT r.id, r.version, a.id, a.code, a.name, a.tier "
                                "FROM app_release r "
                                "JOIN app a ON a.id = r.app_id "
                                "ORDER BY a.code, r.created_at DESC, r.id DESC"));
    while (rows.next()) {
        if (m_apps.back().id != rows.integer(2))
            m_apps.push_back({rows.integer(2), rows.text(3), rows.text(4),
                              static_cast<quint8>(rows.integer(5))});
        m_releaseOf.insert(rows.integer(0), static_cast<quint32>(m_releases.size()));
        m_releases.push_back(
            {rows.integer(0), static_cast<quint32>(m_apps.size() - 1), rows.text(1)});
    }
    return rows.finished();
}

Result<void> AssessmentColumns::readRequirements(const Database &database)
{
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT q.id, q.clause, q.item, q.title_zh, q.title_en "
                                "FROM requirement q JOIN library l ON l.id = q.library_id "
                                "ORDER BY l.key, l.id DESC, q.position"));
    while (rows.next()) {
        gatehouse::Requirement cited;
        cited.clause = rows.text(1);
        cited.item = rows.text(2);
        m_requirementOf.insert(rows.integer(0), static_cast<quint32>(m_requirements.size()));
        m_requirements.push_back({rows.integer(0), cited.citation(), {rows.text(3), rows.text(4)}});
    }
    return rows.finished();
}

AssessmentColumns::Step AssessmentColumns::readStep(const Statement &rows)
{
    return {rows.key<ReviewAct>(1), rows.integer(2),
            static_cast<quint32>(rows.moment(3).toSecsSinceEpoch())};
}

std::optional<AssessmentColumns::Row> AssessmentColumns::readRow(const Statement &rows,
                                                                 const Steps &steps)
{
    const auto release = m_releaseOf.constFind(rows.integer(1));
    const auto requirement = m_requirementOf.constFind(rows.integer(2));
    if (release == m_releaseOf.cend() || requirement == m_requirementOf.cend())
        return std::nullopt;
    Row row;
    row.id = rows.integer(0);
    row.release = *release;
    row.requirement = *requirement;
    row.assessor = assessorOf(rows.view(3));
    const QDate date = rows.date(4);
    row.day = date.isValid() ? static_cast<qint32>(date.toJulianDay()) : 0;
    row.judgement = static_cast<quint8>(rows.key<Judgement>(5));
    row.risk = static_cast<quint8>(rows.key<Risk>(6));
    row.phase = rows.view(7).isEmpty()
        ? quint8(0)
        : static_cast<quint8>(indexOf(rows.key<gatehouse::Phase>(7)) + 1);
    if (const auto step = steps.constFind(row.id); step != steps.cend()) {
        row.review =
            static_cast<quint8>(reviewStateOf(step->act, step->revision == rows.integer(8)));
        row.stepped = step->at;
    }
    return row;
}

quint32 AssessmentColumns::assessorOf(QByteArrayView name)
{
    const auto found = m_assessorOf.constFind(QByteArray::fromRawData(name.data(), name.size()));
    if (found != m_assessorOf.cend())
        return *found;
    const auto place = static_cast<quint32>(m_assessors.size());
    m_assessors.push_back(QString::fromUtf8(name));
    m_assessorOf.insert(name.toByteArray(), place);
    return place;
}

Result<void> AssessmentColumns::readAssessments(const Database &database, Progress *progress)
{
    Steps steps;
    TRY_ASSIGN(auto standing,
               database.prepare("SELECT " STEP_COLUMNS " FROM standing_review s ORDER BY s.id"));
    while (standing.next())
        steps.insert(standing.integer(0), readStep(standing));
    TRY(standing.finished());
    TRY_ASSIGN(auto rows, database.prepare("SELECT " ROW_COLUMNS " FROM assessment a"));
    while (rows.next()) {
        if (const auto row = readRow(rows, steps))
            append(*row);
        if (progress && m_ids.size() % 4096 == 1
            && !progress->report(static_cast<qint64>(m_ids.size()), 0))
            return fail(ErrorKind::Cancelled, {});
    }
    return rows.finished();
}

void AssessmentColumns::append(const Row &row)
{
    m_ids.push_back(row.id);
    m_release.push_back(row.release);
    m_requirement.push_back(row.requirement);
    m_assessor.push_back(row.assessor);
    m_day.push_back(row.day);
    m_phase.push_back(row.phase);
    m_judgement.push_back(row.judgement);
    m_risk.push_back(row.risk);
    m_review.push_back(row.review);
    m_stepped.push_back(row.stepped);
    m_evidence.push_back(0);
}

void AssessmentColumns::put(size_t position, const Row &row)
{
    m_assessor[position] = row.assessor;
    m_day[position] = row.day;
    m_judgement[position] = row.judgement;
    m_risk[position] = row.risk;
    m_review[position] = row.review;
    m_stepped[position] = row.stepped;
}

void AssessmentColumns::arrange()
{
    std::vector<quint32> order(m_ids.size());
    std::iota(order.begin(), order.end(), 0);
    order = sorted(order, 8, [&](quint32 row) { return quint32(m_phase[row]); });
    order = sorted(order, static_cast<quint32>(m_requirements.size()),
                   [&](quint32 row) { return m_requirement[row]; });
    order = sorted(order, static_cast<quint32>(m_releases.size()),
                   [&](quint32 row) { return m_release[row]; });
    permute(m_ids, order);
    permute(m_release, order);
    permute(m_requirement, order);
    permute(m_assessor, order);
    permute(m_day, order);
    permute(m_phase, order);
    permute(m_judgement, order);
    permute(m_risk, order);
    permute(m_review, order);
    permute(m_stepped, order);
    permute(m_evidence, order);

    m_firstRow.assign(m_releases.size() + 1, 0);
    for (const quint32 release : m_release)
        ++m_firstRow[release + 1];
    std::partial_sum(m_firstRow.begin(), m_firstRow.end(), m_firstRow.begin());
}

void AssessmentColumns::rankAssessors()
{
    m_assessorRank = ranks(m_assessors);
}

std::pair<size_t, size_t> AssessmentColumns::rowsOf(quint32 release) const
{
    return {m_firstRow[release], m_firstRow[release + 1]};
}

std::pair<size_t, size_t> AssessmentColumns::find(quint32 release, quint32 requirement) const
{
    const auto [first, last] = rowsOf(release);
    const auto [from, to] =
        std::equal_range(m_requirement.begin() + static_cast<std::ptrdiff_t>(first),
                         m_requirement.begin() + static_cast<std::ptrdiff_t>(last), requirement);
    return {static_cast<size_t>(from - m_requirement.begin()),
            static_cast<size_t>(to - m_requirement.begin())};
}

size_t AssessmentColumns::find(const Row &row) const
{
    const auto [first, last] = find(row.release, row.requirement);
    for (size_t position = first; position < last; ++position) {
        if (m_phase[position] == row.phase)
            return position;
    }
    return size();
}

Result<void> AssessmentColumns::readEvidence(const Database &database)
{
    // Of what is retired, of which there is little, so that no link is looked up.
    QSet<qint64> retired;
    TRY_ASSIGN(auto counted, database.prepare("SELECT id FROM evidence WHERE retired_at <> ''"));
    while (counted.next())
        retired.insert(counted.integer(0));
    TRY(counted.finished());
    // Links in the order they were made, counted here: grouping them would cost a sort.
    TRY_ASSIGN(
        auto rows,
        database.prepare("SELECT release_id, requirement_id, evidence_id FROM evidence_link"));
    while (rows.next()) {
        if (retired.contains(rows.integer(2)))
            continue;
        const auto release = m_releaseOf.constFind(rows.integer(0));
        const auto requirement = m_requirementOf.constFind(rows.integer(1));
        if (release == m_releaseOf.cend() || requirement == m_requirementOf.cend())
            continue;
        const auto [first, last] = find(*release, *requirement);
        for (size_t position = first; position < last; ++position)
            m_evidence[position] = saturated(m_evidence[position] + 1);
    }
    return rows.finished();
}

Result<void> AssessmentColumns::readEvidenceOf(const Database &database, ReleaseId release)
{
    const auto place = m_releaseOf.constFind(release.value);
    if (place == m_releaseOf.cend())
        return {};
    const auto [first, last] = rowsOf(*place);
    std::fill(m_evidence.begin() + static_cast<std::ptrdiff_t>(first),
              m_evidence.begin() + static_cast<std::ptrdiff_t>(last), quint16(0));
    TRY_ASSIGN(const auto tallies, evidenceTallies(database, release, {}));
    for (auto tally = tallies.begin(); tally != tallies.end(); ++tally) {
        const auto requirement = m_requirementOf.constFind(tally.key().value);
        if (requirement == m_requirementOf.cend())
            continue;
        const auto [from, to] = find(*place, *requirement);
        for (size_t position = from; position < to; ++position)
            m_evidence[position] = saturated(tally->count);
    }
    return {};
}

Result<bool> AssessmentColumns::update(const Database &database,
                                       const std::vector<qint64> &assessments,
                                       const std::set<ReleaseId> &evidenceOf)
{
    const size_t assessors = m_assessors.size();
    std::set<ReleaseId> recounted = evidenceOf;
    std::vector<Row> added;
    Steps steps;
    TRY_ASSIGN(auto standing,
               prepareByIds(database, assessments,
                            "SELECT " STEP_COLUMNS " FROM wanted JOIN standing_review s "
                            "ON s.assessment_id = wanted.id ORDER BY s.id"));
    while (standing.next())
        steps.insert(standing.integer(0), readStep(standing));
    TRY(standing.finished());
    TRY_ASSIGN(auto rows,
               prepareByIds(database, assessments,
                            "SELECT " ROW_COLUMNS " FROM wanted JOIN assessment a "
                            "ON a.id = wanted.id"));
    while (rows.next()) {
        const auto row = readRow(rows, steps);
        if (!row)
            return false;
        if (const size_t position = find(*row); position < size()) {
            put(position, *row);
        } else {
            added.push_back(*row);
            recounted.insert(ReleaseId(m_releases[row->release].id));
        }
    }
    TRY(rows.finished());
    for (const Row &row : added)
        append(row);
    if (!added.empty())
        arrange();
    if (m_assessors.size() > assessors)
        rankAssessors();
    for (const ReleaseId release : recounted)
        TRY(readEvidenceOf(database, release));
    return true;
}

std::vector<quint32> AssessmentColumns::matching(const AssessmentFilter &filter) const
{
    const quint32 judgements = maskOf(filter.judgements);
    const quint32 risks = maskOf(filter.risks);
    const quint32 reviews = maskOf(filter.reviews);
    // A phase is one more than its index; the organisation's are of none.
    const quint32 phases = filter.phases.empty() ? ~quint32(0) : maskOf(filter.phases) << 1;

    // Each word is looked for once in every app, release, requirement and assessor; a row then
    // only joins the bits of what it refers to.
    QStringList words = foldedWords(filter.text);
    words = words.mid(0, 31);
    const quint32 allWords = (quint32(1) << words.size()) - 1;
    const auto wordsIn = [&](std::initializer_list<QString> texts) {
        quint32 bits = 0;
        for (int i = 0; i < words.size(); ++i) {
            for (const QString &text : texts) {
                if (holdsFolded(text, words[i]))
                    bits |= quint32(1) << i;
            }
        }
        return bits;
    };
    constexpr quint32 otherApp = quint32(1) << 31;
    std::vector<quint32> inRelease;
    for (const Release &release : m_releases) {
        const App &app = m_apps[release.app];
        const bool wanted = !filter.app || filter.app->value == app.id;
        inRelease.push_back(wordsIn({app.code, app.name, release.version})
                            | (wanted ? 0 : otherApp));
    }
    std::vector<quint32> inRequirement;
    for (const Requirement &requirement : m_requirements)
        inRequirement.push_back(
            wordsIn({requirement.citation, requirement.title.zh, requirement.title.en}));
    std::vector<quint32> inAssessor;
    for (const QString &assessor : m_assessors)
        inAssessor.push_back(wordsIn({assessor}));

    std::vector<quint32> rows(size());
    quint32 *next = rows.data();
    const auto count = static_cast<quint32>(size());
    const quint32 *release = m_release.data();
    const quint32 *requirement = m_requirement.data();
    const quint32 *assessor = m_assessor.data();
    const quint8 *judgement = m_judgement.data();
    const quint8 *risk = m_risk.data();
    const quint8 *review = m_review.data();
    const quint8 *phase = m_phase.data();
    const quint32 *releaseBits = inRelease.data();
    const quint32 *requirementBits = inRequirement.data();
    const quint32 *assessorBits = inAssessor.data();
    for (quint32 row = 0; row < count; ++row) {
        // Written always, kept when it passes: no branch to guess wrong a million times.
        *next = row;
        const quint32 bits = releaseBits[release[row]] | requirementBits[requirement[row]]
            | assessorBits[assessor[row]];
        next += (judgements >> judgement[row]) & (risks >> risk[row]) & (reviews >> review[row])
            & (phases >> phase[row]) & quint32(bits == allWords);
    }
    rows.resize(static_cast<size_t>(next - rows.data()));
    if (filter.only)
        std::erase_if(rows, [&](quint32 row) { return !filter.only->contains(m_ids[row]); });
    return rows;
}

// The organisation's come with tier 1: every app inherits them.
quint32 AssessmentColumns::urgencyOf(quint32 row) const
{
    const quint32 tier = std::max<quint32>(m_apps[m_releases[m_release[row]].app].tier, 1) - 1;
    const auto riskLeft = static_cast<quint32>(Risk::High) - m_risk[row];
    constexpr std::array<quint32, 5> places{2, 1, 0, 3, 3}; // by Judgement
    return std::min<quint32>(tier, 3) * 16 + riskLeft * 4 + places[m_judgement[row]];
}

std::vector<quint32> AssessmentColumns::ordered(std::vector<quint32> rows,
                                                const AssessmentOrder &order) const
{
    const auto by = [&](quint32 bound, auto numberOf) {
        return order.descending
            ? sorted(rows, bound, [&](quint32 row) { return bound - 1 - numberOf(row); })
            : sorted(rows, bound, numberOf);
    };
    switch (order.column) {
    case AssessmentColumn::App:
        if (!order.descending)
            return rows;
        return by(static_cast<quint32>(m_apps.size()),
                  [&](quint32 row) { return m_releases[m_release[row]].app; });
    case AssessmentColumn::Release:
        return by(boundOf(m_versionRank),
                  [&](quint32 row) { return m_versionRank[m_release[row]]; });
    case AssessmentColumn::Clause:
        return by(static_cast<quint32>(m_requirements.size()),
                  [&](quint32 row) { return m_requirement[row]; });
    case AssessmentColumn::Title:
        return by(boundOf(m_titleRank),
                  [&](quint32 row) { return m_titleRank[m_requirement[row]]; });
    case AssessmentColumn::Phase:
        return by(8, [&](quint32 row) { return quint32(m_phase[row]); });
    case AssessmentColumn::Judgement:
        return by(8, [&](quint32 row) { return quint32(m_judgement[row]); });
    case AssessmentColumn::Risk:
        return by(8, [&](quint32 row) { return quint32(m_risk[row]); });
    case AssessmentColumn::Evidence:
        return by(1 << 16, [&](quint32 row) { return quint32(m_evidence[row]); });
    case AssessmentColumn::Assessor:
        return by(boundOf(m_assessorRank),
                  [&](quint32 row) { return m_assessorRank[m_assessor[row]]; });
    case AssessmentColumn::Review:
        return by(8, [&](quint32 row) { return quint32(m_review[row]); });
    case AssessmentColumn::Urgency:
        return by(64, [&](quint32 row) { return urgencyOf(row); });
    case AssessmentColumn::Submitted:
        std::stable_sort(rows.begin(), rows.end(), [&](quint32 one, quint32 other) {
            return order.descending ? m_stepped[other] < m_stepped[one]
                                    : m_stepped[one] < m_stepped[other];
        });
        return rows;
    case AssessmentColumn::Date:
        break;
    }
    // Days counted from the first one there is; without a date comes before all of them.
    qint32 first = std::numeric_limits<qint32>::max();
    qint32 last = 0;
    for (const quint32 row : rows) {
        if (m_day[row] > 0)
            first = std::min(first, m_day[row]);
        last = std::max(last, m_day[row]);
    }
    const auto bound = last > 0 ? static_cast<quint32>(last - first) + 2 : 1;
    return by(bound, [&](quint32 row) {
        return m_day[row] > 0 ? static_cast<quint32>(m_day[row] - first) + 1 : 0;
    });
}

AssessmentColumns::Selection AssessmentColumns::selection(const AssessmentFilter &filter,
                                                          const AssessmentOrder &order) const
{
    const std::vector<quint32> rows = ordered(matching(filter), order);
    Selection found{std::vector<qint64>(rows.size()), std::vector<ReviewState>(rows.size())};
    for (size_t i = 0; i < rows.size(); ++i) {
        found.ids[i] = m_ids[rows[i]];
        found.reviews[i] = static_cast<ReviewState>(m_review[rows[i]]);
    }
    return found;
}

#undef STEP_COLUMNS
#undef ROW_COLUMNS

} // namespace gatehouse
