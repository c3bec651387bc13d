#include "models/assessments/assessmentsheet.h"
#include "tests/support/window/windowfixture.h"
#include "views/frame/signincontroller.h"
#include "views/assessments/assessmentpanel.h"
#include "views/design/messagebar.h"
#include "views/organization/organizationpage.h"
#include "views/frame/pagestack.h"

#include <QLineEdit>
#include <QCheckBox>
#include <QAbstractButton>
#include <QPlainTextEdit>
#include <QTest>

using namespace gatehouse;

/// What was entered for requirements and not saved is asked about before the window closes.
class OrganizationDraftsTest : public QObject
{
    Q_OBJECT

    struct Window : WindowFixture {
        Window()
            : WindowFixture({{QStringLiteral("organisation"),
                              QStringLiteral("organisation"),
                              "Organisation",
                              true,
                              {},
                              {DestinationKind::Organisation},
                              [](NavigationContext &context, QWidget *parent) -> Page * {
                                  return new OrganizationPage(context, parent);
                              }}})
        {
            show();
            openWorkspace(Role::SecurityManager);
            for (const SheetRow &row : sheet().rows) {
                if (row.requirement->isAssessed() && row.applicability.applies)
                    requirements.push_back(row.requirement->id);
            }
        }
        AssessmentSheet sheet()
        {
            return need(AssessmentSheet::loadOrganisation(workspaces().workspace().database(),
                                                          context().shelf(), {}));
        }
        /// Judges a requirement and leaves the form as it is.
        void enter(RequirementId requirement, const QString &record)
        {
            context().openOrganisation(requirement);
            QTest::mouseClick(visible<QAbstractButton>(QStringLiteral("judgement-compliant")),
                              Qt::LeftButton);
            visible<QCheckBox>(QStringLiteral("method-document"))->setChecked(true);
            auto *object = visible<QLineEdit>(QStringLiteral("assessment-object"));
            object->clear();
            QTest::keyClicks(object, QStringLiteral("charter"));
            visible<QPlainTextEdit>(QStringLiteral("assessment-record"))->setPlainText(record);
        }
        std::vector<RequirementId> requirements;
    };

private Q_SLOTS:
    void savesEveryDraft()
    {
        Window window;
        window.enter(window.requirements[0], QStringLiteral("first"));
        window.enter(window.requirements[1], QStringLiteral("second"));
        window.dialogs().draftAnswers.enqueue(DraftAnswer::Save);
        window.window().close();
        QCOMPARE(window.dialogs().draftsAsked.size(), 1);
        const QStringList asked = window.dialogs().draftsAsked.constFirst().drafts;
        QCOMPARE(asked.size(), 2);
        QVERIFY2(asked.constFirst().startsWith(QStringLiteral("Organisation · ")),
                 qPrintable(asked.constFirst()));
        QVERIFY(!window.window().isVisible());
        const AssessmentSheet sheet = window.sheet();
        for (int i : {0, 1}) {
            const SheetRow *row = sheet.row(window.requirements[size_t(i)]);
            QVERIFY(row && row->assessment());
            QCOMPARE(row->assessment()->record,
                     i == 0 ? QStringLiteral("first") : QStringLiteral("second"));
        }
    }

    void staysWithWhatCannotBeSaved()
    {
        Window window;
        window.context().openOrganisation(window.requirements[0]);
        // Not applicable, and no word of why.
        QTest::mouseClick(
            window.visible<QAbstractButton>(QStringLiteral("judgement-not_applicable")),
            Qt::LeftButton);
        window.dialogs().draftAnswers.enqueue(DraftAnswer::Save);
        window.window().close();
        QVERIFY(window.window().isVisible());
        QCOMPARE(window.window().messages()->texts().size(), 1);
        QVERIFY(!window.sheet().row(window.requirements[0])->assessment());
        QVERIFY(window.visible<QAbstractButton>(QStringLiteral("judgement-not_applicable"))
                    ->isChecked());
        window.dialogs().draftAnswers.enqueue(DraftAnswer::Discard);
        window.window().close();
        QVERIFY(!window.window().isVisible());
        QVERIFY(!window.sheet().row(window.requirements[0])->assessment());
    }

    void anotherAccountBeginsWithAnEmptyForm()
    {
        Window window;
        window.enter(window.requirements[0], QStringLiteral("half a sentence"));
        window.dialogs().draftAnswers.enqueue(DraftAnswer::Discard);
        window.window().signIn()->switchTo(QStringLiteral("assessor"));
        window.signIn(QStringLiteral("assessor"));
        QCOMPARE(window.workspaces().account().name, QStringLiteral("assessor"));
        QCOMPARE(window.visible<QPlainTextEdit>(QStringLiteral("assessment-record"))->toPlainText(),
                 QString());
    }
};

QTEST_MAIN(OrganizationDraftsTest)
#include "organizationdraftstest.moc"
