#include "views/design/formdialog.h"

#include "tests/support/window/scripteddialogs.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>
#include <QVBoxLayout>

using namespace gatehouse;

/// What was entered in a form is asked about before it goes, whichever way it is left.
class FormDialogTest : public QObject
{
    Q_OBJECT

    struct Window {
        ScriptedDialogs dialogs;
        FormDialog form{dialogs};
        QLineEdit *line = new QLineEdit(QStringLiteral("as it was"));
        QPlainTextEdit *text = new QPlainTextEdit;
        QComboBox *choice = new QComboBox;
        QCheckBox *box = new QCheckBox;
        QTableWidget *table = new QTableWidget(1, 1);
        int saves = 0;

        Window()
        {
            auto *content = new QWidget;
            auto *column = new QVBoxLayout(content);
            for (QWidget *each : std::initializer_list<QWidget *>{line, text, choice, box, table})
                column->addWidget(each);
            choice->addItems({QStringLiteral("a"), QStringLiteral("b")});
            table->setItem(0, 0, new QTableWidgetItem(QStringLiteral("cell")));
            form.setWindowTitle(QStringLiteral("New app"));
            form.setContent(content);
            form.setSave([this]() -> Result<void> {
                ++saves;
                return {};
            });
            form.open();
        }
        void leave(const QString &way)
        {
            if (way == QStringLiteral("Esc"))
                QTest::keyClick(&form, Qt::Key_Escape);
            else if (way == QStringLiteral("cross"))
                form.close();
            else
                QTest::mouseClick(
                    form.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Cancel),
                    Qt::LeftButton);
        }
    };

    static void ways()
    {
        QTest::addColumn<QString>("way");
        for (const char *way : {"Esc", "cross", "Cancel"})
            QTest::newRow(way) << QString::fromLatin1(way);
    }

private Q_SLOTS:
    void asksNothingWhenNothingWasEntered_data() { ways(); }
    void asksNothingWhenNothingWasEntered()
    {
        QFETCH(QString, way);
        Window window;
        window.leave(way);
        QVERIFY(!window.form.isVisible());
        QVERIFY(window.dialogs.draftsAsked.isEmpty());
    }

    void staysWhenThePersonWantsToGoOn_data() { ways(); }
    void staysWhenThePersonWantsToGoOn()
    {
        QFETCH(QString, way);
        Window window;
        window.line->setText(QStringLiteral("something else"));
        window.dialogs.draftAnswers.enqueue(DraftAnswer::Cancel);
        window.leave(way);
        QVERIFY(window.form.isVisible());
        QCOMPARE(window.dialogs.draftsAsked.size(), 1);
        QCOMPARE(window.dialogs.draftsAsked[0].drafts, QStringList{QStringLiteral("New app")});
        QCOMPARE(window.line->text(), QStringLiteral("something else"));
    }

    void goesWhenItIsDiscarded()
    {
        Window window;
        window.text->setPlainText(QStringLiteral("half a sen"));
        window.dialogs.draftAnswers.enqueue(DraftAnswer::Discard);
        window.leave(QStringLiteral("Esc"));
        QVERIFY(!window.form.isVisible());
        QCOMPARE(window.saves, 0);
    }

    void savesWhenAskedTo()
    {
        Window window;
        window.box->setChecked(true);
        window.dialogs.draftAnswers.enqueue(DraftAnswer::Save);
        window.leave(QStringLiteral("Esc"));
        QVERIFY(!window.form.isVisible());
        QCOMPARE(window.saves, 1);
        QCOMPARE(window.form.result(), int(QDialog::Accepted));
    }

    void noticesEveryKindOfField()
    {
        Window window;
        QVERIFY(!window.form.isChanged());
        window.choice->setCurrentIndex(1);
        QVERIFY(window.form.isChanged());
        window.choice->setCurrentIndex(0);
        QVERIFY(!window.form.isChanged());
        window.table->item(0, 0)->setText(QStringLiteral("another"));
        QVERIFY(window.form.isChanged());
    }
};

QTEST_MAIN(FormDialogTest)
#include "formdialogtest.moc"
