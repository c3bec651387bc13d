#include "views/organization/uniteditor.h"

#include "models/organization/organizationrepository.h"
#include "models/workspace/actions.h"
#include "views/design/messagebar.h"

namespace gatehouse {

std::vector<RecordEditors::Choice> unitChoices(const std::vector<Unit> &units, Language language,
                                               const QString &none, UnitId without)
{
    std::vector<RecordEditors::Choice> choices{{none, 0}};
    // Parents come before what belongs to them, so a department's depth is known when it comes.
    QHash<UnitId, int> depths;
    for (const Unit &unit : units) {
        const bool nested = unit.parent.isValid();
        if (unit.id == without || (nested && !depths.contains(unit.parent)))
            continue;
        const int depth = nested ? depths.value(unit.parent) + 1 : 0;
        depths.insert(unit.id, depth);
        choices.push_back(
            {QString(qsizetype(depth) * 2, QChar(0x2003)) + unit.localName().in(language),
             unit.id.value});
    }
    return choices;
}

UnitEditor::UnitEditor(NavigationContext &context, Unit unit, QWidget *parent)
    : RecordDialog(context, std::move(unit), QStringLiteral("unit"), parent)
{
    setWindowTitle(isNew() ? tr("New department") : record().name);
    setSaveText(isNew() ? tr("Add department") : tr("Save"));
    editors().add("name", tr("&Name"));
    editors().add("name_en", tr("Name in &English"));
    editors().add("parent", tr("&Belongs to"));
    const auto kinds = editors().addRow({"kind", "side"});
    kinds[0]->setLabel(tr("&Kind"));
    kinds[1]->setLabel(tr("&Side"));
    kinds[1]->setHint(tr("Where it is not said, the side of the department above."));
    const auto units = OrganizationRepository(context.session().workspace.database()).units();
    if (units) {
        editors().offer(
            "parent",
            unitChoices(*units, context.language(), tr("No other department"), record().id));
    } else {
        editors().offerUnread("parent", &record());
        messages()->post(units.error());
    }
    begin({actions::addUnit, actions::editUnit, &OrganizationRepository::addUnit,
           &OrganizationRepository::updateUnit,
           [](const Database &database, UnitId id) {
               return OrganizationRepository(database).unit(id);
           }},
          QSize(480, 420), "name");
}

} // namespace gatehouse
