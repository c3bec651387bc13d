#include "views/design/conflict.h"

#include "tests/support/window/scripteddialogs.h"

#include <QTest>

using namespace gatehouse;

/// Two people edit one record; nothing of either is lost with no word.
class ConflictTest : public QObject
{
    Q_OBJECT

    struct Note {
        QString title;
        QString text;
        QString elsewhere; ///< no field of the form
        qint64 revision = 1;
        bool operator==(const Note &) const = default;
    };

    static ConflictField<Note> noteField(const QString &name, QString Note::*member)
    {
        return {name, [member](const Note &note) { return note.*member; },
                [member](Note &to, const Note &from) { to.*member = from.*member; }};
    }

    /// What is stored, and the form over it.
    struct Desk {
        Note stored{QStringLiteral("title"), QStringLiteral("text"), QStringLiteral("old"), 1};
        ScriptedDialogs dialogs;
        SharedRecord<Note> shared;

        Desk()
        {
            shared.name = QStringLiteral("Note 1");
            shared.fields = {noteField(QStringLiteral("Title"), &Note::title),
                             noteField(QStringLiteral("Text"), &Note::text)};
            shared.write = [this](const Note &wanted) -> Result<void> {
                if (wanted.revision != stored.revision)
                    return fail(ErrorKind::Conflict, QStringLiteral("changed meanwhile"));
                if (wanted.title == QStringLiteral("taken"))
                    return fail(ErrorKind::Conflict, QStringLiteral("taken"));
                stored = wanted;
                ++stored.revision;
                return {};
            };
            shared.read = [this]() -> Result<Note> { return stored; };
        }
        /// Somebody else saves.
        void elsewhere(const QString &title, const QString &text)
        {
            stored = {title, text, QStringLiteral("new"), stored.revision + 1};
        }
        Result<Note> save(const Note &base, const Note &mine)
        {
            return saveShared(dialogs, nullptr, shared, base, mine);
        }
    };

private Q_SLOTS:
    void asksNothingWhenNobodyWasFaster()
    {
        Desk desk;
        Note mine = desk.stored;
        mine.text = QStringLiteral("mine");
        QVERIFY(desk.save(desk.stored, mine));
        QVERIFY(desk.dialogs.conflictsAsked.isEmpty());
        QCOMPARE(desk.stored.text, QStringLiteral("mine"));
    }

    void asksForEachFieldThatDiffersAndStoresWhatWasChosen()
    {
        Desk desk;
        const Note base = desk.stored;
        Note mine = base;
        mine.text = QStringLiteral("mine");
        desk.elsewhere(QStringLiteral("their title"), QStringLiteral("theirs"));
        const LastSave theirs{QStringLiteral("Li Wei"), QDateTime::currentDateTime()};
        desk.shared.lastSave = [&](const Note &stored) {
            return stored.revision == 2 ? theirs : LastSave();
        };
        desk.dialogs.settlements = {{{false, true}}};
        QVERIFY(desk.save(base, mine));
        QCOMPARE(desk.dialogs.conflictsAsked.size(), 1);
        QCOMPARE(desk.dialogs.conflictsAsked[0].record, QStringLiteral("Note 1"));
        QCOMPARE(desk.dialogs.conflictsAsked[0].theirs, theirs);
        // Theirs is suggested where nothing was changed here.
        const QList<FieldConflict> fields{
            {QStringLiteral("Title"), QStringLiteral("title"), QStringLiteral("their title"),
             false},
            {QStringLiteral("Text"), QStringLiteral("mine"), QStringLiteral("theirs"), true}};
        QCOMPARE(desk.dialogs.conflictsAsked[0].fields, fields);
        QCOMPARE(desk.stored.title, QStringLiteral("their title"));
        QCOMPARE(desk.stored.text, QStringLiteral("mine"));
        QCOMPARE(desk.stored.elsewhere, QStringLiteral("new"));
    }

    void storesNothingWhenThePersonThoughtBetterOfIt()
    {
        Desk desk;
        const Note base = desk.stored;
        Note mine = base;
        mine.text = QStringLiteral("mine");
        desk.elsewhere(base.title, QStringLiteral("theirs"));
        const auto saved = desk.save(base, mine);
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, ErrorKind::Conflict);
        QCOMPARE(desk.stored.text, QStringLiteral("theirs"));
    }

    void asksAgainWhenSomebodySavesDuringTheQuestion()
    {
        Desk desk;
        const Note base = desk.stored;
        Note mine = base;
        mine.text = QStringLiteral("mine");
        desk.elsewhere(base.title, QStringLiteral("theirs"));
        desk.dialogs.meanwhile = [&] { desk.elsewhere(base.title, QStringLiteral("third")); };
        desk.dialogs.settlements = {{{true}, {true}}};
        QVERIFY(desk.save(base, mine));
        QCOMPARE(desk.dialogs.conflictsAsked.size(), 2);
        QCOMPARE(desk.dialogs.conflictsAsked[1].fields[0].theirs, QStringLiteral("third"));
        QCOMPARE(desk.stored.text, QStringLiteral("mine"));
    }

    void leavesOtherConflictsToTheForm()
    {
        Desk desk;
        Note mine = desk.stored;
        mine.title = QStringLiteral("taken");
        const auto saved = desk.save(desk.stored, mine);
        QVERIFY(!saved);
        QCOMPARE(saved.error().message, QStringLiteral("taken"));
        QVERIFY(desk.dialogs.conflictsAsked.isEmpty());
    }

    void asksNothingWhenBothEnteredTheSame()
    {
        Desk desk;
        const Note base = desk.stored;
        Note mine = base;
        mine.text = QStringLiteral("same");
        desk.elsewhere(base.title, QStringLiteral("same"));
        QVERIFY(desk.save(base, mine));
        QVERIFY(desk.dialogs.conflictsAsked.isEmpty());
    }
};

QTEST_MAIN(ConflictTest)
#include "conflicttest.moc"
