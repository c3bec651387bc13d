#include "models/reports/auditwording.h"

#include "models/accounts/account.h"
#include "models/base/clock.h"
#include "models/base/phase.h"
#include "models/base/quantity.h"
#include "models/findings/finding.h"
#include "models/lifecycle/gate.h"
#include "models/portfolio/app.h"
#include "models/portfolio/profileflag.h"
#include "models/portfolio/tierscheme.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace gatehouse {

namespace {

constexpr const char *context = "AuditField";

/// How the value of a field is put into words.
enum class Form {
    Text,
    Count,
    Bytes,
    Tier,
    Moment,
    Fixed,
    Roles,
    Platforms,
    AppKindKey,
    AppStatusKey,
    PartyKindKey,
    AuthorityKey,
    PlatformKey,
    JudgementKey,
    Methods,
    RiskKey,
    FindingStatusKey,
    PhaseKey,
    DecisionKey,
    RoleKey,
};

struct Field {
    const char *entity; ///< empty: whatever holds such a field
    const char *key; ///< "list.member" for the members of a list
    const char *name;
    Form form = Form::Text;
};

// In the order people read them in. What an entity calls its own way stands before the general.
constexpr Field table[] = {
    {"account", "name", QT_TRANSLATE_NOOP("AuditField", "Account")},
    {"", "display_name", QT_TRANSLATE_NOOP("AuditField", "Shown as")},
    {"", "roles", QT_TRANSLATE_NOOP("AuditField", "Roles"), Form::Roles},

    {"", "key", QT_TRANSLATE_NOOP("AuditField", "Key")},
    {"", "code", QT_TRANSLATE_NOOP("AuditField", "Code")},
    {"finding", "number", QT_TRANSLATE_NOOP("AuditField", "Finding No.")},
    {"evidence", "number", QT_TRANSLATE_NOOP("AuditField", "Evidence No.")},
    {"", "app", QT_TRANSLATE_NOOP("AuditField", "App")},
    {"", "release", QT_TRANSLATE_NOOP("AuditField", "Release")},
    {"", "requirement", QT_TRANSLATE_NOOP("AuditField", "Requirement")},
    {"", "finding", QT_TRANSLATE_NOOP("AuditField", "Finding")},
    {"", "evidence", QT_TRANSLATE_NOOP("AuditField", "Evidence")},
    {"", "name", QT_TRANSLATE_NOOP("AuditField", "Name")},
    {"", "title", QT_TRANSLATE_NOOP("AuditField", "Title")},
    {"", "title_zh", QT_TRANSLATE_NOOP("AuditField", "Chinese title")},
    {"", "title_en", QT_TRANSLATE_NOOP("AuditField", "English title")},
    {"", "version", QT_TRANSLATE_NOOP("AuditField", "Version")},
    {"", "edition", QT_TRANSLATE_NOOP("AuditField", "Edition")},
    {"", "build", QT_TRANSLATE_NOOP("AuditField", "Build")},
    {"", "groups", QT_TRANSLATE_NOOP("AuditField", "Groups"), Form::Count},
    {"", "requirements", QT_TRANSLATE_NOOP("AuditField", "Requirements"), Form::Count},
    {"", "baseline", QT_TRANSLATE_NOOP("AuditField", "Held against")},

    {"", "post", QT_TRANSLATE_NOOP("AuditField", "Post")},
    {"", "unit", QT_TRANSLATE_NOOP("AuditField", "Department")},
    {"", "parent", QT_TRANSLATE_NOOP("AuditField", "Belongs to")},
    {"", "contact", QT_TRANSLATE_NOOP("AuditField", "Contact")},
    {"", "account", QT_TRANSLATE_NOOP("AuditField", "Account")},
    {"", "active", QT_TRANSLATE_NOOP("AuditField", "Active")},

    {"app", "kind", QT_TRANSLATE_NOOP("AuditField", "Kind"), Form::AppKindKey},
    {"", "platforms", QT_TRANSLATE_NOOP("AuditField", "Platforms"), Form::Platforms},
    {"app", "status", QT_TRANSLATE_NOOP("AuditField", "Status"), Form::AppStatusKey},
    {"", "owner_unit", QT_TRANSLATE_NOOP("AuditField", "Owner department")},
    {"", "responsible", QT_TRANSLATE_NOOP("AuditField", "Responsible person")},
    {"", "business_line", QT_TRANSLATE_NOOP("AuditField", "Business line")},
    {"", "user_count", QT_TRANSLATE_NOOP("AuditField", "Users"), Form::Count},
    {"", "audience", QT_TRANSLATE_NOOP("AuditField", "Used by")},
    {"app", "description", QT_TRANSLATE_NOOP("AuditField", "What it is for")},
    {"", "tier", QT_TRANSLATE_NOOP("AuditField", "Tier"), Form::Tier},
    {"", "tier_decided", QT_TRANSLATE_NOOP("AuditField", "Tier decided by a person")},
    {"", "tier_reason", QT_TRANSLATE_NOOP("AuditField", "Reason for the tier")},
    {"", "current_release", QT_TRANSLATE_NOOP("AuditField", "Current release")},
    {"", "parties", QT_TRANSLATE_NOOP("AuditField", "Third parties and outsourcing")},
    {"", "parties.kind", QT_TRANSLATE_NOOP("AuditField", "Kind"), Form::PartyKindKey},
    {"", "parties.name", QT_TRANSLATE_NOOP("AuditField", "Name")},
    {"", "parties.service", QT_TRANSLATE_NOOP("AuditField", "Service")},
    {"", "parties.contract", QT_TRANSLATE_NOOP("AuditField", "Contract")},
    {"", "filings", QT_TRANSLATE_NOOP("AuditField", "Filings")},
    {"", "filings.authority", QT_TRANSLATE_NOOP("AuditField", "Filing"), Form::AuthorityKey},
    {"", "filings.platform", QT_TRANSLATE_NOOP("AuditField", "Platform"), Form::PlatformKey},
    {"", "filings.number", QT_TRANSLATE_NOOP("AuditField", "Number")},
    {"", "filings.filed_on", QT_TRANSLATE_NOOP("AuditField", "Date")},
    {"", "filings.version", QT_TRANSLATE_NOOP("AuditField", "Version")},
    {"", "channels", QT_TRANSLATE_NOOP("AuditField", "Store channels")},
    {"", "channels.name", QT_TRANSLATE_NOOP("AuditField", "Name")},
    {"", "channels.address", QT_TRANSLATE_NOOP("AuditField", "Address")},

    {"", "package_name", QT_TRANSLATE_NOOP("AuditField", "Package name")},
    {"", "package_sha256", QT_TRANSLATE_NOOP("AuditField", "Package SHA-256"), Form::Fixed},
    {"", "package_sm3", QT_TRANSLATE_NOOP("AuditField", "Package SM3"), Form::Fixed},
    {"", "notes", QT_TRANSLATE_NOOP("AuditField", "Notes")},

    {"", "applies", QT_TRANSLATE_NOOP("AuditField", "Applies")},
    {"", "judgement", QT_TRANSLATE_NOOP("AuditField", "Judgement"), Form::JudgementKey},
    {"", "methods", QT_TRANSLATE_NOOP("AuditField", "Methods"), Form::Methods},
    {"", "object", QT_TRANSLATE_NOOP("AuditField", "Object looked at")},
    {"", "record", QT_TRANSLATE_NOOP("AuditField", "Result record")},
    {"", "risk", QT_TRANSLATE_NOOP("AuditField", "Risk level"), Form::RiskKey},
    {"", "remark", QT_TRANSLATE_NOOP("AuditField", "Remark")},
    {"", "assessor", QT_TRANSLATE_NOOP("AuditField", "Assessor")},
    {"", "assessed_on", QT_TRANSLATE_NOOP("AuditField", "Assessed on")},

    {"", "description", QT_TRANSLATE_NOOP("AuditField", "Description")},
    {"", "advice", QT_TRANSLATE_NOOP("AuditField", "Remediation advice")},
    {"finding", "status", QT_TRANSLATE_NOOP("AuditField", "Status"), Form::FindingStatusKey},
    {"", "owner", QT_TRANSLATE_NOOP("AuditField", "Remediation owner")},
    {"", "due_on", QT_TRANSLATE_NOOP("AuditField", "Due")},
    {"", "accepted_until", QT_TRANSLATE_NOOP("AuditField", "Risk accepted until")},
    {"", "retest_passed", QT_TRANSLATE_NOOP("AuditField", "Re-test passed")},
    {"", "retest_record", QT_TRANSLATE_NOOP("AuditField", "Re-test record")},

    {"", "file_name", QT_TRANSLATE_NOOP("AuditField", "File name")},
    {"", "media_type", QT_TRANSLATE_NOOP("AuditField", "Media type")},
    {"", "size", QT_TRANSLATE_NOOP("AuditField", "Size"), Form::Bytes},
    {"", "note", QT_TRANSLATE_NOOP("AuditField", "Note")},
    {"", "effective_on", QT_TRANSLATE_NOOP("AuditField", "Effective on")},

    {"", "phase", QT_TRANSLATE_NOOP("AuditField", "Gate"), Form::PhaseKey},
    {"", "decision", QT_TRANSLATE_NOOP("AuditField", "Decision"), Form::DecisionKey},
    {"", "statement", QT_TRANSLATE_NOOP("AuditField", "Statement")},
    {"", "reason", QT_TRANSLATE_NOOP("AuditField", "Reason")},
    {"", "decided_by", QT_TRANSLATE_NOOP("AuditField", "Decided by")},
    {"", "role", QT_TRANSLATE_NOOP("AuditField", "Role"), Form::RoleKey},
    {"", "decided_at", QT_TRANSLATE_NOOP("AuditField", "Decided at"), Form::Moment},
    {"", "approved_by", QT_TRANSLATE_NOOP("AuditField", "Approved by")},
    {"", "approved_at", QT_TRANSLATE_NOOP("AuditField", "Approved at"), Form::Moment},
    {"", "expires_on", QT_TRANSLATE_NOOP("AuditField", "Expires on")},
    {"", "renews", QT_TRANSLATE_NOOP("AuditField", "Renews the acceptance until")},
    {"", "withdrawn_by", QT_TRANSLATE_NOOP("AuditField", "Withdrawn by")},
    {"", "withdrawn_at", QT_TRANSLATE_NOOP("AuditField", "Withdrawn at"), Form::Moment},
    {"", "withdrawal_reason", QT_TRANSLATE_NOOP("AuditField", "Reason for the withdrawal")},

    // What only another program would ask after stands last.
    {"", "sha256", "SHA-256", Form::Fixed},
    {"", "sm3", "SM3", Form::Fixed},
    {"", "content_sha256", QT_TRANSLATE_NOOP("AuditField", "Content SHA-256"), Form::Fixed},
    {"", "snapshot_sha256", QT_TRANSLATE_NOOP("AuditField", "Decided upon SHA-256"), Form::Fixed},
    {"", "app_uid", QT_TRANSLATE_NOOP("AuditField", "App's identifier"), Form::Fixed},
    {"", "unit_uid", QT_TRANSLATE_NOOP("AuditField", "Department's identifier"), Form::Fixed},
    {"", "parent_uid", QT_TRANSLATE_NOOP("AuditField", "Parent department's identifier"),
     Form::Fixed},
    {"", "account_uid", QT_TRANSLATE_NOOP("AuditField", "Account's identifier"), Form::Fixed},
    {"", "owner_unit_uid", QT_TRANSLATE_NOOP("AuditField", "Owner department's identifier"),
     Form::Fixed},
    {"", "responsible_uid", QT_TRANSLATE_NOOP("AuditField", "Responsible person's identifier"),
     Form::Fixed},
    {"", "owner_uid", QT_TRANSLATE_NOOP("AuditField", "Remediation owner's identifier"),
     Form::Fixed},
};

const auto profilePrefix = QStringLiteral("profile.");
const auto plannedPrefix = QStringLiteral("planned_on.");

const Field *find(const QString &entity, const QString &key)
{
    for (const Field &field : table) {
        const QLatin1StringView owner(field.entity);
        if (key == QLatin1StringView(field.key) && (owner.isEmpty() || owner == entity))
            return &field;
    }
    return nullptr;
}

const ProfileFlag *flagOf(const QString &key)
{
    return key.startsWith(profilePrefix) ? profileFlag(key.sliced(profilePrefix.size())) : nullptr;
}

std::optional<Phase> plannedPhaseOf(const QString &key)
{
    return key.startsWith(plannedPrefix) ? fromKey<Phase>(key.sliced(plannedPrefix.size()))
                                         : std::nullopt;
}

/// Where a field stands among the others: known ones as in the table, dates of gates and profile
/// answers in their own order, then what is not known.
size_t rankOf(const QString &entity, const QString &key)
{
    constexpr size_t known = std::size(table);
    if (const Field *field = find(entity, key))
        return static_cast<size_t>(field - table);
    if (const auto phase = plannedPhaseOf(key))
        return known + static_cast<size_t>(indexOf(*phase));
    if (const ProfileFlag *flag = flagOf(key))
        return known + allPhases.size() + static_cast<size_t>(flag - profileFlags().data());
    return known + allPhases.size() + profileFlags().size();
}

template<class E>
QString labelOf(const Phrasebook &phrases, const QString &key)
{
    const auto value = fromKey<E>(key);
    return value ? phrases.label(*value) : key;
}

template<class E>
QStringList labelsOf(const Phrasebook &phrases, const QJsonValue &value)
{
    QStringList labels;
    if (value.isArray()) {
        for (const QJsonValue &each : value.toArray())
            labels += labelOf<E>(phrases, each.toString());
    } else {
        for (const QString &key : value.toString().split(u' ', Qt::SkipEmptyParts))
            labels += labelOf<E>(phrases, key);
    }
    return labels;
}

} // namespace

