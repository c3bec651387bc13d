#include "models/threatmodels/threatlibraryrepository.h"

#include "models/base/canonicaljson.h"
#include "models/base/digest.h"
#include "models/base/versionorder.h"
#include "models/threatmodels/threatlibrarycheck.h"

#include <QJsonDocument>
#include <QMutex>
#include <QRegularExpression>
#include <QUuid>

#include <map>

namespace gatehouse {

namespace {

/// The same published version has the same uid in every workspace.
const QUuid uidNamespace(QStringLiteral("{5f0b1c1e-7a0f-5a43-9d0a-3f6f6b2d8e41}"));

/// Versions that were read, by the digest of their content: whoever has the digest has the content,
/// whatever workspace it came from, and registers go on pointing into it.
class ReadLibraries
{
public:
    static ReadLibraries &all()
    {
        static ReadLibraries libraries;
        return libraries;
    }

    const ThreatLibrary *find(const QString &digest)
    {
        const QMutexLocker lock(&m_lock);
        const auto found = m_libraries.find(digest);
        return found == m_libraries.end() ? nullptr : found->second.get();
    }
    const ThreatLibrary *keep(ThreatLibrary library)
    {
        const QMutexLocker lock(&m_lock);
        auto &slot = m_libraries[library.digest];
        if (!slot)
            slot = std::make_unique<const ThreatLibrary>(std::move(library));
        return slot.get();
    }

private:
    QMutex m_lock;
    std::map<QString, std::unique_ptr<const ThreatLibrary>> m_libraries;
};

Result<ThreatLibraryId> insert(Change &change, const ThreatLibrary &library,
                               const QByteArray &canonical)
{
    const Database &database = change.database();
    TRY_ASSIGN(auto published,
               database.prepare("SELECT id, content_sha256 FROM threat_library "
                                "WHERE key = ? AND version = ?"));
    published.bind(library.key, library.version);
    if (published.next()) {
        if (published.text(1) == library.digest)
            return published.id<ThreatLibraryId>(0);
        return fail(ErrorKind::Conflict,
                    ThreatLibraryRepository::tr("%1 is published already, with other content. A "
                                                "published version never changes: choose another "
                                                "version.")
                        .arg(library.key + u'@' + library.version));
    }
    TRY(published.finished());
    const QString uid = QUuid::createUuidV5(uidNamespace, library.key + u'\n' + library.version)
                            .toString(QUuid::WithoutBraces);
    TRY_ASSIGN(auto adding,
               database.prepare("INSERT INTO threat_library (uid, key, version, title_zh, "
                                "title_en, content, content_sha256, published_by, published_at) "
                                "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    adding.bind(uid, library.key, library.version, library.title.zh, library.title.en,
                qCompress(canonical), library.digest, change.account().displayName, change.now());
    TRY(adding.run());
    const ThreatLibraryId id(database.lastInsertId());
    // One record for the whole: the digest stands for every entry.
    change.record({Entity::ThreatLibrary, id.value}, uid, {},
                  {{QStringLiteral("key"), library.key},
                   {QStringLiteral("version"), library.version},
                   {QStringLiteral("title_zh"), library.title.zh},
                   {QStringLiteral("title_en"), library.title.en},
                   {QStringLiteral("rules"), static_cast<int>(library.rules.size())},
                   {QStringLiteral("content_sha256"), library.digest}});
    return id;
}

bool isBuiltIn(const QString &key, const QString &version)
{
    const ThreatLibrary &builtIn = ThreatLibrary::builtIn();
    return builtIn.key == key && builtIn.version == version;
}

} // namespace

Result<std::vector<PublishedThreatLibrary>> ThreatLibraryRepository::all() const
{
    TRY_ASSIGN(auto rows,
               m_database.prepare(
                   "SELECT l.id, l.uid, l.key, l.version, l.title_zh, l.title_en, "
                   "l.content_sha256, l.published_by, l.published_at, "
                   "(SELECT count(*) FROM threat_model m WHERE m.library_key = l.key "
                   "AND m.library_version = l.version) FROM threat_library l ORDER BY l.key"));
    rows.bind();
    std::vector<PublishedThreatLibrary> libraries;
    while (rows.next()) {
        PublishedThreatLibrary &each = libraries.emplace_back();
        each.id = rows.id<ThreatLibraryId>(0);
        each.uid = rows.text(1);
        each.key = rows.text(2);
        each.version = rows.text(3);
        each.title = {rows.text(4), rows.text(5)};
        each.digest = rows.text(6);
        each.publishedBy = rows.text(7);
        each.publishedAt = rows.moment(8);
        each.models = static_cast<int>(rows.integer(9));
    }
    TRY(rows.finished());
    std::ranges::stable_sort(libraries, [](const auto &a, const auto &b) {
        return a.key != b.key ? a.key < b.key : isNewerVersion(a.version, b.version);
    });
    return libraries;
}

Result<PublishedThreatLibrary> ThreatLibraryRepository::named(const QString &name) const
{
    TRY_ASSIGN(const std::vector<PublishedThreatLibrary> libraries, all());
    QStringList known;
    for (const PublishedThreatLibrary &each : libraries) {
        if (each.key == name || each.name() == name)
            return each;
        known += each.name();
    }
    return fail(ErrorKind::NotFound,
                known.isEmpty() ? tr("There is no threat library “%1”: none is published in this "
                                     "workspace yet.")
                                      .arg(name)
                                : tr("There is no threat library “%1”. There are: %2.")
                                      .arg(name, known.join(QStringLiteral(", "))));
}

Result<QByteArray> ThreatLibraryRepository::json(const QString &key, const QString &version) const
{
    TRY_ASSIGN(
        auto rows,
        m_database.prepare("SELECT content FROM threat_library WHERE key = ? AND version = ?"));
    rows.bind(key, version);
    if (rows.next())
        return qUncompress(rows.bytes(0));
    TRY(rows.finished());
    if (isBuiltIn(key, version))
        return ThreatLibrary::builtInJson();
    return fail(ErrorKind::NotFound,
                tr("This workspace does not hold version %1 of the threat library “%2”. Import "
                   "its file, or open the workspace with a newer Gatehouse.")
                    .arg(version, key));
}

Result<const ThreatLibrary *> ThreatLibraryRepository::library(const QString &key,
                                                               const QString &version) const
{
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT content_sha256 FROM threat_library WHERE key = ? "
                                  "AND version = ?"));
    rows.bind(key, version);
    const QString digest = rows.next() ? rows.text(0) : QString();
    TRY(rows.finished());
    if (digest.isEmpty() ? isBuiltIn(key, version) : digest == ThreatLibrary::builtIn().digest)
        return &ThreatLibrary::builtIn();
    if (const ThreatLibrary *known = ReadLibraries::all().find(digest))
        return known;
    TRY_ASSIGN(const QByteArray content, json(key, version));
    TRY_ASSIGN(ThreatLibrary read, ThreatLibrary::read(content));
    if (read.digest != digest)
        return fail(ErrorKind::Unreadable,
                    tr("The threat library %1 is not what was published: the workspace is damaged. "
                       "Go back to a backup.")
                        .arg(key + u'@' + version));
    return ReadLibraries::all().keep(std::move(read));
}

