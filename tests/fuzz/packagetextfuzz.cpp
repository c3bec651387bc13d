// Seeds: tests/models/packages/fixtures

#include "models/packages/manifesttree.h"
#include "models/packages/networkconfig.h"
#include "models/packages/propertylist.h"
#include "models/packages/provisioning.h"
#include "models/packages/signerreport.h"

using namespace gatehouse;

/// What programs say of packages, and what lies in them, with whatever a package can make of it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray content(reinterpret_cast<const char *>(data), qsizetype(size));
    PackageReport report;
    if (const auto manifest = ManifestTree::parse(content))
        ManifestTree::read(*manifest, report);
    if (const auto config = ManifestTree::parse(content, NetworkConfig::root)) {
        if (const auto read = NetworkConfig::read(*config, report);
            !read && read.error().message.isEmpty())
            qFatal("refused without a word");
    }
    NetworkConfig::fileOf(QStringLiteral("@0x7f150003"), content).value_or(QString());
    readBadging(content, report);
    readSigners(content, report);
    // The binary form is read by a program of its own.
    if (content.startsWith("bplist"))
        return 0;
    if (const auto list = PropertyList::read(content); !list && list.error().message.isEmpty())
        qFatal("refused without a word");
    if (const auto read = readProvisioning(content, report);
        !read && read.error().message.isEmpty())
        qFatal("refused without a word");
    return 0;
}
