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
            click(button("Confirm earlier…"));
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
        QVERIFY(!window.button("Confirm earlier…")->isEnabled());
    }
};

QTEST_MAIN(ConfirmAssessmentsTest)
#include "confirmassessmentstest.moc"
