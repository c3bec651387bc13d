#include "views/design/columns.h"

#include "models/base/headings.h"
#include "views/design/itemviews.h"
#include "views/design/tableheader.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>
#include <QSettings>
#include <QStandardItemModel>
#include <QStyleOptionHeader>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace gatehouse;

namespace {

constexpr int columnCount = 4;

/// A table of four columns, 100 wide each, of which B matters least and C grows.
struct Table : QTableView {
    int widestWord = 0; ///< that the first column holds

    Table(QAbstractItemModel &model, QSettings &settings)
    {
        setModel(&model);
        prepareTable(this);
        for (int column = 0; column < columnCount; ++column)
            setColumnWidth(column, 100);
        rememberColumns(
            horizontalHeader(), settings, QStringLiteral("test"),
            {{.column = 0, .rank = 1, .minimum = 60, .least = [this] { return widestWord; }},
             {.column = 1, .rank = 4, .minimum = 60},
             {.column = 2, .rank = 2, .minimum = 60, .grows = true},
             {.column = 3, .rank = 3, .minimum = 60, .wholeName = true}});
    }

    Columns &columns() const { return *horizontalHeader()->findChild<Columns *>(); }
    QList<int> widths() const
    {
        QList<int> all;
        for (int column = 0; column < columnCount; ++column)
            all += columnWidth(column);
        return all;
    }
    void showAt(int width)
    {
        resize(width, 300);
        show();
        QVERIFY(QTest::qWaitForWindowExposed(this));
    }
    void choose(const QString &entry) const
    {
        QMenu menu;
        columns().fillMenu(menu);
        for (QAction *action : menu.actions()) {
            if (action->text() == entry)
                return action->trigger();
        }
        QFAIL(qPrintable(entry));
    }
    QStringList checked() const
    {
        QMenu menu;
        columns().fillMenu(menu);
        QStringList names;
        for (const QAction *action : menu.actions()) {
            if (action->isChecked())
                names += action->text();
        }
        return names;
    }
};

QStringList names(const char *letters)
{
    return QString::fromLatin1(letters).split(QString(), Qt::SkipEmptyParts);
}

} // namespace

class ColumnsTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;
    QStandardItemModel m_model{1, columnCount};

