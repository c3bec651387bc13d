#include "models/demo/demoregisters.h"

#include "models/demo/scriptreading.h"
#include "models/management/codereview.h"
#include "models/management/criticaloperation.h"
#include "models/management/developmentuserepository.h"
#include "models/management/document.h"
#include "models/management/outsourcingcontract.h"
#include "models/management/registerrepository.h"
#include "models/portfolio/apprepository.h"
#include "models/portfolio/releaserepository.h"
#include "models/workspace/actions.h"

namespace gatehouse {

Result<void> DemoRegisters::fill(const QJsonObject &script)
{
    struct Part {
        const char *key;
        const RegisterKind &kind;
        const char *account;
    };
    const Part parts[] = {
        {"documents", registerOf<Document>(), "manager"},
        {"contracts", registerOf<OutsourcingContract>(), "manager"},
        {"operations", registerOf<CriticalOperation>(), "manager"},
        {"standards", registerOf<CodingStandard>(), "manager"},
        {"modules", registerOf<CodeModule>(), "manager"},
        {"reviews", registerOf<CodeReview>(), "assessor"},
    };
    for (const Part &part : parts) {
        for (const QJsonObject &entry : objects(script, part.key))
            TRY(add(part.kind, part.account, entry));
    }
    for (const QJsonObject &entry : objects(script, "uses"))
        TRY(addUse(entry));
    return {};
}

Result<void> DemoRegisters::add(const RegisterKind &kind, const char *account,
                                const QJsonObject &entry)
{
    const Subject::Held record = kind.make();
    for (const QString &key : entry.keys()) {
        const Field *field = kind.record->find(key);
        if (!field)
            return fail(ErrorKind::Internal,
                        QStringLiteral("The demo's script names an unknown field %1.").arg(key));
        TRY_ASSIGN(const FieldValue value, valueOf(*field, entry.value(key)));
        field->set(record.get(), value);
    }
    TRY_ASSIGN(auto change, m_begin(account, *kind.add));
    TRY(RegisterRepository::add(change, kind, record));
    return change.commit();
}

Result<void> DemoRegisters::addUse(const QJsonObject &entry)
{
    DevelopmentUse use;
    TRY_ASSIGN(const Release release, ReleaseRepository(m_database).byName(word(entry, "release")));
    use.release = release.id;
    use.version = word(entry, "version");
    const QString number = word(entry, "number");
    const auto standard =
        RegisterRepository(m_database, registerOf<CodingStandard>()).byNumber(number);
    if (standard) {
        use.standard = held<CodingStandard>(*standard).id;
    } else {
        TRY_ASSIGN(const Subject::Held module,
                   RegisterRepository(m_database, registerOf<CodeModule>()).byNumber(number));
        use.module = held<CodeModule>(module).id;
    }
    TRY_ASSIGN(auto change, m_begin("assessor", actions::useInDevelopment));
    TRY(DevelopmentUseRepository::add(change, use));
    return change.commit();
}

Result<FieldValue> DemoRegisters::valueOf(const Field &field, const QJsonValue &said) const
{
    if (field.kind == FieldKind::Date)
        return FieldValue(m_today.addDays(said.toInt()));
    if (field.kind == FieldKind::Reference) {
        const QByteArrayView table(field.target->table);
        qint64 id = 0;
        if (table == "person") {
            const auto person = m_people.find(said.toString());
            id = person == m_people.end() ? 0 : person->second.value;
        } else if (table == "app") {
            TRY_ASSIGN(const App app, AppRepository(m_database).appByCode(said.toString()));
            id = app.id.value;
        } else if (table == "app_release") {
            TRY_ASSIGN(const Release release,
                       ReleaseRepository(m_database).byName(said.toString()));
            id = release.id.value;
        } else {
            TRY_ASSIGN(const EvidenceId evidence, evidenceFor(said.toString()));
            id = evidence.value;
        }
        return FieldValue(id);
    }
    if (const auto value = fieldValueOf(field, said))
        return *value;
    return fail(ErrorKind::Internal,
                QStringLiteral("The demo's script says something of %1 that it cannot hold.")
                    .arg(field.keyText()));
}

Result<EvidenceId> DemoRegisters::evidenceFor(const QString &requirement) const
{
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT min(l.evidence_id) FROM evidence_link l JOIN requirement "
                                  "q ON q.id = l.requirement_id WHERE q.key = ? AND l.release_id "
                                  "IS NULL"));
    rows.bind(requirement);
    EvidenceId evidence;
    if (rows.next())
        evidence = rows.id<EvidenceId>(0);
    TRY(rows.finished());
    return evidence;
}

} // namespace gatehouse
