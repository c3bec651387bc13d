#include "models/accounts/accountrepository.h"
#include "models/assessments/applicability.h"
#include "models/assessments/applicabilityduty.h"
#include "models/assessments/assessmentrepository.h"
#include "models/evidence/evidencerepository.h"
#include "models/organization/organizationrepository.h"
#include "models/portfolio/apprepository.h"
#include "models/workspace/accountadministration.h"
#include "models/workspace/actions.h"
#include "tests/support/judging.h"
#include "tests/views/release/releasewindow.h"
#include "views/assessments/assessmentpanel.h"
#include "views/assessments/guidancesection.h"
#include "views/design/messagebar.h"

#include <QComboBox>
#include <QLabel>
#include <QListWidget>

using namespace gatehouse;

/// Requirements of the built-in library, by what is special about them.
namespace {
constexpr auto plain = "6.3.1.a";
constexpr auto another = "6.3.1.g";
constexpr auto methodsInAnotherOrder = "6.1.4.f";
constexpr auto ofThreePhases = "6.1.5.1.p1"; // design on paper; development and test on the thing
constexpr auto ofTheOrganisation = "7.1.a";
constexpr auto ruledOut = "6.2.1.3-1.a"; // asks for an image CAPTCHA
} // namespace

class AssessmentPanelTest : public QObject
{
    Q_OBJECT

    static QPlainTextEdit *record(ReleaseWindow &window)
    {
        return window.visible<QPlainTextEdit>(QStringLiteral("assessment-record"));
    }
    static QPushButton *save(ReleaseWindow &window)
    {
        return window.visible<QPushButton>(QStringLiteral("assessment-save"));
    }
    static QAbstractButton *phase(ReleaseWindow &window, Phase phase)
    {
        return window.visible<QAbstractButton>(QStringLiteral("assessment-phase-") + toKey(phase));
    }
    static QStringList messages(ReleaseWindow &window)
    {
        return window.visible<AssessmentPanel>()->findChild<MessageBar *>()->texts();
    }

    /// Another program records the plain requirement as compliant.
    static void theyRecord(ReleaseWindow &window, const QString &text)
    {
        const auto other = need(
            Workspace::open(window.workspaces().workspace().path(), std::make_shared<Clock>()));
        const SheetRow row = window.row(plain);
        Assessment theirs = row.assessment() ? *row.assessment() : Assessment{};
        theirs.release = window.release();
        theirs.judgement = Judgement::Compliant;
        theirs.risk = Risk::None;
        theirs.record = text;
        theirs.methods = allValues<Method>(); // as ReleaseWindow::fillGround() enters them
        theirs.object = QStringLiteral("1.0.0 test build");
        Change change = need(Change::begin({*other, window.workspaces().account()},
                                           {"assessment.record", Permission::Assess}));
        need(AssessmentRepository::record(change, grounded(theirs, *row.requirement)));
        need(change.commit());
    }

private Q_SLOTS:
    void keepsADraftWhileLookingElsewhere()
    {
        ReleaseWindow window;
        window.openRelease();
        window.choose(plain);
        window.type(record(window), QStringLiteral("half a sen"));
        window.choose(another);
        QCOMPARE(record(window)->toPlainText(), QString());
        QVERIFY(!save(window)->isEnabled());
        window.choose(plain);
        QCOMPARE(record(window)->toPlainText(), QStringLiteral("half a sen"));
        QVERIFY(save(window)->isEnabled());
        QVERIFY(!window.row(plain).assessment());
    }

    void keepsADraftWhileLookingAtAnotherRelease()
    {
        ReleaseWindow window;
        window.openRelease();
        const ReleaseId first = window.release();
        window.choose(plain);
        window.type(record(window), QStringLiteral("of the first"));
        window.click(window.button("Portfolio"));
        window.addRelease(QStringLiteral("2.0.0"));
        window.choose(plain);
        QCOMPARE(record(window)->toPlainText(), QString());
        window.type(record(window), QStringLiteral("of the second"));
        window.context().openRelease(first);
        window.choose(plain);
        QCOMPARE(record(window)->toPlainText(), QStringLiteral("of the first"));
    }

