#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QTest>

namespace {

// The floors of models/, lowest first. A folder may include its own headers and those of lower
// floors; never a higher floor's, nor a neighbour's unless the neighbour stands earlier in its row.
const QList<QStringList> &floors()
{
    static const QList<QStringList> rows{
        {"base"},
        {"store", "appearance"},
        {"records", "tables"},
        {"auditchain", "signatures", "accounts"},
        {"workspace"},
        {"organization", "libraries", "portfolio"},
        {"assessments", "evidence", "findings", "threatmodels", "toolreports", "components",
         "testing", "staffing"},
        {"reviews", "lifecycle", "exchange", "diagrams", "imports", "packages", "redaction",
         "management"},
        {"dashboards", "worklist"},
        {"product"},
        {"auditlog", "workbook", "reports"},
        {"demo"},
    };
    return rows;
}

// Neighbours that may look at each other: a tier says which requirements need evidence, a finding
// shares the assessment's risk scale, a threat rests on evidence and accepted risks, a component's
// vulnerability becomes a finding, what is to be tested follows from what is to be assessed, a
// gate asks what was reviewed, the check of a package is imported as a tool's report, a signer's
// key is an account's, and the log's head is signed.
const QMap<QString, QStringList> &neighbours()
{
    static const QMap<QString, QStringList> allowed{
        {"signatures", {"accounts"}},
        {"auditchain", {"signatures"}},
        {"portfolio", {"libraries", "organization"}},
        {"findings", {"assessments"}},
        {"threatmodels", {"assessments", "evidence", "findings"}},
        {"lifecycle", {"reviews"}},
        {"components", {"findings", "toolreports"}},
        {"testing", {"assessments"}},
        {"packages", {"imports"}},
    };
    return allowed;
}

// The rooms that paint, without a screen: what they draw stands on the canvas, in files and on
// paper.
bool paints(const QString &folder)
{
    return QStringList{"appearance", "diagrams", "redaction", "reports"}.contains(folder);
}

struct Include {
    QString file;
    QString header;
};

// The floors of views/, lowest first, by the same rule; a page may also include those named here.
const QList<QStringList> &viewFloors()
{
    static const QList<QStringList> rows{
        {"design"},
        {"badges"},
        {"page"},
        {"palette", "start", "subject", "charts"},
        {"frame", "evidence", "findings", "components", "imports"},
        {"testing"},
        {"assessments", "threatmodels"},
        {"portfolio", "libraries", "threatlibraries", "organization", "auditlog", "reviews",
         "dashboards", "worklist", "management"},
        {"release"},
    };
    return rows;
}

int floorOf(const QList<QStringList> &rows, const QString &folder)
{
    for (int row = 0; row < rows.size(); ++row) {
        if (rows[row].contains(folder))
            return row;
    }
    return -1;
}

// What is wrong with this include; empty when nothing is.
QString fault(const Include &include)
{
    const QStringList from = include.file.split('/');
    const QStringList to = include.header.split('/');
    const bool project =
        to.size() > 1 && QStringList{"models", "views", "app", "tests"}.contains(to[0]);
    const QString where = include.file + " includes " + include.header;

    static const QRegularExpression sql("^(QSql|QtSql|sqlite3)");
    static const QRegularExpression widgets(
        "^(QtWidgets|QtGui|QApplication$|QWidget$|QDialog$|QMessageBox$|QFileDialog$|"
        "QMainWindow$|QTableView$|QTreeView$|QPushButton$|QLabel$|QIcon$|QPixmap$)");
    static const QRegularExpression painting("^(QGuiApplication$|QColor$|QPainter|QImage$|QFont|"
                                             "QPdfWriter$|QSvg|QText(Document|Cursor|Table))");
    if (!project) {
        const bool store =
            include.file.startsWith("models/store/") || include.file.startsWith("tests/");
        if (sql.match(include.header).hasMatch() && !store)
            return where + ": only models/store speaks to SQLite";
        if (widgets.match(include.header).hasMatch()
            && (from[0] == "models" || include.file.startsWith("app/cli/")))
            return where + ": no screen under models or the command line";
        if (painting.match(include.header).hasMatch() && from[0] == "models" && !paints(from[1]))
            return where + ": only the rooms for it paint";
        if (painting.match(include.header).hasMatch() && include.file.startsWith("app/cli/"))
            return where + ": the command line is linked with nothing that paints";
        return {};
    }
    if (from[0] == "tests")
        return {};
    if (to[0] == "tests")
        return where + ": the product does not know its tests";
    if (from[0] == "models") {
        if (to[0] != "models")
            return where + ": models know nothing above them";
        const int own = floorOf(floors(), from[1]);
        const int other = floorOf(floors(), to[1]);
        if (own < 0 || other < 0)
            return where + ": this folder stands on no floor";
        if (other > own)
            return where + ": an upward include";
        if (other == own && from[1] != to[1] && !neighbours().value(from[1]).contains(to[1]))
            return where + ": a neighbour on the same floor";
        return {};
    }
    if (from[0] == "views") {
        if (to[0] == "app")
            return where + ": views know nothing of the program";
        if (to[0] == "models")
            return from[1] == "design" && to[1] != "base" && to[1] != "appearance"
                ? where + ": views/design knows Qt, models/base and models/appearance only"
                : QString();
        const int own = floorOf(viewFloors(), from[1]);
        const int other = floorOf(viewFloors(), to[1]);
        if (own < 0 || other < 0)
            return where + ": this folder stands on no floor";
        if (other > own || (other == own && from[1] != to[1]))
            return where + ": an upward include, or a neighbour";
        // The frame is made of pages it does not know, and no page knows the frame.
        if (from[1] != "frame" && to[1] == "frame")
            return where + ": no page knows the frame";
        return {};
    }
    if (include.file.startsWith("app/cli/") && to[0] == "views")
        return where + ": the command line has no screen";
    return {};
}

QList<Include> includesUnder(const QString &root)
{
    static const QRegularExpression line("^\\s*#\\s*include\\s+[<\"]([^>\"]+)[>\"]");
    QList<Include> found;
    for (const char *top : {"models", "views", "app"}) {
        QDirIterator files(root + '/' + top, {"*.h", "*.cpp"}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
                qFatal("cannot read %s", qUtf8Printable(file.fileName()));
            const QString name = file.fileName().mid(root.size() + 1);
            for (const QString &text : QString::fromUtf8(file.readAll()).split('\n')) {
                if (const auto match = line.match(text); match.hasMatch())
                    found.append({name, match.captured(1)});
            }
        }
    }
    return found;
}

} // namespace

