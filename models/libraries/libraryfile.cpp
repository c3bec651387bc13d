#include "models/libraries/libraryrepository.h"

#include "models/base/canonicaljson.h"
#include "models/base/condition.h"
#include "models/base/digest.h"

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

/// Takes the members of one JSON object, remembering which part of the file it is for the
/// sentence that refuses it, and the members nobody has asked for.
class Fields
{
    Q_DECLARE_TR_FUNCTIONS(LibraryFile)
public:
    /// `place`: "Requirement 6.1.3-2.a", "Group 6.1", "The library".
    Fields(QString place, QJsonObject object)
        : m_place(std::move(place)), m_object(std::move(object))
    {
    }

    tl::unexpected<Error> refuse(const QString &field, const QString &what) const
    {
        return fail(ErrorKind::Invalid, tr("%1, field “%2”: %3").arg(m_place, field, what));
    }

    bool has(const QString &field) const { return m_object.contains(field); }

    /// A member that has to be there.
    Result<QJsonValue> value(const QString &field)
    {
        m_asked.insert(field);
        if (!has(field))
            return refuse(field, tr("is missing."));
        return m_object.value(field);
    }

    Result<QString> textOrEmpty(const QString &field)
    {
        TRY_ASSIGN(const QJsonValue member, value(field));
        if (!member.isString())
            return refuse(field, tr("must be a text."));
        return member.toString();
    }

    Result<QString> text(const QString &field)
    {
        TRY_ASSIGN(const QString content, textOrEmpty(field));
        if (content.trimmed().isEmpty())
            return refuse(field, tr("must not be empty."));
        return content;
    }

    Result<LocalizedText> localized(const QString &field)
    {
        LocalizedText content;
        TRY_ASSIGN(content.zh, text(field + QStringLiteral("_zh")));
        TRY_ASSIGN(content.en, text(field + QStringLiteral("_en")));
        return content;
    }

    /// Both languages or neither.
    Result<LocalizedText> optionalLocalized(const QString &field)
    {
        if (!has(field + QStringLiteral("_zh")) && !has(field + QStringLiteral("_en")))
            return LocalizedText{};
        return localized(field);
    }

    /// A key others refer to; lists of keys are stored separated by spaces.
    Result<QString> key(const QString &field)
    {
        static const QRegularExpression shape(
            QStringLiteral("\\A[A-Za-z0-9][A-Za-z0-9._-]{0,63}\\z"));
        TRY_ASSIGN(const QString content, text(field));
        if (!shape.match(content).hasMatch())
            return refuse(
                field,
                tr("“%1” must be at most 64 letters, digits, dots, hyphens and underscores.")
                    .arg(content));
        return content;
    }

    Result<QDate> optionalDate(const QString &field)
    {
        if (!has(field))
            return QDate();
        TRY_ASSIGN(const QString content, text(field));
        const QDate date = QDate::fromString(content, QStringLiteral("yyyy-MM-dd"));
        if (!date.isValid())
            return refuse(field, tr("“%1” is not a date such as 2021-10-09.").arg(content));
        return date;
    }

    Result<QJsonArray> array(const QString &field)
    {
        TRY_ASSIGN(const QJsonValue member, value(field));
        if (!member.isArray())
            return refuse(field, tr("must be a list."));
        return member.toArray();
    }

    /// Texts, none empty and none twice.
    Result<QStringList> texts(const QString &field)
    {
        TRY_ASSIGN(const QJsonArray members, array(field));
        QStringList list;
        for (const QJsonValue &member : members) {
            if (!member.isString() || member.toString().trimmed().isEmpty())
                return refuse(field, tr("must be a list of texts, none of them empty."));
            const QString content = member.toString();
            if (list.contains(content))
                return refuse(field, tr("holds “%1” twice.").arg(content));
            list += content;
        }
        return list;
    }

    Result<QStringList> optionalTexts(const QString &field)
    {
        return has(field) ? texts(field) : QStringList();
    }

    template<class E>
    Result<E> one(const QString &field)
    {
        TRY_ASSIGN(const QString content, text(field));
        return known<E>(field, content);
    }

    template<class E>
    Result<std::vector<E>> many(const QString &field)
    {
        TRY_ASSIGN(const QStringList keys, texts(field));
        std::vector<E> values;
        for (const QString &content : keys) {
            TRY_ASSIGN(const E member, known<E>(field, content));
            values.push_back(member);
        }
        return values;
    }

