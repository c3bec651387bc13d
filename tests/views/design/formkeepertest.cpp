#include "views/design/formkeeper.h"

#include "tests/support/window/scripteddialogs.h"
#include "views/design/formdialog.h"
#include "views/design/forms.h"
#include "views/design/messagebar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace gatehouse;

/// What was entered in a form and not saved outlives the program's end.
class FormKeeperTest : public QObject
{
    Q_OBJECT

    /// What the record says when the form is opened.
    struct Stored {
        QString title = QStringLiteral("as it was");
        QString text = {};
        int choice = 0;
        qint64 revision = 1;
        QString record = QStringLiteral("finding\nF1");
        QString account = QStringLiteral("manager");
        QString workspace = QStringLiteral("/w/one.gatehouse");
    };

    /// A form of it. It goes as in a crash, unless it is left.
    struct Window {
        ScriptedDialogs dialogs;
        std::unique_ptr<FormDialog> form = std::make_unique<FormDialog>(dialogs);
        QLineEdit *title = new QLineEdit;
        QPlainTextEdit *text = new QPlainTextEdit;
        QComboBox *choice = new QComboBox;
        QCheckBox *box = new QCheckBox(QStringLiteral("&Flag"));
        QLineEdit *password = new QLineEdit;
        QSpinBox *number = new QSpinBox;

        Window(const QSettings &settings, const Stored &stored)
        {
            auto *fields = new Form;
            title->setObjectName(QStringLiteral("title"));
            text->setObjectName(QStringLiteral("text"));
            password->setEchoMode(QLineEdit::Password);
            fields->addField(title, QStringLiteral("&Title"));
            fields->addField(text, QStringLiteral("Te&xt"));
            fields->addField(choice, QStringLiteral("&Choice"));
            fields->addWidget(box);
            fields->addField(password, QStringLiteral("&Password"));
            fields->addField(number, QStringLiteral("&Number"));
            choice->addItem(QStringLiteral("One"), 1);
            choice->addItem(QStringLiteral("Two"), 2);
            title->setText(stored.title);
            text->setPlainText(stored.text);
            choice->setCurrentIndex(stored.choice);
            form->setWindowTitle(QStringLiteral("F-0001"));
            form->setContent(fields);
            form->setSave([]() -> Result<void> { return {}; });
            form->keepDrafts(FormDraftPlace::of(settings, stored.workspace, stored.account,
                                                stored.record, stored.revision));
            form->open();
        }
        bool offers() const { return button("form-draft-restore") != nullptr; }
        QPushButton *button(const char *name) const
        {
            return form->findChild<QPushButton *>(QString::fromLatin1(name));
        }
        void restore()
        {
            button("form-draft-restore")->click();
            QCoreApplication::sendPostedEvents();
        }
    };

