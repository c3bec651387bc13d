#include "models/auditchain/auditlog.h"
#include "models/evidence/evidencerepository.h"
#include "tests/views/release/releasewindow.h"
#include "views/assessments/assessmentpanel.h"
#include "views/evidence/evidenceeditor.h"
#include "views/evidence/evidencepanel.h"
#include "views/evidence/evidencepreviewview.h"
#include "views/evidence/picturecanvas.h"
#include "views/design/messagebar.h"

#include <QBuffer>
#include <QClipboard>
#include <QDir>
#include <QDropEvent>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPdfDocument>
#include <QPdfView>
#include <QPdfWriter>

using namespace gatehouse;

namespace {
constexpr auto requirement = "6.3.1.a";
constexpr auto another = "6.3.1.g";
constexpr auto context = "6.1.2.p0"; // nothing can be assessed there
} // namespace

class EvidencePanelTest : public QObject
{
    Q_OBJECT

    /// A release, with these requirements' panel beside it.
    struct Window : ReleaseWindow {
        explicit Window()
        {
            openRelease();
            choose(requirement);
        }
        AssessmentPanel *panel() { return visible<AssessmentPanel>(); }
        std::vector<Evidence> stored() { return need(EvidenceRepository(database()).all()); }
        std::vector<Evidence> linked(const char *key)
        {
            return need(
                EvidenceRepository(database()).ofRequirement(release(), row(key).requirement->id));
        }
        void attach(const QString &name, const QByteArray &content)
        {
            dialogs().paths.append(write(name, content));
            click("evidence-attach");
        }
        /// Drags files over the panel and lets go; false when it would not have them.
        bool drop(const QStringList &paths)
        {
            QMimeData data;
            QList<QUrl> urls;
            for (const QString &path : paths)
                urls += QUrl::fromLocalFile(path);
            data.setUrls(urls);
            const QPoint centre = panel()->rect().center();
            QDragEnterEvent enter(centre, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            enter.ignore();
            QCoreApplication::sendEvent(panel(), &enter);
            QDropEvent drop(centre, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            drop.ignore();
            QCoreApplication::sendEvent(panel(), &drop);
            if (enter.isAccepted() != drop.isAccepted())
                qFatal("invites, but does not take");
            return drop.isAccepted();
        }
        /// Leads to the newest evidence by the panel's list, as a double click does.
        EvidencePreviewView *preview()
        {
            auto *list = panel()->findChildren<QListWidget *>().first();
            list->setCurrentRow(list->count() - 1);
            list->setFocus();
            QTest::keyClick(list, Qt::Key_Return);
            return visible<EvidencePreviewView>();
        }
        /// The visible texts of the preview.
        QStringList said()
        {
            QStringList texts;
            for (const QLabel *each : preview()->findChildren<QLabel *>()) {
                if (each->isVisible() && !each->text().isEmpty())
                    texts += each->text();
            }
            return texts;
        }
    };

    static QByteArray pdf(int pages = 1)
    {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        QPainter painter(&writer);
        for (int page = 0; page < pages; ++page) {
            if (page > 0)
                writer.newPage();
            painter.drawText(200, 200, QStringLiteral("Penetration test"));
        }
        painter.end();
        return bytes;
    }
    static QByteArray png()
    {
        QImage image(40, 20, QImage::Format_RGB32);
        image.fill(Qt::red);
        return png(image);
    }
    static QByteArray png(const QImage &image)
    {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        image.save(&buffer, "PNG");
        return bytes;
    }

private Q_SLOTS:
    void attachesByDialog()
    {
        Window window;
        window.click("evidence-attach"); // thought better of it
        QVERIFY(window.stored().empty());
        window.attach(QStringLiteral("界面 \"1\" 𠮷🛡️.txt"), "seen");
        const auto linked = window.linked(requirement);
        QCOMPARE(linked.size(), 1u);
        QCOMPARE(linked.front().fileName, QStringLiteral("界面 \"1\" 𠮷🛡️.txt"));
        QCOMPARE(linked.front().addedBy, QStringLiteral("Administrator"));
        QCOMPARE(window.panel()->findChildren<QListWidget *>().first()->item(0)->text(),
                 QStringLiteral("E-0001  界面 \"1\" 𠮷🛡️.txt"));
        window.showTab(Window::EvidenceTab);
        QCOMPARE(window.visible<QTableView>()->model()->rowCount(), 1);
    }

    void attachesByDragAndDrop()
    {
        Window window;
        QVERIFY(window.drop({window.write(QStringLiteral("a.txt"), "one"),
                             window.write(QStringLiteral("b.txt"), "two")}));
        QCOMPARE(window.linked(requirement).size(), 2u);
    }

    void attachesALargeFileAsAJob()
    {
        Window window;
        QByteArray content(5 * 1024 * 1024, 'x');
        window.attach(QStringLiteral("traffic.pcap"), content);
        QVERIFY(!window.window().jobs().isIdle());
        const auto *list = window.panel()->findChildren<QListWidget *>().first();
        QTRY_COMPARE(list->count(), 1);
        QCOMPARE(window.linked(requirement).size(), 1u);
        QCOMPARE(window.stored().front().size, content.size());
        QCOMPARE(window.stored().front().addedBy, QStringLiteral("Administrator"));
        QCOMPARE(window.row(requirement).evidenceCount, 1);
        // Again, and from a draft that must not be lost over it.
        window.choose(another);
        window.type(window.visible<QPlainTextEdit>(QStringLiteral("assessment-record")),
                    QStringLiteral("half a sen"));
        window.attach(QStringLiteral("again.pcap"), content);
        const auto *messages = window.panel()->findChild<MessageBar *>();
        QTRY_COMPARE(messages->texts().size(), 1);
        QCOMPARE(window.linked(another), window.linked(requirement));
        QCOMPARE(window.visible<QPlainTextEdit>(QStringLiteral("assessment-record"))->toPlainText(),
                 QStringLiteral("half a sen"));
    }

    void storesTheSameFileOnce()
    {
        Window window;
        window.attach(QStringLiteral("a.txt"), "the same");
        window.choose(another);
        QVERIFY(window.drop({window.write(QStringLiteral("b.txt"), "the same")}));
        QCOMPARE(window.stored().size(), 1u);
        QCOMPARE(window.linked(another), window.linked(requirement));
        QCOMPARE(window.panel()->findChild<MessageBar *>()->texts(),
                 QStringList{QStringLiteral("E-0001: this content was stored before; it is linked, "
                                            "not stored again.")});
    }

    void takesNoDropWhereNothingCanBeAttached()
    {
        Window window;
        const QString path = window.write(QStringLiteral("a.txt"), "one");
        window.choose(context);
        QVERIFY(!window.drop({path}));
        window.choose(requirement);
        window.actAs(Role::Viewer);
        QVERIFY(!window.drop({path}));
        QVERIFY(!window.visible<QAbstractButton>(QStringLiteral("evidence-attach"))->isEnabled());
        QVERIFY(window.stored().empty());
        window.actAs(Role::Developer);
        QVERIFY(window.drop({path}));
        QCOMPARE(window.stored().size(), 1u);
    }

    void attachesAFolderAfterAsking()
    {
        Window window;
        const QString folder = window.file(QStringLiteral("folder"));
        QVERIFY(QDir().mkpath(folder));
        const QString path = window.write(QStringLiteral("folder/a.txt"), "one");
        window.write(QStringLiteral("folder/.hidden"), "two");
        QVERIFY(window.drop({folder})); // the script says no
        QVERIFY(window.stored().empty());
        window.dialogs().confirmations.append(true);
        QVERIFY(window.drop({folder}));
        QCOMPARE(window.linked(requirement).size(), 1u);
        QCOMPARE(window.dialogs().confirmationsAsked.last().touches, QStringList{path});
    }

    void attachesAPictureFromTheClipboard()
    {
        Window window;
        QGuiApplication::clipboard()->setImage(QImage::fromData(png()));
        auto *attach = window.visible<QAbstractButton>(QStringLiteral("evidence-attach"));
        attach->setFocus();
        // Nothing of it lies in a folder on its way in, where an end from outside would leave it.
        const QByteArray before = qgetenv("TMPDIR");
        qputenv("TMPDIR", "/nonexistent");
        QTest::keyClick(attach, Qt::Key_V, Qt::ControlModifier);
        if (before.isNull())
            qunsetenv("TMPDIR");
        else
            qputenv("TMPDIR", before);
        const auto linked = window.linked(requirement);
        QCOMPARE(linked.size(), 1u);
        QCOMPARE(linked.front().mediaType, QStringLiteral("image/png"));
        QCOMPARE(linked.front().kind, EvidenceKind::Screenshot);
        QVERIFY2(linked.front().fileName.endsWith(QStringLiteral(".png")),
                 qPrintable(linked.front().fileName));
        QCOMPARE(linked.front().title, linked.front().fileName);
        QGuiApplication::clipboard()->clear();
    }

    void retiresAfterShowingWhatRestsOnIt()
    {
        Window window;
        window.attach(QStringLiteral("a.txt"), "one");
        window.showTab(Window::EvidenceTab);
        window.visible<QTableView>()->selectRow(0);
        window.click(window.button("Retire…")); // the script says no
        QVERIFY(!window.stored().front().isRetired());
        QCOMPARE(window.dialogs().confirmationsAsked.last().touches.size(), 1);
        window.dialogs().confirmations.append(true);
        window.dialogs().texts.append(QStringLiteral("wrong build"));
        window.click(window.button("Retire…"));
        QVERIFY(window.stored().front().isRetired());
        QCOMPARE(window.row(requirement).evidenceCount, 0);
        window.visible<QTableView>()->selectRow(0);
        QVERIFY(!window.button("Retire…")->isEnabled());
        window.click(window.button("Reinstate"));
        QCOMPARE(window.row(requirement).evidenceCount, 1);
    }

    void anAssessmentOnReplacedEvidenceIsConfirmed()
    {
        Window window;
        window.attach(QStringLiteral("a.txt"), "one");
        window.judge(Judgement::Compliant, QStringLiteral("seen"));
        QVERIFY(!window.panel()
                     ->findChild<QAbstractButton *>(QStringLiteral("evidence-confirm"))
                     ->isVisible());
        window.showTab(Window::EvidenceTab);
        window.visible<QTableView>()->selectRow(0);
        window.dialogs().paths.append(window.write(QStringLiteral("b.txt"), "two"));
        window.dialogs().confirmations.append(true);
        window.click(window.button("Replace…"));
        QTRY_COMPARE(window.stored().size(), 2u);
        QTRY_COMPARE(window.linked(requirement).front().number, QStringLiteral("E-0002"));
        window.choose(requirement);
        QTRY_VERIFY(window.panel()
                        ->findChild<QAbstractButton *>(QStringLiteral("evidence-confirm"))
                        ->isVisible());
        window.click("evidence-confirm");
        QVERIFY(!window.panel()
                     ->findChild<QAbstractButton *>(QStringLiteral("evidence-confirm"))
                     ->isVisible());
    }

    void saysWhyAFileIsRefusedAndStoresNothing()
    {
        Window window;
        window.attach(QStringLiteral("empty.txt"), {});
        QVERIFY(window.stored().empty());
        const QStringList said = window.panel()->findChild<MessageBar *>()->texts();
        QCOMPARE(said.size(), 1);
        QVERIFY2(said.first().contains(QStringLiteral("empty.txt")), qPrintable(said.first()));
    }

    void unlinksAfterAsking()
    {
        Window window;
        window.attach(QStringLiteral("a.txt"), "one");
        window.panel()->findChildren<QListWidget *>().first()->setCurrentRow(0);
        window.click(window.button("Unlink")); // the script says no
        QCOMPARE(window.linked(requirement).size(), 1u);
        window.dialogs().confirmations.append(true);
        window.panel()->findChildren<QListWidget *>().first()->setCurrentRow(0);
        window.click(window.button("Unlink"));
        QVERIFY(window.linked(requirement).empty());
        QCOMPARE(window.stored().size(), 1u);
    }

    void showsText()
    {
        Window window;
        window.attach(QStringLiteral("a.txt"), "first\nsecond Token token");
        auto *text = window.preview()->findChild<QPlainTextEdit *>();
        QVERIFY(text->isVisible());
        QCOMPARE(text->toPlainText(), QStringLiteral("first\nsecond Token token"));
        // Looked through by keys alone; the window's own search stays closed.
        text->setFocus();
        QTest::keyClick(text, Qt::Key_F, Qt::ControlModifier);
        auto *search = window.visible<QLineEdit>(QStringLiteral("preview-search"));
        QVERIFY(search->hasFocus());
        QTest::keyClicks(search, QStringLiteral("token"));
        QTest::keyClick(search, Qt::Key_Return);
        const auto *place = window.visible<QLabel>(QStringLiteral("preview-place"));
        QCOMPARE(place->text(), QStringLiteral("1 of 2"));
        QCOMPARE(text->textCursor().selectedText(), QStringLiteral("Token"));
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(place->text(), QStringLiteral("2 of 2"));
        QCOMPARE(text->textCursor().selectedText(), QStringLiteral("token"));
        QTest::keyClick(search, Qt::Key_Down);
        QCOMPARE(place->text(), QStringLiteral("1 of 2"));
        search->clear();
        QTest::keyClicks(search, QStringLiteral("nowhere"));
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(place->text(), QStringLiteral("Not found"));
    }

    void foldsADocument()
    {
        Window window;
        window.attach(QStringLiteral("a.json"), "{\"a\":{\"b\":{\"c\":[\"deep\"]}}}");
        auto *tree = window.preview()->findChild<QTreeView *>();
        QVERIFY(tree->isVisible());
        QCOMPARE(tree->model()->index(0, 0).data().toString(), QStringLiteral("a"));
        auto *search = window.visible<QLineEdit>(QStringLiteral("preview-search"));
        QTest::keyClicks(search, QStringLiteral("DEEP"));
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(tree->currentIndex().siblingAtColumn(1).data().toString(),
                 QStringLiteral("\"deep\""));
        QVERIFY(tree->isExpanded(tree->currentIndex().parent()));
    }

    void showsATable()
    {
        Window window;
        window.attach(QStringLiteral("a.csv"), "rule,severity\nR1,high\nR2,low\n");
        auto *table = window.preview()->findChild<QTableView *>();
        QVERIFY(table->isVisible());
        QCOMPARE(table->model()->rowCount(), 2);
        auto *search = window.visible<QLineEdit>(QStringLiteral("preview-search"));
        QTest::keyClicks(search, QStringLiteral("low"));
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(table->currentIndex(), table->model()->index(1, 1));
    }

    void paintsOverAPicture()
    {
        Window window;
        QImage image(400, 200, QImage::Format_RGB32);
        image.fill(Qt::white);
        const QByteArray original = png(image);
        window.attach(QStringLiteral("a.png"), original);
        auto *canvas = window.preview()->findChild<PictureCanvas *>();
        QVERIFY(canvas->isVisible());
        const auto marks = [&] { return window.stored().front().redactions; };
        const double scale = canvas->width() / 400.0;
        const auto drag = [&](QPoint from, QPoint to) {
            QTest::mousePress(canvas, Qt::LeftButton, {}, (QPointF(from) * scale).toPoint());
            QTest::mouseMove(canvas, (QPointF(to) * scale).toPoint());
            QMouseEvent move(QEvent::MouseMove, QPointF(to) * scale,
                             canvas->mapToGlobal(QPointF(to) * scale), Qt::NoButton, Qt::LeftButton,
                             Qt::NoModifier);
            QCoreApplication::sendEvent(canvas, &move);
            QTest::mouseRelease(canvas, Qt::LeftButton, {}, (QPointF(to) * scale).toPoint());
        };
        const auto offersOriginal = [&] {
            const auto *saving = window.visible<EvidencePanel>()->findChild<QAction *>(
                QStringLiteral("evidence-save-original"));
            const auto objects = saving->associatedObjects();
            return std::any_of(objects.begin(), objects.end(), [](QObject *each) {
                const auto *button = qobject_cast<QAbstractButton *>(each);
                return button && button->isVisible();
            });
        };
        drag({20, 20}, {120, 120}); // it is only looked at
        QVERIFY(marks().empty());
        QVERIFY(!offersOriginal());
        window.button("Paint over")->click();
        drag({20, 20}, {120, 120});
        QCOMPARE(marks().size(), 1u);
        QVERIFY(std::abs(marks()[0].left - 20) <= 2 && std::abs(marks()[0].width - 100) <= 3);
        QCOMPARE(marks()[0].markedBy, QStringLiteral("Administrator"));
        drag({60, 60}, {260, 60}); // the same, moved
        QCOMPARE(marks().size(), 1u);
        QVERIFY(std::abs(marks()[0].left - 220) <= 3);

        // By keys: one in the middle, wider, gone again.
        QTest::keyClick(canvas, Qt::Key_Insert);
        QCOMPARE(marks().size(), 2u);
        const int width = marks()[1].width;
        QTest::keyClick(canvas, Qt::Key_Right, Qt::ShiftModifier);
        QVERIFY(marks()[1].width > width);
        QTest::keyClick(canvas, Qt::Key_Delete);
        QCOMPARE(marks().size(), 1u);

        QVERIFY(offersOriginal());
        const QString target = window.file(QStringLiteral("copy.png"));
        window.dialogs().paths.append(target);
        window.click(window.button("Save a copy…"));
        QTRY_COMPARE(
            window.window().messages()->texts(),
            QStringList{QStringLiteral("Saved to %1 with 1 part painted over.").arg(target)});
        const QImage copy(target);
        QCOMPARE(copy.size(), image.size());
        QCOMPARE(copy.pixelColor(270, 70), QColor(Qt::black));
        QCOMPARE(copy.pixelColor(70, 70), QColor(Qt::white));

        window.dialogs().paths.append(target);
        window.click(window.button("Save the original…"));
        QTRY_COMPARE(window.window().messages()->texts().size(), 2);
        QFile saved(target);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QCOMPARE(saved.readAll(), original);

        // One step back, and nobody marks who may not.
        window.context().undo(need(AuditLog(window.database()).count()));
        QCOMPARE(marks().size(), 2u);
        window.actAs(Role::Viewer);
        QVERIFY(!window.button("Paint over")->isEnabled());
        QVERIFY(!window.button("Save the original…")->isEnabled());
    }

    void showsAPdf()
    {
        Window window;
        window.attach(QStringLiteral("a.pdf"), pdf(5));
        QVERIFY(window.preview()->findChild<QPdfView *>()->isVisible());
        QCOMPARE(window.preview()->findChild<QPdfDocument *>()->pageCount(), 5);
        const auto *place = window.visible<QLabel>(QStringLiteral("preview-place"));
        QCOMPARE(place->text(), QStringLiteral("1 of 5"));
        auto *next = window.preview()->findChild<QAction *>(QStringLiteral("preview-forward"));
        next->trigger();
        QTRY_COMPARE(place->text(), QStringLiteral("2 of 5"));
    }

    void saysWhatCannotBeShown_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("said");
        QTest::newRow("of another kind")
            << "a.bin" << QByteArray("\0\1\2\3", 4) << "This kind of file cannot be shown here.";
        QTest::newRow("a picture cut off")
            << "a.png" << png().left(30) << "This picture cannot be shown.";
        QTest::newRow("a PDF cut off") << "a.pdf" << pdf().left(60) << "This PDF cannot be shown.";
    }
    void saysWhatCannotBeShown()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        QFETCH(QString, said);
        Window window;
        window.attach(name, content);
        QCOMPARE(window.said().value(0), said);
        window.languages().setLanguage(Language::Chinese);
        QVERIFY(window.said().value(0) != said);
    }

