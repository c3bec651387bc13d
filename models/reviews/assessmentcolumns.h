#pragma once

#include "models/assessments/assessment.h"
#include "models/assessments/reviewstate.h"
#include "models/base/language.h"
#include "models/base/progress.h"
#include "models/store/database.h"

#include <QHash>

#include <optional>
#include <set>
#include <vector>

namespace gatehouse {

/// What the auditors' list of all assessments shows, is sorted by and answers for.
enum class AssessmentColumn {
    App,
    Release,
    Clause,
    Title,
    Phase,
    Judgement,
    Risk,
    Evidence,
    Assessor,
    Date,
    Review,
    Submitted, ///< when it was submitted, or what else was done last in its review
    Urgency, ///< no column: tier, then risk, then judgement; what is worst first
};

struct AssessmentFilter {
    std::set<Judgement> judgements; ///< empty: all
    std::set<Risk> risks; ///< empty: all
    std::optional<AppId> app; ///< an invalid id: the organisation's own
    QString text; ///< every word in app, release, clause, title or assessor
    std::set<ReviewState> reviews = {}; ///< empty: all
    std::set<Phase> phases = {}; ///< empty: all
    std::optional<std::set<qint64>> only = {}; ///< these ids alone
    bool operator==(const AssessmentFilter &) const = default;
};

struct AssessmentOrder {
    AssessmentColumn column = AssessmentColumn::App;
    bool descending = false;
    bool operator==(const AssessmentOrder &) const = default;
};

/// Every assessment of the workspace as columns of small integers (34 bytes a row), so that a
/// million of them are filtered and ordered in some ten milliseconds. Rows stand by app code,
/// newest release, library order; any other order keeps that one among equals.
/// Not for the UI thread: see PortfolioAssessmentList.
class AssessmentColumns
{
public:
    /// Reads the whole workspace; titles are ordered in `language`. Fails with Cancelled when
    /// `progress` says so.
    static Result<AssessmentColumns> load(const Database &database, Language language,
                                          Progress *progress = nullptr);
    /// Reads these assessments again, new ones included, and the evidence counts of these
    /// releases (an invalid id: the organisation's). False when one belongs to an app, release
    /// or library that was not there at load(): then everything has to be read again.
    Result<bool> update(const Database &database, const std::vector<qint64> &assessments,
                        const std::set<ReleaseId> &evidenceOf);

    size_t size() const { return m_ids.size(); }
    /// What passes the filter, in order.
    struct Selection {
        std::vector<qint64> ids;
        std::vector<ReviewState> reviews; ///< where each stands
    };
    Selection selection(const AssessmentFilter &filter, const AssessmentOrder &order) const;
    /// Its ids.
    std::vector<qint64> select(const AssessmentFilter &filter, const AssessmentOrder &order) const
    {
        return selection(filter, order).ids;
    }

private:
    /// The values that rows refer to by their place in here.
    struct App {
        qint64 id = 0;
        QString code;
        QString name;
        quint8 tier = 0; ///< 0: the organisation
    };
    struct Release {
        qint64 id = 0;
        quint32 app = 0;
        QString version;
    };
    struct Requirement {
        qint64 id = 0;
        QString citation;
        LocalizedText title;
    };
    struct Row {
        qint64 id = 0;
        quint32 release = 0;
        quint32 requirement = 0;
        quint32 assessor = 0;
        qint32 day = 0;
        quint8 phase = 0;
        quint8 judgement = 0;
        quint8 risk = 0;
        quint8 review = 0;
        quint32 stepped = 0;
    };
    /// The last step of a review that was not withdrawn.
    struct Step {
        ReviewAct act = ReviewAct::Submitted;
        qint64 revision = 0;
        quint32 at = 0; ///< seconds since 1970
    };
    using Steps = QHash<qint64, Step>; ///< by assessment
    static Step readStep(const Statement &rows);
    Result<void> readReleases(const Database &database);
    Result<void> readRequirements(const Database &database);
    Result<void> readAssessments(const Database &database, Progress *progress);
    Result<void> readEvidence(const Database &database);
    Result<void> readEvidenceOf(const Database &database, ReleaseId release);
    /// Nothing when the row refers to what is not known.
    std::optional<Row> readRow(const Statement &rows, const Steps &steps);
    quint32 assessorOf(QByteArrayView name);
    void append(const Row &row);
    void put(size_t position, const Row &row);
    void arrange();
    void rankAssessors();
    /// Where the assessments of a subject stand, a phase each; equal where there is none.
    std::pair<size_t, size_t> find(quint32 release, quint32 requirement) const;
    /// Where one phase's stands; size() when there is none.
    size_t find(const Row &row) const;
    std::pair<size_t, size_t> rowsOf(quint32 release) const;
    std::vector<quint32> matching(const AssessmentFilter &filter) const;
    /// Below 64; what is looked at first has the lowest.
    quint32 urgencyOf(quint32 row) const;
    std::vector<quint32> ordered(std::vector<quint32> rows, const AssessmentOrder &order) const;

    std::vector<App> m_apps; ///< the organisation first, then by code
    std::vector<Release> m_releases; ///< in the order of the rows
    std::vector<Requirement> m_requirements; ///< in library order
    std::vector<QString> m_assessors;
    QHash<qint64, quint32> m_releaseOf; ///< id → place in m_releases; 0: the organisation
    QHash<qint64, quint32> m_requirementOf; ///< id → place in m_requirements
    QHash<QByteArray, quint32> m_assessorOf; ///< UTF-8 name → place in m_assessors
    // Where each place comes in alphabetical order.
    std::vector<quint32> m_versionRank;
    std::vector<quint32> m_titleRank;
    std::vector<quint32> m_assessorRank;
    std::vector<size_t> m_firstRow; ///< of each release, and one past the last

    // The rows, a column each.
    std::vector<qint64> m_ids;
    std::vector<quint32> m_release;
    std::vector<quint32> m_requirement;
    std::vector<quint32> m_assessor;
    std::vector<qint32> m_day; ///< Julian; 0 without a date
    std::vector<quint8> m_phase; ///< 0: of none, the organisation's; else one more than its index
    std::vector<quint8> m_judgement;
    std::vector<quint8> m_risk;
    std::vector<quint8> m_review;
    std::vector<quint32> m_stepped; ///< of the last step, seconds since 1970; 0 without one
    std::vector<quint16> m_evidence;
};

} // namespace gatehouse
