#include "models/threatmodels/threatlibrarydraftrepository.h"

#include "models/records/fieldwording.h"
#include "models/workspace/recordwriter.h"

#include <QRegularExpression>

namespace gatehouse {

namespace {

QByteArray selectDrafts(const char *rest)
{
    return "SELECT " + describe<ThreatLibraryDraft>().selection() + " FROM threat_library_draft d "
        + rest;
}

QByteArray selectParts(const char *rest)
{
    return "SELECT " + describe<LibraryPart>().selection() + " FROM threat_library_part p " + rest;
}

template<class Record>
Result<Record> first(Statement rows, const QString &missing)
{
    if (rows.next())
        return readRecord<Record>(rows);
    TRY(rows.finished());
    return fail(ErrorKind::NotFound, missing);
}

Result<void> noteDraft(Change &change, const ThreatLibraryDraft *before,
                       const ThreatLibraryDraft *after, const QJsonObject &more = {})
{
    TRY_ASSIGN(JsonDifference difference, recordDifference(change.database(), before, after));
    QJsonObject &side = after ? difference.after : difference.before;
    side.insert(QStringLiteral("key"), (after ? after : before)->key);
    for (auto member = more.begin(); member != more.end(); ++member)
        side.insert(member.key(), member.value());
    const ThreatLibraryDraft &draft = after ? *after : *before;
    change.record({Entity::ThreatLibraryDraft, draft.id.value}, draft.uid, difference.before,
                  difference.after);
    return {};
}

Result<void> notePart(Change &change, const QString &draftKey, const LibraryPart *before,
                      const LibraryPart *after)
{
    const LibraryPart &part = after ? *after : *before;
    TRY_ASSIGN(JsonDifference difference, recordDifference(change.database(), before, after));
    if (after) {
        difference.after.insert(QStringLiteral("draft"), draftKey);
        difference.after.insert(QStringLiteral("kind"), toKey(part.kind));
        difference.after.insert(QStringLiteral("key"), part.key);
        difference.after.insert(QStringLiteral("position"), part.position);
    }
    change.record({Entity::ThreatLibraryPart, part.id.value}, part.uid, difference.before,
                  difference.after);
    return {};
}

Result<void> checkDraft(const Change &change, ThreatLibraryDraft &draft)
{
    TRY(checkRecord(change, draft));
    if (draft.title().zh.isEmpty())
        return fail(ErrorKind::Invalid,
                    ThreatLibraryDraftRepository::tr("Give the threat library “%1” a title, in one "
                                                     "language at least.")
                        .arg(draft.key));
    return {};
}

Result<void> notePart(Change &change, const LibraryPart *before, const LibraryPart *after)
{
    TRY_ASSIGN(
        const ThreatLibraryDraft draft,
        ThreatLibraryDraftRepository(change.database()).draft((after ? after : before)->draft));
    return notePart(change, draft.key, before, after);
}

Result<void> insertParts(Change &change, const ThreatLibraryDraft &draft,
                         const std::vector<LibraryPart> &parts)
{
    for (LibraryPart part : parts) {
        part.id = {};
        part.uid.clear();
        part.draft = draft.id;
        TRY(describe<LibraryPart>().check(&part, change.today()));
        TRY(insertRecord(change, part));
        TRY(notePart(change, draft.key, nullptr, &part));
    }
    return {};
}

Result<void> deleteRows(const Database &database, const char *sql, qint64 id)
{
    TRY_ASSIGN(auto deleting, database.prepare(sql));
    deleting.bind(id);
    return deleting.run();
}

/// All entries of a draft, by their places.
Result<std::vector<LibraryPart>> partsOf(const Database &database, ThreatLibraryDraftId draft)
{
    TRY_ASSIGN(auto rows,
               database.prepare(selectParts("WHERE p.draft_id = ? ORDER BY p.position, p.id")));
    rows.bind(draft);
    return readRecords<LibraryPart>(std::move(rows));
}

Result<void> deleteParts(const Database &database, ThreatLibraryDraftId draft)
{
    return deleteRows(database, "DELETE FROM threat_library_part WHERE draft_id = ?", draft.value);
}

QJsonObject countOf(const ThreatLibraryContent &content)
{
    return {{QStringLiteral("parts"), static_cast<int>(content.parts.size())}};
}

Result<void> remove(Change &change, const ThreatLibraryDraft &draft, const QJsonObject &more)
{
    const Database &database = change.database();
    TRY_ASSIGN(const std::vector<LibraryPart> gone, partsOf(database, draft.id));
    TRY(deleteParts(database, draft.id));
    TRY(deleteRows(database, "DELETE FROM threat_library_draft WHERE id = ?", draft.id.value));
    // Nobody puts them back, so the log need not say again what they said.
    for (const LibraryPart &part : gone)
        change.record({Entity::ThreatLibraryPart, part.id.value}, part.uid,
                      {{QStringLiteral("draft"), draft.key},
                       {QStringLiteral("kind"), toKey(part.kind)},
                       {QStringLiteral("key"), part.key}},
                      {});
    return noteDraft(change, &draft, nullptr, more);
}

/// Whether another entry of the kind has the key.
Result<void> checkFree(const Database &database, const LibraryPart &part)
{
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT 1 FROM threat_library_part WHERE draft_id = ? "
                                "AND kind = ? AND key = ? AND id <> ?"));
    rows.bind(part.draft, toKey(part.kind), part.key, part.id);
    if (rows.next())
        return fail(ErrorKind::Invalid,
                    ThreatLibraryDraftRepository::tr("There is an entry “%1” of this kind already. "
                                                     "Choose another key.")
                        .arg(part.key));
    return rows.finished();
}

