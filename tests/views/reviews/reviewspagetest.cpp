#include "models/accounts/accountrepository.h"
#include "models/assessments/assessmentrepository.h"
#include "models/assessments/assessmentsheet.h"
#include "models/evidence/evidencerepository.h"
#include "models/findings/findingrepository.h"
#include "models/portfolio/apprepository.h"
#include "models/portfolio/releaserepository.h"
#include "models/reviews/portfolioassessmentlist.h"
#include "models/reviews/reviewrepository.h"
#include "models/workspace/actions.h"
#include "tests/support/statementlog.h"
#include "tests/support/judging.h"
#include "tests/support/window/windowfixture.h"
#include "tests/views/frame/testpage.h"
#include "views/assessments/guidancesection.h"
#include "views/design/searchfield.h"
#include "views/findings/findingeditor.h"
#include "views/reviews/evidencepane.h"
#include "views/reviews/reviewinspector.h"
#include "views/reviews/reviewlist.h"
#include "views/reviews/reviewspage.h"
#include "views/reviews/sampledialog.h"
#include "views/design/elidedlabel.h"
#include "views/design/filterchipbar.h"
#include "views/frame/pagestack.h"
#include "views/reviews/reviewbar.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace gatehouse;

class ReviewsPageTest : public QObject
{
    Q_OBJECT

    /// Two apps with three judgements each and one of the organisation's.
    struct Window : WindowFixture {
        explicit Window(Role role = Role::SecurityManager)
            : WindowFixture({{QStringLiteral("reviews"),
                              QStringLiteral("reviews"),
                              "Reviews",
                              true,
                              {},
                              {},
                              [](NavigationContext &context, QWidget *parent) -> Page * {
                                  return new ReviewsPage(context, parent);
                              }},
                             {QStringLiteral("portfolio"),
                              QStringLiteral("portfolio"),
                              "Portfolio",
                              true,
                              {},
                              {DestinationKind::Release, DestinationKind::Organisation},
                              [](NavigationContext &context, QWidget *parent) -> Page * {
                                  return new TestPage(context, parent);
                              }}})
        {
            openWorkspace(role);
            show();
        }
        const Database &database() { return workspaces().workspace().database(); }
        Change change(Permission permission)
        {
            return changeAs(Role::SecurityManager, {"test.fill", permission});
        }
        Change changeAs(Role role, const Action &action)
        {
            Workspace &workspace = workspaces().workspace();
            return need(Change::begin(
                {workspace, need(AccountRepository(database()).byName(toKey(role)))}, action));
        }
        void submitAll()
        {
            Change submitting = changeAs(Role::Assessor, actions::submitAssessment);
            for (const ReleaseId release : releases)
                need(ReviewRepository::submitAll(submitting, release, {}));
            need(submitting.commit());
        }
        QLineEdit *note() { return visible<QLineEdit>(QStringLiteral("review-note")); }
        /// Types a line and sends it.
        void say(const QString &words)
        {
            QCOMPARE(QApplication::focusWidget(), note());
            QTest::keyClicks(note(), words);
            QTest::keyClick(note(), Qt::Key_Return);
        }
        ReviewState stateOf(qint64 assessment)
        {
            const auto stored =
                need(AssessmentRepository(database()).assessment(AssessmentId(assessment)));
            return need(ReviewRepository(database()).standing(stored)).state;
        }
        QToolButton *chip(const QString &text)
        {
            for (auto *chip : list()->findChildren<QToolButton *>()) {
                if (chip->text().startsWith(text))
                    return chip;
            }
            return nullptr;
        }
        ReleaseId addRelease(const QString &code)
        {
            Change writing = change(Permission::ManagePortfolio);
            App app;
            app.code = code;
            app.name = code.toLower();
            app.platforms = {Platform::Android};
            app.tier = 3;
            app.tierDecided = true;
            app.tierReason = QStringLiteral("decided by the committee");
            Release release;
            release.app = need(AppRepository::add(writing, app));
            release.version = QStringLiteral("1.0");
            const ReleaseId id = need(ReleaseRepository::add(writing, release));
            need(writing.commit());
            return id;
        }
        std::vector<RequirementId> requirementsOf(ReleaseId release, Scope scope)
        {
            const auto sheet =
                need(AssessmentSheet::load(database(), context().shelf(), release, {}));
            std::vector<RequirementId> ids;
            for (const SheetRow &row : sheet.rows) {
                if (row.requirement->isAssessed() && row.applicability.applies
                    && row.requirement->scope == scope)
                    ids.push_back(row.requirement->id);
            }
            return ids;
        }
        void record(ReleaseId release, RequirementId requirement, Judgement judgement)
        {
            Change writing = change(Permission::Assess);
            Assessment assessment;
            assessment.release = release;
            assessment.judgement = judgement;
            assessment.risk = judgement == Judgement::Noncompliant ? Risk::High : Risk::None;
            assessment.record = QStringLiteral("seen: %1").arg(toKey(judgement));
            const auto asked = need(context().shelf().requirement(database(), requirement));
            assessment = grounded(assessment, *asked);
            if (const auto stored = need(
                    AssessmentRepository(database()).find(release, requirement, assessment.phase)))
                assessment.revision = stored->revision;
            need(AssessmentRepository::record(writing, assessment));
            need(writing.commit());
        }
        void fill()
        {
            for (const auto &code : {QStringLiteral("AGENT"), QStringLiteral("CLAIM")}) {
                releases.push_back(addRelease(code));
                requirements = requirementsOf(releases.back(), Scope::Application);
                record(releases.back(), requirements[0], Judgement::Compliant);
                record(releases.back(), requirements[1], Judgement::Noncompliant);
                record(releases.back(), requirements[2], Judgement::Partial);
            }
            organisation = requirementsOf(releases.front(), Scope::Organisation).front();
            record({}, organisation, Judgement::Compliant);
        }
        EvidenceId attach(ReleaseId release, RequirementId requirement)
        {
            Change writing = change(Permission::AddEvidence);
            const auto added = need(EvidenceRepository::addFiles(
                writing, {write(QStringLiteral("capture.txt"), "GET /policy")}, release,
                {requirement}));
            need(writing.commit());
            return added.front().id;
        }
        QTableView *table() { return visible<QTableView>(); }
        ReviewList *list() { return window().findChild<ReviewList *>(); }
        TestPage *elsewhere() { return dynamic_cast<TestPage *>(window().pages()->currentPage()); }
        /// The judgement in the record the inspector shows.
        bool inspects(Judgement judgement)
        {
            const QString record = QStringLiteral("seen: %1").arg(toKey(judgement));
            for (const QLabel *each : visible<ReviewInspector>()->findChildren<QLabel *>()) {
                if (each->text() == record)
                    return true;
            }
            return false;
        }
        void key(Qt::Key key) { QTest::keyClick(table(), key); }