AuditWording::AuditWording(Language language) : m_phrases(language) { }

QString AuditWording::words(const char *source) const
{
    return m_phrases.text(context, source);
}

QString AuditWording::list(const QStringList &items) const
{
    return items.join(m_phrases.language() == Language::Chinese ? QStringLiteral("、")
                                                                : QStringLiteral(", "));
}

bool AuditWording::knows(const QString &entity, const QString &field) const
{
    return find(entity, field) || flagOf(field) || plannedPhaseOf(field);
}

QString AuditWording::fieldName(const QString &entity, const QString &field) const
{
    if (const Field *known = find(entity, field))
        return words(known->name);
    if (const ProfileFlag *flag = flagOf(field))
        return flag->title.in(m_phrases.language());
    if (const auto phase = plannedPhaseOf(field))
        return words(QT_TRANSLATE_NOOP("AuditField", "%1 gate due")).arg(m_phrases.label(*phase));
    return field;
}

QString AuditWording::value(const QString &entity, const QString &field,
                            const QJsonValue &value) const
{
    const Field *known = find(entity, field);
    const QString text = value.toString();
    switch (known ? known->form : Form::Text) {
    case Form::Text:
    case Form::Fixed:
        return plain(entity, field, value);
    case Form::Count:
        return value.isDouble() ? countText(value.toInteger()) : plain(entity, field, value);
    case Form::Bytes:
        return value.isDouble()
            ? words(QT_TRANSLATE_NOOP("AuditField", "%1 bytes")).arg(countText(value.toInteger()))
            : plain(entity, field, value);
    case Form::Tier: {
        const qint64 tier = value.toInteger();
        return tier >= 1 && tier <= 3
            ? TierScheme::builtIn().tierTitle(static_cast<int>(tier)).in(m_phrases.language())
            : plain(entity, field, value);
    }
    case Form::Moment: {
        const QDateTime moment = fromTimestamp(text);
        return moment.isValid()
            ? moment.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"))
            : plain(entity, field, value);
    }
    case Form::Roles:
        return list(labelsOf<Role>(m_phrases, value));
    case Form::Platforms:
        return list(labelsOf<Platform>(m_phrases, value));
    case Form::Methods:
        return list(labelsOf<Method>(m_phrases, value));
    case Form::AppKindKey:
        return labelOf<AppKind>(m_phrases, text);
    case Form::AppStatusKey:
        return labelOf<AppStatus>(m_phrases, text);
    case Form::PartyKindKey:
        return labelOf<PartyKind>(m_phrases, text);
    case Form::AuthorityKey:
        return labelOf<FilingAuthority>(m_phrases, text);
    case Form::PlatformKey:
        return labelOf<Platform>(m_phrases, text);
    case Form::JudgementKey:
        return labelOf<Judgement>(m_phrases, text);
    case Form::RiskKey:
        return labelOf<Risk>(m_phrases, text);
    case Form::FindingStatusKey:
        return labelOf<FindingStatus>(m_phrases, text);
    case Form::PhaseKey:
        return labelOf<Phase>(m_phrases, text);
    case Form::DecisionKey:
        return labelOf<GateDecisionKind>(m_phrases, text);
    case Form::RoleKey:
        return labelOf<Role>(m_phrases, text);
    }
    return {};
}

