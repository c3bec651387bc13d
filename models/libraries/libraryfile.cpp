#include "models/libraries/libraryrepository.h"

#include "models/base/canonicaljson.h"
#include "models/base/digest.h"
#include "models/base/eitherlanguage.h"
#include "models/base/strictfields.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QUuid>

namespace gatehouse {

namespace {

/// The namespace of library uids: the same published library has the same uids in every workspace,
/// so that packages and OSCAL files mean the same requirement wherever they are read.
const QUuid uidNamespace(QStringLiteral("{dda26b41-f5a7-53bb-910c-a6a45771d73c}"));

QString stableUid(const QStringList &path)
{
    return QUuid::createUuidV5(uidNamespace, path.join(QLatin1Char('\n')))
        .toString(QUuid::WithoutBraces);
}

class LibraryFile
{
    Q_DECLARE_TR_FUNCTIONS(LibraryFile)
public:
    Result<Library> read(const QJsonObject &root)
    {
        StrictFields fields(tr("The library"), root);
        TRY_ASSIGN(m_library.key, fields.key(QStringLiteral("key")));
        TRY_ASSIGN(m_library.version, fields.key(QStringLiteral("version")));
        if (fields.has(QStringLiteral("edition"))) {
            TRY_ASSIGN(m_library.edition, fields.textOrEmpty(QStringLiteral("edition")));
        }
        TRY_ASSIGN(m_library.title, fields.inEither(QStringLiteral("title")));
        TRY_ASSIGN(m_library.issuer, fields.optionalInEither(QStringLiteral("issuer")));
        TRY_ASSIGN(m_library.about, fields.optionalInEither(QStringLiteral("about")));
        TRY_ASSIGN(m_library.issuedOn, fields.optionalDate(QStringLiteral("issued")));
        TRY_ASSIGN(m_library.effectiveOn, fields.optionalDate(QStringLiteral("effective")));
        m_library.uid = stableUid({m_library.key, m_library.version});
        m_library.contentDigest = Digest::of(DigestAlgorithm::Sha256, canonicalJson(root));

        TRY_ASSIGN(const QJsonArray groups, fields.array(QStringLiteral("groups")));
        TRY_ASSIGN(const QJsonArray requirements, fields.array(QStringLiteral("requirements")));
        TRY(fields.nothingElse());
        for (const QJsonValue &group : groups)
            TRY(readGroup(group));
        if (requirements.isEmpty())
            return fields.refuse(QStringLiteral("requirements"), tr("must not be empty."));
        for (const QJsonValue &requirement : requirements)
            TRY(readRequirement(requirement));
        return std::move(m_library);
    }

private:
    /// The place a sentence names: by key where the entry has one, else by its number.
    static QString place(const QString &byKey, const QString &byNumber, const QJsonValue &entry,
                         std::size_t index)
    {
        const QString key = entry.toObject().value(QStringLiteral("id")).toString();
        return key.trimmed().isEmpty() ? byNumber.arg(index + 1) : byKey.arg(key);
    }

    Result<void> readGroup(const QJsonValue &entry)
    {
        const QString where =
            place(tr("Group %1"), tr("Group number %1"), entry, m_library.groups.size());
        if (!entry.isObject())
            return fail(ErrorKind::Invalid, tr("%1 must be an object with fields.").arg(where));
        StrictFields fields(where, entry.toObject());
        RequirementGroup group;
        TRY_ASSIGN(group.key, fields.key(QStringLiteral("id")));
        if (m_groups.contains(group.key))
            return fields.refuse(QStringLiteral("id"), tr("another group has it too."));
        TRY_ASSIGN(group.clause, fields.text(QStringLiteral("clause")));
        TRY_ASSIGN(const QJsonValue parent, fields.value(QStringLiteral("parent")));
        if (!parent.isNull()) {
            TRY_ASSIGN(group.parent, fields.text(QStringLiteral("parent")));
            if (!m_groups.contains(group.parent))
                return fields.refuse(QStringLiteral("parent"),
                                     tr("no group “%1” stands before this one.").arg(group.parent));
        }
        TRY_ASSIGN(group.title, fields.inEither(QStringLiteral("title")));
        TRY_ASSIGN(const QStringList chinese, fields.optionalTexts(QStringLiteral("evidence_zh")));
        TRY_ASSIGN(const QStringList english, fields.optionalTexts(QStringLiteral("evidence_en")));
        if (chinese.size() != english.size() && !chinese.isEmpty() && !english.isEmpty())
            return fields.refuse(QStringLiteral("evidence_en"),
                                 tr("must have as many entries as “evidence_zh”."));
        group.evidence =
            inEitherLanguage({chinese.join(QLatin1Char('\n')), english.join(QLatin1Char('\n'))});
        TRY(fields.nothingElse());
        m_groups.insert(group.key);
        m_library.groups.push_back(std::move(group));
        return {};
    }

