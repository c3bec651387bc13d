#include "views/design/qtdialogs.h"
#include "tests/support/ownlocks.h"
#include "tests/support/testworkspace.h"

#include <QApplication>
#include <QDialog>
#include <QFileDialog>
#include <QFileInfo>
#include <QFileSystemModel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <functional>

using namespace gatehouse;

/// The real windows that ask for something: what was entered does not go without a question.
class QtDialogsTest : public QObject
{
    Q_OBJECT

    using Step = std::function<void(QWidget *)>;

    /// Does something in each window that opens, one after the other.
    void answer(QList<Step> steps)
    {
        m_steps = std::move(steps);
        m_last = nullptr;
        look();
    }
    void look()
    {
        if (m_steps.isEmpty())
            return;
        // A window opened by a step is looked for while that step still waits for it.
        QTimer::singleShot(10, this, [this] { look(); });
        QWidget *open = QApplication::activeModalWidget();
        if (!open || open == m_last || !open->isVisible())
            return;
        m_last = open;
        m_steps.takeFirst()(open);
    }
    static void press(QWidget *window, const QString &text)
    {
        for (auto *button : window->findChildren<QPushButton *>()) {
            if (button->text().remove(u'&') == text)
                return button->click();
        }
        qFatal("no button %s", qUtf8Printable(text));
    }

    QList<Step> m_steps;
    QWidget *m_last = nullptr;
    QTemporaryDir m_folder;
    QSettings m_settings{m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};

private Q_SLOTS:
    void leavesAnEmptyPromptWithoutAQuestion()
    {
        QtDialogs dialogs(m_settings);
        answer({[](QWidget *prompt) { QTest::keyClick(prompt, Qt::Key_Escape); }});
        const auto text = dialogs.askText(
            nullptr, {QStringLiteral("Withdraw"), QStringLiteral("Reason"), {}, {}, {}, true});
        QVERIFY(!text);
    }

    void looksIntoNoFile_data()
    {
        QTest::addColumn<bool>("saves");
        QTest::newRow("to open one") << false;
        QTest::newRow("to save one") << true;
    }
    // What a workspace that is open has locked, it has locked no longer once its file was opened
    // and closed.
    void looksIntoNoFile()
    {
        QFETCH(const bool, saves);
        TestWorkspace test;
        const QString path = test.workspace().path();
        const int held = ownLocksOn(path);
        QVERIFY(held > 0);
        m_settings.clear();
        m_settings.setValue(QStringLiteral("lastFolder"), QFileInfo(path).absolutePath());
        m_settings.setValue(QStringLiteral("lastSavingFolder"), QFileInfo(path).absolutePath());
        QtDialogs dialogs(m_settings);
        QString type;
        answer({[&](QWidget *window) {
            auto *model = window->findChild<QFileSystemModel *>();
            QVERIFY(model);
            const auto typeOfFile = [&] {
                const QModelIndex file = model->index(path, 2);
                return file.isValid() ? file.data().toString() : QString();
            };
            // It is looked up beside, and told when it is known.
            QTRY_VERIFY(!typeOfFile().isEmpty());
            type = typeOfFile();
            QCOMPARE(ownLocksOn(path), held);
            QTest::keyClick(window, Qt::Key_Escape);
        }});
        const QString filter = QStringLiteral("All files (*)");
        const QString chosen = saves
            ? dialogs.saveFile(nullptr, QStringLiteral("Save"), QStringLiteral("a.txt"), filter)
            : dialogs.openFile(nullptr, QStringLiteral("Open"), filter);
        QCOMPARE(chosen, QString());
        QCOMPARE(type, QStringLiteral("GATEHOUSE File"));
    }

    void remembersWhereFilesAreTakenFromApartFromWhereTheyArePut()
    {
        QTemporaryDir from;
        QTemporaryDir into;
        QFile file(from.filePath(QStringLiteral("report.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        m_settings.clear();
        QtDialogs dialogs(m_settings);
        const QString filter = QStringLiteral("All files (*)");
        const auto type = [](const QString &path) {
            return [path](QWidget *window) {
                window->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"))->setText(path);
                static_cast<QDialog *>(window)->accept();
            };
        };
        answer({type(file.fileName())});
        QCOMPARE(dialogs.openFile(nullptr, QStringLiteral("Open"), filter), file.fileName());
        const QString saved = into.filePath(QStringLiteral("list.csv"));
        answer({type(saved)});
        QCOMPARE(
            dialogs.saveFile(nullptr, QStringLiteral("Save"), QStringLiteral("list.csv"), filter),
            saved);
        QString opened;
        QString savedBeside;
        answer({[&](QWidget *window) {
            opened = static_cast<QFileDialog *>(window)->directory().path();
            QTest::keyClick(window, Qt::Key_Escape);
        }});
        (void)dialogs.openFile(nullptr, QStringLiteral("Open"), filter);
        answer({[&](QWidget *window) {
            savedBeside = static_cast<QFileDialog *>(window)->directory().path();
            QTest::keyClick(window, Qt::Key_Escape);
        }});
        (void)dialogs.saveFile(nullptr, QStringLiteral("Save"), QStringLiteral("b.csv"), filter);
        QCOMPARE(opened, from.path());
        QCOMPARE(savedBeside, into.path());
    }

    void asksBeforeWhatWasEnteredGoes_data()
    {
        QTest::addColumn<bool>("multiLine");
        QTest::addColumn<QString>("button");
        QTest::addColumn<QString>("kept");
        QTest::newRow("discarded") << true << QStringLiteral("Discard") << QString();
        QTest::newRow("saved") << true << QStringLiteral("Save") << QStringLiteral("half a sen");
        QTest::newRow("a line") << false << QStringLiteral("Save") << QStringLiteral("half a sen");
    }
    void asksBeforeWhatWasEnteredGoes()
    {
        QFETCH(const bool, multiLine);
        QFETCH(const QString, button);
        QFETCH(const QString, kept);
        QtDialogs dialogs(m_settings);
        answer({[](QWidget *prompt) {
                    if (auto *text = prompt->findChild<QPlainTextEdit *>())
                        text->setPlainText(QStringLiteral("half a sen"));
                    if (auto *line = prompt->findChild<QLineEdit *>())
                        line->setText(QStringLiteral("half a sen"));
                    QTest::keyClick(prompt, Qt::Key_Escape);
                },
                [&button](QWidget *question) { press(question, button); }});
        const auto text = dialogs.askText(
            nullptr, {QStringLiteral("Withdraw"), QStringLiteral("Reason"), {}, {}, {}, multiLine});
        QCOMPARE(text.value_or(QString()), kept);
    }
};

QTEST_MAIN(QtDialogsTest)
#include "qtdialogstest.moc"
