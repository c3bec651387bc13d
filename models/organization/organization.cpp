#include "models/organization/organization.h"

namespace gatehouse {

template<>
const RecordDescription &describe<Unit>()
{
    static constexpr Field fields[] = {
        field<&Unit::name>(
            {.key = "name", .name = QT_TRANSLATE_NOOP("Field", "Name"), .shortest = 1}),
        field<&Unit::parent>({.key = "parent",
                              .name = QT_TRANSLATE_NOOP("Field", "Belongs to"),
                              .column = "parent_id",
                              .about = QT_TRANSLATE_NOOP("Field", "The department above it"),
                              .target = &unitReference}),
        field<&Unit::nameEn>(
            {.key = "name_en", .name = QT_TRANSLATE_NOOP("Field", "Name in English")}),
        field<&Unit::kind>({.key = "kind", .name = QT_TRANSLATE_NOOP("Field", "Kind")}),
        field<&Unit::side>({.key = "side",
                            .name = QT_TRANSLATE_NOOP("Field", "Side"),
                            .about = QT_TRANSLATE_NOOP(
                                "Field", "Whose side it is on; empty: that of what is above it")}),
    };
    static const RecordDescription description = RecordDescription::of<Unit>(
        {"unit", QT_TRANSLATE_NOOP("Entity", "Department"), "unit", "u", fields});
    return description;
}

template<>
const RecordDescription &describe<Person>()
{
    static constexpr Field fields[] = {
        field<&Person::name>(
            {.key = "name", .name = QT_TRANSLATE_NOOP("Field", "Name"), .shortest = 1}),
        field<&Person::post>({.key = "post",
                              .name = QT_TRANSLATE_NOOP("Field", "Post"),
                              .about = QT_TRANSLATE_NOOP("Field", "What the person is")}),
        field<&Person::unit>({.key = "unit",
                              .name = QT_TRANSLATE_NOOP("Field", "Department"),
                              .column = "unit_id",
                              .target = &unitReference}),
        field<&Person::contact>({.key = "contact", .name = QT_TRANSLATE_NOOP("Field", "Contact")}),
        field<&Person::account>({.key = "account",
                                 .name = QT_TRANSLATE_NOOP("Field", "Account"),
                                 .column = "account_id",
                                 .target = &accountReference}),
        field<&Person::active>({.key = "active", .name = QT_TRANSLATE_NOOP("Field", "Active")}),
    };
    static const RecordDescription description = RecordDescription::of<Person>(
        {"person", QT_TRANSLATE_NOOP("Entity", "Person"), "person", "p", fields});
    return description;
}

} // namespace gatehouse