    void goesWhileAPageIsBeingRendered()
    {
        for (int round = 0; round < 5; ++round) {
            Window window;
            window.attach(QStringLiteral("a.pdf"), pdf());
            window.showTab(Window::EvidenceTab);
            window.visible<QTableView>()->selectRow(0);
            QCoreApplication::processEvents();
        }
    }

    void savesACopyAndVerifiesIt()
    {
        Window window;
        const QByteArray content = pdf();
        window.attach(QStringLiteral("a.pdf"), content);
        QVERIFY(window.preview());
        const QString target = window.file(QStringLiteral("copy.pdf"));
        window.dialogs().paths.append(target);
        window.click(window.button("Save a copy…"));
        QCOMPARE(window.dialogs().suggestions, QStringList{QStringLiteral("a.pdf")});
        QTRY_COMPARE(window.window().messages()->texts(),
                     QStringList{QStringLiteral("Saved to %1; both digests match.").arg(target)});
        QFile copy(target);
        QVERIFY(copy.open(QIODevice::ReadOnly));
        QCOMPARE(copy.readAll(), content);
    }

    void savesNoCopyOfWhatWasTamperedWith()
    {
        Window window;
        window.attach(QStringLiteral("a.txt"), "the content");
        QVERIFY(window.preview());
        need(window.database().execute("DROP TRIGGER blob_chunk_no_update"));
        need(
            window.database().execute("UPDATE blob_chunk SET bytes = CAST('the c0ntent' AS BLOB)"));
        const QString target = window.file(QStringLiteral("copy.txt"));
        window.dialogs().paths.append(target);
        window.click(window.button("Save a copy…"));
        QTRY_COMPARE(window.window().messages()->texts().size(), 1);
        QVERIFY2(!window.window().messages()->texts().first().contains(QStringLiteral("Saved")),
                 qPrintable(window.window().messages()->texts().first()));
        QVERIFY(!QFile::exists(target));
    }