private Q_SLOTS:
    void init()
    {
        m_model.setHorizontalHeaderLabels(
            {QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C"), QStringLiteral("D")});
        m_settings = std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("s.ini")),
                                                 QSettings::IniFormat);
        m_settings->clear();
    }

    void columnsShareTheRoomThereIs_data()
    {
        QTest::addColumn<int>("room");
        QTest::addColumn<QList<int>>("expected");
        QTest::newRow("enough: one grows") << 500 << QList<int>{100, 100, 200, 100};
        QTest::newRow("just enough") << 400 << QList<int>{100, 100, 100, 100};
        QTest::newRow("narrower: what matters least first") << 320 << QList<int>{100, 60, 100, 60};
        QTest::newRow("at their narrowest") << 240 << QList<int>{60, 60, 60, 60};
        QTest::newRow("the last in rank gives way") << 239 << QList<int>{100, 0, 79, 60};
        QTest::newRow("two give way") << 150 << QList<int>{90, 0, 60, 0};
        QTest::newRow("one stays whatever happens") << 20 << QList<int>{60, 0, 0, 0};
    }

    void columnsShareTheRoomThereIs()
    {
        QFETCH(const int, room);
        QFETCH(const QList<int>, expected);
        std::vector<ColumnWish> wishes{{100, 60, 1, false, false},
                                       {100, 60, 4, false, false},
                                       {100, 60, 2, false, true},
                                       {100, 60, 3, false, false}};
        const std::vector<int> widths = fitColumns(wishes, room);
        const QList<int> found(widths.begin(), widths.end());
        QCOMPARE(found, expected);
    }

    void equalsShareWhatIsLacking()
    {
        const std::vector<int> widths = fitColumns(
            {{100, 60, 1, false, true}, {100, 60, 2, false, false}, {100, 60, 2, false, false}},
            260);
        QCOMPARE(widths, (std::vector<int>{100, 80, 80}));
    }

    void whatAPersonInsistsOnStaysAndTheTableScrolls()
    {
        const std::vector<int> widths =
            fitColumns({{100, 60, 1, false, false}, {100, 60, 4, true, false}}, 90);
        QCOMPARE(widths, (std::vector<int>{0, 90}));
        QCOMPARE(fitColumns({{100, 60, 1, true, false}, {100, 60, 4, true, false}}, 90),
                 (std::vector<int>{60, 60}));
    }

    void whatAColumnDoesNotUseGoesToThoseThatAreCut()
    {
        // The second is cut by 30, the third by 70; the first uses half of its room.
        std::vector<ColumnWish> wishes{{200, 60, 1, false, true, 100},
                                       {100, 60, 2, false, false, 130},
                                       {100, 60, 3, false, false, 170},
                                       {100, 60, 4, false, false, 90}};
        QCOMPARE(fitColumns(wishes, 500), (std::vector<int>{100, 130, 170, 100}));
        // Where it does not reach for all, what lacks least is whole.
        wishes[0].content = 150;
        QCOMPARE(fitColumns(wishes, 500), (std::vector<int>{150, 130, 130, 90}));
        // No narrower than it can be read at, and nothing of what is not known.
        wishes[0] = {200, 190, 1, false, true, 20};
        wishes[3].content = 0;
        QCOMPARE(fitColumns(wishes, 500), (std::vector<int>{190, 110, 100, 100}));
        wishes[0].content = 0;
        QCOMPARE(fitColumns(wishes, 500), (std::vector<int>{200, 100, 100, 100}));
    }

    void aCellThatIsCutTakesTheRoomThatStandsEmpty()
    {
        QStandardItemModel model{2, columnCount};
        model.setHorizontalHeaderLabels(names("ABCD"));
        Table table(model, *m_settings);
        table.showAt(500);
        QCOMPARE(table.widths(), (QList<int>{100, 100, 200, 100}));
        model.setItem(1, 1, new QStandardItem(QStringLiteral("A text that is rather long")));
        const int whole = table.sizeHintForIndex(model.index(1, 1)).width();
        QVERIFY(whole > 100);
        QTRY_VERIFY(table.columnWidth(1) >= whole);
        QCOMPARE(table.columnWidth(0), 100);
        QCOMPARE(table.horizontalHeader()->length(), table.horizontalHeader()->width());
        // A long name does not where the column is empty.
        model.setHeaderData(3, Qt::Horizontal, QStringLiteral("A name that is rather long"));
        QCoreApplication::processEvents();
        QVERIFY(table.columnWidth(1) >= whole);
        model.setHeaderData(3, Qt::Horizontal, QStringLiteral("D"));
        QTRY_VERIFY(table.columnWidth(1) >= whole);
        // Nor does it fall back when that row is filtered away.
        const QList<int> widths = table.widths();
        model.removeRow(1);
        QTest::qWait(20);
        QCOMPARE(table.widths(), widths);
        // What a person made it stays.
        table.horizontalHeader()->resizeSection(1, 70);
        QCOMPARE(table.columnWidth(1), 70);
        model.setItem(0, 1, new QStandardItem(QStringLiteral("A text that is even longer yet")));
        QTest::qWait(20);
        QCOMPARE(table.columnWidth(1), 70);
    }

    void theLeastImportantGivesWayAndComesBack()
    {
        Table table(m_model, *m_settings);
        table.showAt(420);
        QVERIFY(!table.isColumnHidden(1));
        table.resize(220, 300);
        QVERIFY(table.isColumnHidden(1));
        QCOMPARE(table.horizontalHeader()->length(), table.horizontalHeader()->width());
        table.resize(420, 300);
        QVERIFY(!table.isColumnHidden(1));
        QCOMPARE(table.horizontalHeader()->length(), table.horizontalHeader()->width());
    }

    void aNameThatIsToStayWholeDoes()
    {
        Table table(m_model, *m_settings);
        table.showAt(300);
        QCOMPARE(table.columnWidth(3), 60);
        const QString name = QStringLiteral("Quite a long word");
        m_model.setHeaderData(3, Qt::Horizontal, name);
        const int whole = headingWidth(*table.horizontalHeader(), 3);
        QVERIFY(whole > 60);
        QCOMPARE(table.columnWidth(3), whole);
        table.setSortingEnabled(true);
        table.sortByColumn(3, Qt::AscendingOrder);
        QVERIFY(headingWidth(*table.horizontalHeader(), 3) > whole);
        QCOMPARE(table.columnWidth(3), headingWidth(*table.horizontalHeader(), 3));
        QCOMPARE(table.horizontalHeader()->length(), table.horizontalHeader()->width());
    }

    void aNameThatGrewWhileTheTableWasHiddenIsWholeOnceItIsSeen()
    {
        Table table(m_model, *m_settings);
        table.showAt(300);
        table.hide();
        m_model.setHeaderData(3, Qt::Horizontal, QStringLiteral("Quite a long word"));
        table.showAt(300);
        QCOMPARE(table.columnWidth(3), headingWidth(*table.horizontalHeader(), 3));
        QCOMPARE(table.horizontalHeader()->length(), table.horizontalHeader()->width());
    }

    void aHeadingWithoutRoomIsItsShortForm()
    {
        QTableView table;
        table.setModel(&m_model);
        auto *header = new TableHeader(&table);
        table.setHorizontalHeader(header);
        m_model.setHeaderData(1, Qt::Horizontal, QStringLiteral("T Tampering"));
        m_model.setHeaderData(1, Qt::Horizontal, QStringLiteral("T"), shortHeadingRole);
        const auto shown = [header] {
            QStyleOptionHeaderV2 option;
            header->initStyleOptionForIndex(&option, 1);
            return option.text;
        };
        header->resizeSection(1, headingWidth(*header, 1));
        QCOMPARE(shown(), QStringLiteral("T Tampering"));
        // Never the beginning of the long one.
        header->resizeSection(1, headingWidth(*header, 1) - 1);
        QCOMPARE(shown(), QStringLiteral("T"));
        header->resizeSection(1, 48);
        QCOMPARE(shown(), QStringLiteral("T"));
        // One that has none is shortened at its end.
        m_model.setHeaderData(1, Qt::Horizontal, QVariant(), shortHeadingRole);
        QVERIFY(shown().startsWith(u'T') && shown() != QStringLiteral("T"));
    }

    void aColumnHoldsTheWidestOfItsWordsInAnyLanguage()
    {
        Table table(m_model, *m_settings);
        table.showAt(300);
        QCOMPARE(table.columnWidth(0), 100);
        table.widestWord = 130;
        // As in another language, whose headings are others.
        m_model.setHeaderData(0, Qt::Horizontal, QStringLiteral("Another"));
        QCOMPARE(table.columnWidth(0), 130);
        QCOMPARE(table.horizontalHeader()->length(), table.horizontalHeader()->width());
    }

    void whatGaveWayIsNotRemembered()
    {
        {
            Table table(m_model, *m_settings);
            table.showAt(220);
            QVERIFY(table.isColumnHidden(1));
            table.horizontalHeader()->moveSection(3, 0);
            QTRY_VERIFY(m_settings->contains(QStringLiteral("columns/test/1")));
        }
        Table table(m_model, *m_settings);
        table.showAt(420);
        QVERIFY(!table.isColumnHidden(1));
        QCOMPARE(table.horizontalHeader()->visualIndex(3), 0);
    }

    void aPersonHidesAndShowsColumnsByTheMenu()
    {
        {
            Table table(m_model, *m_settings);
            table.showAt(420);
            QCOMPARE(table.checked(), names("ABCD"));
            table.choose(QStringLiteral("D"));
            QVERIFY(table.isColumnHidden(3));
            QCOMPARE(table.checked(), names("ABC"));
            QTRY_VERIFY(m_settings->contains(QStringLiteral("columns/test/1")));
        }
        Table table(m_model, *m_settings);
        table.showAt(420);
        QVERIFY(table.isColumnHidden(3));
        table.resize(130, 300);
        QVERIFY(table.isColumnHidden(1));
        table.choose(QStringLiteral("B"));
        QVERIFY(!table.isColumnHidden(1));
        QCOMPARE(table.checked(), names("AB"));
        table.resize(420, 300);
        QCOMPARE(table.checked(), names("ABC"));
    }

    void theLastColumnCannotBeHidden()
    {
        Table table(m_model, *m_settings);
        table.showAt(420);
        for (const char *name : {"A", "B", "D"})
            table.choose(QLatin1String(name));
        QMenu menu;
        table.columns().fillMenu(menu);
        QVERIFY(!menu.actions().at(2)->isEnabled());
    }

    void aWidthOfAPersonIsKeptAndTheGrowingColumnMakesUpForIt()
    {
        {
            Table table(m_model, *m_settings);
            table.showAt(500);
            table.horizontalHeader()->resizeSection(0, 70);
            QCOMPARE(table.columnWidth(0), 70);
            QCOMPARE(table.horizontalHeader()->length(), table.horizontalHeader()->width());
            QTRY_VERIFY(m_settings->contains(QStringLiteral("columns/test/1")));
        }
        Table table(m_model, *m_settings);
        table.showAt(700);
        QCOMPARE(table.columnWidth(0), 70);
        QCOMPARE(table.columnWidth(1), 100);
    }

    void resetComesBackToWhatThePageMade()
    {
        Table table(m_model, *m_settings);
        table.showAt(500);
        const QList<int> before = table.widths();
        table.horizontalHeader()->resizeSection(0, 170);
        table.horizontalHeader()->moveSection(0, 3);
        table.choose(QStringLiteral("D"));
        QVERIFY(table.widths() != before);
        table.choose(QStringLiteral("Reset columns"));
        QCOMPARE(table.widths(), before);
        for (int column = 0; column < columnCount; ++column)
            QCOMPARE(table.horizontalHeader()->visualIndex(column), column);
        QVERIFY(!m_settings->contains(QStringLiteral("columns/test/1")));
        Table again(m_model, *m_settings);
        again.showAt(500);
        QCOMPARE(again.widths(), before);
    }

    void whatCannotBeReadInTheSettingsIsLeftOut()
    {
        m_settings->setValue(QStringLiteral("columns/test/1"),
                             QByteArray(R"({"order":[9,"x",3],"widths":{"0":-5,"77":1},)"
                                        R"("hidden":[0,1,2,3],"sort":12})"));
        Table table(m_model, *m_settings);
        table.showAt(500);
        QVERIFY(table.horizontalHeader()->hiddenSectionCount() < columnCount);
    }

    void theMenuKeyOpensTheColumns()
    {
        Table table(m_model, *m_settings);
        table.showAt(500);
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(1, 1), QPoint(1, 1));
        QCoreApplication::sendEvent(&table, &event);
        auto *menu = table.horizontalHeader()->findChild<QMenu *>();
        QVERIFY(menu && menu->isVisible());
        menu->close();
    }

    void aTreeKeepsItsBranches()
    {
        QTreeView tree;
        tree.setModel(&m_model);
        prepareTree(&tree);
        rememberColumns(tree.header(), *m_settings, QStringLiteral("tree"));
        QMenu menu;
        tree.header()->findChild<Columns *>()->fillMenu(menu);
        QVERIFY(!menu.actions().constFirst()->isEnabled());
        QVERIFY(menu.actions().at(1)->isEnabled());
    }
};

QTEST_MAIN(ColumnsTest)
#include "columnstest.moc"
