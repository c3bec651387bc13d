#include "app/cli/threatlibraries.h"

#include "app/cli/output.h"
#include "app/cli/texttable.h"

namespace gatehouse {

namespace {

QString whereOf(const LibraryPart &part)
{
    if (part.kind != LibraryPartKind::Rule && part.kind != LibraryPartKind::Question)
        return {};
    return part.types.isEmpty() ? label(part.of) : part.types;
}

QString riskOf(const LibraryPart &part)
{
    return part.rating().isRated() ? QStringLiteral("%1 × %2").arg(part.likelihood).arg(part.impact)
                                   : QString();
}

} // namespace

void LibraryName::declare(const Verb &verb, QString &target)
{
    verb.value(
            "KEY", target, "",
            CommandLine::tr("The threat library in its newest version, KEY@VERSION or KEY@draft"))
        .required();
}

void LibraryName::declareDraft(const Verb &verb, QString &target)
{
    verb.value("KEY", target, "", CommandLine::tr("The threat library whose draft is meant"))
        .required();
}

Result<ThreatLibraryContent> LibraryName::read(const Context &context, const QString &name)
{
    if (!context.workspacePath.isEmpty()) {
        TRY_ASSIGN(const auto open, context.openToRead());
        return threatLibraryNamed(open.workspace->database(), name);
    }
    TRY_ASSIGN(ThreatLibraryContent builtIn,
               threatLibraryContentFromJson(ThreatLibrary::builtInJson()));
    if (name != builtIn.key && name != builtIn.name())
        return fail(ErrorKind::NotFound,
                    CommandLine::tr("Without a workspace there is only the threat library that "
                                    "comes with the program: %1.")
                        .arg(builtIn.name()));
    return builtIn;
}

Result<ThreatLibraryDraft> LibraryName::draft(const Database &database, const QString &name)
{
    const QString version = name.section(u'@', 1);
    if (!version.isEmpty() && version != draftVersion)
        return fail(ErrorKind::Invalid,
                    CommandLine::tr("%1 is published and never changes. Begin a draft as a copy of "
                                    "it: threat-library draft %1")
                        .arg(name));
    return ThreatLibraryDraftRepository(database).byKey(name.section(u'@', 0, 0));
}

Result<Answer> showParts(const Context &context, const ThreatLibraryContent &content,
                         LibraryPartKind kind)
{
    TextTable table({CommandLine::tr("Key"), CommandLine::tr("Applies to"),
                     CommandLine::tr("Categories"), CommandLine::tr("Rating"),
                     CommandLine::tr("Requirements"), CommandLine::tr("Title")});
    for (const LibraryPart *part : content.partsOf(kind))
        table.add({part->key, whereOf(*part), toKeys(part->categories), riskOf(*part),
                   part->requirements,
                   context.in(kind == LibraryPartKind::Uncovered ? part->text() : part->title())});
    TRY(show(context, table));
    return Answer::Yes;
}

} // namespace gatehouse
