#pragma once

#include "models/organization/assignment.h"
#include "models/records/recorddescription.h"

#include <set>

namespace gatehouse {

/// What makes an operation critical (6.3.2.a): it adds, shows, changes or removes assets or
/// sensitive personal information.
enum class Criticality {
    AssetAdded,
    AssetShown,
    AssetChanged,
    AssetRemoved,
    InformationAdded,
    InformationShown,
    InformationChanged,
    InformationRemoved
};

/// What protects a critical operation. Which requirements ask for each stands in
/// resources/criteria/operation-controls.json (see requirementsOf).
enum class OperationControl {
    RiskNotice,
    ChangeNotification,
    MultiFactor,
    SecondAuthorisation,
    SecondPassword,
    SameDeviceCode,
    TransactionLimit,
    NonRepudiation,
    Masking,
    Encryption,
    ResourceConsent,
    ThresholdMonitoring
};

/// A critical operation of an app, and the controls it needs.
struct CriticalOperation {
    CriticalOperationId id;
    QString uid;
    QString number;
    AppId app;
    QString name;
    std::set<Criticality> criticality;
    QString description;
    std::set<OperationControl> controls; ///< it needs
    QString note;
    QString withdrawnBy;
    QDateTime withdrawnAt;
    QString withdrawnReason;
    qint64 revision = 1;
    bool operator==(const CriticalOperation &) const = default;
};

/// Keys of the requirements that ask for a control: "6.3.2.e".
QStringList requirementsOf(OperationControl control);

template<>
struct EnumText<Criticality> {
    static constexpr const char *context = "Criticality";
    static std::span<const EnumEntry<Criticality>> entries()
    {
        static constexpr EnumEntry<Criticality> table[] = {
            {Criticality::AssetAdded, "asset_added",
             QT_TRANSLATE_NOOP("Criticality", "Adds assets")},
            {Criticality::AssetShown, "asset_shown",
             QT_TRANSLATE_NOOP("Criticality", "Shows assets")},
            {Criticality::AssetChanged, "asset_changed",
             QT_TRANSLATE_NOOP("Criticality", "Changes assets")},
            {Criticality::AssetRemoved, "asset_removed",
             QT_TRANSLATE_NOOP("Criticality", "Removes assets")},
            {Criticality::InformationAdded, "information_added",
             QT_TRANSLATE_NOOP("Criticality", "Adds sensitive personal information")},
            {Criticality::InformationShown, "information_shown",
             QT_TRANSLATE_NOOP("Criticality", "Shows sensitive personal information")},
            {Criticality::InformationChanged, "information_changed",
             QT_TRANSLATE_NOOP("Criticality", "Changes sensitive personal information")},
            {Criticality::InformationRemoved, "information_removed",
             QT_TRANSLATE_NOOP("Criticality", "Removes sensitive personal information")},
        };
        return table;
    }
};

template<>
struct EnumText<OperationControl> {
    static constexpr const char *context = "OperationControl";
    static std::span<const EnumEntry<OperationControl>> entries()
    {
        static constexpr EnumEntry<OperationControl> table[] = {
            {OperationControl::RiskNotice, "risk_notice",
             QT_TRANSLATE_NOOP("OperationControl", "Notice of the risk")},
            {OperationControl::ChangeNotification, "change_notification",
             QT_TRANSLATE_NOOP("OperationControl", "Notification of changes")},
            {OperationControl::MultiFactor, "multi_factor",
             QT_TRANSLATE_NOOP("OperationControl", "Several factors")},
            {OperationControl::SecondAuthorisation, "second_authorisation",
             QT_TRANSLATE_NOOP("OperationControl", "Second authorisation")},
            {OperationControl::SecondPassword, "second_password",
             QT_TRANSLATE_NOOP("OperationControl", "Second password")},
            {OperationControl::SameDeviceCode, "same_device_code",
             QT_TRANSLATE_NOOP("OperationControl", "Guard against codes on the same device")},
            {OperationControl::TransactionLimit, "transaction_limit",
             QT_TRANSLATE_NOOP("OperationControl", "Transaction limit")},
            {OperationControl::NonRepudiation, "non_repudiation",
             QT_TRANSLATE_NOOP("OperationControl", "Non-repudiation")},
            {OperationControl::Masking, "masking",
             QT_TRANSLATE_NOOP("OperationControl", "Masking")},
            {OperationControl::Encryption, "encryption",
             QT_TRANSLATE_NOOP("OperationControl", "Encrypted transmission")},
            {OperationControl::ResourceConsent, "resource_consent",
             QT_TRANSLATE_NOOP("OperationControl", "Consent to device resources")},
            {OperationControl::ThresholdMonitoring, "threshold_monitoring",
             QT_TRANSLATE_NOOP("OperationControl", "Threshold monitoring")},
        };
        return table;
    }
};

template<>
const RecordDescription &describe<CriticalOperation>();

} // namespace gatehouse
