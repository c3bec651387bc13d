#include "tests/benchmarks/harness/report.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>
#include <QTextStream>
#include <QThread>

namespace gatehouse::bench {

namespace {

constexpr int whatWidth = 46;
constexpr int rivalWidth = 40;
constexpr int valueWidth = 10;

QString shown(double value, Unit unit)
{
    if (unit == Unit::Bytes)
        return QStringLiteral("%1 MB").arg(value / 1e6, 0, 'f', 1);
    const auto text = [](double scaled, const QString &name) {
        const int decimals = scaled < 10 ? 2 : scaled < 100 ? 1 : 0;
        return QStringLiteral("%1 %2").arg(scaled, 0, 'f', decimals).arg(name);
    };
    if (value < 1e-3)
        return text(value * 1e6, QStringLiteral("µs"));
    return value < 1 ? text(value * 1e3, QStringLiteral("ms")) : text(value, QStringLiteral("s"));
}

QString shown(const Aim &aim, Unit unit)
{
    switch (aim.kind) {
    case Aim::Kind::None:
        return {};
    case Aim::Kind::Ratio:
        return QStringLiteral("≤ %1 ×").arg(aim.bound, 0, 'f', 1);
    case Aim::Kind::Faster:
        return QStringLiteral("%1 × faster").arg(aim.bound);
    case Aim::Kind::AtMost:
        return QStringLiteral("≤ %1").arg(shown(aim.bound, unit));
    }
    return {};
}

/// "0.43 ×", or "812 × faster" where ours is many times faster.
QString shownRatio(const Measurement &measurement)
{
    const double faster = 1 / measurement.ratio();
    return faster >= 10 ? QStringLiteral("%1 × faster").arg(faster, 0, 'f', 0)
                        : QStringLiteral("%1 ×").arg(measurement.ratio(), 0, 'f', 2);
}

QString aimKey(Aim::Kind kind)
{
    switch (kind) {
    case Aim::Kind::None:
        return QStringLiteral("none");
    case Aim::Kind::Ratio:
        return QStringLiteral("ratio_at_most");
    case Aim::Kind::Faster:
        return QStringLiteral("times_faster");
    case Aim::Kind::AtMost:
        return QStringLiteral("at_most");
    }
    return {};
}

QString processor()
{
    QFile file(QStringLiteral("/proc/cpuinfo"));
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : file.readAll().split('\n')) {
            if (line.startsWith("model name"))
                return QString::fromUtf8(line.mid(line.indexOf(':') + 1)).trimmed();
        }
    }
    return QSysInfo::currentCpuArchitecture();
}

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

} // namespace

Report::Report(Form form, bool small) : m_form(form), m_small(small)
{
    if (m_form == Form::Json)
        return;
    out() << "Gatehouse " GATEHOUSE_VERSION " on " << QThread::idealThreadCount() << " × "
          << processor() << Qt::endl;
    if (m_small)
        out() << "Reduced sizes: this shows that every row works, not how fast." << Qt::endl;
}

std::optional<bool> Report::judge(const Measurement &measurement) const
{
    return m_small ? std::nullopt : measurement.isMet();
}

void Report::add(const QString &row, const RowResult &result)
{
    if (m_form == Form::Table)
        out() << '\n' << row << ": " << result.subject << Qt::endl;
    for (const Measurement &measurement : result.measurements) {
        if (const auto met = judge(measurement)) {
            ++m_aims;
            m_met += *met;
        }
        if (m_form == Form::Table)
            print(measurement);
        else
            m_rows += toJson(row, result.subject, measurement);
    }
}

void Report::print(const Measurement &measurement) const
{
    const auto met = judge(measurement);
    out() << "  " << measurement.what.leftJustified(whatWidth)
          << shown(measurement.ours, measurement.unit).rightJustified(valueWidth) << "   "
          << measurement.rival.leftJustified(rivalWidth)
          << shown(measurement.theirs, measurement.unit).rightJustified(valueWidth)
          << shownRatio(measurement).rightJustified(16) << "   "
          << shown(measurement.aim, measurement.unit).leftJustified(15)
          << (met ? *met ? "met" : "missed" : "") << Qt::endl;
    if (met && !*met)
        out() << "    why: " << measurement.bound << Qt::endl;
}

QJsonObject Report::toJson(const QString &row, const QString &subject,
                           const Measurement &measurement) const
{
    const auto met = judge(measurement);
    QJsonObject object{
        {QStringLiteral("row"), row},
        {QStringLiteral("subject"), subject},
        {QStringLiteral("what"), measurement.what},
        {QStringLiteral("unit"),
         measurement.unit == Unit::Bytes ? QStringLiteral("bytes") : QStringLiteral("seconds")},
        {QStringLiteral("ours"), measurement.ours},
        {QStringLiteral("rival"), measurement.rival},
        {QStringLiteral("theirs"), measurement.theirs},
        {QStringLiteral("ratio"), measurement.ratio()},
        {QStringLiteral("aim"), aimKey(measurement.aim.kind)},
        {QStringLiteral("aim_bound"), measurement.aim.bound},
        {QStringLiteral("met"), met ? QJsonValue(*met) : QJsonValue()},
    };
    if (met && !*met)
        object.insert(QStringLiteral("why"), measurement.bound);
    return object;
}

void Report::addFailure(const QString &row, const QString &message)
{
    QTextStream(stderr) << row << ": " << message << Qt::endl;
    if (m_form == Form::Json)
        m_rows += QJsonObject{{QStringLiteral("row"), row}, {QStringLiteral("error"), message}};
}

void Report::finish() const
{
    if (m_form == Form::Json) {
        const QJsonObject all{{QStringLiteral("version"), QStringLiteral(GATEHOUSE_VERSION)},
                              {QStringLiteral("processor"), processor()},
                              {QStringLiteral("cores"), QThread::idealThreadCount()},
                              {QStringLiteral("small"), m_small},
                              {QStringLiteral("measurements"), m_rows}};
        out() << QJsonDocument(all).toJson();
    } else if (m_aims > 0) {
        out() << '\n' << m_met << " of " << m_aims << " aims met" << '\n';
    }
    out().flush();
}

} // namespace gatehouse::bench
