#pragma once

#include "models/libraries/requirement.h"
#include "tests/benchmarks/data/texts.h"

#include <vector>

namespace gatehouse::bench {

/// A row of table assessment, its columns in the table's order; the last, carried_from, is left
/// out.
struct AssessmentRow {
    qint64 id = 0;
    QByteArray uid;
    qint64 release = 0;
    qint64 requirement = 0;
    QByteArray judgement; ///< 11 % partial, 4 % noncompliant, 2 % not_applicable, scattered
    QByteArray methods;
    QByteArray object;
    QByteArray record;
    QByteArray risk;
    QByteArray remark;
    QByteArray assessor;
    QByteArray assessedOn;
    qint64 revision = 1;
    QByteArray phase;
    QByteArray confirms;
    int outsideBody = 0;
    QByteArray recordedBy;
};

/// A requirement and the phase that speaks for it: the last it is due in.
struct AssessedRequirement {
    RequirementId id;
    QByteArray phase;
};

/// The columns' names, as in an INSERT.
inline constexpr char assessmentColumns[] =
    "id, uid, release_id, requirement_id, judgement, methods, object, record, risk, remark, "
    "assessor, assessed_on, revision, phase, confirms, outside_body, "
    "recorded_by";

/// The id of row 0: below it stand the organisation's own assessments.
inline constexpr qint64 firstAssessmentId = 1'001;

/// Assessments by the hundred thousand: release 1 answers every requirement, then release 2 …
class AssessmentRows
{
public:
    explicit AssessmentRows(std::vector<AssessedRequirement> requirements);

    /// Row `number`, from 0.
    AssessmentRow row(qint64 number) const;
    size_t perRelease() const { return m_requirements.size(); }

private:
    std::vector<AssessedRequirement> m_requirements;
    Texts m_texts;
};

/// "00000012-0000-4000-8000-00000000abcd": unique among those of one kind.
QByteArray uidOf(quint32 kind, qint64 number);

} // namespace gatehouse::bench
