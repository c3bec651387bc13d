#include "models/portfolio/profilemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace gatehouse;

class ProfileModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void asksEveryQuestion();
    void asksRetiredQuestionsOnlyWhereTold();
    void speaksTheLanguageChosen();
    void takesAnAnswer_data();
    void takesAnAnswer();
    void asksWhyAndSaysWhoseItIs();
    void refusesWhatIsNoAnswer();
    void refusesAnswersWhenReadOnly();
    void announcesOnlyTheRowsThatDiffer();
    void whatNobodyConfirmedIsNotConfirmed();

private:
    static QModelIndex rowOf(const ProfileModel &model, const char *key);
};

QModelIndex ProfileModelTest::rowOf(const ProfileModel &model, const char *key)
{
    return model
        .match(model.index(0), ProfileModel::KeyRole, QString::fromLatin1(key), 1, Qt::MatchExactly)
        .value(0);
}

void ProfileModelTest::asksEveryQuestion()
{
    ProfileModel model(Language::English);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 27);
    QCOMPARE(model.answeredCount(), 0);
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row);
        QVERIFY(index.data().toString().contains(u'?'));
        QVERIFY(!index.data(ProfileModel::TitleRole).toString().isEmpty());
        QVERIFY(index.data(ProfileModel::SectionTitleRole)
                != index.data(ProfileModel::SectionRole));
        QCOMPARE(index.data(ProfileModel::AnswerRole).value<ProfileAnswer>(),
                 ProfileAnswer::Unanswered);
    }
}

void ProfileModelTest::asksRetiredQuestionsOnlyWhereTold()
{
    Profile profile;
    profile.set(QStringLiteral("has_account"), true);
    profile.set(QStringLiteral("has_login"), true);
    ProfileModel model(Language::English);
    model.setProfile(profile);
    QVERIFY(!rowOf(model, "has_account").isValid());
    QCOMPARE(model.answeredCount(), 1);
    // What is not asked stays answered.
    QVERIFY(model.setData(rowOf(model, "has_login"), QStringLiteral("no")));
    QCOMPARE(model.profile().answer(QStringLiteral("has_account")), std::optional(true));

    ProfileModel earlier(Language::English, {QStringLiteral("has_account")});
    earlier.setProfile(profile);
    QCOMPARE(earlier.rowCount(), 28);
    QCOMPARE(earlier.answeredCount(), 2);
    const QModelIndex asked = rowOf(earlier, "has_account");
    QVERIFY(asked.isValid());
    QCOMPARE(asked.data(ProfileModel::SectionTitleRole).toString(),
             "Asked by earlier library versions only");
    QVERIFY(!rowOf(earlier, "has_identity_check").isValid());
}

void ProfileModelTest::speaksTheLanguageChosen()
{
    ProfileModel model(Language::Chinese);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QModelIndex login = rowOf(model, "has_login");
    QCOMPARE(login.data(ProfileModel::TitleRole).toString(), QStringLiteral("用户登录"));
    QCOMPARE(login.data(ProfileModel::SectionTitleRole).toString(), QStringLiteral("账户与登录"));
    QSignalSpy spy(&model, &QAbstractItemModel::dataChanged);
    model.setLanguage(Language::Chinese);
    QCOMPARE(spy.count(), 0);
    model.setLanguage(Language::English);
    QCOMPARE(spy.count(), 1);
    QCOMPARE(login.data(ProfileModel::TitleRole).toString(), QStringLiteral("User login"));
    QCOMPARE(login.data(ProfileModel::SectionTitleRole).toString(),
             QStringLiteral("Accounts and login"));
}

void ProfileModelTest::takesAnAnswer_data()
{
    QTest::addColumn<QVariant>("given");
    QTest::addColumn<int>("role");
    QTest::addColumn<ProfileAnswer>("answer");
    QTest::newRow("yes") << QVariant::fromValue(ProfileAnswer::Yes) << int(ProfileModel::AnswerRole)
                         << ProfileAnswer::Yes;
    QTest::newRow("no") << QVariant::fromValue(ProfileAnswer::No) << int(Qt::EditRole)
                        << ProfileAnswer::No;
    QTest::newRow("by key") << QVariant(QStringLiteral("yes")) << int(Qt::EditRole)
                            << ProfileAnswer::Yes;
    QTest::newRow("taken back") << QVariant::fromValue(ProfileAnswer::Unanswered)
                                << int(ProfileModel::AnswerRole) << ProfileAnswer::Unanswered;
}

void ProfileModelTest::takesAnAnswer()
{
    QFETCH(QVariant, given);
    QFETCH(int, role);
    QFETCH(ProfileAnswer, answer);
    const QString flag = QStringLiteral("has_payment");
    ProfileModel model(Language::English);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    Profile profile;
    profile.set(flag, answer != ProfileAnswer::Yes); // the opposite, so that it differs
    model.setProfile(profile);
    QSignalSpy changed(&model, &ProfileModel::profileChanged);
    const QModelIndex index = rowOf(model, "has_payment");
    QVERIFY(index.flags().testFlag(Qt::ItemIsEditable));
    QVERIFY(model.setData(index, given, role));
    QCOMPARE(index.data(ProfileModel::AnswerRole).value<ProfileAnswer>(), answer);
    QCOMPARE(changed.count(), 1);
    const auto expected = answer == ProfileAnswer::Unanswered
        ? std::nullopt
        : std::optional(answer == ProfileAnswer::Yes);
    QCOMPARE(model.profile().answer(flag), expected);
    QCOMPARE(model.answeredCount(), expected ? 1 : 0);
    // The same answer again is taken and says nothing.
    QVERIFY(model.setData(index, given, role));
    QCOMPARE(changed.count(), 1);
}

