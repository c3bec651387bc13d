#include "models/testing/testsampling.h"

#include "models/libraries/requirement.h"
#include "models/portfolio/release.h"

namespace gatehouse {

template<>
const RecordDescription &describe<TestSampling>()
{
    static constexpr Field fields[] = {
        field<&TestSampling::release>({.key = "release",
                                       .name = QT_TRANSLATE_NOOP("Field", "Release"),
                                       .column = "release_id",
                                       .given = true,
                                       .target = &releaseReference}),
        field<&TestSampling::requirement>({.key = "requirement",
                                           .name = QT_TRANSLATE_NOOP("Field", "Requirement"),
                                           .column = "requirement_id",
                                           .given = true,
                                           .target = &requirementReference}),
        field<&TestSampling::population>(
            {.key = "population",
             .name = QT_TRANSLATE_NOOP("Field", "Population"),
             .about = QT_TRANSLATE_NOOP("Field", "What there is to draw from"),
             .shortest = 1}),
        field<&TestSampling::populationSize>(
            {.key = "population_size",
             .name = QT_TRANSLATE_NOOP("Field", "Size of the population"),
             .about = QT_TRANSLATE_NOOP("Field", "How many there are; 0 where nobody counted")}),
        field<&TestSampling::sample>({.key = "sample",
                                      .name = QT_TRANSLATE_NOOP("Field", "Sample"),
                                      .about = QT_TRANSLATE_NOOP("Field", "What was looked at"),
                                      .kind = FieldKind::LongText,
                                      .shortest = 1}),
        field<&TestSampling::sampleSize>(
            {.key = "sample_size",
             .name = QT_TRANSLATE_NOOP("Field", "Size of the sample"),
             .about = QT_TRANSLATE_NOOP("Field", "How many of them were looked at"),
             .least = 1}),
        field<&TestSampling::reason>(
            {.key = "reason",
             .name = QT_TRANSLATE_NOOP("Field", "Reason of the selection"),
             .about = QT_TRANSLATE_NOOP("Field", "Why these speak for the whole"),
             .kind = FieldKind::LongText,
             .shortest = 1}),
        field<&TestSampling::recordedBy>({.key = "recorded_by",
                                          .name = QT_TRANSLATE_NOOP("Field", "Recorded by"),
                                          .given = true}),
        field<&TestSampling::recordedAt>({.key = "recorded_at",
                                          .name = QT_TRANSLATE_NOOP("Field", "Recorded at"),
                                          .given = true}),
    };
    static const RecordDescription description = RecordDescription::of<TestSampling>(
        {"test_sampling", QT_TRANSLATE_NOOP("Entity", "Sampling"), "test_sampling", "s", fields});
    return description;
}

} // namespace gatehouse