        std::vector<ReleaseId> releases;
        std::vector<RequirementId> requirements;
        RequirementId organisation;
    };

private Q_SLOTS:
    void listsEveryAssessmentAndCountsThem()
    {
        Window window;
        window.fill();
        QTRY_COMPARE(window.list()->counts(), QStringLiteral("7 of 7"));
        QCOMPARE(window.table()->model()->rowCount(), 7);
        QTRY_COMPARE(window.table()->model()->index(0, 0).data().toString(),
                     QStringLiteral("Organisation"));
        QTRY_COMPARE(window.table()->model()->index(1, 0).data().toString(),
                     QStringLiteral("agent"));
    }

    void saysWhatToDoWhenNothingIsAssessed()
    {
        Window window;
        QTRY_VERIFY(window.list()->counts() == QStringLiteral("0 of 0"));
        auto *next = window.visible<QPushButton>();
        QTest::mouseClick(next, Qt::LeftButton);
        QCOMPARE(window.window().pages()->currentKey(), QStringLiteral("portfolio"));
    }

    void isGoneThroughWithTheKeyboard()
    {
        Window window;
        window.fill();
        QTRY_COMPARE(window.list()->counts(), QStringLiteral("7 of 7"));
        window.table()->setFocus();
        QCOMPARE(window.table()->currentIndex().row(), 0);
        window.key(Qt::Key_J);
        QVERIFY(window.inspects(Judgement::Compliant));
        window.key(Qt::Key_J);
        QCOMPARE(window.table()->currentIndex().row(), 2);
        QVERIFY(window.inspects(Judgement::Noncompliant));
        window.key(Qt::Key_K);
        QCOMPARE(window.table()->currentIndex().row(), 1);
        window.key(Qt::Key_K);
        window.key(Qt::Key_K); // the first one: there it stays
        QCOMPARE(window.table()->currentIndex().row(), 0);
    }

