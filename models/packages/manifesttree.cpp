#include "models/packages/manifesttree.h"

#include "models/packages/networkconfig.h"

#include <QRegularExpression>

#include <algorithm>

namespace gatehouse {

namespace {

constexpr int deepest = 64;
constexpr int longestValue = 400;

// Ids of android.R.attr, which never change.
constexpr QLatin1StringView nameId("0x01010003");
constexpr QLatin1StringView labelId("0x01010001");
constexpr QLatin1StringView permissionId("0x01010006");
constexpr QLatin1StringView readPermissionId("0x01010007");
constexpr QLatin1StringView writePermissionId("0x01010008");
constexpr QLatin1StringView enabledId("0x0101000e");
constexpr QLatin1StringView debuggableId("0x0101000f");
constexpr QLatin1StringView exportedId("0x01010010");
constexpr QLatin1StringView schemeId("0x01010027");
constexpr QLatin1StringView minSdkId("0x0101020c");
constexpr QLatin1StringView versionCodeId("0x0101021b");
constexpr QLatin1StringView versionNameId("0x0101021c");
constexpr QLatin1StringView targetSdkId("0x01010270");
constexpr QLatin1StringView testOnlyId("0x01010272");
constexpr QLatin1StringView allowBackupId("0x01010280");
constexpr QLatin1StringView cleartextId("0x010104ec");
constexpr QLatin1StringView networkConfigId("0x01010527");

// From here on the system's own default is the safe one.
constexpr int providersClosedFrom = 17;

const QRegularExpression &elementLine()
{
    static const QRegularExpression line(QStringLiteral("^( *)E: ([^ ]+) \\(line=\\d+\\)$"));
    return line;
}

const QRegularExpression &attributeLine()
{
    static const QRegularExpression line(
        QStringLiteral("^ *A: ([^ =\"(]*)(?:\\((0x[0-9a-f]{8})\\))?=(.*)$"));
    return line;
}

const QRegularExpression &textLine()
{
    static const QRegularExpression line(QStringLiteral("^ *(?:C: \"(.*)\"|T: '(.*)')$"));
    return line;
}

/// The value as the two programs write it: quoted, typed in hex, or plain; nothing for what none
/// writes, as the first line of a text with a break in it.
std::optional<QString> valueOf(const QString &written)
{
    static const QRegularExpression raw(QStringLiteral("^\"(.*)\" \\(Raw: \"(.*)\"\\)$"));
    static const QRegularExpression typed(
        QStringLiteral("^\\(type 0x([0-9a-f]+)\\)0x([0-9a-f]+)(?: \\(Raw: \"(.*)\"\\))?$"));
    static const QRegularExpression plain(QStringLiteral("^([^\"]*?)(?: \\(Raw: \".*\"\\))?$"));
    constexpr int booleanType = 0x12;
    if (const auto match = raw.match(written); match.hasMatch())
        return match.captured(2);
    if (written.size() > 1 && written.startsWith(u'"') && written.endsWith(u'"'))
        return written.mid(1, written.size() - 2);
    if (const auto match = typed.match(written); match.hasMatch()) {
        const uint number = match.captured(2).toUInt(nullptr, 16);
        if (match.captured(1).toInt(nullptr, 16) == booleanType)
            return number != 0 ? QStringLiteral("true") : QStringLiteral("false");
        return QString::number(static_cast<int>(number));
    }
    if (const auto match = plain.match(written); match.hasMatch())
        return match.captured(1);
    return std::nullopt;
}

QString text(const ManifestElement::Value *value)
{
    return value && !value->isReference() ? value->text.left(longestValue) : QString();
}

std::optional<bool> flag(const ManifestElement &element, QLatin1StringView id)
{
    const auto *value = element.attribute(id);
    return value ? value->flag() : std::nullopt;
}

void keep(QString &told, const QString &more)
{
    if (told.isEmpty())
        told = more;
}

bool startsFromTheHomeScreen(const ManifestElement &component)
{
    for (const ManifestElement *filter : component.all(QStringLiteral("intent-filter"))) {
        const auto names = [&](const QString &child, QLatin1StringView name) {
            const auto all = filter->all(child);
            return std::any_of(all.begin(), all.end(), [&](const ManifestElement *each) {
                return text(each->attribute(nameId)) == name;
            });
        };
        if (names(QStringLiteral("action"), QLatin1StringView("android.intent.action.MAIN"))
            && names(QStringLiteral("category"),
                     QLatin1StringView("android.intent.category.LAUNCHER")))
            return true;
    }
    return false;
}

/// Whether others need a permission to call it: a provider's may be for one direction only.
bool isGuarded(const ManifestElement &component, const ManifestElement &application)
{
    const auto says = [](const ManifestElement &element, QLatin1StringView id) {
        const auto *value = element.attribute(id);
        return value && !value->text.isEmpty();
    };
    if (component.name == QLatin1StringView("provider") && says(component, readPermissionId)
        && says(component, writePermissionId))
        return true;
    return says(component, permissionId) || says(application, permissionId);
}

void readComponents(const ManifestElement &application, PackageReport &report)
{
    const int target = report.targetSystem.toInt();
    for (const ManifestElement &each : application.children) {
        static const QStringList kinds{QStringLiteral("activity"), QStringLiteral("activity-alias"),
                                       QStringLiteral("service"), QStringLiteral("receiver"),
                                       QStringLiteral("provider")};
        if (!kinds.contains(each.name) || flag(each, enabledId) == false
            || isGuarded(each, application))
            continue;
        const auto *said = each.attribute(exportedId);
        // What another resource decides may be exported.
        const bool isImplied = !said || said->text.isEmpty();
        const bool byDefault = each.name == QLatin1StringView("provider")
            ? target > 0 && target < providersClosedFrom
            : !each.all(QStringLiteral("intent-filter")).empty();
        if (isImplied ? !byDefault : said->flag() == false)
            continue;
        QString name = text(each.attribute(nameId));
        if (name.startsWith(u'.'))
            name.prepend(report.package);
        else if (!name.contains(u'.'))
            name.prepend(report.package + u'.');
        report.exported.push_back({each.name, name, startsFromTheHomeScreen(each), isImplied});
    }
}

void readSchemes(const ManifestElement &element, QStringList &schemes)
{
    if (element.name == QLatin1StringView("data")) {
        const QString scheme = text(element.attribute(schemeId));
        if (!scheme.isEmpty() && !schemes.contains(scheme))
            schemes += scheme;
    }
    for (const ManifestElement &each : element.children)
        readSchemes(each, schemes);
}

} // namespace

std::optional<bool> ManifestElement::Value::flag() const
{
    if (isReference())
        return std::nullopt;
    return text == QLatin1StringView("true") || text.toInt() != 0;
}

const ManifestElement::Value *ManifestElement::attribute(const QString &id) const
{
    const auto found = attributes.constFind(id);
    return found == attributes.constEnd() ? nullptr : &*found;
}

std::vector<const ManifestElement *> ManifestElement::all(const QString &child) const
{
    std::vector<const ManifestElement *> found;
    for (const ManifestElement &each : children) {
        if (each.name == child)
            found.push_back(&each);
    }
    return found;
}

Result<ManifestElement> ManifestTree::parse(const QByteArray &output, QLatin1StringView name)
{
    const auto misread = [](const QString &line) {
        return fail(ErrorKind::Invalid,
                    tr("The manifest cannot be read for certain, so nothing of it is taken over."),
                    line);
    };
    ManifestElement root;
    // What is open, with how far each is indented; the programs indent by different steps.
    std::vector<std::pair<qsizetype, ManifestElement *>> open{{-1, &root}};
    for (const QString &line : QString::fromUtf8(output).split(u'\n')) {
        const QString trimmed = line.trimmed();
        if (const auto match = elementLine().match(line); match.hasMatch()) {
            const qsizetype indent = match.capturedLength(1);
            while (open.back().first >= indent)
                open.pop_back();
            if (open.size() > deepest)
                return misread(line.left(longestValue));
            auto &children = open.back().second->children;
            children.push_back({match.captured(2), {}, {}, {}});
            open.emplace_back(indent, &children.back());
        } else if (const auto attribute = attributeLine().match(line); attribute.hasMatch()) {
            const QString id =
                attribute.captured(2).isEmpty() ? attribute.captured(1) : attribute.captured(2);
            const auto value = valueOf(attribute.captured(3));
            auto &attributes = open.back().second->attributes;
            if (!value || open.size() == 1 || attributes.contains(id))
                return misread(line.left(longestValue));
            attributes.insert(id, {*value});
        } else if (const auto said = textLine().match(line);
                   said.hasMatch() && !root.children.empty()) {
            QString &text = open.back().second->text;
            if (!text.isEmpty())
                return misread(line.left(longestValue));
            text = said.captured(1) + said.captured(2);
        } else if (root.children.empty()) {
            continue; // what a program says before it begins
        } else if (!trimmed.isEmpty() && !trimmed.startsWith(QLatin1StringView("N: "))
                   && !trimmed.startsWith(QLatin1StringView("C: "))
                   && !trimmed.startsWith(QLatin1StringView("T: "))) {
            return misread(line.left(longestValue));
        }
    }
    if (root.children.size() != 1 || root.children.front().name != name)
        return misread({});
    return std::move(root.children.front());
}

QString ManifestTree::networkConfigOf(const ManifestElement &manifest)
{
    const auto applications = manifest.all(QStringLiteral("application"));
    const auto *config =
        applications.empty() ? nullptr : applications.front()->attribute(networkConfigId);
    return config ? config->text : QString();
}

void ManifestTree::read(const ManifestElement &manifest, PackageReport &report)
{
    report.isManifestRead = true;
    report.package = text(manifest.attribute(QStringLiteral("package")));
    if (const QString code = text(manifest.attribute(versionCodeId)); !code.isEmpty())
        report.build = code;
    if (const QString name = text(manifest.attribute(versionNameId)); !name.isEmpty())
        report.version = name;
    for (const ManifestElement *sdk : manifest.all(QStringLiteral("uses-sdk"))) {
        keep(report.minimumSystem, text(sdk->attribute(minSdkId)));
        keep(report.targetSystem, text(sdk->attribute(targetSdkId)));
    }
    // Without a target the system takes the minimum for it.
    keep(report.targetSystem, report.minimumSystem);
    for (const ManifestElement &each : manifest.children) {
        if (!each.name.startsWith(QLatin1StringView("uses-permission")))
            continue;
        const QString name = text(each.attribute(nameId));
        if (!name.isEmpty() && !report.permissions.contains(name))
            report.permissions += name;
    }
    const auto applications = manifest.all(QStringLiteral("application"));
    if (applications.empty())
        return;
    const ManifestElement &application = *applications.front();
    keep(report.name, text(application.attribute(labelId)));
    const auto flagOr = [&](QLatin1StringView id, bool otherwise) -> std::optional<bool> {
        const auto *value = application.attribute(id);
        return value ? value->flag() : std::optional(otherwise);
    };
    report.isDebuggable = flagOr(debuggableId, false);
    report.isTestOnly = flagOr(testOnlyId, false);
    report.allowsBackup = flagOr(allowBackupId, true);
    report.allowsCleartext =
        flagOr(cleartextId, report.targetSystem.toInt() < NetworkConfig::cleartextOffFrom);
    report.hasNetworkConfig = !networkConfigOf(manifest).isEmpty();
    if (!report.hasNetworkConfig)
        report.trustsUserCertificates =
            report.targetSystem.toInt() < NetworkConfig::userCertificatesOffFrom;
    readComponents(application, report);
    readSchemes(application, report.urlSchemes);
}

void readBadging(const QByteArray &output, PackageReport &report)
{
    static const QRegularExpression pair(QStringLiteral("([A-Za-z-]+)='([^']*)'"));
    static const QRegularExpression of(QStringLiteral("^([a-zA-Z-]+):(?:'([^']*)'| (.*))"));
    for (const QString &line : QString::fromUtf8(output).split(u'\n')) {
        const auto match = of.match(line);
        const QString key = match.captured(1);
        QHash<QString, QString> said;
        for (const auto &each : pair.globalMatch(match.captured(3)))
            said.insert(each.captured(1), each.captured(2).left(longestValue));
        if (key == QLatin1StringView("package")) {
            keep(report.package, said.value(QStringLiteral("name")));
            keep(report.build, said.value(QStringLiteral("versionCode")));
            keep(report.version, said.value(QStringLiteral("versionName")));
        } else if (key == QLatin1StringView("sdkVersion")) {
            keep(report.minimumSystem, match.captured(2));
        } else if (key == QLatin1StringView("targetSdkVersion")) {
            keep(report.targetSystem, match.captured(2));
        } else if (key == QLatin1StringView("application")) {
            keep(report.name, said.value(QStringLiteral("label")));
        } else if (key == QLatin1StringView("uses-permission")) {
            const QString name = said.value(QStringLiteral("name"));
            if (!name.isEmpty() && !report.permissions.contains(name))
                report.permissions += name;
        }
    }
}

} // namespace gatehouse
