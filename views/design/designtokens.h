#pragma once

#include <QColor>
#include <QHash>
#include <QString>

#include <array>
#include <vector>

class QPalette;

namespace gatehouse {

/// Distances and sizes in device-independent pixels. Nothing under views/ invents others.
namespace space {
inline constexpr int xs = 4;
inline constexpr int s = 8;
inline constexpr int m = 12;
inline constexpr int l = 16;
inline constexpr int xl = 24;
} // namespace space

namespace radius {
inline constexpr int small = 3; ///< check boxes, focus rings inside rows
inline constexpr int medium = 5; ///< buttons, fields, cards
inline constexpr int pill = 10; ///< badges and chips
} // namespace radius

namespace typesize {
inline constexpr int caption = 12;
inline constexpr int body = 13;
inline constexpr int heading = 15;
inline constexpr int title = 20;
} // namespace typesize

namespace metric {
inline constexpr int iconSmall = 16;
inline constexpr int iconMedium = 20;
inline constexpr int controlHeight = 30;
inline constexpr int rowHeight = 32;
inline constexpr int headerHeight = 48;
inline constexpr int badgeHeight = 20;
} // namespace metric

/// What a colour says. States and judgements map onto these, each with a shape of its own
/// (see badgeOf), so that nothing depends on colour alone.
enum class Tone { Neutral, Success, Ready, Progress, Danger, Late, Rejected, Warning };
inline constexpr std::array<Tone, 8> allTones{Tone::Neutral,  Tone::Success, Tone::Ready,
                                              Tone::Progress, Tone::Danger,  Tone::Late,
                                              Tone::Rejected, Tone::Warning};

/// Text or a line drawing in `ink`, on its own `tint` or on any ground of the scheme.
struct TonePair {
    QColor ink;
    QColor tint;
};

/// The colours of one appearance.
struct ColorScheme {
    bool isDark = false;
    QColor window; ///< behind everything
    QColor surface; ///< tables, forms, cards
    QColor raised; ///< menus, popups, tooltips
    QColor sunken; ///< rail, header rows
    QColor hover;
    QColor selection;
    QColor border; ///< hairlines between areas
    QColor fieldBorder; ///< edge of a field: 3:1 against its ground
    QColor text;
    QColor muted;
    QColor disabled; ///< text of what cannot be used
    QColor accent; ///< the main action, links, focus
    QColor accentHover;
    QColor accentPressed;
    QColor onAccent;
    QColor destructive; ///< ground of the button that cannot be undone
    QColor onDestructive;
    std::array<TonePair, allTones.size()> tones;

    const TonePair &tone(Tone tone) const { return tones[static_cast<std::size_t>(tone)]; }

    /// Every text colour with every ground it is put on, by name. Each holds 4.5:1 (WCAG AA).
    struct TextPair {
        QString name;
        QColor ink;
        QColor ground;
    };
    std::vector<TextPair> textPairs() const;

    /// Tokens by name for the style sheet: "surface" → "#ffffff", "space-m" → "12px".
    QHash<QString, QString> styleTokens() const;
};

const ColorScheme &lightScheme();
const ColorScheme &darkScheme();
/// The scheme a palette made by Theme belongs to: what delegates and painters ask with
/// `option.palette`, so that nothing needs a handle on the theme.
const ColorScheme &schemeOf(const QPalette &palette);

/// WCAG 2.1 contrast ratio, 1 to 21.
double contrastRatio(const QColor &a, const QColor &b);

} // namespace gatehouse
