#include "models/imports/reportnotes.h"

#include "models/base/listing.h"
#include "models/components/componentnames.h"
#include "models/components/vulnerabilitynews.h"
#include "models/components/vulnerabilityreading.h"
#include "models/imports/reportimport.h"
#include "models/portfolio/platforms.h"

#include <algorithm>

namespace gatehouse {

namespace {

/// "com.example.policy 5.3.0 (530)", as far as it is known.
QString packageName(const QString &package, const QString &version, const QString &build)
{
    QStringList parts{package, version, build.isEmpty() ? QString() : u'(' + build + u')'};
    parts.removeAll(QString());
    return parts.join(u' ');
}

/// The first of them, and how many more there are.
QString namedOf(const QStringList &all)
{
    constexpr qsizetype most = 10;
    const QString named = listed(all.first(std::min(all.size(), most)));
    return all.size() <= most
        ? named
        : ReportImport::tr("%1 and %n more", nullptr, static_cast<int>(all.size() - most))
              .arg(named);
}

} // namespace

QString subjectNote(const ToolReport &report, const Release &release)
{
    const ToolSubject &subject = report.subject;
    QString said = packageName(subject.package, subject.version, subject.build);
    if (said.isEmpty())
        return {};
    if (subject.platform)
        said = ReportImport::tr("%1 for %2").arg(said, label(*subject.platform));
    return ReportImport::tr("It is of %1; the register says %2.")
        .arg(said, packageName(release.packageName, release.version, release.build));
}

QStringList differenceNotes(const ToolReport &report, const Release &release)
{
    const ToolSubject &subject = report.subject;
    QStringList found;
    // A check of a package has results that say so.
    if (report.format == ReportFormat::Package)
        return found;
    const auto compare = [&](const QString &said, const QString &recorded,
                             const QString &sentence) {
        if (!said.isEmpty() && !recorded.isEmpty()
            && said.compare(recorded, Qt::CaseInsensitive) != 0)
            found += sentence.arg(said, recorded);
    };
    compare(subject.package, release.packageName,
            ReportImport::tr("The report is of the package %1, and the release is %2. Make sure "
                             "that it is not another app's."));
    compare(subject.version, release.version,
            ReportImport::tr("The report is of version %1, and the release is %2."));
    compare(subject.sha256, release.packageSha256,
            ReportImport::tr("The report is of a package with the SHA-256 %1, and the release's is "
                             "%2. It was another build."));
    if (subject.platform
        && std::ranges::find(release.platforms, *subject.platform) == release.platforms.end())
        found += ReportImport::tr("The report is of an app for %1, and the release is for %2.")
                     .arg(label(*subject.platform), platformNames(release.platforms));
    return found;
}

Result<QStringList> unmatchedNotes(const Database &database, ReleaseId release,
                                   const ToolReport &report)
{
    TRY_ASSIGN(const auto unmatched, UnmatchedVulnerabilities::of(database, release, report));
    QStringList said;
    const auto say = [&said](const QStringList &all, auto sentence) {
        if (!all.isEmpty())
            said += sentence(static_cast<int>(all.size())).arg(namedOf(all));
    };
    say(unmatched.unknown, [](int count) {
        return ReportImport::tr("%n vulnerability(ies) name no component of the release, and count "
                                "nowhere: %1.",
                                nullptr, count);
    });
    say(unmatched.services, [](int count) {
        return ReportImport::tr("%n vulnerability(ies) are of services, which are no components of "
                                "the release, and count nowhere: %1.",
                                nullptr, count);
    });
    say(unmatched.product, [](int count) {
        return ReportImport::tr("%n vulnerability(ies) are of the product itself; no component of "
                                "the release is known to have them, and they count nowhere: %1.",
                                nullptr, count);
    });
    say(unmatched.otherVersions, [](int count) {
        return ReportImport::tr("%n vulnerability(ies) are told of other versions than those of "
                                "the release, and have to be decided: %1.",
                                nullptr, count);
    });
    return said;
}

Result<QStringList> keptNotes(const Database &database, const Account &account,
                              const ToolReport &report)
{
    VulnerabilityReading reading(database, account);
    QStringList kept;
    QStringList withdrawn;
    for (const ToolVulnerability &each : report.vulnerabilities) {
        if (each.id.trimmed().isEmpty())
            continue;
        TRY_ASSIGN(const VulnerabilityReading::Read read, reading.read(each));
        if (read.stored && read.stored->isWithdrawn()) {
            if (!withdrawn.contains(read.said.number))
                withdrawn += read.said.number;
        } else if (read.isOthers && !kept.contains(read.said.number)) {
            kept += read.said.number;
        }
    }
    QStringList notes;
    if (!withdrawn.isEmpty())
        notes += ReportImport::tr("%n vulnerability(ies) were withdrawn in this workspace, and go "
                                  "on counting nowhere, whatever the report says of them: %1.",
                                  nullptr, static_cast<int>(withdrawn.size()))
                     .arg(namedOf(withdrawn));
    if (!kept.isEmpty())
        notes += ReportImport::tr(
                     "What is known of %n vulnerability(ies) stays as it is, whatever the "
                     "report says of it, since components of other apps have it too: %1. To "
                     "change it takes a role that counts everywhere (%2).",
                     nullptr, static_cast<int>(kept.size()))
                     .arg(namedOf(kept), label(Permission::ManageFindings));
    return notes;
}

Result<QStringList> newsNotes(const Database &database, const Account &account, ReleaseId release,
                              const ToolReport &report)
{
    TRY_ASSIGN(const auto news, VulnerabilityNews::of(database, account, release, report));
    if (news.vulnerabilities.isEmpty())
        return QStringList();
    return QStringList{
        ReportImport::tr("%n vulnerability(ies) are news to other apps, too, which ship the same "
                         "components (%1): %2. They count there from now on: what is not decided "
                         "opens a finding, in the name of whoever imports this. Nothing else that "
                         "is recorded there changes.",
                         nullptr, static_cast<int>(news.vulnerabilities.size()))
            .arg(namedOf(news.releases), namedOf(news.vulnerabilities))};
}

} // namespace gatehouse
