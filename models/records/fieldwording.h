#pragma once

#include "models/base/phrasebook.h"
#include "models/records/recorddescription.h"

namespace gatehouse {

/// What fields are called and what they say, for people: in the language of the running program,
/// or in that of a phrasebook.
class FieldWording
{
    Q_DECLARE_TR_FUNCTIONS(FieldWording)
public:
    FieldWording() = default;
    /// `phrases` outlives this.
    explicit FieldWording(const Phrasebook &phrases) : m_phrases(&phrases) { }

    QString name(const Field &field) const { return word("Field", field.name); }
    QString about(const Field &field) const
    {
        return field.about ? word("Field", field.about) : QString();
    }
    QString name(const RecordDescription &record) const { return word("Entity", record.name()); }
    /// Keys by their labels, times in local time, sizes with a unit, what is not there as nothing.
    /// A Reference is a number here: whoever shows it knows its name.
    QString text(const Field &field, const FieldValue &value) const;
    QString text(const Field &field, const void *record) const
    {
        return text(field, field.get(record));
    }
    /// A member of a Map: yes, no, or its text; nothing where it is not there.
    QString text(const QJsonValue &member) const;
    /// What a member of a Map is called; its key where it has no name.
    QString member(const Field &field, const QString &key) const;
    QString list(const QStringList &items) const;
    Language language() const;
    /// The label of a key; the key itself where the field lacks it.
    QString label(const Field &field, const QString &key) const;
    QString word(const char *context, const char *source) const;

private:
    const Phrasebook *m_phrases = nullptr;
};

/// The value a person typed for a field, where its kind is written as text: a key, keys separated
/// by commas, yes or no, a whole number, a day as 2026-11-26. Invalid says what fits.
Result<FieldValue> readField(const Field &field, const QString &typed);

} // namespace gatehouse
