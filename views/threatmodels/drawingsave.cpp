#include "views/threatmodels/drawingsave.h"

#include "models/base/listing.h"
#include "models/base/momenttext.h"
#include "models/threatmodels/modelchange.h"
#include "models/threatmodels/threatmodelrepository.h"
#include "models/workspace/actions.h"
#include "views/design/conflict.h"
#include "views/page/navigationcontext.h"
#include "views/threatmodels/threatdesk.h"

#include <QCoreApplication>

namespace gatehouse {

namespace {

constexpr int namedChanges = 5;

struct DrawingSave {
    Q_DECLARE_TR_FUNCTIONS(DrawingSave)
};

/// A version of the drawing, as two people might have one each.
struct DrawnVersion {
    ThreatModel model;
    qint64 revision = 0;
    QString by; ///< empty: as it is drawn here
    QDateTime at;
};

/// Two versions never read alike, so that the question is always asked.
QString summaryOf(const DrawnVersion &version, const ThreatModel &base)
{
    QStringList names;
    const std::vector<ModelChange> changes = compareModels(base, version.model);
    for (const ModelChange &change : changes) {
        if (names.size() == namedChanges)
            break;
        names += QStringLiteral("%1 %2").arg(label(change.change), change.name.zh);
    }
    QString what =
        DrawingSave::tr("%n change(s) of meaning", nullptr, static_cast<int>(changes.size()));
    if (!names.isEmpty())
        what = DrawingSave::tr("%1: %2").arg(
            what,
            listed(names) + (changes.size() > namedChanges ? QStringLiteral("…") : QString()));
    return version.by.isEmpty() ? DrawingSave::tr("As it is drawn here: %1").arg(what)
                                : DrawingSave::tr("As %1 saved it at %2: %3")
                                      .arg(version.by, shortMomentText(version.at), what);
}

} // namespace

Result<ThreatModel> saveDrawing(ThreatDesk &desk, const DrawnDraft &draft, QWidget *parent)
{
    const ThreatModelRepository models(desk.database());
    const ThreatModelId id = draft.record.id;
    SharedRecord<DrawnVersion> shared;
    shared.name = draft.record.name;
    shared.fields = {
        {DrawingSave::tr("Drawing"),
         [&draft](const DrawnVersion &version) { return summaryOf(version, draft.base); },
         [](DrawnVersion &to, const DrawnVersion &from) {
             to.model = from.model;
             to.by.clear();
         }}};
    shared.lastSave = [](const DrawnVersion &stored) { return LastSave{stored.by, stored.at}; };
    shared.write = [&](const DrawnVersion &wanted) {
        return desk.write(actions::drawThreatModel, [&](Change &change) -> Result<void> {
            TRY(ThreatModelRepository::redraw(change, id, wanted.model, wanted.revision));
            return {};
        });
    };
    shared.read = [&]() -> Result<DrawnVersion> {
        TRY_ASSIGN(const ThreatModelRecord record, models.record(id));
        TRY_ASSIGN(ThreatModel model, models.drawing(id));
        return DrawnVersion{std::move(model), record.revision, record.drawnBy, record.drawnAt};
    };
    const DrawnVersion base{draft.base, draft.record.revision, {}, {}};
    TRY_ASSIGN(DrawnVersion stored,
               saveShared(desk.context().dialogs(), parent, shared, base,
                          DrawnVersion{draft.model, draft.record.revision, {}, {}}));
    return std::move(stored.model);
}

} // namespace gatehouse