void ProfileModelTest::asksWhyAndSaysWhoseItIs()
{
    const QString flag = QStringLiteral("has_payment");
    ProfileModel model(Language::English);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy changed(&model, &ProfileModel::profileChanged);
    const QModelIndex index = rowOf(model, "has_payment");
    QVERIFY(!model.setData(index, QStringLiteral("why"), ProfileModel::ReasonRole));
    QVERIFY(!index.data(ProfileModel::TakesAwayRole).toBool());
    model.setData(index, QStringLiteral("yes"));
    QVERIFY(!index.data(ProfileModel::TakesAwayRole).toBool());
    model.setData(index, QStringLiteral("no"));
    QVERIFY(index.data(ProfileModel::TakesAwayRole).toBool());
    QVERIFY(model.setData(index, QStringLiteral("why"), ProfileModel::ReasonRole));
    QCOMPARE(index.data(ProfileModel::ReasonRole).toString(), QStringLiteral("why"));
    QCOMPARE(model.profile().given(flag)->reason, QStringLiteral("why"));
    QCOMPARE(changed.count(), 3);

    const QDateTime noon(QDate(2026, 3, 2), QTime(12, 0), Qt::LocalTime);
    Profile profile;
    GivenAnswer given;
    given.reason = QStringLiteral("by cheque");
    given.answeredBy = QStringLiteral("Lead");
    given.answeredAt = noon;
    const auto standing = [&] {
        profile.put(flag, given);
        model.setProfile(profile);
        return index.data(ProfileModel::StandingRole).toString();
    };
    const auto words = [&] { return answerInWords(&given, flag, DecidingAnswers()); };
    QCOMPARE(standing(), QStringLiteral("To be confirmed: answered by Lead on 2026-03-02"));
    QCOMPARE(words(), QStringLiteral("No, to be confirmed"));
    given.confirmedBy = QStringLiteral("Auditor");
    given.confirmedAt = noon.addDays(1);
    QCOMPARE(standing(),
             QStringLiteral("Answered by Lead on 2026-03-02, confirmed by Auditor on 2026-03-03"));
    QCOMPARE(words(), QStringLiteral("No"));
    given = {};
    given.isEarlier = true;
    QCOMPARE(standing(), QStringLiteral("Recorded before reasons were asked"));
    QCOMPARE(reasonInWords(given, flag, DecidingAnswers()), standing());
    // Nothing hangs on it, so there is nothing to say.
    QCOMPARE(reasonInWords(given, QStringLiteral("has_login"), DecidingAnswers()), QString());
    QCOMPARE(answerInWords(nullptr, flag, DecidingAnswers()), QStringLiteral("Not answered"));
}

void ProfileModelTest::refusesWhatIsNoAnswer()
{
    ProfileModel model(Language::English);
    QSignalSpy changed(&model, &ProfileModel::profileChanged);
    QVERIFY(!model.setData(model.index(0), QStringLiteral("perhaps")));
    QVERIFY(!model.setData(model.index(0), QVariant()));
    QVERIFY(!model.setData({}, QVariant::fromValue(ProfileAnswer::Yes)));
    QVERIFY(!model.setData(model.index(0), QStringLiteral("yes"), Qt::DisplayRole));
    QCOMPARE(changed.count(), 0);
    QVERIFY(model.profile() == Profile());
}

void ProfileModelTest::refusesAnswersWhenReadOnly()
{
    ProfileModel model(Language::English);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setReadOnly(true);
    QVERIFY(!model.index(0).flags().testFlag(Qt::ItemIsEditable));
    QVERIFY(!model.setData(model.index(0), QVariant::fromValue(ProfileAnswer::Yes)));
    model.setReadOnly(false);
    QVERIFY(model.setData(model.index(0), QVariant::fromValue(ProfileAnswer::Yes)));
}

void ProfileModelTest::announcesOnlyTheRowsThatDiffer()
{
    ProfileModel model(Language::English);
    Profile profile;
    profile.set(QStringLiteral("has_login"), true);
    profile.set(QStringLiteral("outsourced"), false);
    QSignalSpy rows(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy changed(&model, &ProfileModel::profileChanged);
    model.setProfile(profile);
    QCOMPARE(rows.count(), 2);
    QCOMPARE(changed.count(), 1);
    profile.set(QStringLiteral("outsourced"), true);
    model.setProfile(profile);
    QCOMPARE(rows.count(), 3);
    QCOMPARE(rows.last().first().toModelIndex(), rowOf(model, "outsourced"));
    model.setProfile(profile);
    QCOMPARE(changed.count(), 2);
}

void ProfileModelTest::whatNobodyConfirmedIsNotConfirmed()
{
    GivenAnswer answer;
    answer.answeredBy = QStringLiteral("Lead");
    answer.confirmedAt = QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC);
    QVERIFY(!answer.isConfirmed());
    QVERIFY(!answer.isConfirmedByAnother());
    answer.confirmedBy = QStringLiteral("Auditor");
    QVERIFY(answer.isConfirmed());
    QVERIFY(answer.isConfirmedByAnother());
}

QTEST_GUILESS_MAIN(ProfileModelTest)
#include "profilemodeltest.moc"
