#include "models/toolreports/sarifreader.h"

#include "models/toolreports/reportbuilder.h"
#include "models/toolreports/reportwords.h"
#include "models/toolreports/sarifmessage.h"
#include "models/toolreports/sarifrules.h"
#include "models/toolreports/sarifrun.h"

#include <QHash>
#include <QUrl>

#include <map>
#include <utility>

namespace gatehouse {

namespace {

constexpr int longestSnippet = 2000;

class SarifReader
{
    Q_DECLARE_TR_FUNCTIONS(SarifReader)
public:
    SarifReader() : m_builder(ReportFormat::Sarif) { }

    Result<ToolReport> read(const JsonNode &root) &&
    {
        m_builder.report().formatVersion = line(root["version"]);
        const QString &version = m_builder.report().formatVersion;
        if (version.startsWith(QLatin1StringView("1.")))
            return fail(ErrorKind::Invalid,
                        tr("This is a SARIF log of version %1. Gatehouse reads version 2.1.0: have "
                           "the tool write that.")
                            .arg(version));
        if (version != QLatin1StringView("2.1.0"))
            m_builder.warn(tr("The log says that it is of version “%1” of SARIF; it is read as "
                              "2.1.0.")
                               .arg(version));
        const JsonNode runs = root["runs"];
        if (runs.size() == 0)
            m_builder.warn(tr("The log has no runs: no tool has looked at anything."));
        const SarifBeside beside(root);
        runs.eachItem([&](const JsonNode &run) { readRun(SarifRun(beside, run)); });
        return std::move(m_builder).finish();
    }

private:
    QString line(const JsonNode &node) { return m_builder.line(node.spelled()); }

    void readTool(const SarifRun &run)
    {
        ToolReport &report = m_builder.report();
        const JsonNode driver = run.driver();
        m_tool = line(driver["name"]);
        if (m_tool.isEmpty())
            m_builder.warn(tr("A run does not say which tool it is of."));
        const QStringList known = report.tool.split(QStringLiteral(", "), Qt::SkipEmptyParts);
        if (!m_tool.isEmpty() && !known.contains(m_tool)) {
            report.tool += (known.isEmpty() ? QString() : QStringLiteral(", ")) + m_tool;
            if (report.toolVersion.isEmpty())
                report.toolVersion =
                    line(driver["semanticVersion"].exists() ? driver["semanticVersion"]
                                                            : driver["version"]);
        }
    }

    QString toolName() const { return m_tool.isEmpty() ? tr("The tool") : m_tool; }

    void isIncomplete(const QString &why)
    {
        m_builder.report().isIncomplete = true;
        m_builder.warn(why);
    }

    void readInvocations(const SarifRun &run)
    {
        QStringList errors;
        const auto read = [&](const JsonNode &invocation) {
            const JsonNode at = invocation["endTimeUtc"].exists() ? invocation["endTimeUtc"]
                                                                  : invocation["startTimeUtc"];
            const auto moment = QDateTime::fromString(at.spelled(), Qt::ISODate);
            QDateTime &ranAt = m_builder.report().ranAt;
            if (moment.isValid() && (!ranAt.isValid() || ranAt < moment))
                ranAt = moment;
            const JsonNode successful = invocation["executionSuccessful"];
            if (successful.exists() && !successful.isTrue())
                isIncomplete(tr("%1 says that it did not run to its end: what it did not look at "
                                "is not in the log.")
                                 .arg(toolName()));
            for (const std::string_view list :
                 {"toolExecutionNotifications", "toolConfigurationNotifications"})
                invocation[list].eachItem(
                    [&](const JsonNode &notification) { readNotification(notification, errors); });
        };
        run.eachItem("invocations", read);
        read(run.node()["conversion"]["invocation"]); // of what made a log of another report
        sayErrors(errors);
    }

    /// What went wrong in the tool itself; an error halted it, or left its results incomplete
    /// (3.58.6).
    void readNotification(const JsonNode &notification, QStringList &errors)
    {
        const JsonNode descriptor = descriptorOf(notification["descriptor"]);
        JsonNode level = notification["level"];
        if (!level.exists())
            level = descriptor["defaultConfiguration"]["level"];
        if (level.spelled().compare(QLatin1StringView("error"), Qt::CaseInsensitive) != 0)
            return;
        QString said = messageOf(notification["message"], descriptor, JsonNode());
        if (said.isEmpty())
            said = line(notification["exception"]["message"]);
        if (said.isEmpty())
            said = line(notification["descriptor"]["id"]);
        errors += ReportBuilder::heading(said);
    }