/// Reads the includes of the whole tree and holds them against the floors of ARCHITECTURE.md.
class ArchitectureTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void seesForbiddenIncludes_data();
    void seesForbiddenIncludes();
    void allowsWhatTheFloorsAllow_data();
    void allowsWhatTheFloorsAllow();
    void theTreeKeepsToItsFloors();
    void sqlStaysUnderModels();
    void theWindowLetsNothingOutByItself();
};

void ArchitectureTest::seesForbiddenIncludes_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("header");
    QTest::newRow("upward") << "models/portfolio/app.h"
                            << "models/lifecycle/gate.h";
    QTest::newRow("upward by one") << "models/store/database.h"
                                   << "models/workspace/change.h";
    QTest::newRow("neighbour") << "models/assessments/assessment.h"
                               << "models/evidence/evidence.h";
    QTest::newRow("neighbour, wrong way") << "models/libraries/requirement.h"
                                          << "models/portfolio/app.h";
    QTest::newRow("SQLite above the store") << "models/evidence/evidence.cpp"
                                            << "sqlite3.h";
    QTest::newRow("SQLite in a view") << "views/portfolio/boardpage.cpp"
                                      << "sqlite3.h";
    QTest::newRow("QtSql in a view") << "views/portfolio/boardpage.cpp"
                                     << "QSqlQuery";
    QTest::newRow("widget in a model") << "models/lifecycle/boardmodel.cpp"
                                       << "QWidget";
    QTest::newRow("colour in a model") << "models/lifecycle/boardmodel.cpp"
                                       << "QColor";
    QTest::newRow("painter in a model") << "models/workbook/sheets/threatssheet.cpp"
                                        << "QPainter";
    QTest::newRow("widget where models paint") << "models/diagrams/partpainter.cpp"
                                               << "QWidget";
    QTest::newRow("screen where models paint") << "models/reports/threatreport.cpp"
                                               << "QPixmap";
    QTest::newRow("painter in the command line") << "app/cli/verbs/threatmodel.cpp"
                                                 << "QPainter";
    QTest::newRow("fonts in the command line") << "app/cli/main.cpp"
                                               << "QGuiApplication";
    QTest::newRow("widget in the command line") << "app/cli/main.cpp"
                                                << "QApplication";
    QTest::newRow("view in the command line") << "app/cli/main.cpp"
                                              << "views/frame/mainwindow.h";
    QTest::newRow("view in a model") << "models/base/result.h"
                                     << "views/design/icons.h";
    QTest::newRow("page in the frame") << "views/frame/mainwindow.cpp"
                                       << "views/portfolio/boardpage.h";
    QTest::newRow("page in the design") << "views/design/icons.cpp"
                                        << "views/page/page.h";
    QTest::newRow("a gate in the design") << "views/design/designtokens.h"
                                          << "models/lifecycle/gate.h";
    QTest::newRow("frame in a page") << "views/reviews/reviewlist.cpp"
                                     << "views/frame/mainwindow.h";
    QTest::newRow("test in the product") << "models/base/clock.h"
                                         << "tests/support/testworkspace.h";
    QTest::newRow("no floor") << "models/somewhere/x.h"
                              << "models/base/result.h";
}

