#include "views/design/formdialog.h"

#include "tests/support/window/scripteddialogs.h"
#include "views/design/forms.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
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

    void noticesAnotherOneOfTheSameName()
    {
        ScriptedDialogs dialogs;
        FormDialog form(dialogs);
        auto *people = new QComboBox;
        people->addItems({QStringLiteral("Wang Wei"), QStringLiteral("Wang Wei")});
        form.setContent(people);
        form.setSave([]() -> Result<void> { return {}; });
        form.open();
        QVERIFY(!form.isChanged());
        people->setCurrentIndex(1);
        QVERIFY(form.isChanged());
    }

    void neverReachesBeyondTheScreen()
    {
        ScriptedDialogs dialogs;
        FormDialog form(dialogs);
        auto *fields = new Form;
        for (int each = 0; each < 60; ++each)
            fields->addField(new QLineEdit, QString::number(each));
        form.setContent(fields);
        form.resize(400, 300);
        form.open();
        QVERIFY(form.height() <= form.screen()->availableGeometry().height());
        QVERIFY(form.rect().contains(form.saveButton()->geometry().translated(
            form.saveButton()->parentWidget()->mapTo(&form, QPoint()))));
        QVERIFY(form.findChild<QScrollArea *>()->verticalScrollBar()->maximum() > 0);
    }

    void isAsHighAsItsFormWhereThereIsRoom()
    {
        ScriptedDialogs dialogs;
        FormDialog form(dialogs);
        auto *fields = new Form;
        for (int each = 0; each < 6; ++each)
            fields->addField(new QLineEdit, QString::number(each));
        form.setContent(fields);
        form.resize(400, 100);
        form.open();
        QTest::qWait(1);
        QCOMPARE(form.findChild<QScrollArea *>()->verticalScrollBar()->maximum(), 0);
    }

    void isAsHighAsItsFormBelowAListThatKeepsItsHeight()
    {
        ScriptedDialogs dialogs;
        FormDialog form(dialogs);
        auto *content = new QWidget;
        auto *column = new QVBoxLayout(content);
        auto *list = new QListWidget;
        list->setFixedHeight(60);
        column->addWidget(list);
        auto *text = new QPlainTextEdit;
        text->setMinimumHeight(400);
        column->addWidget(text);
        form.setContent(content);
        form.resize(400, 200);
        form.open();
        QVERIFY2(form.height() >= 460, qPrintable(QString::number(form.height())));
    }

    void leadsToTheFirstProblemWhereItIsOutOfSight()
    {
        ScriptedDialogs dialogs;
        FormDialog form(dialogs);
        auto *fields = new Form;
        QLineEdit *last = nullptr;
        for (int each = 0; each < 60; ++each) {
            last = new QLineEdit;
            fields->addField(last, QString::number(each));
        }
        fields->fields().constLast()->setCheck([] { return QStringLiteral("Enter a name."); });
        form.setContent(fields);
        form.setValidate([fields] { return fields->validate(); });
        form.open();
        form.accept();
        QVERIFY(form.isVisible());
        QTRY_VERIFY(!last->visibleRegion().isEmpty());
    }

    void beginsInItsFirstField()
    {
        Window window;
        QCOMPARE(window.form.focusWidget(), window.line);
    }

    void beginsInTheChoiceThatStands()
    {
        ScriptedDialogs dialogs;
        FormDialog form(dialogs);
        auto *content = new QWidget;
        auto *column = new QVBoxLayout(content);
        auto *one = new QRadioButton(QStringLiteral("one"));
        auto *other = new QRadioButton(QStringLiteral("other"));
        column->addWidget(one);
        column->addWidget(other);
        column->addWidget(new QLineEdit);
        other->setChecked(true);
        form.setContent(content);
        form.saveButton()->setEnabled(false);
        form.open();
        QCOMPARE(form.focusWidget(), other);
    }

    void beginsWhereItsFormSays()
    {
        ScriptedDialogs dialogs;
        FormDialog form(dialogs);
        auto *content = new QWidget;
        auto *column = new QVBoxLayout(content);
        auto *second = new QLineEdit;
        column->addWidget(new QLineEdit);
        column->addWidget(second);
        form.setContent(content);
        second->setFocus();
        form.open();
        QCOMPARE(form.focusWidget(), second);
    }

    void theTabKeyLeadsOutOfATextAndOnlyToFields()
    {
        ScriptedDialogs dialogs;
        FormDialog form(dialogs);
        auto *fields = new Form;
        auto *text = new QPlainTextEdit;
        auto *line = new QLineEdit;
        fields->addField(text, QStringLiteral("Text"));
        fields->addField(line, QStringLiteral("Line"));
        form.setContent(fields);
        form.open();
        QVERIFY(QTest::qWaitForWindowActive(&form));
        text->setFocus();
        QTest::keyClick(text, Qt::Key_Tab);
        QCOMPARE(text->toPlainText(), QString());
        QCOMPARE(form.focusWidget(), line);
        QTest::keyClick(line, Qt::Key_Tab);
        QVERIFY(qobject_cast<QPushButton *>(form.focusWidget()));
    }
};

QTEST_MAIN(FormDialogTest)
#include "formdialogtest.moc"
