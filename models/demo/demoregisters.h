#pragma once

#include "models/management/registerkind.h"

#include <QJsonObject>

#include <functional>

namespace gatehouse {

/// The registers of the demo's management system, as resources/demo/management.json has them: a
/// field by its key, days counted from today, people by their keys in the story, apps and releases
/// by name, and a file by the organisation's requirement it was filed for.
class DemoRegisters
{
public:
    /// Begins a Change as one of the story's accounts.
    using Begin = std::function<Result<Change>(const char *account, const Action &action)>;

    DemoRegisters(const Database &database, std::map<QString, PersonId> people, QDate today,
                  Begin begin)
        : m_database(database), m_people(std::move(people)), m_today(today),
          m_begin(std::move(begin))
    {
    }

    Result<void> fill(const QJsonObject &script);

private:
    Result<void> add(const RegisterKind &kind, const char *account, const QJsonObject &entry);
    Result<void> addUse(const QJsonObject &entry);
    Result<FieldValue> valueOf(const Field &field, const QJsonValue &said) const;
    /// The first piece of the organisation's evidence for a requirement; none where it has none.
    Result<EvidenceId> evidenceFor(const QString &requirement) const;

    const Database &m_database;
    std::map<QString, PersonId> m_people;
    QDate m_today;
    Begin m_begin;
};

} // namespace gatehouse
