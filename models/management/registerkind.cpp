#include "models/management/registerkind.h"

#include "models/management/codemodule.h"
#include "models/management/codereview.h"
#include "models/management/codingstandard.h"
#include "models/management/criticaloperation.h"
#include "models/management/document.h"
#include "models/management/outsourcingcontract.h"
#include "models/management/registerrules.h"
#include "models/workspace/actions.h"

namespace gatehouse {

namespace {

template<class Record>
Subject::Held makeHeld()
{
    return std::make_shared<Record>();
}

void ofApp(const void *record, EntityChange &change)
{
    change.app = static_cast<const CriticalOperation *>(record)->app.value;
}

void ofRelease(const void *record, EntityChange &change)
{
    change.release = static_cast<const CodeReview *>(record)->release.value;
}

QString textOf(const RegisterKind &kind, const char *key, const void *record)
{
    return std::get<QString>(kind.record->field(key).get(record));
}

} // namespace

QString RegisterKind::number(const void *held) const
{
    return textOf(*this, "number", held);
}

QString RegisterKind::name(const void *held) const
{
    return textOf(*this, nameField, held);
}

bool RegisterKind::isWithdrawn(const void *held) const
{
    return std::get<QDateTime>(record->field("withdrawn_at").get(held)).isValid();
}

QDate RegisterKind::due(const void *held) const
{
    if (!dueField || isWithdrawn(held))
        return {};
    return std::get<QDate>(record->field(dueField).get(held));
}

Subject::Held RegisterKind::copy(const void *held) const
{
    Subject::Held other = make();
    record->setId(other.get(), record->id(held));
    record->uid(other.get()) = record->uid(held);
    record->revision(other.get()) = record->revision(held);
    for (const Field &field : record->fields())
        field.set(other.get(), field.get(held));
    return other;
}

EntityChange RegisterKind::written(const void *held) const
{
    EntityChange what{entity, record->id(held)};
    if (place)
        place(held, what);
    return what;
}

std::span<const RegisterKind> registerKinds()
{
    namespace rules = registerrules;
    static const RegisterKind all[] = {
        {&describe<Document>(),
         Entity::Document,
         &actions::addDocument,
         &actions::editDocument,
         &actions::withdrawDocument,
         "document",
         QT_TRANSLATE_NOOP("Register", "Documents"),
         "DOC",
         "title_zh",
         "review_due",
         {"kind", "area", "version", "state", "owner", "approver", "effective_on", "review_due",
          "evidence", "items", "requirements"},
         makeHeld<Document>,
         rules::checkDocument,
         nullptr},
        {&describe<OutsourcingContract>(),
         Entity::OutsourcingContract,
         &actions::addOutsourcing,
         &actions::editOutsourcing,
         &actions::withdrawOutsourcing,
         "outsourcing",
         QT_TRANSLATE_NOOP("Register", "Outsourcing"),
         "OUT",
         "party",
         "ends_on",
         {"scope", "data", "data_touched", "clauses", "responsible", "starts_on", "ends_on",
          "evidence"},
         makeHeld<OutsourcingContract>,
         rules::checkContract,
         nullptr},
        {&describe<CriticalOperation>(),
         Entity::CriticalOperation,
         &actions::addOperation,
         &actions::editOperation,
         &actions::withdrawOperation,
         "operation",
         QT_TRANSLATE_NOOP("Register", "Critical operations"),
         "OP",
         "name",
         nullptr,
         {"app", "criticality", "controls", "description"},
         makeHeld<CriticalOperation>,
         rules::checkOperation,
         ofApp},
        {&describe<CodingStandard>(),
         Entity::CodingStandard,
         &actions::addCodingStandard,
         &actions::editCodingStandard,
         &actions::withdrawCodingStandard,
         "standard",
         QT_TRANSLATE_NOOP("Register", "Coding standards"),
         "CS",
         "title",
         "review_due",
         {"technology", "version", "owner", "effective_on", "review_due", "evidence"},
         makeHeld<CodingStandard>,
         rules::checkStandard,
         nullptr},
        {&describe<CodeModule>(),
         Entity::CodeModule,
         &actions::addCodeModule,
         &actions::editCodeModule,
         &actions::withdrawCodeModule,
         "module",
         QT_TRANSLATE_NOOP("Register", "Module library"),
         "ML",
         "name",
         "review_due",
         {"purpose", "version", "owner", "place", "reviewed_on", "review_due"},
         makeHeld<CodeModule>,
         rules::checkModule,
         nullptr},
        {&describe<CodeReview>(),
         Entity::CodeReview,
         &actions::addCodeReview,
         &actions::editCodeReview,
         &actions::withdrawCodeReview,
         "codereview",
         QT_TRANSLATE_NOOP("Register", "Code reviews"),
         "CR",
         "scope",
         nullptr,
         {"release", "reviewers", "reviewed_on", "result", "findings", "evidence"},
         makeHeld<CodeReview>,
         rules::checkReview,
         ofRelease},
    };
    return all;
}

const RegisterKind &registerOf(const RecordDescription &record)
{
    const RegisterKind *found = registerOf(QString::fromLatin1(record.entity()));
    if (!found)
        qFatal("no register keeps %s", record.entity());
    return *found;
}

const RegisterKind *registerOf(QStringView entity)
{
    const auto all = registerKinds();
    const auto found = std::find_if(all.begin(), all.end(), [&](const RegisterKind &kind) {
        return entity == QLatin1StringView(kind.record->entity());
    });
    return found == all.end() ? nullptr : &*found;
}

} // namespace gatehouse
