#pragma once

#include "app/cli/lookup.h"
#include "app/cli/verb.h"
#include "models/records/fieldwording.h"

#include <deque>

namespace gatehouse {

/// The options for what a person may write into a record, as its description has them:
/// "--title TEXT", "--due DATE". What is not given stays.
class RecordOptions
{
public:
    /// All editable fields but those of `without`; those of `needed` must be given.
    void declare(const Verb &verb, const RecordDescription &description,
                 const QStringList &needed = {}, const QStringList &without = {});
    bool isEmpty() const; ///< none was given
    bool isGiven(const char *key) const; ///< that of this field
    /// Writes into the record what was given. References are named as people call them; an empty
    /// name is nobody.
    Result<void> apply(void *record, const Database &database) const;

private:
    struct Option {
        const Field *field;
        std::optional<QString> typed;
    };
    std::deque<Option> m_options; ///< stay where they are while more are declared
};

} // namespace gatehouse
