#include "views/assessments/assessmentpreview.h"

#include "models/assessments/assessmentgridmodel.h"
#include "models/assessments/assessmentplanmodel.h"
#include "models/assessments/assessmentrepository.h"
#include "models/auditchain/auditlog.h"
#include "models/portfolio/apprepository.h"
#include "tests/views/release/releasewindow.h"
#include "views/assessments/judgeelsewhere.h"
#include "views/design/celltable.h"
#include "views/design/messagebar.h"

#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QMimeData>

using namespace gatehouse;
using Grid = AssessmentGridModel;

/// The grid as a spreadsheet: what is copied, pasted and filled down in the real window.
class AssessmentPreviewTest : public QObject
{
    Q_OBJECT

    struct Window : ReleaseWindow {
        Window()
        {
            openRelease();
            showTab(RequirementsTab);
            choose(Phase::Design);
            showTab(RequirementsTab);
            toggle(QStringLiteral("phase:design"));
            settleGate();
        }
        CellTable *grid() { return visible<CellTable>(); }
        QModelIndex cell(const char *key, int column)
        {
            const auto *model = qobject_cast<IdTableModel *>(grid()->model());
            return model->index(model->rowOf(row(key).requirement->id.value), column);
        }
        void clickCell(const char *key, int column, Qt::KeyboardModifiers keys = {})
        {
            takeTheKeys();
            grid()->horizontalHeader()->showSection(column);
            const QModelIndex index = cell(key, column);
            grid()->scrollTo(index);
            QTest::mouseClick(grid()->viewport(), Qt::LeftButton, keys,
                              grid()->visualRect(index).center());
        }
        AssessmentPreview *paste(const QString &text)
        {
            QGuiApplication::clipboard()->setText(text);
            QTest::keySequence(grid(), QKeySequence::Paste);
            return preview();
        }
        /// nullptr where none is open; what it shows is read.
        AssessmentPreview *preview()
        {
            for (auto *each : window().findChildren<AssessmentPreview *>()) {
                if (each->isVisible()) {
                    auto *lines = each->findChild<QTableView *>(QStringLiteral("preview-lines"));
                    if (!QTest::qWaitFor([lines] { return lines->isEnabled(); }))
                        qFatal("the preview does not end");
                    return each;
                }
            }
            return nullptr;
        }
        /// Records what is ticked, and waits until it is.
        void record(AssessmentPreview *preview)
        {
            const QPointer<AssessmentPreview> open(preview);
            click(preview->saveButton());
            if (!QTest::qWaitFor([&open] { return !open || !open->isVisible(); }))
                qFatal("nothing is recorded");
            takeTheKeys();
        }
        /// After a dialog has had them.
        void takeTheKeys()
        {
            window().activateWindow();
            if (!QTest::qWaitForWindowActive(&window()))
                qFatal("the window does not become active");
        }
        static QString counts(AssessmentPreview *preview)
        {
            return preview->findChild<QLabel *>(QStringLiteral("preview-counts"))->text();
        }
        std::optional<Assessment> at(const char *key)
        {
            const SheetRow held = row(key);
            const Assessment *found = held.assessment(Phase::Design);
            return found ? std::optional(*found) : std::nullopt;
        }
        /// As somebody else would; its release is asked what the first one is.
        AppId addAnotherApp()
        {
            App app;
            app.code = QStringLiteral("CLAIM");
            app.name = QStringLiteral("Claims");
            app.platforms = {Platform::Android};
            app.tier = 3;
            app.tierDecided = true;
            app.tierReason = QStringLiteral("decided by the committee");
            Change change =
                need(Change::begin(context().session(), {"test.change", Permission::Assess}));
            const AppId id = need(AppRepository::add(change, app));
            Release release;
            release.app = id;
            release.version = QStringLiteral("2.0");
            need(ReleaseRepository::add(change, release));
            need(change.commit());
            return id;
        }
        qint64 entries() { return need(AuditLog(database()).count()); }
    };

    /// Everything a judgement needs, from the judgement on: what is known by names stands anywhere.
    static QString rowOf(const char *key, const char *judgement)
    {
        return QStringLiteral("%1\t%2\t文档审查、静态分析\t设计说明书\t\"第一行\r\n第二行\"\r\n")
            .arg(QString::fromLatin1(key), QString::fromUtf8(judgement));
    }
    static QString heading()
    {
        return QStringLiteral("条款\t符合程度\t测评方法\t测评对象\t结果记录\r\n");
    }

private Q_SLOTS:
    void pastesShowsAndTakesBackInOneStep()
    {
        Window window;
        window.clickCell("6.1.4.a", Grid::JudgementColumn);
        const qint64 before = window.entries();
        AssessmentPreview *preview =
            window.paste(heading() + rowOf("6.1.4.a", "符合") + rowOf("6.1.4.b", "不适用")
                         + rowOf("6.1.4.c", "基本符合"));
        QVERIFY(preview);
        QCOMPARE(
            Window::counts(preview),
            QStringLiteral("2 will change. 1 cannot be recorded and stays as it is: see why."));
        QCOMPARE(preview->saveButton()->text(), QStringLiteral("Change 2"));
        QCOMPARE(
            preview->findChild<QTableView *>(QStringLiteral("preview-lines"))->model()->rowCount(),
            3);
        QCOMPARE(window.entries(), before);
        window.record(preview);
        QCOMPARE(window.entries(), before + 1);
        QCOMPARE(window.at("6.1.4.a")->judgement, Judgement::Compliant);
        QCOMPARE(window.at("6.1.4.a")->record, QStringLiteral("第一行\n第二行"));
        QCOMPARE(window.at("6.1.4.b")->judgement, Judgement::NotApplicable);
        QVERIFY(!window.at("6.1.4.c"));

        QTest::keySequence(&window.window(), QKeySequence::Undo);
        QCOMPARE(window.entries(), before + 2);
        QCOMPARE(window.at("6.1.4.a")->judgement, Judgement::NotAssessed);
        QCOMPARE(window.at("6.1.4.b")->judgement, Judgement::NotAssessed);
    }

