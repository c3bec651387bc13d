#include "tests/app/cli/cliprogram.h"

using namespace gatehouse;

/// An assessor submits, an auditor reviews, and what comes back is answered.
class ReviewVerbsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        cli = std::make_unique<CliProgram>();
        cli->init();
        cli->addRelease();
        cli->addAccount("zhao --name 赵审计 --roles auditor");
        cli->addAccount("li --name 李测评 --roles assessor");
        cli->must(words("assess --as li --release POLICY@1.0 --phase test --requirement "
                        "6.1.2.a,6.1.2.c,6.1.2.d --judgement compliant "
                        "--methods static,dynamic,config,pentest --object 测试包 --record 已核对"));
    }

    void reviewsWhatWasSubmitted()
    {
        QCOMPARE(queue().size(), 0);
        cli->must(words("assess submit --as li --release POLICY@1.0 --phase test"));
        QCOMPARE(queue().size(), 3);
        QCOMPARE(queue()[0]["review"], "submitted");
        QCOMPARE(queue()[0]["phase"], "test");
        // Who assessed does not review, and not everybody may.
        QCOMPARE(cli->run(accept("li", "6.1.2.a")).code, 3);
        cli->must(accept("zhao", "6.1.2.a"));
        QCOMPARE(queue().size(), 2);
        cli->must(step("return", "zhao", "6.1.2.c") + words("--note 未写明样本"));
        cli->must(step("ask", "zhao", "6.1.2.d") + words("--note 覆盖全部平台吗"));
        QCOMPARE(queue().size(), 1); // what is asked about waits still
        QCOMPARE(queue("--state returned").size(), 1);
        QCOMPARE(queue("--riskiest --state accepted,returned,asked").size(), 3);
        QCOMPARE(queue("--release POLICY@1.0 --phase delivery").size(), 0);
    }

    void whatComesBackIsOnesOwn()
    {
        cli->must(words("assess submit --as li --release POLICY@1.0 --phase test"));
        cli->must(step("return", "zhao", "6.1.2.c") + words("--note 未写明样本"));
        const QStringList mine = words("review mine --as li --json");
        QCOMPARE(cli->must(mine).array().size(), 1);
        QCOMPARE(cli->must(words("review mine --as zhao --json")).array().size(), 0);
        // It says what it said: it takes an answer.
        const QStringList again =
            words("assess submit --as li --release POLICY@1.0 --phase test --requirement 6.1.2.c");
        QVERIFY(cli->run(again).code != 0);
        cli->must(again + words("--note 样本见证据清单"));
        QCOMPARE(cli->must(mine).array().size(), 0);
        const QJsonArray steps = cli->must(step("show", nullptr, "6.1.2.c") + words("--json"))
                                     .array()[0]["steps"]
                                     .toArray();
        QCOMPARE(steps.size(), 3);
        QCOMPARE(steps[1]["act"], "returned");
        QCOMPARE(steps[1]["note"], QStringLiteral("未写明样本"));
        QCOMPARE(steps[2]["acted_by"], QStringLiteral("李测评"));
    }

    void reviewsWhatWasLookedAt()
    {
        cli->must(words("assess submit --as li --release POLICY@1.0 --phase test"));
        const qint64 seen = cli->must(step("show", nullptr, "6.1.2.a") + words("--json"))
                                .array()[0]["revision"]
                                .toInteger();
        const Outcome late = cli->run(accept("zhao", "6.1.2.a")
                                      + QStringList{"--revision", QString::number(seen + 1)});
        QVERIFY(late.code != 0);
        cli->must(accept("zhao", "6.1.2.a") + QStringList{"--revision", QString::number(seen)});
        QVERIFY(cli->run(accept("zhao", "6.1.2.c,6.1.2.d") + words("--revision 1")).code == 2);
    }

    void takesBackTheLastStep()
    {
        cli->must(words("assess submit --as li --release POLICY@1.0 --phase test"));
        cli->must(accept("zhao", "6.1.2.a"));
        cli->must(step("withdraw", "zhao", "6.1.2.a"));
        QCOMPARE(queue().size(), 3);
        QVERIFY(cli->run(step("withdraw", "zhao", "6.1.2.a")).code != 0);
        cli->must(step("withdraw", "li", "6.1.2.a"));
        QCOMPARE(queue().size(), 2);
    }

    void drawsASampleThatTheGateAsksFor()
    {
        cli->must(words("app edit POLICY --tier 2 --tier-reason 委员会议定"));
        const auto missing = [this] {
            const QJsonObject gate =
                cli->run(words("gate status --release POLICY@1.0 --phase test --json")).object();
            for (const QJsonValue &each : gate["criteria"].toArray()) {
                if (each["id"] == QLatin1StringView("reviewed"))
                    return each["missing"].toArray();
            }
            return QJsonArray{"not asked"};
        };
        QCOMPARE(missing(), QJsonArray{"test"}); // the sample itself
        const QStringList draw =
            words("review sample --as zhao --seed 2026-Q1 --count 2 --phase test --json");
        const QJsonObject drawn = cli->must(draw).object();
        QCOMPARE(drawn["seed"], "2026-Q1");
        QCOMPARE(drawn["drawn"], 2);
        QCOMPARE(drawn["population"], 3);
        const QJsonArray asked = missing();
        QCOMPARE(asked.size(), 2);
        cli->must(draw); // the same once more
        QCOMPARE(missing(), asked);
        cli->must(words("assess submit --as li --release POLICY@1.0 --phase test"));
        QCOMPARE(queue("--sampled").size(), 2);
        for (const QJsonValue &key : asked)
            cli->must(accept("zhao", key.toString().toUtf8().constData()));
        QCOMPARE(missing(), QJsonArray());
        cli->must(words("review demand no"));
        QCOMPARE(missing(), QJsonArray{"not asked"});
    }

    void showsTablesToPeople()
    {
        cli->must(words("assess submit --as li --release POLICY@1.0 --phase test"));
        const QString table = QString::fromUtf8(cli->must(words("review queue")).out);
        QVERIFY(table.contains(QStringLiteral("6.1.2.a")));
        QVERIFY(table.contains(QStringLiteral("To review")));
        const QString shown = QString::fromUtf8(cli->must(step("show", nullptr, "6.1.2.a")).out);
        QVERIFY(shown.contains(QStringLiteral("李测评")));
        QCOMPARE(cli->run(words("review return --as zhao --release POLICY@1.0 --phase test "
                                "--requirement 6.1.2.a"))
                     .code,
                 2);
    }

private:
    const QJsonArray queue(const char *options = "") const
    {
        return cli->must(words("review queue --json") + words(options)).array();
    }
    static QStringList step(const char *verb, const char *account, const char *requirements)
    {
        QStringList arguments{"review",  verb,   "--release",     "POLICY@1.0",
                              "--phase", "test", "--requirement", requirements};
        if (account)
            arguments += {"--as", account};
        return arguments;
    }
    static QStringList accept(const char *account, const char *requirements)
    {
        return step("accept", account, requirements);
    }

    std::unique_ptr<CliProgram> cli;
};

QTEST_GUILESS_MAIN(ReviewVerbsTest)
#include "reviewverbstest.moc"
