#include "tests/benchmarks/data/portfoliowriter.h"

#include "models/base/clock.h"
#include "models/base/digest.h"
#include "models/base/phase.h"
#include "models/portfolio/profileflag.h"
#include "models/store/packedsnapshot.h"

#include <array>

namespace gatehouse::bench {

namespace {

constexpr int units = 40;
constexpr int people = 200;
constexpr int pieces = 2'000; ///< of evidence
constexpr quint32 unitKind = 1, personKind = 2, appKind = 3, releaseKind = 4, evidenceKind = 5,
                  findingKind = 6, decisionKind = 7, organisationKind = 8;

QString uid(quint32 kind, qint64 number)
{
    return QString::fromLatin1(uidOf(kind, number));
}

/// Numbers that differ from one use of the same thing to another.
quint64 lot(quint32 kind, qint64 number)
{
    return scattered((static_cast<quint64>(kind) << 40) + static_cast<quint64>(number));
}

QString chosen(quint64 number, const QStringList &texts)
{
    return texts[static_cast<qsizetype>(number % static_cast<quint64>(texts.size()))];
}

QString appName(quint64 number)
{
    static const QStringList lines{
        QStringLiteral("车险"), QStringLiteral("寿险"),     QStringLiteral("健康险"),
        QStringLiteral("农险"), QStringLiteral("意外险"),   QStringLiteral("团体保险"),
        QStringLiteral("养老"), QStringLiteral("财富管理"),
    };
    static const QStringList purposes{
        QStringLiteral("投保"), QStringLiteral("理赔"),     QStringLiteral("查勘"),
        QStringLiteral("客服"), QStringLiteral("代理人"),   QStringLiteral("保全"),
        QStringLiteral("续期"), QStringLiteral("移动办公"),
    };
    static const QStringList forms{QStringLiteral("通"), QStringLiteral("助手"),
                                   QStringLiteral("小程序"), QStringLiteral("管家")};
    return chosen(number, lines) + chosen(number / 8, purposes) + chosen(number / 64, forms);
}

QDateTime moment(qint64 daysAgo)
{
    return QDateTime(portfolioToday, QTime(9, 0), Qt::UTC).addDays(-daysAgo);
}

} // namespace

Result<void> PortfolioWriter::write() const
{
    TRY(writeOrganisation());
    TRY(writeApps());
    TRY(writeReleases());
    TRY(writeEvidence());
    TRY(writeOrganisationAssessments());
    TRY(writeAssessments());
    return writeDecisions();
}

Result<void> PortfolioWriter::writeOrganisation() const
{
    TRY_ASSIGN(auto unit,
               m_database.prepare("INSERT INTO unit (id, uid, parent_id, name) "
                                  "VALUES (?, ?, ?, ?)"));
    for (int i = 1; i <= units; ++i) {
        unit.bind(i, uid(unitKind, i), UnitId(i == 1 ? 0 : 1),
                  i == 1 ? QStringLiteral("总公司") : QStringLiteral("第%1分公司").arg(i - 1));
        TRY(unit.run());
    }
    TRY_ASSIGN(auto person,
               m_database.prepare("INSERT INTO person (id, uid, name, post, unit_id) "
                                  "VALUES (?, ?, ?, ?, ?)"));
    for (int i = 1; i <= people; ++i) {
        person.bind(i, uid(personKind, i), QStringLiteral("负责人%1").arg(i),
                    QStringLiteral("应用安全负责人"), i % units + 1);
        TRY(person.run());
    }
    return {};
}

Result<void> PortfolioWriter::writeApps() const
{
    TRY_ASSIGN(auto app,
               m_database.prepare(
                   "INSERT INTO app (id, uid, code, name, kind, platforms, status, owner_unit_id, "
                   "responsible_id, user_count, tier, created_at) "
                   "VALUES (?, ?, ?, ?, ?, ?, 'live', ?, ?, ?, ?, ?)"));
    TRY_ASSIGN(
        auto answer,
        m_database.prepare("INSERT INTO profile_answer (app_id, flag, holds) VALUES (?, ?, ?)"));
    for (int i = 1; i <= m_size.apps; ++i) {
        const quint64 drawn = lot(appKind, i);
        const bool native = drawn % 3 != 0;
        app.bind(i, uid(appKind, i), QStringLiteral("APP-%1").arg(i, 4, 10, QLatin1Char('0')),
                 appName(drawn), native ? "native_app" : "mini_program",
                 native ? "android ios" : "wechat", static_cast<int>(drawn / 3 % units) + 1,
                 static_cast<int>(drawn / 5 % people) + 1, static_cast<qint64>(drawn % 900'000),
                 i % 3 + 1, moment(900));
        TRY(app.run());
        // Organisations answer alike for apps of a kind, so a portfolio knows a few profiles.
        const auto profile = lot(appKind, i % 6);
        for (size_t flag = 0; flag < profileFlags().size(); ++flag) {
            answer.bind(i, profileFlags()[flag].key, (profile >> flag) % 4 != 0);
            TRY(answer.run());
        }
    }
    return {};
}

Result<void> PortfolioWriter::writeReleases() const
{
    TRY_ASSIGN(auto release,
               m_database.prepare("INSERT INTO app_release (id, uid, app_id, version, platforms, "
                                  "created_at) VALUES (?, ?, ?, ?, ?, ?)"));
    TRY_ASSIGN(auto plan,
               m_database.prepare("INSERT INTO release_phase_plan (release_id, phase, planned_on) "
                                  "VALUES (?, ?, ?)"));
    TRY_ASSIGN(auto baseline,
               m_database.prepare("INSERT INTO release_library (release_id, library_id) "
                                  "SELECT ?, id FROM library"));
    for (int i = 1; i <= m_size.releases; ++i) {
        const int app = (i - 1) % m_size.apps + 1;
        const bool native = lot(appKind, app) % 3 != 0;
        const int age = isNewestOfItsApp(i) ? 60 : 60 + (m_size.releases - i) / m_size.apps * 120;
        release.bind(i, uid(releaseKind, i), app,
                     QStringLiteral("%1.0").arg((i - 1) / m_size.apps + 1),
                     native ? "android ios" : "wechat", moment(age));
        TRY(release.run());
        for (const Phase phase : allPhases) {
            const auto slack = static_cast<qint64>(lot(releaseKind, i) % 40);
            plan.bind(i, toKey(phase), portfolioToday.addDays(indexOf(phase) * 30 + slack - age));
            TRY(plan.run());
        }
        baseline.bind(i);
        TRY(baseline.run());
    }
    return m_database.execute("UPDATE app SET current_release_id = "
                              "(SELECT max(id) FROM app_release WHERE app_id = app.id)");
}

Result<void> PortfolioWriter::writeEvidence() const
{
    TRY_ASSIGN(auto blob,
               m_database.prepare("INSERT INTO blob (id, sha256, sm3, size) VALUES (?, ?, ?, ?)"));
    TRY_ASSIGN(
        auto chunk,
        m_database.prepare("INSERT INTO blob_chunk (blob_id, position, bytes) VALUES (?, 0, ?)"));
    TRY_ASSIGN(auto evidence,
               m_database.prepare("INSERT INTO evidence (id, uid, number, title, file_name, "
                                  "media_type, blob_id, added_by, added_at) "
                                  "VALUES (?, ?, ?, ?, ?, 'text/plain', ?, '测评员1', ?)"));
    for (int i = 1; i <= pieces; ++i) {
        const QString title = QStringLiteral("抓包记录%1").arg(i);
        const QByteArray content = title.toUtf8();
        blob.bind(i, Digest::of(DigestAlgorithm::Sha256, content),
                  Digest::of(DigestAlgorithm::Sm3, content), content.size());
        TRY(blob.run());
        chunk.bind(i, content);
        TRY(chunk.run());
        evidence.bind(i, uid(evidenceKind, i),
                      QStringLiteral("E-%1").arg(i, 4, 10, QLatin1Char('0')), title,
                      title + QStringLiteral(".txt"), i, moment(i % 300));
        TRY(evidence.run());
    }
    return {};
}

Result<void> PortfolioWriter::writeAssessments() const
{
    TRY_ASSIGN(
        auto insert,
        m_database.prepare(QByteArray("INSERT INTO assessment (") + assessmentColumns
                           + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    TRY_ASSIGN(auto link,
               m_database.prepare("INSERT INTO evidence_link (evidence_id, release_id, "
                                  "requirement_id, linked_by, linked_at) "
                                  "VALUES (?, ?, ?, '测评员1', ?)"));
    TRY_ASSIGN(auto finding,
               m_database.prepare("INSERT INTO finding (uid, number, release_id, requirement_id, "
                                  "title, risk, status, owner_id, due_on, opened_by, opened_at) "
                                  "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, '测评员1', ?)"));
    for (qint64 number = 0; number < m_size.assessments; ++number) {
        const AssessmentRow row = m_rows.row(number);
        insert.bind(row.id, row.uid.constData(), row.release, row.requirement,
                    row.judgement.constData(), row.methods.constData(), row.object.constData(),
                    row.record.constData(), row.risk.constData(), row.remark.constData(),
                    row.assessor.constData(), row.assessedOn.constData(), row.revision,
                    row.phase.constData(), row.confirms.constData(), row.outsideBody,
                    row.recordedBy.constData());
        TRY(insert.run());
        const quint64 drawn = lot(evidenceKind, number);
        if (drawn % 2 == 0) {
            link.bind(static_cast<int>(drawn / 2 % pieces) + 1, row.release, row.requirement,
                      moment(30));
            TRY(link.run());
        }
        if (row.judgement == "noncompliant" && drawn % 4 != 0) {
            finding.bind(uid(findingKind, number),
                         QStringLiteral("F-%1").arg(number, 7, 10, QLatin1Char('0')), row.release,
                         row.requirement, row.record.constData(), row.risk.constData(),
                         drawn % 8 < 4 ? "fixing" : "closed", static_cast<int>(drawn % people) + 1,
                         portfolioToday.addDays(static_cast<qint64>(drawn % 90)), moment(20));
            TRY(finding.run());
        }
    }
    return {};
}

/// What the organisation is assessed for, once for every release.
Result<void> PortfolioWriter::writeOrganisationAssessments() const
{
    std::vector<RequirementId> requirements;
    {
        TRY_ASSIGN(auto rows,
                   m_database.prepare("SELECT id FROM requirement WHERE scope = 'organisation' "
                                      "AND obligation <> 'context' ORDER BY id"));
        rows.bind();
        while (rows.next())
            requirements.push_back(rows.id<RequirementId>(0));
        TRY(rows.finished());
    }
    TRY_ASSIGN(
        auto insert,
        m_database.prepare("INSERT INTO assessment (uid, requirement_id, judgement, risk, record, "
                           "assessor, assessed_on) "
                           "VALUES (?, ?, 'compliant', 'none', '已查阅制度文件', '测评员1', ?)"));
    for (const RequirementId requirement : requirements) {
        insert.bind(uid(organisationKind, requirement.value), requirement,
                    portfolioToday.addDays(-90));
        TRY(insert.run());
    }
    return {};
}

Result<void> PortfolioWriter::writeDecisions() const
{
    const QByteArray snapshot = R"({"format":"gatehouse-gate-snapshot-1"})";
    const QByteArray digest = Digest::of(DigestAlgorithm::Sha256, snapshot);
    TRY_ASSIGN(auto decide,
               m_database.prepare(
                   "INSERT INTO gate_decision (uid, release_id, phase, decision, statement, "
                   "decided_by, role, decided_at, snapshot, snapshot_digest) VALUES (?, ?, ?, "
                   "'passed', '材料齐全，同意通过', '安全经理', 'security_manager', ?, ?, ?)"));
    for (int release = 1; release <= m_size.releases; ++release) {
        const auto passed = isNewestOfItsApp(release)
            ? static_cast<int>(lot(decisionKind, release) % allPhases.size())
            : static_cast<int>(allPhases.size());
        for (int phase = 0; phase < passed; ++phase) {
            decide.bind(uid(decisionKind, release * 10 + phase), release,
                        toKey(allPhases[static_cast<size_t>(phase)]), moment(59 - phase * 9),
                        packSnapshot(snapshot), digest);
            TRY(decide.run());
        }
    }
    return {};
}

} // namespace gatehouse::bench
