#include "models/packages/networkconfig.h"

#include <QRegularExpression>
#include <QSet>

namespace gatehouse {

namespace {

const QString cleartextKey = QStringLiteral("cleartextTrafficPermitted");

/// What holds for all hosts, or for some.
struct Allowed {
    std::optional<bool> cleartext; ///< nothing: a resource decides
    bool userCertificates = false;
};

class ConfigReader
{
public:
    explicit ConfigReader(PackageReport &report) : m_report(report) { }

    /// False for what no device takes.
    bool read(const ManifestElement &config)
    {
        const auto bases = config.all(QStringLiteral("base-config"));
        if (bases.size() > 1 || hasStrayText(config))
            return false;
        const int target = m_report.targetSystem.toInt();
        Allowed everywhere{target < NetworkConfig::cleartextOffFrom,
                           target < NetworkConfig::userCertificatesOffFrom};
        if (!bases.empty())
            everywhere = within(*bases.front(), everywhere);
        m_report.allowsCleartext = everywhere.cleartext;
        m_report.trustsUserCertificates = everywhere.userCertificates;
        return readDomains(config, everywhere, everywhere);
    }

private:
    /// A text of an app between the elements may look like lines of the program that prints it.
    static bool hasStrayText(const ManifestElement &element) // NOLINT(misc-no-recursion)
    {
        const bool mayHave =
            element.name == QLatin1StringView("domain") || element.name == QLatin1StringView("pin");
        if (mayHave ? !element.children.empty() : !element.text.isEmpty())
            return true;
        return std::ranges::any_of(element.children, hasStrayText);
    }

    static Allowed within(const ManifestElement &part, Allowed allowed)
    {
        if (const auto *said = part.attribute(cleartextKey))
            allowed.cleartext = said->flag();
        const auto anchors = part.all(QStringLiteral("trust-anchors"));
        if (!anchors.empty())
            allowed.userCertificates = false;
        for (const ManifestElement *each : anchors) {
            for (const ManifestElement *certificates : each->all(QStringLiteral("certificates"))) {
                const auto *source = certificates->attribute(QStringLiteral("src"));
                allowed.userCertificates = allowed.userCertificates
                    || (source && source->text == QLatin1StringView("user"));
            }
        }
        return allowed;
    }

    // No deeper than a tree may be.
    // NOLINTNEXTLINE(misc-no-recursion)
    bool readDomains(const ManifestElement &part, const Allowed &around, const Allowed &everywhere)
    {
        for (const ManifestElement *each : part.all(QStringLiteral("domain-config"))) {
            const Allowed allowed = within(*each, around);
            for (const ManifestElement *domain : each->all(QStringLiteral("domain"))) {
                const QString name = domain->text.trimmed().toLower();
                // The system refuses a configuration that names one twice.
                if (name.isEmpty() || m_named.contains(name))
                    return false;
                m_named.insert(name);
                if (allowed.cleartext != false && everywhere.cleartext == false)
                    m_report.cleartextDomains += name;
                if (allowed.userCertificates && !everywhere.userCertificates)
                    m_report.userCertificateDomains += name;
            }
            if (!readDomains(*each, allowed, everywhere))
                return false;
        }
        return true;
    }

    PackageReport &m_report;
    QSet<QString> m_named;
};

} // namespace

Result<QString> NetworkConfig::fileOf(const QString &reference, const QByteArray &resources)
{
    static const QRegularExpression entry(QStringLiteral("^ *resource (0x[0-9a-f]{8}) "));
    // aapt and aapt2; nothing that could be taken for an option.
    static const QRegularExpression file(
        QStringLiteral("^ *(?:\\(string(?:8|16)\\) \"([^-\"][^\"]*)\"|"
                       "\\([^()]*\\) \\(file\\) ([^- ][^ ]*)(?: type=\\w+)?)$"));
    const QString wanted = reference.mid(reference.startsWith(u'@') ? 1 : 0);
    QStringList found;
    bool isWanted = false;
    for (const QString &line : QString::fromUtf8(resources).split(u'\n')) {
        if (const auto match = entry.match(line); match.hasMatch()) {
            isWanted = match.captured(1) == wanted;
        } else if (const auto told = isWanted ? file.match(line) : QRegularExpressionMatch();
                   told.hasMatch()) {
            const QString name = told.captured(1) + told.captured(2);
            if (!found.contains(name))
                found += name;
        }
    }
    if (found.size() != 1)
        return fail(ErrorKind::Invalid,
                    tr("Which file of the package configures its network cannot be told for "
                       "certain: look at it by hand."),
                    found.join(QStringLiteral(", ")));
    return found.front();
}

tl::unexpected<Error> NetworkConfig::unreadable()
{
    return fail(ErrorKind::Invalid,
                tr("The network security configuration cannot be read for certain: look at it by "
                   "hand."));
}

Result<void> NetworkConfig::read(const ManifestElement &config, PackageReport &report)
{
    PackageReport read = report;
    if (!ConfigReader(read).read(config))
        return unreadable();
    read.isNetworkConfigRead = true;
    report = std::move(read);
    return {};
}

} // namespace gatehouse
