#include "models/assessments/assessmentrepository.h"
#include "tests/views/release/releasewindow.h"
#include "views/assessments/confirmassessments.h"

#include <QComboBox>
#include <QListWidget>

using namespace gatehouse;

/// Requirements of the built-in library that are due at design and test.
namespace {
constexpr auto byDocument = "5.1.p1"; // document and interview are all it is assessed by
constexpr auto onTheThing = "6.1.5.1.p1"; // from development on by analysis
} // namespace

class ConfirmAssessmentsTest : public QObject
{
    Q_OBJECT

    struct Window : ReleaseWindow {
        Window()
        {
            openRelease();
            for (const char *key : {byDocument, onTheThing}) {
                choose(key);
                click("assessment-phase-design");
                click("judgement-compliant");
                visible<QAbstractButton>(QStringLiteral("method-document"))->click();
                type(visible<QLineEdit>(QStringLiteral("assessment-object")),
                     QStringLiteral("design 1.0"));
                type(visible<QPlainTextEdit>(QStringLiteral("assessment-record")),
                     QStringLiteral("read"));
                click("assessment-save");
            }
        }
        ConfirmAssessments *begin(Phase phase)
        {
            click("confirm-earlier");
            auto *dialog = editor<ConfirmAssessments>();
            auto *phases = dialog->findChild<QComboBox *>(QStringLiteral("confirm-phase"));
            phases->setCurrentIndex(phases->findData(static_cast<int>(phase)));
            return dialog;
        }
        static QStringList listed(const ConfirmAssessments *dialog, const QString &containing)
        {
            QStringList texts;
            const auto *list = dialog->findChild<QListWidget *>();
            for (int row = 0; row < list->count(); ++row) {
                if (list->item(row)->text().contains(containing))
                    texts += list->item(row)->text();
            }
            return texts;
        }
    };

private Q_SLOTS:
    void confirmsWhatCanBeAndNamesTheRest()
    {
        Window window;
        ConfirmAssessments *dialog = window.begin(Phase::Test);
        QCOMPARE(window.listed(dialog, QStringLiteral("as judged at “Design”")).size(), 1);
        QCOMPARE(window.listed(dialog, QStringLiteral("do not count here")).size(), 1);
        QVERIFY(window.listed(dialog, QStringLiteral("no earlier judgement")).size() > 20);
        QCOMPARE(dialog->saveButton()->text(), QStringLiteral("Confirm 1"));
        window.click(dialog->saveButton());
        QCOMPARE(window.row(byDocument).judgement(Phase::Test), Judgement::Compliant);
        QCOMPARE(window.row(byDocument).assessment(Phase::Test)->confirms, Phase::Design);
        QCOMPARE(window.row(onTheThing).judgement(Phase::Test), Judgement::NotAssessed);
    }

    void beginsANewReleaseWithTheOneBefore()
    {
        Window window;
        window.click(window.button("Portfolio"));
        window.addRelease(QStringLiteral("1.1.0"));
        window.choose(Phase::Design);
        window.showTab(ReleaseWindow::RequirementsTab);
        QCOMPARE(window.visible<QAbstractButton>(QStringLiteral("confirm-earlier"))->text(),
                 QStringLiteral("Confirm earlier (2)…"));
        ConfirmAssessments *dialog = window.begin(Phase::Design);
        QCOMPARE(window.listed(dialog, QStringLiteral("of the release before")).size(), 2);
        window.click(dialog->saveButton());
        const auto second =
            need(ReleaseRepository(window.database()).byName(QStringLiteral("WALK@1.1.0")));
        const auto recorded =
            need(AssessmentRepository(window.database())
                     .find(second.id, window.row(byDocument).requirement->id, Phase::Design));
        QVERIFY(recorded);
        QCOMPARE(recorded->carriedFrom, window.release());
    }

    void isOffWhereNothingCanBeConfirmed()
    {
        Window window;
        const ConfirmAssessments *dialog = window.begin(Phase::Delivery);
        QVERIFY(!dialog->saveButton()->isEnabled());
    }

    void isOffWithoutThePermission()
    {
        Window window;
        window.actAs(Role::Viewer);
        QVERIFY(!window.visible<QAbstractButton>(QStringLiteral("confirm-earlier"))->isEnabled());
    }
};

QTEST_MAIN(ConfirmAssessmentsTest)
#include "confirmassessmentstest.moc"
