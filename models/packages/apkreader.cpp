#include "models/packages/apkreader.h"

#include "models/packages/manifesttree.h"
#include "models/packages/networkconfig.h"
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

bool isSecond(const PackageTool &tool)
{
    return tool.program == QLatin1StringView("aapt2");
}

/// What has it print a file of the package.
QStringList treeOf(const PackageTool &tool, const QString &path, const QString &file)
{
    const QStringList begin{QStringLiteral("dump"), QStringLiteral("xmltree"), path};
    return isSecond(tool) ? begin + QStringList{QStringLiteral("--file"), file}
                          : begin + QStringList{file};
}

/// The configuration that `reference` names; fails only where it was cancelled.
Result<void> readNetwork(PackageTool tool, const QString &path, const QString &reference,
                         PackageReport &report, Progress *progress)
{
    if (reference.isEmpty())
        return {};
    const auto read = [&]() -> Result<void> {
        // Every resource of the app is in it.
        tool.longestOutput = 256LL * 1024 * 1024;
        tool.arguments = isSecond(tool)
            ? QStringList{QStringLiteral("dump"), QStringLiteral("resources"), path}
            : QStringList{QStringLiteral("dump"), QStringLiteral("--values"),
                          QStringLiteral("resources"), path};
        TRY_ASSIGN(const PackageTool::Answer resources, tool.run(progress));
        TRY_ASSIGN(const QString file, NetworkConfig::fileOf(reference, resources.output));
        tool.arguments = treeOf(tool, path, file);
        TRY_ASSIGN(const PackageTool::Answer tree, tool.run(progress));
        const auto config = ManifestTree::parse(tree.output, NetworkConfig::root);
        return config ? NetworkConfig::read(*config, report) : NetworkConfig::unreadable();
    };
    if (const auto done = read(); !done && !goesOn(done.error(), report))
        return done;
    return {};
}

} // namespace

Result<void> readApk(const QString &path, PackageReport &report, Progress *progress)
{
    PackageTool tool = aapt();
    const QString manifest = QStringLiteral("AndroidManifest.xml");
    tool.arguments = treeOf(tool, path, manifest);
    if (const auto tree = tool.run(progress); !tree) {
        if (!goesOn(tree.error(), report))
            return tl::unexpected(tree.error());
    } else if (const auto read = ManifestTree::parse(tree->output); read) {
        ManifestTree::read(*read, report);
        TRY(readNetwork(tool, path, ManifestTree::networkConfigOf(*read), report, progress));
    } else {
        goesOn(read.error(), report);
    }
    if (report.isManifestRead) {
        tool.arguments = {QStringLiteral("dump"), QStringLiteral("badging"), path};
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
