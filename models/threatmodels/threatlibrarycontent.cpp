#include "models/threatmodels/threatlibrarycontent.h"

#include "models/base/strictfields.h"

#include <QJsonDocument>

namespace gatehouse {

namespace {

class ContentReader
{
    Q_DECLARE_TR_FUNCTIONS(ContentReader)
public:
    static QString place() { return tr("The threat library"); }
    static QString notALibrary()
    {
        return tr("This is not a threat library: it must be JSON that holds one object with the "
                  "fields of a library.");
    }

    static Result<void> readParts(StrictFields &fields, LibraryPartKind kind,
                                  std::vector<LibraryPart> &parts)
    {
        const QString list = listOf(kind);
        if (!fields.has(list))
            return {};
        TRY_ASSIGN(const QJsonArray entries, fields.array(list));
        QSet<QString> seen;
        for (const QJsonValue &entry : entries) {
            if (!entry.isObject())
                return fields.refuse(list, tr("must be a list of objects with fields."));
            TRY_ASSIGN(LibraryPart part, partFromJson(kind, entry.toObject()));
            if (seen.contains(part.key))
                return fields.refuse(list, tr("holds “%1” twice.").arg(part.key));
            seen.insert(part.key);
            part.position = static_cast<int>(parts.size());
            parts.push_back(std::move(part));
        }
        return {};
    }

    static Result<LocalizedText> both(StrictFields &fields, const QString &field)
    {
        LocalizedText text;
        TRY_ASSIGN(text.zh, fields.optionalText(field + QStringLiteral("_zh")));
        TRY_ASSIGN(text.en, fields.optionalText(field + QStringLiteral("_en")));
        return text;
    }
};

void putUnlessEmpty(QJsonObject &json, const char *member, const QString &text)
{
    if (!text.isEmpty())
        json.insert(QLatin1StringView(member), text);
}

} // namespace

const LibraryPart *ThreatLibraryContent::part(LibraryPartKind kind, const QString &partKey) const
{
    const auto found = std::ranges::find_if(
        parts, [&](const LibraryPart &each) { return each.kind == kind && each.key == partKey; });
    return found == parts.end() ? nullptr : &*found;
}

std::vector<const LibraryPart *> ThreatLibraryContent::partsOf(LibraryPartKind kind) const
{
    std::vector<const LibraryPart *> found;
    for (const LibraryPart &each : parts) {
        if (each.kind == kind)
            found.push_back(&each);
    }
    return found;
}

QJsonObject toJson(const ThreatLibraryContent &content)
{
    QJsonObject json{{QStringLiteral("key"), content.key},
                     {QStringLiteral("version"), content.version},
                     {QStringLiteral("title_zh"), content.title.zh},
                     {QStringLiteral("title_en"), content.title.en}};
    putUnlessEmpty(json, "about_zh", content.about.zh);
    putUnlessEmpty(json, "about_en", content.about.en);
    for (const LibraryPartKind kind : allValues<LibraryPartKind>()) {
        QJsonArray entries;
        for (const LibraryPart *part : content.partsOf(kind))
            entries.append(toJson(*part));
        json.insert(listOf(kind), entries);
    }
    return json;
}

Result<ThreatLibraryContent> threatLibraryContentFromJson(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return fail(ErrorKind::Unreadable, ContentReader::notALibrary(), error.errorString());
    StrictFields fields(ContentReader::place(), document.object());
    ThreatLibraryContent content;
    TRY_ASSIGN(content.key, fields.key(QStringLiteral("key")));
    TRY_ASSIGN(content.version, fields.key(QStringLiteral("version")));
    TRY_ASSIGN(content.title, ContentReader::both(fields, QStringLiteral("title")));
    TRY_ASSIGN(content.about, ContentReader::both(fields, QStringLiteral("about")));
    for (const LibraryPartKind kind : allValues<LibraryPartKind>())
        TRY(ContentReader::readParts(fields, kind, content.parts));
    TRY(fields.nothingElse());
    return content;
}

} // namespace gatehouse
