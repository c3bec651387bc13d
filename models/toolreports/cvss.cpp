#include "models/toolreports/cvss.h"

#include <QHash>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <initializer_list>

namespace gatehouse {

namespace {

/// The metrics of a vector by their names, and what the formulas have for their values.
class CvssVector
{
public:
    explicit CvssVector(QString text)
    {
        text = text.trimmed().toUpper();
        if (text.startsWith(u'(') && text.endsWith(u')'))
            text = text.mid(1, text.size() - 2);
        for (const QString &part : text.split(u'/', Qt::SkipEmptyParts)) {
            const QString name = part.section(u':', 0, 0);
            m_isWhole = m_isWhole && !m_metrics.contains(name);
            m_metrics.insert(name, part.section(u':', 1));
        }
    }

    QString value(const char *name) const { return m_metrics.value(QLatin1StringView(name)); }
    bool has(const char *name) const { return m_metrics.contains(QLatin1StringView(name)); }

    /// The weight of the metric's value; one that the metric does not have breaks the vector.
    double weight(const char *name, QLatin1StringView values, std::initializer_list<double> weights)
    {
        const QString own = value(name);
        const qsizetype index = own.size() == 1 ? values.indexOf(own[0]) : -1;
        m_isWhole = m_isWhole && index >= 0;
        return index < 0 ? 0 : *(weights.begin() + index);
    }

    bool isWhole() const { return m_isWhole; }

private:
    QHash<QString, QString> m_metrics;
    bool m_isWhole = true;
};

/// CVSS 2.0, section 3.2.1.
double scoreOfTwo(CvssVector &vector)
{
    const QLatin1StringView losses("NPC");
    const auto loss = [&](const char *name) {
        return vector.weight(name, losses, {0, 0.275, 0.660});
    };
    const double impact = 10.41 * (1 - (1 - loss("C")) * (1 - loss("I")) * (1 - loss("A")));
    const double exploitability = 20
        * vector.weight("AV", QLatin1StringView("LAN"), {0.395, 0.646, 1})
        * vector.weight("AC", QLatin1StringView("HML"), {0.35, 0.61, 0.71})
        * vector.weight("AU", QLatin1StringView("MSN"), {0.45, 0.56, 0.704});
    const double factor = impact == 0 ? 0 : 1.176;
    return std::round((0.6 * impact + 0.4 * exploitability - 1.5) * factor * 10) / 10;
}

/// To one decimal, upwards (CVSS 3.1, appendix A: 4.02 is 4.1 and 4.00 is 4.0 on every machine).
double roundedUp(double score)
{
    const auto whole = std::llround(score * 100'000);
    return whole % 10'000 == 0 ? double(whole) / 100'000 : double(whole / 10'000 + 1) / 10;
}

/// CVSS 3.1, section 7.1; 3.0 has the same formula.
double scoreOfThree(CvssVector &vector)
{
    const QLatin1StringView losses("NLH");
    const auto loss = [&](const char *name) {
        return vector.weight(name, losses, {0, 0.22, 0.56});
    };
    const double base = 1 - (1 - loss("C")) * (1 - loss("I")) * (1 - loss("A"));
    const bool isChanged = vector.weight("S", QLatin1StringView("UC"), {0, 1}) > 0;
    const double impact =
        isChanged ? 7.52 * (base - 0.029) - 3.25 * std::pow(base - 0.02, 15) : 6.42 * base;
    const QLatin1StringView privileges("NLH");
    const double exploitability = 8.22
        * vector.weight("AV", QLatin1StringView("NALP"), {0.85, 0.62, 0.55, 0.2})
        * vector.weight("AC", QLatin1StringView("LH"), {0.77, 0.44})
        * (isChanged ? vector.weight("PR", privileges, {0.85, 0.68, 0.5})
                     : vector.weight("PR", privileges, {0.85, 0.62, 0.27}))
        * vector.weight("UI", QLatin1StringView("NR"), {0.85, 0.62});
    if (impact <= 0)
        return 0;
    return roundedUp(std::min((isChanged ? 1.08 : 1) * (impact + exploitability), 10.0));
}

int vectorEdition(const CvssVector &vector)
{
    if (!vector.has("AV") || !vector.has("AC"))
        return 0;
    if (vector.value("CVSS").startsWith(u'4') || vector.has("VC"))
        return 4;
    return vector.has("AU") ? 2 : 3;
}

} // namespace

int cvssEdition(const QString &vector)
{
    return vectorEdition(CvssVector(vector));
}

std::optional<double> cvssBaseScore(const QString &vector)
{
    CvssVector read(vector);
    const int edition = vectorEdition(read);
    if (edition != 2 && edition != 3)
        return std::nullopt;
    const double score = edition == 2 ? scoreOfTwo(read) : scoreOfThree(read);
    return read.isWhole() ? std::optional(score) : std::nullopt;
}

} // namespace gatehouse
