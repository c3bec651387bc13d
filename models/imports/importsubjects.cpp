#include "models/imports/importsubjects.h"

#include "models/imports/importedreportrepository.h"
#include "models/imports/mappinglearning.h"
#include "models/imports/reportimport.h"
#include "models/imports/toolmappingrepository.h"
#include "models/workspace/actions.h"

namespace gatehouse {

Subject toolMappingSubject()
{
    Subject subject = subjectFor<ToolMapping>();
    subject.edit = &actions::editMapping;
    subject.read = [](const Database &database, qint64 id, QDate) {
        return hold(ToolMappingRepository(database).mapping(ToolMappingId(id)));
    };
    subject.update = [](Change &change, const Subject::Held &record) {
        return ToolMappingRepository::update(change, held<ToolMapping>(record));
    };
    subject.remove = [](Change &change, const Subject::Held &record) {
        return takeBackMapping(change, held<ToolMapping>(record));
    };
    subject.restore = [](Change &change, const Subject::Held &record) {
        return ToolMappingRepository::restore(change, held<ToolMapping>(record));
    };
    subject.takesAlong = true;
    subject.nameOf = [](const void *record) {
        return static_cast<const ToolMapping *>(record)->rule;
    };
    return subject;
}

Subject importedReportSubject()
{
    Subject subject = subjectFor<ImportedReport>();
    subject.read = [](const Database &database, qint64 id, QDate) {
        return hold(ImportedReportRepository(database).report(ImportedReportId(id)));
    };
    subject.remove = [](Change &change, const Subject::Held &record) {
        return ReportImport::takeBack(change, held<ImportedReport>(record));
    };
    subject.takesAlong = true;
    subject.ground = [](const Database &, const void *record) {
        return Ground{static_cast<const ImportedReport *>(record)->release, {}, false};
    };
    subject.nameOf = [](const void *record) {
        return static_cast<const ImportedReport *>(record)->tool;
    };
    return subject;
}

} // namespace gatehouse
