#include "models/libraries/guidance.h"
#include "models/libraries/librarytreemodel.h"
#include "tests/support/window/windowfixture.h"
#include "views/design/elidedlabel.h"
#include "views/design/emptystate.h"
#include "views/design/filterchipbar.h"
#include "views/design/messagebar.h"
#include "views/design/searchfield.h"
#include "views/libraries/librarypage.h"
#include "views/libraries/requirementview.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QInputMethodEvent>
#include <QLabel>
#include <QTest>
#include <QTextCursor>

using namespace gatehouse;

/// Drives the built-in library in the real window.
class LibraryPageTest : public QObject
{
    Q_OBJECT

    struct Window : WindowFixture {
        Window()
            : WindowFixture({{QStringLiteral("libraries"),
                              QStringLiteral("libraries"),
                              "Libraries",
                              true,
                              {},
                              {DestinationKind::Requirement},
                              [](NavigationContext &context, QWidget *parent) -> Page * {
                                  return new LibraryPage(context, parent);
                              }}})
        {
            openWorkspace(Role::Auditor);
            show();
            window().resize(1440, 900);
        }
        LibraryPage *page() { return window().findChild<LibraryPage *>(); }
        QTreeView *tree() { return page()->findChild<QTreeView *>(); }
        LibraryTreeModel *model() { return page()->findChild<LibraryTreeModel *>(); }
        SearchField *search() { return page()->findChild<SearchField *>(); }
        EmptyState *empty() { return page()->findChild<EmptyState *>(); }
        QString text() { return page()->findChild<RequirementView *>()->toPlainText(); }
        const Library &library() { return *model()->library(); }
        const Requirement &requirement(const QString &key)
        {
            for (const Requirement &each : library().requirements) {
                if (each.key == key)
                    return each;
            }
            qFatal("no requirement %s", qUtf8Printable(key));
        }
        void find(const QString &text)
        {
            search()->setFocus();
            search()->selectAll();
            // As an input method commits it: Chinese has no keys of its own.
            QInputMethodEvent typed;
            typed.setCommitString(text);
            QApplication::sendEvent(search(), &typed);
            QTest::keyClick(search(), Qt::Key_Return);
        }
        void click(const QString &chip)
        {
            for (auto *button :
                 page()->findChild<FilterChipBar *>()->findChildren<QToolButton *>()) {
                if (button->text() == chip) {
                    QTest::mouseClick(button, Qt::LeftButton);
                    return;
                }
            }
            qFatal("no chip %s", qUtf8Printable(chip));
        }
        void click(RequirementId requirement)
        {
            const QModelIndex index = model()->indexOf(requirement);
            for (QModelIndex up = index.parent(); up.isValid(); up = up.parent())
                tree()->expand(up);
            tree()->scrollTo(index);
            QTest::mouseClick(tree()->viewport(), Qt::LeftButton, {},
                              tree()->visualRect(index).center());
        }
        /// Clicks where these words stand in the requirement's text.
        void clickText(const QString &words)
        {
            auto *view = page()->findChild<RequirementView *>();
            const QTextCursor at = view->document()->find(words);
            if (at.isNull())
                qFatal("no text %s", qUtf8Printable(words));
            view->setTextCursor(at);
            view->ensureCursorVisible();
            QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                              view->cursorRect().center() - QPoint(8, 0));
        }
        int countThat(const std::function<bool(const Requirement &)> &condition)
        {
            return static_cast<int>(std::ranges::count_if(library().requirements, condition));
        }
        bool says(const QString &words)
        {
            for (const ElidedLabel *label : page()->findChildren<ElidedLabel *>()) {
                if (label->isVisible() && label->text() == words)
                    return true;
            }
            return false;
        }
    };