    void copiesABlockOfCells()
    {
        Window window;
        window.choose("6.1.4.a");
        window.clickCell("6.1.4.a", Grid::JudgementColumn);
        window.clickCell("6.1.4.b", Grid::JudgementColumn, Qt::ShiftModifier);
        QTest::keySequence(window.grid(), QKeySequence::Copy);
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 QStringLiteral("Not assessed\nNot assessed"));
        QVERIFY(QGuiApplication::clipboard()->mimeData()->html().contains(
            QStringLiteral(">Not assessed</td>")));
        // The first column stands for the row.
        window.clickCell("6.1.4.a", Grid::ClauseColumn);
        QTest::keySequence(window.grid(), QKeySequence::Copy);
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("6.1.4 a)\t")));
    }

    void fillsDown()
    {
        Window window;
        window.clickCell("6.1.4.a", Grid::JudgementColumn);
        window.record(window.paste(heading() + rowOf("6.1.4.a", "符合")));
        window.clickCell("6.1.4.a", Grid::ClauseColumn);
        window.clickCell("6.1.4.c", Grid::ClauseColumn, Qt::ShiftModifier);
        QTest::keyClick(window.grid(), Qt::Key_D, Qt::ControlModifier);
        AssessmentPreview *preview = window.preview();
        QVERIFY(preview);
        QCOMPARE(preview->saveButton()->text(), QStringLiteral("Change 2"));
        window.record(preview);
        QCOMPARE(window.at("6.1.4.c")->record, QStringLiteral("第一行\n第二行"));
    }

    void judgesOneRequirementInOtherApps()
    {
        Window window;
        const AppId app = window.addAnotherApp();
        window.clickCell("6.1.4.a", Grid::ClauseColumn);
        for (QAction *action : window.grid()->actions()) {
            if (action->text() == QStringLiteral("Judge in other apps…"))
                action->trigger();
        }
        auto *form = window.editor<JudgeElsewhere>();
        window.fillGround(form, QStringLiteral("One component for all."));
        window.click(form->findChild<QAbstractButton *>(QStringLiteral("judgement-compliant")));
        window.click(form->saveButton());
        QTRY_VERIFY(window.preview());
        AssessmentPreview *preview = window.preview();
        // Nothing is ticked before somebody does.
        QVERIFY(!preview->saveButton()->isEnabled());
        preview->findChild<QAbstractButton *>(QStringLiteral("preview-all"))->click();
        QCOMPARE(preview->saveButton()->text(), QStringLiteral("Change 1"));
        window.record(preview);
        QTRY_VERIFY(!window.window().findChild<JudgeElsewhere *>());
        QVERIFY(!window.at("6.1.4.a"));
        const auto there = need(AssessmentRepository(window.database())
                                    .find(need(ReleaseRepository(window.database()).currentOf(app)),
                                          window.row("6.1.4.a").requirement->id, Phase::Design));
        QVERIFY(there);
        QCOMPARE(there->record, QStringLiteral("One component for all."));
    }

    void stopsWhileItIsRecordedAndLeavesNothing()
    {
        Window window;
        window.clickCell("6.1.4.a", Grid::JudgementColumn);
        const qint64 before = window.entries();
        const QPointer<AssessmentPreview> preview(
            window.paste(heading() + rowOf("6.1.4.a", "符合") + rowOf("6.1.4.c", "符合")));
        window.click(preview->saveButton());
        QVERIFY(!preview->saveButton()->isEnabled());
        preview->reject(); // before the job can say that it is done
        QVERIFY(preview->isVisible());
        const QPointer<QTableView> lines(
            preview->findChild<QTableView *>(QStringLiteral("preview-lines")));
        QTRY_VERIFY(!lines || !lines->isVisible() || lines->isEnabled());
        // It was stopped, or had come through by then: never half of it.
        const bool isStopped = lines && lines->isVisible();
        QCOMPARE(window.entries(), isStopped ? before : before + 1);
        QCOMPARE(window.at("6.1.4.a").has_value(), !isStopped);
        QCOMPARE(window.at("6.1.4.c").has_value(), !isStopped);
    }

    void leavingRecordsNothingAndAsksNothing()
    {
        Window window;
        window.clickCell("6.1.4.a", Grid::JudgementColumn);
        AssessmentPreview *preview = window.paste(heading() + rowOf("6.1.4.a", "符合"));
        auto *phase = preview->findChild<QComboBox *>(QStringLiteral("preview-phase"));
        QCOMPARE(phase->currentData().toInt(), static_cast<int>(Phase::Design));
        phase->setCurrentIndex(phase->findData(static_cast<int>(Phase::Test)));
        preview->reject();
        QVERIFY(window.dialogs().draftsAsked.isEmpty());
        QVERIFY(!window.row("6.1.4.a").assessment());

        // What cannot be placed is said above the page.
        window.clickCell("6.1.4.a", Grid::PathColumn);
        QVERIFY(!window.paste(QStringLiteral("x")));
        QVERIFY(window.visible<MessageBar>()->texts().front().contains(
            QStringLiteral("None of these columns is recorded")));

        // Whoever may not assess pastes nothing.
        window.clickCell("6.1.4.a", Grid::JudgementColumn);
        window.actAs(Role::ProjectLead);
        QVERIFY(!window.paste(heading() + rowOf("6.1.4.a", "符合")));
    }
};

QTEST_MAIN(AssessmentPreviewTest)
#include "assessmentpreviewtest.moc"
