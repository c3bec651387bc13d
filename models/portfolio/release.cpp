#include "models/portfolio/release.h"

#include "models/records/fieldwording.h"

namespace gatehouse {

QJsonObject FieldCodec<PhasePlan>::get(const PhasePlan &plan)
{
    QJsonObject days;
    for (const auto &[phase, day] : plan)
        days.insert(toKey(phase), day.toString(Qt::ISODate));
    return days;
}

void FieldCodec<PhasePlan>::set(PhasePlan &plan, const QJsonObject &days)
{
    plan.clear();
    for (auto day = days.begin(); day != days.end(); ++day) {
        const auto phase = fromKey<Phase>(day.key());
        const QDate date = QDate::fromString(day->toString(), Qt::ISODate);
        if (phase && date.isValid())
            plan.emplace(*phase, date);
    }
}

template<>
const RecordDescription &describe<Release>()
{
    static constexpr FieldMembers plan{
        FieldKind::Date, choicesOf<Phase>.keys,
        [](const FieldWording &wording, const QString &key) {
            const char *phase = choicesOf<Phase>.label(key);
            return phase ? wording.word("Field", QT_TRANSLATE_NOOP("Field", "%1 gate due"))
                               .arg(wording.word("Phase", phase))
                         : QString();
        }};
    static constexpr ReferenceTarget app{
        "app", "code", QT_TRANSLATE_NOOP("Reference", "This app is no longer there.")};
    static constexpr Field fields[] = {
        field<&Release::app>({.key = "app",
                              .name = QT_TRANSLATE_NOOP("Field", "App"),
                              .column = "app_id",
                              .given = true,
                              .target = &app}),
        field<&Release::version>({.key = "version",
                                  .name = QT_TRANSLATE_NOOP("Field", "Version"),
                                  .shortest = 1,
                                  .longest = 64,
                                  .code = true}),
        field<&Release::build>({.key = "build", .name = QT_TRANSLATE_NOOP("Field", "Build")}),
        field<&Release::platforms>(
            {.key = "platforms", .name = QT_TRANSLATE_NOOP("Field", "Platforms")}),
        field<&Release::packageName>(
            {.key = "package_name", .name = QT_TRANSLATE_NOOP("Field", "Package name")}),
        field<&Release::packageSha256>({.key = "package_sha256",
                                        .name = QT_TRANSLATE_NOOP("Field", "Package SHA-256"),
                                        .kind = FieldKind::Fixed}),
        field<&Release::packageSm3>({.key = "package_sm3",
                                     .name = QT_TRANSLATE_NOOP("Field", "Package SM3"),
                                     .kind = FieldKind::Fixed}),
        field<&Release::notes>({.key = "notes",
                                .name = QT_TRANSLATE_NOOP("Field", "Notes"),
                                .kind = FieldKind::LongText}),
        mapField<&Release::plannedOn>({.key = "planned_on",
                                       .name = QT_TRANSLATE_NOOP("Field", "Planned dates"),
                                       .map = &plan}),
        field<&Release::createdAt>(
            {.key = "created_at", .name = QT_TRANSLATE_NOOP("Field", "Added at"), .given = true}),
        loggedField({.key = "baseline",
                     .name = QT_TRANSLATE_NOOP("Field", "Held against"),
                     .kind = FieldKind::Keys}),
    };
    static const RecordDescription description = RecordDescription::of<Release>(
        {"release", QT_TRANSLATE_NOOP("Entity", "Release"), "app_release", "r", fields});
    return description;
}

} // namespace gatehouse