    void changesWhatIsSaidOfAPiece()
    {
        Window window;
        window.attach(QStringLiteral("a.txt"), "one");
        window.showTab(Window::EvidenceTab);
        auto *table = window.visible<QTableView>();
        table->selectRow(0);
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Return);
        auto *form = window.editor<EvidenceEditor>();
        const auto fill = [form](const char *name, const QString &text) {
            auto *field = form->findChild<QLineEdit *>(QLatin1StringView(name));
            field->clear();
            Window::type(field, text);
        };
        fill("evidence-title", QString());
        fill("evidence-effective_on", QStringLiteral("2026-03-01"));
        fill("evidence-expires_on", QStringLiteral("2026-02-01"));
        window.click(form->saveButton());
        QVERIFY(form->isVisible()); // no title, and it would end before it begins
        QVERIFY(!window.stored().front().title.isEmpty());
        fill("evidence-title", QStringLiteral("Certificate of the TLS endpoint"));
        window.click(form->saveButton());
        QVERIFY(form->isVisible());
        fill("evidence-expires_on", QStringLiteral("2027-03-01"));
        form->findChild<QPlainTextEdit *>(QStringLiteral("evidence-note"))
            ->setPlainText(QStringLiteral("Renewed each year."));
        window.click(form->saveButton());
        const Evidence changed = window.stored().front();
        QCOMPARE(changed.title, QStringLiteral("Certificate of the TLS endpoint"));
        QCOMPARE(changed.note, QStringLiteral("Renewed each year."));
        QCOMPARE(changed.effectiveOn, QDate(2026, 3, 1));
        QCOMPARE(changed.expiresOn, QDate(2027, 3, 1));
        QCOMPARE(table->model()->index(0, 1).data().toString(), changed.title);
        window.actAs(Role::Viewer);
        QVERIFY(!window.button("Edit…")->isEnabled());
    }

    void saysWhenTheFilterLeavesNothing()
    {
        Window window;
        window.attach(QStringLiteral("a.txt"), "one");
        window.showTab(Window::EvidenceTab);
        auto *table = window.visible<QTableView>();
        auto *search = window.visible<EvidencePanel>()->findChild<QLineEdit *>();
        window.type(search, QStringLiteral("zzz"));
        QTest::keyClick(search, Qt::Key_Return);
        QVERIFY(!table->isVisible());
        window.click(window.button("Show all evidence"));
        QVERIFY(table->isVisible());
        QCOMPARE(table->model()->rowCount(), 1);
    }
};

QTEST_MAIN(EvidencePanelTest)
#include "evidencepaneltest.moc"
