#pragma once

#include "models/libraries/requirement.h"

#include <map>

namespace gatehouse {

/// How one requirement is verified: what to do by each of its methods and what has to be seen, what
/// proves it, and what a failure typically looks like. Ours; the text of JR/T 0225 gives none.
struct RequirementGuidance {
    std::map<Method, LocalizedText> verify; ///< of every version that names the method
    LocalizedText evidence;
    LocalizedText failure;
    bool operator==(const RequirementGuidance &) const = default;
};

/// The verification guidance for one requirement library. It stands beside the library, with a
/// version of its own: a published library never changes, guidance may be said better. One guidance
/// serves all versions of its library, by the keys of their requirements.
class Guidance
{
public:
    /// What ships (resources/guidance), read once at the first call: a few milliseconds.
    static const Guidance &builtIn();

    const QString &library() const { return m_library; } ///< key of its library
    const QString &version() const { return m_version; }
    const std::map<QString, RequirementGuidance> &requirements() const { return m_requirements; }
    /// nullptr where there is none, as for another library. What is found stays for as long as the
    /// guidance does.
    const RequirementGuidance *of(const QString &libraryKey, const QString &requirementKey) const;
    /// The same for a requirement as one version has it: nullptr where that one is not assessed.
    const RequirementGuidance *of(const QString &libraryKey, const Requirement &requirement) const;

private:
    Guidance();

    QString m_library;
    QString m_version;
    std::map<QString, RequirementGuidance> m_requirements;
};

} // namespace gatehouse
