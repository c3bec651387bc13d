#include "models/toolreports/mobsfreader.h"

#include "models/toolreports/mobsfbinaries.h"
#include "models/toolreports/mobsfrating.h"
#include "models/toolreports/mobsfrules.h"
#include "models/toolreports/reportbuilder.h"
#include "models/toolreports/reportwords.h"

#include <QRegularExpression>

#include <algorithm>
#include <charconv>

namespace gatehouse {

namespace {

class MobsfReader
{
    Q_DECLARE_TR_FUNCTIONS(MobsfReader)
public:
    explicit MobsfReader(const JsonNode &root) : m_root(root), m_builder(ReportFormat::Mobsf) { }

    Result<ToolReport> read() &&
    {
        readSubject();
        readPermissions();
        readCertificate();
        readManifest();
        readNetwork();
        readTransport();
        readCode();
        readInterfaces("android_api");
        readInterfaces("ios_api");
        readInterfaces("behaviour", QStringLiteral("behaviour"));
        readMobsfBinaries(m_root, m_builder);
        readFiles();
        readDomains();
        readFirebase();
        readTrackers();
        readSecrets();
        readScorecard();
        readComponents();
        return std::move(m_builder).finish();
    }

private:
    QString line(const JsonNode &node) { return m_builder.line(node.spelled()); }

    /// The findings of a section: the list itself in old versions, a member of it since.
    static JsonNode findings(const JsonNode &section, std::string_view member)
    {
        return section.isArray() ? section : section[member];
    }

    void rate(ToolResult &result, const JsonNode &severity)
    {
        rateMobsf(result, line(severity), m_builder);
    }

    void readSubject()
    {
        ToolReport &report = m_builder.report();
        report.tool = QStringLiteral("MobSF");
        report.toolVersion = line(m_root["version"]);
        if (report.toolVersion.startsWith(u'v'))
            report.toolVersion.remove(0, 1);
        report.ranAt = QDateTime::fromString(m_root["timestamp"].spelled(), Qt::ISODate);
        ToolSubject &subject = report.subject;
        const bool isIos = m_root["bundle_id"].exists() || m_root["macho_analysis"].exists()
            || m_root["ats_analysis"].exists();
        subject.platform = isIos ? Platform::Ios : Platform::Android;
        const auto first = [this](std::initializer_list<std::string_view> names) {
            for (const std::string_view name : names) {
                if (const QString found = line(m_root[name]); !found.isEmpty())
                    return found;
            }
            return QString();
        };
        subject.name = first({"app_name", "file_name"});
        subject.package = first({"package_name", "bundle_id"});
        subject.version = first({"version_name", "app_version"});
        subject.build = first({"version_code", "build"});
        subject.sha256 = line(m_root["sha256"]).toLower();
        subject.sha1 = line(m_root["sha1"]).toLower();
        subject.md5 = line(m_root["md5"]).toLower();
        subject.minimumSystem = first({"min_sdk", "min_os_version"});
        subject.targetSystem = first({"target_sdk", "sdk_name"});
    }

    void readPermission(const QString &name, const JsonNode &about)
    {
        if (name.isEmpty())
            return;
        QStringList &permissions = m_builder.report().subject.permissions;
        permissions += name;
        const QString status = line(about["status"]).toLower();
        ToolResult result;
        result.rule = ruleKey(QStringLiteral("permissions"),
                              status.isEmpty() ? QStringLiteral("unknown") : status);
        result.title = name;
        const QString why =
            line(about["info"].exists() ? about["info"] : about["reason"]); // iOS gives a reason
        const QString description = m_builder.text(about["description"].text());
        result.message = QStringList{why, description}.join(u'\n').trimmed();
        result.outcome =
            status == QLatin1StringView("dangerous") ? ToolOutcome::Review : ToolOutcome::Note;
        result.places = {{{}, 0, name, {}}};
        // Since 4.1: where in the code it is needed.
        m_root["permission_mapping"][name.toStdString()].eachMember(
            [&](std::string_view path, const JsonNode &lines) {
                if (result.places.size() < ReportBuilder::mostPlaces)
                    result.places.push_back(placesIn(m_builder.line(path), lines).front());
            });
        m_builder.add(std::move(result));
    }