Result<void> prepare(Change &change, LibraryPart &part)
{
    TRY(checkRecord(change, part));
    for (QString *list : {&part.types, &part.from, &part.to, &part.countermeasures,
                          &part.requirements, &part.masvs})
        *list = keysIn(*list).join(u' ');
    TRY(checkPart(part));
    return checkFree(change.database(), part);
}

Result<LibraryPartId> insertPart(Change &change, LibraryPart part)
{
    const Database &database = change.database();
    TRY(ThreatLibraryDraftRepository(database).draft(part.draft));
    part.id = {};
    TRY(prepare(change, part));
    TRY_ASSIGN(auto last,
               database.prepare("SELECT coalesce(max(position), -1) + 1 FROM threat_library_part "
                                "WHERE draft_id = ?"));
    last.bind(part.draft);
    part.position = last.next() ? static_cast<int>(last.integer(0)) : 0;
    TRY(last.finished());
    TRY(insertRecord(change, part));
    TRY(notePart(change, nullptr, &part));
    return part.id;
}

} // namespace

Result<void> checkPart(const LibraryPart &part)
{
    static const QRegularExpression shape(QStringLiteral("\\A[A-Za-z0-9][A-Za-z0-9._-]{0,63}\\z"));
    if (!shape.match(part.key).hasMatch())
        return fail(ErrorKind::Invalid,
                    ThreatLibraryDraftRepository::tr(
                        "“%1” cannot be a key: it takes at most 64 letters, digits, dots, hyphens "
                        "and underscores.")
                        .arg(part.key));
    const FieldWording wording;
    const std::pair<const char *, const QString &> conditions[] = {{"include", part.include},
                                                                   {"exclude", part.exclude}};
    for (const auto &[field, text] : conditions) {
        const auto parsed = Condition::parse(text);
        if (!text.isEmpty() && !parsed)
            return fail(ErrorKind::Invalid,
                        ThreatLibraryDraftRepository::tr("%1: “%2” is no condition (column %3). %4")
                            .arg(wording.name(describe<LibraryPart>().field(field)), text)
                            .arg(parsed.error().column)
                            .arg(parsed.error().sentence));
    }
    if (part.kind == LibraryPartKind::Rule && part.of == PartSubject::Element
        && (!part.from.isEmpty() || !part.to.isEmpty() || part.crosses))
        return fail(ErrorKind::Invalid,
                    ThreatLibraryDraftRepository::tr(
                        "Source, target and trust boundary are asked of data flows. Say that the "
                        "rule is about data flows, or leave them empty."));
    return {};
}

Result<std::vector<ThreatLibraryDraft>> ThreatLibraryDraftRepository::all() const
{
    TRY_ASSIGN(auto rows, m_database.prepare(selectDrafts("ORDER BY d.key")));
    rows.bind();
    return readRecords<ThreatLibraryDraft>(std::move(rows));
}

