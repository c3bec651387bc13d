#include "views/design/forms.h"

#include <QLabel>
#include <QLineEdit>
#include <QTest>

#include <algorithm>

using namespace gatehouse;

class FormsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsEveryProblemAndLeadsToTheFirst()
    {
        Form form;
        auto *name = new QLineEdit;
        auto *code = new QLineEdit;
        auto *free = new QLineEdit;
        const auto required = [](QLineEdit *line) {
            return [line] {
                return line->text().isEmpty() ? QStringLiteral("Say something.") : QString();
            };
        };
        form.addField(free, QStringLiteral("Remark"));
        form.addField(name, QStringLiteral("&Name"))->setCheck(required(name));
        form.addField(code, QStringLiteral("&Code"))->setCheck(required(code));
        form.show();
        QVERIFY(QTest::qWaitForWindowExposed(&form));
        form.activateWindow();

        QVERIFY(!form.validate());
        QCOMPARE(form.fields().at(1)->problem(), QStringLiteral("Say something."));
        QCOMPARE(form.fields().at(2)->problem(), QStringLiteral("Say something."));
        QVERIFY(form.fields().at(0)->problem().isEmpty());
        QVERIFY(name->property("invalid").toBool());
        QCOMPARE(form.focusWidget(), name);

        QTest::keyClicks(name, QStringLiteral("x"));
        QVERIFY(form.fields().at(1)->problem().isEmpty());
        QVERIFY(!name->property("invalid").toBool());
        QVERIFY(!form.validate());
        code->setText(QStringLiteral("y"));
        QVERIFY(form.validate());
    }

    void tellsScreenReadersTheNameAndTheProblem()
    {
        Form form;
        auto *line = new QLineEdit;
        FormField *field = form.addField(line, QStringLiteral("&Name"), QStringLiteral("A hint."));
        QCOMPARE(line->accessibleName(), QStringLiteral("Name"));
        QCOMPARE(line->accessibleDescription(), QStringLiteral("A hint."));
        field->setProblem(QStringLiteral("Taken already."));
        QCOMPARE(line->accessibleDescription(), QStringLiteral("Taken already."));
        field->setProblem({});
        QCOMPARE(line->accessibleDescription(), QStringLiteral("A hint."));
    }

    void itsMnemonicLeadsToTheField()
    {
        Form form;
        auto *line = new QLineEdit;
        form.addField(line, QStringLiteral("&Name"));
        const auto labels = form.findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels,
                                    [&](const QLabel *label) { return label->buddy() == line; }));
    }
};

QTEST_MAIN(FormsTest)
#include "formstest.moc"
