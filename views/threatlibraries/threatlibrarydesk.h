#pragma once

#include "models/threatmodels/threatlibrarycheck.h"
#include "models/threatmodels/threatlibrarydraftrepository.h"

#include <QObject>

#include <functional>
#include <memory>

namespace gatehouse {

class NavigationContext;

/// A version of a threat library as it stands, and what is wrong with it.
struct ShownThreatLibrary {
    ThreatLibraryContent content;
    std::optional<ThreatLibraryDraft> draft; ///< nothing: it is published
    std::vector<LibraryProblem> problems; ///< of a draft only
};

/// What the parts of the threat libraries' page share: the version that is shown, and how something
/// is done to it. Reading takes longer than the screen may wait, so it is a job.
class ThreatLibraryDesk final : public QObject
{
    Q_OBJECT
public:
    explicit ThreatLibraryDesk(NavigationContext &context, QObject *parent = nullptr);

    NavigationContext &context() const { return m_context; }
    const Database &database() const;

    /// "KEY@VERSION" or "KEY@draft" of what is shown, or about to be; empty: nothing yet.
    const QString &name() const { return m_name; }
    /// nullptr until it is read.
    const ShownThreatLibrary *shown() const { return m_shown.get(); }
    const ThreatLibraryDraft *draft() const;

    /// Reads a version; changed() follows.
    void show(const QString &name);
    void refresh();

    using Doing = std::function<Result<void>(Change &)>;
    /// In a Change of its own.
    Result<void> write(const Action &action, const Doing &what) const;
    /// The same; what goes wrong is said in the message bar. Whether it was done.
    bool act(const Action &action, const Doing &what) const;

Q_SIGNALS:
    /// Another version, or the same as it stands now.
    void changed();

private:
    NavigationContext &m_context;
    QString m_name;
    std::shared_ptr<const ShownThreatLibrary> m_shown;
    int m_request = 0; ///< the newest wins
};

} // namespace gatehouse
