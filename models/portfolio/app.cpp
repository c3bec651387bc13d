#include "models/portfolio/app.h"

#include "models/organization/organization.h"
#include "models/portfolio/profileflag.h"
#include "models/portfolio/tierscheme.h"
#include "models/records/fieldwording.h"

namespace gatehouse {

namespace {

const QLatin1StringView reasonEnding(".reason");
const QLatin1StringView answeredEnding(".answered_by");
const QLatin1StringView confirmedEnding(".confirmed_by");

/// "has_login", "has_login.reason", "has_login.answered_by" and "has_login.confirmed_by" in words.
QString answerLabel(const FieldWording &wording, const QString &key)
{
    const ProfileFlag *flag = profileFlag(key.section(u'.', 0, 0));
    if (!flag)
        return {};
    const QString title = flag->title.in(wording.language());
    if (key.endsWith(reasonEnding))
        return wording.word("Field", QT_TRANSLATE_NOOP("Field", "%1: reason")).arg(title);
    if (key.endsWith(answeredEnding))
        return wording.word("Field", QT_TRANSLATE_NOOP("Field", "%1: answered by")).arg(title);
    if (key.endsWith(confirmedEnding))
        return wording.word("Field", QT_TRANSLATE_NOOP("Field", "%1: confirmed by")).arg(title);
    return title;
}

} // namespace

const GivenAnswer *Profile::given(const QString &flag) const
{
    const auto found = m_answers.constFind(flag);
    return found == m_answers.constEnd() ? nullptr : &*found;
}

std::optional<bool> Profile::answer(const QString &flag) const
{
    const GivenAnswer *found = given(flag);
    return found ? std::optional(found->holds) : std::nullopt;
}

void Profile::set(const QString &flag, bool holds, const QString &reason)
{
    const GivenAnswer *found = given(flag);
    if (found && found->holds == holds && (reason.isEmpty() || reason == found->reason))
        return;
    GivenAnswer answer;
    answer.holds = holds;
    answer.reason = reason;
    put(flag, answer);
}

QJsonObject FieldCodec<Profile>::get(const Profile &profile)
{
    QJsonObject answers;
    for (auto answer = profile.answers().begin(); answer != profile.answers().end(); ++answer) {
        answers.insert(answer.key(), answer->holds);
        if (!answer->reason.isEmpty())
            answers.insert(answer.key() + reasonEnding, answer->reason);
        if (!answer->answeredBy.isEmpty())
            answers.insert(answer.key() + answeredEnding, answer->answeredBy);
        if (!answer->confirmedBy.isEmpty())
            answers.insert(answer.key() + confirmedEnding, answer->confirmedBy);
    }
    return answers;
}

void FieldCodec<Profile>::set(Profile &profile, const QJsonObject &answers)
{
    profile = {};
    for (auto answer = answers.begin(); answer != answers.end(); ++answer) {
        if (answer->isBool())
            profile.set(answer.key(), answer->toBool(),
                        answers.value(answer.key() + reasonEnding).toString());
    }
}

template<>
const RecordDescription &describe<Party>()
{
    static constexpr Field fields[] = {
        field<&Party::kind>({.key = "kind", .name = QT_TRANSLATE_NOOP("Field", "Kind")}),
        field<&Party::name>({.key = "name",
                             .name = QT_TRANSLATE_NOOP("Field", "Name"),
                             .shortest = 1,
                             .searchable = true}),
        field<&Party::service>({.key = "service", .name = QT_TRANSLATE_NOOP("Field", "Service")}),
        field<&Party::contract>(
            {.key = "contract", .name = QT_TRANSLATE_NOOP("Field", "Contract")}),
    };
    static const RecordDescription description = RecordDescription::of<Party>(
        {"party", QT_TRANSLATE_NOOP("Entity", "Third party"), "app_party", "y", fields});
    return description;
}

template<>
const RecordDescription &describe<Filing>()
{
    static constexpr Field fields[] = {
        field<&Filing::authority>(
            {.key = "authority", .name = QT_TRANSLATE_NOOP("Field", "Filing")}),
        field<&Filing::platform>(
            {.key = "platform", .name = QT_TRANSLATE_NOOP("Field", "Platform")}),
        field<&Filing::number>(
            {.key = "number", .name = QT_TRANSLATE_NOOP("Field", "Filing number"), .shortest = 1}),
        field<&Filing::filedOn>(
            {.key = "filed_on", .name = QT_TRANSLATE_NOOP("Field", "Date"), .past = true}),
        field<&Filing::version>({.key = "version", .name = QT_TRANSLATE_NOOP("Field", "Version")}),
    };
    static const RecordDescription description = RecordDescription::of<Filing>(
        {"filing", QT_TRANSLATE_NOOP("Entity", "Filing"), "filing", "g", fields});
    return description;
}

template<>
const RecordDescription &describe<StoreChannel>()
{
    static constexpr Field fields[] = {
        field<&StoreChannel::name>(
            {.key = "name", .name = QT_TRANSLATE_NOOP("Field", "Name"), .shortest = 1}),
        field<&StoreChannel::address>(
            {.key = "address", .name = QT_TRANSLATE_NOOP("Field", "Address"), .longest = 2000}),
    };
    static const RecordDescription description = RecordDescription::of<StoreChannel>(
        {"channel", QT_TRANSLATE_NOOP("Entity", "Store channel"), "store_channel", "h", fields});
    return description;
}

template<>
const RecordDescription &describe<App>()
{
    static constexpr FieldMembers answers{FieldKind::Flag,
                                          [] {
                                              QStringList keys;
                                              for (const ProfileFlag &flag : profileFlags())
                                                  keys += {flag.key, flag.key + reasonEnding,
                                                           flag.key + answeredEnding,
                                                           flag.key + confirmedEnding};
                                              return keys;
                                          },
                                          &answerLabel};
    static constexpr ReferenceTarget currentRelease{
        "app_release", "version",
        QT_TRANSLATE_NOOP("Reference",
                          "The release chosen as the current one is not one of this "
                          "app's. Choose another one.")};
    static constexpr Field fields[] = {
        field<&App::code>({.key = "code",
                           .name = QT_TRANSLATE_NOOP("Field", "Code"),
                           .shortest = 1,
                           .longest = 64,
                           .code = true,
                           .searchable = true}),
        field<&App::name>({.key = "name",
                           .name = QT_TRANSLATE_NOOP("Field", "Name"),
                           .shortest = 1,
                           .searchable = true}),
        field<&App::kind>({.key = "kind", .name = QT_TRANSLATE_NOOP("Field", "Kind")}),
        field<&App::platforms>(
            {.key = "platforms", .name = QT_TRANSLATE_NOOP("Field", "Platforms")}),
        field<&App::status>({.key = "status",
                             .name = QT_TRANSLATE_NOOP("Field", "Status"),
                             .about = QT_TRANSLATE_NOOP("Field", "Where it is in its life")}),
        field<&App::ownerUnit>(
            {.key = "owner_unit",
             .name = QT_TRANSLATE_NOOP("Field", "Owner department"),
             .column = "owner_unit_id",
             .about = QT_TRANSLATE_NOOP("Field", "The department that owns it; empty for none"),
             .target = &unitReference}),
        field<&App::responsible>(
            {.key = "responsible",
             .name = QT_TRANSLATE_NOOP("Field", "Responsible person"),
             .column = "responsible_id",
             .about = QT_TRANSLATE_NOOP("Field", "Who answers for it; empty for nobody"),
             .target = &personReference}),
        field<&App::deputy>({.key = "deputy",
                             .name = QT_TRANSLATE_NOOP("Field", "Deputy"),
                             .column = "deputy_id",
                             .about = QT_TRANSLATE_NOOP("Field",
                                                        "Who stands in for the responsible person; "
                                                        "empty for nobody"),
                             .target = &personReference}),
        field<&App::businessLine>({.key = "business_line",
                                   .name = QT_TRANSLATE_NOOP("Field", "Line of business"),
                                   .searchable = true}),
        field<&App::userCount>({.key = "user_count",
                                .name = QT_TRANSLATE_NOOP("Field", "Users"),
                                .option = "users",
                                .about = QT_TRANSLATE_NOOP("Field", "How many people use it")}),
        field<&App::userCountSource>(
            {.key = "user_count_source",
             .name = QT_TRANSLATE_NOOP("Field", "Source of the number of users"),
             .option = "users-source",
             .about = QT_TRANSLATE_NOOP("Field", "Where the number of users comes from")}),
        field<&App::userCountOn>(
            {.key = "user_count_on",
             .name = QT_TRANSLATE_NOOP("Field", "Users counted on"),
             .option = "users-on",
             .about = QT_TRANSLATE_NOOP("Field",
                                        "The day the users were counted; today, if not "
                                        "given"),
             .past = true}),
        field<&App::audience>({.key = "audience",
                               .name = QT_TRANSLATE_NOOP("Field", "Audience"),
                               .about = QT_TRANSLATE_NOOP("Field", "Who uses it")}),
        field<&App::description>({.key = "description",
                                  .name = QT_TRANSLATE_NOOP("Field", "What it is for"),
                                  .kind = FieldKind::LongText,
                                  .searchable = true}),
        field<&App::tier>({.key = "tier",
                           .name = QT_TRANSLATE_NOOP("Field", "Tier"),
                           .least = 1,
                           .most = 3,
                           .words =
                               [](const FieldWording &wording, const FieldValue &value) {
                                   return TierScheme::builtIn()
                                       .tierTitle(static_cast<int>(std::get<qint64>(value)))
                                       .in(wording.language());
                               }}),
        field<&App::tierDecided>({.key = "tier_decided",
                                  .name = QT_TRANSLATE_NOOP("Field", "Tier decided by a person")}),
        field<&App::tierReason>({.key = "tier_reason",
                                 .name = QT_TRANSLATE_NOOP("Field", "Reason for the tier"),
                                 .about = QT_TRANSLATE_NOOP("Field", "Why it has that tier"),
                                 .kind = FieldKind::LongText}),
        field<&App::currentRelease>({.key = "current_release",
                                     .name = QT_TRANSLATE_NOOP("Field", "Current release"),
                                     .column = "current_release_id",
                                     .target = &currentRelease}),
        field<&App::createdAt>(
            {.key = "created_at", .name = QT_TRANSLATE_NOOP("Field", "Added at"), .given = true}),
        listField<&App::parties>(
            {.key = "parties",
             .name = QT_TRANSLATE_NOOP("Field", "Third parties and outsourcing"),
             .searchable = true}),
        listField<&App::filings>({.key = "filings", .name = QT_TRANSLATE_NOOP("Field", "Filings")}),
        listField<&App::channels>(
            {.key = "channels", .name = QT_TRANSLATE_NOOP("Field", "Store channels")}),
        mapField<&App::profile>(
            {.key = "profile", .name = QT_TRANSLATE_NOOP("Field", "Profile"), .map = &answers}),
    };
    static const RecordDescription description =
        RecordDescription::of<App>({"app", QT_TRANSLATE_NOOP("Entity", "App"), "app", "a", fields});
    return description;
}

} // namespace gatehouse
