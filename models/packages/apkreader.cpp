#include "models/packages/apkreader.h"

#include "models/packages/manifesttree.h"
#include "models/packages/packagetool.h"
#include "models/packages/signerreport.h"

#include <QCoreApplication>

namespace gatehouse {

namespace {

struct ApkReader {
    Q_DECLARE_TR_FUNCTIONS(ApkReader)
};

constexpr qint64 aaptMemory = 2LL * 1024 * 1024 * 1024;

/// aapt goes first: it writes line breaks in texts as signs, so that no text passes for a line.
PackageTool aapt()
{
    PackageTool tool;
    tool.program = QStringLiteral("aapt");
    tool.debian = QStringLiteral("aapt");
    tool.mostMemory = aaptMemory;
    if (PackageTool other = tool; !tool.isInstalled()) {
        other.program = QStringLiteral("aapt2");
        if (other.isInstalled())
            return other;
    }
    return tool;
}

/// False where it was cancelled; any other failure is a warning.
bool goesOn(const Error &error, PackageReport &report)
{
    if (error.kind == ErrorKind::Cancelled)
        return false;
    if (!report.warnings.contains(error.message))
        report.warnings += error.message;
    return true;
}

} // namespace

Result<void> readApk(const QString &path, PackageReport &report, Progress *progress)
{
    PackageTool tool = aapt();
    const QString manifest = QStringLiteral("AndroidManifest.xml");
    const QString dump = QStringLiteral("dump");
    const QString xmltree = QStringLiteral("xmltree");
    tool.arguments = tool.program == QLatin1StringView("aapt2")
        ? QStringList{dump, xmltree, path, QStringLiteral("--file"), manifest}
        : QStringList{dump, xmltree, path, manifest};
    if (const auto tree = tool.run(progress); !tree) {
        if (!goesOn(tree.error(), report))
            return tl::unexpected(tree.error());
    } else if (const auto read = ManifestTree::parse(tree->output); read) {
        ManifestTree::read(*read, report);
    } else {
        goesOn(read.error(), report);
    }
    if (report.isManifestRead) {
        tool.arguments = {dump, QStringLiteral("badging"), path};
        if (const auto badging = tool.run(progress); badging)
            readBadging(badging->output, report);
        else if (!goesOn(badging.error(), report))
            return tl::unexpected(badging.error());
    }

    PackageTool signer;
    signer.program = QStringLiteral("apksigner");
    signer.debian = QStringLiteral("apksigner");
    signer.arguments = {QStringLiteral("verify"), QStringLiteral("--verbose"),
                        QStringLiteral("--print-certs"), path};
    if (const auto said = signer.run(progress); !said) {
        if (!goesOn(said.error(), report))
            return tl::unexpected(said.error());
    } else if (!readSigners(said->output, report)) {
        report.warnings += ApkReader::tr("What apksigner says of the package is not understood, "
                                         "so nothing is known of its signature.");
    }
    return {};
}

} // namespace gatehouse
