#pragma once

#include "models/lifecycle/gaterepository.h"
#include "models/records/fieldwording.h"

namespace gatehouse {

/// Why a decision no longer rests on what it was made on: one thing that changed, field by field,
/// who changed it, and when.
struct StaleReason {
    Q_DECLARE_TR_FUNCTIONS(StaleReason)
public:
    struct FieldChange {
        QString field; ///< as the snapshot names it
        QJsonValue before;
        QJsonValue after;
        bool operator==(const FieldChange &) const = default;
    };
    SnapshotDifference difference;
    std::vector<FieldChange> fields;
    QDate endedOn; ///< of what ended by itself
    /// The last entry of the audit log that touched it since; 0 where it ended by itself.
    qint64 entry = 0;
    QString changedBy;
    QDateTime changedAt;
    QString action; ///< key
    QDateTime firstAt; ///< of the first such entry

    /// What it is about: "Assessment 6.1.2.a". Here and below, what fields hold is said as the log
    /// and the forms say it.
    QString subject(const FieldWording &wording = {}) const;
    /// "Judgement: Compliant → Partially compliant; Risk level: None → Low"; empty where there are
    /// no fields to tell.
    QString changes(const FieldWording &wording = {}) const;
    /// Both: "Assessment 6.1.2.a – Judgement: Compliant → Partially compliant".
    QString sentence(const FieldWording &wording = {}) const;
    /// "Li, 2026-03-02 10:12, Record an assessment (entry 412)"; what ended says when.
    QString author(const FieldWording &wording = {}) const;
    /// The day it first changed, where the reader is; invalid where the log does not say.
    QDate firstOn() const;

    /// "3, the first on 2026-03-02": how many they are, and since when; "none" where there are
    /// none.
    static QString count(const std::vector<StaleReason> &reasons, const FieldWording &wording = {});
};

/// A last day that a passed gate rests on and that is near.
struct EndingSoon {
    Phase phase = Phase::Requirements;
    SnapshotDifference difference; ///< what it will be
    QDate lastDay;
    int warning = 0; ///< the step it has come to: 30, 14 or 7 days (see SignaturePolicy)
    int daysLeft = 0;

    QString sentence() const; ///< in the running language
};

class GateStaleness
{
    Q_DECLARE_TR_FUNCTIONS(GateStaleness)
public:
    GateStaleness(const Database &database, LibraryShelf &shelf)
        : m_database(database), m_shelf(shelf)
    {
    }

    /// In the order of GateRepository::changesSince().
    Result<std::vector<StaleReason>> reasons(GateDecisionId decision, QDate today) const;
    /// The same of a reading that is at hand.
    Result<std::vector<StaleReason>> reasons(GateDecisionId decision, const GateReading &reading,
                                             QDate today) const;
    /// Of the passed gates of a release, the nearest first.
    static std::vector<EndingSoon> endingSoon(const GateReading &reading, QDate today);

private:
    const Database &m_database;
    LibraryShelf &m_shelf;
};

} // namespace gatehouse