    void readPermissions()
    {
        const JsonNode permissions = m_root["permissions"];
        permissions.eachMember([this](std::string_view name, const JsonNode &about) {
            readPermission(m_builder.line(name), about);
        });
        permissions.eachItem([this](const JsonNode &item) {
            readPermission(line(item.isObject() ? item["name"] : item), item);
        });
        m_builder.report().subject.permissions.removeDuplicates();
    }

    void readCertificate()
    {
        const JsonNode rows = findings(m_root["certificate_analysis"], "certificate_findings");
        rows.eachItem([this](const JsonNode &row) {
            ToolResult result;
            result.message = m_builder.text(withoutMarkup(row[1].spelled()));
            const QString title = line(row[2]);
            result.title = title.isEmpty() ? ReportBuilder::heading(result.message) : title;
            if (result.title.isEmpty())
                return;
            result.rule = mobsfCertificateRule(title, result.message);
            rate(result, row[0]);
            // What later versions tell for information is what earlier ones call good.
            if (result.rule == QLatin1StringView("certificate/signed-application"))
                result.outcome = ToolOutcome::Passed;
            m_builder.add(std::move(result));
        });
    }

    /// What a finding in the manifest is about: "a.b.MainActivity", "5.0-5.0.2 21".
    QString componentOf(const JsonNode &components)
    {
        static const QRegularExpression kind(QStringLiteral(
            "^(Activity|Activity-Alias|Content Provider|Broadcast Receiver|Service)$"));
        QStringList names;
        components.eachItem([&](const JsonNode &name) { names += line(name); });
        if (names.size() > 1 && kind.match(names[0]).hasMatch())
            return names[1];
        return m_builder.line(withoutMarkup(names.join(u' ')));
    }

    void readManifest()
    {
        const JsonNode section = m_root["manifest_analysis"];
        findings(section, "manifest_findings").eachItem([this](const JsonNode &item) {
            ToolResult result;
            const QString title = line(item["title"]);
            result.rule = line(item["rule"]);
            if (result.rule.isEmpty())
                result.rule = mobsfManifestRule(title.isEmpty() ? line(item["name"]) : title);
            result.title = withoutMarkup(title.isEmpty() ? line(item["name"]) : title);
            result.message = m_builder.text(withoutMarkup(
                (item["description"].exists() ? item["description"] : item["desc"]).spelled()));
            rate(result, item["severity"].exists() ? item["severity"] : item["stat"]);
            result.places = {
                {QStringLiteral("AndroidManifest.xml"), 0, componentOf(item["component"]), {}}};
            m_builder.add(std::move(result));
        });
        countSuppressed(section["manifest_summary"]);
    }

    void countSuppressed(const JsonNode &summary)
    {
        if (const int suppressed = summary["suppressed"].line(); suppressed > 0)
            m_builder.count(
                [](int times) {
                    return tr("MobSF has left out %n finding(s) that its users have suppressed.",
                              nullptr, times);
                },
                suppressed);
    }

    void readNetwork()
    {
        findings(m_root["network_security"], "network_findings")
            .eachItem([this](const JsonNode &item) {
                ToolResult result;
                result.message = m_builder.text(item["description"].text());
                result.title = ReportBuilder::heading(result.message);
                if (result.title.isEmpty())
                    return;
                result.rule = ruleKey(QStringLiteral("network"), stemOf(result.title).stem);
                rate(result, item["severity"]);
                QStringList scope;
                item["scope"].eachItem([&](const JsonNode &domain) { scope += line(domain); });
                result.places = {{{}, 0, m_builder.line(scope.join(QStringLiteral(", "))), {}}};
                m_builder.add(std::move(result));
            });
    }

    void readTransport()
    {
        findings(m_root["ats_analysis"], "ats_findings").eachItem([this](const JsonNode &item) {
            ToolResult result;
            result.title = line(item["issue"]);
            if (result.title.isEmpty())
                return;
            const TitleStem title = stemOf(result.title);
            result.rule = ruleKey(QStringLiteral("ats"), title.stem);
            result.message = m_builder.text(item["description"].text());
            rate(result, item["severity"].exists() ? item["severity"] : item["status"]);
            result.places = {{QStringLiteral("Info.plist"), 0, title.variables, {}}};
            m_builder.add(std::move(result));
        });
    }

