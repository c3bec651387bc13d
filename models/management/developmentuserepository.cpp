#include "models/management/developmentuserepository.h"

#include "models/management/registerrepository.h"
#include "models/workspace/recordwriter.h"

namespace gatehouse {

Result<std::vector<DevelopmentUseRow>> DevelopmentUseRepository::ofRelease(ReleaseId release) const
{
    const RecordDescription &description = describe<DevelopmentUse>();
    TRY_ASSIGN(auto rows,
               m_database.prepare(
                   "SELECT " + description.selection()
                   + ", coalesce(s.number, m.number), coalesce(s.title, m.name), "
                     "coalesce(s.version, m.version), s.id IS NOT NULL, "
                     "coalesce(s.withdrawn_at, m.withdrawn_at) <> '' FROM development_use u "
                     "LEFT JOIN coding_standard s ON s.id = u.standard_id "
                     "LEFT JOIN code_module m ON m.id = u.module_id WHERE u.release_id = ? "
                     "ORDER BY s.id IS NULL, coalesce(s.number, m.number)"));
    rows.bind(release);
    std::vector<DevelopmentUseRow> uses;
    const int after = description.selectedColumns();
    while (rows.next()) {
        DevelopmentUseRow &row = uses.emplace_back();
        TRY(description.read(rows, &row.use));
        row.number = rows.text(after);
        row.name = rows.text(after + 1);
        row.newest = rows.text(after + 2);
        row.isStandard = rows.boolean(after + 3);
        row.isWithdrawn = rows.boolean(after + 4);
    }
    TRY(rows.finished());
    return uses;
}

Result<std::vector<CodeReview>> DevelopmentUseRepository::reviewsOf(ReleaseId release) const
{
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT " + describe<CodeReview>().selection()
                                  + " FROM code_review r WHERE r.release_id = ? AND "
                                    "r.withdrawn_at = '' ORDER BY r.reviewed_on DESC, r.id DESC"));
    rows.bind(release);
    return readRecords<CodeReview>(std::move(rows));
}

Result<DevelopmentUse> DevelopmentUseRepository::use(DevelopmentUseId id) const
{
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT " + describe<DevelopmentUse>().selection()
                                  + " FROM development_use u WHERE u.id = ?"));
    rows.bind(id);
    if (rows.next())
        return readRecord<DevelopmentUse>(rows);
    TRY(rows.finished());
    return fail(ErrorKind::NotFound, tr("The release no longer uses this."));
}

Result<DevelopmentUseId> DevelopmentUseRepository::add(Change &change, DevelopmentUse use)
{
    use.uid.clear();
    if (use.standard.isValid() == use.module.isValid())
        return fail(ErrorKind::Invalid, tr("Choose a coding standard or a module."));
    const RegisterKind &kind =
        use.standard.isValid() ? registerOf<CodingStandard>() : registerOf<CodeModule>();
    const qint64 id = use.standard.isValid() ? use.standard.value : use.module.value;
    TRY_ASSIGN(const Subject::Held used, RegisterRepository(change.database(), kind).record(id));
    if (kind.isWithdrawn(used.get()))
        return fail(ErrorKind::Invalid,
                    tr("%1 is withdrawn from the register. Choose another one.")
                        .arg(kind.number(used.get())));
    if (use.version.trimmed().isEmpty())
        use.version = std::get<QString>(kind.record->field("version").get(used.get()));
    return restore(change, std::move(use));
}

Result<DevelopmentUseId> DevelopmentUseRepository::restore(Change &change, DevelopmentUse use)
{
    use.id = {};
    TRY(checkRecord(change, use));
    TRY_ASSIGN(const auto uses, DevelopmentUseRepository(change.database()).ofRelease(use.release));
    for (const DevelopmentUseRow &row : uses) {
        if (row.use.standard == use.standard && row.use.module == use.module)
            return fail(
                ErrorKind::Conflict,
                tr("The release uses %1 already. Change the version there.").arg(row.number));
    }
    TRY(insertRecord(change, use));
    TRY(record(change, nullptr, &use));
    return use.id;
}

Result<void> DevelopmentUseRepository::update(Change &change, const DevelopmentUse &use)
{
    TRY_ASSIGN(const DevelopmentUse stored,
               DevelopmentUseRepository(change.database()).use(use.id));
    if (stored.revision != use.revision)
        return fail(ErrorKind::Conflict,
                    tr("This was changed by somebody else in the meantime. Look at it again, then "
                       "make your change."));
    DevelopmentUse wanted = withEdits(stored, use);
    TRY(checkRecord(change, wanted));
    if (wanted == stored)
        return {};
    TRY(updateRecord(change, stored, wanted));
    return record(change, &stored, &wanted);
}

Result<void> DevelopmentUseRepository::remove(Change &change, DevelopmentUseId id)
{
    const Database &database = change.database();
    TRY_ASSIGN(const DevelopmentUse stored, DevelopmentUseRepository(database).use(id));
    TRY_ASSIGN(auto removal, database.prepare("DELETE FROM development_use WHERE id = ?"));
    removal.bind(id);
    TRY(removal.run());
    return record(change, &stored, nullptr);
}

Result<void> DevelopmentUseRepository::record(Change &change, const DevelopmentUse *before,
                                              const DevelopmentUse *after)
{
    TRY_ASSIGN(const JsonDifference said, recordDifference(change.database(), before, after));
    const DevelopmentUse &use = after ? *after : *before;
    change.record({Entity::DevelopmentUse, use.id.value, use.release.value}, use.uid, said.before,
                  said.after);
    return {};
}

} // namespace gatehouse
