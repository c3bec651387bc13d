#include "models/base/condition.h"
#include "models/libraries/libraryrepository.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <map>
#include <set>

using namespace gatehouse;

namespace {

/// What a question of the app profile asks after. A question never asks whether a safeguard is
/// there: whoever lacks it is exactly the one a requirement is for.
enum class Subject {
    Business, ///< what is done with the app
    Data, ///< what it holds or takes in
    Technology, ///< what it is made of and runs on
    Organisation, ///< who works on it
    Means, ///< something the standard asks things of where it is used, and asks of nobody to use
};

const std::map<QString, Subject> &subjects()
{
    static const std::map<QString, Subject> known{
        {"has_login", Subject::Business},
        {"opens_accounts", Subject::Business},
        {"has_payment", Subject::Business},
        {"has_points", Subject::Business},
        {"has_high_value_ops", Subject::Business},
        {"has_critical_ops", Subject::Business},
        {"has_high_risk_ops", Subject::Business},
        {"has_sensitive_ops", Subject::Business},
        {"has_promotion", Subject::Business},
        {"collects_pi", Subject::Data},
        {"handles_spi", Subject::Data},
        {"has_spi_input", Subject::Data},
        {"captures_identity_data", Subject::Data},
        {"has_file_upload", Subject::Data},
        {"local_app_exchange", Subject::Data},
        {"requests_permissions", Subject::Data},
        {"uses_third_party_components", Subject::Technology},
        {"exports_components", Subject::Technology},
        {"third_party_relay", Subject::Technology},
        {"has_admin_console", Subject::Technology},
        {"outsourced", Subject::Organisation},
        {"has_password", Subject::Means},
        {"has_numeric_password", Subject::Means},
        {"has_image_captcha", Subject::Means},
        {"has_sms_otp", Subject::Means},
        {"has_one_time_code", Subject::Means},
        {"uses_cryptography", Subject::Means},
    };
    return known;
}

/// Where the standard itself speaks of a means only as far as it is used: nothing else may be
/// conditional on one.
const std::map<QString, QStringList> &placesOfMeans()
{
    static const std::map<QString, QStringList> places{
        {"has_password", {"6.2.1.2.", "6.2.1.1-3.", "6.3.3.d"}},
        {"has_numeric_password", {"6.2.1.1-3.a"}},
        {"has_image_captcha", {"6.2.1.3-1."}},
        {"has_sms_otp", {"6.2.1.3-2.", "6.3.2.c"}},
        {"has_one_time_code", {"6.3.2.c"}},
        {"uses_cryptography", {"6.1.4."}},
    };
    return places;
}

QStringList namesIn(const Requirement &row)
{
    QStringList names;
    for (const QString &text : row.condition) {
        if (const auto condition = Condition::parse(text))
            names += condition->names();
    }
    return names;
}

bool hasAny(const Requirement &row, std::initializer_list<Method> methods)
{
    return std::any_of(row.methods.begin(), row.methods.end(), [&](Method method) {
        return std::find(methods.begin(), methods.end(), method) != methods.end();
    });
}

/// Before anything is built there is only paper and people; while it is built, code and settings;
/// then the built app. Management is looked at through its records in every phase.
bool canBeJudgedIn(Phase phase, const Requirement &row)
{
    using enum Method;
    if (row.side == Side::Management && hasAny(row, {Document, Interview}))
        return true;
    switch (phase) {
    case Phase::Requirements:
    case Phase::Design:
        return hasAny(row, {Document, Interview});
    case Phase::Development:
        return hasAny(row, {Document, Interview, Config, Static});
    case Phase::Test:
        return hasAny(row, {Config, Static, Dynamic, Pentest});
    case Phase::Delivery:
        return hasAny(row, {Document, Config, Static, Dynamic, Pentest});
    case Phase::Operation:
        return hasAny(row, {Document, Interview, Config, Dynamic, Pentest});
    }
    return false;
}

} // namespace

