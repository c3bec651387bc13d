#pragma once

#include "models/records/recorddescription.h"

#include <set>

namespace gatehouse {

/// 策略、制度、规程、记录: the four levels of a document system (7.2.a).
enum class DocumentKind { Policy, Standard, Procedure, Record };

/// What a document is about. Each area has its place, so that an empty one shows.
enum class DocumentArea {
    DataClassification,
    PersonalInformation,
    SecureDevelopment,
    Operation,
    Continuity,
    Outsourcing,
    Other
};

enum class DocumentState { Draft, InForce, Withdrawn };

/// The items of 7.2 that documents answer.
enum class ManagementItem { A, B, C, D, E, F, G };

/// A document of the management system.
struct Document {
    DocumentId id;
    QString uid;
    QString number; ///< unique; given when none is typed
    QString titleZh;
    QString titleEn;
    DocumentKind kind = DocumentKind::Standard;
    DocumentArea area = DocumentArea::Other;
    QString version;
    DocumentState state = DocumentState::Draft;
    PersonId owner;
    PersonId approver;
    QDate effectiveOn;
    QDate reviewDue;
    EvidenceId evidence; ///< the file; invalid: none yet
    std::set<ManagementItem> items;
    QString requirements; ///< keys of others it answers, separated by spaces
    QString note;
    QString withdrawnBy;
    QDateTime withdrawnAt;
    QString withdrawnReason;
    qint64 revision = 1;
    bool operator==(const Document &) const = default;
};

/// The requirement of the built-in library that an item is: "7.2.a".
QString requirementKeyOf(ManagementItem item);

inline constexpr ReferenceTarget evidenceReference{
    "evidence", "number",
    QT_TRANSLATE_NOOP("Reference", "The evidence chosen is no longer there. Choose another one.")};

template<>
struct EnumText<DocumentKind> {
    static constexpr const char *context = "DocumentKind";
    static std::span<const EnumEntry<DocumentKind>> entries()
    {
        static constexpr EnumEntry<DocumentKind> table[] = {
            {DocumentKind::Policy, "policy", QT_TRANSLATE_NOOP("DocumentKind", "Policy")},
            {DocumentKind::Standard, "standard", QT_TRANSLATE_NOOP("DocumentKind", "Standard")},
            {DocumentKind::Procedure, "procedure", QT_TRANSLATE_NOOP("DocumentKind", "Procedure")},
            {DocumentKind::Record, "record", QT_TRANSLATE_NOOP("DocumentKind", "Record")},
        };
        return table;
    }
};

template<>
struct EnumText<DocumentArea> {
    static constexpr const char *context = "DocumentArea";
    static std::span<const EnumEntry<DocumentArea>> entries()
    {
        static constexpr EnumEntry<DocumentArea> table[] = {
            {DocumentArea::DataClassification, "data_classification",
             QT_TRANSLATE_NOOP("DocumentArea", "Data classification")},
            {DocumentArea::PersonalInformation, "personal_information",
             QT_TRANSLATE_NOOP("DocumentArea", "Personal information")},
            {DocumentArea::SecureDevelopment, "secure_development",
             QT_TRANSLATE_NOOP("DocumentArea", "Secure development")},
            {DocumentArea::Operation, "operation", QT_TRANSLATE_NOOP("DocumentArea", "Operation")},
            {DocumentArea::Continuity, "continuity",
             QT_TRANSLATE_NOOP("DocumentArea", "Business continuity")},
            {DocumentArea::Outsourcing, "outsourcing",
             QT_TRANSLATE_NOOP("DocumentArea", "Outsourcing")},
            {DocumentArea::Other, "other", QT_TRANSLATE_NOOP("DocumentArea", "Other")},
        };
        return table;
    }
};

template<>
struct EnumText<DocumentState> {
    static constexpr const char *context = "DocumentState";
    static std::span<const EnumEntry<DocumentState>> entries()
    {
        static constexpr EnumEntry<DocumentState> table[] = {
            {DocumentState::Draft, "draft", QT_TRANSLATE_NOOP("DocumentState", "Draft")},
            {DocumentState::InForce, "in_force", QT_TRANSLATE_NOOP("DocumentState", "In force")},
            {DocumentState::Withdrawn, "withdrawn",
             QT_TRANSLATE_NOOP("DocumentState", "Withdrawn")},
        };
        return table;
    }
};

template<>
struct EnumText<ManagementItem> {
    static constexpr const char *context = "ManagementItem";
    static std::span<const EnumEntry<ManagementItem>> entries()
    {
        static constexpr EnumEntry<ManagementItem> table[] = {
            {ManagementItem::A, "a", QT_TRANSLATE_NOOP("ManagementItem", "7.2.a Document system")},
            {ManagementItem::B, "b", QT_TRANSLATE_NOOP("ManagementItem", "7.2.b Data security")},
            {ManagementItem::C, "c",
             QT_TRANSLATE_NOOP("ManagementItem", "7.2.c Personal-information policy")},
            {ManagementItem::D, "d",
             QT_TRANSLATE_NOOP("ManagementItem", "7.2.d Secure development lifecycle")},
            {ManagementItem::E, "e", QT_TRANSLATE_NOOP("ManagementItem", "7.2.e Secure operation")},
            {ManagementItem::F, "f",
             QT_TRANSLATE_NOOP("ManagementItem", "7.2.f Business continuity")},
            {ManagementItem::G, "g", QT_TRANSLATE_NOOP("ManagementItem", "7.2.g Outsourcing")},
        };
        return table;
    }
};

template<>
const RecordDescription &describe<Document>();

} // namespace gatehouse
