#include "models/toolreports/cyclonedxxmlreader.h"

#include "models/toolreports/cyclonedxparts.h"
#include "models/toolreports/reportbuilder.h"
#include "models/toolreports/reportwords.h"

namespace gatehouse {

namespace {

class CycloneDxXmlReader
{
public:
    explicit CycloneDxXmlReader(XmlReport &xml) : m_xml(xml), m_builder(ReportFormat::CycloneDx) { }

    Result<ToolReport> read() &&
    {
        // "http://cyclonedx.org/schema/bom/1.4"; the attribute "version" counts the bills.
        readCycloneDxVersion(m_builder.line(m_xml.namespaceUri().section(u'/', -1)), m_builder);
        while (m_xml.nextChild()) {
            const QString name = m_xml.name();
            if (name == QLatin1StringView("metadata"))
                readMetadata();
            else if (name == QLatin1StringView("components"))
                readComponents();
            else if (name == QLatin1StringView("services"))
                noteServices();
            else if (name == QLatin1StringView("vulnerabilities"))
                readVulnerabilities();
            else
                m_xml.skip();
        }
        TRY(m_xml.check());
        return finishCycloneDx(m_targets, std::move(m_builder));
    }

private:
    QString line() { return m_builder.line(m_xml.text()); }
    QString text() { return m_builder.text(m_xml.text()); }
    QString attribute(const char *name)
    {
        return m_builder.line(m_xml.attribute(QLatin1StringView(name)));
    }

    /// Calls `read(name)` in each child; false where it has not left the child by itself.
    template<class Read>
    void eachChild(Read read)
    {
        while (m_xml.nextChild()) {
            if (!read(m_xml.name()))
                m_xml.skip();
        }
    }

    void readMetadata()
    {
        eachChild([this](const QString &name) {
            if (name == QLatin1StringView("timestamp")) {
                m_builder.report().ranAt = QDateTime::fromString(line(), Qt::ISODate);
            } else if (name == QLatin1StringView("tools")) {
                readTools();
            } else if (name == QLatin1StringView("component")) {
                // What the product is made of stands in the list of the bill, too.
                m_targets.product = component(false);
                readCycloneDxSubject(m_targets.product, m_builder);
            } else {
                return false;
            }
            return true;
        });
    }

    void noteServices() // NOLINT(misc-no-recursion): as deep as the XML may be
    {
        eachChild([this](const QString &name) { // NOLINT(misc-no-recursion)
            if (name != QLatin1StringView("service") && name != QLatin1StringView("services"))
                return false;
            if (name == QLatin1StringView("service"))
                addCycloneDxService(attribute("bom-ref"), m_targets, m_builder);
            noteServices();
            return true;
        });
    }

    // "tool", and since 1.5 "components" and "services" with those.
    void readTools() // NOLINT(misc-no-recursion): as deep as the XML may be
    {
        eachChild([this](const QString &name) { // NOLINT(misc-no-recursion)
            if (name == QLatin1StringView("components") || name == QLatin1StringView("services")) {
                readTools();
                return true;
            }
            QString tool;
            QString version;
            eachChild([&](const QString &member) {
                if (member == QLatin1StringView("name"))
                    tool = line();
                else if (member == QLatin1StringView("version"))
                    version = line();
                else
                    return false;
                return true;
            });
            addCycloneDxTool(tool, version, m_builder);
            return true;
        });
    }

    void readComponents(bool areListed = true) // NOLINT(misc-no-recursion)
    {
        eachChild([&](const QString &name) { // NOLINT(misc-no-recursion)
            if (name != QLatin1StringView("component"))
                return false;
            component(areListed);
            return true;
        });
    }

    QString licences()
    {
        QStringList names;
        eachChild([&](const QString &choice) {
            if (choice == QLatin1StringView("expression")) {
                addEach(names, {line()});
                return true;
            }
            if (choice != QLatin1StringView("license"))
                return false;
            QString named;
            eachChild([&](const QString &member) {
                if (member != QLatin1StringView("id")
                    && (member != QLatin1StringView("name") || !named.isEmpty()))
                    return false;
                named = line();
                return true;
            });
            addEach(names, {named});
            return true;
        });
        return names.join(QStringLiteral(", "));
    }

