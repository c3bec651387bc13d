#include "models/auditlog/auditwording.h"

#include "models/portfolio/profileflag.h"

#include <QJsonArray>
#include <QTest>

using namespace gatehouse;

class AuditWordingTest : public QObject
{
    Q_OBJECT

    const AuditWording m_english{Language::English};
    const AuditWording m_chinese{Language::Chinese};

private Q_SLOTS:
    void namesFieldsInBothLanguages_data()
    {
        QTest::addColumn<QString>("entity");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("chinese");
        QTest::newRow("a general word") << "assessment"
                                        << "judgement"
                                        << "Judgement"
                                        << "符合程度";
        QTest::newRow("an entity's own word") << "finding"
                                              << "number"
                                              << "Finding No."
                                              << "问题编号";
        QTest::newRow("the same key elsewhere") << "evidence"
                                                << "number"
                                                << "Evidence No."
                                                << "证据编号";
        QTest::newRow("a gate's date") << "release"
                                       << "planned_on.design"
                                       << "Design gate due"
                                       << "设计门禁期限";
        QTest::newRow("of a list's member") << "app"
                                            << "filings.number"
                                            << "Filing number"
                                            << "备案号";
        QTest::newRow("not recorded by the demo") << "finding"
                                                  << "retest_record"
                                                  << "Re-test record"
                                                  << "复测记录";
        QTest::newRow("not known") << "app"
                                   << "mood_ring"
                                   << "mood_ring"
                                   << "mood_ring";
    }
    void namesFieldsInBothLanguages()
    {
        QFETCH(QString, entity);
        QFETCH(QString, field);
        QFETCH(QString, english);
        QFETCH(QString, chinese);
        QCOMPARE(m_english.fieldName(entity, field), english);
        QCOMPARE(m_chinese.fieldName(entity, field), chinese);
        QCOMPARE(m_english.knows(entity, field), english != field);
    }

    void asksProfileQuestionsAsTheFormDoes()
    {
        for (const ProfileFlag &flag : profileFlags()) {
            const QString field = QStringLiteral("profile.") + flag.key;
            QVERIFY(m_english.knows(QStringLiteral("app"), field));
            QCOMPARE(m_english.fieldName(QStringLiteral("app"), field), flag.title.en);
            QCOMPARE(m_chinese.fieldName(QStringLiteral("app"), field), flag.title.zh);
        }
    }

    void saysValuesInWords_data()
    {
        QTest::addColumn<QString>("entity");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("chinese");
        const QJsonArray platforms{QStringLiteral("android"), QStringLiteral("ios")};
        QTest::newRow("an enumeration")
            << "assessment"
            << "judgement" << QJsonValue("partial") << "Partially compliant"
            << "部分符合";
        QTest::newRow("a status by its entity") << "finding"
                                                << "status" << QJsonValue("fixing") << "Fixing"
                                                << "整改中";
        QTest::newRow("another's status") << "app"
                                          << "status" << QJsonValue("live") << "Live"
                                          << "运行中";
        QTest::newRow("a key that is not ours") << "app"
                                                << "status" << QJsonValue("asleep") << "asleep"
                                                << "asleep";
        QTest::newRow("keys in one text")
            << "assessment"
            << "methods" << QJsonValue("document interview") << "Document review, Interview"
            << "文档审查、访谈";
        QTest::newRow("keys in a list") << "app"
                                        << "platforms" << QJsonValue(platforms) << "Android, iOS"
                                        << "Android、iOS";
        QTest::newRow("yes") << "account"
                             << "active" << QJsonValue(true) << "yes"
                             << "是";
        QTest::newRow("no") << "app"
                            << "tier_decided" << QJsonValue(false) << "no"
                            << "否";
        QTest::newRow("a tier") << "app"
                                << "tier" << QJsonValue(1) << "Tier 1 (core)"
                                << "1级（核心）";
        QTest::newRow("a tier that is none") << "app"
                                             << "tier" << QJsonValue(7) << "7"
                                             << "7";
        QTest::newRow("a moment in local time")
            << "gate_decision"
            << "decided_at" << QJsonValue("2025-10-08T16:00:00.000Z") << "2025-10-09 00:00:00"
            << "2025-10-09 00:00:00";
        QTest::newRow("a moment that is none") << "gate_decision"
                                               << "decided_at" << QJsonValue("soon") << "soon"
                                               << "soon";
        QTest::newRow("a day") << "finding"
                               << "due_on" << QJsonValue("2026-12-17") << "2026-12-17"
                               << "2026-12-17";
        QTest::newRow("a number") << "app"
                                  << "user_count" << QJsonValue(1234567) << "1,234,567"
                                  << "1,234,567";
        QTest::newRow("a size") << "evidence"
                                << "size" << QJsonValue(451) << "451 bytes"
                                << "451字节";
        QTest::newRow("nothing") << "app"
                                 << "audience" << QJsonValue() << ""
                                 << "";
        QTest::newRow("text as it is") << "app"
                                       << "name" << QJsonValue("a \"b\" {c}") << "a \"b\" {c}"
                                       << "a \"b\" {c}";
        QTest::newRow("an unknown list")
            << "app"
            << "moods" << QJsonValue(QJsonArray{"glad", 3}) << "glad, 3"
            << "glad、3";
    }
    void saysValuesInWords()
    {
        QFETCH(QString, entity);
        QFETCH(QString, field);
        QFETCH(QJsonValue, value);
        QFETCH(QString, english);
        QFETCH(QString, chinese);
        QCOMPARE(m_english.value(entity, field, value), english);
        QCOMPARE(m_chinese.value(entity, field, value), chinese);
    }

