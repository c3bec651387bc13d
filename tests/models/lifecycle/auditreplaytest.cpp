#include "models/accounts/accountrepository.h"
#include "models/auditchain/auditlog.h"
#include "models/lifecycle/releasemove.h"
#include "models/organization/organizationrepository.h"
#include "models/portfolio/platforms.h"
#include "models/workspace/accountadministration.h"
#include "tests/models/lifecycle/lifecyclefixture.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace gatehouse;

namespace {

/// Names beside an identifier are for reading: what they name may be renamed without an entry of
/// its own. Numbers and citations are repeated in every entry.
const QStringList forReading{
    QStringLiteral("owner_unit"), QStringLiteral("responsible"), QStringLiteral("deputy"),
    QStringLiteral("parent"),     QStringLiteral("unit"),        QStringLiteral("account"),
    QStringLiteral("owner"),      QStringLiteral("app"),         QStringLiteral("current_release"),
    QStringLiteral("release")};

/// What a table holds, a row a record: its key, then columns named as the log names its fields;
/// "name?" is a truth value, "name[]" a list of keys, "name{}" a JSON text, "name.*" a JSON object
/// whose members are fields of their own.
struct Stored {
    const char *entity;
    QStringList fields;
    const char *sql;
};

const Stored tables[] = {
    {"account",
     {"name", "display_name", "roles[]", "active?"},
     "SELECT uid, name, display_name, roles, active FROM account"},
    {"unit",
     {"name", "parent_uid"},
     "SELECT u.uid, u.name, coalesce(p.uid, '') FROM unit u LEFT JOIN unit p ON p.id = "
     "u.parent_id"},
    {"person",
     {"name", "post", "contact", "active?", "unit_uid", "account_uid"},
     "SELECT p.uid, p.name, p.post, p.contact, p.active, coalesce(u.uid, ''), coalesce(a.uid, '') "
     "FROM person p LEFT JOIN unit u ON u.id = p.unit_id LEFT JOIN account a ON a.id = "
     "p.account_id"},
    {"app",
     {"code",
      "name",
      "kind",
      "platforms[]",
      "status",
      "owner_unit_uid",
      "responsible_uid",
      "deputy_uid",
      "business_line",
      "user_count",
      "user_count_source",
      "user_count_on",
      "audience",
      "description",
      "tier",
      "tier_reason",
      "tier_decided?",
      "current_release_uid",
      "channels{}",
      "parties{}",
      "filings{}",
      "profile.*"},
     "SELECT a.uid, a.code, a.name, a.kind, a.platforms, a.status, coalesce(u.uid, ''), "
     "coalesce(p.uid, ''), coalesce(d.uid, ''), a.business_line, a.user_count, "
     "a.user_count_source, a.user_count_on, a.audience, "
     "a.description, a.tier, "
     "a.tier_reason, a.tier_decided, coalesce(r.uid, ''), "
     "(SELECT json_group_array(json_object('name', name, 'address', address)) FROM (SELECT * FROM "
     "store_channel WHERE app_id = a.id ORDER BY id)), "
     "(SELECT json_group_array(json_object('kind', kind, 'name', name, 'service', service, "
     "'contract', contract)) FROM (SELECT * FROM app_party WHERE app_id = a.id ORDER BY id)), "
     "(SELECT json_group_array(json_object('authority', authority, 'platform', platform, 'number', "
     "number, 'filed_on', filed_on, 'version', version)) FROM (SELECT * FROM filing WHERE app_id = "
     "a.id ORDER BY id)), "
     "(SELECT json_group_object(key, json(value)) FROM (SELECT flag AS key, iif(holds, 'true', "
     "'false') AS value FROM profile_answer WHERE app_id = a.id UNION ALL SELECT flag || "
     "'.reason', json_quote(reason) FROM profile_answer WHERE app_id = a.id AND reason <> '' UNION "
     "ALL SELECT flag || '.answered_by', json_quote(answered_by) FROM profile_answer WHERE "
     "app_id = a.id AND answered_by <> '' UNION "
     "ALL SELECT flag || '.confirmed_by', json_quote(confirmed_by) FROM profile_answer WHERE "
     "app_id = a.id AND confirmed_by <> '')) "
     "FROM app a LEFT JOIN unit u ON u.id = a.owner_unit_id LEFT JOIN person p ON p.id = "
     "a.responsible_id LEFT JOIN person d ON d.id = a.deputy_id LEFT JOIN app_release r ON r.id = "
     "a.current_release_id"},
    {"release",
     {"version", "build", "platforms[]", "package_name", "package_sha256", "package_sm3", "notes",
      "app_uid", "planned_on.*", "baseline{}"},
     "SELECT r.uid, r.version, r.build, r.platforms, r.package_name, r.package_sha256, "
     "r.package_sm3, r.notes, a.uid, (SELECT json_group_object(phase, planned_on) FROM "
     "release_phase_plan WHERE release_id = r.id), (SELECT json_group_array(l.key || '@' || "
     "l.version) FROM release_library b JOIN library l ON l.id = b.library_id WHERE b.release_id = "
     "r.id) FROM app_release r JOIN app a ON a.id = r.app_id"},
    {"applicability_decision",
     {"applies?", "reason", "decided_by", "decided_at", "requirement"},
     "SELECT r.uid || '/' || q.key, d.applies, d.reason, d.decided_by, d.decided_at, q.key FROM "
     "applicability_decision d JOIN app_release r ON r.id = d.release_id JOIN requirement q ON "
     "q.id = d.requirement_id"},
    {"assessment",
     {"judgement", "methods[]", "object", "record", "risk", "remark", "assessor", "outside_body?",
      "assessed_on", "recorded_by", "requirement", "requirement_uid", "phase", "confirms"},
     "SELECT a.uid, a.judgement, a.methods, a.object, a.record, a.risk, a.remark, a.assessor, "
     "a.outside_body, a.assessed_on, a.recorded_by, q.key, q.uid, a.phase, a.confirms FROM "
     "assessment a JOIN requirement q ON "
     "q.id = a.requirement_id"},
    {"evidence",
     {"number", "title", "file_name", "media_type", "size", "sha256", "sm3", "note", "effective_on",
      "expires_on"},
     "SELECT e.uid, e.number, e.title, e.file_name, e.media_type, b.size, lower(hex(b.sha256)), "
     "lower(hex(b.sm3)), e.note, e.effective_on, e.expires_on FROM evidence e JOIN blob b ON b.id "
     "= e.blob_id"},
    {"organisation_loss",
     {"evidence", "requirement", "since", "lost_at", "found_at"},
     "SELECT e.uid || '/' || q.uid || iif(o.since = '', '', '/' || o.since), e.number, q.key, "
     "o.since, o.lost_at, o.found_at FROM organisation_loss o JOIN "
     "evidence e ON e.id = o.evidence_id JOIN requirement q ON q.id = o.requirement_id"},
    {"evidence_link",
     {"requirement", "requirement_uid", "evidence"},
     "SELECT e.uid || '/' || coalesce(l.release_id, 0) || '/' || q.uid, q.key, q.uid, e.number "
     "FROM "
     "evidence_link l JOIN evidence e ON e.id = l.evidence_id JOIN requirement q ON q.id = "
     "l.requirement_id"},
    {"finding",
     {"number", "title", "description", "advice", "risk", "risk_before", "risk_reason", "status",
      "owner_uid", "due_on", "requirement", "requirement_uid"},
     "SELECT f.uid, f.number, f.title, f.description, f.advice, f.risk, f.risk_before, "
     "f.risk_reason, f.status, coalesce(p.uid, "
     "''), f.due_on, q.key, q.uid FROM finding f JOIN requirement q ON q.id = f.requirement_id "
     "LEFT JOIN "
     "person p ON p.id = f.owner_id"},
    {"risk_acceptance",
     {"reason", "approved_by", "approved_at", "expires_on", "finding", "requirement"},
     "SELECT a.uid, a.reason, a.approved_by, a.approved_at, a.expires_on, coalesce(f.number, ''), "
     "q.key FROM risk_acceptance a JOIN requirement q ON q.id = a.requirement_id LEFT JOIN finding "
     "f ON f.id = a.finding_id"},
    {"gate_decision",
     {"phase", "decision", "statement", "decided_by", "role", "decided_at", "snapshot_sha256"},
     "SELECT uid, phase, decision, statement, decided_by, role, decided_at, "
     "lower(hex(snapshot_digest)) FROM gate_decision"},
    {"credential", {"must_change?"}, "SELECT uid, must_change FROM account_credential"},
    {"password_policy", {"mixed_case?"}, "SELECT uid, mixed_case FROM password_policy"},
    {"gate_signature",
     {"phase", "decision", "statement", "subject", "signed_by", "account_uid", "post", "role",
      "signed_at", "key_uid", "snapshot_sha256", "signature"},
     "SELECT uid, phase, decision, statement, subject, signed_by, account_uid, post, role, "
     "signed_at, key_uid, lower(hex(snapshot_digest)), lower(hex(signature)) FROM gate_signature"},
    {"signing_key",
     {"holder", "algorithm", "public_key", "created_at", "account_uid"},
     "SELECT k.uid, k.holder, k.algorithm, k.public_key, k.created_at, coalesce(a.uid, '') FROM "
     "signing_key k LEFT JOIN account a ON a.id = k.account_id"},
    {"audit_checkpoint", {"key"}, "SELECT uid, key_uid FROM audit_checkpoint"},
    {"library", {"key", "version"}, "SELECT uid, key, version FROM library"},
};

QString lineOf(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

/// Whatever is done in whatever order: who reads the audit log from the first entry on comes to
/// exactly what the tables hold.
class AuditReplayTest : public QObject
{
    Q_OBJECT

    struct Player : LifecycleFixture {
        explicit Player(quint32 seed) : random(seed)
        {
            publishSmall();
            versions.push_back(libraryId);
            publishSmallAgain();
            versions.push_back(libraryId);
        }

        int upTo(int bound) { return random.bounded(bound); }
        QString text(const QString &stem)
        {
            switch (upTo(5)) {
            case 0:
                return QStringLiteral("  %1 %2 ").arg(stem).arg(upTo(9));
            case 1:
                return QStringLiteral("𠮷 \"%1\" %2%n").arg(stem).arg(upTo(9));
            default:
                return QStringLiteral("%1 %2").arg(stem).arg(upTo(99));
            }
        }
        QString maybe(const QString &stem) { return upTo(3) == 0 ? QString() : text(stem); }
        QString token(const QString &stem) { return stem + QString::number(upTo(60)); }
        QDate day() { return upTo(3) == 0 ? QDate() : today().addDays(upTo(100)); }
        template<class Item>
        std::optional<Item> oneOf(const std::vector<Item> &items)
        {
            if (items.empty())
                return std::nullopt;
            return items[static_cast<size_t>(upTo(static_cast<int>(items.size())))];
        }
        template<class E>
        E any()
        {
            const auto values = allValues<E>();
            return *(values.begin() + upTo(static_cast<int>(std::size(values))));
        }

        OrganizationRepository organization() { return OrganizationRepository(database()); }
        UnitId anyUnit()
        {
            const auto unit = oneOf(need(organization().units()));
            return unit && upTo(4) > 0 ? unit->id : UnitId();
        }
        PersonId anyPerson()
        {
            const auto person = oneOf(need(organization().people()));
            return person && upTo(4) > 0 ? person->id : PersonId();
        }
        std::optional<Release> anyRelease()
        {
            return oneOf(need(ReleaseRepository(database()).all()));
        }
        /// A requirement and where it is recorded: the organisation's have no release.
        std::pair<ReleaseId, RequirementId> anySubject()
        {
            static constexpr const char *keys[] = {"A.1", "A.2", "A.3", "O.1"};
            const char *key = keys[upTo(4)];
            const auto release = anyRelease();
            const bool inherited = key[0] == 'O' || !release;
            const LibraryId version = inherited ? *oneOf(versions) : release->baseline.front();
            const auto held = need(shelf->library(database(), version));
            return {inherited ? ReleaseId() : release->id,
                    held->requirementByKey(QString::fromLatin1(key))->id};
        }

        void fill(Unit &unit)
        {
            unit.name = text(QStringLiteral("unit"));
            unit.parent = anyUnit();
        }
        void fill(Person &person)
        {
            person.name = text(QStringLiteral("person"));
            person.post = maybe(QStringLiteral("post"));
            person.contact = maybe(QStringLiteral("contact"));
            person.unit = anyUnit();
            person.active = upTo(4) > 0;
            const auto account = oneOf(need(AccountRepository(database()).all()));
            person.account = account && upTo(2) == 0 ? account->id : AccountId();
        }
        void fill(Account &account)
        {
            account.displayName = text(QStringLiteral("account"));
            account.roles = {any<Role>(), any<Role>()};
            account.active = upTo(4) > 0;
        }
        void fill(App &app)
        {
            app.code = token(QStringLiteral("APP"));
            app.name = text(QStringLiteral("app"));
            app.kind = any<AppKind>();
            app.platforms = platformsFitting(app.kind);
            app.status = any<AppStatus>();
            app.ownerUnit = anyUnit();
            app.responsible = anyPerson();
            app.deputy = anyPerson();
            app.businessLine = maybe(QStringLiteral("line"));
            app.audience = maybe(QStringLiteral("audience"));
            app.description = maybe(QStringLiteral("description"));
            app.userCount = upTo(3'000'000);
            app.userCountSource = text(QStringLiteral("source"));
            app.tierDecided = upTo(2) == 0;
            app.tier = 1 + upTo(3);
            app.tierReason = text(QStringLiteral("reason"));
            for (const char *flag : {"has_login", "outsourced", "has_sms_otp"}) {
                const QString key = QString::fromLatin1(flag);
                if (upTo(3) == 0)
                    app.profile.clear(key);
                else
                    app.profile.set(key, upTo(2) == 0, text(QStringLiteral("why")));
            }
            app.parties.clear();
            app.filings.clear();
            app.channels.clear();
            for (int i = upTo(3); i > 0; --i)
                app.parties.push_back({any<PartyKind>(), text(QStringLiteral("party")),
                                       maybe(QStringLiteral("service")),
                                       maybe(QStringLiteral("contract"))});
            for (int i = upTo(3); i > 0; --i)
                app.filings.push_back({any<FilingAuthority>(), app.platforms.front(),
                                       token(QStringLiteral("N")), day(),
                                       maybe(QStringLiteral("1"))});
            for (int i = upTo(3); i > 0; --i)
                app.channels.push_back(
                    {text(QStringLiteral("store")), maybe(QStringLiteral("at"))});
        }
        void fill(Release &release)
        {
            release.version = token(QStringLiteral("1."));
            release.build = maybe(QStringLiteral("build"));
            release.packageName = maybe(QStringLiteral("package"));
            release.packageSha256 = upTo(2) == 0 ? QString(64, u'A') : QString();
            release.notes = maybe(QStringLiteral("notes"));
            release.plannedOn.clear();
            QDate planned = today();
            for (const Phase phase : allPhases) {
                planned = planned.addDays(upTo(20));
                if (upTo(2) == 0)
                    release.plannedOn[phase] = planned;
            }
        }
        void fill(Finding &finding)
        {
            finding.title = text(QStringLiteral("finding"));
            finding.description = maybe(QStringLiteral("description"));
            finding.advice = maybe(QStringLiteral("advice"));
            finding.risk = any<Risk>();
            finding.riskReason = maybe(QStringLiteral("lowered because"));
            finding.owner = anyPerson();
            finding.dueOn = day();
        }

        /// One thing that a person might do, with what a careless one might enter.
        Result<void> act(Change &change)
        {
            const EvidenceRepository evidence(database());
            switch (upTo(25)) {
            case 0: {
                Account account;
                account.name = token(QStringLiteral("a"));
                fill(account);
                TRY(AccountAdministration::add(change, account));
                return {};
            }
            case 1: {
                auto account = *oneOf(need(AccountRepository(database()).all()));
                if (account.name == QStringLiteral("owner"))
                    return {}; // acts here
                account.name += upTo(2) == 0 ? QStringLiteral("x") : QString();
                if (upTo(3) > 0)
                    fill(account);
                return AccountAdministration::update(change, account);
            }
            case 2: {
                Unit unit;
                fill(unit);
                TRY(OrganizationRepository::addUnit(change, unit));
                return {};
            }
            case 3: {
                auto unit = oneOf(need(organization().units()));
                if (!unit)
                    return {};
                fill(*unit);
                return OrganizationRepository::updateUnit(change, *unit);
            }
            case 4:
                return OrganizationRepository::removeUnit(change, anyUnit());
            case 5: {
                Person person;
                fill(person);
                TRY(OrganizationRepository::addPerson(change, person));
                return {};
            }
            case 6: {
                auto person = oneOf(need(organization().people()));
                if (!person)
                    return {};
                fill(*person);
                return OrganizationRepository::updatePerson(change, *person);
            }
            case 7: {
                App app;
                fill(app);
                TRY(AppRepository::add(change, app));
                return {};
            }
            case 8: {
                const auto any = oneOf(need(AppRepository(database()).all()));
                if (!any)
                    return {};
                App app = need(AppRepository(database()).app(any->id));
                fill(app);
                return AppRepository::update(change, app);
            }
            case 9: {
                const auto app = oneOf(need(AppRepository(database()).all()));
                if (!app)
                    return {};
                Release release;
                release.app = app->id;
                fill(release);
                TRY(ReleaseRepository::add(change, release));
                return {};
            }
            case 10: {
                auto release = anyRelease();
                if (!release)
                    return {};
                fill(*release);
                return ReleaseRepository::update(change, *release);
            }
            case 11:
            case 12: {
                const auto [release, requirement] = anySubject();
                if (upTo(3) == 0)
                    return ApplicabilityRepository::withdraw(change, release, requirement);
                return ApplicabilityRepository::decide(change, release, requirement, upTo(2) == 0,
                                                       text(QStringLiteral("because")));
            }
            case 13: {
                const auto [release, requirement] = anySubject();
                const auto asked = need(shelf->requirement(database(), requirement));
                const auto phase =
                    release.isValid() ? std::optional(*oneOf(asked->phases)) : std::nullopt;
                const auto stored =
                    need(AssessmentRepository(database()).find(release, requirement, phase));
                Assessment assessment = stored.value_or(Assessment{});
                assessment.release = release;
                assessment.requirement = requirement;
                assessment.phase = phase;
                assessment.judgement = any<Judgement>();
                assessment.risk = any<Risk>();
                assessment.methods = {any<Method>(), any<Method>()};
                assessment.object = maybe(QStringLiteral("object"));
                assessment.record = maybe(QStringLiteral("record"));
                assessment.remark = maybe(QStringLiteral("remark"));
                if (upTo(4) > 0) { // most of them with what they need
                    assessment.methods.clear();
                    assessment.risk =
                        assessment.judgement == Judgement::Noncompliant ? Risk::High : Risk::None;
                    assessment = grounded(assessment, *asked);
                }
                TRY(AssessmentRepository::record(change, assessment));
                return {};
            }
            case 14: {
                const auto [release, requirement] = anySubject();
                const QString path =
                    write(token(QStringLiteral("file")), text(QStringLiteral("bytes")).toUtf8());
                TRY(EvidenceRepository::addFiles(change, {path}, release, {requirement},
                                                 maybe(QStringLiteral("title"))));
                return {};
            }
            case 15: {
                auto piece = oneOf(need(evidence.all()));
                if (!piece)
                    return {};
                piece->title = text(QStringLiteral("title"));
                piece->note = maybe(QStringLiteral("note"));
                piece->effectiveOn = day();
                piece->expiresOn = day();
                return EvidenceRepository::update(change, *piece);
            }
            case 16: {
                const auto piece = oneOf(need(evidence.all()));
                const auto [release, requirement] = anySubject();
                if (!piece)
                    return {};
                return EvidenceRepository::link(change, {piece->id, release, requirement});
            }
            case 17: {
                const auto piece = oneOf(need(evidence.all()));
                const auto use =
                    piece ? oneOf(need(evidence.usesOf(piece->id))) : std::optional<EvidenceUse>();
                if (!use)
                    return {};
                return EvidenceRepository::unlink(change, *use);
            }
            case 18: {
                Finding finding;
                std::tie(finding.release, finding.requirement) = anySubject();
                fill(finding);
                TRY(FindingRepository::open(change, finding));
                return {};
            }
            case 19:
            case 20: {
                const auto listing = oneOf(need(FindingRepository(database(), {}).listings()));
                if (!listing)
                    return {};
                Finding finding = listing->finding;
                if (finding.status == FindingStatus::AwaitingRetest)
                    return FindingRepository::retest(change, finding.id, upTo(2) == 0,
                                                     text(QStringLiteral("retest")));
                fill(finding);
                finding.status = finding.status == FindingStatus::Open
                    ? FindingStatus::Fixing
                    : FindingStatus::AwaitingRetest;
                return FindingRepository::update(change, finding);
            }
            case 21: {
                RiskAcceptance acceptance;
                std::tie(acceptance.release, acceptance.requirement) = anySubject();
                if (const auto listing = oneOf(need(FindingRepository(database(), {}).listings()));
                    listing && upTo(2) == 0)
                    acceptance.finding = listing->finding.id;
                acceptance.reason = text(QStringLiteral("reason"));
                acceptance.expiresOn = day();
                TRY(RiskAcceptanceRepository::accept(change, acceptance));
                return {};
            }
            case 22:
            case 23: {
                const auto release = anyRelease();
                if (!release)
                    return {};
                TRY(ReleaseMover::move(change, *shelf, release->id, *oneOf(versions)));
                return {};
            }
            default: {
                const auto release = anyRelease();
                if (!release)
                    return {};
                const auto phase = any<Phase>();
                const QString statement = text(QStringLiteral("statement"));
                // Nothing here comes so far that it could be submitted.
                const auto kind =
                    upTo(2) == 0 ? GateDecisionKind::Rejected : GateDecisionKind::Reopened;
                TRY(GateSigning::sign(change, *shelf, release->id, phase, kind, statement,
                                      *signer));
                return {};
            }
            }
        }

        QRandomGenerator random;
        std::optional<UnlockedKey> signer; ///< of whoever does all this
        std::vector<LibraryId> versions; ///< of the small library
    };

    using Records = QMap<QString, QJsonObject>; ///< by entity and identifier

    static QString keyOf(const QJsonObject &record)
    {
        const QString entity = record["entity"].toString();
        QString key = entity + u'/' + record["uid"].toString();
        if (entity == QStringLiteral("evidence_link")) {
            // A link has no identifier of its own.
            const QJsonObject side = record["after"].toObject().isEmpty()
                ? record["before"].toObject()
                : record["after"].toObject();
            key += QStringLiteral("/%1/").arg(record["keys"].toObject()["release"].toInteger())
                + side["requirement_uid"].toString();
        }
        return key;
    }

    /// Plays a record into what stood before it; says what does not fit.
    static QString play(const QJsonObject &record, Records &records)
    {
        const QString key = keyOf(record);
        const QJsonObject before = record["before"].toObject();
        const QJsonObject after = record["after"].toObject();
        if (before == after)
            return QStringLiteral("%1 records no change").arg(key);
        QJsonObject &state = records[key];
        for (auto field = before.begin(); field != before.end(); ++field) {
            if (!forReading.contains(field.key()) && state.value(field.key()) != field.value())
                return QStringLiteral("%1: before has %2 of %3, where %4 stood")
                    .arg(key, field.key(), lineOf(before), lineOf(state));
            state.remove(field.key());
        }
        for (auto field = after.begin(); field != after.end(); ++field)
            state.insert(field.key(), field.value());
        if (after.isEmpty())
            records.remove(key);
        return {};
    }

    static Records stored(const Database &database)
    {
        Records records;
        for (const Stored &table : tables) {
            auto rows = need(database.prepare(table.sql));
            rows.bind();
            while (rows.next()) {
                QJsonObject row;
                int column = 0;
                for (const QString &field : table.fields) {
                    ++column;
                    const auto json = [&] { return QJsonDocument::fromJson(rows.bytes(column)); };
                    if (field.endsWith(u'?')) {
                        row.insert(field.chopped(1), rows.boolean(column));
                    } else if (field.endsWith(QStringLiteral("[]"))) {
                        row.insert(field.chopped(2),
                                   QJsonArray::fromStringList(
                                       rows.text(column).split(u' ', Qt::SkipEmptyParts)));
                    } else if (field.endsWith(QStringLiteral("{}"))) {
                        row.insert(field.chopped(2), json().array());
                    } else if (field.endsWith(QStringLiteral(".*"))) {
                        const QJsonObject members = json().object();
                        for (auto each = members.begin(); each != members.end(); ++each)
                            row.insert(field.chopped(1) + each.key(), each.value());
                    } else if (field == QStringLiteral("size") || field == QStringLiteral("tier")
                               || field == QStringLiteral("user_count")) {
                        row.insert(field, rows.integer(column));
                    } else {
                        row.insert(field, rows.text(column));
                    }
                }
                records.insert(QString::fromLatin1(table.entity) + u'/' + rows.text(0), row);
            }
            need(rows.finished());
        }
        return records;
    }

    /// Of a replayed record, the fields a table's row has.
    static QJsonObject comparable(const QString &key, const QJsonObject &replayed)
    {
        QJsonObject kept;
        for (const Stored &table : tables) {
            if (!key.startsWith(QString::fromLatin1(table.entity) + u'/'))
                continue;
            for (auto field = replayed.begin(); field != replayed.end(); ++field) {
                for (QString name : table.fields) {
                    const bool prefix = name.endsWith(QStringLiteral(".*"));
                    if (prefix)
                        name.chop(1);
                    else
                        while (!name.isEmpty() && QStringLiteral("?[]{}").contains(name.back()))
                            name.chop(1);
                    if (prefix ? field.key().startsWith(name) : field.key() == name)
                        kept.insert(field.key(), field.value());
                }
            }
        }
        return kept;
    }

private Q_SLOTS:
    void comesToWhatIsStored_data()
    {
        QTest::addColumn<quint32>("seed");
        for (const quint32 seed : {1u, 20260302u, 4242u})
            QTest::addRow("seed %u", seed) << seed;
    }
    void comesToWhatIsStored()
    {
        QFETCH(quint32, seed);
        Player player(seed);
        int done = 0;
        for (int step = 0; step < 900; ++step) {
            player.clock().set(player.clock().now().addSecs(60));
            if (!player.signer)
                player.signer = gatehouse::keyOf(
                    player.workspace(),
                    need(AccountRepository(player.database()).byName(QStringLiteral("owner"))));
            Change change = player.change("test.step");
            if (player.act(change)) {
                need(change.commit());
                ++done;
            }
        }
        QVERIFY2(done > 225, qPrintable(QString::number(done)));

        Records replayed;
        for (const AuditEntry &entry : need(AuditLog(player.database()).entriesAfter(0))) {
            for (const QJsonValue &record : entry.content["records"].toArray()) {
                // What the workspace was made as stands in no table of records.
                if (record["entity"] == "workspace")
                    continue;
                const QString wrong = play(record.toObject(), replayed);
                QVERIFY2(wrong.isEmpty(),
                         qPrintable(QStringLiteral("entry %1: %2").arg(entry.sequence).arg(wrong)));
            }
        }
        for (const Stored &table : tables) {
            const QString entity = QString::fromLatin1(table.entity);
            QVERIFY2(std::ranges::any_of(
                         replayed.keys(),
                         [&](const QString &key) { return key.startsWith(entity + u'/'); }),
                     table.entity);
        }
        const Records rows = stored(player.database());
        QCOMPARE(replayed.keys(), rows.keys());
        for (auto row = rows.begin(); row != rows.end(); ++row) {
            QCOMPARE(row.key() + lineOf(comparable(row.key(), replayed.value(row.key()))),
                     row.key() + lineOf(row.value()));
        }
    }
};

QTEST_GUILESS_MAIN(AuditReplayTest)
#include "auditreplaytest.moc"
