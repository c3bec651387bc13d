#pragma once

#include "models/assessments/assessment.h"
#include "models/management/registerkind.h"

#include <map>

namespace gatehouse {

/// A record of a register as lists show it.
struct RegisterRow {
    const RegisterKind *kind = nullptr;
    Subject::Held record;
    qint64 id = 0;
    std::map<QString, QString> names; ///< what its references lead to, by field
    DueState due = DueState::None;
    qint64 daysLeft = 0; ///< until it is due; negative: since then
    QStringList apps; ///< outsourcing: codes of those it concerns
    QStringList missing; ///< outsourcing: keys of the clauses it lacks
    bool isJudged = false; ///< an operation's state was read
    std::optional<Judgement> judgement; ///< an operation's

    const void *get() const { return record.get(); }
    bool isWithdrawn() const { return kind->isWithdrawn(get()); }
    /// What a field says, references by name.
    QString text(const Field &field, const class FieldWording &wording) const;
    bool operator==(const RegisterRow &other) const;

    /// All of a register as they stand on a day, by number; operations without their states, which
    /// take longer (see operationStates).
    static Result<std::vector<RegisterRow>> load(const Database &database, const RegisterKind &kind,
                                                 QDate today);
};

/// "3 days overdue", "in 5 days"; empty where there is no day, or it is far.
QString dueText(const RegisterRow &row);

} // namespace gatehouse