QString AuditWording::plain(const QString &entity, const QString &field,
                            const QJsonValue &value) const
{
    switch (value.type()) {
    case QJsonValue::Undefined:
    case QJsonValue::Null:
        return {};
    case QJsonValue::Bool:
        return value.toBool() ? words(QT_TRANSLATE_NOOP("AuditField", "yes"))
                              : words(QT_TRANSLATE_NOOP("AuditField", "no"));
    case QJsonValue::Double:
        return QLocale::c().toString(value.toDouble(), 'g', 17);
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Object:
        return members(entity, field, value.toObject());
    case QJsonValue::Array:
        break;
    }
    QStringList items;
    bool holdsObjects = false;
    for (const QJsonValue &each : value.toArray()) {
        holdsObjects = holdsObjects || each.isObject();
        items += plain(entity, field, each);
    }
    return holdsObjects ? items.join(u'\n') : list(items);
}

QString AuditWording::members(const QString &entity, const QString &field,
                              const QJsonObject &object) const
{
    QStringList keys = object.keys();
    std::ranges::stable_sort(
        keys, {}, [&](const QString &key) { return rankOf(entity, field + u'.' + key); });
    const bool chinese = m_phrases.language() == Language::Chinese;
    QStringList said;
    for (const QString &key : keys) {
        const QString path = field + u'.' + key;
        const QString name = knows(entity, path) ? fieldName(entity, path) : key;
        const QString text = value(entity, path, object.value(key));
        said += name + (chinese ? QStringLiteral("：") : QStringLiteral(": "))
            + (text.isEmpty() ? QStringLiteral("—") : text);
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
    std::ranges::stable_sort(keys, {}, [&](const QString &key) { return rankOf(entity, key); });
    std::vector<AuditField> found;
    for (const QString &key : keys) {
        const Field *known = find(entity, key);
        found.push_back({fieldName(entity, key), value(entity, key, before.value(key)),
                         value(entity, key, after.value(key)),
                         known && known->form == Form::Fixed});
    }
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
