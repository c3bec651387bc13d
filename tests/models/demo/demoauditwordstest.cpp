#include "models/product/subjects.h"
#include "models/auditchain/auditlog.h"
#include "models/product/openworkspace.h"
#include "models/auditlog/auditwording.h"
#include "tests/support/demo/demoworkspace.h"
#include "tests/support/testworkspace.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace gatehouse;

/// The demo does nearly everything a person can do, so its audit log shows whether every field
/// that is written has words to be read in.
class DemoAuditWordsTest : public QObject
{
    Q_OBJECT

    static QDateTime now() { return demoMoment(); }
    static bool isChinese(const QString &text)
    {
        return std::ranges::any_of(
            text, [](QChar letter) { return letter.script() == QChar::Script_Han; });
    }

    QTemporaryDir m_folder;
    OpenWorkspace m_open;
    std::vector<QJsonObject> m_records;
    const AuditWording m_english{Language::English};
    const AuditWording m_chinese{Language::Chinese};

private Q_SLOTS:
    void initTestCase()
    {
        const QString path = m_folder.filePath(QStringLiteral("demo.gatehouse"));
        putDemoPortfolio(path);
        m_open = need(openWorkspace(path, std::make_shared<FixedClock>(now())));
        const AuditLog log(m_open.workspace->database());
        for (const AuditEntry &entry : need(log.entries(0, static_cast<int>(need(log.count()))))) {
            for (const QJsonValue &record :
                 entry.content.value(QStringLiteral("records")).toArray())
                m_records.push_back(record.toObject());
        }
        QVERIFY(m_records.size() > 2000);
    }

    void everyFieldHasAWordInBothLanguages()
    {
        QStringList wordless;
        std::set<QString> seen;
        const auto look = [&](const QString &entity, const QString &field) {
            const QString name = entity + u' ' + field;
            if (!seen.insert(name).second)
                return;
            const RecordDescription *record = recordOf(entity);
            const Field *described = record ? record->find(field) : nullptr;
            if (described && described->inside)
                return;
            const bool isAlgorithm =
                field == QStringLiteral("sha256") || field == QStringLiteral("sm3");
            if (!m_english.knows(entity, field) || m_english.fieldName(entity, field) == field
                || (!isChinese(m_chinese.fieldName(entity, field)) && !isAlgorithm))
                wordless += name;
        };
        for (const QJsonObject &record : m_records) {
            const QString entity = record.value(QStringLiteral("entity")).toString();
            for (const char *side : {"before", "after"}) {
                const QJsonObject fields = record.value(QLatin1StringView(side)).toObject();
                for (auto field = fields.begin(); field != fields.end(); ++field) {
                    look(entity, field.key());
                    for (const QJsonValue &item : field.value().toArray()) {
                        for (const QString &member : item.toObject().keys())
                            look(entity, field.key() + u'.' + member);
                    }
                }
            }
        }
        QVERIFY(seen.size() > 100);
        QVERIFY2(wordless.isEmpty(), qPrintable(wordless.join(QStringLiteral(", "))));
    }

    void noValueIsShownAsAKeyOrAsJson()
    {
        static const QRegularExpression key(QStringLiteral("\\b[a-z0-9]+_[a-z0-9_]+\\b"));
        static const QRegularExpression moment(QStringLiteral("\\d{4}-\\d\\d-\\d\\dT"));
        QStringList raw;
        for (const QJsonObject &record : m_records) {
            for (const AuditWording *wording : {&m_english, &m_chinese}) {
                for (const AuditField &field : wording->fields(record)) {
                    for (QString value : {field.before, field.after}) {
                        value.remove(QStringLiteral("android_ssl_pinning")); // a tool's own word
                        if (value.startsWith(u'{') || value.startsWith(u'[')
                            || key.match(value).hasMatch() || moment.match(value).hasMatch())
                            raw += field.name + QStringLiteral(": ") + value;
                    }
                }
            }
        }
        raw.removeDuplicates();
        QVERIFY2(raw.isEmpty(), qPrintable(raw.join(u'\n')));
    }

    void enumerationsReadInChinese()
    {
        // Words that the log holds as bare English words; everything else is people's own text.
        const std::set<QString> enumerations{
            QStringLiteral("judgement"), QStringLiteral("risk"), QStringLiteral("methods"),
            QStringLiteral("status"),    QStringLiteral("kind"), QStringLiteral("phase"),
            QStringLiteral("decision"),  QStringLiteral("role"), QStringLiteral("roles"),
            QStringLiteral("active"),    QStringLiteral("tier"), QStringLiteral("tier_decided")};
        int looked = 0;
        for (const QJsonObject &record : m_records) {
            const QString entity = record.value(QStringLiteral("entity")).toString();
            const QJsonObject after = record.value(QStringLiteral("after")).toObject();
            for (auto field = after.begin(); field != after.end(); ++field) {
                if (!enumerations.contains(field.key()))
                    continue;
                const QString value = m_chinese.value(entity, field.key(), field.value());
                // The organisation is assessed in no phase.
                QVERIFY2(isChinese(value) || value == QStringLiteral("H5")
                             || field.value() == QJsonValue(QStringLiteral("")),
                         qPrintable(value));
                ++looked;
            }
        }
        QVERIFY(looked > 3000);
    }
};

QTEST_GUILESS_MAIN(DemoAuditWordsTest)
#include "demoauditwordstest.moc"