/// What can be kept of the built-in library by rule: the newest version, which is what new releases
/// are held against. Earlier ones stay as they were published.
class BuiltInRulesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void keepsWhatWasPublished_data();
    void keepsWhatWasPublished();
    void shipsTheVersionsItNames();
    void takesNoVersionThereIsNot();
    void asksEveryPhaseForAMethodOfThatPhase();
    void asksTheProfileAboutNoSafeguard();
    void namesTheSubjectOfEveryQuestion();
    void letsNobodyOut_data();
    void letsNobodyOut();
    void asksOfEveryKindOfApp();
    void judgesForEachAppWhatDiffersFromAppToApp();
    void assessesALeadInThatItsListDoesNotCover();
    void keepsItsLengths();
    void speaksLikeAnAuditor();
    void statesEveryDuty_data();
    void statesEveryDuty();
    void keepsEveryRowOfTheVersionsBefore_data();
    void keepsEveryRowOfTheVersionsBefore();

private:
    Library m_library;
};

void BuiltInRulesTest::initTestCase()
{
    auto library = builtInLibrary();
    QVERIFY2(library, library ? "" : qUtf8Printable(library.error().message));
    m_library = *std::move(library);
}

// Workspaces that hold an earlier version compare it by digest, and releases are pinned to it.
void BuiltInRulesTest::keepsWhatWasPublished_data()
{
    QTest::addColumn<int>("requirements");
    QTest::addColumn<QByteArray>("digest");
    QTest::newRow("1.0.0") << 154
                           << QByteArray("9ac4e363ec611373bf8223410274af3f"
                                         "cd917c0d0af394ef9c91e14d38a8a745");
    QTest::newRow("1.1.0") << 155
                           << QByteArray("476a09e1d83d4f498160c3b9947ca513"
                                         "85abefccf1aa201176e0a1ec5353b6f0");
    QTest::newRow("1.2.0")
        << 155 << QByteArray("0000000000000000000000000000000000000000000000000000000000000000");
}