    /// A published library cannot be corrected, so a misspelt member is refused, not passed over.
    Result<void> nothingElse() const
    {
        const QStringList members = m_object.keys();
        for (const QString &member : members) {
            if (!m_asked.contains(member))
                return refuse(member, tr("is not known here."));
        }
        return {};
    }

private:
    template<class E>
    Result<E> known(const QString &field, const QString &content) const
    {
        if (const auto member = fromKey<E>(content))
            return *member;
        QStringList keys;
        for (const auto &entry : EnumText<E>::entries())
            keys += QString::fromLatin1(entry.key);
        return refuse(
            field,
            tr("“%1” is not known; use one of %2.").arg(content, keys.join(QStringLiteral(", "))));
    }

    QString m_place;
    QJsonObject m_object;
    QSet<QString> m_asked;
};

class LibraryFile
{
    Q_DECLARE_TR_FUNCTIONS(LibraryFile)
public:
    Result<Library> read(const QJsonObject &root)
    {
        Fields fields(tr("The library"), root);
        TRY_ASSIGN(m_library.key, fields.key(QStringLiteral("key")));
        TRY_ASSIGN(m_library.version, fields.key(QStringLiteral("version")));
        if (fields.has(QStringLiteral("edition"))) {
            TRY_ASSIGN(m_library.edition, fields.textOrEmpty(QStringLiteral("edition")));
        }
        TRY_ASSIGN(m_library.title, fields.localized(QStringLiteral("title")));
        TRY_ASSIGN(m_library.issuer, fields.optionalLocalized(QStringLiteral("issuer")));
        TRY_ASSIGN(m_library.about, fields.optionalLocalized(QStringLiteral("about")));
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
        Fields fields(where, entry.toObject());
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
        TRY_ASSIGN(group.title, fields.localized(QStringLiteral("title")));
        TRY_ASSIGN(const QStringList chinese, fields.optionalTexts(QStringLiteral("evidence_zh")));
        TRY_ASSIGN(const QStringList english, fields.optionalTexts(QStringLiteral("evidence_en")));
        if (chinese.size() != english.size())
            return fields.refuse(QStringLiteral("evidence_en"),
                                 tr("must have as many entries as “evidence_zh”."));
        group.evidence = {chinese.join(QLatin1Char('\n')), english.join(QLatin1Char('\n'))};
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
        Fields fields(where, entry.toObject());
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
        TRY_ASSIGN(requirement.title, fields.localized(QStringLiteral("title")));
        TRY_ASSIGN(requirement.statement, fields.localized(QStringLiteral("statement")));
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
        TRY_ASSIGN(requirement.condition, condition(fields));
        TRY_ASSIGN(requirement.notes, notes(fields));
        TRY_ASSIGN(requirement.references, fields.optionalTexts(QStringLiteral("references")));
        TRY(fields.nothingElse());
        m_requirements.insert(requirement.key);
        m_library.requirements.push_back(std::move(requirement));
        return {};
    }

    static Result<QString> item(Fields &fields)
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

    static Result<QStringList> condition(Fields &fields)
    {
        const QString field = QStringLiteral("condition");
        TRY_ASSIGN(const QStringList conditions, fields.texts(field));
        for (const QString &text : conditions) {
            // What cannot be parsed would be taken for a question nobody answers.
            if (const auto parsed = Condition::parse(text); !parsed)
                return fields.refuse(field,
                                     tr("“%1” is no condition (column %2). %3")
                                         .arg(text)
                                         .arg(parsed.error().column)
                                         .arg(parsed.error().sentence));
        }
        return conditions;
    }

    static Result<std::vector<LocalizedText>> notes(Fields &fields)
    {
        std::vector<LocalizedText> list;
        const QString field = QStringLiteral("notes");
        if (!fields.has(field))
            return list;
        TRY_ASSIGN(const QJsonArray members, fields.array(field));
        for (const QJsonValue &member : members) {
            const QJsonObject object = member.toObject();
            const LocalizedText note{object.value(QStringLiteral("zh")).toString(),
                                     object.value(QStringLiteral("en")).toString()};
            if (object.size() != 2 || note.zh.trimmed().isEmpty() || note.en.trimmed().isEmpty())
                return fields.refuse(field, tr("each note needs a text in “zh” and one in “en”."));
            list.push_back(note);
        }
        return list;
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