    Result<void> readRequirement(const QJsonValue &entry)
    {
        const QString where = place(tr("Requirement %1"), tr("Requirement number %1"), entry,
                                    m_library.requirements.size());
        if (!entry.isObject())
            return fail(ErrorKind::Invalid, tr("%1 must be an object with fields.").arg(where));
        StrictFields fields(where, entry.toObject());
        Requirement requirement;
        requirement.position = static_cast<int>(m_library.requirements.size());
        TRY_ASSIGN(requirement.key, fields.key(QStringLiteral("id")));
        if (m_requirements.contains(requirement.key))
            return fields.refuse(QStringLiteral("id"), tr("another requirement has it too."));
        requirement.uid = stableUid({m_library.key, m_library.version, requirement.key});
        TRY_ASSIGN(requirement.group, fields.text(QStringLiteral("group")));
        if (!m_groups.contains(requirement.group))
            return fields.refuse(QStringLiteral("group"),
                                 tr("there is no group “%1”.").arg(requirement.group));
        TRY_ASSIGN(requirement.clause, fields.text(QStringLiteral("clause")));
        TRY_ASSIGN(requirement.item, item(fields));
        TRY_ASSIGN(requirement.title, fields.inEither(QStringLiteral("title")));
        TRY_ASSIGN(requirement.statement, fields.inEither(QStringLiteral("statement")));
        TRY_ASSIGN(requirement.side, fields.one<Side>(QStringLiteral("side")));
        TRY_ASSIGN(requirement.scope, fields.one<Scope>(QStringLiteral("scope")));
        TRY_ASSIGN(requirement.obligation, fields.one<Obligation>(QStringLiteral("obligation")));
        TRY_ASSIGN(requirement.platforms, fields.many<Platform>(QStringLiteral("platforms")));
        TRY_ASSIGN(requirement.phases, fields.many<Phase>(QStringLiteral("phases")));
        TRY_ASSIGN(requirement.methods, fields.many<Method>(QStringLiteral("methods")));
        if (requirement.isAssessed() && requirement.phases.empty())
            return fields.refuse(QStringLiteral("phases"),
                                 tr("must name the phases in which it is due."));
        if (requirement.isAssessed() && requirement.methods.empty())
            return fields.refuse(QStringLiteral("methods"),
                                 tr("must name at least one method of assessment."));
        TRY_ASSIGN(requirement.condition, fields.conditions(QStringLiteral("condition")));
        TRY_ASSIGN(requirement.notes, fields.optionalNotes(QStringLiteral("notes")));
        TRY_ASSIGN(requirement.references, fields.optionalTexts(QStringLiteral("references")));
        TRY(fields.nothingElse());
        m_requirements.insert(requirement.key);
        m_library.requirements.push_back(std::move(requirement));
        return {};
    }

    static Result<QString> item(StrictFields &fields)
    {
        static const QRegularExpression shape(QStringLiteral("\\A(?:[a-z]|p[0-9]{1,2})?\\z"));
        const QString field = QStringLiteral("item");
        TRY_ASSIGN(const QString content, fields.textOrEmpty(field));
        if (!shape.match(content).hasMatch())
            return fields.refuse(
                field,
                tr("“%1” must be a letter such as a, a paragraph such as p1, or empty.")
                    .arg(content));
        return content;
    }

    Library m_library;
    QSet<QString> m_groups;
    QSet<QString> m_requirements;
};

} // namespace

Result<Library> parseLibrary(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (document.isNull())
        return fail(ErrorKind::Invalid,
                    LibraryRepository::tr(
                        "This is not a library file: its JSON cannot be read from byte %1 on.")
                        .arg(error.offset),
                    error.errorString());
    if (!document.isObject())
        return fail(ErrorKind::Invalid,
                    LibraryRepository::tr("This is not a library file: it must hold one object "
                                          "with the fields of a library."));
    return LibraryFile().read(document.object());
}

Result<Library> builtInLibrary(const QString &version)
{
    QStringList versions;
    for (const char *each : builtInLibraryVersions)
        versions += QLatin1StringView(each);
    if (!versions.contains(version))
        return fail(ErrorKind::NotFound,
                    LibraryRepository::tr("The library “%1” does not come with Gatehouse in "
                                          "version %2. It comes in: %3.")
                        .arg(QLatin1StringView(builtInLibraryKey), version,
                             versions.join(QStringLiteral(", "))));
    QFile file(QStringLiteral(":/libraries/%1-%2.json")
                   .arg(QLatin1StringView(builtInLibraryKey), version));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Internal,
                    LibraryRepository::tr("The built-in requirement library is missing from this "
                                          "installation. Install Gatehouse again."),
                    file.errorString());
    return parseLibrary(file.readAll());
}

} // namespace gatehouse
