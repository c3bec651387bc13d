#include "models/management/developmentuserepository.h"
#include "models/management/registerrepository.h"
#include "models/management/registertablemodel.h"
#include "tests/views/release/releasewindow.h"
#include "views/frame/pagestack.h"
#include "views/management/developmentpanel.h"
#include "views/management/developmentuseeditor.h"
#include "views/management/managementpage.h"
#include "views/management/registereditor.h"
#include "views/management/registerpanel.h"

#include <QHeaderView>
#include <QTableWidget>

using namespace gatehouse;

/// The registers of the management system, by clicks.
class ManagementPageTest : public QObject
{
    Q_OBJECT

    struct Window : ReleaseWindow {
        explicit Window(Role role = Role::Administrator)
            : ReleaseWindow(role,
                            {{.key = "management",
                              .iconName = "management",
                              .title = "Management system",
                              .inRail = true,
                              .railKey = {},
                              .shows = {DestinationKind::Management, DestinationKind::List},
                              .create = [](NavigationContext &context, QWidget *parent) -> Page * {
                                  return new ManagementPage(context, parent);
                              },
                              .lists = {QStringLiteral("documents")}}})
        {
        }
        void openPage()
        {
            context().openPage(QStringLiteral("management"));
            settle();
        }
        ManagementPage *management() { return visible<ManagementPage>(); }
        void settle()
        {
            QVERIFY(QTest::qWaitFor([this] { return !management()->isReading(); }, 20'000));
        }
        RegisterPanel *panel(const char *verb)
        {
            auto *tabs = management()->findChild<QTabWidget *>();
            for (int tab = 1; tab < tabs->count(); ++tab) {
                tabs->setCurrentIndex(tab);
                auto *found = tabs->currentWidget()->findChild<RegisterPanel *>(
                    QStringLiteral("register-") + QLatin1StringView(verb));
                if (found)
                    return found;
            }
            return nullptr;
        }
        QTableView *table()
        {
            return visible<QTableView>(QStringLiteral("register-document-table"));
        }
        void set(QWidget *form, const char *field, const QString &text)
        {
            form->findChild<QLineEdit *>(QLatin1StringView(field))->setText(text);
        }
        void addDocument(const QString &title)
        {
            RegisterPanel *documents = panel("document");
            click(button("New entry…", documents));
            auto *form = editor<RegisterEditor>();
            set(form, "document-title_zh", title);
            click(form->saveButton());
            settle();
        }
        std::vector<Document> documents() { return need(registered<Document>(database())); }
    };

private Q_SLOTS:
    void anEmptyPlaceShowsOnTheFirstTab()
    {
        Window window;
        window.openPage();
        const auto *items = window.visible<QTableWidget>(QStringLiteral("coverage-items"));
        QCOMPARE(items->rowCount(), 7);
        QCOMPARE(items->item(0, 1)->text(), QStringLiteral("No document in force"));
        QCOMPARE(window.visible<QTableWidget>(QStringLiteral("coverage-areas"))->rowCount(), 7);
        QVERIFY(!window.management()->inspector());
    }

    void addsEditsAndWithdrawsADocument()
    {
        Window window;
        window.openPage();
        window.addDocument(QStringLiteral("数据分类分级管理办法"));
        QCOMPARE(window.documents().size(), 1u);
        QCOMPARE(window.documents().front().number, QStringLiteral("DOC-001"));
        QVERIFY(window.management()->inspector());
        // All that is said of it can be read, in whatever width there is.
        for (const int width : {400, 280}) {
            window.window().resize(1280, 720);
            window.management()->inspector()->resize(width, 600);
            QCoreApplication::processEvents();
            for (const auto *each : window.management()->inspector()->findChildren<QLabel *>()) {
                if (each->isVisible() && each->wordWrap())
                    QVERIFY2(each->height() >= each->heightForWidth(each->width()),
                             qPrintable(each->text()));
            }
        }

        QCOMPARE(window.table()->currentIndex().row(), 0); // what was just added is chosen
        window.click(window.button("Edit…", window.panel("document")));
        auto *form = window.editor<RegisterEditor>();
        for (auto *box : form->findChildren<QCheckBox *>()) {
            if (box->text().startsWith(QLatin1StringView("7.2.b")))
                box->click();
        }
        auto *area = form->findChild<QComboBox *>(QStringLiteral("document-area"));
        area->setCurrentIndex(area->findData(QStringLiteral("data_classification")));
        window.click(form->saveButton());
        window.settle();
        QCOMPARE(window.documents().front().items, std::set{ManagementItem::B});
        QCOMPARE(window.documents().front().area, DocumentArea::DataClassification);

        window.dialogs().texts.enqueue(QStringLiteral("由新办法取代"));
        window.click(window.button("Withdraw…", window.panel("document")));
        window.settle();
        QCOMPARE(window.documents().front().state, DocumentState::Withdrawn);
        QCOMPARE(window.panel("document")->model()->rowCount(), 0);
        window.toggle(QStringLiteral("withdrawn"));
        QCOMPARE(window.panel("document")->model()->rowCount(), 1);
    }

    void showsTheDocumentsBehindANumber()
    {
        Window window;
        window.openPage();
        Change writing = need(
            Change::begin(window.context().session(), {"test", Permission::ManageOrganisation}));
        for (const QDate due : {QDate(2026, 3, 1), QDate(2027, 3, 1)}) {
            auto document = std::make_shared<Document>();
            document->titleZh = due.toString(Qt::ISODate);
            document->reviewDue = due;
            need(RegisterRepository::add(writing, registerOf<Document>(), document));
        }
        need(writing.commit());
        window.settle();
        window.context().open(
            ListDestination{QStringLiteral("documents"),
                            {{QStringLiteral("owner"), QStringLiteral("none")},
                             {QStringLiteral("due"), QStringLiteral("past")}},
                            {QStringLiteral("逾期复审"), QStringLiteral("Overdue reviews")}});
        window.settle();
        QAbstractItemModel *model = window.panel("document")->model();
        QCOMPARE(model->rowCount(), 1);
        window.toggle(QStringLiteral("behind"));
        QCOMPARE(model->rowCount(), 2);
        // What nobody knows how to narrow by is said, and nothing is hidden.
        window.context().open(ListDestination{QStringLiteral("documents"),
                                              {{QStringLiteral("weather"), QStringLiteral("rain")}},
                                              {}});
        QCOMPARE(model->rowCount(), 2);
    }

    void refusesInTheFormWhatCannotHold()
    {
        Window window;
        window.openPage();
        window.click(window.button("New entry…", window.panel("document")));
        auto *form = window.editor<RegisterEditor>();
        window.click(form->saveButton());
        QVERIFY(form->isVisible()); // it has no title
        window.set(form, "document-title_zh", QStringLiteral("办法"));
        auto *state = form->findChild<QComboBox *>(QStringLiteral("document-state"));
        QCOMPARE(state->findData(QStringLiteral("withdrawn")), -1);
        state->setCurrentIndex(state->findData(QStringLiteral("in_force")));
        window.click(form->saveButton());
        QVERIFY(form->isVisible()); // from no day, and approved by nobody
        QVERIFY(window.documents().empty());
        form->discard();
    }

    void whoWasFasterIsAskedAbout()
    {
        Window window;
        window.openPage();
        window.addDocument(QStringLiteral("办法"));
        window.click(window.button("Edit…", window.panel("document")));
        auto *form = window.editor<RegisterEditor>();
        window.set(form, "document-version", QStringLiteral("2"));
        Document theirs = window.documents().front();
        theirs.titleEn = QStringLiteral("Rules");
        Change change =
            need(Change::begin(window.context().session(), *registerOf<Document>().edit));
        need(RegisterRepository::update(change, registerOf<Document>(),
                                        std::make_shared<Document>(theirs)));
        need(change.commit());
        window.dialogs().settlements.enqueue({false, true});
        window.click(form->saveButton());
        window.settle();
        QCOMPARE(window.dialogs().conflictsAsked.size(), 1);
        QCOMPARE(window.dialogs().conflictsAsked[0].theirs.who,
                 window.context().session().account.displayName);
        QCOMPARE(window.documents().front().version, QStringLiteral("2"));
        QCOMPARE(window.documents().front().titleEn, QStringLiteral("Rules"));
    }

    void everyRegisterHasItsTabAndForm()
    {
        Window window;
        window.openPage();
        for (const RegisterKind &kind : registerKinds()) {
            RegisterPanel *panel = window.panel(kind.verb);
            QVERIFY(panel);
            window.click(window.button("New entry…", panel));
            auto *form = window.editor<RegisterEditor>();
            // Every field that a person may write has its editor.
            for (const Field &field : kind.record->fields()) {
                if (field.isEditable())
                    QVERIFY2(form->findChild<QWidget *>(QLatin1StringView(kind.verb) + u'-'
                                                        + field.keyText()),
                             field.key);
            }
            form->discard();
        }
    }

    void narrowsAndIsLedTo()
    {
        Window window;
        window.openPage();
        window.addDocument(QStringLiteral("甲办法"));
        window.addDocument(QStringLiteral("乙办法"));
        const qint64 first = window.documents().front().id.value;
        QVERIFY(window.context().open(ManagementDestination{QStringLiteral("document"), first}));
        QCOMPARE(window.panel("document")->current()->id, first);
        window.toggle(QStringLiteral("area:continuity"));
        QCOMPARE(window.panel("document")->model()->rowCount(), 0);
        // What is led to is shown, whatever is filtered.
        QVERIFY(window.context().open(ManagementDestination{QStringLiteral("document"), first}));
        QCOMPARE(window.panel("document")->model()->rowCount(), 2);
    }

    void whoMayNotIsToldSo()
    {
        Window window(Role::Viewer);
        window.openPage();
        const auto *add = window.button("New entry…", window.panel("document"));
        QVERIFY(!add->isEnabled());
        QVERIFY(!add->toolTip().isEmpty());
    }

    void speaksChineseAtOnce()
    {
        Window window;
        window.openPage();
        window.languages().setLanguage(Language::Chinese);
        QCOMPARE(window.management()->title(), QStringLiteral("管理体系"));
    }

    void aReleaseSaysWhatItIsDevelopedWith()
    {
        Window window;
        window.openRelease();
        CodeModule module;
        module.name = QStringLiteral("统一加密组件");
        module.version = QStringLiteral("2.1");
        Change change =
            need(Change::begin(window.context().session(), *registerOf<CodeModule>().add));
        need(RegisterRepository::add(change, registerOf<CodeModule>(),
                                     std::make_shared<CodeModule>(module)));
        need(change.commit());
        window.showTab(ReleaseWindow::DevelopmentTab);
        auto *panel = window.visible<DevelopmentPanel>();
        window.click(window.button("Use a standard or module…", panel));
        auto *form = window.editor<DevelopmentUseEditor>();
        window.click(form->saveButton());
        const auto uses =
            need(DevelopmentUseRepository(window.database()).ofRelease(window.release()));
        QCOMPARE(uses.size(), 1u);
        QCOMPARE(uses.front().use.version, QStringLiteral("2.1"));
        auto *table = window.visible<QTableWidget>(QStringLiteral("development-uses"));
        // What the columns are about is seen without scrolling to and fro.
        for (const char *name : {"development-uses", "development-reviews"}) {
            const auto *each = window.visible<QTableWidget>(QLatin1StringView(name));
            QVERIFY(each->horizontalHeader()->length() <= each->viewport()->width());
        }
        QTRY_COMPARE(table->rowCount(), 1);
        table->selectRow(0);
        window.click(window.button("Take off", panel));
        QVERIFY(
            need(DevelopmentUseRepository(window.database()).ofRelease(window.release())).empty());
    }
};

QTEST_MAIN(ManagementPageTest)
#include "managementpagetest.moc"
