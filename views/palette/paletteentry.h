#pragma once

#include <QString>

#include <functional>
#include <vector>

namespace gatehouse {

/// One thing the palette leads to.
struct PaletteEntry {
    QString text;
    QString detail; ///< muted, behind the text: what kind of thing, or a shortcut
    QString iconName; ///< may be empty
    std::function<void()> run;
    QString alsoMatches; ///< words that find it though they are not shown
    int rank = 0; ///< added to the match's score: what should come first
};

/// Something that has entries for the palette or the global search.
class PaletteProvider
{
public:
    virtual ~PaletteProvider() = default;
    /// What `query` might mean, unsorted; the caller matches, orders and cuts. Called on every
    /// key, on the screen's thread: answer from memory. An empty query asks for what is worth
    /// showing before anything is typed.
    virtual std::vector<PaletteEntry> entries(const QString &query) = 0;
};

} // namespace gatehouse
