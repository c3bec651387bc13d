#pragma once

#include "models/base/language.h"
#include "models/organization/organization.h"

namespace gatehouse {

/// What sort of post it is; 7.1.b asks for both.
enum class PostKind { Management, Technical };
/// What of the organisation's duties a post answers (JR/T 0225-2021, 7.1).
enum class DutySet {
    Governance, ///< 统筹决策
    Business,
    SecurityManagement,
    DataProtection,
    Development,
    Testing,
    Operations,
    Audit
};

/// A place for somebody in a department. Its side is its department's.
struct Post {
    PostId id;
    QString uid;
    UnitId unit;
    QString titleZh;
    QString titleEn;
    PostKind kind = PostKind::Technical;
    std::optional<DutySet> dutySet;
    QString duties;
    qint64 staffing = 1; ///< how many it needs
    PostId reportsTo;
    bool active = true; ///< false: done away with, and kept for its history
    qint64 revision = 1;

    LocalizedText title() const { return {titleZh, titleEn.isEmpty() ? titleZh : titleEn}; }
    bool operator==(const Post &) const = default;
};

template<>
struct EnumText<PostKind> {
    static constexpr const char *context = "PostKind";
    static std::span<const EnumEntry<PostKind>> entries()
    {
        static constexpr EnumEntry<PostKind> table[] = {
            {PostKind::Management, "management", QT_TRANSLATE_NOOP("PostKind", "Management")},
            {PostKind::Technical, "technical", QT_TRANSLATE_NOOP("PostKind", "Technical")},
        };
        return table;
    }
};

template<>
struct EnumText<DutySet> {
    static constexpr const char *context = "DutySet";
    static std::span<const EnumEntry<DutySet>> entries()
    {
        static constexpr EnumEntry<DutySet> table[] = {
            {DutySet::Governance, "governance", QT_TRANSLATE_NOOP("DutySet", "Governance")},
            {DutySet::Business, "business", QT_TRANSLATE_NOOP("DutySet", "Business ownership")},
            {DutySet::SecurityManagement, "security_management",
             QT_TRANSLATE_NOOP("DutySet", "Security management")},
            {DutySet::DataProtection, "data_protection",
             QT_TRANSLATE_NOOP("DutySet", "Data and personal information")},
            {DutySet::Development, "development",
             QT_TRANSLATE_NOOP("DutySet", "Secure development")},
            {DutySet::Testing, "testing", QT_TRANSLATE_NOOP("DutySet", "Security testing")},
            {DutySet::Operations, "operations",
             QT_TRANSLATE_NOOP("DutySet", "Operation and response")},
            {DutySet::Audit, "audit", QT_TRANSLATE_NOOP("DutySet", "Audit supervision")},
        };
        return table;
    }
};

inline constexpr ReferenceTarget postReference{
    "post", "title_zh",
    QT_TRANSLATE_NOOP("Reference", "The post chosen is no longer there. Choose another one.")};

template<>
const RecordDescription &describe<Post>();

} // namespace gatehouse
