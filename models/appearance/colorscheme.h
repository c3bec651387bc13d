#pragma once

#include <QColor>
#include <QString>

#include <array>
#include <vector>

namespace gatehouse {

/// What a colour says. States and judgements map onto these, each with a shape of its own
/// (see badgeOf), so that nothing depends on colour alone.
enum class Tone { Neutral, Success, Ready, Progress, Danger, Late, Rejected, Warning };
inline constexpr std::array<Tone, 8> allTones{Tone::Neutral,  Tone::Success, Tone::Ready,
                                              Tone::Progress, Tone::Danger,  Tone::Late,
                                              Tone::Rejected, Tone::Warning};
/// Its name in the style sheet: "danger".
QString toneName(Tone tone);

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
};

const ColorScheme &lightScheme();
const ColorScheme &darkScheme();

/// WCAG 2.1 contrast ratio, 1 to 21.
double contrastRatio(const QColor &a, const QColor &b);

} // namespace gatehouse