    void isNoDraftForBeingLookedAt()
    {
        ReleaseWindow window;
        window.openRelease();
        for (const char *key : {plain, methodsInAnotherOrder, ofTheOrganisation}) {
            window.choose(key);
            QVERIFY2(!save(window)->isEnabled(), key);
        }
        window.choose(plain);
        QCOMPARE(window.visible<AssessmentPanel>()->drafts(), 0);
    }

    void saysHowToVerifyOnceThatIsOpened()
    {
        ReleaseWindow window;
        window.openRelease();
        window.choose(plain);
        auto *section = window.window().findChild<GuidanceSection *>();
        QVERIFY(!section->isVisible());
        QCOMPARE(section->findChildren<QLabel *>().size(), 0); // nobody asked: nothing is built
        window.click(window.button("How to verify"));
        const auto shown = [section] {
            QStringList texts;
            for (const QLabel *each : section->findChildren<QLabel *>()) {
                if (each->isVisible())
                    texts += each->text();
            }
            return texts;
        };
        for (const char *key : {plain, methodsInAnotherOrder, ofThreePhases}) {
            window.choose(key);
            const Requirement &asked = *window.row(key).requirement;
            const RequirementGuidance *how = Guidance::builtIn().of(builtInLibraryKey, asked.key);
            QVERIFY(how);
            QStringList expected;
            for (const Method method : asked.methods)
                expected << label(method) << how->verify.at(method).en;
            expected << QStringLiteral("What proves it") << how->evidence.en
                     << QStringLiteral("Typical failure") << how->failure.en;
            QCOMPARE(shown(), expected);
        }
        window.languages().setLanguage(Language::Chinese, false);
        const RequirementGuidance *how = Guidance::builtIn().of(builtInLibraryKey, ofThreePhases);
        QVERIFY(shown().contains(how->failure.zh));
        QVERIFY(shown().contains(label(Method::Static)));
        QVERIFY(!shown().contains(how->failure.en));
    }