    ToolComponent component(bool isListed) // NOLINT(misc-no-recursion)
    {
        ToolComponent own;
        own.ref = attribute("bom-ref");
        own.type = attribute("type");
        std::vector<ToolVulnerability> known;
        QString range;
        auto &list = m_builder.report().components;
        const auto place = std::ptrdiff_t(list.size());
        eachChild([&](const QString &name) { // NOLINT(misc-no-recursion)
            if (name == QLatin1StringView("group"))
                own.group = line();
            else if (name == QLatin1StringView("name"))
                own.name = line();
            else if (name == QLatin1StringView("version"))
                own.version = line();
            else if (name == QLatin1StringView("versionRange"))
                range = line();
            else if (name == QLatin1StringView("purl"))
                own.purl = line();
            else if (name == QLatin1StringView("cpe"))
                own.cpe = line();
            else if (name == QLatin1StringView("scope"))
                own.scope = line().toLower();
            else if (name == QLatin1StringView("licenses"))
                own.licences = licences();
            else if (name == QLatin1StringView("hashes"))
                readHashes(own);
            else if (name == QLatin1StringView("components"))
                readComponents(isListed);
            else if (name == QLatin1StringView("vulnerabilities"))
                known = vulnerabilities();
            else
                return false;
            return true;
        });
        takeCycloneDxRange(own, range, m_builder);
        for (ToolVulnerability &vulnerability : known) {
            if (vulnerability.affects.empty())
                vulnerability.affects = {ToolAffected{cycloneDxReference(own), {}, {}}};
            addCycloneDxVulnerability(std::move(vulnerability), m_builder);
        }
        if (!isListed) {
            m_targets.products << own.ref << own.purl;
            return own;
        }
        // Its parts were read first and stand behind it.
        const std::size_t before = list.size();
        addCycloneDxComponent(own, m_builder);
        if (list.size() > before)
            std::rotate(list.begin() + place, list.end() - 1, list.end());
        return own;
    }

    void readHashes(ToolComponent &own)
    {
        eachChild([&](const QString &name) {
            if (name != QLatin1StringView("hash"))
                return false;
            const QString algorithm = attribute("alg");
            addEach(own.hashes, {algorithm + u':' + line()});
            return true;
        });
    }

    std::vector<ToolVulnerability> vulnerabilities()
    {
        std::vector<ToolVulnerability> list;
        eachChild([&](const QString &name) {
            if (name != QLatin1StringView("vulnerability"))
                return false;
            list.push_back(vulnerability());
            return true;
        });
        return list;
    }

    void readVulnerabilities()
    {
        for (ToolVulnerability &each : vulnerabilities())
            addCycloneDxVulnerability(std::move(each), m_builder);
    }

    ToolVulnerability vulnerability()
    {
        ToolVulnerability result;
        // Of the extension; since 1.4 "affects" says so.
        addCycloneDxTarget(result, {attribute("ref"), {}, {}});
        eachChild([&](const QString &name) {
            if (name == QLatin1StringView("id"))
                result.id = line();
            else if (name == QLatin1StringView("source"))
                readSource(result);
            else if (name == QLatin1StringView("ratings"))
                readRatings(result);
            else if (name == QLatin1StringView("cwes"))
                readList([&](const QString &cwe) { addEach(result.cwes, {cweOfNumber(cwe)}); });
            else if (name == QLatin1StringView("description"))
                result.description = text();
            else if (name == QLatin1StringView("detail") && result.description.isEmpty())
                result.description = text();
            else if (name == QLatin1StringView("recommendation"))
                result.recommendation = text();
            else if (name == QLatin1StringView("recommendations"))
                readRecommendations(result);
            else if (name == QLatin1StringView("workaround") && result.recommendation.isEmpty())
                result.recommendation = text();
            else if (name == QLatin1StringView("analysis"))
                readAnalysis(result);
            else if (name == QLatin1StringView("affects"))
                readAffects(result);
            else
                return false;
            return true;
        });
        return result;
    }