    void showsHowWhatWasJudgedIsVerified()
    {
        Window window;
        window.fill();
        QTRY_COMPARE(window.list()->counts(), QStringLiteral("7 of 7"));
        window.table()->setFocus();
        const auto says = [&window](const QString &text) {
            const auto labels = window.visible<GuidanceSection>()->findChildren<QLabel *>();
            return std::ranges::any_of(labels, [&](const QLabel *each) {
                return each->isVisible() && each->text() == text;
            });
        };
        const auto guidanceOf = [&window](RequirementId id) {
            const auto asked = need(window.context().shelf().requirement(window.database(), id));
            return Guidance::builtIn().of(builtInLibraryKey, asked->key);
        };
        window.key(Qt::Key_J);
        QVERIFY(says(guidanceOf(window.requirements[0])->failure.en));
        window.key(Qt::Key_J);
        QVERIFY(says(guidanceOf(window.requirements[1])->failure.en));
        QVERIFY(!says(guidanceOf(window.requirements[0])->failure.en));
        window.languages().setLanguage(Language::Chinese, false);
        QVERIFY(says(guidanceOf(window.requirements[1])->evidence.zh));
    }

    void opensAFindingOfWhatIsReviewed()
    {
        Window window;
        window.fill();
        QTRY_COMPARE(window.list()->counts(), QStringLiteral("7 of 7"));
        window.table()->setFocus();
        window.key(Qt::Key_J);
        window.key(Qt::Key_J);
        QVERIFY(window.inspects(Judgement::Noncompliant));
        window.note()->setText(QStringLiteral("The key lies in the preferences."));
        window.table()->setFocus();
        window.key(Qt::Key_F);
        auto *editor = window.window().findChild<FindingEditor *>();
        QVERIFY(editor && editor->isVisible());
        QTest::mouseClick(editor->saveButton(), Qt::LeftButton);
        const Finding opened =
            need(FindingRepository(window.database(), {}).byNumber(QStringLiteral("F-0001")));
        QCOMPARE(opened.source, FindingSource::Review);
        QCOMPARE(opened.release, window.releases.front());
        QCOMPARE(opened.requirement, window.requirements[1]);
        QCOMPARE(opened.risk, Risk::High);
        QVERIFY(!opened.title.isEmpty());
        QVERIFY(opened.description.startsWith("The key lies in the preferences."));
        QVERIFY(opened.description.endsWith("seen: noncompliant"));
        QCOMPARE(window.note()->text(), QStringLiteral("The key lies in the preferences."));
    }

    void asksTheWorkspaceOnlyForWhatWasNotReadYet()
    {
        Window window;
        window.fill();
        QTRY_COMPARE(window.list()->counts(), QStringLiteral("7 of 7"));
        window.table()->setFocus();
        window.key(Qt::Key_J);
        {
            const StatementLog log(window.database());
            window.key(Qt::Key_J);
            QVERIFY(!log.statements.isEmpty());
            // The libraries never change: whatever is asked, they are not.
            QCOMPARE(log.statements.filter(QStringLiteral("FROM library")), QStringList());
            QVERIFY2(log.statements.size() <= 6, qPrintable(log.statements.join(u'\n')));
        }
        {
            const StatementLog log(window.database());
            window.key(Qt::Key_K);
            QVERIFY(window.inspects(Judgement::Compliant));
            window.key(Qt::Key_J);
            QVERIFY(window.inspects(Judgement::Noncompliant));
            QCOMPARE(log.statements, QStringList());
        }
        // What changes is read anew.
        window.record(window.releases[0], window.requirements[1], Judgement::Partial);
        QTRY_VERIFY(window.inspects(Judgement::Partial));
    }

