#include "views/threatlibraries/threatlibrarydesk.h"

#include "views/page/navigationcontext.h"

namespace gatehouse {

namespace {

using Shown = std::shared_ptr<const ShownThreatLibrary>;

Result<Shown> read(const Database &database, const QString &name)
{
    auto shown = std::make_shared<ShownThreatLibrary>();
    TRY_ASSIGN(shown->content, threatLibraryNamed(database, name));
    if (shown->content.version == draftVersion) {
        TRY_ASSIGN(shown->draft, ThreatLibraryDraftRepository(database).byKey(shown->content.key));
        TRY_ASSIGN(shown->problems, checkThreatLibrary(database, shown->content));
    }
    return shown;
}

} // namespace

ThreatLibraryDesk::ThreatLibraryDesk(NavigationContext &context, QObject *parent)
    : QObject(parent), m_context(context)
{
}

const Database &ThreatLibraryDesk::database() const
{
    return m_context.session().workspace.database();
}

const ThreatLibraryDraft *ThreatLibraryDesk::draft() const
{
    return m_shown && m_shown->draft ? &*m_shown->draft : nullptr;
}

void ThreatLibraryDesk::show(const QString &name)
{
    m_name = name;
    refresh();
}

void ThreatLibraryDesk::refresh()
{
    if (m_name.isEmpty())
        return;
    m_context.runReading<Shown>(
        tr("Reading %1").arg(m_name), this,
        [readers = m_context.session().workspace.readers(),
         name = m_name](Progress &progress) -> Result<Shown> {
            TRY_ASSIGN(const auto reader, readers.open(progress));
            return read(*reader, name);
        },
        [this, request = ++m_request](Result<Shown> shown) {
            if (request != m_request || !shown)
                return;
            m_shown = *std::move(shown);
            Q_EMIT changed();
        });
}

Result<void> ThreatLibraryDesk::write(const Action &action, const Doing &what) const
{
    TRY_ASSIGN(auto change, Change::begin(m_context.session(), action));
    TRY(what(change));
    return change.commit();
}

bool ThreatLibraryDesk::act(const Action &action, const Doing &what) const
{
    const auto done = write(action, what);
    if (!done)
        m_context.showError(done.error());
    return done.has_value();
}

} // namespace gatehouse
