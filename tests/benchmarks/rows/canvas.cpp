// A large diagram: built and painted for the first time, and under a mouse that drags one of its
// elements; against painting the same shapes and texts with nothing but a QPainter.

#include "models/threatmodels/threatlibrary.h"
#include "tests/benchmarks/data/largedrawing.h"
#include "tests/benchmarks/harness/alternate.h"
#include "tests/benchmarks/harness/process.h"
#include "tests/benchmarks/harness/stopwatch.h"
#include "tests/benchmarks/rows/benchwindow.h"
#include "tests/benchmarks/rows/rows.h"
#include "views/threatmodels/diagramscene.h"
#include "views/threatmodels/diagramview.h"
#include "views/threatmodels/modeldraft.h"

#include <QMouseEvent>
#include <QSettings>
#include <QTextStream>

namespace gatehouse::bench {

namespace {

/// Shapes and texts with their places, worked out beforehand.
struct BareElement {
    QRectF rect;
    QString name;
};
struct BareFlow {
    QPolygonF line;
    QRectF label;
    QString name;
};
struct BareDrawing {
    std::vector<QRectF> boundaries;
    std::vector<BareElement> elements;
    std::vector<BareFlow> flows;
};

BareDrawing bareDrawing(const ThreatModel &model)
{
    const Diagram &diagram = model.diagrams.front();
    BareDrawing bare;
    for (const BoundaryShape &boundary : diagram.boundaries)
        bare.boundaries.push_back(boundary.rect);
    QHash<QString, QRectF> rects;
    for (std::size_t i = 0; i < model.elements.size(); ++i) {
        const QRectF rect = diagram.placements[i].rect;
        rects.insert(model.elements[i].uid, rect);
        bare.elements.push_back({rect, model.elements[i].name});
    }
    for (const DataFlow &flow : model.flows) {
        const QPointF from = rects.value(flow.source).center();
        const QPointF to = rects.value(flow.target).center();
        const QPointF corner(to.x(), from.y());
        bare.flows.push_back(
            {{from, corner, to}, QRectF(corner - QPointF(60, 10), QSizeF(120, 20)), flow.name});
    }
    return bare;
}

void paintBare(QPainter &painter, const BareDrawing &bare)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Qt::red, 1.5, Qt::DashLine));
    painter.setBrush(QColor(250, 240, 240));
    for (const QRectF &rect : bare.boundaries)
        painter.drawRect(rect);
    for (const BareFlow &flow : bare.flows) {
        painter.setPen(QPen(Qt::darkGray, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(flow.line);
        painter.setBrush(Qt::darkGray);
        const QPointF tip = flow.line.last();
        painter.drawPolygon(QPolygonF{tip, tip + QPointF(-4, -9), tip + QPointF(4, -9)});
        painter.setPen(Qt::black);
        painter.drawText(flow.label, Qt::AlignCenter, flow.name);
    }
    for (const BareElement &element : bare.elements) {
        painter.setPen(QPen(Qt::darkBlue, 1.5));
        painter.setBrush(QColor(225, 235, 250));
        painter.drawRoundedRect(element.rect, 6, 6);
        painter.setPen(Qt::black);
        painter.drawText(element.rect, Qt::AlignCenter | Qt::TextWordWrap, element.name);
    }
}

QImage sheetFor(const QRectF &scene)
{
    QImage sheet(scene.size().toSize(), QImage::Format_ARGB32_Premultiplied);
    sheet.fill(Qt::white);
    return sheet;
}

/// From the model to every part of it painted, at its full size.
double paintedByUs(const ThreatModel &model)
{
    const Stopwatch watch;
    ModelDraft draft;
    DiagramScene scene(draft);
    scene.setLibrary(&ThreatLibrary::builtIn());
    draft.setModel(model);
    const QRectF drawn = scene.drawnRect();
    QImage sheet = sheetFor(drawn);
    QPainter painter(&sheet);
    scene.render(&painter, QRectF(sheet.rect()), drawn);
    return watch.seconds();
}

double paintedBare(const BareDrawing &bare, const QRectF &drawn)
{
    const Stopwatch watch;
    QImage sheet = sheetFor(drawn);
    QPainter painter(&sheet);
    painter.translate(-drawn.topLeft());
    paintBare(painter, bare);
    return watch.seconds();
}

void send(QWidget *to, QEvent::Type type, const QPoint &at, Qt::MouseButton button,
          Qt::MouseButtons buttons)
{
    QMouseEvent event(type, at, to->mapToGlobal(at), button, buttons, Qt::NoModifier);
    QCoreApplication::sendEvent(to, &event);
}

/// One step of the mouse with an element in hand: what data and scene do, before it is painted.
double dragFrame(const ThreatModel &model, int frames)
{
    ModelDraft draft;
    DiagramScene scene(draft);
    scene.setLibrary(&ThreatLibrary::builtIn());
    DiagramView view(draft, scene);
    view.resize(1440, 900);
    view.show();
    draft.setModel(model);
    view.setZoom(1);
    const QString moved = model.elements[model.elements.size() / 2].uid;
    view.reveal({moved});
    QCoreApplication::processEvents();
    const QRectF rect = model.diagrams.front().placements[model.elements.size() / 2].rect;
    QPoint at = view.mapFromScene(rect.center());
    send(view.viewport(), QEvent::MouseButtonPress, at, Qt::LeftButton, Qt::LeftButton);
    std::vector<double> seconds;
    for (int frame = 0; frame < frames; ++frame) {
        at += QPoint(frame % 20 < 10 ? 7 : -7, frame % 2 == 0 ? 5 : -5);
        const Stopwatch watch;
        send(view.viewport(), QEvent::MouseMove, at, Qt::NoButton, Qt::LeftButton);
        seconds.push_back(watch.seconds());
        QCoreApplication::processEvents();
    }
    if (!view.isWorking())
        return -1;
    send(view.viewport(), QEvent::MouseButtonRelease, at, Qt::LeftButton, Qt::NoButton);
    return median(std::move(seconds));
}

} // namespace

