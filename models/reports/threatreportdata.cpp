#include "models/reports/threatreportdata.h"

#include "models/lifecycle/threatcriteria.h"
#include "models/organization/organizationrepository.h"
#include "models/portfolio/apprepository.h"
#include "models/portfolio/releaserepository.h"

#include <algorithm>

namespace gatehouse {

Result<ThreatReportData> ThreatReportData::load(const Database &database, LibraryShelf &shelf,
                                                ReleaseId releaseId,
                                                const ThreatReportOptions &options)
{
    TRY_ASSIGN(Transaction reading, Transaction::begin(database));
    ThreatReportData data(options.language);
    data.takenAt = options.preparedAt.isValid() ? options.preparedAt : Clock().now();
    data.today = data.takenAt.toLocalTime().date();
    data.preparedBy = options.preparedBy.displayName;
    TRY_ASSIGN(data.release, ReleaseRepository(database).release(releaseId));
    TRY_ASSIGN(data.app, AppRepository(database).app(data.release.app));
    TRY_ASSIGN(auto threats, ThreatRegister::load(database, releaseId, data.today));
    if (!threats)
        return fail(ErrorKind::NotFound,
                    ThreatReport::tr("%1 has no threat model yet: there is nothing to report.")
                        .arg(data.releaseMark()));
    data.threats = *std::move(threats);
    TRY_ASSIGN(data.drawing, ThreatModelRepository(database).drawing(data.threats.model.id));
    data.geometry = geometryOf(data.drawing);
    data.criteria = threatCriteria(&data.threats);

    const OrganizationRepository organization(database);
    TRY_ASSIGN(const QStringList units, organization.path(data.app.ownerUnit));
    data.ownerUnit = units.join(QLatin1StringView(" / "));
    TRY_ASSIGN(const auto people, organization.people());
    for (const Person &person : people) {
        data.people.insert(person.id, person.name);
        if (person.id == data.app.responsible)
            data.responsible = person.post.isEmpty()
                ? person.name
                : QStringLiteral("%1 · %2").arg(person.name, person.post);
    }
    for (const LibraryId id : data.release.baseline) {
        TRY_ASSIGN(auto library, shelf.library(database, id));
        data.libraries.push_back(std::move(library));
    }
    TRY_ASSIGN(data.auditHead, AuditLog(database).head());
    TRY(reading.commit());
    return data;
}

QString ThreatReportData::cited(const QString &requirement) const
{
    for (const auto &library : libraries) {
        if (library->requirementByKey(requirement))
            return library->cited(requirement, words.language());
    }
    return requirement;
}

QString ThreatReportData::nameOf(const QString &uid) const
{
    QString name;
    if (const ModelElement *element = drawing.element(uid))
        name = element->name;
    else if (const DataFlow *flow = drawing.flow(uid))
        name = flow->name.isEmpty()
            ? QStringLiteral("%1 → %2").arg(nameOf(flow->source), nameOf(flow->target))
            : flow->name;
    else if (const TrustBoundary *boundary = drawing.boundary(uid))
        name = boundary->name;
    return name.isEmpty() ? QStringLiteral("—") : name;
}

QStringList ThreatReportData::zonesOf(const QString &element) const
{
    QStringList zones;
    for (const TrustBoundary &boundary : drawing.boundaries) {
        if (geometry.inside.value(boundary.uid).contains(element))
            zones += nameOf(boundary.uid);
    }
    return zones;
}

QStringList ThreatReportData::assetNames(const QStringList &assets) const
{
    QStringList names;
    for (const ModelAsset &asset : drawing.assets) {
        if (assets.contains(asset.uid))
            names += asset.name;
    }
    return names;
}

std::vector<const ThreatRow *> ThreatReportData::threatsAt(const QString &subject) const
{
    std::vector<const ThreatRow *> found;
    for (const ThreatRow &row : threats.threats) {
        if (row.counts() && row.threat.subject == subject)
            found.push_back(&row);
    }
    return found;
}

const ModelPart *ThreatReportData::part(const QString &subject) const
{
    const auto found = std::ranges::find(threats.parts, subject, &ModelPart::subject);
    return found == threats.parts.end() ? nullptr : &*found;
}

} // namespace gatehouse