    JsonNode descriptorOf(const JsonNode &reference)
    {
        const JsonNode known = m_driver["notifications"];
        const double index = reference["index"].number().value_or(-1);
        JsonNode found = index >= 0 && index < 1e6 ? known[qsizetype(index)] : JsonNode();
        const std::string_view id = reference["id"].text();
        if (!found.exists() && !id.empty())
            known.eachItem([&](const JsonNode &each) {
                if (!found.exists() && each["id"].text() == id)
                    found = each;
            });
        return found;
    }

    void sayErrors(QStringList errors)
    {
        constexpr qsizetype most = 5;
        if (errors.isEmpty())
            return;
        const int count = static_cast<int>(errors.size());
        errors.removeDuplicates();
        errors.removeAll(QString());
        QString said = errors.mid(0, most).join(QStringLiteral("; "));
        if (errors.size() > most)
            said += QStringLiteral("; …");
        isIncomplete(said.isEmpty()
                         ? tr("%1 tells of %n error(s) of its own: what it could not look at is "
                              "not in the log.",
                              nullptr, count)
                               .arg(toolName())
                         : tr("%1 tells of %n error(s) of its own (%2): what it could not look at "
                              "is not in the log.",
                              nullptr, count)
                               .arg(toolName(), said));
    }

    /// Where the tool ran says nothing about the app, and is left out; where a base lies below
    /// another one does (3.14.14).
    void readBases(const JsonNode &run)
    {
        m_bases.clear();
        m_below.clear();
        QHash<QString, std::pair<QString, QString>> relative; // what it is below, and where
        run["originalUriBaseIds"].eachMember([&](std::string_view name, const JsonNode &base) {
            const QString uri = decodedUri(base["uri"].spelled());
            if (isAbsolute(uri))
                m_bases += uri;
            else if (!uri.isEmpty())
                relative.insert(m_builder.line(name, 200), {line(base["uriBaseId"]), uri});
        });
        for (auto base = relative.cbegin(); base != relative.cend(); ++base) {
            QString path = base->second;
            QString above = base->first;
            for (int level = 0; level < 20 && relative.contains(above); ++level) {
                path.prepend(relative.value(above).second);
                above = relative.value(above).first;
            }
            m_below.insert(base.key(), path);
        }
    }

    static bool isAbsolute(const QString &uri)
    {
        return uri.size() > 1 && (uri.startsWith(u'/') || uri.contains(QLatin1StringView(":/")));
    }

    void readRun(const SarifRun &run)
    {
        readTool(run);
        m_driver = run.driver();
        readInvocations(run);
        readBases(run.node());
        m_artifacts.clear();
        run.eachItem("artifacts", [this](const JsonNode &artifact) {
            m_artifacts.push_back(artifact["location"]);
        });
        m_logical.clear();
        run.eachItem("logicalLocations",
                     [this](const JsonNode &location) { m_logical.push_back(location); });
        m_paths.clear();
        const SarifRules rules(run, m_builder);
        run.eachItem("results", [&](const JsonNode &result) {
            if (result.isObject())
                readResult(result, rules);
        });
        // What is not there, or null, says that nothing was looked at (3.14.23).
        if (run.isElsewhere("results"))
            isIncomplete(tr("Results of %1 lie in other files, which the log only names; they are "
                            "not read. Have the tool write all into one file.")
                             .arg(toolName()));
        else if (!run.has("results"))
            isIncomplete(tr("The run of %1 has no list of results: nothing says that anything was "
                            "looked at.")
                             .arg(toolName()));
    }

