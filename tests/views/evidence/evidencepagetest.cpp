#include "views/evidence/evidencepage.h"

#include "models/evidence/evidencerepository.h"
#include "tests/views/release/releasewindow.h"
#include "views/design/searchfield.h"
#include "views/evidence/evidencetable.h"
#include "views/frame/pagestack.h"

#include <QTableWidget>

using namespace gatehouse;

/// All evidence of the portfolio on one page: narrowed, looked at, retired, and what is missing.
class EvidencePageTest : public QObject
{
    Q_OBJECT

    struct Window : ReleaseWindow {
        explicit Window(Role role = Role::Administrator)
            : ReleaseWindow(role,
                            {{QStringLiteral("evidence"),
                              QStringLiteral("evidence"),
                              "Evidence",
                              true,
                              {},
                              {DestinationKind::List},
                              [](NavigationContext &context, QWidget *parent) -> Page * {
                                  return new EvidencePage(context, parent);
                              },
                              {QStringLiteral("evidence")}}})
        {
            openRelease();
        }
        /// A piece of evidence that counts until a day, of a requirement or of none.
        EvidenceId file(const char *name, QDate until, const char *requirement = nullptr)
        {
            Change adding = need(Change::begin(context().session(), actions::addEvidence));
            const QString title = QString::fromLatin1(name);
            std::vector<RequirementId> requirements;
            if (requirement)
                requirements.push_back(row(requirement).requirement->id);
            Evidence said;
            said.expiresOn = until;
            const auto added = need(EvidenceRepository::addFiles(
                adding, {write(title + QStringLiteral(".txt"), name)},
                requirement ? release() : ReleaseId(), requirements, title, nullptr, said));
            need(adding.commit());
            return added.front().id;
        }
        EvidencePage *page() { return visible<EvidencePage>(); }
        void openPage()
        {
            context().openPage(QStringLiteral("evidence"));
            wait();
        }
        void wait() { QTRY_VERIFY(!page()->isReading()); }
        EvidenceTable *table() { return visible<EvidenceTable>(); }
        /// The titles that are listed, by number.
        QStringList titles()
        {
            QStringList titles;
            const auto *model = page()->model();
            for (int row = 0; row < model->rowCount(); ++row)
                titles += model->index(row, EvidenceTableModel::TitleColumn).data().toString();
            titles.sort();
            return titles;
        }
        /// What a chip leaves; it is off again then.
        QStringList only(const char *chip)
        {
            toggle(QString::fromLatin1(chip));
            wait();
            const QStringList left = titles();
            toggle(QString::fromLatin1(chip));
            wait();
            return left;
        }
        void select(EvidenceId id) { table()->selectRow(page()->model()->rowOf(id.value)); }
        QStringList reliances()
        {
            const auto *list =
                window().findChild<QListWidget *>(QStringLiteral("evidence-reliances"));
            QStringList lines;
            for (int row = 0; list && row < list->count(); ++row)
                lines += list->item(row)->text();
            return lines;
        }
        void trigger(const char *action)
        {
            for (QAction *each : page()->actions()) {
                if (each->objectName() == QLatin1StringView(action))
                    return each->trigger();
            }
            qFatal("no action '%s'", action);
        }
    };

private Q_SLOTS:
    void narrowsToWhatEndsAndToWhatNothingRestsOn()
    {
        Window window;
        const QDate today = window.context().today();
        window.file("over", today.addDays(-1), "6.1.2.a");
        window.file("today", today, "6.1.2.a");
        window.file("week", today.addDays(7), "6.1.2.b");
        window.file("fortnight", today.addDays(8), "6.1.2.b");
        window.file("month", today.addDays(30), "6.1.2.c");
        window.file("later", today.addDays(31), "6.1.2.c");
        window.file("idle", today.addDays(300));
        window.openPage();
        QCOMPARE(window.titles().size(), 7);
        QCOMPARE(window.only("expired"), QStringList("over"));
        QCOMPARE(window.only("within-7"), (QStringList{"today", "week"}));
        QCOMPARE(window.only("within-14"), (QStringList{"fortnight", "today", "week"}));
        QCOMPARE(window.only("within-30"), (QStringList{"fortnight", "month", "today", "week"}));
        QCOMPARE(window.only("unused"), QStringList("idle"));
        QVERIFY(window.only("retired").isEmpty());
        // Chips say how many, and the search goes with them.
        auto *search = window.page()->findChild<SearchField *>();
        search->setText(QStringLiteral("over"));
        QTRY_COMPARE(window.titles(), QStringList("over"));
        QCOMPARE(window.only("expired"), QStringList("over"));
        QVERIFY(window.only("within-7").isEmpty());
        search->setText(QStringLiteral("nowhere"));
        QTRY_VERIFY(window.titles().isEmpty());
        window.click(window.page()->findChild<EmptyState *>()->button());
        QTRY_COMPARE(window.titles().size(), 7);
    }

