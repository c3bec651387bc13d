#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace gatehouse::bench {

enum class Unit { Seconds, Bytes };

/// What a measurement is held against.
struct Aim {
    enum class Kind {
        None, ///< told for what it is
        Ratio, ///< ours is at most `bound` times theirs
        Faster, ///< theirs is at least `bound` times ours
        AtMost, ///< ours is at most `bound`
    };
    Kind kind = Kind::None;
    double bound = 0;

    static Aim ratio(double bound) { return {Kind::Ratio, bound}; }
    static Aim faster(double times) { return {Kind::Faster, times}; }
    static Aim atMost(double bound) { return {Kind::AtMost, bound}; }
};

/// One line of the table: ours beside the rival's, both taken in the same run.
struct Measurement {
    QString what;
    double ours = 0;
    QString rival;
    double theirs = 0;
    Unit unit = Unit::Seconds;
    Aim aim;
    QString bound; ///< a sentence on what keeps ours from being faster, told when the aim is missed

    double ratio() const { return ours / theirs; }
    /// Nothing without an aim.
    std::optional<bool> isMet() const;
};

/// What a row measured, and on what.
struct RowResult {
    QString subject; ///< "1,000 apps, 5,000 releases"
    std::vector<Measurement> measurements;
};

} // namespace gatehouse::bench
