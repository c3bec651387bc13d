#pragma once

#include "models/records/fieldwording.h"

#include <QJsonObject>

#include <vector>

namespace gatehouse {

/// One field of a record in the audit log, as a person reads it. An empty value is empty text.
struct AuditField {
    QString name;
    QString before;
    QString after;
    bool isFixed = false; ///< a digest or an identifier: to be compared sign by sign
    bool isName = false; ///< says which record was changed, and did not change itself
    bool operator==(const AuditField &) const = default;
};

/// What an entry did with one of its records ({"entity", "before", "after"}).
enum class AuditStep {
    Added,
    Changed,
    Removed,
    Linked, ///< one thing with another
    Unlinked,
    Done, ///< noted that something was done, which is no thing to be had: a signature, a review
};
AuditStep stepOf(const QJsonObject &record);

/// What the records of the audit log say in words, from their descriptions.
/// A field this program does not know keeps its key and its value, so that nothing is dropped.
class AuditWording
{
public:
    explicit AuditWording(Language language);
    AuditWording(const AuditWording &) = delete;
    AuditWording &operator=(const AuditWording &) = delete;

    /// Whether the field has a word of its own; without, fieldName() gives the key.
    bool knows(const QString &entity, const QString &field) const;
    QString fieldName(const QString &entity, const QString &field) const;
    /// Keys of enumerations by their labels, times in local time, lists as lists.
    QString value(const QString &entity, const QString &field, const QJsonValue &value) const;

    /// All fields of one record ({"entity", "before", "after"}): what names it where it was
    /// changed, then those known in the order people read them in, then the others by key; not what
    /// only the program reads (Field::inside), nor the identifier beside a name that says the same.
    std::vector<AuditField> fields(const QJsonObject &record) const;
    /// What stood before became what stands after: "1 → 2".
    static QString changed(const AuditField &field);

private:
    struct Place;
    Place find(const QString &entity, const QString &field) const;
    QString plain(const Place &place, const QJsonValue &value) const;
    QString members(const Place &place, const QJsonObject &object) const;
    QString items(const Place &place, const QJsonArray &array) const;

    Phrasebook m_phrases;
    FieldWording m_wording{m_phrases};
};

} // namespace gatehouse
