#include "views/design/qtdialogs.h"

#include <QApplication>
#include <QDialog>
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
