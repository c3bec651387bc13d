#include "tests/app/cli/cliprogram.h"

using namespace gatehouse;

/// What threat-model shows of a model as tables: the ways to the evidence, and what was considered.
class ThreatModelVerbsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        cli = std::make_unique<CliProgram>();
        cli->init();
        cli->addRelease();
        cli->must(words("threat-model draw --release POLICY@1.0 --template native-app"));
    }

    void tracesEveryThreat()
    {
        const QJsonArray threats =
            cli->must(words("threat list --release POLICY@1.0 --json")).array();
        const QStringList trace = words("threat-model trace --release POLICY@1.0 --json");
        const QJsonArray begun = cli->must(trace).array();
        QCOMPARE(begun.size(), threats.size());
        for (const QJsonValue &each : begun) {
            QCOMPARE(each["gaps"].toArray(), QJsonArray{"no_countermeasure"});
            QVERIFY(each["countermeasure"].isNull());
        }
        cli->must(words("countermeasure take --release POLICY@1.0 --stage implemented "
                        "--design-reference 概要设计4.2"));
        const QJsonArray taken = cli->must(trace).array();
        QVERIFY(taken.size() >= threats.size());
        for (const QJsonValue &each : taken) {
            QVERIFY(!each["countermeasure"].isNull());
            QVERIFY(each["gaps"].toArray().contains("not_tested"));
            QVERIFY(each["requirement_title_zh"].isString());
        }
        QCOMPARE(cli->must(trace + words("--gaps")).array(), taken);
        const QString table =
            QString::fromUtf8(cli->must(words("threat-model trace --release POLICY@1.0")).out);
        QVERIFY(table.contains(QStringLiteral("Not tested")));
    }

    void beginsAnewWithAnotherTemplateAndNamesWhatThatCosts()
    {
        const QStringList list = words("threat list --release POLICY@1.0 --gone --json");
        const auto stateOf = [&](const QString &number) {
            for (const QJsonValue &each : cli->must(list).array()) {
                if (each["id"].toString() == number)
                    return each["state"].toString();
            }
            return QString();
        };
        const auto draw = [](const char *more) {
            return words("threat-model draw --release POLICY@1.0 --template staff-app")
                + words(more);
        };
        // Of every part some: no other template has all of them.
        const QJsonArray found = cli->must(list).array();
        QStringList answered;
        for (qsizetype i = 0; i < found.size(); i += 25) {
            answered += found[i]["id"].toString();
            cli->must(words("threat answer --release POLICY@1.0 --not-applicable never")
                      + QStringList{answered.back()});
        }
        QCOMPARE(cli->run(draw("")).code, 3); // there is a model
        const Outcome looked = cli->must(draw("--replace-drawing --dry-run"));
        const QString gone = QString::fromUtf8(looked.out);
        QStringList lost;
        for (const QString &number : answered) {
            if (gone.contains(number))
                lost += number;
        }
        QVERIFY(!lost.isEmpty());
        QVERIFY(stateOf(lost.front()) != QStringLiteral("gone"));
        cli->must(draw("--replace-drawing"));
        QCOMPARE(stateOf(lost.front()), QStringLiteral("gone"));
    }

    void tracesFromTheRequirements()
    {
        const QJsonArray ways =
            cli->must(words("threat-model trace --release POLICY@1.0 --from requirement --json"))
                .array();
        QVERIFY(!ways.isEmpty());
        for (const QJsonValue &each : ways) {
            QVERIFY(!each["requirement"].isNull());
            QVERIFY(!each["threat"].isNull());
        }
        QCOMPARE(cli->run(words("threat-model trace --release POLICY@1.0 --from nowhere")).code, 2);
    }

    void showsWhatWasConsidered()
    {
        const QStringList matrix = words("threat-model matrix --release POLICY@1.0 --json");
        const QJsonArray parts = cli->must(matrix).array();
        const QJsonObject model =
            cli->must(words("threat-model show --release POLICY@1.0 --json")).object();
        QCOMPARE(parts.size(), model["parts"].toArray().size());
        int open = 0;
        for (const QJsonValue &each : parts) {
            open += each["open"].toInt();
            QVERIFY(each["looked_by"].isNull());
            for (const QJsonValue &cell : each["cells"].toObject()) {
                QVERIFY(cell["threats"].toInt() > 0);
                QCOMPARE(cell["worst"], "open");
            }
        }
        QCOMPARE(open, model["threats"]["open"].toInt());
        cli->must(words("threat-model look --release POLICY@1.0 --all"));
        for (const QJsonValue &each : cli->must(matrix).array())
            QCOMPARE(each["looked_by"], QStringLiteral("陈敏"));
    }

    void triesAFileWhereAModelIs()
    {
        const QString file = cli->write(
            QStringLiteral("model.json"),
            QJsonDocument(
                QJsonObject{
                    {QStringLiteral("otmVersion"), QStringLiteral("0.2.0")},
                    {QStringLiteral("project"),
                     QJsonObject{{QStringLiteral("name"), QStringLiteral("Claims")}}},
                    {QStringLiteral("components"),
                     QJsonArray{QJsonObject{{QStringLiteral("id"), QStringLiteral("a")},
                                            {QStringLiteral("name"), QStringLiteral("App")},
                                            {QStringLiteral("type"), QStringLiteral("process")}}}}})
                .toJson());
        const QStringList import =
            QStringList{QStringLiteral("threat-model"), QStringLiteral("import"), file}
            + words("--release POLICY@1.0");
        const QStringList show = words("threat-model show --release POLICY@1.0 --json");
        const QByteArray before = cli->must(show).out;
        QCOMPARE(cli->run(import).code, 3);
        const Outcome tried = cli->must(import + words("--dry-run --json"));
        QCOMPARE(tried.object()["elements"], 1);
        QVERIFY2(tried.err.contains(QStringLiteral("--replace-drawing")),
                 qUtf8Printable(tried.err));
        QCOMPARE(cli->must(show).out, before);
        // Who says it already need not be told.
        const Outcome said = cli->must(import + words("--dry-run --replace-drawing"));
        QVERIFY(!said.err.contains(QStringLiteral("--replace-drawing")));
        QCOMPARE(cli->must(show).out, before);
    }

    void saysWhatWaitsForASecondPerson()
    {
        const auto list = [this] {
            return QString::fromUtf8(cli->must(words("threat list --release POLICY@1.0")).out);
        };
        QVERIFY(!list().contains(QStringLiteral("confirm")));
        cli->must(words("app edit POLICY --tier 1 --tier-reason grown"));
        cli->must(words("threat answer T-0001 --release POLICY@1.0 --not-applicable nowhere"));
        QVERIFY2(list().contains(QStringLiteral("confirm")), qUtf8Printable(list()));
    }

    void saysWhyThereIsNoModelOfTheRelease()
    {
        const auto check = [this] {
            const Outcome outcome = cli->run(words("threat-model check --release POLICY@2.0"));
            return std::pair(outcome.code, QString::fromUtf8(outcome.out));
        };
        cli->must(words("release add POLICY 2.0"));
        QCOMPARE(check().first, 1);
        QVERIFY2(check().second.contains(QStringLiteral("There is none yet")),
                 qUtf8Printable(check().second));
        cli->must(words("threat-model carry --release POLICY@2.0"));
        QVERIFY2(check().second.contains(QStringLiteral("threat-model confirm")),
                 qUtf8Printable(check().second));
        cli->must(words("threat-model confirm --release POLICY@2.0"));
        QVERIFY2(!check().second.contains(QStringLiteral("threat-model confirm")),
                 qUtf8Printable(check().second));
    }

    void offersOnlyFormatsThatAreWritten()
    {
        const QString help = QString::fromUtf8(cli->must(words("threat-model export --help")).out);
        QVERIFY2(help.contains(QStringLiteral("(threat_dragon, otm)")), qUtf8Printable(help));
        for (const char *format : {"threat_dragon_1", "otm_yaml", "tm7"}) {
            QVERIFY(!help.contains(QLatin1StringView(format)));
            const Outcome refused =
                cli->run(words("threat-model export --release POLICY@1.0 -o x.json --format")
                         + QStringList{QString::fromLatin1(format)});
            QCOMPARE(refused.code, 2);
            QVERIFY(refused.err.contains(QStringLiteral("threat_dragon, otm")));
        }
        cli->must(words("threat-model export --release POLICY@1.0 -o x.json --format otm"));
    }

private:
    std::unique_ptr<CliProgram> cli;
};

QTEST_GUILESS_MAIN(ThreatModelVerbsTest)
#include "threatmodelverbstest.moc"