Result<std::vector<PublishedThreatLibrary>> ThreatLibraryRepository::damaged() const
{
    TRY_ASSIGN(std::vector<PublishedThreatLibrary> libraries, all());
    std::vector<PublishedThreatLibrary> found;
    for (PublishedThreatLibrary &library : libraries) {
        TRY_ASSIGN(const QByteArray content, json(library.key, library.version));
        const QByteArray digest = Digest::of(DigestAlgorithm::Sha256, content).toHex();
        if (library.digest != QLatin1StringView(digest))
            found.push_back(std::move(library));
    }
    return found;
}

Result<ThreatLibraryContent> ThreatLibraryRepository::content(const QString &key,
                                                              const QString &version) const
{
    TRY_ASSIGN(const QByteArray content, json(key, version));
    return threatLibraryContentFromJson(content);
}

Result<const ThreatLibrary *> ThreatLibraryRepository::forNewModels() const
{
    TRY_ASSIGN(
        auto rows,
        m_database.prepare("SELECT l.key, l.version FROM threat_library l ORDER BY "
                           "EXISTS (SELECT 1 FROM threat_model m WHERE m.library_key = l.key "
                           "AND m.library_version = l.version) DESC, l.id DESC LIMIT 1"));
    rows.bind();
    if (rows.next())
        return library(rows.text(0), rows.text(1));
    TRY(rows.finished());
    return &ThreatLibrary::builtIn();
}

Result<QString> ThreatLibraryRepository::offered() const
{
    TRY_ASSIGN(const std::vector<PublishedThreatLibrary> libraries, all());
    const ThreatLibrary &builtIn = ThreatLibrary::builtIn();
    const bool isThere = std::ranges::any_of(libraries, [&](const PublishedThreatLibrary &each) {
        return each.key == builtIn.key && !isNewerVersion(builtIn.version, each.version);
    });
    return isThere ? QString() : builtIn.version;
}

Result<void> ThreatLibraryRepository::checkKey(const QString &key)
{
    static const QRegularExpression shape(QStringLiteral("\\A[A-Za-z0-9][A-Za-z0-9._-]{0,63}\\z"));
    if (!shape.match(key).hasMatch())
        return fail(ErrorKind::Invalid,
                    tr("“%1” cannot be the key of a threat library: it takes at most 64 letters, "
                       "digits, dots, hyphens and underscores.")
                        .arg(key));
    if (key == ThreatLibrary::builtIn().key)
        return fail(ErrorKind::Invalid,
                    tr("“%1” is the library that comes with Gatehouse. Give yours a key of its "
                       "own, so that newer versions of both can stand beside each other.")
                        .arg(key));
    return {};
}

Result<ThreatLibraryId> ThreatLibraryRepository::publish(Change &change,
                                                         const ThreatLibraryContent &content)
{
    const QByteArray canonical = canonicalJson(toJson(content));
    const QString digest =
        QString::fromLatin1(Digest::of(DigestAlgorithm::Sha256, canonical).toHex());
    if (digest == ThreatLibrary::builtIn().digest)
        return insert(change, ThreatLibrary::builtIn(), canonical);
    TRY(checkKey(content.key));
    if (content.version == draftVersion)
        return fail(ErrorKind::Invalid,
                    tr("“%1” is no version. Choose one such as 1.0.0.").arg(content.version));
    TRY_ASSIGN(const auto problems, checkThreatLibrary(change.database(), content));
    const auto blocking = std::ranges::find_if(problems, &LibraryProblem::blocks);
    if (blocking != problems.end())
        return fail(
            ErrorKind::Invalid,
            tr("This cannot be published yet. %1: %2").arg(blocking->place(), blocking->sentence));
    TRY_ASSIGN(const ThreatLibrary library, ThreatLibrary::read(canonical));
    return insert(change, library, canonical);
}

Result<ThreatLibraryId> ThreatLibraryRepository::publishBuiltIn(Change &change)
{
    return insert(change, ThreatLibrary::builtIn(),
                  canonicalJson(QJsonDocument::fromJson(ThreatLibrary::builtInJson()).object()));
}

QString ownThreatLibraryKey(const QString &key)
{
    return key == ThreatLibrary::builtIn().key ? key + QStringLiteral("-own") : key;
}

} // namespace gatehouse
