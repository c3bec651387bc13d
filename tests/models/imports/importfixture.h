#pragma once

#include "models/base/digest.h"
#include "models/evidence/evidencerepository.h"
#include "models/findings/findingrepository.h"
#include "models/imports/importedreportrepository.h"
#include "models/imports/mappinglearning.h"
#include "models/imports/reportimport.h"
#include "models/imports/toolmappingrepository.h"
#include "models/product/undo.h"
#include "models/workspace/actions.h"
#include "tests/models/assessments/assessmentfixture.h"

namespace gatehouse {

/// The release of AssessmentFixture and reports of a tool, made of a line a result.
class ImportFixture : public AssessmentFixture
{
public:
    /// One that failed, of a rule that MobSF has, at a place.
    static ToolResult failed(const char *rule, const char *path = "a.java", int line = 1)
    {
        ToolResult made;
        made.rule = QString::fromUtf8(rule);
        made.title = QStringLiteral("Title of ") + made.rule;
        made.message = QStringLiteral("What is wrong with ") + made.rule;
        made.outcome = ToolOutcome::Failed;
        made.severity = ToolSeverity::High;
        ToolPlace place;
        place.path = QString::fromUtf8(path);
        place.line = line;
        made.places = {place};
        return made;
    }
    static ToolResult passed(const char *rule)
    {
        ToolResult made = failed(rule);
        made.outcome = ToolOutcome::Passed;
        made.severity = ToolSeverity::None;
        return made;
    }

    ReportFile report(std::vector<ToolResult> results,
                      const QString &tool = QStringLiteral("MobSF"))
    {
        const QByteArray content = "report " + QByteArray::number(++m_reports);
        ReportFile made;
        made.path = write(QStringLiteral("report-%1.json").arg(m_reports), content);
        made.sha256 = Digest::of(DigestAlgorithm::Sha256, content);
        made.report.format = ReportFormat::Mobsf;
        made.report.tool = tool;
        made.report.toolVersion = QStringLiteral("4.0");
        made.report.results = std::move(results);
        return made;
    }

    Result<std::vector<ReportOutcome>>
    tryImport(const std::vector<ReportFile> &reports, Role role = Role::Administrator,
              const ImportOptions &options = {{}, Language::English})
    {
        TRY_ASSIGN(Change importing, Change::begin(session(role), actions::importReport));
        TRY_ASSIGN(auto outcomes, ReportImport::run(importing, shelf, release, reports, options));
        TRY(importing.commit());
        return outcomes;
    }
    ReportOutcome import(const ReportFile &file) { return need(tryImport({file})).front(); }
    ReportOutcome import(std::vector<ToolResult> results)
    {
        return import(report(std::move(results)));
    }
    ReportOutcome preview(std::vector<ToolResult> results)
    {
        return need(ReportImport::preview(database(), shelf, release, {report(std::move(results))},
                                          clock().today()))
            .front();
    }
    LearnedMapping learn(const char *tool, const char *rule, const char *requirement)
    {
        ToolMapping mapping;
        mapping.tool = QString::fromUtf8(tool);
        mapping.rule = QString::fromUtf8(rule);
        mapping.library = QStringLiteral("jrt-0225-2021");
        mapping.requirement = QString::fromUtf8(requirement);
        Change adding = need(Change::begin(session(Role::Administrator), actions::addMapping));
        const LearnedMapping learned = need(learnMapping(adding, shelf, mapping));
        need(adding.commit());
        return learned;
    }

    FindingRepository findings() { return FindingRepository(database(), clock().today()); }
    std::vector<Finding> allFindings() { return need(findings().ofRelease(release)); }
    Finding only()
    {
        const auto all = allFindings();
        if (all.size() != 1)
            qFatal("%d findings", static_cast<int>(all.size()));
        return need(findings().finding(all.front().id));
    }
    void move(FindingId id, FindingStatus status)
    {
        Finding finding = need(findings().finding(id));
        finding.status = status;
        Change changing = change("finding.edit");
        need(FindingRepository::update(changing, finding));
        need(changing.commit());
    }
    void close(FindingId id)
    {
        if (need(findings().finding(id)).status == FindingStatus::Open)
            move(id, FindingStatus::Fixing);
        if (need(findings().finding(id)).status == FindingStatus::Fixing)
            move(id, FindingStatus::AwaitingRetest);
        Change testing = need(Change::begin(session(Role::Auditor), actions::retestFinding));
        need(FindingRepository::retest(testing, id, true, QStringLiteral("mended")));
        need(testing.commit());
    }
    qint64 count(const QByteArray &from)
    {
        auto rows = need(database().prepare("SELECT count(*) FROM " + from));
        rows.bind();
        return rows.next() ? rows.integer(0) : -1;
    }
    qint64 lastEntry() { return need(AuditLog(database()).count()); }
    Result<QString> undo(qint64 sequence)
    {
        return Undo::undo(session(Role::Administrator), sequence);
    }
    /// Everything an import writes, but for evidence, which stays.
    QString state()
    {
        QStringList lines;
        const auto dump = [&](const QByteArray &sql) {
            auto rows = need(database().prepare(sql));
            rows.bind();
            while (rows.next()) {
                QStringList cells;
                for (int column = 0; column < rows.columnCount(); ++column)
                    cells += rows.isNull(column) ? QStringLiteral("-") : rows.text(column);
                lines += cells.join(u'|');
            }
        };
        dump(
            "SELECT id, stable_key, title, message, path, line, outcome, severity, cwes, controls, "
            "is_suppressed, suppression, hex(content), mapped_by, requirement_id, finding_id, "
            "first_import, last_import, gone_import FROM tool_result ORDER BY id");
        dump("SELECT id, number, title, description, risk, status FROM finding ORDER BY id");
        dump("SELECT evidence_id, release_id, requirement_id FROM evidence_link "
             "ORDER BY evidence_id, requirement_id");
        dump("SELECT id, uid, series FROM report_import ORDER BY id");
        dump("SELECT uid FROM import_journal ORDER BY uid");
        dump("SELECT tool, rule, requirement FROM tool_mapping ORDER BY id");
        return lines.join(u'\n');
    }

private:
    int m_reports = 0;
};

} // namespace gatehouse
