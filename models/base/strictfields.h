#pragma once

#include "models/base/enumtext.h"
#include "models/base/language.h"
#include "models/base/result.h"

#include <QCoreApplication>
#include <QDate>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

namespace gatehouse {

/// Takes the members of one JSON object that a person wrote, remembering which part of the file it
/// is for the sentence that refuses it, and the members nobody has asked for.
class StrictFields
{
    Q_DECLARE_TR_FUNCTIONS(StrictFields)
public:
    /// `place`: "Requirement 6.1.3-2.a", "Group 6.1", "The library".
    StrictFields(QString place, QJsonObject object);

    tl::unexpected<Error> refuse(const QString &field, const QString &what) const;
    bool has(const QString &field) const { return m_object.contains(field); }

    /// A member that has to be there.
    Result<QJsonValue> value(const QString &field);
    Result<QString> textOrEmpty(const QString &field);
    Result<QString> text(const QString &field);
    /// Empty where it is not there.
    Result<QString> optionalText(const QString &field);
    /// In both languages: of what ships.
    Result<LocalizedText> localized(const QString &field);
    /// In one language at least, which then stands for both: of what people write.
    Result<LocalizedText> inEither(const QString &field);
    /// The same; empty where it stands in neither.
    Result<LocalizedText> optionalInEither(const QString &field);
    /// A key others refer to; lists of keys are stored separated by spaces.
    Result<QString> key(const QString &field);
    Result<QDate> optionalDate(const QString &field);
    /// A whole number within these bounds.
    Result<int> number(const QString &field, int least, int most);
    /// False where it is not there.
    Result<bool> optionalFlag(const QString &field);
    Result<QJsonArray> array(const QString &field);
    /// Texts, none empty and none twice.
    Result<QStringList> texts(const QString &field);
    Result<QStringList> optionalTexts(const QString &field);
    /// Texts that are conditions (see Condition).
    Result<QStringList> conditions(const QString &field);
    /// Objects of a text in "zh", one in "en" or both each; one alone stands for both. None where
    /// it is not there.
    Result<std::vector<LocalizedText>> optionalNotes(const QString &field);

    template<class E>
    Result<E> one(const QString &field)
    {
        TRY_ASSIGN(const QString content, text(field));
        return known<E>(field, content);
    }

    template<class E>
    Result<std::vector<E>> many(const QString &field)
    {
        TRY_ASSIGN(const QStringList keys, texts(field));
        std::vector<E> values;
        for (const QString &content : keys) {
            TRY_ASSIGN(const E member, known<E>(field, content));
            values.push_back(member);
        }
        return values;
    }

    /// What is published cannot be corrected, so a misspelt member is refused, not passed over.
    Result<void> nothingElse() const;

private:
    template<class E>
    Result<E> known(const QString &field, const QString &content) const
    {
        if (const auto member = fromKey<E>(content))
            return *member;
        QStringList keys;
        for (const auto &entry : EnumText<E>::entries())
            keys += QString::fromLatin1(entry.key);
        return unknown(field, content, keys);
    }
    tl::unexpected<Error> unknown(const QString &field, const QString &content,
                                  const QStringList &keys) const;

    QString m_place;
    QJsonObject m_object;
    QSet<QString> m_asked;
};

} // namespace gatehouse