    void listsRecordsLineByLine()
    {
        const QJsonArray parties{
            QJsonObject{{"kind", "third_party"},
                        {"name", "Pay"},
                        {"service", "Debit"},
                        {"contract", "C-1"}},
            QJsonObject{{"kind", "outsourcing"}, {"name", "Dev"}, {"service", ""}, {"shoe", 44}}};
        QCOMPARE(m_english.value(QStringLiteral("app"), QStringLiteral("parties"), parties),
                 QStringLiteral("Kind: Third party; Name: Pay; Service: Debit; Contract: C-1\n"
                                "Kind: Outsourcing; Name: Dev; Service: —; shoe: 44"));
        QCOMPARE(m_chinese.value(QStringLiteral("app"), QStringLiteral("parties"), parties),
                 QStringLiteral("类型：第三方；名称：Pay；服务内容：Debit；合同：C-1\n"
                                "类型：外包；名称：Dev；服务内容：—；shoe：44"));
    }

    void keepsEveryFieldKnownOnesFirst()
    {
        const QJsonObject record{
            {"entity", "app"},
            {"before", QJsonObject{{"zodiac", "ox"}, {"name", "Old"}}},
            {"after", QJsonObject{{"abacus", 1}, {"name", "New"}, {"code", "A"}}}};
        const std::vector<AuditField> fields = m_english.fields(record);
        const std::vector<AuditField> expected{
            {QStringLiteral("Code"), {}, QStringLiteral("A"), false},
            {QStringLiteral("Name"), QStringLiteral("Old"), QStringLiteral("New"), false},
            {QStringLiteral("abacus"), {}, QStringLiteral("1"), false},
            {QStringLiteral("zodiac"), QStringLiteral("ox"), {}, false}};
        QVERIFY(fields == expected);
        QCOMPARE(AuditWording::changed(fields[1]), QStringLiteral("Old → New"));
        QCOMPARE(AuditWording::changed(fields[3]), QStringLiteral("ox → —"));
    }

    void tellsWhatNamesARecordFromWhatChanged()
    {
        // As a finding's log has it: its number stands on one side, and never changes.
        const QJsonObject record{{"entity", "finding"},
                                 {"before",
                                  QJsonObject{{"release", "POLICY@5.3.0"},
                                              {"requirement", "6.2.4.a"},
                                              {"owner", ""},
                                              {"owner_uid", ""}}},
                                 {"after",
                                  QJsonObject{{"number", "F-0008"},
                                              {"release", "POLICY@5.3.0"},
                                              {"requirement", "6.2.4.a"},
                                              {"owner", "Li Na"},
                                              {"owner_uid", "f1045c0e"}}}};
        QStringList names;
        QStringList changes;
        for (const AuditField &field : m_english.fields(record))
            (field.isName ? names : changes) += field.name;
        names.sort();
        QCOMPARE(names, (QStringList{"Finding No.", "Release", "Requirement"}));
        QCOMPARE(changes.size(), 1); // and nobody reads an identifier beside the name
        // What was added has no names apart: all of it is new.
        QJsonObject added = record;
        added["before"] = QJsonObject();
        for (const AuditField &field : m_english.fields(added))
            QVERIFY(!field.isName);
    }

    void saysWhatWasUndoneInWords()
    {
        QCOMPARE(m_english.value("audit_entry", "action", "finding.edit"),
                 QStringLiteral("Change a finding"));
        QCOMPARE(m_english.value("audit_entry", "action", "of.another.version"),
                 QStringLiteral("of.another.version"));
    }

    void marksWhatIsComparedSignBySign()
    {
        const QJsonObject record{{"entity", "evidence"},
                                 {"before", QJsonObject()},
                                 {"after", QJsonObject{{"sha256", "ab"}, {"title", "T"}}}};
        for (const AuditField &field : m_english.fields(record))
            QCOMPARE(field.isFixed, field.name == QStringLiteral("SHA-256"));
    }
};

QTEST_GUILESS_MAIN(AuditWordingTest)
#include "auditwordingtest.moc"