    void opensTheReleaseAtTheRequirement()
    {
        Window window;
        window.fill();
        QTRY_COMPARE(window.list()->counts(), QStringLiteral("7 of 7"));
        window.table()->setFocus();
        window.key(Qt::Key_J);
        window.key(Qt::Key_Return);
        QVERIFY(window.elsewhere());
        const ReleaseDestination expected{
            window.releases[0], {}, window.requirements[0], ReleaseTab::Requirements};
        QVERIFY(window.elsewhere()->shown == std::vector<Destination>{expected});
        // Back again, the same assessment is looked at.
        QTest::keyClick(&window.window(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(window.table()->currentIndex().row(), 1);
    }

    void opensTheOrganisationForWhatIsItsOwn()
    {
        Window window;
        window.fill();
        QTRY_COMPARE(window.list()->counts(), QStringLiteral("7 of 7"));
        window.table()->setFocus();
        window.key(Qt::Key_Return);
        QVERIFY(window.elsewhere());
        QVERIFY(window.elsewhere()->shown
                == std::vector<Destination>{OrganisationDestination{window.organisation}});
    }

    void narrowsByChipsAndBySearch()
    {
        Window window;
        window.fill();
        QTRY_COMPARE(window.list()->counts(), QStringLiteral("7 of 7"));
        for (auto *chip : window.list()->findChildren<QToolButton *>()) {
            if (chip->text() == label(Judgement::Noncompliant))
                QTest::mouseClick(chip, Qt::LeftButton);
        }
        QTRY_COMPARE(window.list()->counts(), QStringLiteral("2 of 7"));
        QVERIFY(window.inspects(Judgement::Noncompliant));
        // The letters belong to the search while it has the focus.
        window.list()->searchField()->setFocus();
        QTest::keyClicks(window.list()->searchField(), QStringLiteral("jekyll"));
        QTest::keyClick(window.list()->searchField(), Qt::Key_Return);
        QCOMPARE(window.list()->searchField()->text(), QStringLiteral("jekyll"));
        QTRY_COMPARE(window.list()->counts(), QStringLiteral("0 of 7"));
        QCOMPARE(window.list()->current(), 0);
        window.list()->searchField()->setText(QStringLiteral("claim"));
        QTest::keyClick(window.list()->searchField(), Qt::Key_Return);
        QTRY_COMPARE(window.list()->counts(), QStringLiteral("1 of 7"));
    }

    void keepsWhatIsLookedAtWhileTheListChanges()
    {
        Window window;
        window.fill();
        QTRY_COMPARE(window.list()->counts(), QStringLiteral("7 of 7"));
        window.table()->selectRow(5);
        const qint64 looked = window.list()->current();
        window.record(window.releases[0], window.requirements[3], Judgement::Compliant);
        QTRY_COMPARE(window.list()->counts(), QStringLiteral("8 of 8"));
        QCOMPARE(window.list()->current(), looked);
        QCOMPARE(window.table()->currentIndex().row(), 6);
    }

    void showsTheEvidenceBelowTheList()
    {
        Window window;
        window.fill();
        window.attach(window.releases[0], window.requirements[0]);
        QTRY_COMPARE(window.list()->counts(), QStringLiteral("7 of 7"));
        auto *pane = window.window().findChild<EvidencePane *>();
        QVERIFY(!pane->isVisible());
        window.table()->setFocus();
        window.key(Qt::Key_J);
        window.key(Qt::Key_E);
        QVERIFY(pane->isVisible());
        QCOMPARE(window.visible<QListWidget>(QStringLiteral("review-evidence"))->count(), 1);
        QTRY_COMPARE(pane->findChild<QPlainTextEdit *>()->toPlainText(),
                     QStringLiteral("GET /policy"));
        window.key(Qt::Key_E);
        QVERIFY(!pane->isVisible());
    }

    void reviewsByKeys()
    {
        Window window(Role::Auditor);
        window.fill();
        QTRY_COMPARE(window.list()->counts(), QStringLiteral("0 of 7")); // nothing waits
        window.submitAll();
        QTRY_COMPARE(window.list()->counts(), QStringLiteral("6 of 7"));
        window.table()->setFocus();
        const qint64 first = window.list()->current();
        window.key(Qt::Key_A);
        QCOMPARE(window.stateOf(first), ReviewState::Accepted);
        const qint64 second = window.list()->current();
        QVERIFY(second != first); // at once, whatever the list is doing
        window.key(Qt::Key_R);
        window.say(QStringLiteral("name the sample"));
        QCOMPARE(window.stateOf(second), ReviewState::Returned);
        const qint64 third = window.list()->current();
        QVERIFY(third != second);
        QTRY_COMPARE(window.list()->counts(), QStringLiteral("4 of 7"));
        QCOMPARE(window.list()->current(), third);
        window.key(Qt::Key_C);
        window.say(QStringLiteral("which build?"));
        QCOMPARE(window.stateOf(third), ReviewState::Asked);
        // The last step is taken back, and what it was about is looked at again.
        QTRY_COMPARE(window.list()->counts(), QStringLiteral("4 of 7"));
        window.key(Qt::Key_U);
        QCOMPARE(window.stateOf(third), ReviewState::Submitted);
        QTRY_COMPARE(window.list()->current(), third);
        for (int i = 0; i < 4; ++i)
            window.key(Qt::Key_A);
        QTRY_COMPARE(window.list()->counts(), QStringLiteral("0 of 7"));
    }

    void goesToTheNextThatWaits()
    {
        Window window;
        window.fill();
        window.submitAll();
        QTRY_COMPARE(window.list()->counts(), QStringLiteral("7 of 7"));
        QTRY_VERIFY(window.chip(label(ReviewState::Submitted)));
        window.table()->setFocus();
        QTRY_VERIFY(
            window.table()->model()->index(1, 0).data(PortfolioAssessmentList::ReviewRole).toInt()
            == static_cast<int>(ReviewState::Submitted));
        QCOMPARE(window.table()->currentIndex().row(), 0);
        window.key(Qt::Key_N);
        QCOMPARE(window.table()->currentIndex().row(), 1); // the organisation's was not submitted
        for (int i = 0; i < 6; ++i)
            window.key(Qt::Key_N);
        QCOMPARE(window.table()->currentIndex().row(), 1); // from the top again
        // Whoever assessed does not review; it is said, and nothing is lost.
        const auto steps = window.window().findChild<ReviewBar *>()->steps();
        for (QAction *step : steps.first(3)) {
            QVERIFY(!step->isEnabled());
            QVERIFY2(step->toolTip().contains(QStringLiteral("does not review it")),
                     qPrintable(step->toolTip()));
        }
        window.key(Qt::Key_A);
        QCOMPARE(window.stateOf(window.list()->current()), ReviewState::Submitted);
    }

    void keepsWordsThatWereNotSent()
    {
        Window window(Role::Auditor);
        window.fill();
        window.submitAll();
        QTRY_COMPARE(window.list()->counts(), QStringLiteral("6 of 7"));
        window.table()->setFocus();
        window.key(Qt::Key_R);
        QTest::keyClicks(window.note(), QStringLiteral("half a sentence"));
        QTest::keyClick(window.note(), Qt::Key_Escape);
        QVERIFY(window.table()->hasFocus());
        window.key(Qt::Key_J);
        QCOMPARE(window.note()->text(), QString());
        window.key(Qt::Key_K);
        QCOMPARE(window.note()->text(), QStringLiteral("half a sentence"));
        QCOMPARE(window.window().pages()->currentPage()->drafts().size(), size_t(1));
        // What somebody assessed anew is not returned as it was.
        const qint64 looked = window.list()->current();
        window.key(Qt::Key_R);
        QCOMPARE(window.stateOf(looked), ReviewState::Returned);
        QVERIFY(window.window().pages()->currentPage()->drafts().empty());
    }

    void showsTheAssessorWhatCameBack()
    {
        Window window(Role::Assessor);
        window.fill();
        window.submitAll();
        QTRY_COMPARE(window.list()->counts(), QStringLiteral("7 of 7"));
        window.table()->setFocus();
        window.key(Qt::Key_M);
        QTRY_COMPARE(window.list()->counts(), QStringLiteral("0 of 7"));
        const auto assessment =
            need(AssessmentRepository(window.database()).ofRelease(window.releases[0]))
                .value(window.requirements[1])
                .front();
        Change returning = window.changeAs(Role::Auditor, actions::returnAssessment);
        need(ReviewRepository::review(returning, assessment.id, assessment.revision,
                                      ReviewAct::Returned, QStringLiteral("name the sample")));
        need(returning.commit());
        QTRY_COMPARE(window.list()->counts(), QStringLiteral("1 of 7"));
        QTRY_COMPARE(window.list()->current(), assessment.id.value);
        window.table()->setFocus();
        window.key(Qt::Key_S);
        window.say(QStringLiteral("all of them"));
        QCOMPARE(window.stateOf(assessment.id.value), ReviewState::Submitted);
        QTRY_COMPARE(window.list()->counts(), QStringLiteral("0 of 7"));
    }

    void showsTheReviewerWhatIsTheirsToReview()
    {
        Window window(Role::Auditor);
        window.fill();
        window.submitAll();
        QTRY_COMPARE(window.list()->counts(), QStringLiteral("6 of 7"));
        window.table()->setFocus();
        window.key(Qt::Key_M);
        QTRY_COMPARE(window.list()->counts(), QStringLiteral("6 of 7"));
        window.key(Qt::Key_A);
        QTRY_COMPARE(window.list()->counts(), QStringLiteral("5 of 7"));
        need(window.workspaces().actAs(toKey(Role::Viewer)));
        QTRY_COMPARE(window.list()->counts(), QStringLiteral("0 of 7"));
    }

    void namesEachKeyOnce()
    {
        Window window(Role::Auditor);
        window.fill();
        window.submitAll();
        QTRY_COMPARE(window.list()->counts(), QStringLiteral("6 of 7"));
        int named = 0;
        for (const auto *button : window.window().findChildren<QToolButton *>()) {
            const QAction *action = button->defaultAction();
            if (!action || action->shortcut().isEmpty())
                continue;
            const QString key = u'(' + action->shortcut().toString(QKeySequence::NativeText) + u')';
            QVERIFY2(button->toolTip().count(key) <= 1, qUtf8Printable(button->toolTip()));
            named += button->toolTip().contains(key) ? 1 : 0;
        }
        QVERIFY(named > 5);
    }

    void saysWhatWasWithdrawn()
    {
        Window window(Role::Auditor);
        window.fill();
        window.submitAll();
        QTRY_COMPARE(window.list()->counts(), QStringLiteral("6 of 7"));
        window.table()->setFocus();
        window.key(Qt::Key_A);
        window.key(Qt::Key_U);
        const auto labels = window.window().findChildren<ElidedLabel *>();
        QVERIFY(std::ranges::any_of(labels, [](const ElidedLabel *each) {
            return each->isVisible() && each->text().startsWith(QStringLiteral("Withdrawn: 5."));
        }));
    }

    void aFindingOfWhatIsCompliantBeginsEmpty()
    {
        Window window(Role::Auditor);
        window.fill();
        window.submitAll();
        QTRY_COMPARE(window.list()->counts(), QStringLiteral("6 of 7"));
        QTRY_VERIFY(window.inspects(Judgement::Compliant));
        window.table()->setFocus();
        window.key(Qt::Key_F);
        auto *editor = window.window().findChild<FindingEditor *>();
        QVERIFY(editor && editor->isVisible());
        const QString title =
            need(window.context().shelf().requirement(window.database(), window.requirements[0]))
                ->title.in(Language::English);
        for (const auto *line : editor->findChildren<QLineEdit *>())
            QVERIFY2(line->text() != title, qUtf8Printable(line->text()));
        for (const auto *text : editor->findChildren<QPlainTextEdit *>())
            QVERIFY2(text->toPlainText().isEmpty(), qUtf8Printable(text->toPlainText()));
        editor->discard();
    }

    void isNarrowedByWhoeverLeadsHere()
    {
        Window window(Role::Auditor);
        window.fill();
        window.submitAll();
        QTRY_COMPARE(window.list()->counts(), QStringLiteral("6 of 7"));
        auto *page = window.window().findChild<ReviewsPage *>();
        const auto recorded =
            need(AssessmentRepository(window.database()).ofRelease(window.releases[1]));
        const auto phaseOf = [&](RequirementId requirement) {
            return *recorded.value(requirement).front().phase;
        };
        const Phase phase = phaseOf(window.requirements[0]);
        int judged = 0;
        for (size_t i = 0; i < 3; ++i)
            judged += phaseOf(window.requirements[i]) == phase ? 1 : 0;
        QVERIFY(page->open(
            ListDestination{QStringLiteral("reviews"),
                            {{QStringLiteral("release"), QStringLiteral("CLAIM@1.0")},
                             {QStringLiteral("phase"), toKey(phase)},
                             {QStringLiteral("review"), toKey(ReviewState::Submitted)}},
                            {QStringLiteral("CLAIM@1.0"), QStringLiteral("CLAIM@1.0")}}));
        QTRY_COMPARE(window.list()->counts(), QStringLiteral("%1 of 7").arg(judged));
        // The phase comes off by itself.
        auto *chips = window.list()->findChild<FilterChipBar *>();
        QStringList keys = chips->checkedKeys();
        QCOMPARE(keys.removeAll(QStringLiteral("phase:") + toKey(phase)), 1);
        chips->setCheckedKeys(keys);
        window.list()->setMine(false); // reads the chips
        QTRY_COMPARE(window.list()->counts(), QStringLiteral("3 of 7"));
        QVERIFY(window.chip(QStringLiteral("CLAIM@1.0"))->isChecked());
        QVERIFY(window.chip(label(ReviewState::Submitted))->isChecked());
        // Of another state nothing is there.
        QTest::mouseClick(window.chip(label(ReviewState::Submitted)), Qt::LeftButton);
        QTest::mouseClick(window.chip(label(ReviewState::Returned)), Qt::LeftButton);
        QTRY_COMPARE(window.list()->counts(), QStringLiteral("0 of 7"));
    }

    void drawsWhatItSaysItWouldDraw()
    {
        Window window(Role::Auditor);
        window.fill();
        window.submitAll();
        QTRY_COMPARE(window.list()->counts(), QStringLiteral("6 of 7"));
        for (QAction *action : window.window().pages()->currentPage()->actions()) {
            if (action->text() == QStringLiteral("Draw a sample…"))
                action->trigger();
        }
        auto *dialog = window.visible<SampleDialog>();
        const auto *size = dialog->findChild<QLabel *>(QStringLiteral("sample-size"));
        auto *release = dialog->findChild<QComboBox *>(QStringLiteral("sample-release"));
        auto *count = dialog->findChild<QSpinBox *>(QStringLiteral("sample-count"));
        QTRY_COMPARE(size->text(), QStringLiteral("7 of 7 judged are drawn."));
        // One count at a time, however fast the number goes, and the last one counts.
        for (int each = 9; each >= 2; --each)
            count->setValue(each);
        QCOMPARE(window.window().jobs().jobs().size(), 1u);
        QTRY_COMPARE(size->text(), QStringLiteral("5 of 7 judged are drawn."));
        release->setCurrentIndex(release->findText(QStringLiteral("CLAIM@1.0")));
        QTRY_COMPARE(size->text(), QStringLiteral("2 of 3 judged are drawn."));
        dialog->findChild<QLineEdit *>(QStringLiteral("sample-seed"))
            ->setText(QStringLiteral("2026-Q1"));
        QTest::mouseClick(dialog->saveButton(), Qt::LeftButton);
        QTRY_COMPARE(window.list()->counts(), QStringLiteral("2 of 7"));
        const auto drawn = need(ReviewSampleRepository(window.database()).all()).front();
        QCOMPARE(drawn.seed, QStringLiteral("2026-Q1"));
        QCOMPARE(drawn.release, window.releases[1]);
        // Known by where and when, and the one before stays.
        QToolButton *chip = window.chip(QStringLiteral("Sample CLAIM@1.0"));
        QVERIFY(chip && chip->isChecked());
    }

    void narrowsToWhatWasDrawn()
    {
        Window window(Role::SecurityManager);
        window.fill();
        QTRY_COMPARE(window.list()->counts(), QStringLiteral("7 of 7"));
        QVERIFY(!window.chip(QStringLiteral("Sample")));
        Change drawing = window.changeAs(Role::Auditor, actions::drawSample);
        ReviewSample wanted;
        wanted.seed = QStringLiteral("2026-Q1");
        wanted.perRelease = 1;
        need(ReviewSampleRepository::draw(drawing, wanted));
        need(drawing.commit());
        QTRY_VERIFY(window.chip(QStringLiteral("Sample 2026-")));
        QTest::mouseClick(window.chip(QStringLiteral("Sample 2026-")), Qt::LeftButton);
        QTRY_COMPARE(window.list()->counts(), QStringLiteral("3 of 7")); // the organisation's too
    }
};

QTEST_MAIN(ReviewsPageTest)
#include "reviewspagetest.moc"
