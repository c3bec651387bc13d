#pragma once

#include "models/base/enumtext.h"
#include "models/base/id.h"
#include "models/libraries/requirement.h"

#include <QDate>
#include <QDateTime>

namespace gatehouse {

/// 符合程度. NotAssessed never counts as a pass; NotApplicable leaves the denominator.
enum class Judgement { Compliant, Partial, Noncompliant, NotApplicable, NotAssessed };
/// 风险等级; None where nothing was found.
enum class Risk { None, Low, Medium, High };

/// Whether a judgement leaves something to be mended, and with it a risk.
constexpr bool fallsShort(Judgement judgement)
{
    return judgement == Judgement::Partial || judgement == Judgement::Noncompliant;
}

/// What was found for one requirement: in a phase of a release, each of which judges for itself, or
/// of the organisation (release invalid, no phase), once for every phase of every release.
struct Assessment {
    AssessmentId id;
    QString uid;
    ReleaseId release;
    RequirementId requirement;
    std::optional<Phase> phase;
    Judgement judgement = Judgement::NotAssessed;
    std::vector<Method> methods; ///< those used
    QString object; ///< 测评对象/样本: what was looked at
    QString record; ///< 结果记录
    Risk risk = Risk::None;
    QString remark;
    QString assessor; ///< an account or a person of the workspace by name, or an outside body
    bool outsideBody = false; ///< the assessor is none of the workspace
    QDate assessedOn;
    /// The earlier phase whose judgement this one confirms; none where it was judged anew.
    std::optional<Phase> confirms;
    ReleaseId carriedFrom; ///< whose judgement that is, where it is the release's before this one
    QString recordedBy; ///< display name of the account; empty: before that was noted
    qint64 revision = 0; ///< 0: not recorded yet
    bool operator==(const Assessment &) const = default;
};

template<>
struct EnumText<Judgement> {
    static constexpr const char *context = "Judgement";
    static std::span<const EnumEntry<Judgement>> entries()
    {
        static constexpr EnumEntry<Judgement> table[] = {
            {Judgement::Compliant, "compliant", QT_TRANSLATE_NOOP("Judgement", "Compliant")},
            {Judgement::Partial, "partial", QT_TRANSLATE_NOOP("Judgement", "Partially compliant")},
            {Judgement::Noncompliant, "noncompliant",
             QT_TRANSLATE_NOOP("Judgement", "Non-compliant")},
            {Judgement::NotApplicable, "not_applicable",
             QT_TRANSLATE_NOOP("Judgement", "Not applicable")},
            {Judgement::NotAssessed, "not_assessed",
             QT_TRANSLATE_NOOP("Judgement", "Not assessed")},
        };
        return table;
    }
};

template<>
struct EnumText<Risk> {
    static constexpr const char *context = "Risk";
    static std::span<const EnumEntry<Risk>> entries()
    {
        static constexpr EnumEntry<Risk> table[] = {
            {Risk::None, "none", QT_TRANSLATE_NOOP("Risk", "None")},
            {Risk::Low, "low", QT_TRANSLATE_NOOP("Risk", "Low risk")},
            {Risk::Medium, "medium", QT_TRANSLATE_NOOP("Risk", "Medium risk")},
            {Risk::High, "high", QT_TRANSLATE_NOOP("Risk", "High risk")},
        };
        return table;
    }
};

template<>
const RecordDescription &describe<Assessment>();

} // namespace gatehouse
