#include "models/components/shippedlist.h"

#include "models/components/componentreopening.h"
#include "models/components/componentrepository.h"
#include "models/components/listedrelease.h"
#include "models/components/vulnerabilityrepository.h"
#include "models/store/rowdigest.h"
#include "models/workspace/recordplaces.h"

#include <algorithm>
#include <set>

namespace gatehouse {

Result<ShippedList> ShippedList::of(const Database &database, ReleaseId release)
{
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT component_id, reference, scope, licences, evidence_id "
                                "FROM release_component WHERE release_id = ? "
                                "ORDER BY component_id"));
    rows.bind(release);
    ShippedList list;
    while (rows.next())
        list.m_rows.push_back({rows.id<ComponentId>(0), rows.text(1), rows.text(2), rows.text(3),
                               rows.id<EvidenceId>(4)});
    TRY(rows.finished());
    return list;
}

Result<QString> ShippedList::digestOf(const Database &database, ReleaseId release)
{
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT c.kind, c.group_name, c.name, c.version, c.purl, c.cpe, "
                                "s.reference, s.scope, s.licences, e.number "
                                "FROM release_component s JOIN component c ON c.id = "
                                "s.component_id LEFT JOIN evidence e ON e.id = s.evidence_id "
                                "WHERE s.release_id = ? ORDER BY s.component_id"));
    rows.bind(release);
    RowDigest digest;
    while (rows.next())
        digest.add(rows);
    TRY(rows.finished());
    return digest.result();
}

Result<QJsonObject> ShippedList::logged(const Database &database, ReleaseId release)
{
    TRY_ASSIGN(const ShippedList list, of(database, release));
    TRY_ASSIGN(const QString digest, digestOf(database, release));
    return QJsonObject{{QString::fromLatin1(digestKey), list.m_rows.empty() ? QString() : digest}};
}

QJsonObject ShippedList::moved(const std::vector<Component> &added,
                               const std::vector<Component> &gone)
{
    QJsonObject said;
    for (const auto &[member, components] : {std::pair(QStringLiteral("components_added"), &added),
                                             std::pair(QStringLiteral("components_gone"), &gone)}) {
        QStringList titles;
        QStringList ids;
        for (const Component &each : *components) {
            titles += each.title();
            ids += QString::number(each.id.value);
        }
        said.insert(member, titles.join(u'\n'));
        said.insert(member + QStringLiteral("_ids"), ids.join(u' '));
    }
    return said;
}

ShippedList ShippedList::fromJson(const QJsonArray &rows)
{
    ShippedList list;
    for (const QJsonValue &each : rows)
        list.m_rows.push_back({ComponentId(each[0].toInteger()), each[1].toString(),
                               each[2].toString(), each[3].toString(),
                               EvidenceId(each[4].toInteger())});
    return list;
}

QJsonArray ShippedList::toJson() const
{
    QJsonArray rows;
    for (const Row &each : m_rows)
        rows += QJsonArray{each.component.value, each.reference, each.scope, each.licences,
                           each.evidence.value};
    return rows;
}

Result<void> ShippedList::putBack(Change &change, ReleaseId release, EvidenceId bill) const
{
    const Database &database = change.database();
    TRY_ASSIGN(const ListedRelease listed, ListedRelease::find(database, release));
    TRY_ASSIGN(const QString number, evidenceNumber(database, bill));
    TRY_ASSIGN(const ShippedList now, of(database, release));
    const bool isLast = std::ranges::all_of(now.m_rows, [&](const Row &each) {
        return !each.evidence.isValid() || each.evidence == bill
            || std::ranges::find(m_rows, each.evidence, &Row::evidence) != m_rows.end();
    });
    if (!isLast)
        return fail(ErrorKind::Conflict,
                    tr("A later bill of materials was imported for %1 since. Take that back first.")
                        .arg(listed.name));
    TRY_ASSIGN(QJsonObject before, logged(database, release));
    before.insert(QStringLiteral("release"), listed.name);
    before.insert(QStringLiteral("evidence"), number);
    before.insert(QStringLiteral("components"), qint64(now.m_rows.size()));
    TRY(write(change, release, bill));
    TRY(VulnerabilityRepository::forget(change, release, number));
    TRY_ASSIGN(const ShippedList after, of(database, release));
    TRY_ASSIGN(const QString digest, digestOf(database, release));
    TRY_ASSIGN(const auto added, onlyIn(database, after, now));
    TRY_ASSIGN(const auto gone, onlyIn(database, now, after));
    QJsonObject said = moved(added, gone);
    said.insert(QStringLiteral("release"), listed.name);
    said.insert(QStringLiteral("components"), qint64(after.m_rows.size()));
    said.insert(QString::fromLatin1(digestKey), digest);
    change.record({Entity::Components, release.value, release.value, listed.app.value}, listed.uid,
                  before, said);
    TRY_ASSIGN(std::vector<Exposure> left, exposuresOf(database, release));
    TRY(reopenFor(change, std::move(left)));
    return {};
}

Result<std::vector<Component>>
ShippedList::onlyIn(const Database &database, const ShippedList &list, const ShippedList &other)
{
    std::set<ComponentId> others;
    for (const Row &each : other.m_rows)
        others.insert(each.component);
    std::vector<Component> found;
    for (const Row &each : list.m_rows) {
        if (others.contains(each.component))
            continue;
        TRY_ASSIGN(found.emplace_back(), ComponentRepository(database).component(each.component));
    }
    return found;
}

Result<void> ShippedList::write(Change &change, ReleaseId release, EvidenceId bill) const
{
    const Database &database = change.database();
    TRY_ASSIGN(auto removing,
               database.prepare("DELETE FROM release_component "
                                "WHERE release_id = ? AND evidence_id = ?"));
    removing.bind(release, bill);
    TRY(removing.run());
    TRY_ASSIGN(auto writing,
               database.prepare(
                   "INSERT INTO release_component (release_id, component_id, reference, scope, "
                   "licences, evidence_id) VALUES (?, ?, ?, ?, ?, ?) "
                   "ON CONFLICT (release_id, component_id) DO UPDATE SET "
                   "reference = excluded.reference, scope = excluded.scope, "
                   "licences = excluded.licences, evidence_id = excluded.evidence_id"));
    for (const Row &each : m_rows) {
        writing.bind(release, each.component, each.reference, each.scope, each.licences,
                     each.evidence);
        TRY(writing.run());
    }
    return {};
}

} // namespace gatehouse
