#include "views/organization/serviceperiodeditor.h"

#include "models/organization/serviceperiodrepository.h"
#include "models/workspace/actions.h"

namespace gatehouse {

ServicePeriodEditor::ServicePeriodEditor(NavigationContext &context, ServicePeriod period,
                                         QWidget *parent)
    : RecordDialog(context, std::move(period), QStringLiteral("period"), parent)
{
    setWindowTitle(isNew() ? tr("New period of service") : tr("Period of service"));
    setSaveText(isNew() ? tr("Record") : tr("Save"));
    const auto days = editors().addRow({"from", "until"});
    days[0]->setLabel(tr("&From"));
    days[1]->setLabel(tr("&Until, the last day"));
    editors().add("note", tr("&Note"));
    begin({actions::addServicePeriod, actions::editServicePeriod, &ServicePeriodRepository::add,
           &ServicePeriodRepository::update,
           [](const Database &database, ServicePeriodId id) {
               return ServicePeriodRepository(database).period(id);
           }},
          QSize(560, 300), "from");
}

} // namespace gatehouse
