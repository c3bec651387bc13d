#include "models/records/fieldwording.h"

#include "models/base/momenttext.h"
#include "models/base/quantity.h"

namespace gatehouse {

QString FieldWording::word(const char *context, const char *source) const
{
    return m_phrases ? m_phrases->text(context, source)
                     : QCoreApplication::translate(context, source);
}

QString FieldWording::list(const QStringList &items) const
{
    return items.join(word("FieldWording", QT_TRANSLATE_NOOP("FieldWording", ", ")));
}

QString FieldWording::label(const Field &field, const QString &key) const
{
    const char *label = field.choices ? field.choices->label(key) : nullptr;
    return label && *label ? word(field.choices->context, label) : key;
}

Language FieldWording::language() const
{
    if (m_phrases)
        return m_phrases->language();
    // The one word of the product that says which language its words are in.
    return word("FieldWording", QT_TRANSLATE_NOOP("FieldWording", "en")) == QLatin1StringView("zh")
        ? Language::Chinese
        : Language::English;
}

QString FieldWording::member(const Field &field, const QString &key) const
{
    const QString label = field.map->label(*this, key);
    return label.isEmpty() ? key : label;
}

QString FieldWording::text(const QJsonValue &member) const
{
    if (!member.isBool())
        return member.toString();
    return member.toBool() ? word("FieldWording", QT_TRANSLATE_NOOP("FieldWording", "yes"))
                           : word("FieldWording", QT_TRANSLATE_NOOP("FieldWording", "no"));
}

QString FieldWording::text(const Field &field, const FieldValue &value) const
{
    if (field.words)
        return field.words(*this, value);
    switch (field.kind) {
    case FieldKind::Text:
    case FieldKind::LongText:
    case FieldKind::Fixed:
        return std::get<QString>(value);
    case FieldKind::Key:
        return label(field, std::get<QString>(value));
    case FieldKind::Keys: {
        QStringList labels;
        for (const QString &key : std::get<QStringList>(value))
            labels += label(field, key);
        return list(labels);
    }
    case FieldKind::Flag:
        return text(QJsonValue(std::get<bool>(value)));
    case FieldKind::Number:
    case FieldKind::Reference:
        return countText(std::get<qint64>(value));
    case FieldKind::Bytes:
        return sizeText(std::get<qint64>(value));
    case FieldKind::Date:
        return std::get<QDate>(value).toString(Qt::ISODate);
    case FieldKind::Moment:
        return shortMomentText(std::get<QDateTime>(value));
    case FieldKind::List: {
        QStringList items;
        for (const QJsonValue &item : std::get<QJsonArray>(value)) {
            QStringList members;
            for (const Field &member : field.members().fields()) {
                const auto held = fieldValueOf(member, item.toObject().value(member.keyText()));
                const QString said = held ? text(member, *held) : QString();
                if (!said.isEmpty())
                    members += said;
            }
            items += members.join(QStringLiteral(" · "));
        }
        return items.join(u'\n');
    }
    case FieldKind::Map: {
        const QJsonObject members = std::get<QJsonObject>(value);
        QStringList said;
        for (const QString &key : field.map->keys()) {
            const QString held = text(members.value(key));
            if (!held.isEmpty())
                said +=
                    word("Sentences", "%1: %2").arg(member(field, key), held); // see sentences.h
        }
        return said.join(u'\n');
    }
    }
    return {};
}

Result<FieldValue> readField(const Field &field, const QString &typed)
{
    const QString text = typed.trimmed();
    const auto unfit = [&](const QString &what) {
        return fail(ErrorKind::Invalid,
                    FieldWording::tr("“%1” does not fit %2: %3.")
                        .arg(typed, FieldWording().name(field), what));
    };
    const auto known = [&](const QString &key) {
        return !field.choices || field.choices->label(key) != nullptr;
    };
    switch (field.kind) {
    case FieldKind::Text:
    case FieldKind::LongText:
    case FieldKind::Fixed:
        return FieldValue(typed);
    case FieldKind::Key:
        if (!known(text))
            return unfit(FieldWording::tr("one of %1")
                             .arg(field.choices->keys().join(QStringLiteral(", "))));
        return FieldValue(text);
    case FieldKind::Keys: {
        QStringList keys;
        for (const QString &each : text.split(u',', Qt::SkipEmptyParts)) {
            keys += each.trimmed();
            if (!known(keys.last()))
                return unfit(FieldWording::tr("some of %1, separated by commas")
                                 .arg(field.choices->keys().join(QStringLiteral(", "))));
        }
        return FieldValue(keys);
    }
    case FieldKind::Flag:
        if (text == QLatin1StringView("yes") || text == QLatin1StringView("no"))
            return FieldValue(text == QLatin1StringView("yes"));
        return unfit(FieldWording::tr("yes or no"));
    case FieldKind::Number: {
        bool isNumber = false;
        const qint64 number = text.toLongLong(&isNumber);
        if (!isNumber)
            return unfit(FieldWording::tr("a whole number"));
        return FieldValue(number);
    }
    case FieldKind::Date: {
        const QDate date = QDate::fromString(text, QStringLiteral("yyyy-MM-dd"));
        if (!date.isValid() && !text.isEmpty())
            return unfit(FieldWording::tr("a day like 2026-11-26, or nothing"));
        return FieldValue(date);
    }
    case FieldKind::Bytes:
    case FieldKind::Moment:
    case FieldKind::Reference:
    case FieldKind::List:
    case FieldKind::Map:
        break;
    }
    return unfit(FieldWording::tr("it is not written as text"));
}

} // namespace gatehouse
