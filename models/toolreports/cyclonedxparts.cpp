#include "models/toolreports/cyclonedxparts.h"

#include "models/toolreports/cvss.h"
#include "models/toolreports/reportwords.h"

#include <QUrl>

namespace gatehouse {

namespace {

struct CycloneDx {
    Q_DECLARE_TR_FUNCTIONS(CycloneDx)
};

/// Of CVSS: 4 for "CVSSv4" and "CVSS:4.0/AV:N…", 31 and 3.1 are 3; 1 for another score, 0 for none.
int ratingEdition(const CycloneDxRating &rating)
{
    if (!rating.score)
        return 0;
    for (const QString &text : {rating.method, rating.vector}) {
        if (text.size() > 5 && text.startsWith(QLatin1StringView("CVSS"), Qt::CaseInsensitive)
            && text[5].isDigit())
            return text[5].digitValue();
    }
    return 1;
}

} // namespace

void readCycloneDxVersion(const QString &version, ReportBuilder &builder)
{
    static const QStringList known{
        QStringLiteral("1.0"), QStringLiteral("1.1"), QStringLiteral("1.2"), QStringLiteral("1.3"),
        QStringLiteral("1.4"), QStringLiteral("1.5"), QStringLiteral("1.6"), QStringLiteral("1.7")};
    builder.report().formatVersion = version;
    if (!known.contains(version))
        builder.warn(CycloneDx::tr("The bill of materials says that it is of version “%1” of "
                                   "CycloneDX, which is not known; it is read as 1.7.")
                         .arg(version));
}

Result<ToolReport> finishCycloneDx(const CycloneDxTargets &targets, ReportBuilder &&builder)
{
    ToolReport &report = builder.report();
    if (report.components.empty() && report.vulnerabilities.empty())
        builder.warn(CycloneDx::tr("The bill of materials lists no component and no vulnerability: "
                                   "nothing is known from it of what the release is made of."));
    QSet<QString> listed;
    for (const ToolComponent &each : report.components)
        listed << each.ref << each.purl;
    bool isOfProduct = false;
    for (ToolVulnerability &vulnerability : report.vulnerabilities) {
        for (ToolAffected &affected : vulnerability.affects) {
            const bool isWholeBill = affected.ref.startsWith(QLatin1StringView("urn:cdx:"))
                && !affected.ref.contains(u'#');
            if (listed.contains(affected.ref))
                continue;
            if (targets.products.contains(affected.ref) || isWholeBill) {
                affected.target = ToolTarget::Product;
                isOfProduct = true;
            } else if (targets.services.contains(affected.ref)) {
                affected.target = ToolTarget::Service;
            }
        }
    }
    if (isOfProduct && !report.components.empty() && !targets.product.name.isEmpty()) {
        ToolComponent product = targets.product;
        product.ref = cycloneDxReference(product);
        report.components.insert(report.components.begin(), std::move(product));
        builder.warn(CycloneDx::tr("The product itself stands in the list of components, since the "
                                   "bill of materials says that it has vulnerabilities."));
    }
    return std::move(builder).finish();
}

void addCycloneDxTool(const QString &name, const QString &version, ReportBuilder &builder)
{
    ToolReport &report = builder.report();
    QStringList tools = report.tool.split(QStringLiteral(", "), Qt::SkipEmptyParts);
    if (name.isEmpty() || tools.contains(name) || tools.size() >= 20)
        return;
    if (tools.isEmpty())
        report.toolVersion = version;
    report.tool = (tools << name).join(QStringLiteral(", "));
}

void readCycloneDxSubject(const ToolComponent &product, ReportBuilder &builder)
{
    ToolSubject &subject = builder.report().subject;
    subject.name = product.name;
    subject.version = product.version;
    for (const QString &hash : product.hashes) {
        const QString content = hash.section(u':', 1).toLower();
        if (hash.startsWith(QLatin1StringView("SHA-256:")))
            subject.sha256 = content;
        else if (hash.startsWith(QLatin1StringView("SHA-1:")))
            subject.sha1 = content;
        else if (hash.startsWith(QLatin1StringView("MD5:")))
            subject.md5 = content;
    }
}

QString cycloneDxReference(const ToolComponent &component)
{
    if (!component.ref.isEmpty())
        return component.ref;
    if (!component.purl.isEmpty())
        return component.purl;
    QString name =
        component.group.isEmpty() ? component.name : component.group + u'/' + component.name;
    return component.version.isEmpty() ? name : name + u'@' + component.version;
}

void addCycloneDxService(const QString &reference, CycloneDxTargets &targets,
                         ReportBuilder &builder)
{
    targets.services.insert(reference);
    builder.count([](int times) {
        return CycloneDx::tr("%n service(s) were left out: only components are kept.", nullptr,
                             times);
    });
}

void addCycloneDxComponent(ToolComponent component, ReportBuilder &builder)
{
    if (component.name.isEmpty()) {
        builder.count([](int times) {
            return CycloneDx::tr("%n component(s) have no name and were left out.", nullptr, times);
        });
        return;
    }
    component.ref = cycloneDxReference(component);
    builder.add(std::move(component));
}

void addCycloneDxVulnerability(ToolVulnerability vulnerability, ReportBuilder &builder)
{
    if (vulnerability.id.isEmpty()) {
        builder.count([](int times) {
            return CycloneDx::tr("%n vulnerability(ies) have no id and were left out.", nullptr,
                                 times);
        });
        return;
    }
    builder.add(std::move(vulnerability));
}

void rateCycloneDx(ToolVulnerability &vulnerability, std::vector<CycloneDxRating> ratings,
                   ReportBuilder &builder)
{
    std::pair<int, double> best{-1, -1};
    for (CycloneDxRating &rating : ratings) {
        // Some leave out the score, or write "unknown" beside it.
        if (!rating.score)
            rating.score = cvssBaseScore(rating.vector);
        // Other methods have other scales.
        const bool isScore = rating.score && *rating.score >= 0 && *rating.score <= 10;
        const bool isUnknown = rating.severity.compare(u"unknown", Qt::CaseInsensitive) == 0;
        const auto word = isUnknown ? std::nullopt : severityOfWord(rating.severity);
        const ToolSeverity rated = word ? *word
            : isScore                   ? severityOfScore(*rating.score)
                                        : ToolSeverity::None;
        if (!word && !rating.score && cvssEdition(rating.vector) == 4)
            builder.count([](int times) {
                return CycloneDx::tr("%n rating(s) have a vector of CVSS 4 alone, without a score: "
                                     "how severe that is has to be looked up.",
                                     nullptr, times);
            });
        vulnerability.severity = std::max(vulnerability.severity, rated);
        const std::pair<int, double> rank{ratingEdition(rating), isScore ? *rating.score : -1};
        if (rank <= best)
            continue;
        best = rank;
        vulnerability.score = isScore ? rating.score : std::nullopt;
        vulnerability.vector = rating.vector;
    }
}

void addCycloneDxTarget(ToolVulnerability &vulnerability, ToolAffected affected)
{
    affected.ref = cycloneDxTarget(affected.ref);
    if (affected.ref.isEmpty())
        return;
    const auto known = std::ranges::find(vulnerability.affects, affected.ref, &ToolAffected::ref);
    if (known == vulnerability.affects.end()) {
        vulnerability.affects.push_back(std::move(affected));
    } else if (affected.versions.empty() || known->versions.empty()) {
        known->versions.clear(); // it is said of whichever version
    } else {
        known->versions.insert(known->versions.end(), affected.versions.begin(),
                               affected.versions.end());
    }
}

void takeCycloneDxRange(ToolComponent &component, const QString &range, ReportBuilder &builder)
{
    if (range.isEmpty() || !component.version.isEmpty())
        return;
    component.version = range;
    builder.count([](int times) {
        return CycloneDx::tr("%n component(s) have a range of versions instead of one: which is "
                             "there is not known.",
                             nullptr, times);
    });
}

QString cycloneDxTarget(const QString &reference)
{
    const qsizetype behind = reference.indexOf(u'#') + 1;
    if (!reference.startsWith(QLatin1StringView("urn:cdx:")) || behind == 0)
        return reference;
    return QUrl::fromPercentEncoding(reference.mid(behind).toUtf8());
}

} // namespace gatehouse
