#include "models/appearance/colorscheme.h"

#include <algorithm>
#include <cmath>

namespace gatehouse {

namespace {

QColor hex(const char *name)
{
    return QColor(QLatin1StringView(name));
}

ColorScheme makeLight()
{
    ColorScheme scheme;
    scheme.window = hex("#f4f5f7");
    scheme.surface = hex("#ffffff");
    scheme.raised = hex("#ffffff");
    scheme.sunken = hex("#ebedf1");
    scheme.hover = hex("#eef1f6");
    scheme.selection = hex("#d6e8ed");
    scheme.border = hex("#d6dae1");
    scheme.fieldBorder = hex("#868e9d");
    scheme.text = hex("#1a202c");
    scheme.muted = hex("#525c6e");
    scheme.disabled = hex("#8d95a3");
    scheme.accent = hex("#0f5c6e");
    scheme.accentHover = hex("#0c4d5c");
    scheme.accentPressed = hex("#093e4b");
    scheme.onAccent = hex("#ffffff");
    scheme.destructive = hex("#b3261e");
    scheme.onDestructive = hex("#ffffff");
    scheme.tones = {{
        {hex("#4e586a"), hex("#e9ecf1")}, // neutral
        {hex("#13653a"), hex("#ddf1e5")}, // success
        {hex("#0b5a9c"), hex("#daebfa")}, // ready
        {hex("#4a3f9f"), hex("#e7e4f8")}, // progress
        {hex("#ad231c"), hex("#fbe3e1")}, // danger
        {hex("#8a4300"), hex("#fde9d5")}, // late
        {hex("#8a1c5b"), hex("#f8e1ee")}, // rejected
        {hex("#715000"), hex("#f9eecb")}, // warning
    }};
    return scheme;
}

ColorScheme makeDark()
{
    ColorScheme scheme;
    scheme.isDark = true;
    scheme.window = hex("#15181e");
    scheme.surface = hex("#1b1f27");
    scheme.raised = hex("#242a34");
    scheme.sunken = hex("#111419");
    scheme.hover = hex("#232933");
    scheme.selection = hex("#1b404d");
    scheme.border = hex("#313845");
    scheme.fieldBorder = hex("#6f798b");
    scheme.text = hex("#e3e7ee");
    scheme.muted = hex("#a2acbc");
    scheme.disabled = hex("#667082");
    scheme.accent = hex("#62c6da");
    scheme.accentHover = hex("#80d4e5");
    scheme.accentPressed = hex("#4fb4c8");
    scheme.onAccent = hex("#06222a");
    scheme.destructive = hex("#ff9b93");
    scheme.onDestructive = hex("#2a0a08");
    scheme.tones = {{
        {hex("#aeb7c6"), hex("#2a303b")}, // neutral
        {hex("#74d6a0"), hex("#173526")}, // success
        {hex("#79bdfb"), hex("#16324c")}, // ready
        {hex("#b5acf8"), hex("#2d2a4e")}, // progress
        {hex("#ff9b93"), hex("#4a1f1d")}, // danger
        {hex("#ffb26b"), hex("#452c13")}, // late
        {hex("#f79ccb"), hex("#451c35")}, // rejected
        {hex("#ebc75a"), hex("#3d330f")}, // warning
    }};
    return scheme;
}

double luminance(const QColor &color)
{
    const auto linear = [](double channel) {
        return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
        + 0.0722 * linear(color.blueF());
}

} // namespace

QString toneName(Tone tone)
{
    constexpr const char *names[] = {"neutral", "success", "ready",    "progress",
                                     "danger",  "late",    "rejected", "warning"};
    return QString::fromLatin1(names[static_cast<int>(tone)]);
}

std::vector<ColorScheme::TextPair> ColorScheme::textPairs() const
{
    struct Ground {
        const char *name;
        QColor color;
    };
    const Ground grounds[] = {{"window", window}, {"surface", surface}, {"raised", raised},
                              {"sunken", sunken}, {"hover", hover},     {"selection", selection}};
    std::vector<TextPair> pairs;
    const auto onEveryGround = [&](const QString &name, const QColor &ink) {
        for (const Ground &ground : grounds)
            pairs.push_back({name + QStringLiteral(" on ") + QLatin1StringView(ground.name), ink,
                             ground.color});
    };
    onEveryGround(QStringLiteral("text"), text);
    onEveryGround(QStringLiteral("muted"), muted);
    onEveryGround(QStringLiteral("accent"), accent);
    for (const Tone each : allTones) {
        const auto name = toneName(each);
        onEveryGround(name, tone(each).ink);
        pairs.push_back({name + QStringLiteral(" on its tint"), tone(each).ink, tone(each).tint});
        pairs.push_back({QStringLiteral("text on the tint of ") + name, text, tone(each).tint});
    }
    for (const auto &[name, ground] : {std::pair("accent", accent),
                                       {"accent-hover", accentHover},
                                       {"accent-pressed", accentPressed}}) {
        pairs.push_back(
            {QStringLiteral("on-accent on ") + QLatin1StringView(name), onAccent, ground});
    }
    pairs.push_back({QStringLiteral("on-destructive on destructive"), onDestructive, destructive});
    return pairs;
}

const ColorScheme &lightScheme()
{
    static const ColorScheme scheme = makeLight();
    return scheme;
}

const ColorScheme &darkScheme()
{
    static const ColorScheme scheme = makeDark();
    return scheme;
}

double contrastRatio(const QColor &a, const QColor &b)
{
    // By value: minmax of two temporaries would hand back references to what is gone.
    const double one = luminance(a);
    const double other = luminance(b);
    const double lighter = std::max(one, other);
    const double darker = std::min(one, other);
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace gatehouse
