#include "models/auditlog/auditwording.h"

#include "models/base/clock.h"
#include "models/base/quantity.h"
#include "models/base/momenttext.h"
#include "models/product/subjects.h"
#include "models/workspace/actions.h"

#include <algorithm>

namespace gatehouse {

namespace {

const QLatin1StringView uidEnding("_uid");

/// Of a record that was changed: whether a field stands there to say which one it is. It is the
/// same on both sides, or never changes and stands on one side.
bool namesIt(const QString &key, const QJsonObject &before, const QJsonObject &after)
{
    if (before.isEmpty() || after.isEmpty())
        return false;
    if (before.contains(key))
        return before.value(key) == after.value(key);
    return key == QLatin1StringView("number") || key == QLatin1StringView("release")
        || key == QLatin1StringView("requirement") || key == QLatin1StringView("phase");
}

bool isAnyOf(const QString &entity, std::initializer_list<Entity> kinds)
{
    return std::ranges::any_of(kinds, [&](Entity kind) { return entity == entityKey(kind); });
}

/// What came says all that it consists of, or nearly so where a later version knows more of it; of
/// what was there before and had nothing in the field, it is that field alone.
bool saysWhatItIs(const QString &entity, const QJsonObject &after)
{
    const RecordDescription *record = recordOf(entity);
    if (!record)
        return true;
    qsizetype said = 0;
    qsizetype asked = 0;
    for (const Field &field : record->fields()) {
        if (field.inside || field.kind == FieldKind::Map)
            continue;
        ++asked;
        said += after.contains(field.keyText()) ? 1 : 0;
    }
    return said * 2 >= asked;
}

QString momentText(const QString &text)
{
    const QDateTime moment = fromTimestamp(text);
    return moment.isValid() ? exactMomentText(moment) : text;
}

} // namespace

AuditStep stepOf(const QJsonObject &record)
{
    const QString entity = record.value(QLatin1StringView("entity")).toString();
    const bool was = !record.value(QLatin1StringView("before")).toObject().isEmpty();
    const QJsonObject after = record.value(QLatin1StringView("after")).toObject();
    if (was && !after.isEmpty())
        return AuditStep::Changed;
    if (isAnyOf(entity,
                {Entity::EvidenceLink, Entity::ComponentFinding, Entity::VulnerableComponent}))
        return was ? AuditStep::Unlinked : AuditStep::Linked;
    if (was)
        return AuditStep::Removed;
    if (after.isEmpty()
        || isAnyOf(entity,
                   {Entity::AssessmentReview, Entity::ReviewSample, Entity::GateSubmission,
                    Entity::GateDecision, Entity::GateSignature, Entity::AuditCheckpoint,
                    Entity::EvidenceDoubt, Entity::OrganisationLoss, Entity::ToolResults,
                    Entity::ImportJournal, Entity::AuditEntry}))
        return AuditStep::Done;
    return saysWhatItIs(entity, after) ? AuditStep::Added : AuditStep::Changed;
}

/// Where a key of the log stands in the descriptions, and what it is there.
struct AuditWording::Place {
    const Field *field = nullptr; ///< nullptr: not known
    QString member; ///< of a Map
    bool isUid = false; ///< the other half of a reference
    /// Fields of the record in their order, then what it is about, then what only a program would
    /// ask after; the unknown last.
    size_t rank = SIZE_MAX;
};

AuditWording::AuditWording(Language language) : m_phrases(language) { }

AuditWording::Place AuditWording::find(const QString &entity, const QString &key) const
{
    constexpr size_t block = 1000;
    const qsizetype dot = key.indexOf(u'.');
    const QString head = key.left(dot);
    const bool isUid = dot < 0 && key.endsWith(uidEnding);
    const QString name = isUid ? key.chopped(uidEnding.size()) : head;
    size_t rank = 0;
    const auto among = [&](std::span<const Field> fields) -> Place {
        for (const Field &field : fields) {
            ++rank;
            // One that is an identifier itself, and no other half of a reference.
            const bool isWhole = key == QLatin1StringView(field.key);
            if (!isWhole && name != QLatin1StringView(field.key))
                continue;
            if (isUid && !isWhole)
                return {&field, {}, true, rank + 2 * block};
            if (dot < 0)
                return {&field, {}, false, rank};
            if (field.kind == FieldKind::List) {
                size_t inner = 0;
                for (const Field &member : field.members().fields()) {
                    ++inner;
                    if (key.mid(dot + 1) == QLatin1StringView(member.key))
                        return {&member, {}, false, inner};
                }
            } else if (field.kind == FieldKind::Map) {
                const QString member = key.mid(dot + 1);
                const auto position = field.map->keys().indexOf(member);
                if (position >= 0)
                    return {&field, member, false, block + static_cast<size_t>(position)};
            }
        }
        return {};
    };
    if (const RecordDescription *record = recordOf(entity)) {
        if (const Place place = among(record->fields()); place.field)
            return place;
    }
    return among(sharedFields());
}

bool AuditWording::knows(const QString &entity, const QString &field) const
{
    return find(entity, field).field != nullptr;
}

QString AuditWording::fieldName(const QString &entity, const QString &field) const
{
    const Place place = find(entity, field);
    if (!place.field)
        return field;
    if (!place.member.isEmpty())
        return m_wording.member(*place.field, place.member);
    return place.isUid ? m_wording.word("Field", QT_TRANSLATE_NOOP("Field", "%1: identifier"))
                             .arg(m_wording.name(*place.field))
                       : m_wording.name(*place.field);
}

QString AuditWording::value(const QString &entity, const QString &field,
                            const QJsonValue &value) const
{
    const Place place = find(entity, field);
    if (!place.field || place.isUid || !place.member.isEmpty())
        return plain(place, value);
    const QString text = value.toString();
    if (field == QLatin1StringView("action")) {
        const Action *action = actionOf(text);
        return action ? m_wording.word("Action", action->label) : text;
    }
    switch (place.field->kind) {
    case FieldKind::Key:
        return m_wording.label(*place.field, text);
    case FieldKind::Keys: {
        QStringList labels;
        for (const QJsonValue &key : value.toArray())
            labels += m_wording.label(*place.field, key.toString());
        for (const QString &key : text.split(u' ', Qt::SkipEmptyParts))
            labels += m_wording.label(*place.field, key);
        return m_wording.list(labels);
    }
    case FieldKind::Number:
        if (!value.isDouble())
            return plain(place, value);
        if (place.field->words && value.toInteger() >= place.field->least
            && value.toInteger() <= place.field->most)
            return place.field->words(m_wording, value.toInteger());
        return countText(value.toInteger());
    case FieldKind::Bytes:
        return value.isDouble() ? m_wording.word("Field", QT_TRANSLATE_NOOP("Field", "%1 bytes"))
                                      .arg(countText(value.toInteger()))
                                : plain(place, value);
    case FieldKind::Moment:
        return momentText(text);
    default:
        return plain(place, value);
    }
}

QString AuditWording::plain(const Place &place, const QJsonValue &value) const
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return m_wording.text(value);
    case QJsonValue::Double:
        return QLocale::c().toString(value.toDouble(), 'g', 17);
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Object:
        return members(place, value.toObject());
    case QJsonValue::Array:
        return items(place, value.toArray());
    default:
        return {};
    }
}