private Q_SLOTS:
    void showsTheWholeLibraryAndWhatItIs()
    {
        Window window;
        const QAbstractItemModelTester tester(window.model());
        QCOMPARE(window.model()->requirementCount(), 155);
        QVERIFY(window.tree()->isVisible());
        QVERIFY(window.text().contains(QStringLiteral("JR/T 0225")));
        QVERIFY(
            window.text().contains(QString::fromLatin1(window.library().contentDigest.toHex())));
        QVERIFY(window.text().contains(window.library().version));
    }

    void aRequirementIsReadByClickingIt()
    {
        Window window;
        const Requirement &wanted = window.requirement(QStringLiteral("5.2.p1"));
        window.click(wanted.id);
        for (const QString &part :
             {wanted.title.en, wanted.title.zh, wanted.statement.en, wanted.statement.zh,
              wanted.citation(), wanted.key, label(wanted.obligation), label(wanted.scope)})
            QVERIFY2(window.text().contains(part), qPrintable(part));
        for (const Phase phase : wanted.phases)
            QVERIFY(window.text().contains(label(phase)));
    }

    void everyRequirementReadsInFull()
    {
        Window window;
        for (const Requirement &each : window.library().requirements) {
            window.tree()->setCurrentIndex(window.model()->indexOf(each.id));
            for (const QString &part : {each.title.en, each.statement.zh, each.key})
                QVERIFY2(window.text().simplified().contains(part.simplified()), qPrintable(part));
        }
    }

    void aRequirementSaysHowItIsVerifiedUntilThatIsFoldedAway()
    {
        Window window;
        const Requirement &wanted = window.requirement(QStringLiteral("6.1.3-1.a"));
        const RequirementGuidance *how =
            Guidance::builtIn().of(window.library().key, QStringLiteral("6.1.3-1.a"));
        QVERIFY(how);
        window.click(wanted.id);
        for (const QString &part :
             {how->verify.at(Method::Static).en, how->verify.at(Method::Config).en,
              how->evidence.en, how->failure.en})
            QVERIFY2(window.text().contains(part), qPrintable(part));
        window.clickText(QStringLiteral("How to verify"));
        QVERIFY(!window.text().contains(how->failure.en));
        // It stays folded for the next one, and opens again by the same click.
        window.click(window.requirement(QStringLiteral("6.1.2.a")).id);
        QVERIFY(!window.text().contains(QStringLiteral("Typical failure")));
        window.click(wanted.id);
        window.clickText(QStringLiteral("How to verify"));
        QVERIFY(window.text().contains(how->failure.en));
        window.languages().setLanguage(Language::Chinese, false);
        QVERIFY(window.text().contains(how->failure.zh));
        QVERIFY(!window.text().contains(how->failure.en));
        // What is shown and not assessed has none.
        window.click(window.requirement(QStringLiteral("6.3.2.a")).id);
        QVERIFY(!window.text().contains(label(Method::Static)));
    }

    void theTreeIsWalkedWithTheKeyboard()
    {
        Window window;
        window.search()->setFocus();
        QTest::keyClick(window.search(), Qt::Key_Down);
        QCOMPARE(QApplication::focusWidget(), window.tree());
        QTest::keyClick(window.tree(), Qt::Key_Home);
        const QModelIndex first = window.model()->index(0, 0);
        QCOMPARE(window.tree()->currentIndex(), first);
        QVERIFY(window.text().contains(window.model()->groupAt(first)->title.en));
        QTest::keyClick(window.tree(), Qt::Key_Left);
        QVERIFY(!window.tree()->isExpanded(first));
        QTest::keyClick(window.tree(), Qt::Key_Right);
        QVERIFY(window.tree()->isExpanded(first));
        QTest::keyClick(window.tree(), Qt::Key_Down);
        QVERIFY(window.tree()->currentIndex() != first);
    }

    void findsInBothLanguages_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("key");
        QTest::newRow("English") << "defence in depth"
                                 << "5.1.p1";
        QTest::newRow("two Chinese characters") << "逐层"
                                                << "5.1.p1";
        QTest::newRow("two at a word's end") << "防御"
                                             << "5.1.p1";
        QTest::newRow("a Chinese phrase") << "纵深防御"
                                          << "5.1.p1";
        QTest::newRow("a clause") << "5.2"
                                  << "5.2.p1";
    }
    void findsInBothLanguages()
    {
        QFETCH(QString, words);
        QFETCH(QString, key);
        for (const Language language : {Language::English, Language::Chinese}) {
            Window window;
            window.languages().setLanguage(language, false);
            window.find(words);
            QVERIFY(window.model()->requirementCount() > 0);
            QVERIFY(window.model()->requirementCount() < 155);
            QVERIFY(window.model()->indexOf(window.requirement(key).id).isValid());
        }
    }

    void findsEveryRequirementThatHoldsTwoCharacters()
    {
        Window window;
        window.find(QStringLiteral("口令"));
        for (const Requirement &each : window.library().requirements) {
            if (each.title.zh.contains(QStringLiteral("口令"))
                || each.statement.zh.contains(QStringLiteral("口令")))
                QVERIFY2(window.model()->indexOf(each.id).isValid(), qPrintable(each.key));
        }
        QVERIFY(window.model()->requirementCount() >= 4);
    }

    void chipsOfOneKindAddUpAndKindsNarrow()
    {
        Window window;
        window.click(label(Obligation::Recommended));
        QCOMPARE(window.model()->requirementCount(), window.countThat([](const Requirement &each) {
            return each.obligation == Obligation::Recommended;
        }));
        window.click(label(Obligation::Recommended));
        QCOMPARE(window.model()->requirementCount(), 155);
        window.click(label(Phase::Design));
        window.click(label(Phase::Test));
        const auto isDue = [](const Requirement &each) {
            return each.isDueIn(Phase::Design) || each.isDueIn(Phase::Test);
        };
        QCOMPARE(window.model()->requirementCount(), window.countThat(isDue));
        window.click(label(Scope::Organisation));
        QCOMPARE(window.model()->requirementCount(), window.countThat([&](const Requirement &each) {
            return isDue(each) && each.scope == Scope::Organisation;
        }));
        QVERIFY(window.says(
            QStringLiteral("%1 of 155 requirements").arg(window.model()->requirementCount())));
    }

    void saysThatNothingFitsAndLeadsBack()
    {
        Window window;
        window.click(label(Phase::Operation));
        window.find(QStringLiteral("no such words anywhere"));
        QVERIFY(window.empty()->isVisible());
        QVERIFY(!window.tree()->isVisible());
        QTest::mouseClick(window.empty()->button(), Qt::LeftButton);
        QVERIFY(window.tree()->isVisible());
        QCOMPARE(window.model()->requirementCount(), 155);
        QVERIFY(window.search()->text().isEmpty());
        QVERIFY(window.says(QStringLiteral("155 requirements")));
    }

    void escapeEmptiesTheSearch()
    {
        Window window;
        window.find(QStringLiteral("口令"));
        QVERIFY(window.model()->requirementCount() < 155);
        QTest::keyClick(window.search(), Qt::Key_Escape);
        QCOMPARE(window.model()->requirementCount(), 155);
    }

    void whatIsReadStaysWhileItIsFound()
    {
        Window window;
        const Requirement &wanted = window.requirement(QStringLiteral("5.1.p1"));
        window.click(wanted.id);
        window.find(QStringLiteral("纵深防御"));
        QCOMPARE(window.model()->requirementAt(window.tree()->currentIndex()), &wanted);
        QVERIFY(window.text().contains(wanted.statement.en));
    }

    void doesNotShowWhatTheListNoLongerHolds()
    {
        Window window;
        const Requirement &wanted = window.requirement(QStringLiteral("5.1.p1"));
        window.click(wanted.id);
        window.find(QStringLiteral("口令"));
        QVERIFY(!window.model()->indexOf(wanted.id).isValid());
        QVERIFY(!window.text().contains(wanted.statement.en));
    }

    void comesFromElsewhereToARequirementThatAFilterHides()
    {
        Window window;
        const Requirement &wanted = window.requirement(QStringLiteral("5.1.p1"));
        window.find(QStringLiteral("口令"));
        window.context().openRequirement(window.library().id, wanted.id);
        QVERIFY(window.search()->text().isEmpty());
        QCOMPARE(window.model()->requirementAt(window.tree()->currentIndex()), &wanted);
        QVERIFY(window.text().contains(wanted.statement.en));
    }

    void aChangeOfLanguageKeepsFilterAndRequirement()
    {
        Window window;
        const Requirement &wanted = window.requirement(QStringLiteral("5.1.p1"));
        window.find(QStringLiteral("纵深防御"));
        window.click(wanted.id);
        const int shown = window.model()->requirementCount();
        window.languages().setLanguage(Language::Chinese, false);
        QCOMPARE(window.model()->requirementCount(), shown);
        QCOMPARE(window.model()->requirementAt(window.tree()->currentIndex()), &wanted);
        const QString text = window.text();
        QVERIFY(text.indexOf(wanted.title.zh) < text.indexOf(wanted.title.en));
        QVERIFY(text.contains(label(wanted.obligation)));
    }

    void columnsAreRemembered()
    {
        Window window;
        window.tree()->header()->resizeSection(LibraryTreeModel::TitleColumn, 417);
        QTRY_VERIFY(window.settings().contains(QStringLiteral("columns/libraries/columns/1")));
        const QString path = window.workspaces().workspace().path();
        window.workspaces().close();
        window.openAs(path, QStringLiteral("owner"));
        QCOMPARE(window.tree()->header()->sectionSize(LibraryTreeModel::TitleColumn), 417);
    }

    void aNewerVersionIsOfferedToWhoMayPublishIt()
    {
        TestWorkspace earlier;
        Change change = earlier.change("library.publish");
        need(LibraryRepository::publish(change, need(builtInLibrary(QStringLiteral("1.0.0")))));
        need(change.commit());
        earlier.close();
        Window window;
        window.workspaces().close();
        need(window.workspaces().open(earlier.path()));
        need(window.workspaces().actAs(toKey(Role::Auditor)));
        const auto offer = [&] { return window.page()->findChild<MessageBar *>()->texts(); };
        const auto button = [&]() -> QAbstractButton * {
            for (auto *each : window.page()->findChildren<QAbstractButton *>()) {
                if (each->isVisible() && each->text() == QStringLiteral("Publish it"))
                    return each;
            }
            return nullptr;
        };
        QCOMPARE(offer().size(), 1);
        QVERIFY(offer()[0].contains(QStringLiteral("1.2.0")));
        QVERIFY(!button());

        need(window.workspaces().actAs(QStringLiteral("owner")));
        QCOMPARE(offer().size(), 1);
        QVERIFY(button());
        QCOMPARE(window.library().version, QStringLiteral("1.0.0"));
        QTest::mouseClick(button(), Qt::LeftButton);
        QCOMPARE(window.library().version, QStringLiteral("1.2.0"));
        QTRY_COMPARE(offer().size(), 0);
        QCOMPARE(window.page()->findChild<QComboBox *>()->count(), 2);
    }
};

QTEST_MAIN(LibraryPageTest)
#include "librarypagetest.moc"