    void showsWhatRestsOnTheChosenPieceAndRetiresIt()
    {
        Window window;
        const EvidenceId used = window.file("used", {}, "6.1.2.a");
        window.file("idle", {});
        window.openPage();
        window.select(used);
        QTRY_VERIFY(window.reliances().join(u'\n').contains(QStringLiteral("6.1.2")));
        window.dialogs().confirmations.append(true);
        window.dialogs().texts.append(QStringLiteral("Taken on another build."));
        window.trigger("evidence-retire");
        const Evidence retired = need(EvidenceRepository(window.database()).evidence(used));
        QCOMPARE(retired.retiredReason, QStringLiteral("Taken on another build."));
        window.wait();
        QCOMPARE(window.only("retired"), QStringList("used"));
        QCOMPARE(window.only("unused"), QStringList("idle"));
        window.select(used);
        window.trigger("evidence-reinstate");
        QVERIFY(!need(EvidenceRepository(window.database()).evidence(used)).retiredAt.isValid());
    }

    void followsWhatIsFiledElsewhere()
    {
        Window window;
        window.openPage();
        QVERIFY(window.titles().isEmpty());
        window.file("new", {}, "6.1.2.a");
        QTRY_COMPARE(window.titles(), QStringList("new"));
        // What comes while another page is shown is read when this one is.
        window.context().openPage(QStringLiteral("portfolio"));
        window.file("later", {});
        window.openPage();
        QTRY_COMPARE(window.titles(), (QStringList{"later", "new"}));
    }

    void leadsToTheRequirementsThatMissTheirs()
    {
        Window window;
        window.choose(Phase::Test);
        window.assessTogether(Phase::Test);
        window.openPage();
        window.toggle(QStringLiteral("missing"));
        window.wait();
        auto *missing =
            window.window().findChild<QTableWidget *>(QStringLiteral("evidence-missing"));
        QTRY_VERIFY(missing->isVisible() && missing->rowCount() > 0);
        const QString first = missing->item(0, 0)->text();
        QVERIFY2(first.startsWith(QStringLiteral("WALK@")), qUtf8Printable(first));
        missing->selectRow(0);
        missing->setFocus();
        QTest::keyClick(missing, Qt::Key_Return);
        QCOMPARE(window.window().pages()->currentKey(), QStringLiteral("release"));
    }

    void doesNothingWithEvidenceThatIsOutOfSight()
    {
        Window window;
        const EvidenceId id = window.file("piece", {}, "6.1.2.a");
        window.openPage();
        window.select(id);
        const auto enabled = [&](const char *name) {
            const auto actions = window.page()->actions();
            const auto found = std::ranges::find_if(actions, [&](const QAction *each) {
                return each->objectName() == QLatin1StringView(name);
            });
            return found != actions.end() && (*found)->isEnabled();
        };
        QVERIFY(enabled("evidence-save"));
        window.toggle(QStringLiteral("missing"));
        window.wait();
        QVERIFY(!enabled("evidence-save"));
        QVERIFY(!enabled("evidence-edit"));
        window.toggle(QStringLiteral("missing"));
        window.wait();
        window.select(id);
        QVERIFY(enabled("evidence-save"));
    }

    void offersOnlyWhatTheAccountMayDo()
    {
        Window window;
        const EvidenceId id = window.file("piece", {}, "6.1.2.a");
        window.actAs(Role::Viewer);
        window.openPage();
        window.select(id);
        for (QAction *each : window.page()->actions()) {
            if (each->objectName() == QLatin1StringView("evidence-retire")
                || each->objectName() == QLatin1StringView("evidence-edit"))
                QVERIFY2(!each->isEnabled() && !each->toolTip().isEmpty(),
                         qUtf8Printable(each->objectName()));
        }
    }
};

QTEST_MAIN(EvidencePageTest)
#include "evidencepagetest.moc"
