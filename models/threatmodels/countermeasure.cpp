#include "models/threatmodels/countermeasure.h"

#include "models/base/lastday.h"
#include "models/organization/organization.h"
#include "models/libraries/requirement.h"
#include "models/threatmodels/threatmodelrecord.h"

namespace gatehouse {

bool CountermeasureTest::provesOn(QDate day) const
{
    return passed && !isRetired
        && (!day.isValid() || (!isPast(expiresOn, day) && !isPast(day, effectiveOn)));
}

CountermeasureStage Countermeasure::stageOn(QDate day) const
{
    return stage == CountermeasureStage::Implemented && !tests.empty() && tests.back().provesOn(day)
        ? CountermeasureStage::Verified
        : stage;
}

template<>
const RecordDescription &describe<Countermeasure>()
{
    static constexpr Field fields[] = {
        field<&Countermeasure::number>({.key = "number",
                                        .name = QT_TRANSLATE_NOOP("Field", "Countermeasure No."),
                                        .given = true,
                                        .searchable = true}),
        field<&Countermeasure::model>({.key = "model",
                                       .name = QT_TRANSLATE_NOOP("Field", "Threat model"),
                                       .column = "model_id",
                                       .given = true,
                                       .target = &threatModelReference}),
        field<&Countermeasure::lineage>({.key = "lineage",
                                         .name = QT_TRANSLATE_NOOP("Field", "First of its kind"),
                                         .given = true,
                                         .inside = true}),
        field<&Countermeasure::key>({.key = "library_key",
                                     .name = QT_TRANSLATE_NOOP("Field", "Of the threat library"),
                                     .given = true,
                                     .inside = true}),
        field<&Countermeasure::title>({.key = "title",
                                       .name = QT_TRANSLATE_NOOP("Field", "Title"),
                                       .about = QT_TRANSLATE_NOOP("Field", "What to call it"),
                                       .shortest = 1,
                                       .searchable = true}),
        field<&Countermeasure::description>({.key = "description",
                                             .name = QT_TRANSLATE_NOOP("Field", "Description"),
                                             .about = QT_TRANSLATE_NOOP("Field", "What is done"),
                                             .kind = FieldKind::LongText,
                                             .searchable = true}),
        field<&Countermeasure::stage>(
            {.key = "stage",
             .name = QT_TRANSLATE_NOOP("Field", "Stage"),
             .about = QT_TRANSLATE_NOOP("Field", "How far it is; a passed test verifies it")}),
        field<&Countermeasure::designReference>(
            {.key = "design_reference",
             .name = QT_TRANSLATE_NOOP("Field", "Design reference"),
             .about = QT_TRANSLATE_NOOP("Field", "Where it stands in the design")}),
        field<&Countermeasure::requirement>({.key = "requirement",
                                             .name = QT_TRANSLATE_NOOP("Field", "Requirement"),
                                             .column = "requirement_id",
                                             .given = true,
                                             .restored = true,
                                             .target = &requirementReference}),
        field<&Countermeasure::owner>(
            {.key = "owner",
             .name = QT_TRANSLATE_NOOP("Field", "Countermeasure owner"),
             .column = "owner_id",
             .about = QT_TRANSLATE_NOOP("Field", "Who sees to it; empty for nobody"),
             .target = &personReference}),
        field<&Countermeasure::dueOn>({.key = "due_on",
                                       .name = QT_TRANSLATE_NOOP("Field", "Target date"),
                                       .option = "due",
                                       .about = QT_TRANSLATE_NOOP("Field", "Until when")}),
        field<&Countermeasure::addedBy>(
            {.key = "added_by", .name = QT_TRANSLATE_NOOP("Field", "Added by"), .given = true}),
        field<&Countermeasure::addedAt>(
            {.key = "added_at", .name = QT_TRANSLATE_NOOP("Field", "Added at"), .given = true}),
        loggedField({.key = "threats", .name = QT_TRANSLATE_NOOP("Field", "Threats answered")}),
        loggedField({.key = "test_passed",
                     .name = QT_TRANSLATE_NOOP("Field", "Test passed"),
                     .kind = FieldKind::Flag}),
        loggedField({.key = "test_record", .name = QT_TRANSLATE_NOOP("Field", "Test record")}),
        loggedField({.key = "evidence", .name = QT_TRANSLATE_NOOP("Field", "Evidence")}),
    };
    static const RecordDescription description = RecordDescription::of<Countermeasure>(
        {"countermeasure", QT_TRANSLATE_NOOP("Entity", "Countermeasure"), "countermeasure", "m",
         fields});
    return description;
}

} // namespace gatehouse
