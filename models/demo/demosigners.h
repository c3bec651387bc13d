#pragma once

#include "models/lifecycle/gate.h"
#include "models/product/openworkspace.h"
#include "models/signatures/signingkey.h"
#include "models/workspace/change.h"

#include <functional>
#include <map>

namespace gatehouse {

/// Who decides the gates of the demo's story, each with a key of their own.
class DemoSigners
{
public:
    using Begin = std::function<Result<Change>(const char *account, const Action &)>;

    DemoSigners(OpenWorkspace &open, Begin begin) : m_open(open), m_begin(std::move(begin)) { }

    /// `accounts`: by name, those who sign among them.
    Result<void> makeKeys(const std::map<std::string, Account> &accounts);
    /// Whoever tested submits the gate; then as many sign as its app's tier takes.
    Result<void> decide(ReleaseId release, Phase phase, GateDecisionKind kind,
                        const QString &statement);

private:
    const Database &database() const { return m_open.workspace->database(); }
    Result<QByteArrayList> signersOf(ReleaseId release) const;

    OpenWorkspace &m_open;
    Begin m_begin;
    std::map<std::string, UnlockedKey> m_keys;
};

} // namespace gatehouse