    void readResult(const JsonNode &node, const SarifRules &rules)
    {
        if (node["baselineState"].text() == "absent") {
            m_builder.count([](int times) {
                return tr("%n result(s) were left out that the tool marks as no longer there.",
                          nullptr, times);
            });
            return;
        }
        const SarifRule *rule = rules.find(node);
        ToolResult result;
        result.rule = SarifRules::idOf(node, rule, m_builder);
        result.message = messageOf(node["message"], rule ? rule->node : JsonNode(),
                                   rule ? rule->component : JsonNode());
        if (rule) {
            result.title = rule->title;
            result.advice = rule->advice;
            result.cwes = rule->cwes;
            result.controls = rule->controls;
        }
        if (result.title.isEmpty())
            result.title = ReportBuilder::heading(result.message);
        if (result.rule.isEmpty()) {
            result.rule = ruleKey(m_tool.isEmpty() ? QStringLiteral("sarif") : m_tool.toLower(),
                                  stemOf(result.title).stem);
            m_builder.count([](int times) {
                return tr("%n result(s) name no rule; they are known by what they say.", nullptr,
                          times);
            });
        }
        if (result.title.isEmpty())
            result.title = result.rule;
        if (result.message.isEmpty())
            result.message = result.title;
        SarifRules::readProperties(node["properties"], result.cwes, result.controls, m_builder);
        node["taxa"].eachItem(
            [&](const JsonNode &taxon) { addEach(result.cwes, {rules.cweOf(taxon)}); });
        rate(result, node, rule);
        readPlaces(result, node);
        result.isOfRunning = isOfRunning(result, node);
        result.fingerprint = fingerprintOf(node);
        readSuppressions(result, node["suppressions"]);
        m_builder.add(std::move(result));
    }

    /// Whoever reads code points at lines of files; who asks something that runs has a request
    /// (3.27.16) or an address to show.
    static bool isOfRunning(const ToolResult &result, const JsonNode &node)
    {
        if (node["webRequest"].isObject() || node["webResponse"].isObject())
            return true;
        const auto isAddress = [](const ToolPlace &place) {
            return place.line == 0
                && (place.path.startsWith(QLatin1StringView("http://"))
                    || place.path.startsWith(QLatin1StringView("https://")));
        };
        return !result.places.empty() && std::ranges::all_of(result.places, isAddress);
    }

    /// Of a rule or notification and the component that has it, as far as they are known.
    QString messageOf(const JsonNode &message, const JsonNode &descriptor,
                      const JsonNode &component)
    {
        if (message.isText())
            return m_builder.text(message.text());
        JsonNode text = message["text"];
        if (!text.exists() && message["id"].isText()) {
            const std::string_view id = message["id"].text();
            text = descriptor["messageStrings"][id]["text"];
            for (const JsonNode &each : {component, m_driver}) {
                if (!text.exists())
                    text = each["globalMessageStrings"][id]["text"];
            }
        }
        if (!text.exists())
            text = message["markdown"];
        QStringList arguments;
        message["arguments"].eachItem(
            [&](const JsonNode &argument) { arguments += m_builder.line(argument.spelled()); });
        if (arguments.isEmpty() && text.text().find_first_of("[\\") == std::string_view::npos)
            return m_builder.text(text.text());
        // More would be cut anyway.
        const QString start = text.spelled().left(2 * ReportBuilder::longestText);
        return m_builder.text(withoutLinks(withArguments(start, arguments)));
    }

    /// In lower case; what is none of 3.27.9 is a failure, since nothing says that it is less.
    QString kindOf(const JsonNode &node)
    {
        static const QStringList known{
            QStringLiteral("pass"),          QStringLiteral("open"),
            QStringLiteral("informational"), QStringLiteral("notapplicable"),
            QStringLiteral("review"),        QStringLiteral("fail")};
        const QString word = m_builder.line(node.text());
        const QString kind = word.toLower();
        if (kind.isEmpty() || known.contains(kind))
            return kind;
        m_builder.warn(tr("The kind “%1” is none that a result can be of; such results count as "
                          "failed.")
                           .arg(word.left(40)));
        return {};
    }

