#include "models/dashboards/pastcomponents.h"

#include "models/components/component.h"
#include "models/components/shippedlist.h"

#include <algorithm>
#include <iterator>

namespace gatehouse {

namespace {

const QString addedMember = QStringLiteral("components_added");
const QString goneMember = QStringLiteral("components_gone");

} // namespace

Result<PastComponents> PastComponents::begin(ShadowTables &tables, PastRecords &records)
{
    TRY(tables.replace("release_component", {"component_id"}, "release_id"));
    TRY(tables.replace("component_vulnerability", {"component_id"}, "vulnerability_id"));
    TRY(tables.replace("vulnerability"));
    TRY(tables.replace("vex_decision", {"release_id, component_id, vulnerability_id"}));
    return PastComponents(records);
}

Result<bool> PastComponents::takeBack(const ScannedRecord &record)
{
    if (record.entity == "components") {
        TRY(takeBackList(record));
        return true;
    }
    if (record.entity == "component_vulnerability") {
        TRY(takeBackLink(record));
        return true;
    }
    if (record.entity == "vulnerability") {
        TRY(m_records->takeBack<Vulnerability>(record, "added_at"));
        return true;
    }
    if (record.entity == "vex_decision") {
        TRY(m_records->takeBack<VexDecision>(record, "decided_at"));
        return true;
    }
    return false;
}

Result<void> PastComponents::takeBackList(const ScannedRecord &record)
{
    const ReleaseId release(record.release);
    if (m_unknown.contains(release))
        return {};
    const QByteArrayView digestBefore = memberOf(record.before, ShippedList::digestKey);
    const bool isSame =
        !digestBefore.isEmpty() && digestBefore == memberOf(record.after, ShippedList::digestKey);
    if (isSame)
        return {};
    const QJsonObject said = PastRecords::objectOf(record.after);
    if (!said.contains(addedMember) && !said.contains(goneMember)) {
        m_unknown.insert(release);
        return {};
    }
    TRY_ASSIGN(const std::set<qint64> after, shipped(release));
    TRY_ASSIGN(const auto added,
               meant(said, addedMember, [&](qint64 id) { return after.contains(id); }));
    TRY_ASSIGN(const auto gone,
               meant(said, goneMember, [&](qint64 id) { return !after.contains(id); }));
    if (!added || !gone) {
        m_unknown.insert(release);
        return {};
    }
    std::set<qint64> before = after;
    for (const qint64 id : *added)
        before.erase(id);
    before.insert(gone->begin(), gone->end());
    TRY(m_records->tables().leaveOut("release_component", release.value));
    for (const qint64 id : before)
        TRY(m_records->run("INSERT INTO shadow_release_component (release_id, component_id, "
                           "reference, scope, licences) VALUES (?, ?, '', '', '')",
                           release, id));
    return {};
}

Result<std::optional<std::vector<qint64>>>
PastComponents::meant(const QJsonObject &said, const QString &member,
                      const std::function<bool(qint64)> &canBe)
{
    std::vector<qint64> ids;
    if (const auto noted = said.constFind(member + QStringLiteral("_ids"));
        noted != said.constEnd()) {
        for (const QString &id : noted->toString().split(u' ', Qt::SkipEmptyParts))
            ids.push_back(id.toLongLong());
        return ids;
    }
    // An earlier version noted titles alone.
    QHash<QString, size_t> named;
    for (const QString &title : said.value(member).toString().split(u'\n', Qt::SkipEmptyParts))
        ++named[title];
    for (auto each = named.begin(); each != named.end(); ++each) {
        TRY_ASSIGN(const Titles *const all, titles());
        const size_t before = ids.size();
        std::ranges::copy_if(all->value(each.key()), std::back_inserter(ids), canBe);
        if (ids.size() - before != each.value())
            return std::nullopt;
    }
    return ids;
}

Result<void> PastComponents::takeBackLink(const ScannedRecord &record) const
{
    // Its uid: that of the vulnerability, and the component.
    const qint64 component = record.uid.sliced(record.uid.lastIndexOf('/') + 1).toLongLong();
    TRY(m_records->tables().take("component_vulnerability", record.id));
    if (record.isNew("from_file"))
        return m_records->run("DELETE FROM shadow_component_vulnerability "
                              "WHERE vulnerability_id = ? AND component_id = ?",
                              record.id, component);
    if (record.isGone())
        return m_records->run("INSERT INTO shadow_component_vulnerability (component_id, "
                              "vulnerability_id, from_file) VALUES (?, ?, 0)",
                              component, record.id);
    return {};
}

Result<const PastComponents::Titles *> PastComponents::titles()
{
    if (!m_titles) {
        Titles read;
        TRY_ASSIGN(
            auto rows,
            m_records->database().prepare("SELECT id, group_name, name, version FROM component"));
        rows.bind();
        while (rows.next())
            read[Component{{}, {}, rows.text(1), rows.text(2), rows.text(3), {}, {}}.title()]
                .insert(rows.integer(0));
        TRY(rows.finished());
        m_titles = std::move(read);
    }
    return &*m_titles;
}

Result<std::set<qint64>> PastComponents::shipped(ReleaseId release) const
{
    std::set<qint64> components;
    TRY_ASSIGN(auto rows,
               m_records->database().prepare(
                   "SELECT component_id FROM release_component WHERE release_id = ?"));
    rows.bind(release);
    while (rows.next())
        components.insert(rows.integer(0));
    TRY(rows.finished());
    return components;
}

} // namespace gatehouse
