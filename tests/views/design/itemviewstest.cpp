#include "views/design/itemviews.h"

#include "views/design/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMimeData>
#include <QSettings>
#include <QStandardItemModel>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace gatehouse;

class ItemViewsTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QStandardItemModel m_model{2, 3};

private Q_SLOTS:
    void aListThatIsComeToBeginsWithItsFirstRowChosen()
    {
        QStandardItemModel model(3, 2);
        QTableView table;
        table.setModel(&model);
        prepareTable(&table);
        table.setSelectionMode(QAbstractItemView::ExtendedSelection);
        table.show();
        QApplication::setActiveWindow(&table);
        QVERIFY(QTest::qWaitForWindowActive(&table));
        table.setFocus(Qt::TabFocusReason);
        QTRY_VERIFY(table.hasFocus());
        QCOMPARE(table.currentIndex().row(), 0);
        QCOMPARE(table.selectionModel()->selectedRows().size(), 1);
        // Rows that come later are as those that were there.
        model.removeRows(0, 3);
        model.insertRows(0, 3);
        QTRY_COMPARE(table.selectionModel()->selectedRows().size(), 1);
        QCOMPARE(table.currentIndex().row(), 0);
        // What was chosen stays.
        table.selectRow(2);
        table.clearFocus();
        table.setFocus(Qt::TabFocusReason);
        QCOMPARE(table.selectionModel()->selectedRows().constFirst().row(), 2);
    }

    void initTestCase()
    {
        for (int row = 0; row < 2; ++row) {
            for (int column = 0; column < 3; ++column)
                m_model.setItem(row, column,
                                new QStandardItem(QStringLiteral("%1.%2").arg(row).arg(column)));
        }
    }

    void whatBecomesCurrentIsSeen()
    {
        QStandardItemModel model(3, 1);
        QTableView table;
        table.setModel(&model);
        prepareTable(&table);
        table.selectRow(1);
        // As a filter takes it away.
        model.removeRow(1);
        QVERIFY(table.currentIndex().isValid());
        QVERIFY(table.selectionModel()->isRowSelected(table.currentIndex().row()));
    }

    void columnsComeBackAsTheyWereLeft()
    {
        QSettings settings(m_folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
        {
            QTableView table;
            table.setModel(&m_model);
            prepareTable(&table);
            table.setSortingEnabled(true);
            rememberColumns(table.horizontalHeader(), settings, QStringLiteral("test"));
            table.setColumnWidth(0, 222);
            table.horizontalHeader()->moveSection(2, 0);
            table.sortByColumn(1, Qt::DescendingOrder);
            QTRY_VERIFY(settings.contains(QStringLiteral("columns/test/1")));
        }
        QTableView table;
        table.setModel(&m_model);
        prepareTable(&table);
        table.setSortingEnabled(true);
        rememberColumns(table.horizontalHeader(), settings, QStringLiteral("test"));
        QCOMPARE(table.columnWidth(0), 222);
        QCOMPARE(table.horizontalHeader()->visualIndex(2), 0);
        QCOMPARE(table.horizontalHeader()->sortIndicatorSection(), 1);
        QCOMPARE(table.horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
        QTableView newer;
        newer.setModel(&m_model);
        rememberColumns(newer.horizontalHeader(), settings, QStringLiteral("test"), {}, 2);
        QCOMPARE(newer.horizontalHeader()->visualIndex(2), 2);
        m_model.sort(0);
    }

    void keepsWhatWasChangedJustBeforeItGoes()
    {
        QSettings settings(m_folder.filePath(QStringLiteral("gone.ini")), QSettings::IniFormat);
        {
            QTableView table;
            table.setModel(&m_model);
            prepareTable(&table);
            rememberColumns(table.horizontalHeader(), settings, QStringLiteral("test"));
            table.setColumnWidth(0, 222);
        }
        QTableView table;
        table.setModel(&m_model);
        prepareTable(&table);
        rememberColumns(table.horizontalHeader(), settings, QStringLiteral("test"));
        QCOMPARE(table.columnWidth(0), 222);
    }

    void headersWithoutRoomAreShortenedAtTheirEnd()
    {
        QSettings settings(m_folder.filePath(QStringLiteral("theme.ini")), QSettings::IniFormat);
        const Theme theme(*qApp, settings);
        QStandardItemModel model(1, 2);
        QTableView table;
        table.setModel(&model);
        prepareTable(&table);
        table.setColumnWidth(0, 70);
        const auto drawn = [&](const QString &name) {
            auto *item = new QStandardItem(name);
            item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            model.setHorizontalHeaderItem(0, item);
            return table.horizontalHeader()->grab(QRect(0, 0, 70, 30)).toImage();
        };
        // Of a name that stands at the right the beginning is of use, not the end.
        QCOMPARE(drawn(QStringLiteral("Countermeasures")),
                 drawn(QStringLiteral("Countermeasures of each")));
        QVERIFY(drawn(QStringLiteral("Countermeasures")) != drawn(QStringLiteral("Requirements")));
        QVERIFY(drawn(QStringLiteral("Due")) != drawn(QStringLiteral("Dues")));
    }

    void copiesTheSelectedRowsAsTheyStand()
    {
        QTableView table;
        table.setModel(&m_model);
        prepareTable(&table);
        table.show();
        table.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&table));
        table.setFocus();
        table.selectAll();
        QTest::keySequence(&table, QKeySequence::Copy);
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 QStringLiteral("0.0\t0.1\t0.2\n1.0\t1.1\t1.2"));
    }

    void copiesColumnsAsTheyAreShown()
    {
        QStandardItemModel model(2, 3);
        model.setItem(0, 0, new QStandardItem(QStringLiteral("one\ntwo")));
        model.setItem(0, 1, new QStandardItem(QStringLiteral("hidden")));
        model.setItem(0, 2, new QStandardItem(QStringLiteral("say \"x\"")));
        model.setItem(1, 2, new QStandardItem(QStringLiteral("last")));
        QTableView table;
        table.setModel(&model);
        prepareTable(&table);
        table.hideColumn(1);
        table.horizontalHeader()->moveSection(2, 0);
        table.show();
        table.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&table));
        table.setFocus();
        table.selectAll();
        QTest::keySequence(&table, QKeySequence::Copy);
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 QStringLiteral("\"say \"\"x\"\"\"\t\"one\ntwo\"\nlast\t"));
        QVERIFY(QGuiApplication::clipboard()->mimeData()->hasHtml());
        // What stands apart stays apart.
        table.setSelectionBehavior(QAbstractItemView::SelectItems);
        table.clearSelection();
        for (const QModelIndex &cell : {model.index(0, 0), model.index(1, 2)})
            table.selectionModel()->select(cell, QItemSelectionModel::Select);
        QTest::keySequence(&table, QKeySequence::Copy);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("\t\"one\ntwo\"\nlast\t"));
    }

    void rowsAreNeverMeasured()
    {
        QTableView table;
        table.setModel(&m_model);
        prepareTable(&table);
        QCOMPARE(table.verticalHeader()->sectionResizeMode(0), QHeaderView::Fixed);
    }
};

QTEST_MAIN(ItemViewsTest)
#include "itemviewstest.moc"
