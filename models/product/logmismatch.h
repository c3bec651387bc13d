#pragma once

#include <QCoreApplication>
#include <QJsonValue>

namespace gatehouse {

/// Where a record is not what the audit log says it became.
struct LogMismatch {
    Q_DECLARE_TR_FUNCTIONS(LogCheck)
public:
    QString entity; ///< "finding"
    QString uid; ///< of the record, as the log names it
    QString field; ///< "status"; empty: the whole record, added or removed behind the log
    QJsonValue logged; ///< undefined: the log knows none
    QJsonValue stored; ///< undefined: there is none, or none that can be read
    qint64 entry = 0; ///< that wrote it last; 0: none did
    /// An entry that found this there, changed behind the log, and went on from it; 0: it stands
    /// there now.
    qint64 overtakenBy = 0;

    /// In place of a field: by which a record stands before or after others of its kind, as the
    /// log numbers them, or by where it names them; how often it was made anew.
    static constexpr QLatin1StringView number{"id"};
    static constexpr QLatin1StringView order{"order"};
    static constexpr QLatin1StringView revision{"revision"};
    /// Of a threat model, how many threats it has, and the numbers it gave last.
    static constexpr QLatin1StringView threats{"threats"};
    /// What rules found in it, by an entry's digest.
    static constexpr QLatin1StringView threatsFound{"threats_found"};
    static constexpr QLatin1StringView lastThreat{"last_threat"};
    static constexpr QLatin1StringView lastCountermeasure{"last_countermeasure"};
    /// The same of a review: what it is of, and which step before it takes back.
    static constexpr QLatin1StringView reviewed{"assessment_id"};
    static constexpr QLatin1StringView takenBack{"withdraws_id"};

    /// What a person reads of it.
    QString sentence() const;
    bool operator==(const LogMismatch &) const = default;
};

} // namespace gatehouse
