#include "views/organization/uniteditor.h"

#include "models/organization/organizationrepository.h"
#include "models/workspace/actions.h"
#include "views/design/designtokens.h"
#include "views/design/forms.h"
#include "views/design/messagebar.h"
#include "views/page/recordconflict.h"
#include "views/page/navigationcontext.h"

#include <QVBoxLayout>

namespace gatehouse {

std::vector<RecordEditors::Choice> unitChoices(const std::vector<Unit> &units, const QString &none,
                                               UnitId without)
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
            {QString(qsizetype(depth) * 2, QChar(0x2003)) + unit.name, unit.id.value});
    }
    return choices;
}

UnitEditor::UnitEditor(NavigationContext &context, Unit unit, QWidget *parent)
    : FormDialog(context.dialogs(), parent), m_context(context), m_unit(std::move(unit)),
      m_form(new Form), m_editors(*m_form, describe<Unit>(), QStringLiteral("unit"))
{
    const bool isNew = !m_unit.id.isValid();
    setWindowTitle(isNew ? tr("New department") : m_unit.name);
    setSaveText(isNew ? tr("Add department") : tr("Save"));
    m_editors.add("name", tr("&Name"));
    m_editors.add("name_en", tr("Name in &English"));
    m_editors.add("parent", tr("&Belongs to"));
    const auto kinds = m_editors.addRow({"kind", "side"});
    kinds[0]->setLabel(tr("&Kind"));
    kinds[1]->setLabel(tr("&Side"));
    kinds[1]->setHint(tr("Where it is not said, the side of the department above."));
    const auto units = OrganizationRepository(context.session().workspace.database()).units();
    if (units) {
        m_editors.offer("parent", unitChoices(*units, tr("No other department"), m_unit.id));
    } else {
        m_editors.offerUnread("parent", &m_unit);
        messages()->post(units.error());
    }
    m_editors.load(&m_unit);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::l, space::m, space::l, 0);
    column->addWidget(m_form);
    column->addStretch(1);
    setContent(content);
    resize(480, 420);
    setValidate([this] { return m_form->validate(); });
    setSave([this] { return save(); });
    m_editors.editor("name")->setFocus();
}

Result<void> UnitEditor::save()
{
    Unit unit = m_unit;
    TRY(m_editors.store(&unit));
    const Session session = m_context.session();
    const OrganizationRepository organization(session.workspace.database());
    SharedRecord<Unit> shared;
    shared.name = m_unit.name;
    shared.fields = conflictFields<Unit>(session.workspace.database());
    shared.write = [&session](Unit &wanted) -> Result<void> {
        const bool isNew = !wanted.id.isValid();
        TRY_ASSIGN(auto change,
                   Change::begin(session, isNew ? actions::addUnit : actions::editUnit));
        if (isNew) {
            TRY_ASSIGN(wanted.id, OrganizationRepository::addUnit(change, wanted));
        } else {
            TRY(OrganizationRepository::updateUnit(change, wanted));
        }
        return change.commit();
    };
    if (m_unit.id.isValid())
        shared.read = [&] { return organization.unit(m_unit.id); };
    TRY_ASSIGN(m_unit, saveShared(m_context.dialogs(), this, shared, m_unit, unit));
    return {};
}

} // namespace gatehouse
