#include "models/lifecycle/releasestanding.h"

#include "models/lifecycle/boardmodel.h"

#include <QCoreApplication>

namespace gatehouse {

namespace {

struct ReleaseStanding {
    Q_DECLARE_TR_FUNCTIONS(ReleaseStanding)
};

} // namespace

QString standingOf(const BoardRow &release)
{
    QStringList parts;
    if (const BoardCell *cell = release.current()) {
        parts += ReleaseStanding::tr("%1: %2").arg(
            label(allPhases[static_cast<size_t>(release.currentPhase)]),
            BoardModel::stateText(*cell));
        if (cell->plannedOn.isValid())
            parts += (cell->late ? ReleaseStanding::tr("overdue, was due on %1")
                                 : ReleaseStanding::tr("due on %1"))
                         .arg(cell->plannedOn.toString(Qt::ISODate));
    } else {
        parts += ReleaseStanding::tr("All gates passed");
    }
    if (release.isChangedSince())
        parts += ReleaseStanding::tr("changed since a gate was passed");
    if (release.openFindings > 0)
        parts += ReleaseStanding::tr("%n open finding(s)", nullptr, release.openFindings);
    return parts.join(QStringLiteral(" · "));
}

bool isFinished(const BoardRow &release)
{
    return !release.current() && !release.isChangedSince() && release.openFindings == 0;
}

} // namespace gatehouse