Result<ThreatLibraryDraft> ThreatLibraryDraftRepository::draft(ThreatLibraryDraftId id) const
{
    TRY_ASSIGN(auto rows, m_database.prepare(selectDrafts("WHERE d.id = ?")));
    rows.bind(id);
    return first<ThreatLibraryDraft>(std::move(rows),
                                     tr("This draft of a threat library is no longer there."));
}

Result<ThreatLibraryDraft> ThreatLibraryDraftRepository::byKey(const QString &key) const
{
    TRY_ASSIGN(auto rows, m_database.prepare(selectDrafts("WHERE d.key = ?")));
    rows.bind(key);
    return first<ThreatLibraryDraft>(std::move(rows),
                                     tr("The threat library “%1” has no draft. Begin one as a copy "
                                        "of a version.")
                                         .arg(key));
}

Result<ThreatLibraryContent> ThreatLibraryDraftRepository::content(ThreatLibraryDraftId id) const
{
    TRY_ASSIGN(const ThreatLibraryDraft found, draft(id));
    ThreatLibraryContent content;
    content.key = found.key;
    content.version = draftVersion;
    content.title = {found.titleZh, found.titleEn};
    content.about = {found.aboutZh, found.aboutEn};
    TRY_ASSIGN(content.parts, partsOf(m_database, id));
    std::ranges::stable_sort(content.parts, {}, &LibraryPart::kind);
    return content;
}

Result<LibraryPart> ThreatLibraryDraftRepository::part(LibraryPartId id) const
{
    TRY_ASSIGN(auto rows, m_database.prepare(selectParts("WHERE p.id = ?")));
    rows.bind(id);
    return first<LibraryPart>(std::move(rows),
                              tr("This entry is no longer in the draft of the threat library."));
}

Result<LibraryPart> ThreatLibraryDraftRepository::partNamed(ThreatLibraryDraftId id,
                                                            LibraryPartKind kind,
                                                            const QString &key) const
{
    TRY_ASSIGN(
        auto rows,
        m_database.prepare(selectParts("WHERE p.draft_id = ? AND p.kind = ? AND p.key = ?")));
    rows.bind(id, toKey(kind), key);
    return first<LibraryPart>(
        std::move(rows),
        tr("The draft has no “%1” among the entries of kind “%2”.").arg(key, label(kind)));
}

Result<ThreatLibraryDraftId> ThreatLibraryDraftRepository::begin(Change &change,
                                                                 const ThreatLibraryContent &from,
                                                                 const QString &key)
{
    const Database &database = change.database();
    TRY(ThreatLibraryRepository::checkKey(key));
    TRY_ASSIGN(const auto drafts, ThreatLibraryDraftRepository(database).all());
    if (std::ranges::find(drafts, key, &ThreatLibraryDraft::key) != drafts.end())
        return fail(ErrorKind::Conflict,
                    tr("The threat library “%1” has a draft already. Go on with that one, publish "
                       "it or discard it.")
                        .arg(key));
    ThreatLibraryDraft draft;
    draft.key = key;
    draft.titleZh = from.title.zh;
    draft.titleEn = from.title.en;
    draft.aboutZh = from.about.zh;
    draft.aboutEn = from.about.en;
    draft.basedOn = from.name();
    draft.begunBy = change.account().displayName;
    draft.begunAt = change.now();
    TRY(checkDraft(change, draft));
    TRY(insertRecord(change, draft));
    TRY(noteDraft(change, nullptr, &draft, countOf(from)));
    TRY(insertParts(change, draft, from.parts));
    return draft.id;
}

Result<void> ThreatLibraryDraftRepository::replace(Change &change, ThreatLibraryDraftId id,
                                                   const ThreatLibraryContent &from)
{
    const Database &database = change.database();
    TRY_ASSIGN(const ThreatLibraryDraft stored, ThreatLibraryDraftRepository(database).draft(id));
    ThreatLibraryDraft draft = stored;
    draft.titleZh = from.title.zh;
    draft.titleEn = from.title.en;
    draft.aboutZh = from.about.zh;
    draft.aboutEn = from.about.en;
    TRY(checkDraft(change, draft));
    TRY(updateRecord(change, stored, draft));
    TRY(noteDraft(change, &stored, &draft, countOf(from)));
    TRY_ASSIGN(const std::vector<LibraryPart> gone, partsOf(database, id));
    TRY(deleteParts(database, id));
    // The last first: undo goes through an entry from its end, and puts each behind the others.
    for (auto part = gone.rbegin(); part != gone.rend(); ++part)
        TRY(notePart(change, draft.key, &*part, nullptr));
    return insertParts(change, draft, from.parts);
}

