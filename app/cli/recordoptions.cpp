#include "app/cli/recordoptions.h"

#include "models/evidence/evidencerepository.h"
#include "models/management/document.h"

namespace gatehouse {

namespace {

const char *valueName(const Field &field)
{
    switch (field.kind) {
    case FieldKind::Key:
        return "KEY";
    case FieldKind::Keys:
        return "KEYS";
    case FieldKind::Flag:
        return "yes|no";
    case FieldKind::Number:
        return "NUMBER";
    case FieldKind::Date:
        return "DATE";
    case FieldKind::Reference:
        return "NAME";
    default:
        return "TEXT";
    }
}

} // namespace

void RecordOptions::declare(const Verb &verb, const RecordDescription &description,
                            const QStringList &needed, const QStringList &without)
{
    const FieldWording wording;
    for (const Field &field : description.fields()) {
        const QString key = field.keyText();
        if (!field.isEditable() || field.kind == FieldKind::List || without.contains(key))
            continue;
        Option &option = m_options.emplace_back(Option{&field, std::nullopt});
        QString what = field.about ? wording.about(field) : wording.name(field);
        if (field.choices)
            what += QStringLiteral(" (%1)").arg(field.choices->keys().join(QStringLiteral(", ")));
        const QByteArray name =
            field.option ? QByteArray(field.option) : QByteArray(field.key).replace('_', '-');
        const VerbOption declared = verb.checked("--" + name, valueName(field), what,
                                                 [&option](const QString &typed) -> Result<void> {
                                                     // A wrong word is wrong usage; what a name
                                                     // leads to is looked up later.
                                                     if (option.field->kind != FieldKind::Reference)
                                                         TRY(readField(*option.field, typed));
                                                     option.typed = typed;
                                                     return {};
                                                 });
        if (needed.contains(key))
            declared.required();
    }
}

bool RecordOptions::isEmpty() const
{
    return std::none_of(m_options.begin(), m_options.end(),
                        [](const Option &option) { return option.typed.has_value(); });
}

bool RecordOptions::isGiven(const char *key) const
{
    return std::any_of(m_options.begin(), m_options.end(), [key](const Option &option) {
        return option.typed && option.field->keyText() == QLatin1StringView(key);
    });
}

Result<void> RecordOptions::apply(void *record, const Database &database) const
{
    std::optional<Names> names;
    for (const Option &option : m_options) {
        if (!option.typed)
            continue;
        if (option.field->kind != FieldKind::Reference) {
            TRY_ASSIGN(const FieldValue value, readField(*option.field, *option.typed));
            option.field->set(record, value);
            continue;
        }
        if (!names) {
            TRY_ASSIGN(names, Names::load(database));
        }
        // There may be tens of thousands: looked up, not loaded.
        if (option.field->target->table == std::string_view(evidenceReference.table)) {
            EvidenceId evidence;
            if (!option.typed->isEmpty()) {
                TRY_ASSIGN(const Evidence found,
                           EvidenceRepository(database).byNumber(*option.typed));
                evidence = found.id;
            }
            option.field->set(record, evidence.value);
            continue;
        }
        TRY_ASSIGN(const qint64 id, names->referredBy(*option.field, *option.typed));
        option.field->set(record, id);
    }
    return {};
}

} // namespace gatehouse
