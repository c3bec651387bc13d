#include "views/design/printpreview.h"

#include <QAction>
#include <QLabel>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace gatehouse;

/// What is seen before it is printed.
class PrintPreviewTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_painted = 0;

    PaintPages pages(int count)
    {
        return [this, count](QPrinter &printer) -> Result<void> {
            ++m_painted;
            QPainter painter(&printer);
            for (int page = 0; page < count; ++page) {
                if (page > 0)
                    printer.newPage();
                painter.drawText(100, 100, QString::number(page));
            }
            return {};
        };
    }

private Q_SLOTS:
    void showsEveryPage()
    {
        QPrinter printer;
        printer.setOutputFileName(m_folder.filePath(QStringLiteral("never.pdf")));
        const PaintPages paint = pages(3);
        PrintPreview preview(printer, paint, nullptr);
        preview.show();
        QVERIFY(QTest::qWaitForWindowActive(&preview));
        QCOMPARE(preview.pageCount(), 3);
        auto *place = preview.findChild<QLabel *>(QStringLiteral("print-place"));
        QCOMPARE(place->text(), QStringLiteral("Page 1 of 3"));
        QTest::keySequence(&preview, QKeySequence(QKeySequence::MoveToNextPage));
        QCOMPARE(preview.currentPage(), 2);
        QCOMPARE(place->text(), QStringLiteral("Page 2 of 3"));
        QTest::keySequence(&preview, QKeySequence(QKeySequence::MoveToPreviousPage));
        QTest::keySequence(&preview, QKeySequence(QKeySequence::MoveToPreviousPage));
        QCOMPARE(preview.currentPage(), 1);
        // It was looked at, not printed.
        QVERIFY(m_painted > 0);
        QVERIFY(!QFile::exists(printer.outputFileName()));
    }

    // Files come out of the exports, which spare workspaces; and our painters leave out no page.
    void printsAllPagesAndNoFile()
    {
        QPrinter printer;
        const PaintPages paint = pages(1);
        PrintPreview preview(printer, paint, nullptr);
        const auto dialog = preview.printDialog();
        QVERIFY(!dialog->testOption(QAbstractPrintDialog::PrintToFile));
        QVERIFY(!dialog->testOption(QAbstractPrintDialog::PrintPageRange));
    }

    void turnsThePages()
    {
        QPrinter printer;
        printer.setPageOrientation(QPageLayout::Landscape);
        const PaintPages paint = pages(1);
        PrintPreview preview(printer, paint, nullptr);
        const auto actions = preview.findChildren<QAction *>();
        const auto named = [&](const char *name) {
            return *std::ranges::find(actions, QString::fromLatin1(name), &QAction::text);
        };
        QVERIFY(named("Landscape")->isChecked());
        m_painted = 0;
        named("Portrait")->trigger();
        QCOMPARE(printer.pageLayout().orientation(), QPageLayout::Portrait);
        QVERIFY(m_painted > 0);
    }

    void enterPrintsAndEscapeLeaves()
    {
        QPrinter printer;
        const PaintPages paint = pages(1);
        PrintPreview preview(printer, paint, nullptr);
        QVERIFY(preview.findChild<QPushButton *>(QStringLiteral("print"))->isDefault());
        preview.show();
        QTest::keyClick(&preview, Qt::Key_Escape);
        QCOMPARE(preview.result(), int(QDialog::Rejected));
        QVERIFY(!preview.isVisible());
    }
};

QTEST_MAIN(PrintPreviewTest)
#include "printpreviewtest.moc"
