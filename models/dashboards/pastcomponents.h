#pragma once

#include "models/dashboards/pastrecords.h"

#include <QHash>

#include <functional>
#include <optional>

namespace gatehouse {

/// The components of a past day: what each release shipped, what was known of it, and what was
/// decided about that. An entry says which components came and went; where an earlier version noted
/// their titles alone, and these leave open which ones are meant, or nothing, the list of that
/// release is not known.
///
/// Whether an earlier version, which did not log it, knew of a vulnerability in a component already
/// cannot be told: it counts as known since both are recorded.
class PastComponents
{
public:
    static Result<PastComponents> begin(ShadowTables &tables, PastRecords &records);

    /// Whether it was a record of components.
    Result<bool> takeBack(const ScannedRecord &record);
    /// Releases whose list of that day is not known.
    const std::set<ReleaseId> &unknown() const { return m_unknown; }

private:
    using Titles = QHash<QString, std::set<qint64>>;

    explicit PastComponents(PastRecords &records) : m_records(&records) { }

    Result<void> takeBackList(const ScannedRecord &record);
    /// The components that an entry says came or went, of those that it can be; nothing where that
    /// does not tell.
    Result<std::optional<std::vector<qint64>>> meant(const QJsonObject &said, const QString &member,
                                                     const std::function<bool(qint64)> &canBe);
    Result<void> takeBackLink(const ScannedRecord &record) const;
    /// Of all components, by their titles.
    Result<const Titles *> titles();
    Result<std::set<qint64>> shipped(ReleaseId release) const;

    PastRecords *m_records;
    std::set<ReleaseId> m_unknown;
    std::optional<Titles> m_titles;
};

} // namespace gatehouse
