#pragma once

#include "models/base/result.h"

#include <QCoreApplication>

#include <vector>

namespace gatehouse {

/// Orders versions as packages do: numbers by value, 1.0 as 1.0.0, and what is marked as leading up
/// to a version (2.0-rc1, 2.0-beta) before it. Negative, zero or positive.
int compareVersions(const QString &one, const QString &other);

/// Versions as a person writes them: alternatives separated by commas, each one version ("2.14.1")
/// or bounds that hold together (">=2.0 <2.15.0"). Nothing written holds every version.
class VersionRange
{
    Q_DECLARE_TR_FUNCTIONS(VersionRange)
public:
    /// Invalid for a bound without a version, or two versions without a comma.
    static Result<VersionRange> parse(const QString &text);
    /// As files write them: "vers:maven/>=2.0|<2.15.0|!=2.3" (the version range specifier of
    /// package URLs), or as a person does. Invalid for what is neither.
    static Result<VersionRange> ofFile(const QString &text);
    /// A component without a version is only in a range of every version.
    bool holds(const QString &version) const;

private:
    enum class Bound { Equal, Other, Less, AtMost, More, AtLeast };
    struct Term {
        Bound bound = Bound::Equal;
        QString version;
        bool holds(const QString &other) const;
    };
    static Result<std::vector<Term>> versTerms(const QString &text);

    std::vector<std::vector<Term>> m_alternatives;
};

} // namespace gatehouse