    void savesByKeyboard()
    {
        ReleaseWindow window;
        window.openRelease();
        window.choose(plain);
        auto *compliant = window.visible<QAbstractButton>(QStringLiteral("judgement-compliant"));
        compliant->setFocus();
        QTest::keyClick(compliant, Qt::Key_Space);
        window.fillGround(window.visible<AssessmentForm>(), QStringLiteral("process described"));
        QTest::keyClick(record(window), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(window.row(plain).assessment()); // the button is seen to go down first
        const SheetRow row = window.row(plain);
        const Assessment *saved = row.assessment();
        QCOMPARE(saved->judgement, Judgement::Compliant);
        QCOMPARE(saved->record, QStringLiteral("process described"));
        QCOMPARE(saved->phase, Phase::Requirements);
        QCOMPARE(saved->methods, allValues<Method>());
        QCOMPARE(saved->assessor, QStringLiteral("Administrator"));
        QVERIFY(!save(window)->isEnabled());
        QCOMPARE(window.visible<AssessmentPanel>()->drafts(), 0);
    }

    void saysWhatWasSavedAndJudgesNothingByADoubleClick()
    {
        ReleaseWindow window;
        window.openRelease();
        window.showTab(ReleaseWindow::RequirementsTab);
        window.toggle(QStringLiteral("judgement:not_assessed"));
        window.choose(plain);
        const QString citation = window.row(plain).requirement->citation();
        window.click("judgement-compliant");
        window.fillGround(window.visible<AssessmentForm>(), QStringLiteral("described"));
        // The row leaves the list, and the next requirement comes to stand in the pane.
        QTest::mouseClick(save(window), Qt::LeftButton);
        QTest::mouseDClick(save(window), Qt::LeftButton);
        QTest::mouseRelease(save(window), Qt::LeftButton);
        QVERIFY(window.row(plain).assessment());
        int judged = 0;
        for (const SheetRow &row : window.sheet().rows)
            judged += row.assessment() != nullptr ? 1 : 0;
        QCOMPARE(judged, 1);
        QCOMPARE(messages(window), QStringList());
        QCoreApplication::processEvents();
        auto *said = window.visible<QLabel>(QStringLiteral("assessment-said"));
        QVERIFY2(said->text().contains(citation)
                     && said->text().contains(QStringLiteral("“Compliant”")),
                 qUtf8Printable(said->text()));
        window.type(record(window), QStringLiteral("something else"));
        QVERIFY(!said->isVisible());
    }

    void namesTheReleaseThatAJudgementComesFrom()
    {
        ReleaseWindow window;
        window.openRelease();
        window.choose(ofThreePhases);
        window.judge(Judgement::Compliant, QStringLiteral("the design says so"));
        window.click(window.button("Portfolio"));
        window.addRelease(QStringLiteral("2.0.0"));
        window.choose(ofThreePhases);
        QCOMPARE(record(window)->toPlainText(), QStringLiteral("the design says so"));
        const auto labels = window.visible<AssessmentPanel>()->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel *each) {
            return each->isVisible()
                && each->text().startsWith(QStringLiteral(
                    "Not judged here yet. Below is what release 1.0.0 found at “Design”"));
        }));
    }

    void saysWhyASaveIsRefusedAndSavesOnceMended()
    {
        ReleaseWindow window;
        window.openRelease();
        window.choose(plain);
        window.click("judgement-not_applicable");
        window.click(save(window));
        QCOMPARE(messages(window),
                 QStringList{
                     QStringLiteral("Say in the result record why 6.3.1 a) is not applicable.")});
        QVERIFY(!window.row(plain).assessment());
        QVERIFY(window.visible<QAbstractButton>(QStringLiteral("judgement-not_applicable"))
                    ->isChecked());
        window.type(record(window), QStringLiteral("No business process yet."));
        window.click(save(window));
        QCOMPARE(messages(window), QStringList());
        const SheetRow row = window.row(plain);
        const Assessment *saved = row.assessment();
        QVERIFY(saved);
        QCOMPARE(saved->judgement, Judgement::NotApplicable);
        QVERIFY(saved->methods.empty()); // nobody said how; the library's are only planned
    }

    void keepsWhatWasEnteredWhenSomebodyElseWasFaster()
    {
        ReleaseWindow window;
        window.openRelease();
        window.choose(plain);
        window.judge(Judgement::Compliant, QStringLiteral("first look"));
        window.type(record(window), QStringLiteral(" and a draft"));
        // Without an announcement, as when it is written by another program.
        need(window.database().execute("UPDATE assessment SET revision = revision + 1"));
        window.click(save(window));
        QCOMPARE(messages(window).size(), 1);
        QVERIFY(record(window)->toPlainText().contains(QStringLiteral("and a draft")));
        QCOMPARE(window.row(plain).assessment()->record, QStringLiteral("first look"));
    }

    /// The watch reads what another program recorded; the draft stays what it was begun from.
    void keepsTheRevisionADraftWasBegunFrom_data()
    {
        QTest::addColumn<bool>("first");
        QTest::addColumn<bool>("seen");
        QTest::newRow("a first assessment, unseen") << true << false;
        QTest::newRow("a first assessment, seen by the watch") << true << true;
        QTest::newRow("another assessment, unseen") << false << false;
        QTest::newRow("another assessment, seen by the watch") << false << true;
    }
    void keepsTheRevisionADraftWasBegunFrom()
    {
        QFETCH(bool, first);
        QFETCH(bool, seen);
        ReleaseWindow window;
        window.openRelease();
        window.choose(plain);
        if (!first)
            window.judge(Judgement::Compliant, QStringLiteral("before"));
        window.click("judgement-partial");
        if (first)
            window.fillGround(window.visible<AssessmentForm>(), QString());
        record(window)->setPlainText(QStringLiteral("mine"));
        theyRecord(window, QStringLiteral("theirs"));
        if (seen)
            window.workspaces().workspace().announceForeignChanges();
        QCOMPARE(record(window)->toPlainText(), QStringLiteral("mine"));

        window.click(save(window)); // and thinks better of it
        QCOMPARE(window.dialogs().conflictsAsked.size(), 1);
        QCOMPARE(messages(window).size(), 1);
        QCOMPARE(record(window)->toPlainText(), QStringLiteral("mine"));
        QCOMPARE(window.row(plain).assessment()->record, QStringLiteral("theirs"));

        // Judgement, record and risk differ; the record is mine, the rest theirs.
        QStringList fields;
        QList<bool> chosen;
        for (const FieldConflict &field : window.dialogs().conflictsAsked[0].fields) {
            fields += field.field;
            chosen += field.field == QStringLiteral("Result record");
        }
        QCOMPARE(fields,
                 (QStringList{QStringLiteral("Judgement"), QStringLiteral("Result record"),
                              QStringLiteral("Risk level")}));
        window.dialogs().settlements.enqueue(chosen);
        window.click(save(window));
        QCOMPARE(messages(window), QStringList());
        const Assessment saved = *window.row(plain).assessment();
        QCOMPARE(saved.record, QStringLiteral("mine"));
        QCOMPARE(saved.judgement, Judgement::Compliant);
        QCOMPARE(saved.revision, first ? 2 : 3);
        QCOMPARE(window.visible<AssessmentPanel>()->drafts(), 0);
    }

    void unlinksWhatWasChosenThoughTheListIsReadAnewMeanwhile()
    {
        ReleaseWindow window;
        window.openRelease();
        window.choose(plain);
        window.dialogs().paths.enqueue(window.write(QStringLiteral("scan.txt"), "scan"));
        window.click("evidence-attach");
        auto *list = window.visible<QListWidget>();
        QCOMPARE(list->count(), 1);
        list->setCurrentRow(0);
        window.dialogs().confirmations.enqueue(true);
        window.dialogs().meanwhile = [&] {
            theyRecord(window, QStringLiteral("theirs"));
            window.workspaces().workspace().announceForeignChanges();
        };
        window.click(window.button("Unlink"));
        QCOMPARE(window.row(plain).assessment()->record, QStringLiteral("theirs"));
        QCOMPARE(messages(window), QStringList());
        QVERIFY(need(EvidenceRepository(window.database()).ofRelease(window.release())).empty());
    }

    void decidesApplicabilityThoughTheSheetIsReadAnewMeanwhile()
    {
        ReleaseWindow window;
        window.openRelease();
        window.choose(ruledOut);
        window.dialogs().texts.append(QStringLiteral("The web view asks for one."));
        window.dialogs().meanwhile = [&] {
            theyRecord(window, QStringLiteral("theirs"));
            window.workspaces().workspace().announceForeignChanges();
        };
        window.click("applicability-decide");
        QVERIFY(window.row(ruledOut).applicability.applies);
    }

    void asksAgainWhereSomebodyDecidedMeanwhile()
    {
        ReleaseWindow window;
        window.openRelease();
        window.choose(ruledOut);
        window.dialogs().texts.append(QStringLiteral("mine"));
        window.dialogs().texts.append(QStringLiteral("mine, knowing theirs"));
        window.dialogs().meanwhile = [&] {
            const auto other = need(
                Workspace::open(window.workspaces().workspace().path(), std::make_shared<Clock>()));
            Change deciding = need(Change::begin({*other, window.workspaces().account()},
                                                 actions::decideApplicability));
            need(ApplicabilityRepository::decide(deciding, window.release(),
                                                 window.row(ruledOut).requirement->id, true,
                                                 QStringLiteral("theirs")));
            need(deciding.commit());
        };
        const auto asked = window.dialogs().promptsAsked.size();
        window.click("applicability-decide");
        QCOMPARE(window.dialogs().promptsAsked.size(), asked + 2);
        QCOMPARE(window.dialogs().promptsAsked.last().text, QStringLiteral("mine"));
        QVERIFY(window.dialogs().promptsAsked.last().hint.contains(QStringLiteral("theirs")));
        QCOMPARE(window.row(ruledOut).applicability.decision->reason,
                 QStringLiteral("mine, knowing theirs"));
    }

    void takesBackWhatWasEntered()
    {
        ReleaseWindow window;
        window.openRelease();
        window.choose(plain);
        window.judge(Judgement::Compliant, QStringLiteral("seen"));
        window.type(record(window), QStringLiteral("not so"));
        window.click("judgement-partial");
        window.click(window.button("Drop what is unsaved"));
        QCOMPARE(record(window)->toPlainText(), QStringLiteral("seen"));
        QVERIFY(
            window.visible<QAbstractButton>(QStringLiteral("judgement-compliant"))->isChecked());
        QVERIFY(!save(window)->isEnabled());
    }

    void asksForTheRiskOnlyWhereItFallsShort()
    {
        ReleaseWindow window;
        window.openRelease();
        window.choose(plain);
        const auto *risk =
            window.window().findChild<QComboBox *>(QStringLiteral("assessment-risk"));
        window.click("judgement-compliant");
        QVERIFY(!risk->isVisible());
        window.click("judgement-noncompliant");
        QVERIFY(risk->isVisible());
        window.fillGround(window.visible<AssessmentForm>(), QStringLiteral("missing"));
        window.click(save(window));
        QCOMPARE(window.row(plain).assessment()->risk, Risk::Medium);
        window.click("judgement-compliant");
        window.click(save(window));
        QCOMPARE(window.row(plain).assessment()->risk, Risk::None);
    }

    void showsEarlierResults()
    {
        ReleaseWindow window;
        window.openRelease();
        window.choose(plain);
        window.judge(Judgement::Partial, QStringLiteral("first."));
        window.judge(Judgement::Compliant, QStringLiteral(" second."));
        const auto assessment = *window.row(plain).assessment();
        QCOMPARE(need(AssessmentRepository(window.database()).history(assessment.id)).size(), 1u);
        QStringList texts;
        for (const QLabel *each : window.visible<AssessmentPanel>()->findChildren<QLabel *>()) {
            if (each->isVisible())
                texts += each->text();
        }
        QVERIFY(texts.contains(
            QStringLiteral("2026-03-02  Partially compliant  Administrator\nfirst.")));
    }

    void judgesEachPhaseForItself()
    {
        ReleaseWindow window;
        window.openRelease();
        window.choose(ofThreePhases);
        // Not due at the first gate, where the release stands: the first phase it is due in.
        QVERIFY(phase(window, Phase::Design)->isChecked());
        QVERIFY(!window.window()
                     .findChild<QAbstractButton *>(QStringLiteral("assessment-phase-delivery"))
                     ->isVisible());
        window.judge(Judgement::Compliant, QStringLiteral("the design says so"));
        window.click(phase(window, Phase::Test));
        // It begins with what the design's judgement says; how it was assessed is for the tester.
        QCOMPARE(record(window)->toPlainText(), QStringLiteral("the design says so"));
        for (const Method method : allValues<Method>())
            QVERIFY(!window.visible<QAbstractButton>(QStringLiteral("method-") + toKey(method))
                         ->isChecked());
        QCOMPARE(window.visible<AssessmentPanel>()->drafts(), 0);
        window.click(save(window));
        QCOMPARE(messages(window).size(), 1); // by no method
        record(window)->clear();
        window.judge(Judgement::Noncompliant, QStringLiteral("the log holds it"));
        const SheetRow row = window.row(ofThreePhases);
        QCOMPARE(row.judgement(Phase::Design), Judgement::Compliant);
        QCOMPARE(row.judgement(Phase::Development), Judgement::NotAssessed);
        QCOMPARE(row.judgement(Phase::Test), Judgement::Noncompliant);
        QVERIFY(phase(window, Phase::Test)->isChecked());
        window.click(phase(window, Phase::Design));
        QCOMPARE(record(window)->toPlainText(), QStringLiteral("the design says so"));
    }

    void confirmsWhereTheMethodsCount()
    {
        ReleaseWindow window;
        window.openRelease();
        window.choose(ofThreePhases);
        window.type(window.visible<QLineEdit>(QStringLiteral("assessment-object")),
                    QStringLiteral("design 1.0"));
        window.type(record(window), QStringLiteral("read"));
        window.visible<QAbstractButton>(QStringLiteral("method-document"))->click();
        window.click("judgement-compliant");
        window.click(save(window));
        QCOMPARE(messages(window), QStringList());
        window.click(phase(window, Phase::Development));
        const auto *confirm = window.visible<QPushButton>(QStringLiteral("assessment-confirm"));
        QVERIFY(!confirm->isEnabled()); // read, never run
        QVERIFY(!confirm->toolTip().isEmpty());
        window.judge(Judgement::Compliant, QString());
        window.click(phase(window, Phase::Test));
        QVERIFY(confirm->isEnabled());
        window.click("assessment-confirm");
        const SheetRow row = window.row(ofThreePhases);
        QCOMPARE(row.judgement(Phase::Test), Judgement::Compliant);
        QCOMPARE(row.assessment(Phase::Test)->confirms, Phase::Development);
        QVERIFY(!confirm->isVisible());
    }

    void keepsADraftForEachPhase()
    {
        ReleaseWindow window;
        window.openRelease();
        window.choose(ofThreePhases);
        window.type(record(window), QStringLiteral("of the design"));
        window.click(phase(window, Phase::Test));
        QCOMPARE(record(window)->toPlainText(), QString());
        window.type(record(window), QStringLiteral("of the test"));
        window.click(phase(window, Phase::Design));
        QCOMPARE(record(window)->toPlainText(), QStringLiteral("of the design"));
        window.click(phase(window, Phase::Test));
        QCOMPARE(record(window)->toPlainText(), QStringLiteral("of the test"));
        QCOMPARE(window.visible<AssessmentPanel>()->drafts(), 2);
    }

    void recordsAnOrganisationRequirementForTheOrganisation()
    {
        ReleaseWindow window;
        window.openRelease();
        window.choose(ofTheOrganisation);
        QCOMPARE(save(window)->text(), QStringLiteral("Save for the organisation"));
        window.judge(Judgement::Compliant, QStringLiteral("charter read"));
        QVERIFY(
            need(AssessmentRepository(window.database()).ofRelease(window.release())).isEmpty());
        QCOMPARE(window.row(ofTheOrganisation).assessment()->record,
                 QStringLiteral("charter read"));
    }

    void nobodyConfirmsFromAnAccountThatIsOrWasAlsoTheirs()
    {
        ReleaseWindow window;
        window.openRelease();
        need(window.database().execute("UPDATE app SET tier = 1"));
        const auto accountOf = [&window](Role role) {
            return need(AccountRepository(window.database()).byName(toKey(role)));
        };
        const auto give = [&](PersonId person) {
            Account auditor = accountOf(Role::Auditor);
            auditor.holder = person;
            Change giving = need(
                Change::begin({window.workspaces().workspace(), accountOf(Role::Administrator)},
                              {"test.give", Permission::AdministerWorkspace}));
            need(AccountAdministration::update(giving, auditor));
            need(giving.commit());
        };
        Person wang;
        wang.name = QStringLiteral("Wang Fang");
        wang.account = accountOf(Role::SecurityManager).id;
        Change adding =
            need(Change::begin({window.workspaces().workspace(), accountOf(Role::SecurityManager)},
                               {"test.person", Permission::ManageOrganisation}));
        const PersonId person = need(OrganizationRepository::addPerson(adding, wang));
        need(adding.commit());
        give(person);

        window.actAs(Role::SecurityManager);
        window.choose(plain);
        window.dialogs().texts.append(QStringLiteral("not in this release"));
        window.click("applicability-decide");
        window.actAs(Role::Auditor);
        window.choose(plain);
        auto *confirm = window.visible<QPushButton>(QStringLiteral("applicability-confirm"));
        QVERIFY(!confirm->isEnabled());
        QVERIFY2(confirm->toolTip().contains(QStringLiteral("Another person confirms it")),
                 qPrintable(confirm->toolTip()));
        // Said to be somebody else's since.
        give({});
        window.choose(plain);
        QVERIFY(!confirm->isEnabled());
        QVERIFY2(confirm->toolTip().contains(QStringLiteral("audit log")),
                 qPrintable(confirm->toolTip()));
    }

    void aSecondPersonConfirmsADecisionAtTier1()
    {
        ReleaseWindow window;
        window.openRelease();
        need(window.database().execute("UPDATE app SET tier = 1"));
        window.choose(plain);
        window.dialogs().texts.append(QStringLiteral("not in this release"));
        window.click("applicability-decide");
        QVERIFY(window.row(plain).applicability.applies);
        QCOMPARE(window.row(plain).applicability.because, Applicability::Because::Proposed);
        auto *confirm = window.visible<QPushButton>(QStringLiteral("applicability-confirm"));
        QVERIFY(!confirm->isEnabled());
        // As it would be refused.
        const auto may = checkMayConfirmApplicability(
            window.database(), window.workspaces().account(),
            *window.row(plain).applicability.decision, window.row(plain).requirement->citation());
        QVERIFY(!may);
        QCOMPARE(confirm->toolTip(), may.error().message);
        window.actAs(Role::Auditor);
        window.choose(plain);
        window.click("applicability-confirm");
        QVERIFY(!window.row(plain).applicability.applies);
        QVERIFY(!confirm->isVisible());
    }

    void saysWhyNotApplicableCountsNoLongerAtTier1()
    {
        ReleaseWindow window;
        window.openRelease();
        window.choose(plain);
        window.judge(Judgement::NotApplicable, QStringLiteral("there is none"));
        QCOMPARE(window.row(plain).judgement(), Judgement::NotApplicable);
        const auto isSaid = [&] {
            const auto labels = window.visible<AssessmentPanel>()->findChildren<QLabel *>();
            return std::ranges::any_of(labels, [](const QLabel *label) {
                return label->isVisible()
                    && label->text().contains(QStringLiteral("counts as not assessed until"));
            });
        };
        QVERIFY(!isSaid());
        App app = need(AppRepository(window.database()).appByCode(QStringLiteral("WALK")));
        app.tier = 1;
        Change raising = need(Change::begin(window.context().session(), actions::editApp));
        need(AppRepository::update(raising, app));
        need(raising.commit());
        window.choose(plain);
        QCOMPARE(window.row(plain).judgement(), Judgement::NotAssessed);
        QVERIFY(isSaid());
    }

    void decidesApplicabilityOtherwiseAndWithdrawsIt()
    {
        ReleaseWindow window;
        window.openRelease();
        window.choose(ruledOut);
        QVERIFY(!window.row(ruledOut).applicability.applies);
        window.click("applicability-decide"); // thought better of it
        QVERIFY(!window.row(ruledOut).applicability.applies);
        window.dialogs().texts.append(QStringLiteral("The web view asks for one."));
        window.click("applicability-decide");
        QVERIFY(window.row(ruledOut).applicability.applies);
        QVERIFY(save(window)->isVisible());
        window.click(window.button("Withdraw decision"));
        QVERIFY(!window.row(ruledOut).applicability.applies);
        QVERIFY(!window.row(ruledOut).applicability.decision);
    }

    void isForReadingOnlyWithoutThePermission()
    {
        ReleaseWindow window;
        window.openRelease();
        window.choose(plain);
        window.judge(Judgement::Noncompliant, QStringLiteral("missing"));
        window.actAs(Role::Viewer);
        QVERIFY(record(window)->isReadOnly());
        QVERIFY(!window.visible<QAbstractButton>(QStringLiteral("judgement-partial"))->isEnabled());
        QVERIFY(!window.window()
                     .findChild<QPushButton *>(QStringLiteral("assessment-save"))
                     ->isVisible());
        // Nothing is grey without a reason.
        for (const char *name :
             {"applicability-decide", "evidence-attach", "finding-open", "risk-accept"}) {
            const auto *button = window.visible<QPushButton>(QLatin1String(name));
            QVERIFY2(!button->isEnabled(), name);
            QVERIFY2(button->toolTip().contains(QStringLiteral("Security manager")), name);
        }
        window.actAs(Role::Assessor);
        QVERIFY(save(window)->isVisible());
        QCOMPARE(window.visible<QPushButton>(QStringLiteral("evidence-attach"))->toolTip(),
                 QString());
    }
};

QTEST_MAIN(AssessmentPanelTest)
#include "assessmentpaneltest.moc"