Result<void> ThreatLibraryDraftRepository::update(Change &change, const ThreatLibraryDraft &draft)
{
    TRY_ASSIGN(const ThreatLibraryDraft stored,
               ThreatLibraryDraftRepository(change.database()).draft(draft.id));
    if (draft.revision != stored.revision)
        return fail(ErrorKind::Conflict,
                    tr("Somebody else changed this draft in the meantime. Look at what it says "
                       "now, then change it again."));
    ThreatLibraryDraft changed = withEdits(stored, draft);
    TRY(checkRecord(change, changed));
    if (changed == stored)
        return {};
    TRY(updateRecord(change, stored, changed));
    return noteDraft(change, &stored, &changed);
}

Result<void> ThreatLibraryDraftRepository::discard(Change &change, ThreatLibraryDraftId id)
{
    TRY_ASSIGN(const ThreatLibraryDraft stored,
               ThreatLibraryDraftRepository(change.database()).draft(id));
    return remove(change, stored, {});
}

Result<ThreatLibraryId> ThreatLibraryDraftRepository::publish(Change &change,
                                                              ThreatLibraryDraftId id,
                                                              const QString &version)
{
    const ThreatLibraryDraftRepository repository(change.database());
    TRY_ASSIGN(const ThreatLibraryDraft stored, repository.draft(id));
    TRY_ASSIGN(ThreatLibraryContent content, repository.content(id));
    content.version = version.trimmed();
    TRY_ASSIGN(const ThreatLibraryId published, ThreatLibraryRepository::publish(change, content));
    TRY(remove(change, stored, {{QStringLiteral("published_as"), content.name()}}));
    return published;
}

Result<LibraryPartId> ThreatLibraryDraftRepository::addPart(Change &change, LibraryPart part)
{
    part.uid.clear();
    return insertPart(change, std::move(part));
}

Result<void> ThreatLibraryDraftRepository::updatePart(Change &change, const LibraryPart &part)
{
    TRY_ASSIGN(const LibraryPart stored,
               ThreatLibraryDraftRepository(change.database()).part(part.id));
    if (part.revision != stored.revision)
        return fail(ErrorKind::Conflict,
                    tr("“%1” was changed by somebody else in the meantime. Look at what it says "
                       "now, then change it again.")
                        .arg(stored.key));
    LibraryPart changed = withEdits(stored, part);
    TRY(prepare(change, changed));
    if (changed == stored)
        return {};
    TRY(updateRecord(change, stored, changed));
    return notePart(change, &stored, &changed);
}

Result<void> ThreatLibraryDraftRepository::removePart(Change &change, LibraryPartId id)
{
    const Database &database = change.database();
    TRY_ASSIGN(const LibraryPart stored, ThreatLibraryDraftRepository(database).part(id));
    TRY(deleteRows(database, "DELETE FROM threat_library_part WHERE id = ?", id.value));
    return notePart(change, &stored, nullptr);
}

Result<void> ThreatLibraryDraftRepository::restorePart(Change &change, LibraryPart part)
{
    TRY(insertPart(change, std::move(part)));
    return {};
}

Result<ThreatLibraryContent> threatLibraryNamed(const Database &database, const QString &name)
{
    if (name.section(u'@', 1) == draftVersion) {
        const ThreatLibraryDraftRepository drafts(database);
        TRY_ASSIGN(const ThreatLibraryDraft draft, drafts.byKey(name.section(u'@', 0, 0)));
        return drafts.content(draft.id);
    }
    const ThreatLibraryRepository libraries(database);
    TRY_ASSIGN(const PublishedThreatLibrary found, libraries.named(name));
    return libraries.content(found.key, found.version);
}

} // namespace gatehouse
