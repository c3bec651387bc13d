#include "models/assessments/assessmentrepository.h"
#include "tests/views/release/releasewindow.h"
#include "views/design/messagebar.h"

#include <QLabel>
#include <QListWidget>

using namespace gatehouse;

namespace {
constexpr auto first = "6.3.1.a";
constexpr auto second = "6.1.4.a";
constexpr auto ofTheOrganisation = "7.1.a";
constexpr auto selectable = "7.3.2.a";
constexpr auto context = "6.1.2.p0";
constexpr auto ruledOut = "6.2.1.3-1.a";
} // namespace

class BatchAssessmentTest : public QObject
{
    Q_OBJECT

    /// A release with requirements selected in its grid.
    struct Window : ReleaseWindow {
        explicit Window(std::initializer_list<const char *> keys)
        {
            openRelease();
            selectRequirements(keys);
        }
        BatchAssessment *begin()
        {
            click(button("Assess selected…"));
            return editor<BatchAssessment>();
        }
        static void write(BatchAssessment *form, const QString &record)
        {
            fillGround(form, record);
        }
    };

private Q_SLOTS:
    void recordsTheSameForAll()
    {
        Window window({first, second, ofTheOrganisation});
        BatchAssessment *form = window.begin();
        QCOMPARE(form->windowTitle(), QStringLiteral("Assess 3 requirements"));
        window.write(form, QStringLiteral("Read together."));
        window.click(form->saveButton());
        for (const char *key : {first, second, ofTheOrganisation}) {
            const SheetRow row = window.row(key);
            QVERIFY2(row.assessment(), key);
            QCOMPARE(row.assessment()->judgement, Judgement::Compliant);
            QCOMPARE(row.assessment()->record, QStringLiteral("Read together."));
            QCOMPARE(row.assessment()->methods, allValues<Method>());
            QCOMPARE(row.assessment()->object, QStringLiteral("1.0.0 test build"));
        }
        QVERIFY(!window.row(ofTheOrganisation).assessment()->release.isValid());
    }

    void leavesOutWhatCannotBeAssessed()
    {
        Window window({first, context, ruledOut});
        QCOMPARE(window.begin()->windowTitle(), QStringLiteral("Assess 1 requirement"));
        window.editor<BatchAssessment>()->reject();
        window.selectRequirements({context, ruledOut});
        QVERIFY(!window.button("Assess selected…")->isEnabled());
    }

    void listsWhatTheOneReasonStandsFor()
    {
        Window window({first, second, ofTheOrganisation});
        const auto *list = window.begin()->findChild<QListWidget *>(QStringLiteral("batch-list"));
        QCOMPARE(list->count(), 3);
        for (const char *key : {first, second, ofTheOrganisation}) {
            const Requirement &requirement = *window.row(key).requirement;
            QVERIFY2(
                !list->findItems(requirement.citation() + QLatin1Char(' ') + requirement.title.en,
                                 Qt::MatchExactly)
                     .isEmpty(),
                key);
        }
    }

    void leavesOutNoItemThatTheOwnerSelects()
    {
        Window window({first, selectable});
        BatchAssessment *form = window.begin();
        window.click(
            form->findChild<QAbstractButton *>(QStringLiteral("judgement-not_applicable")));
        window.write(form, QStringLiteral("Not selected."));
        window.click(form->saveButton());
        QVERIFY(form->isVisible());
        QVERIFY2(form->messages()->texts().front().contains(
                     QStringLiteral("the owner of the app selects")),
                 qPrintable(form->messages()->texts().front()));
        QVERIFY(!window.row(first).assessment());
    }

    void recordsNothingWhenItIsRefused()
    {
        Window window({first, second});
        BatchAssessment *form = window.begin();
        window.click(
            form->findChild<QAbstractButton *>(QStringLiteral("judgement-not_applicable")));
        window.click(form->saveButton());
        QVERIFY(form->isVisible());
        QCOMPARE(form->messages()->texts().size(), 1);
        QVERIFY(!window.row(first).assessment());
        window.write(form, QStringLiteral("Not before the pilot."));
        window.click(form->saveButton());
        QCOMPARE(window.row(second).assessment()->judgement, Judgement::NotApplicable);
    }

    void tellsThatSomeAreAssessedAlready()
    {
        Window window({first});
        window.choose(first);
        window.judge(Judgement::Partial, QStringLiteral("first look"));
        window.selectRequirements({first, second});
        BatchAssessment *form = window.begin();
        QStringList texts;
        for (const QLabel *each : form->findChildren<QLabel *>())
            texts += each->text();
        QVERIFY(texts.contains(QStringLiteral(
            "1 of them is assessed already; what it says now moves to its history.")));
        window.write(form, QStringLiteral("second look"));
        window.click(form->saveButton());
        const Assessment assessment = *window.row(first).assessment();
        QCOMPARE(assessment.record, QStringLiteral("second look"));
        const auto history = need(AssessmentRepository(window.database()).history(assessment.id));
        QCOMPARE(history.size(), 1u);
        QCOMPARE(history.front().record, QStringLiteral("first look"));
    }

    void keepsTheSelectionSoThatMoreCanBeDone()
    {
        Window window({first, second});
        BatchAssessment *form = window.begin();
        window.write(form, QStringLiteral("Read together."));
        window.click(form->saveButton());
        QCOMPARE(window.visible<QTableView>()->selectionModel()->selectedRows().size(), 2);
        QVERIFY(window.button("Assess selected…")->isEnabled());
    }

    void isOffWithoutThePermission()
    {
        Window window({first});
        window.actAs(Role::ProjectLead);
        const auto *button = window.button("Assess selected…");
        QVERIFY(!button->isEnabled());
        QVERIFY2(button->toolTip().contains(QStringLiteral("Assessor")),
                 qPrintable(button->toolTip()));
    }
};

QTEST_MAIN(BatchAssessmentTest)
#include "batchassessmenttest.moc"
