#include "views/portfolio/appeditor.h"

#include "models/organization/organizationrepository.h"
#include "models/portfolio/apprepository.h"
#include "models/portfolio/tierscheme.h"
#include "tests/views/portfolio/portfoliowindow.h"
#include "views/design/forms.h"
#include "views/design/messagebar.h"
#include "views/design/recordtable.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QTabWidget>
#include <QTableWidget>

using namespace gatehouse;

/// Fills in the app form in the real window, as a person does.
class AppEditorTest : public QObject
{
    Q_OBJECT

    struct Window : PortfolioWindow {
        Window()
        {
            openWorkspace(Role::SecurityManager);
            Change writing =
                need(Change::begin(session(), {"test", Permission::ManageOrganisation}));
            Unit unit;
            unit.name = QStringLiteral("数字渠道部");
            need(OrganizationRepository::addUnit(writing, unit));
            Person person;
            person.name = QStringLiteral("王敏");
            person.post = QStringLiteral("产品经理");
            need(OrganizationRepository::addPerson(writing, person));
            need(writing.commit());
            show();
        }
        AppEditor *editor() { return page()->findChild<AppEditor *>(); }
        FormField *field(const QString &label)
        {
            for (auto *each : editor()->findChildren<FormField *>()) {
                for (const QLabel *name : each->findChildren<QLabel *>()) {
                    if (name->text().remove(u'&').startsWith(label))
                        return each;
                }
            }
            qFatal("no field %s", qUtf8Printable(label));
            return nullptr;
        }
        template<class AnyWidget>
        AnyWidget *in(const QString &label)
        {
            auto *found = qobject_cast<AnyWidget *>(field(label)->editor());
            if (!found)
                qFatal("%s is something else", qUtf8Printable(label));
            return found;
        }
        void type(const QString &label, const QString &text)
        {
            QWidget *target = field(label)->editor();
            target->setFocus();
            QTest::keyClick(target, Qt::Key_A, Qt::ControlModifier);
            QInputMethodEvent typed;
            typed.setCommitString(text);
            QApplication::sendEvent(target, &typed);
        }
        void choose(const QString &label, const QString &text)
        {
            auto *combo = in<QComboBox>(label);
            const int row = combo->findText(text);
            if (row < 0)
                qFatal("%s does not offer %s", qUtf8Printable(label), qUtf8Printable(text));
            combo->setFocus();
            QTest::keyClick(combo, Qt::Key_Home);
            for (int step = 0; step < row; ++step)
                QTest::keyClick(combo, Qt::Key_Down);
        }
        void check(const QString &platform)
        {
            auto *box = editor()->findChild<QCheckBox *>(QStringLiteral("platform-") + platform);
            QTest::keyClick(box, Qt::Key_Space);
        }
        void answer(const QString &radio)
        {
            editor()->findChild<QTabWidget *>()->setCurrentIndex(1);
            QTest::mouseClick(editor()->findChild<QRadioButton *>(radio), Qt::LeftButton);
            editor()->findChild<QTabWidget *>()->setCurrentIndex(0);
        }
        /// Adds a line to a table of records; the texts go into the cells without a choice.
        void addRecord(const QString &button, const QList<std::pair<int, QString>> &cells)
        {
            editor()->findChild<QTabWidget *>()->setCurrentIndex(2);
            for (auto *records : editor()->findChildren<RecordTable *>()) {
                for (auto *each : records->findChildren<QToolButton *>()) {
                    if (each->text() != button)
                        continue;
                    QTest::mouseClick(each, Qt::LeftButton);
                    auto *table = records->findChild<QTableWidget *>();
                    for (const auto &[column, text] : cells) {
                        table->setCurrentCell(table->rowCount() - 1, column);
                        if (auto *choice = qobject_cast<QComboBox *>(
                                table->cellWidget(table->rowCount() - 1, column))) {
                            choice->setCurrentIndex(choice->findText(text));
                            continue;
                        }
                        // Coming to a cell opens its editor; the one before may not be gone yet.
                        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
                        auto *cell = table->viewport()->findChild<QLineEdit *>();
                        if (!cell)
                            qFatal("the cell is not edited");
                        cell->selectAll();
                        cell->insert(text);
                        QTest::keyClick(cell, Qt::Key_Return);
                        QCoreApplication::processEvents(); // the cell takes it in afterwards
                    }
                }
            }
            editor()->findChild<QTabWidget *>()->setCurrentIndex(0);
        }
        void update(const App &app)
        {
            Change writing = need(Change::begin(session(), {"test", Permission::ManagePortfolio}));
            need(AppRepository::update(writing, app));
            need(writing.commit());
        }
        /// Opens the first app of the board.
        void edit()
        {
            table()->setFocus();
            table()->setCurrentIndex(model()->index(0, 0));
            QTest::keyClick(table(), Qt::Key_F2);
        }
        void save() { QTest::mouseClick(editor()->saveButton(), Qt::LeftButton); }
        App stored(const QString &code)
        {
            return need(AppRepository(workspaces().workspace().database()).appByCode(code));
        }
        AppId add(const QString &code)
        {
            Change writing = need(Change::begin(session(), {"test", Permission::ManagePortfolio}));
            App app;
            app.code = code;
            app.name = code.toLower();
            app.platforms = {Platform::Android};
            const AppId id = need(AppRepository::add(writing, app));
            need(writing.commit());
            return id;
        }
        /// Types the reason of an answer, which shows only where one is needed.
        void why(const QString &flag, const QString &reason)
        {
            auto *edit = editor()->findChild<QLineEdit *>(flag + QStringLiteral("-reason"));
            QVERIFY(edit->isVisibleTo(editor()));
            QInputMethodEvent typed;
            typed.setCommitString(reason);
            QApplication::sendEvent(edit, &typed);
        }
        bool closed()
        {
            return QTest::qWaitFor([this] { return !editor() || !editor()->isVisible(); });
        }
    };

private Q_SLOTS:
    void aNewAppTakesEveryFieldOfTheInventory()
    {
        Window window;
        window.press(QStringLiteral("New app"));
        QVERIFY(window.editor());
        window.type(QStringLiteral("Code"), QStringLiteral("CLAIM"));
        window.type(QStringLiteral("Name"), QStringLiteral("理赔助手"));
        window.choose(QStringLiteral("Kind"), label(AppKind::NativeApp));
        window.check(QStringLiteral("ios"));
        window.check(QStringLiteral("harmonyos"));
        window.choose(QStringLiteral("Owner department"), QStringLiteral("数字渠道部"));
        window.choose(QStringLiteral("Responsible person"), QStringLiteral("王敏, 产品经理"));
        window.choose(QStringLiteral("Deputy"), QStringLiteral("王敏, 产品经理"));
        window.choose(QStringLiteral("Status"), label(AppStatus::Admitted));
        window.type(QStringLiteral("Line of business"), QStringLiteral("车险"));
        window.in<QDoubleSpinBox>(QStringLiteral("Users"))->setFocus();
        window.in<QDoubleSpinBox>(QStringLiteral("Users"))->selectAll();
        QTest::keyClicks(window.in<QDoubleSpinBox>(QStringLiteral("Users")),
                         QStringLiteral("5000000000"));
        window.type(QStringLiteral("Number from"), QStringLiteral("商店后台"));
        window.type(QStringLiteral("Audience"), QStringLiteral("客户"));
        window.type(QStringLiteral("What it is for"), QStringLiteral("报案与查勘"));
        window.answer(QStringLiteral("has_login-yes"));
        window.answer(QStringLiteral("has_payment-no"));
        const auto *suggestion =
            window.editor()->findChild<QLabel *>(QStringLiteral("tier-suggestion"));
        QVERIFY2(suggestion->text().contains(QStringLiteral("Tier 1"))
                     && suggestion->text().contains(QStringLiteral("to be decided")),
                 qPrintable(suggestion->text()));
        // Nothing is saved without its reason.
        window.save();
        QVERIFY(window.editor()->isVisible());
        window.why(QStringLiteral("has_payment"), QStringLiteral("保费在柜面收取"));
        window.addRecord(QStringLiteral("Add filing"),
                         {{0, label(FilingAuthority::Miit)},
                          {1, label(Platform::Ios)},
                          {2, QStringLiteral("ICP-1")},
                          {3, QStringLiteral("2026-01-06")},
                          {4, QStringLiteral("2.0")}});
        window.addRecord(QStringLiteral("Add party"),
                         {{0, label(PartyKind::Outsourcing)},
                          {1, QStringLiteral("某公司")},
                          {2, QStringLiteral("开发")},
                          {3, QStringLiteral("HT-1")}});
        window.addRecord(QStringLiteral("Add channel"),
                         {{0, QStringLiteral("应用商店")}, {1, QStringLiteral("https://example")}});
        window.save();
        QVERIFY(window.closed());

        const App app = window.stored(QStringLiteral("CLAIM"));
        QCOMPARE(app.name, QStringLiteral("理赔助手"));
        QCOMPARE(app.kind, AppKind::NativeApp);
        QVERIFY((app.platforms == std::vector{Platform::Ios, Platform::HarmonyOs}));
        QCOMPARE(app.status, AppStatus::Admitted);
        QVERIFY(app.ownerUnit.isValid());
        QVERIFY(app.responsible.isValid());
        QCOMPARE(app.deputy, app.responsible);
        QCOMPARE(app.businessLine, QStringLiteral("车险"));
        QCOMPARE(app.userCount, 5'000'000'000);
        QCOMPARE(app.userCountSource, QStringLiteral("商店后台"));
        QVERIFY(app.userCountOn.isValid());
        QCOMPARE(app.audience, QStringLiteral("客户"));
        QCOMPARE(app.description, QStringLiteral("报案与查勘"));
        QCOMPARE(app.profile.answer(QStringLiteral("has_login")), std::optional(true));
        QCOMPARE(app.profile.answer(QStringLiteral("has_payment")), std::optional(false));
        QCOMPARE(app.profile.answers().size(), 2);
        const GivenAnswer payment = *app.profile.given(QStringLiteral("has_payment"));
        QCOMPARE(payment.reason, QStringLiteral("保费在柜面收取"));
        QVERIFY(!payment.isConfirmed()); // it could be tier 1, where it takes two
        QVERIFY(!app.tierDecided);
        QCOMPARE(app.tier, TierScheme::builtIn().suggest(app.profile, app.userCount).tier);
        const std::vector<Filing> filings{{FilingAuthority::Miit, Platform::Ios,
                                           QStringLiteral("ICP-1"), QDate(2026, 1, 6),
                                           QStringLiteral("2.0")}};
        QVERIFY(app.filings == filings);
        const std::vector<Party> parties{{PartyKind::Outsourcing, QStringLiteral("某公司"),
                                          QStringLiteral("开发"), QStringLiteral("HT-1")}};
        QVERIFY(app.parties == parties);
        const std::vector<StoreChannel> channels{
            {QStringLiteral("应用商店"), QStringLiteral("https://example")}};
        QVERIFY(app.channels == channels);
        // The board shows it, and it is looked at.
        QCOMPARE(window.currentCode(), QStringLiteral("CLAIM"));
    }

    void saysWhatIsMissingInItsPlace()
    {
        Window window;
        window.press(QStringLiteral("New app"));
        window.save();
        QVERIFY(window.editor()->isVisible());
        for (const char *label : {"Code", "Name", "Platforms"})
            QVERIFY2(!window.field(QString::fromLatin1(label))->problem().isEmpty(), label);
        QCOMPARE(window.editor()->focusWidget(), window.field(QStringLiteral("Code"))->editor());
    }

    void aCodeThatIsTakenIsRefusedAndNothingIsLost()
    {
        Window window;
        window.add(QStringLiteral("CLAIM"));
        window.press(QStringLiteral("New app"));
        window.type(QStringLiteral("Code"), QStringLiteral("CLAIM"));
        window.type(QStringLiteral("Name"), QStringLiteral("Another"));
        window.check(QStringLiteral("android"));
        window.save();
        QVERIFY(window.editor()->isVisible());
        QCOMPARE(window.editor()->messages()->texts().size(), 1);
        QVERIFY(
            window.editor()->messages()->texts().constFirst().contains(QStringLiteral("CLAIM")));
        window.type(QStringLiteral("Code"), QStringLiteral("CLAIM2"));
        window.save();
        QVERIFY(window.closed());
        QCOMPARE(window.stored(QStringLiteral("CLAIM2")).name, QStringLiteral("Another"));
    }

    void aDateThatIsNoneIsRefused()
    {
        Window window;
        window.press(QStringLiteral("New app"));
        window.type(QStringLiteral("Code"), QStringLiteral("CLAIM"));
        window.type(QStringLiteral("Name"), QStringLiteral("Claims"));
        window.check(QStringLiteral("android"));
        window.addRecord(QStringLiteral("Add filing"),
                         {{2, QStringLiteral("ICP-1")}, {3, QStringLiteral("soon")}});
        window.save();
        QVERIFY(window.editor()->isVisible());
        QVERIFY(window.editor()->messages()->texts().constFirst().contains(QStringLiteral("soon")));
        QCOMPARE(window.editor()->findChild<QTabWidget *>()->currentIndex(), 2);
        QVERIFY(need(AppRepository(window.workspaces().workspace().database()).all()).empty());
    }

    void anotherTierAsksForAReason()
    {
        Window window;
        window.add(QStringLiteral("CLAIM"));
        window.table()->setFocus();
        window.table()->setCurrentIndex(window.model()->index(0, 0));
        QTest::keyClick(window.table(), Qt::Key_F2);
        QVERIFY(window.editor());
        QCOMPARE(window.in<QLineEdit>(QStringLiteral("Code"))->text(), QStringLiteral("CLAIM"));
        QVERIFY(!window.in<QComboBox>(QStringLiteral("Tier"))->isEnabled());
        for (auto *box : window.editor()->findChildren<QCheckBox *>()) {
            if (box->text().remove(u'&') == QStringLiteral("Decide the tier otherwise"))
                QTest::keyClick(box, Qt::Key_Space);
        }
        QVERIFY(window.in<QComboBox>(QStringLiteral("Tier"))->isEnabled());
        window.choose(QStringLiteral("Tier"),
                      TierScheme::builtIn().tierTitle(1).in(Language::English));
        window.save();
        QVERIFY(window.editor()->isVisible());
        QVERIFY(!window.field(QStringLiteral("Reason"))->problem().isEmpty());
        window.type(QStringLiteral("Reason"), QStringLiteral("It pays claims."));
        window.save();
        QVERIFY(window.closed());
        const App app = window.stored(QStringLiteral("CLAIM"));
        QVERIFY(app.tierDecided);
        QCOMPARE(app.tier, 1);
        QCOMPARE(app.tierReason, QStringLiteral("It pays claims."));
        QCOMPARE(window.model()->index(0, 0).data(BoardModel::TierRole).toInt(), 1);
    }

    void whatIsNotTouchedStaysAsItWas()
    {
        Window window;
        window.add(QStringLiteral("CLAIM"));
        const App before = window.stored(QStringLiteral("CLAIM"));
        window.table()->setFocus();
        window.table()->setCurrentIndex(window.model()->index(0, 0));
        QTest::keyClick(window.table(), Qt::Key_F2);
        window.type(QStringLiteral("Name"), QStringLiteral("Claims"));
        window.save();
        QVERIFY(window.closed());
        App after = window.stored(QStringLiteral("CLAIM"));
        QCOMPARE(after.name, QStringLiteral("Claims"));
        after.name = before.name;
        after.revision = before.revision;
        QVERIFY(after == before);
    }

    void settlesWhatSomebodyElseSavedMeanwhile()
    {
        Window window;
        window.add(QStringLiteral("CLAIM"));
        App theirs = window.stored(QStringLiteral("CLAIM"));
        window.edit();
        theirs.name = QStringLiteral("Claims of theirs");
        theirs.description = QStringLiteral("theirs");
        theirs.profile.set(QStringLiteral("has_login"), true);
        window.update(theirs);
        window.type(QStringLiteral("What it is for"), QStringLiteral("mine"));
        window.dialogs().settlements = {{{false, true, false}}};
        window.save();
        QVERIFY(window.closed());
        QCOMPARE(window.dialogs().conflictsAsked.size(), 1);
        QCOMPARE(window.dialogs().conflictsAsked[0].theirs.who,
                 window.context().session().account.displayName);
        const QList<FieldConflict> &asked = window.dialogs().conflictsAsked[0].fields;
        QCOMPARE(asked.size(), 3);
        QCOMPARE(asked[0],
                 (FieldConflict{QStringLiteral("Name"), QStringLiteral("claim"),
                                QStringLiteral("Claims of theirs"), false}));
        QCOMPARE(asked[1],
                 (FieldConflict{QStringLiteral("What it is for"), QStringLiteral("mine"),
                                QStringLiteral("theirs"), true}));
        const App app = window.stored(QStringLiteral("CLAIM"));
        QCOMPARE(app.name, QStringLiteral("Claims of theirs"));
        QCOMPARE(app.description, QStringLiteral("mine"));
        QVERIFY(app.profile.holds(QStringLiteral("has_login")));
    }

    void keepsOwnersThatCannotBeReadAsTheyAreStored()
    {
        Window window;
        window.add(QStringLiteral("CLAIM"));
        App owned = window.stored(QStringLiteral("CLAIM"));
        const Database &database = window.workspaces().workspace().database();
        owned.ownerUnit = need(OrganizationRepository(database).units()).front().id;
        owned.responsible = need(OrganizationRepository(database).people()).front().id;
        window.update(owned);
        // The views that name it stay as they are.
        need(database.execute("PRAGMA legacy_alter_table = ON; ALTER TABLE person RENAME TO away"));
        window.edit();
        need(database.execute("ALTER TABLE away RENAME TO person"));
        QCOMPARE(window.editor()->messages()->texts().size(), 1);
        QVERIFY(!window.in<QComboBox>(QStringLiteral("Responsible person"))->isEnabled());
        QVERIFY(window.in<QComboBox>(QStringLiteral("Owner department"))->isEnabled());
        window.type(QStringLiteral("Name"), QStringLiteral("Claims"));
        window.save();
        QVERIFY(window.closed());
        const App app = window.stored(QStringLiteral("CLAIM"));
        QCOMPARE(app.name, QStringLiteral("Claims"));
        QCOMPARE(app.responsible, owned.responsible);
        QCOMPARE(app.ownerUnit, owned.ownerUnit);
    }

    void theKindDecidesWhichPlatformsAreOffered()
    {
        Window window;
        window.press(QStringLiteral("New app"));
        window.choose(QStringLiteral("Kind"), label(AppKind::MiniProgram));
        QVERIFY(!window.editor()->findChild<QCheckBox *>(QStringLiteral("platform-android")));
        QVERIFY(window.editor()->findChild<QCheckBox *>(QStringLiteral("platform-wechat")));
        window.choose(QStringLiteral("Kind"), label(AppKind::H5));
        QVERIFY(
            window.editor()->findChild<QCheckBox *>(QStringLiteral("platform-web"))->isChecked());
    }

    void escapeLeavesEverythingAsItWas()
    {
        Window window;
        window.press(QStringLiteral("New app"));
        window.type(QStringLiteral("Code"), QStringLiteral("CLAIM"));
        QTest::keyClick(window.editor(), Qt::Key_Escape);
        QCOMPARE(window.dialogs().draftsAsked.size(), 1);
        QVERIFY(!window.closed());
        window.dialogs().draftAnswers.enqueue(DraftAnswer::Discard);
        QTest::keyClick(window.editor(), Qt::Key_Escape);
        QVERIFY(window.closed());
        QVERIFY(need(AppRepository(window.workspaces().workspace().database()).all()).empty());
    }
};

QTEST_MAIN(AppEditorTest)
#include "appeditortest.moc"
