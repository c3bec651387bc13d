#include "models/threatmodels/dotlayout.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>

namespace gatehouse {

namespace {

constexpr int longestRun = 120000; // ms
constexpr int lookAgain = 50; // ms

class Dot
{
    Q_DECLARE_TR_FUNCTIONS(DotLayout)
public:
    static Result<QByteArray> run(const QByteArray &graph, Progress *progress)
    {
        const QString program = QStandardPaths::findExecutable(QStringLiteral("dot"));
        if (program.isEmpty())
            return fail(ErrorKind::NotFound,
                        tr("The diagram could not be arranged: Graphviz is missing. Install the "
                           "package graphviz and try again."));
        QProcess process;
        process.start(program, {QStringLiteral("-Tjson0")});
        process.write(graph);
        process.closeWriteChannel();
        const QDeadlineTimer deadline(longestRun);
        while (!process.waitForFinished(lookAgain)) {
            const bool isCancelled = progress && progress->isCancelled();
            if (process.state() == QProcess::Running && !isCancelled && !deadline.hasExpired())
                continue;
            const QString cause = process.errorString();
            process.kill();
            process.waitForFinished();
            return isCancelled ? fail(ErrorKind::Cancelled, tr("Arranging was cancelled."))
                               : failed(cause);
        }
        if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
            return failed(QString::fromUtf8(process.readAllStandardError()));
        return process.readAllStandardOutput();
    }

    static tl::unexpected<Error> failed(const QString &cause)
    {
        return fail(ErrorKind::Internal, tr("The diagram could not be arranged."), cause);
    }
};

/// The numbers of "1,2" and "1,2,3,4".
QList<double> numbers(QStringView text)
{
    QList<double> found;
    for (const QStringView number : text.split(u','))
        found.push_back(number.toDouble());
    return found;
}

/// Reads what dot wrote; it counts upwards from below.
class Reading
{
public:
    explicit Reading(double height) : m_height(height) { }

    void takeObject(const QJsonObject &object, DotLayout &layout) const
    {
        const QByteArray name = object.value(QLatin1StringView("name")).toString().toUtf8();
        const QList<double> middle = numbersOf(object, "pos");
        const QList<double> box = numbersOf(object, "bb");
        if (middle.size() == 2)
            layout.nodes.insert(name, point(middle[0], middle[1]));
        if (box.size() == 4)
            layout.clusters.insert(name, QRectF(point(box[0], box[3]), point(box[2], box[1])));
    }

    /// "s,x,y e,x,y x,y …;…": where arrows end, then the start and three points for each curve.
    void takeEdge(const QJsonObject &object, DotLayout &layout) const
    {
        const QString line = object.value(QLatin1StringView("pos")).toString();
        QList<QPointF> corners;
        for (const QStringView piece : QStringView(line).split(u';')) {
            int at = 0;
            for (const QStringView part : piece.split(u' ', Qt::SkipEmptyParts)) {
                if (part.startsWith(u's') || part.startsWith(u'e'))
                    continue;
                const QList<double> place = numbers(part);
                if (place.size() == 2 && at++ % 3 == 0)
                    corners.push_back(point(place[0], place[1]));
            }
        }
        layout.edges.insert(object.value(QLatin1StringView("id")).toString().toUtf8(), corners);
    }

    static QList<double> numbersOf(const QJsonObject &object, const char *key)
    {
        const QString text = object.value(QLatin1StringView(key)).toString();
        return text.isEmpty() ? QList<double>() : numbers(text);
    }

private:
    QPointF point(double x, double y) const { return {x, m_height - y}; }

    double m_height;
};

} // namespace

Result<DotLayout> dotLayout(const QByteArray &graph, Progress *progress)
{
    TRY_ASSIGN(const QByteArray said, Dot::run(graph, progress));
    const QJsonObject drawn = QJsonDocument::fromJson(said).object();
    const QList<double> all = Reading::numbersOf(drawn, "bb");
    if (all.size() != 4)
        return Dot::failed(QStringLiteral("dot: no bounding box"));
    const Reading reading(all[3]);
    DotLayout layout;
    for (const QJsonValue &object : drawn.value(QLatin1StringView("objects")).toArray())
        reading.takeObject(object.toObject(), layout);
    for (const QJsonValue &edge : drawn.value(QLatin1StringView("edges")).toArray())
        reading.takeEdge(edge.toObject(), layout);
    return layout;
}

} // namespace gatehouse
