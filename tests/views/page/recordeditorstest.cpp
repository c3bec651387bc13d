#include "models/findings/finding.h"
#include "models/management/document.h"
#include "views/design/forms.h"
#include "views/page/recordeditors.h"

#include <QComboBox>
#include <QLineEdit>
#include <QTest>

using namespace gatehouse;

class RecordEditorsTest : public QObject
{
    Q_OBJECT

    struct Owner {
        explicit Owner(int people)
        {
            field = editors.add("owner", QStringLiteral("Owner"));
            std::vector<RecordEditors::Choice> choices{{QStringLiteral("None"), 0}};
            for (int i = 1; i < people; ++i)
                choices.push_back({QStringLiteral("Person %1").arg(i), i});
            editors.offer("owner", choices);
            editors.load(&finding);
            form.show();
        }
        QComboBox *box() const { return static_cast<QComboBox *>(editors.editor("owner")); }
        void type(const QString &text) const
        {
            box()->setEditText(text);
            Q_EMIT box()->lineEdit()->editingFinished();
        }

        Finding finding;
        Form form;
        RecordEditors editors{form, describe<Finding>(), QStringLiteral("finding")};
        FormField *field = nullptr;
    };

private Q_SLOTS:
    void fewChoicesAreAList() { QVERIFY(!Owner(12).box()->isEditable()); }

    void amongManyOneIsFoundByTyping()
    {
        Owner owner(30);
        QVERIFY(owner.box()->maxVisibleItems() <= 12);
        // Case and width make no difference.
        owner.type(QStringLiteral("ＳＯＮ 17"));
        QCOMPARE(owner.box()->currentText(), QStringLiteral("Person 17"));
        QVERIFY(owner.field->validate());
        need(owner.editors.store(&owner.finding));
        QCOMPARE(owner.finding.owner.value, 17);
    }

    void ofATextInTwoLanguagesOneSuffices()
    {
        Document document;
        Form form;
        RecordEditors editors(form, describe<Document>(), QStringLiteral("document"));
        const QList<FormField *> row = editors.addEither("title_zh", "title_en");
        editors.load(&document);
        form.show();
        QVERIFY(!form.validate());
        QVERIFY(!row[0]->problem().isEmpty());
        QVERIFY(row[1]->problem().isEmpty()); // said once
        static_cast<QLineEdit *>(editors.editor("title_en"))->setText(QStringLiteral("Rules"));
        QVERIFY(form.validate());
        need(editors.store(&document));
        QCOMPARE(document.titleEn, QStringLiteral("Rules"));
        static_cast<QLineEdit *>(editors.editor("title_en"))->clear();
        static_cast<QLineEdit *>(editors.editor("title_zh"))->setText(QStringLiteral("办法"));
        QVERIFY(form.validate());
    }

    void aClickMarksWhatStandsThere()
    {
        Owner owner(30);
        QVERIFY(QTest::qWaitForWindowActive(&owner.form));
        owner.box()->clearFocus();
        QTest::mouseClick(owner.box()->lineEdit(), Qt::LeftButton);
        QTRY_COMPARE(owner.box()->lineEdit()->selectedText(), QStringLiteral("None"));
    }

    void whatIsNoneOfThemIsRefusedAndNothingIsStored()
    {
        Owner owner(30);
        for (const char *text : {"nobody", "Person"}) {
            owner.type(QString::fromLatin1(text));
            QVERIFY(!owner.field->validate());
            QVERIFY(!owner.editors.store(&owner.finding));
            QVERIFY(!owner.finding.owner.isValid());
        }
    }

private:
    static void need(const Result<void> &result)
    {
        QVERIFY2(result, result ? "" : qPrintable(result.error().message));
    }
};

QTEST_MAIN(RecordEditorsTest)
#include "recordeditorstest.moc"
