#include "models/threatmodels/modelfindings.h"

#include "models/assessments/applicability.h"
#include "models/base/canonicaljson.h"
#include "models/base/digest.h"
#include "models/portfolio/apprepository.h"
#include "models/portfolio/releaserepository.h"
#include "models/threatmodels/countermeasurerepository.h"
#include "models/threatmodels/modeljson.h"
#include "models/threatmodels/threatlibraryrepository.h"

#include <set>
#include <tuple>

namespace gatehouse {

namespace {

/// What a look at a part rests on: the part, where it stands to boundaries, and what lies behind a
/// flow's ends.
QString partDigest(const QJsonObject &part, const QStringList &crossings, const QStringList &ends)
{
    QJsonObject content = part;
    content.insert(QStringLiteral("crossings"), QJsonArray::fromStringList(crossings));
    content.insert(QStringLiteral("ends"), QJsonArray::fromStringList(ends));
    return QString::fromLatin1(Digest::of(DigestAlgorithm::Sha256, canonicalJson(content)).toHex());
}

} // namespace

Result<ModelFindings> ModelFindings::of(const Database &database, const ThreatModelRecord &record,
                                        const ThreatModel &model)
{
    TRY_ASSIGN(const ThreatLibrary *library,
               ThreatLibraryRepository(database).library(record.libraryKey, record.libraryVersion));
    TRY_ASSIGN(const Release release, ReleaseRepository(database).release(record.release));
    TRY_ASSIGN(const App app, AppRepository(database).app(release.app));
    TRY_ASSIGN(const AppliedAnswers applied,
               CountermeasureRepository(database).applied(record.id, *library));
    ModelFindings findings;
    findings.m_geometry = geometryOf(model);
    // An answer that is to be confirmed speaks against no threat.
    ThreatGenerator generator(
        *library, [facts = AppFacts(app)](const QString &name) { return facts.confirmed(name); });
    findings.m_threats = generator.generate(model, findings.m_geometry, applied);
    findings.m_silent = QSet<QString>(generator.silent().begin(), generator.silent().end());
    return findings;
}

std::vector<DrawnPart> ModelFindings::parts(const ThreatModel &model) const
{
    const QJsonObject json = toJson(model);
    const QJsonArray elements = json.value(QLatin1StringView("elements")).toArray();
    const QJsonArray flows = json.value(QLatin1StringView("flows")).toArray();
    QHash<QString, QString> types;
    std::vector<DrawnPart> parts;
    parts.reserve(model.elements.size() + model.flows.size());
    const auto add = [&](const auto &part, const char *kind, const QString &digest) {
        parts.push_back({part.uid, QString::fromLatin1(kind), part.name, digest,
                         part.outOfScope.isOut, m_silent.contains(part.uid)});
    };
    for (std::size_t i = 0; i < model.elements.size(); ++i) {
        const ModelElement &element = model.elements[i];
        types.insert(element.uid, element.type);
        add(element, "element", partDigest(elements[static_cast<qsizetype>(i)].toObject(), {}, {}));
    }
    for (std::size_t i = 0; i < model.flows.size(); ++i) {
        const DataFlow &flow = model.flows[i];
        add(flow, "flow",
            partDigest(flows[static_cast<qsizetype>(i)].toObject(),
                       m_geometry.crossings.value(flow.uid),
                       {types.value(flow.source), types.value(flow.target)}));
    }
    return parts;
}

Result<void> ModelFindings::writeParts(const Database &database, ThreatModelId id,
                                       const ThreatModel &model) const
{
    TRY_ASSIGN(auto clearing, database.prepare("DELETE FROM threat_model_part WHERE model_id = ?"));
    clearing.bind(id);
    TRY(clearing.run());
    int position = 0;
    for (const DrawnPart &part : parts(model)) {
        TRY_ASSIGN(auto writing,
                   database.prepare("INSERT INTO threat_model_part (model_id, position, subject, "
                                    "kind, name, sha256, out_of_scope, is_silent) "
                                    "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"));
        writing.bind(id, position++, part.subject, part.kind, part.name, part.digest,
                     part.isOutOfScope, part.isSilent);
        TRY(writing.run());
    }
    return {};
}

Result<bool> ModelFindings::areStored(const Database &database, ThreatModelId id,
                                      const ThreatModel &model) const
{
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT subject, kind, name, sha256, out_of_scope, is_silent FROM "
                                "threat_model_part WHERE model_id = ? ORDER BY position"));
    rows.bind(id);
    std::vector<DrawnPart> stored;
    while (rows.next())
        stored.push_back({rows.text(0), rows.text(1), rows.text(2), rows.text(3), rows.boolean(4),
                          rows.boolean(5)});
    TRY(rows.finished());
    if (stored != parts(model))
        return false;
    TRY_ASSIGN(auto threats,
               database.prepare("SELECT rule, subject, is_excluded FROM threat WHERE model_id = ? "
                                "AND rule <> '' AND is_there ORDER BY id"));
    threats.bind(id);
    std::set<std::tuple<QString, QString, bool>> there;
    while (threats.next())
        there.insert({threats.text(0), threats.text(1), threats.boolean(2)});
    TRY(threats.finished());
    std::set<std::tuple<QString, QString, bool>> found;
    for (const GeneratedThreat &each : m_threats)
        found.insert({each.rule->id, each.subject, each.isExcluded});
    return there == found;
}

} // namespace gatehouse