    static QString filesIn(const QTemporaryDir &folder)
    {
        return QDir(folder.filePath(QStringLiteral("forms"))).entryList(QDir::Files).join(u' ');
    }
    /// What lies there, until it is as expected.
    bool keeps(bool anything) const
    {
        return QTest::qWaitFor(
            [this, anything] { return filesIn(*m_folder).isEmpty() != anything; }, 5000);
    }
    QByteArray content() const
    {
        const QDir folder(m_folder->filePath(QStringLiteral("forms")));
        QByteArray all;
        for (const QString &name : folder.entryList(QDir::Files)) {
            QFile file(folder.filePath(name));
            if (file.open(QIODevice::ReadOnly))
                all += file.readAll();
        }
        return all;
    }
    bool holds(const char *text) const
    {
        return QTest::qWaitFor([&] { return content().contains(text); }, 5000);
    }
    const QSettings &settings() const { return *m_settings; }
    /// Enters something and has the program end.
    void enterAndCrash()
    {
        Window window(settings(), {});
        window.title->setText(QStringLiteral("entered and lost"));
        window.text->setPlainText(QStringLiteral("line one\nline two"));
        window.choice->setCurrentIndex(1);
        window.box->click();
        window.password->setText(QStringLiteral("secret-2026"));
        window.number->setValue(7);
        QVERIFY(holds("\"7\""));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("settings.ini")),
                                                 QSettings::IniFormat);
    }

    void offersWhatWasNotSavedAndPutsItBackOnceAsked()
    {
        enterAndCrash();
        Window window(settings(), {});
        QVERIFY(window.offers());
        // Never in silence.
        QCOMPARE(window.title->text(), QStringLiteral("as it was"));
        QVERIFY(!window.form->isChanged());
        window.restore();
        QCOMPARE(window.title->text(), QStringLiteral("entered and lost"));
        QCOMPARE(window.text->toPlainText(), QStringLiteral("line one\nline two"));
        QCOMPARE(window.choice->currentIndex(), 1);
        QVERIFY(window.box->isChecked());
        QCOMPARE(window.number->value(), 7);
        QVERIFY(window.form->isChanged());
        QVERIFY(!window.offers());
        window.form->accept();
        QVERIFY(keeps(false));
    }

    void isGoneWhenSavedOrDiscarded()
    {
        {
            Window window(settings(), {});
            window.title->setText(QStringLiteral("other"));
            QVERIFY(keeps(true));
            window.form->accept();
            QVERIFY(keeps(false));
        }
        {
            Window window(settings(), {});
            window.title->setText(QStringLiteral("other"));
            QVERIFY(keeps(true));
            window.title->setText(QStringLiteral("as it was"));
            QVERIFY(keeps(false));
            window.title->setText(QStringLiteral("other"));
            QVERIFY(keeps(true));
            window.dialogs.draftAnswers.enqueue(DraftAnswer::Discard);
            window.form->reject();
            QVERIFY(keeps(false));
        }
        enterAndCrash();
        Window window(settings(), {});
        window.button("form-draft-discard")->click();
        QCoreApplication::sendPostedEvents();
        QVERIFY(!window.offers());
        QVERIFY(keeps(false));
        QCOMPARE(window.title->text(), QStringLiteral("as it was"));
    }

    void staysOfferedWhileNobodyDecides()
    {
        enterAndCrash();
        {
            Window window(settings(), {});
            window.form->reject();
        }
        {
            // The program ends once more, after something else was entered.
            Window window(settings(), {});
            window.title->setText(QStringLiteral("entered later"));
            QVERIFY(holds("entered later"));
        }
        Window window(settings(), {});
        window.restore();
        QCOMPARE(window.title->text(), QStringLiteral("entered later"));
        QVERIFY(window.offers());
        window.restore();
        QCOMPARE(window.title->text(), QStringLiteral("entered and lost"));
        QVERIFY(!window.offers());
    }

    void isNobodyElses_data()
    {
        QTest::addColumn<QString>("account");
        QTest::addColumn<QString>("workspace");
        QTest::addColumn<QString>("record");
        const Stored own;
        QTest::newRow("account") << "auditor" << own.workspace << own.record;
        QTest::newRow("workspace") << own.account << "/w/two.gatehouse" << own.record;
        QTest::newRow("record") << own.account << own.workspace << "finding\nF2";
    }
    void isNobodyElses()
    {
        enterAndCrash();
        QFETCH(QString, account);
        QFETCH(QString, workspace);
        QFETCH(QString, record);
        Stored other;
        other.account = account;
        other.workspace = workspace;
        other.record = record;
        Window window(settings(), other);
        QVERIFY(!window.offers());
    }

    void isReadByNobodyElseAndHoldsNoPassword()
    {
        enterAndCrash();
        const QDir folder(m_folder->filePath(QStringLiteral("forms")));
        const QStringList files = folder.entryList(QDir::Files);
        QCOMPARE(files.size(), 1);
        QCOMPARE(QFile::permissions(folder.filePath(files.front()))
                     & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther
                        | QFile::ExeOwner),
                 QFile::Permissions());
        QVERIFY(!content().contains("secret-2026"));

        // Neither where its button shows it.
        Window window(settings(), {});
        window.password->setText(QStringLiteral("secret-2027"));
        window.password->setEchoMode(QLineEdit::Normal);
        window.title->setText(QStringLiteral("shown beside"));
        QVERIFY(holds("shown beside"));
        QVERIFY(!content().contains("secret-2027"));
    }

    void asksWhereSomebodySavedTheSameFieldSince()
    {
        enterAndCrash();
        Stored theirs;
        theirs.title = QStringLiteral("theirs");
        theirs.revision = 2;
        {
            // Thought better of: it stays offered, and nothing was written over theirs.
            Window window(settings(), theirs);
            window.restore();
            QCOMPARE(window.dialogs.conflictsAsked.size(), 1);
            const auto asked = window.dialogs.conflictsAsked.front().fields;
            QCOMPARE(asked.size(), 1);
            QCOMPARE(asked[0].field, QStringLiteral("Title"));
            QCOMPARE(asked[0].mine, QStringLiteral("entered and lost"));
            QCOMPARE(asked[0].theirs, QStringLiteral("theirs"));
            QCOMPARE(window.title->text(), QStringLiteral("theirs"));
            QVERIFY(window.text->toPlainText().isEmpty());
            QVERIFY(window.offers());
        }
        Window window(settings(), theirs);
        window.dialogs.settlements.enqueue({false});
        window.restore();
        QCOMPARE(window.title->text(), QStringLiteral("theirs"));
        QCOMPARE(window.text->toPlainText(), QStringLiteral("line one\nline two"));
    }

    void saysWhatCannotBePutBack()
    {
        {
            Window window(settings(), {});
            window.choice->addItem(QStringLiteral("Three"), 3);
            window.choice->setCurrentIndex(2);
            QVERIFY(keeps(true));
        }
        Window window(settings(), {});
        window.restore();
        QCOMPARE(window.choice->currentIndex(), 0);
        QVERIFY2(
            window.form->messages()->texts().join(u' ').contains(QStringLiteral("Choice: Three")),
            qPrintable(window.form->messages()->texts().join(u' ')));
    }

    void goesWhenItIsOldAndIsNotKeptWhenItIsLarge()
    {
        enterAndCrash();
        const QDir folder(m_folder->filePath(QStringLiteral("forms")));
        QFile file(folder.filePath(folder.entryList(QDir::Files).front()));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(QDateTime::currentDateTimeUtc().addDays(-91),
                                 QFileDevice::FileModificationTime));
        file.close();
        {
            Window window(settings(), {});
            QVERIFY(!window.offers());
            QVERIFY(keeps(false));
            window.text->setPlainText((QString(99, u'x') + u'\n').repeated(12'000));
            window.number->setValue(3);
            QTest::qWait(2500);
        }
        QVERIFY(keeps(false));
    }
};

QTEST_MAIN(FormKeeperTest)
#include "formkeepertest.moc"