    /// The lines of "40, 12,12" as they stand.
    static std::vector<int> linesIn(std::string_view list)
    {
        std::vector<int> numbers;
        while (!list.empty()) {
            const std::size_t end = std::min(list.find(','), list.size());
            std::string_view each = list.substr(0, end);
            while (!each.empty() && each.front() == ' ')
                each.remove_prefix(1);
            while (!each.empty() && each.back() == ' ')
                each.remove_suffix(1);
            int number = 0;
            const auto read = std::from_chars(each.data(), each.data() + each.size(), number);
            if (read.ec == std::errc() && read.ptr == each.data() + each.size() && number > 0)
                numbers.push_back(number);
            list.remove_prefix(std::min(end + 1, list.size()));
        }
        return numbers;
    }

    /// "40,12,12" in order, each once.
    std::vector<ToolPlace> placesIn(const QString &path, const JsonNode &lines)
    {
        std::vector<int> numbers = linesIn(lines.text());
        if (lines.line() > 0)
            numbers.push_back(lines.line());
        lines.eachItem([&](const JsonNode &number) {
            if (number.line() > 0)
                numbers.push_back(number.line());
        });
        if (!std::ranges::is_sorted(numbers))
            std::ranges::sort(numbers);
        numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
        if (numbers.size() > std::size_t(ReportBuilder::mostPlaces)) {
            m_builder.countCutPlaces();
            numbers.resize(std::size_t(ReportBuilder::mostPlaces));
        }
        if (numbers.empty())
            numbers.push_back(0);
        std::vector<ToolPlace> places;
        places.reserve(numbers.size());
        for (const int number : numbers)
            places.push_back({path, number, {}, {}});
        return places;
    }

    ToolResult codeResult(std::string_view id, const JsonNode &metadata)
    {
        ToolResult result;
        const QString name = m_builder.line(id);
        result.rule =
            name.contains(u' ') ? ruleKey(QStringLiteral("code"), stemOf(name).stem) : name;
        result.message = m_builder.text(metadata["description"].text());
        result.title = ReportBuilder::heading(result.message.isEmpty() ? name : result.message);
        result.advice = line(metadata["ref"]);
        addEach(result.cwes, cwesIn(line(metadata["cwe"])));
        addEach(result.controls, controlsIn(line(metadata["masvs"])));
        if (metadata["severity"].exists())
            rate(result, metadata["severity"]);
        return result;
    }

    void readCode()
    {
        const JsonNode section = m_root["code_analysis"];
        const JsonNode own = section["findings"];
        // Before 3.6 the rules stand in the section itself.
        const bool isWrapped = own.isObject() && !own["files"].exists();
        (isWrapped ? own : section).eachMember([this](std::string_view id, const JsonNode &rule) {
            if (!rule["metadata"].isObject())
                return;
            const ToolResult result = codeResult(id, rule["metadata"]);
            const JsonNode files = rule["files"];
            const auto addAt = [&](std::string_view path, const JsonNode &lines) {
                ToolResult here = result;
                here.places = placesIn(m_builder.line(path), lines);
                m_builder.add(std::move(here));
            };
            files.eachMember(addAt);
            files.eachItem([&](const JsonNode &path) { addAt(path.text(), {}); });
            if (files.size() == 0)
                m_builder.add(result);
        });
        countSuppressed(section["summary"]);
    }

    /// Which interfaces of the system the code calls, and since 4.1 what it does with them: nothing
    /// is said against it. Behaviours have bare numbers, which say nothing without their section.
    void readInterfaces(std::string_view member, const QString &group = {})
    {
        m_root[member].eachMember([&](std::string_view id, const JsonNode &rule) {
            if (!rule["metadata"].isObject())
                return;
            ToolResult result = codeResult(id, rule["metadata"]);
            if (!group.isEmpty())
                result.rule = ruleKey(group, result.rule);
            result.outcome = ToolOutcome::Note;
            result.severity = ToolSeverity::None;
            const JsonNode files = rule["files"];
            const auto addAt = [&](std::string_view path, const JsonNode &lines) {
                if (result.places.size() < ReportBuilder::mostPlaces)
                    result.places.push_back(placesIn(m_builder.line(path), lines).front());
            };
            files.eachMember(addAt);
            files.eachItem([&](const JsonNode &path) { addAt(path.text(), {}); });
            if (files.size() > qsizetype(ReportBuilder::mostPlaces))
                m_builder.countCutPlaces();
            m_builder.add(std::move(result));
        });
    }

