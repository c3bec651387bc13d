#include "models/libraries/libraryrepository.h"

#include "models/base/folding.h"
#include "models/base/versionorder.h"
#include "models/libraries/libraryrows.h"
#include "models/store/searchindex.h"

#include <QRegularExpression>
#include <QJsonDocument>

#include <algorithm>

namespace gatehouse {

namespace {

template<class E>
QString keyList(const std::vector<E> &values)
{
    QStringList keys;
    for (const E value : values)
        keys += toKey(value);
    return keys.join(QLatin1Char(' '));
}

QString toJson(const QJsonArray &array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QJsonArray toArray(const QString &json)
{
    return QJsonDocument::fromJson(json.toUtf8()).array();
}

QJsonArray noteArray(const std::vector<LocalizedText> &notes)
{
    QJsonArray array;
    for (const LocalizedText &note : notes)
        array += QJsonObject{{QStringLiteral("en"), note.en}, {QStringLiteral("zh"), note.zh}};
    return array;
}

std::vector<LocalizedText> noteList(const QString &json)
{
    std::vector<LocalizedText> notes;
    const QJsonArray array = toArray(json);
    for (const QJsonValue &note : array)
        notes.push_back(
            {note[QStringLiteral("zh")].toString(), note[QStringLiteral("en")].toString()});
    return notes;
}

QStringList textList(const QString &json)
{
    QStringList texts;
    const QJsonArray array = toArray(json);
    for (const QJsonValue &text : array)
        texts += text.toString();
    return texts;
}

/// Names in a row stand as they always did, "has_login handles_spi"; anything else as one
/// condition.
const QRegularExpression &namesInARow()
{
    static const QRegularExpression shape(QStringLiteral("\\A[a-z0-9_ ]*\\z"));
    return shape;
}

QString storedCondition(const QStringList &conditions)
{
    const QString names = conditions.join(u' ');
    if (namesInARow().match(names).hasMatch() || conditions.size() == 1)
        return names;
    return u'(' + conditions.join(QStringLiteral(") & (")) + u')';
}

QStringList conditionFrom(const QString &stored)
{
    return namesInARow().match(stored).hasMatch() ? stored.split(u' ', Qt::SkipEmptyParts)
                                                  : QStringList(stored);
}

Result<void> writeGroups(const Database &database, LibraryId library,
                         const std::vector<RequirementGroup> &groups)
{
    TRY_ASSIGN(auto insert,
               database.prepare("INSERT INTO requirement_group (library_id, position, key, clause, "
                                "parent_key, title_zh, title_en, evidence_zh, evidence_en) "
                                "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    int position = 0;
    for (const RequirementGroup &group : groups) {
        insert.bind(library, position++, group.key, group.clause, group.parent, group.title.zh,
                    group.title.en, group.evidence.zh, group.evidence.en);
        TRY(insert.run());
    }
    return {};
}

Result<void> writeRequirements(const Database &database, LibraryId library,
                               const std::vector<Requirement> &requirements)
{
    TRY_ASSIGN(auto insert,
               database.prepare(
                   "INSERT INTO requirement (uid, library_id, position, key, group_key, clause, "
                   "item, title_zh, title_en, statement_zh, statement_en, platforms, side, scope, "
                   "obligation, phases, methods, condition, notes, reference_documents) "
                   "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    const SearchIndex search(database);
    int position = 0;
    for (const Requirement &row : requirements) {
        insert.bind(row.uid, library, position++, row.key, row.group, row.clause, row.item,
                    row.title.zh, row.title.en, row.statement.zh, row.statement.en,
                    keyList(row.platforms), toKey(row.side), toKey(row.scope),
                    toKey(row.obligation), keyList(row.phases), keyList(row.methods),
                    storedCondition(row.condition), toJson(noteArray(row.notes)),
                    toJson(QJsonArray::fromStringList(row.references)));
        TRY(insert.run());
        TRY(search.put(QStringLiteral("requirement"), database.lastInsertId(),
                       requirementSearchText(row)));
    }
    return {};
}

Result<std::vector<RequirementGroup>> readGroups(const Database &database, LibraryId library)
{
    std::vector<RequirementGroup> groups;
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT key, clause, parent_key, title_zh, title_en, evidence_zh, "
                                "evidence_en FROM requirement_group WHERE library_id = ? "
                                "ORDER BY position"));
    rows.bind(library);
    while (rows.next()) {
        groups.push_back({rows.text(0),
                          rows.text(1),
                          rows.text(2),
                          {rows.text(3), rows.text(4)},
                          {rows.text(5), rows.text(6)}});
    }
    TRY(rows.finished());
    return groups;
}

Result<std::vector<Requirement>> readRequirements(const Database &database, LibraryId library)
{
    std::vector<Requirement> requirements;
    TRY_ASSIGN(auto rows,
               database.prepare(
                   "SELECT id, uid, position, key, group_key, clause, item, title_zh, title_en, "
                   "statement_zh, statement_en, platforms, side, scope, obligation, phases, "
                   "methods, condition, notes, reference_documents "
                   "FROM requirement WHERE library_id = ? ORDER BY position"));
    rows.bind(library);
    while (rows.next()) {
        Requirement row;
        row.id = rows.id<RequirementId>(0);
        row.uid = rows.text(1);
        row.library = library;
        row.position = static_cast<int>(rows.integer(2));
        row.key = rows.text(3);
        row.group = rows.text(4);
        row.clause = rows.text(5);
        row.item = rows.text(6);
        row.title = {rows.text(7), rows.text(8)};
        row.statement = {rows.text(9), rows.text(10)};
        row.platforms = rows.keys<Platform>(11);
        row.side = rows.key<Side>(12);
        row.scope = rows.key<Scope>(13);
        row.obligation = rows.key<Obligation>(14);
        row.phases = rows.keys<Phase>(15);
        row.methods = rows.keys<Method>(16);
        row.condition = conditionFrom(rows.text(17));
        row.notes = noteList(rows.text(18));
        row.references = textList(rows.text(19));
        requirements.push_back(std::move(row));
    }
    TRY(rows.finished());
    return requirements;
}

} // namespace

QString requirementSearchText(const Requirement &requirement)
{
    return QStringList{requirement.key,      requirement.citation(),   requirement.title.zh,
                       requirement.title.en, requirement.statement.zh, requirement.statement.en}
        .join(QLatin1Char('\n'));
}

Result<std::vector<LibrarySummary>> LibraryRepository::versions() const
{
    std::vector<LibrarySummary> libraries;
    TRY_ASSIGN(
        auto rows,
        m_database.prepare("SELECT id, key, version, title_zh, title_en, "
                           "(SELECT count(*) FROM requirement WHERE library_id = library.id) "
                           "FROM library ORDER BY key"));
    rows.bind();
    while (rows.next()) {
        libraries.push_back({rows.id<LibraryId>(0),
                             rows.text(1),
                             rows.text(2),
                             {rows.text(3), rows.text(4)},
                             static_cast<int>(rows.integer(5))});
    }
    TRY(rows.finished());
    std::stable_sort(
        libraries.begin(), libraries.end(), [](const LibrarySummary &a, const LibrarySummary &b) {
            return a.key != b.key ? a.key < b.key : isNewerVersion(a.version, b.version);
        });
    return libraries;
}

Result<std::vector<LibrarySummary>> LibraryRepository::all() const
{
    TRY_ASSIGN(auto libraries, versions());
    TRY_ASSIGN(auto held,
               m_database.prepare("SELECT count(*) FROM release_library WHERE library_id = ?"));
    for (LibrarySummary &library : libraries) {
        held.bind(library.id);
        while (held.next())
            library.releases = static_cast<int>(held.integer(0));
        TRY(held.finished());
    }
    return libraries;
}

Result<Library> LibraryRepository::load(LibraryId id) const
{
    TRY_ASSIGN(
        auto rows,
        m_database.prepare("SELECT uid, key, version, edition, title_zh, title_en, issuer_zh, "
                           "issuer_en, about_zh, about_en, issued_on, effective_on, "
                           "content_digest FROM library WHERE id = ?"));
    rows.bind(id);
    if (!rows.next()) {
        TRY(rows.finished());
        return fail(ErrorKind::NotFound, tr("This requirement library is not in the workspace."),
                    QStringLiteral("library %1").arg(id.value));
    }
    Library library;
    library.id = id;
    library.uid = rows.text(0);
    library.key = rows.text(1);
    library.version = rows.text(2);
    library.edition = rows.text(3);
    library.title = {rows.text(4), rows.text(5)};
    library.issuer = {rows.text(6), rows.text(7)};
    library.about = {rows.text(8), rows.text(9)};
    library.issuedOn = rows.date(10);
    library.effectiveOn = rows.date(11);
    library.contentDigest = rows.bytes(12);
    TRY_ASSIGN(library.groups, readGroups(m_database, id));
    TRY_ASSIGN(library.requirements, readRequirements(m_database, id));
    return library;
}

Result<std::vector<LibrarySummary>> LibraryRepository::inUse() const
{
    TRY_ASSIGN(const std::vector<LibrarySummary> libraries, all());
    std::vector<LibrarySummary> used;
    for (const LibrarySummary &library : libraries) {
        if (used.empty() || used.back().key != library.key)
            used.push_back(library);
        else if (used.back().releases == 0 && library.releases > 0)
            used.back() = library;
    }
    return used;
}

Result<LibraryId> LibraryRepository::newest(const QString &key) const
{
    TRY_ASSIGN(const std::vector<LibrarySummary> libraries, versions());
    QStringList keys;
    for (const LibrarySummary &library : libraries) {
        if (library.key == key)
            return library.id;
        if (!keys.contains(library.key))
            keys += library.key;
    }
    if (keys.isEmpty())
        return fail(
            ErrorKind::NotFound,
            tr("There is no requirement library “%1”: the workspace holds none yet.").arg(key));
    return fail(ErrorKind::NotFound,
                tr("There is no requirement library “%1”. The workspace holds: %2.")
                    .arg(key, keys.join(QStringLiteral(", "))));
}

Result<QString> LibraryRepository::offered() const
{
    TRY_ASSIGN(const std::vector<LibrarySummary> libraries, versions());
    const QString version = QLatin1StringView(builtInLibraryVersion);
    const bool there =
        std::any_of(libraries.begin(), libraries.end(), [&](const LibrarySummary &each) {
            return each.key == QLatin1StringView(builtInLibraryKey)
                && !isNewerVersion(version, each.version);
        });
    return there ? QString() : version;
}

Result<LibraryId> LibraryRepository::publish(Change &change, const Library &library)
{
    const Database &database = change.database();
    TRY_ASSIGN(auto published,
               database.prepare("SELECT id, content_digest FROM library "
                                "WHERE key = ? AND version = ?"));
    published.bind(library.key, library.version);
    if (published.next()) {
        if (published.bytes(1) == library.contentDigest)
            return published.id<LibraryId>(0);
        return fail(ErrorKind::Invalid,
                    tr("Version %1 of the library “%2” is published already, with "
                       "other content. Give the changed library a new version.")
                        .arg(library.version, library.key));
    }
    TRY(published.finished());
    TRY_ASSIGN(auto keys, database.prepare("SELECT DISTINCT key FROM library WHERE key <> ?"));
    keys.bind(library.key);
    while (keys.next()) {
        if (foldTheSame(keys.text(0), library.key))
            return fail(ErrorKind::Conflict,
                        tr("The key “%1” differs from that of the library “%2” in case or width "
                           "only. Write it the same, or choose another key.")
                            .arg(library.key, keys.text(0)));
    }
    TRY(keys.finished());

    TRY_ASSIGN(
        auto insert,
        database.prepare("INSERT INTO library (uid, key, version, edition, title_zh, title_en, "
                         "issuer_zh, issuer_en, about_zh, about_en, issued_on, effective_on, "
                         "content_digest, published_at) "
                         "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    insert.bind(library.uid, library.key, library.version, library.edition, library.title.zh,
                library.title.en, library.issuer.zh, library.issuer.en, library.about.zh,
                library.about.en, library.issuedOn, library.effectiveOn, library.contentDigest,
                change.now());
    TRY(insert.run());
    const LibraryId id(database.lastInsertId());
    TRY(writeGroups(database, id, library.groups));
    TRY(writeRequirements(database, id, library.requirements));

    // One record for the whole; its rows are the program's business, and no person reads them.
    TRY_ASSIGN(const QJsonObject rows, libraryRows(database, id));
    change.record(
        {Entity::Library, id.value}, library.uid, {},
        {{QStringLiteral("key"), library.key},
         {QStringLiteral("version"), library.version},
         {QStringLiteral("edition"), library.edition},
         {QStringLiteral("title_zh"), library.title.zh},
         {QStringLiteral("title_en"), library.title.en},
         {QStringLiteral("groups"), static_cast<int>(library.groups.size())},
         {QStringLiteral("requirements"), static_cast<int>(library.requirements.size())},
         {QStringLiteral("rows"), rows},
         {QStringLiteral("content_sha256"), QString::fromLatin1(library.contentDigest.toHex())}});
    return id;
}

Result<std::shared_ptr<const Library>> LibraryShelf::library(const Database &database, LibraryId id)
{
    if (const auto found = m_libraries.constFind(id); found != m_libraries.constEnd())
        return *found;
    TRY_ASSIGN(Library loaded, LibraryRepository(database).load(id));
    auto shelved = std::make_shared<const Library>(std::move(loaded));
    m_libraries.insert(id, shelved);
    for (const Requirement &requirement : shelved->requirements)
        m_requirements.insert(requirement.id, {shelved, &requirement});
    return shelved;
}

Result<std::shared_ptr<const Requirement>> LibraryShelf::requirement(const Database &database,
                                                                     RequirementId id)
{
    if (const auto found = m_requirements.constFind(id); found != m_requirements.constEnd())
        return *found;
    TRY_ASSIGN(auto rows, database.prepare("SELECT library_id FROM requirement WHERE id = ?"));
    rows.bind(id);
    const LibraryId holder = rows.next() ? rows.id<LibraryId>(0) : LibraryId();
    TRY(rows.finished());
    if (holder.isValid())
        TRY(library(database, holder));
    if (const auto found = m_requirements.constFind(id); found != m_requirements.constEnd())
        return *found;
    return fail(ErrorKind::NotFound, tr("This requirement is no longer there."));
}

} // namespace gatehouse