    void rate(ToolResult &result, const JsonNode &node, const SarifRule *rule)
    {
        const QString kind = kindOf(node["kind"]);
        const bool isFail = kind.isEmpty() || kind == QLatin1StringView("fail");
        QString level = m_builder.line(node["level"].text()).toLower();
        if (level.isEmpty() && isFail && rule)
            level = rule->level;
        if (level.isEmpty())
            level = isFail ? QStringLiteral("warning") : QStringLiteral("none");
        auto severity = SarifRules::severityOf(node["properties"], m_builder);
        if (!severity && rule)
            severity = rule->severity;
        const auto isLevel = [&](const char *word) { return level == QLatin1StringView(word); };
        result.severity = isLevel("error") ? ToolSeverity::High
            : isLevel("note")              ? ToolSeverity::Low
            : isLevel("none")              ? ToolSeverity::None
                                           : ToolSeverity::Medium;
        if (severity && !isLevel("none"))
            result.severity = *severity;
        if (kind == QLatin1StringView("pass"))
            result.outcome = ToolOutcome::Passed;
        else if (kind == QLatin1StringView("review"))
            result.outcome = ToolOutcome::Review;
        else if (kind == QLatin1StringView("informational"))
            result.outcome = ToolOutcome::Note;
        else if (kind == QLatin1StringView("notapplicable") || kind == QLatin1StringView("open"))
            result.outcome = ToolOutcome::NotRun;
        else if (isLevel("none"))
            result.outcome = ToolOutcome::Note;
        else
            result.outcome = isLevel("note") ? ToolOutcome::Review : ToolOutcome::Failed;
        if (result.outcome == ToolOutcome::Passed || result.outcome == ToolOutcome::NotRun)
            result.severity = ToolSeverity::None;
    }

    static QString decodedUri(const QString &uri)
    {
        return uri.contains(u'%') ? QUrl::fromPercentEncoding(uri.toUtf8()) : uri;
    }

    /// Relative to whatever the log calls a base.
    QString pathOf(JsonNode artifact)
    {
        if (!artifact["uri"].exists()) {
            const double index = artifact["index"].number().value_or(-1);
            if (index >= 0 && index < double(m_artifacts.size()))
                artifact = m_artifacts[std::size_t(index)];
        }
        const std::string_view uri = artifact["uri"].text();
        const std::string_view base = artifact["uriBaseId"].text();
        const std::pair key(base, uri);
        if (const auto known = m_paths.find(key); known != m_paths.end())
            return known->second;
        static const QString root = QStringLiteral("%SRCROOT%/");
        QString path = m_builder.line(uri, 1000);
        if (path.startsWith(root))
            path.remove(0, root.size());
        path = decodedUri(path);
        const bool isBelow = !base.empty() && !isAbsolute(path);
        for (const QString &absolute : std::as_const(m_bases)) {
            if (path.startsWith(absolute)) {
                path.remove(0, absolute.size());
                break;
            }
        }
        if (isBelow)
            path.prepend(m_below.value(m_builder.line(base, 200)));
        if (path.startsWith(QLatin1StringView("file:///")))
            path.remove(0, path.size() > 9 && path[9] == u':' ? 8 : 7); // C:/ or /
        path = m_builder.line(path, 1000); // what was encoded may be anything
        m_paths.emplace(key, path);
        return path;
    }

    QString logicalOf(JsonNode location)
    {
        const double index = location["index"].number().value_or(-1);
        if (!location["fullyQualifiedName"].exists() && !location["name"].exists() && index >= 0
            && index < double(m_logical.size()))
            location = m_logical[std::size_t(index)];
        for (const std::string_view name : {"fullyQualifiedName", "decoratedName", "name"}) {
            if (location[name].isText())
                return m_builder.line(location[name].text());
        }
        return {};
    }

