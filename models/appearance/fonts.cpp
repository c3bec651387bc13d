#include "models/appearance/fonts.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QStringList>

#include <algorithm>

namespace gatehouse {

namespace {

QFont sized(int pixels, QFont::Weight weight)
{
    static const QStringList families{
        QStringLiteral("Noto Sans CJK SC"),   QStringLiteral("Source Han Sans SC"),
        QStringLiteral("Source Han Sans CN"), QStringLiteral("Noto Sans SC"),
        QStringLiteral("PingFang SC"),        QStringLiteral("Microsoft YaHei UI"),
        QStringLiteral("Microsoft YaHei"),    QStringLiteral("WenQuanYi Micro Hei"),
        QStringLiteral("Noto Sans"),          QStringLiteral("DejaVu Sans")};
    QFont font;
    font.setFamilies(families);
    font.setStyleHint(QFont::SansSerif);
    font.setPixelSize(pixels);
    font.setWeight(weight);
    return font;
}

bool hasTabularDigits(const QFont &font)
{
    const QFontMetricsF metrics(font);
    const qreal zero = metrics.horizontalAdvance(QLatin1Char('0'));
    return std::ranges::all_of(QStringLiteral("123456789"), [&](QChar digit) {
        return qAbs(metrics.horizontalAdvance(digit) - zero) < 0.01;
    });
}

} // namespace

QFont bodyFont()
{
    return sized(typesize::body, QFont::Normal);
}

QFont captionFont()
{
    return sized(typesize::caption, QFont::Normal);
}

QFont headingFont()
{
    return sized(typesize::heading, QFont::Bold);
}

QFont titleFont()
{
    return sized(typesize::title, QFont::Bold);
}

QFont numberFont(const QFont &base)
{
    if (hasTabularDigits(base))
        return base;
    QFont font = base;
    for (const QString &family :
         {QStringLiteral("Noto Sans CJK SC"), QStringLiteral("DejaVu Sans")}) {
        font.setFamilies(QStringList{family} + base.families());
        if (hasTabularDigits(font))
            return font;
    }
    return base;
}

QFont fixedFont(const QFont &base)
{
    QFont font = base;
    font.setFamilies({QStringLiteral("Noto Sans Mono CJK SC"), QStringLiteral("Sarasa Mono SC"),
                      QStringLiteral("DejaVu Sans Mono"),
                      QFontDatabase::systemFont(QFontDatabase::FixedFont).family()});
    font.setStyleHint(QFont::Monospace);
    return font;
}

} // namespace gatehouse