QString AuditWording::items(const Place &place, const QJsonArray &array) const
{
    QStringList items;
    bool holdsObjects = false;
    for (const QJsonValue &each : array) {
        holdsObjects = holdsObjects || each.isObject();
        items += plain(place, each);
    }
    return holdsObjects ? items.join(u'\n') : m_wording.list(items);
}

QString AuditWording::members(const Place &place, const QJsonObject &object) const
{
    const RecordDescription *record =
        place.field && place.field->kind == FieldKind::List ? &place.field->members() : nullptr;
    const auto rankOf = [&](const QString &key) -> size_t {
        const Field *field = record ? record->find(key) : nullptr;
        return field ? static_cast<size_t>(field - record->fields().data()) : SIZE_MAX;
    };
    QStringList keys = object.keys();
    std::ranges::stable_sort(keys, {}, rankOf);
    const bool chinese = m_phrases.language() == Language::Chinese;
    QStringList said;
    for (const QString &key : keys) {
        const Field *field = record ? record->find(key) : nullptr;
        const auto held = field ? fieldValueOf(*field, object.value(key)) : std::nullopt;
        const QString text = held ? m_wording.text(*field, *held) : plain({}, object.value(key));
        said += m_wording.word("Sentences", "%1: %2")
                    .arg(field ? m_wording.name(*field) : key,
                         text.isEmpty() ? QStringLiteral("—") : text);
    }
    return said.join(chinese ? QStringLiteral("；") : QStringLiteral("; "));
}

std::vector<AuditField> AuditWording::fields(const QJsonObject &record) const
{
    const QString entity = record.value(QLatin1StringView("entity")).toString();
    const QJsonObject before = record.value(QLatin1StringView("before")).toObject();
    const QJsonObject after = record.value(QLatin1StringView("after")).toObject();
    QStringList keys = before.keys() + after.keys();
    keys.removeDuplicates();
    keys.sort();
    std::ranges::stable_sort(keys, {}, [&](const QString &key) { return find(entity, key).rank; });
    std::vector<AuditField> found;
    for (const QString &key : keys) {
        const Place place = find(entity, key);
        if (place.field && place.field->inside)
            continue;
        if (place.isUid && keys.contains(key.chopped(uidEnding.size())))
            continue;
        found.push_back({fieldName(entity, key), value(entity, key, before.value(key)),
                         value(entity, key, after.value(key)),
                         place.field && (place.isUid || place.field->kind == FieldKind::Fixed),
                         namesIt(key, before, after)});
    }
    std::ranges::stable_partition(found, &AuditField::isName);
    return found;
}

QString AuditWording::changed(const AuditField &field)
{
    const auto said = [](const QString &text) {
        return text.isEmpty() ? QStringLiteral("—") : text;
    };
    return said(field.before) + QStringLiteral(" → ") + said(field.after);
}

} // namespace gatehouse
