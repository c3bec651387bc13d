#include "views/organization/serviceperiodeditor.h"

#include "models/organization/serviceperiodrepository.h"
#include "models/workspace/actions.h"
#include "views/design/designtokens.h"
#include "views/design/forms.h"
#include "views/page/navigationcontext.h"
#include "views/page/recordconflict.h"

#include <QVBoxLayout>

namespace gatehouse {

ServicePeriodEditor::ServicePeriodEditor(NavigationContext &context, ServicePeriod period,
                                         QWidget *parent)
    : FormDialog(context.dialogs(), parent), m_context(context), m_period(std::move(period)),
      m_form(new Form), m_editors(*m_form, describe<ServicePeriod>(), QStringLiteral("period"))
{
    const bool isNew = !m_period.id.isValid();
    setWindowTitle(isNew ? tr("New period of service") : tr("Period of service"));
    setSaveText(isNew ? tr("Record") : tr("Save"));
    setContent(makeForm());
    m_editors.load(&m_period);
    resize(560, 300);
    setValidate([this] { return m_form->validate(); });
    setSave([this] { return save(); });
    m_editors.editor("from")->setFocus();
}

QWidget *ServicePeriodEditor::makeForm()
{
    const auto days = m_editors.addRow({"from", "until"});
    days[0]->setLabel(tr("&From"));
    days[1]->setLabel(tr("&Until, the last day"));
    m_editors.add("note", tr("&Note"));

    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::l, space::m, space::l, 0);
    column->addWidget(m_form);
    column->addStretch(1);
    return content;
}

Result<void> ServicePeriodEditor::save()
{
    ServicePeriod period = m_period;
    TRY(m_editors.store(&period));
    const Session session = m_context.session();
    const Database &database = session.workspace.database();
    SharedRecord<ServicePeriod> shared;
    shared.name = windowTitle();
    shared.fields = conflictFields<ServicePeriod>(database);
    shared.write = [&session](ServicePeriod &wanted) -> Result<void> {
        const bool isNew = !wanted.id.isValid();
        TRY_ASSIGN(
            auto change,
            Change::begin(session, isNew ? actions::addServicePeriod : actions::editServicePeriod));
        if (isNew) {
            TRY_ASSIGN(wanted.id, ServicePeriodRepository::add(change, wanted));
        } else {
            TRY(ServicePeriodRepository::update(change, wanted));
        }
        return change.commit();
    };
    if (m_period.id.isValid())
        shared.read = [&] { return ServicePeriodRepository(database).period(m_period.id); };
    TRY_ASSIGN(m_period, saveShared(m_context.dialogs(), this, shared, m_period, period));
    return {};
}

} // namespace gatehouse
