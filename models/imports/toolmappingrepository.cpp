#include "models/imports/toolmappingrepository.h"

#include "models/libraries/requirement.h"
#include "models/workspace/recordwriter.h"

namespace gatehouse {

namespace {

QByteArray select(const char *rest)
{
    return "SELECT " + describe<ToolMapping>().selection() + " FROM tool_mapping m " + rest;
}

Result<void> follow(Change &change, const ToolMapping *before, const ToolMapping *after)
{
    const ToolMapping &either = after ? *after : *before;
    TRY_ASSIGN(const JsonDifference difference, recordDifference(change.database(), before, after));
    JsonDifference named = difference;
    // What is changed names no rule by itself.
    if (before && after)
        named.after.insert(QStringLiteral("rule"), either.rule);
    change.record({Entity::ToolMapping, either.id.value}, either.uid, named.before, named.after);
    return {};
}

/// Whether a tool's result can be held against the requirement.
Result<void> checkRequirement(const Database &database, const ToolMapping &mapping)
{
    if (mapping.requirement.isEmpty())
        return {};
    TRY_ASSIGN(
        auto rows,
        database.prepare("SELECT q.obligation, q.scope, q.clause, q.item FROM requirement q "
                         "JOIN library l ON l.id = q.library_id "
                         "WHERE l.key = ? AND q.key = ? ORDER BY q.library_id DESC LIMIT 1"));
    rows.bind(mapping.library, mapping.requirement);
    if (!rows.next()) {
        TRY(rows.finished());
        return fail(ErrorKind::NotFound,
                    ToolMappingRepository::tr("There is no requirement %1 in the library %2. "
                                              "“library show” lists them.")
                        .arg(mapping.requirement, mapping.library));
    }
    Requirement cited;
    cited.clause = rows.text(2);
    cited.item = rows.text(3);
    const auto obligation = rows.key<Obligation>(0);
    const auto scope = rows.key<Scope>(1);
    TRY(rows.finished());
    if (obligation == Obligation::Context)
        return fail(ErrorKind::Invalid,
                    ToolMappingRepository::tr("%1 only introduces the items below it. Choose the "
                                              "one of those that the rule speaks of.")
                        .arg(cited.citation()));
    if (scope == Scope::Organisation)
        return fail(ErrorKind::Invalid,
                    ToolMappingRepository::tr("%1 is assessed once for the organisation, and a "
                                              "report speaks of one release. Choose a requirement "
                                              "that is assessed for each release.")
                        .arg(cited.citation()));
    return {};
}

Result<void> check(const Change &change, ToolMapping &mapping)
{
    TRY(checkRecord(change, mapping));
    return checkRequirement(change.database(), mapping);
}

Result<void> checkIsNew(const Database &database, const ToolMapping &mapping)
{
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT 1 FROM tool_mapping WHERE tool = ? AND rule = ?"));
    rows.bind(mapping.tool, mapping.rule);
    if (rows.next())
        return fail(ErrorKind::Conflict,
                    ToolMappingRepository::tr("The rule %1 is mapped already. Change that mapping, "
                                              "or remove it first.")
                        .arg(mapping.rule));
    return rows.finished();
}

} // namespace

Result<std::vector<ToolMapping>> ToolMappingRepository::all() const
{
    TRY_ASSIGN(auto rows, m_database.prepare(select("ORDER BY m.rule, m.tool")));
    rows.bind();
    return readRecords<ToolMapping>(std::move(rows));
}

Result<ToolMapping> ToolMappingRepository::mapping(ToolMappingId id) const
{
    TRY_ASSIGN(auto rows, m_database.prepare(select("WHERE m.id = ?")));
    rows.bind(id);
    if (rows.next())
        return readRecord<ToolMapping>(rows);
    TRY(rows.finished());
    return fail(ErrorKind::NotFound, tr("This mapping is no longer there."));
}

Result<ToolMapping> ToolMappingRepository::find(const QString &tool, const QString &rule) const
{
    TRY_ASSIGN(auto rows, m_database.prepare(select("WHERE m.tool = ? AND m.rule = ?")));
    rows.bind(toolKey(tool), rule.trimmed());
    if (rows.next())
        return readRecord<ToolMapping>(rows);
    TRY(rows.finished());
    return fail(
        ErrorKind::NotFound,
        tr("Nobody has mapped the rule %1 here. “mapping list” shows what is mapped.").arg(rule));
}

Result<ToolMapping> ToolMappingRepository::add(Change &change, ToolMapping mapping)
{
    mapping.uid.clear();
    mapping.tool = toolKey(mapping.tool);
    mapping.rule = mapping.rule.trimmed();
    mapping.mappedBy = change.account().displayName;
    mapping.mappedAt = change.now();
    if (mapping.rule.isEmpty())
        return fail(ErrorKind::Invalid, tr("Name the rule as the tool does."));
    TRY(check(change, mapping));
    TRY(checkIsNew(change.database(), mapping));
    TRY(insertRecord(change, mapping));
    TRY(follow(change, nullptr, &mapping));
    return mapping;
}

Result<void> ToolMappingRepository::update(Change &change, const ToolMapping &mapping)
{
    const Database &database = change.database();
    TRY_ASSIGN(const ToolMapping stored, ToolMappingRepository(database).mapping(mapping.id));
    if (mapping.revision != stored.revision)
        return fail(ErrorKind::Conflict,
                    tr("The mapping of %1 was changed by somebody else in the meantime. Look at "
                       "what it says now, then change it again.")
                        .arg(stored.rule));
    ToolMapping changed = withEdits(stored, mapping);
    TRY(check(change, changed));
    if (changed == stored)
        return {};
    TRY(updateRecord(change, stored, changed));
    return follow(change, &stored, &changed);
}

Result<void> ToolMappingRepository::remove(Change &change, ToolMappingId id)
{
    const Database &database = change.database();
    TRY_ASSIGN(const ToolMapping stored, ToolMappingRepository(database).mapping(id));
    TRY_ASSIGN(auto removing, database.prepare("DELETE FROM tool_mapping WHERE id = ?"));
    removing.bind(id);
    TRY(removing.run());
    return follow(change, &stored, nullptr);
}

Result<void> ToolMappingRepository::restore(Change &change, ToolMapping mapping)
{
    TRY(check(change, mapping));
    TRY(checkIsNew(change.database(), mapping));
    TRY(insertRecord(change, mapping));
    return follow(change, nullptr, &mapping);
}

} // namespace gatehouse