    /// The texts of all children.
    template<class Take>
    void readList(Take take)
    {
        eachChild([&](const QString &) {
            take(line());
            return true;
        });
    }

    void readRecommendations(ToolVulnerability &result)
    {
        QStringList all;
        readList([&](const QString &each) { addEach(all, {each}); });
        result.recommendation = m_builder.text(all.join(u'\n'));
    }

    void readSource(ToolVulnerability &result)
    {
        result.source = attribute("name"); // of the extension
        eachChild([&](const QString &name) {
            if (name != QLatin1StringView("name"))
                return false;
            result.source = line();
            return true;
        });
    }

    void readRatings(ToolVulnerability &result)
    {
        std::vector<CycloneDxRating> ratings;
        eachChild([&](const QString &name) {
            if (name != QLatin1StringView("rating"))
                return false;
            ratings.push_back(rating());
            return true;
        });
        rateCycloneDx(result, std::move(ratings), m_builder);
    }

    CycloneDxRating rating()
    {
        CycloneDxRating result;
        eachChild([&](const QString &name) {
            if (name == QLatin1StringView("severity")) {
                result.severity = line();
            } else if (name == QLatin1StringView("method")) {
                result.method = line();
            } else if (name == QLatin1StringView("vector")) {
                result.vector = line();
            } else if (name == QLatin1StringView("score")) {
                bool isNumber = false;
                // The extension has parts of the score, "base" among them.
                const double score =
                    m_builder.line(m_xml.text(QLatin1StringView("base"))).toDouble(&isNumber);
                if (isNumber)
                    result.score = score;
            } else {
                return false;
            }
            return true;
        });
        return result;
    }

    void readAnalysis(ToolVulnerability &result)
    {
        eachChild([&](const QString &name) {
            if (name == QLatin1StringView("state")) {
                result.state = line();
            } else if (name == QLatin1StringView("justification")) {
                result.justification = line();
            } else if (name == QLatin1StringView("detail")) {
                result.detail = text();
            } else if (name == QLatin1StringView("responses")) {
                QStringList responses;
                readList([&](const QString &response) { addEach(responses, {response}); });
                result.response = responses.join(QStringLiteral(", "));
            } else {
                return false;
            }
            return true;
        });
    }

    void readAffects(ToolVulnerability &result)
    {
        eachChild([&](const QString &name) {
            if (name != QLatin1StringView("target"))
                return false;
            ToolAffected target;
            eachChild([&](const QString &member) {
                if (member == QLatin1StringView("ref"))
                    target.ref = line();
                else if (member == QLatin1StringView("versions"))
                    target.versions = versions();
                else
                    return false;
                return true;
            });
            addCycloneDxTarget(result, std::move(target));
            return true;
        });
    }

    std::vector<ToolVersions> versions()
    {
        std::vector<ToolVersions> read;
        eachChild([&](const QString &name) {
            if (name != QLatin1StringView("version"))
                return false;
            ToolVersions said;
            eachChild([&](const QString &member) {
                if (member == QLatin1StringView("version"))
                    said.version = line();
                else if (member == QLatin1StringView("range"))
                    said.range = line();
                else if (member == QLatin1StringView("status"))
                    said.status = line().toLower();
                else
                    return false;
                return true;
            });
            read.push_back(std::move(said));
            return true;
        });
        return read;
    }

    XmlReport &m_xml;
    ReportBuilder m_builder;
    CycloneDxTargets m_targets;
};

} // namespace

bool isCycloneDxXml(const XmlReport &xml)
{
    return xml.name() == QLatin1StringView("bom");
}

Result<ToolReport> readCycloneDxXml(XmlReport &xml)
{
    return CycloneDxXmlReader(xml).read();
}

} // namespace gatehouse