    /// Keys and certificates within the package are to be looked at; other special files are told.
    void readFiles()
    {
        m_root["file_analysis"].eachItem([this](const JsonNode &item) {
            ToolResult result;
            result.title = line(item["finding"].exists() ? item["finding"] : item["issue"]);
            if (result.title.isEmpty())
                return;
            result.rule = ruleKey(QStringLiteral("files"), stemOf(result.title).stem);
            const bool isSecret =
                result.title.contains(QLatin1StringView("cert"), Qt::CaseInsensitive)
                || result.title.contains(QLatin1StringView("key"), Qt::CaseInsensitive);
            result.outcome = isSecret ? ToolOutcome::Review : ToolOutcome::Note;
            result.severity = isSecret ? ToolSeverity::Medium : ToolSeverity::None;
            item["files"].eachItem([&](const JsonNode &file) {
                ToolResult here = result;
                here.places = {{line(file.isObject() ? file["file_path"] : file), 0, {}, {}}};
                m_builder.add(std::move(here));
            });
        });
    }

    void readDomains()
    {
        m_root["domains"].eachMember([this](std::string_view name, const JsonNode &about) {
            ToolResult result;
            result.places = {{{}, 0, m_builder.line(name), {}}};
            if (about["bad"].text() == "yes") {
                result.rule = QStringLiteral("domains/malicious-domain");
                result.title = QStringLiteral("Malicious domain found");
                result.severity = ToolSeverity::High;
                m_builder.add(result);
            }
            if (about["ofac"].isTrue()) {
                result.rule = QStringLiteral("domains/sanctioned-country");
                result.title = QStringLiteral("App may communicate to a server in an OFAC "
                                              "sanctioned country");
                result.message = line(about["geolocation"]["country_long"]);
                result.outcome = ToolOutcome::Review;
                result.severity = ToolSeverity::None;
                m_builder.add(result);
            }
        });
    }

    void readFirebase()
    {
        m_root["firebase_urls"].eachItem([this](const JsonNode &item) {
            ToolResult result;
            result.title = line(item["title"]);
            result.message = m_builder.text(item["description"].text());
            if (result.title.isEmpty() && item["url"].exists()) { // before 4.1
                const bool isOpen = item["open"].isTrue();
                result.title = isOpen ? QStringLiteral("Open Firebase database")
                                      : QStringLiteral("App talks to a Firebase database");
                result.outcome = isOpen ? ToolOutcome::Failed : ToolOutcome::Note;
                result.severity = isOpen ? ToolSeverity::High : ToolSeverity::None;
                result.places = {{{}, 0, line(item["url"]), {}}};
            } else {
                rate(result, item["severity"]);
            }
            result.rule = ruleKey(QStringLiteral("firebase"), stemOf(result.title).stem);
            m_builder.add(std::move(result));
        });
    }

    void readTrackers()
    {
        const JsonNode section = m_root["trackers"];
        ToolResult result;
        result.rule = QStringLiteral("trackers/privacy-trackers");
        result.title = QStringLiteral("Application contains Privacy Trackers");
        result.outcome = ToolOutcome::Review;
        result.severity = ToolSeverity::Medium;
        const auto addTracker = [&](const QString &name, const QString &about) {
            ToolResult here = result;
            here.message = about;
            here.places = {{{}, 0, name, {}}};
            m_builder.add(std::move(here));
        };
        const JsonNode trackers = section["trackers"];
        trackers.eachItem([&](const JsonNode &tracker) {
            if (tracker["name"].exists()) {
                addTracker(line(tracker["name"]), line(tracker["categories"]));
                return;
            }
            // Earlier versions name a tracker by the member whose value is its page.
            tracker.eachMember([&](std::string_view name, const JsonNode &page) {
                addTracker(m_builder.line(name), line(page));
            });
        });
        if (trackers.isArray() && trackers.size() == 0 && section["total_trackers"].line() > 0) {
            result.title = QStringLiteral("This application has no privacy trackers");
            result.outcome = ToolOutcome::Passed;
            result.severity = ToolSeverity::None;
            m_builder.add(std::move(result));
        }
    }

