#pragma once

#include "models/libraries/libraryrepository.h"
#include "models/portfolio/apprepository.h"
#include "models/portfolio/releaserepository.h"
#include "models/threatmodels/threatlibrary.h"
#include "views/palette/paletteentry.h"

#include <QObject>

namespace gatehouse {

class NavigationContext;

/// The apps, releases, requirements and threat rules of the open workspace, for the palette and the
/// global search. Kept in memory and read again after a Change touched them; what the search index
/// finds in an app's other texts, in findings, evidence, threats and countermeasures is offered
/// too.
class WorkspaceEntries final : public QObject, public PaletteProvider
{
    Q_OBJECT
public:
    WorkspaceEntries(NavigationContext &context, QObject *parent);

    std::vector<PaletteEntry> entries(const QString &query) override;
    /// Forgets what was read: another workspace, or none, is open.
    void reset();
    /// Whether a workspace is open to be read.
    void setOpen(bool open);

private:
    void read();
    void addRequirements(std::vector<PaletteEntry> &found) const;
    void addThreatRules(std::vector<PaletteEntry> &found) const;
    void addIndexed(const QString &query, std::vector<PaletteEntry> &found) const;
    void addFindings(const QString &query, std::vector<PaletteEntry> &found) const;
    void addEvidence(const QString &query, std::vector<PaletteEntry> &found) const;
    void addRegisters(const QString &query, std::vector<PaletteEntry> &found) const;
    void addThreats(const QString &query, std::vector<PaletteEntry> &found) const;

    NavigationContext &m_context;
    bool m_open = false;
    bool m_stale = true;
    std::vector<AppSummary> m_apps;
    std::vector<std::pair<ReleaseId, QString>> m_releases; ///< "CODE@VERSION"
    std::vector<std::shared_ptr<const Library>> m_libraries;
    const ThreatLibrary *m_threats = nullptr; ///< what new models are held against
};

} // namespace gatehouse
