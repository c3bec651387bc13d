#pragma once

#include "models/base/phrasebook.h"

#include <QJsonObject>

#include <vector>

namespace gatehouse {

/// One field of a record in the audit log, as a person reads it. An empty value is empty text.
struct AuditField {
    QString name;
    QString before;
    QString after;
    bool isFixed = false; ///< a digest or an identifier: to be compared sign by sign
    bool operator==(const AuditField &) const = default;
};

/// What the records of the audit log say in words: the one place that names their fields.
/// A field this program does not know keeps its key and its value, so that nothing is dropped.
class AuditWording
{
public:
    explicit AuditWording(Language language);

    /// Whether the field has a word of its own; without, fieldName() gives the key.
    bool knows(const QString &entity, const QString &field) const;
    QString fieldName(const QString &entity, const QString &field) const;
    /// Keys of enumerations by their labels, times in local time, lists as lists.
    QString value(const QString &entity, const QString &field, const QJsonValue &value) const;

    /// All fields of one record ({"entity", "before", "after"}): those known in the order people
    /// read them in, then the others by key.
    std::vector<AuditField> fields(const QJsonObject &record) const;
    /// What stood before became what stands after: "1 → 2".
    static QString changed(const AuditField &field);

private:
    QString words(const char *source) const;
    QString list(const QStringList &items) const;
    QString plain(const QString &entity, const QString &field, const QJsonValue &value) const;
    QString members(const QString &entity, const QString &field, const QJsonObject &object) const;

    Phrasebook m_phrases;
};

} // namespace gatehouse