    void readPlaces(ToolResult &result, const JsonNode &node)
    {
        bool isCut = false;
        const auto add = [&](const JsonNode &location) {
            if (result.places.size() >= ReportBuilder::mostPlaces) {
                isCut = true;
                return;
            }
            ToolPlace place;
            const JsonNode physical = location["physicalLocation"];
            place.path = pathOf(physical["artifactLocation"]);
            const JsonNode region = physical["region"];
            place.line = region["startLine"].line();
            JsonNode snippet = region["snippet"]["text"];
            if (!snippet.exists())
                snippet = physical["contextRegion"]["snippet"]["text"];
            place.snippet = m_builder.text(snippet.text(), longestSnippet);
            QStringList names;
            location["logicalLocations"].eachItem(
                [&](const JsonNode &logical) { addEach(names, {logicalOf(logical)}); });
            if (names.isEmpty())
                addEach(names, {line(physical["address"]["fullyQualifiedName"])});
            place.logical = names.join(QStringLiteral(", "));
            if (place != ToolPlace{})
                result.places.push_back(std::move(place));
        };
        node["locations"].eachItem(add);
        if (result.places.empty()) {
            if (const QString target = pathOf(node["analysisTarget"]); !target.isEmpty())
                result.places = {{target, 0, {}, {}}};
        }
        // Of a result that is nowhere, what it is about says most.
        if (result.places.empty())
            node["relatedLocations"].eachItem(add);
        if (isCut)
            m_builder.countCutPlaces();
    }

    /// A value of a fingerprint; objects as they stand. What a tool writes in place of one to those
    /// who have not signed in is none.
    QString fingerprintValue(const JsonNode &value)
    {
        QString text = value.spelled();
        if (text.isEmpty()) {
            QStringList members;
            value.eachMember([&](std::string_view name, const JsonNode &member) {
                members += QString::fromUtf8(name.data(), qsizetype(name.size())).left(100) + u'='
                    + member.spelled().left(200);
            });
            members.sort();
            text = members.mid(0, 20).join(u',');
        }
        return text == QLatin1StringView("requires login") ? QString() : text;
    }

    QString fingerprintOf(const JsonNode &node)
    {
        const auto all = [this](const JsonNode &fingerprints) {
            QMap<QString, QString> values;
            fingerprints.eachMember([&](std::string_view name, const JsonNode &value) {
                const QString text = fingerprintValue(value);
                if (!text.isEmpty() && values.size() < 20)
                    values.insert(QString::fromUtf8(name.data(), qsizetype(name.size())).left(100),
                                  text);
            });
            return values;
        };
        // Its name says the version; the last is the newest.
        if (const auto own = all(node["fingerprints"]); !own.isEmpty())
            return m_builder.line(own.lastKey() + u':' + own.last());
        auto partial = all(node["partialFingerprints"]);
        const QString line = QStringLiteral("primaryLocationLineHash");
        if (partial.contains(line))
            return m_builder.line(line + u':' + partial.value(line));
        partial.remove(QStringLiteral("primaryLocationStartColumnFingerprint"));
        QStringList parts;
        for (auto each = partial.cbegin(); each != partial.cend(); ++each)
            parts += each.key() + u':' + each.value();
        if (!parts.isEmpty())
            return m_builder.line(parts.join(u' '));
        return m_builder.line(node["correlationGuid"].text());
    }

    void readSuppressions(ToolResult &result, const JsonNode &suppressions)
    {
        bool isAccepted = suppressions.size() > 0;
        QStringList why;
        suppressions.eachItem([&](const JsonNode &suppression) {
            const std::string_view status = suppression["status"].text();
            isAccepted = isAccepted && (status.empty() || status == "accepted");
            const QString said = line(suppression["justification"]);
            addEach(why, {said.isEmpty() ? line(suppression["kind"]) : said});
        });
        result.isSuppressed = isAccepted;
        if (isAccepted)
            result.suppression = m_builder.line(why.join(QStringLiteral("; ")));
    }

    ReportBuilder m_builder;
    QString m_tool;
    JsonNode m_driver;
    QStringList m_bases; ///< where the tool ran
    QHash<QString, QString> m_below; ///< the bases below those, by name
    std::vector<JsonNode> m_artifacts; ///< their locations
    std::vector<JsonNode> m_logical;
    /// By base and URI as they stand.
    std::map<std::pair<std::string_view, std::string_view>, QString> m_paths;
};

} // namespace

bool isSarif(const JsonNode &root)
{
    const JsonNode runs = root["runs"];
    if (!runs.isArray())
        return false;
    const bool saysSo = root["$schema"].text().find("sarif") != std::string_view::npos
        || root["version"].text().substr(0, 2) == "2.";
    return saysSo || runs[0]["tool"].isObject();
}

Result<ToolReport> readSarif(const JsonNode &root)
{
    return SarifReader().read(root);
}

} // namespace gatehouse
