#include "models/threatmodels/threatlibrarydifference.h"

#include "models/records/fieldwording.h"

#include <map>

namespace gatehouse {

namespace {

using Parts = std::map<std::pair<LibraryPartKind, QString>, const LibraryPart *>;

Parts byIdentity(const ThreatLibraryContent &content)
{
    Parts parts;
    for (const LibraryPart &part : content.parts)
        parts.emplace(std::pair(part.kind, part.key), &part);
    return parts;
}

QStringList differentFields(const LibraryPart &before, const LibraryPart &after)
{
    QStringList keys;
    for (const Field &field : describe<LibraryPart>().fields()) {
        if (field.isEditable() && field.get(&before) != field.get(&after))
            keys += field.keyText();
    }
    return keys;
}

} // namespace

QStringList LibraryDifference::fieldNames() const
{
    const FieldWording wording;
    QStringList names;
    for (const QString &each : fields)
        names += wording.name(*describe<LibraryPart>().find(each));
    return names;
}

std::vector<LibraryDifference> compareThreatLibraries(const ThreatLibraryContent &before,
                                                      const ThreatLibraryContent &after)
{
    const Parts was = byIdentity(before);
    const Parts is = byIdentity(after);
    std::vector<LibraryDifference> differences;
    for (const LibraryPart &part : after.parts) {
        const auto old = was.find({part.kind, part.key});
        if (old == was.end()) {
            differences.push_back({part.kind, PartChange::Added, part.key, part.title(), {}});
            continue;
        }
        const QStringList fields = differentFields(*old->second, part);
        if (!fields.isEmpty())
            differences.push_back({part.kind, PartChange::Changed, part.key, part.title(), fields});
    }
    for (const LibraryPart &part : before.parts) {
        if (!is.contains({part.kind, part.key}))
            differences.push_back({part.kind, PartChange::Removed, part.key, part.title(), {}});
    }
    return differences;
}

} // namespace gatehouse