void ArchitectureTest::seesForbiddenIncludes()
{
    QFETCH(QString, file);
    QFETCH(QString, header);
    QVERIFY(!fault({file, header}).isEmpty());
}

void ArchitectureTest::allowsWhatTheFloorsAllow_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("header");
    QTest::newRow("downward") << "models/lifecycle/gate.h"
                              << "models/portfolio/app.h";
    QTest::newRow("own folder") << "models/evidence/evidence.cpp"
                                << "models/evidence/evidence.h";
    QTest::newRow("SQLite in the store") << "models/store/database.cpp"
                                         << "sqlite3.h";
    QTest::newRow("model in a view") << "views/portfolio/boardpage.cpp"
                                     << "models/lifecycle/boardmodel.h";
    QTest::newRow("colours in the design") << "views/design/theme.cpp"
                                           << "models/appearance/colorscheme.h";
    QTest::newRow("painter in a room that paints") << "models/diagrams/partpainter.cpp"
                                                   << "QPainter";
    QTest::newRow("application that paints") << "app/painting/main.cpp"
                                             << "QGuiApplication";
    QTest::newRow("widget in a view") << "views/frame/mainwindow.h"
                                      << "QMainWindow";
    QTest::newRow("page in the program") << "app/desktop/main.cpp"
                                         << "views/portfolio/boardpage.h";
}

void ArchitectureTest::allowsWhatTheFloorsAllow()
{
    QFETCH(QString, file);
    QFETCH(QString, header);
    QCOMPARE(fault({file, header}), QString());
}

void ArchitectureTest::theTreeKeepsToItsFloors()
{
    const QList<Include> includes = includesUnder(SOURCE_DIR);
    QVERIFY(includes.size() > 200);
    QStringList faults;
    for (const Include &include : includes) {
        if (const QString found = fault(include); !found.isEmpty())
            faults += found;
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join('\n')));
}

void ArchitectureTest::sqlStaysUnderModels()
{
    static const QRegularExpression statement(
        "\"\\s*(SELECT|INSERT INTO|UPDATE|DELETE FROM|PRAGMA)\\s[^\"]*(FROM|VALUES|SET|=)");
    QStringList faults;
    for (const char *top : {"views", "app"}) {
        QDirIterator files(QStringLiteral(SOURCE_DIR "/") + top, {"*.h", "*.cpp"}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            if (statement.match(QString::fromUtf8(file.readAll())).hasMatch())
                faults += file.fileName();
        }
    }
    QVERIFY(statement.match("prepare(\"SELECT id FROM app\")").hasMatch());
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join('\n')));
}

// Whoever asks for a file to write, a printer or the clipboard by itself has asked nobody whether
// that may leave (see views/page/exportfile.h).
void ArchitectureTest::theWindowLetsNothingOutByItself()
{
    static const QRegularExpression way("\\b(dialogs\\(\\)|m_dialogs)\\.(saveFile|printPages)\\(");
    static const QStringList free{
        "views/page/exportfile.cpp", // which asks
        "views/start/newworkspaceform.cpp", // where a new workspace goes
    };
    QStringList faults;
    QDirIterator files(QStringLiteral(SOURCE_DIR "/views"), {"*.h", "*.cpp"}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString name = QDir(SOURCE_DIR).relativeFilePath(file.fileName());
        const bool has = way.match(QString::fromUtf8(file.readAll())).hasMatch();
        if (has != free.contains(name))
            faults += name;
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join('\n')));
}

QTEST_GUILESS_MAIN(ArchitectureTest)
#include "architecturetest.moc"