    void readSecrets()
    {
        m_root["secrets"].eachItem([this](const JsonNode &secret) {
            ToolResult result;
            result.rule = QStringLiteral("secrets/hardcoded-secret");
            result.title = QStringLiteral("This app may contain hardcoded secrets");
            result.message = line(secret);
            result.outcome = ToolOutcome::Review;
            result.severity = ToolSeverity::Medium;
            result.cwes = {QStringLiteral("CWE-798")};
            if (!result.message.isEmpty())
                m_builder.add(std::move(result));
        });
    }

    void readScorecard()
    {
        static const QStringList readElsewhere{
            QStringLiteral("certificate"), QStringLiteral("network"),
            QStringLiteral("manifest"),    QStringLiteral("code"),
            QStringLiteral("permissions"), QStringLiteral("files"),
            QStringLiteral("domains"),     QStringLiteral("firebase"),
            QStringLiteral("trackers"),    QStringLiteral("secrets"),
            QStringLiteral("binary"),      QStringLiteral("macho"),
        };
        m_root["appsec"].eachMember([this](std::string_view severity, const JsonNode &items) {
            items.eachItem([&](const JsonNode &item) {
                const QString section = line(item["section"]).toLower();
                ToolResult result;
                result.title = line(item["title"]);
                if (result.title.isEmpty() || readElsewhere.contains(section))
                    return;
                result.rule = ruleKey(section.isEmpty() ? QStringLiteral("appsec") : section,
                                      stemOf(result.title).stem);
                result.message = m_builder.text(item["description"].text());
                rateMobsf(result, m_builder.line(severity), m_builder);
                m_builder.add(std::move(result));
            });
        });
    }

    /// "group:name@version", and the names of packages that the code is in.
    void readComponents()
    {
        const JsonNode list = m_root["sbom"];
        list["sbom_versioned"].eachItem([this](const JsonNode &item) {
            const QString entry = line(item);
            ToolComponent component;
            component.type = QStringLiteral("library");
            component.version = entry.section(u'@', 1);
            const QString name = entry.section(u'@', 0, 0);
            component.group = name.contains(u':') ? name.section(u':', 0, 0) : QString();
            component.name = name.section(u':', -1);
            if (component.name.isEmpty())
                return;
            if (component.version == QLatin1StringView("dynamic")) // not known until it is built
                component.version.clear();
            if (!component.group.isEmpty()) {
                component.purl =
                    QStringLiteral("pkg:maven/%1/%2").arg(component.group, component.name);
                if (!component.version.isEmpty())
                    component.purl += u'@' + component.version;
            }
            component.ref = component.purl.isEmpty() ? entry : component.purl;
            m_builder.add(std::move(component));
        });
        const QString own = m_builder.report().subject.package;
        // Shortened names are the app's own, after its classes were renamed.
        static const QRegularExpression telling(
            QStringLiteral("^[a-z0-9_]{2,}(\\.[A-Za-z0-9_]{2,})+$"));
        list["sbom_packages"].eachItem([&](const JsonNode &item) {
            ToolComponent component;
            component.type = QStringLiteral("library");
            component.name = line(item);
            component.ref = component.name;
            const bool isOwn = !own.isEmpty() && component.name.startsWith(own);
            if (!isOwn && telling.match(component.name).hasMatch())
                m_builder.add(std::move(component));
        });
    }

    JsonNode m_root;
    ReportBuilder m_builder;
};

} // namespace

bool isMobsf(const JsonNode &root)
{
    const auto has = [&](std::initializer_list<std::string_view> names) {
        return std::ranges::any_of(names,
                                   [&](std::string_view name) { return root[name].exists(); });
    };
    return has({"app_name", "title", "file_name"}) && has({"md5", "sha256"})
        && has({"manifest_analysis", "macho_analysis", "certificate_analysis", "code_analysis"});
}

std::optional<QString> mobsfRefusal(const JsonNode &root)
{
    // Nothing but that one member, whose name differs with what went wrong.
    if (!root.isObject() || root.size() > 2)
        return std::nullopt;
    for (const std::string_view name : {"report", "error", "not_found"}) {
        if (root[name].isText())
            return ReportBuilder(ReportFormat::Mobsf).line(root[name].text(), 200);
    }
    return std::nullopt;
}

Result<ToolReport> readMobsf(const JsonNode &root)
{
    return MobsfReader(root).read();
}

} // namespace gatehouse
