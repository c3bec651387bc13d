#include "models/threatmodels/modelfindings.h"

#include "models/assessments/applicability.h"
#include "models/base/canonicaljson.h"
#include "models/base/digest.h"
#include "models/portfolio/apprepository.h"
#include "models/portfolio/releaserepository.h"
#include "models/threatmodels/countermeasurerepository.h"
#include "models/threatmodels/modeljson.h"
#include "models/threatmodels/threatlibraryrepository.h"

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

Result<void> ModelFindings::writeParts(const Database &database, ThreatModelId id,
                                       const ThreatModel &model) const
{
    TRY_ASSIGN(auto clearing, database.prepare("DELETE FROM threat_model_part WHERE model_id = ?"));
    clearing.bind(id);
    TRY(clearing.run());
    const QJsonObject json = toJson(model);
    const QJsonArray elements = json.value(QLatin1StringView("elements")).toArray();
    const QJsonArray flows = json.value(QLatin1StringView("flows")).toArray();
    QHash<QString, QString> types;
    int position = 0;
    for (std::size_t i = 0; i < model.elements.size(); ++i) {
        const ModelElement &element = model.elements[i];
        types.insert(element.uid, element.type);
        TRY(writePart(database, id, position++, element, false,
                      partDigest(elements[static_cast<qsizetype>(i)].toObject(), {}, {})));
    }
    for (std::size_t i = 0; i < model.flows.size(); ++i) {
        const DataFlow &flow = model.flows[i];
        TRY(writePart(database, id, position++, flow, true,
                      partDigest(flows[static_cast<qsizetype>(i)].toObject(),
                                 m_geometry.crossings.value(flow.uid),
                                 {types.value(flow.source), types.value(flow.target)})));
    }
    return {};
}

template<class Part>
Result<void> ModelFindings::writePart(const Database &database, ThreatModelId id, int position,
                                      const Part &part, bool isFlow, const QString &digest) const
{
    TRY_ASSIGN(auto writing,
               database.prepare("INSERT INTO threat_model_part (model_id, position, subject, "
                                "kind, name, sha256, out_of_scope, is_silent) "
                                "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"));
    writing.bind(id, position, part.uid, isFlow ? "flow" : "element", part.name, digest,
                 part.outOfScope.isOut, m_silent.contains(part.uid));
    return writing.run();
}

} // namespace gatehouse
