#include "models/base/quantity.h"

#include "models/base/language.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <limits>

namespace gatehouse {

namespace {

class Quantity
{
    Q_DECLARE_TR_FUNCTIONS(Quantity)
};

constexpr double step = 1024;
constexpr std::array units{"KB", "MB", "GB", "TB"};

} // namespace

QString countText(qint64 count)
{
    return localeOf(Language::English).toString(count);
}

QString sizeText(qint64 bytes)
{
    if (bytes < qint64(step))
        return exactSizeText(bytes);
    double size = double(bytes) / step;
    size_t unit = 0;
    // What would be rounded to "1024.0 KB" is 1.0 MB.
    for (; size >= step - 0.05 && unit + 1 < units.size(); ++unit)
        size /= step;
    return QStringLiteral("%1 %2").arg(QString::number(size, 'f', 1),
                                       QLatin1StringView(units[unit]));
}

QString exactSizeText(qint64 bytes)
{
    const int count = int(std::min<qint64>(bytes, std::numeric_limits<int>::max()));
    return Quantity::tr("%1 bytes", nullptr, count).arg(countText(bytes));
}

} // namespace gatehouse
