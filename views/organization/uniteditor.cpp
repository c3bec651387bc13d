#include "views/organization/uniteditor.h"

#include "models/organization/organizationrepository.h"
#include "models/workspace/actions.h"
#include "views/design/designtokens.h"
#include "views/design/forms.h"
#include "views/design/messagebar.h"
#include "views/page/recordconflict.h"
#include "views/page/navigationcontext.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace gatehouse {

void offerUnits(QComboBox &box, const std::vector<Unit> &units, const QString &none, UnitId current,
                UnitId without)
{
    box.addItem(none, QVariant::fromValue(UnitId()));
    // Parents come before what belongs to them, so a department's depth is known when it comes.
    QHash<UnitId, int> depths;
    for (const Unit &unit : units) {
        const bool nested = unit.parent.isValid();
        if (unit.id == without || (nested && !depths.contains(unit.parent)))
            continue;
        const int depth = nested ? depths.value(unit.parent) + 1 : 0;
        depths.insert(unit.id, depth);
        box.addItem(QString(qsizetype(depth) * 2, QChar(0x2003)) + unit.name,
                    QVariant::fromValue(unit.id));
        if (unit.id == current)
            box.setCurrentIndex(box.count() - 1);
    }
}

UnitEditor::UnitEditor(NavigationContext &context, Unit unit, QWidget *parent)
    : FormDialog(context.dialogs(), parent), m_context(context), m_unit(std::move(unit)),
      m_form(new Form), m_name(new QLineEdit(m_unit.name)), m_parent(new QComboBox)
{
    const bool isNew = !m_unit.id.isValid();
    setWindowTitle(isNew ? tr("New department") : m_unit.name);
    setSaveText(isNew ? tr("Add department") : tr("Save"));
    m_name->setObjectName(QStringLiteral("unit-name"));
    m_parent->setObjectName(QStringLiteral("unit-parent"));
    FormField *name = m_form->addField(m_name, tr("&Name"));
    name->setRequired(true);
    name->setCheck([this] {
        return m_name->text().trimmed().isEmpty() ? tr("Give the department a name.") : QString();
    });
    m_form->addField(m_parent, tr("&Belongs to"));
    const auto units = OrganizationRepository(context.session().workspace.database()).units();
    if (units) {
        offerUnits(*m_parent, *units, tr("No other department"), m_unit.parent, m_unit.id);
    } else {
        showUnread(m_parent, QVariant::fromValue(m_unit.parent));
        messages()->post(units.error());
    }
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::l, space::m, space::l, 0);
    column->addWidget(m_form);
    column->addStretch(1);
    setContent(content);
    resize(440, 240);
    setValidate([this] { return m_form->validate(); });
    setSave([this] { return save(); });
    m_name->setFocus();
}

Result<void> UnitEditor::save()
{
    Unit unit = m_unit;
    unit.name = m_name->text().trimmed();
    unit.parent = m_parent->currentData().value<UnitId>();
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
