#pragma once

#include "models/management/registerkind.h"

namespace gatehouse {

/// The records of a register.
class RegisterRepository
{
    Q_DECLARE_TR_FUNCTIONS(RegisterRepository)
public:
    using Held = Subject::Held;

    RegisterRepository(const Database &database, const RegisterKind &kind)
        : m_database(database), m_kind(kind)
    {
    }

    Result<std::vector<Held>> all() const; ///< by number, withdrawn ones included
    Result<Held> record(qint64 id) const;
    /// Whatever its case; NotFound says how to list them.
    Result<Held> byNumber(const QString &number) const;
    /// The number the next one is given.
    Result<QString> nextNumber() const;

    /// Adds it, under the next number where it has none; gives its id. Invalid by the rules of its
    /// fields and of the register; Conflict when the number is taken.
    static Result<qint64> add(Change &change, const RegisterKind &kind, const Held &record);
    /// Writes what a person may edit. Conflict when the revision is not the stored one; Invalid for
    /// one that is withdrawn.
    static Result<void> update(Change &change, const RegisterKind &kind, const Held &record);
    /// It counts no longer. Invalid without a reason, or when it is withdrawn already.
    static Result<void> withdraw(Change &change, const RegisterKind &kind, qint64 id,
                                 const QString &reason);
    /// Takes back that it was added. Conflict while a release uses it.
    static Result<void> remove(Change &change, const RegisterKind &kind, qint64 id);
    /// Puts back what was removed, under the uid and number it had.
    static Result<void> restore(Change &change, const RegisterKind &kind, const Held &record);

private:
    Result<std::vector<Held>> read(Statement rows) const;
    Result<void> checkNumber(const Held &record) const;
    static Result<void> write(Change &change, const RegisterKind &kind, const void *before,
                              const Held &after);

    const Database &m_database;
    const RegisterKind &m_kind;
};

/// The records of a register by their type.
template<class Record>
Result<std::vector<Record>> registered(const Database &database)
{
    TRY_ASSIGN(const auto all, RegisterRepository(database, registerOf<Record>()).all());
    std::vector<Record> records;
    for (const Subject::Held &each : all)
        records.push_back(held<Record>(each));
    return records;
}

} // namespace gatehouse