int canvasChild(int argc, char **argv)
{
    QApplication application(argc, argv);
    QSettings settings(QString::fromLocal8Bit(argv[1]), QSettings::IniFormat);
    const Theme theme(application, settings);
    const ThreatModel model =
        largeDrawing(QByteArray(argv[2]).toInt(), QByteArray(argv[3]).toInt());
    const int rounds = QByteArray(argv[4]).toInt();
    const BareDrawing bare = bareDrawing(model);
    ModelDraft draft;
    DiagramScene scene(draft);
    draft.setModel(model);
    const QRectF drawn = scene.drawnRect();
    // Fonts and glyphs are there for both before either is measured.
    paintedByUs(model);
    paintedBare(bare, drawn);
    const auto medians = alternate(
        rounds, [&]() -> Result<double> { return paintedByUs(model); },
        [&]() -> Result<double> { return paintedBare(bare, drawn); });
    if (!medians)
        return complain(medians.error().message);
    const double frame = dragFrame(model, rounds * 40);
    if (frame < 0)
        return complain(QStringLiteral("Nothing is dragged."));
    QTextStream(stdout) << medians->ours << ' ' << medians->theirs << ' ' << frame << Qt::endl;
    return 0;
}

Result<RowResult> canvas(const Bench &bench)
{
    const int elements = bench.size(500, 50);
    const int flows = bench.size(800, 80);
    TRY_ASSIGN(const auto folder, bench.freshFolder());
    TRY_ASSIGN(
        const Finished child,
        runChild(QStringLiteral("canvas"),
                 {folder->filePath(QStringLiteral("settings.ini")), QString::number(elements),
                  QString::number(flows), QString::number(bench.size(5, 1))}));
    const QByteArrayList seconds = child.output.trimmed().split(' ');
    if (seconds.size() != 3)
        return unexpected(QStringLiteral("The canvas says nothing of what it measured."));
    const double bare = seconds[1].toDouble();
    return RowResult{
        QStringLiteral("a diagram of %1 elements and %2 flows").arg(elements).arg(flows),
        {{.what = QStringLiteral("a diagram built and painted"),
          .ours = seconds[0].toDouble(),
          .rival = QStringLiteral("its shapes and texts painted bare"),
          .theirs = bare,
          .aim = Aim::ratio(2),
          .bound = QStringLiteral("lines are laid round elements, and names where nothing lies.")},
         {.what = QStringLiteral("one step of a drag in it, before it is painted"),
          .ours = seconds[2].toDouble(),
          .rival = QStringLiteral("its shapes and texts painted bare"),
          .theirs = bare,
          .aim = Aim::atMost(8e-3),
          .bound = QStringLiteral("flows at the element and names around them are placed anew.")}}};
}

} // namespace gatehouse::bench