void BuiltInRulesTest::keepsWhatWasPublished()
{
    QFETCH(const int, requirements);
    const auto earlier = builtInLibrary(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(earlier);
    QCOMPARE(earlier->version, QTest::currentDataTag());
    QCOMPARE(earlier->requirements.size(), static_cast<std::size_t>(requirements));
    QTEST(earlier->contentDigest.toHex(), "digest");
}

void BuiltInRulesTest::shipsTheVersionsItNames()
{
    for (const char *version : builtInLibraryVersions) {
        const auto library = builtInLibrary(QLatin1StringView(version));
        QVERIFY2(library, version);
        QCOMPARE(library->key, builtInLibraryKey);
        QCOMPARE(library->version, version);
    }
}

void BuiltInRulesTest::takesNoVersionThereIsNot()
{
    const auto none = builtInLibrary(QStringLiteral("0.9.0"));
    QVERIFY(!none);
    QCOMPARE(none.error().kind, ErrorKind::NotFound);
    QVERIFY(none.error().message.contains("1.2.0, 1.1.0, 1.0.0"));
}

void BuiltInRulesTest::asksEveryPhaseForAMethodOfThatPhase()
{
    QStringList failing;
    for (const Requirement &row : m_library.requirements) {
        QVERIFY2(!row.phases.empty() && !row.methods.empty(), qUtf8Printable(row.key));
        for (const Phase phase : row.phases) {
            if (!canBeJudgedIn(phase, row))
                failing += row.key + u' ' + toKey(phase);
        }
    }
    QCOMPARE(failing, QStringList());
}

void BuiltInRulesTest::asksTheProfileAboutNoSafeguard()
{
    QStringList failing;
    for (const Requirement &row : m_library.requirements) {
        for (const QString &text : row.condition)
            QVERIFY2(Condition::parse(text), qUtf8Printable(row.key));
        for (const QString &name : namesIn(row)) {
            const auto subject = subjects().find(name);
            if (subject == subjects().end()) {
                failing += row.key + u' ' + name;
                continue;
            }
            if (subject->second != Subject::Means)
                continue;
            const QStringList &places = placesOfMeans().at(name);
            if (std::none_of(places.begin(), places.end(),
                             [&](const QString &place) { return row.key.startsWith(place); }))
                failing += row.key + u' ' + name;
        }
        // What denies is answered by denying: a condition counts what there is.
        QVERIFY2(!row.condition.join(u' ').contains(u'!'), qUtf8Printable(row.key));
    }
    QCOMPARE(failing, QStringList());
}

void BuiltInRulesTest::namesTheSubjectOfEveryQuestion()
{
    std::set<QString> used;
    for (const Requirement &row : m_library.requirements) {
        const QStringList names = namesIn(row);
        used.insert(names.begin(), names.end());
    }
    std::set<QString> named;
    for (const auto &[name, subject] : subjects())
        named.insert(name);
    QCOMPARE(used, named);
}

void BuiltInRulesTest::letsNobodyOut_data()
{
    QTest::addColumn<QString>("condition");
    const auto row = [](const char *key, const char *condition) {
        QTest::newRow(key) << QString::fromLatin1(condition);
    };
    row("6.1.4.p0", "");
    row("6.1.4.a", "");
    row("6.1.6.1.p0", "");
    row("6.1.6.1.a", "");
    row("6.1.5.2.p0", "");
    row("6.1.5.2.b", "handles_spi;local_app_exchange");
    row("6.1.6.1.b", "has_sensitive_ops | has_high_value_ops | has_high_risk_ops");
    row("6.1.6.2.a", "");
    row("6.1.7.1.p2", "captures_identity_data | has_spi_input");
    row("6.1.8.p2", "handles_spi");
    row("6.1.8.p4", "");
    row("6.1.9.2.p1", "has_sensitive_ops | has_critical_ops | has_payment");
    row("6.2.1.1-1.p0", "");
    row("6.2.1.1-1.a", "");
    row("6.2.1.1-2.a", "has_critical_ops | has_payment");
    row("6.2.2.a", "");
    row("6.2.2.e", "");
    row("6.2.2.g", "");
    row("6.2.2.h", "");
    row("6.2.3.p0", "");
    row("6.2.3.c", "handles_spi & (opens_accounts | has_login)");
    row("6.3.1.c", "has_critical_ops | has_payment | opens_accounts | captures_identity_data");
    row("6.3.1.f", "opens_accounts | has_critical_ops");
    row("6.3.2.b", "has_critical_ops | has_payment | has_points | handles_spi");
    row("6.3.2.c", "has_one_time_code | has_sms_otp");
    row("6.3.2.d", "has_payment | has_points | has_high_risk_ops | has_high_value_ops");
    row("6.3.2.e", "has_login | has_critical_ops | has_payment");
    row("6.3.2.f", "");
    row("6.3.2.g", "has_critical_ops | has_payment | has_points | handles_spi");
    row("6.3.3.a", "");
    row("6.3.3.b", "has_login | opens_accounts | has_critical_ops");
    row("6.3.3.e", "has_payment | has_points");
    row("7.2.c", "collects_pi | requests_permissions");
    // What is left out of 7.3 is left out item by item, with a reason.
    for (const char *key : {"7.3.2.a", "7.3.3.a", "7.3.4.c", "7.3.5.b", "7.3.6.a", "7.3.7.b"})
        row(key, "");
}

void BuiltInRulesTest::letsNobodyOut()
{
    QFETCH(QString, condition);
    const Requirement *row = m_library.requirementByKey(QTest::currentDataTag());
    QVERIFY(row);
    QCOMPARE(row->condition.join(u';'), condition);
}

// The text names no system there; only the means it gives as examples are of one.
void BuiltInRulesTest::asksOfEveryKindOfApp()
{
    for (const char *key : {"6.1.2.a", "6.1.2.b", "6.1.2.d", "6.1.5.2.b"}) {
        const Requirement *row = m_library.requirementByKey(key);
        QVERIFY2(row && row->platforms.empty(), key);
    }
}

// One result for the whole organisation would say of every app what was seen of some.
void BuiltInRulesTest::judgesForEachAppWhatDiffersFromAppToApp()
{
    for (const char *key : {"5.1.p1", "5.3.p1", "5.4.p1", "5.5.p1", "7.2.c", "7.3.2.a", "7.3.3.a",
                            "7.3.4.c", "7.3.5.a", "7.3.5.b", "7.3.6.a", "7.3.7.b"}) {
        const Requirement *row = m_library.requirementByKey(key);
        QVERIFY2(row && row->scope == Scope::Application, key);
    }
    // What there is one of serves them all.
    for (const char *key :
         {"5.2.p1", "7.1.a", "7.2.a", "7.2.f", "7.3.2.b", "7.3.4.a", "7.3.4.b", "7.3.7.a"}) {
        const Requirement *row = m_library.requirementByKey(key);
        QVERIFY2(row && row->scope == Scope::Organisation, key);
    }
}

// Data in general, where the items below speak of sensitive personal information alone.
void BuiltInRulesTest::assessesALeadInThatItsListDoesNotCover()
{
    for (const char *key : {"6.1.4.p0", "6.1.5.2.p0", "6.2.3.p0"}) {
        const Requirement *row = m_library.requirementByKey(key);
        QVERIFY2(row && row->isAssessed(), key);
    }
}

void BuiltInRulesTest::keepsItsLengths()
{
    for (const Requirement &row : m_library.requirements) {
        const auto within = [&](const QString &text, qsizetype least, qsizetype most) {
            QVERIFY2(text.size() >= least && text.size() <= most,
                     qUtf8Printable(row.key + u' ' + text));
        };
        within(row.title.zh, 2, 16);
        within(row.title.en, 5, 60);
        within(row.statement.zh, 6, 80);
        within(row.statement.en, 25, 320);
        for (const LocalizedText &note : row.notes) {
            within(note.zh, 8, 160);
            within(note.en, 25, 480);
        }
        // One does not say a page where the other says a line.
        const double ratio = double(row.statement.en.size()) / double(row.statement.zh.size());
        QVERIFY2(ratio > 1.4 && ratio < 7.5, qUtf8Printable(row.key));
        QVERIFY2(!row.statement.zh.endsWith(u'。') && !row.statement.en.endsWith(u'.'),
                 qUtf8Printable(row.key));
    }
}

void BuiltInRulesTest::speaksLikeAnAuditor()
{
    static const QRegularExpression colloquial(
        QStringLiteral("装得上|管住|留住|清掉|改不了|读不到|看不到|挡不住|打乱|一删了之|修好|弄清|"
                       "尽数|画清|漏掉|搞|不扰|可装可查|触碰"));
    for (const Requirement &row : m_library.requirements) {
        QString text = row.title.zh + row.statement.zh;
        for (const LocalizedText &note : row.notes)
            text += note.zh;
        const auto found = colloquial.match(text);
        QVERIFY2(!found.hasMatch(), qUtf8Printable(row.key + u' ' + found.captured()));
    }
}

void BuiltInRulesTest::statesEveryDuty_data()
{
    QTest::addColumn<QString>("zh");
    QTest::addColumn<QString>("en");
    const auto row = [](const char *key, const char *zh, const char *en) {
        QTest::newRow(key) << QString::fromUtf8(zh) << QString::fromLatin1(en);
    };
    row("5.2.p1", "应用领域", "field of use");
    row("5.5.p1", "有效措施", "effective measures");
    row("6.1.1.1.p0", "明确授权", "explicitly authorised");
    row("6.1.1.1.e", "提示用户", "users are told");
    row("6.1.2.d", "开发人员资料", "names of developers");
    row("6.1.5.2.p0", "各类数据", "every kind");
    row("6.1.5.2.c", "等安全措施", "measures such as encryption");
    row("6.1.6.1.a", "功能", "functions");
    row("6.1.6.1.b", "敏感业务", "sensitive business");
    row("6.1.6.2.a", "明确同意", "clear consent");
    row("6.1.8.p1", "加密", "encrypted");
    row("6.1.9.1.p6", "测试数据及", "is itself strictly controlled");
    row("6.1.9.2.p4", "及时", "promptly");
    row("6.2.1.1-2.a", "如支付", "such as payment");
    row("6.2.3.a", "个人敏感信息", "sensitive personal information");
    row("6.2.4.e", "全部参数", "all submitted parameters");
    row("6.3.1.a", "防止风险", "do not materialise");
    row("6.3.1.b", "明确授权", "clear authorisation");
    row("6.3.1.d", "讲明安全控制措施", "which controls protect them");
    row("6.3.1.e", "获授权者", "authorised persons");
    row("6.3.1.f", "经客户同意", "agreement");
    row("6.3.2.b", "个人敏感信息", "sensitive personal information");
    row("6.3.2.a", "保单", "policies");
    row("6.3.3.a", "其他各类日志", "other logs");
    row("6.3.3.b", "换用设备", "change of device");
    row("6.3.3.d", "重点", "special attention");
    row("6.3.3.e", "越狱", "jailbroken");
    row("6.3.3.g", "有效", "effectively");
    row("6.3.3.h", "安全风险", "security risk");
    row("6.3.3.i", "移动业务", "mobile insurance services");
    row("7.1.a", "有效履职", "effectively");
    row("7.2.b", "数据安全机制", "mechanism");
    row("7.2.c", "终端其他数据", "other data on the device");
    row("7.2.e", "入侵防御", "intrusion defence");
    row("7.3.6.a", "相称", "appropriate");
}

void BuiltInRulesTest::statesEveryDuty()
{
    QFETCH(QString, zh);
    QFETCH(QString, en);
    const Requirement *row = m_library.requirementByKey(QTest::currentDataTag());
    QVERIFY(row);
    QVERIFY2(row->statement.zh.contains(zh), qUtf8Printable(row->statement.zh));
    QVERIFY2(row->statement.en.contains(en, Qt::CaseInsensitive),
             qUtf8Printable(row->statement.en));
}

void BuiltInRulesTest::keepsEveryRowOfTheVersionsBefore_data()
{
    QTest::addColumn<QString>("version");
    for (const char *version : builtInLibraryVersions)
        QTest::newRow(version) << QString::fromLatin1(version);
}

// What was recorded of an item is found again under the same key.
void BuiltInRulesTest::keepsEveryRowOfTheVersionsBefore()
{
    QFETCH(const QString, version);
    // Judged once for the organisation until 1.1.0, for each app since.
    const QSet<QString> nowOfTheApp{"5.3.p1", "5.4.p1", "5.5.p1", "7.2.c", "7.3.4.c", "7.3.5.a"};
    const auto earlier = builtInLibrary(version);
    QVERIFY(earlier);
    for (const Requirement &before : earlier->requirements) {
        const Requirement *after = m_library.requirementByKey(before.key);
        QVERIFY2(after, qUtf8Printable(before.key));
        QCOMPARE(after->clause, before.clause);
        QCOMPARE(after->item, before.item);
        if (!nowOfTheApp.contains(before.key))
            QCOMPARE(after->scope, before.scope);
        for (const Phase phase : before.phases)
            QVERIFY2(after->isDueIn(phase), qUtf8Printable(before.key));
    }
    QVERIFY(m_library.requirementByKey("6.1.8.p4"));
}

QTEST_GUILESS_MAIN(BuiltInRulesTest)
#include "builtinrulestest.moc"
