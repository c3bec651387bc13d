#include "views/management/registereditor.h"

#include "models/management/document.h"
#include "models/management/registerchoices.h"
#include "models/management/registerrepository.h"
#include "models/workspace/recordwriter.h"
#include "views/design/designtokens.h"
#include "views/design/forms.h"
#include "views/design/messagebar.h"
#include "views/page/navigationcontext.h"
#include "views/page/recordconflict.h"
#include "views/page/keepdraft.h"

#include <QComboBox>
#include <QScrollArea>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

using Layout = std::vector<std::vector<const char *>>;

/// Which fields stand beside each other, row by row.
Layout layoutOf(Entity entity)
{
    switch (entity) {
    case Entity::Document:
        return {{"title_zh", "title_en"},
                {"number", "version"},
                {"kind", "area"},
                {"state", "effective_on"},
                {"owner", "approver"},
                {"review_due", "evidence"},
                {"items"},
                {"requirements"},
                {"note"}};
    case Entity::OutsourcingContract:
        return {{"party", "number"},
                {"scope"},
                {"data", "data_touched"},
                {"clauses"},
                {"responsible", "evidence"},
                {"starts_on", "ends_on"},
                {"note"}};
    case Entity::CriticalOperation:
        return {{"name", "number"}, {"app"},         {"criticality"},
                {"controls"},       {"description"}, {"note"}};
    case Entity::CodingStandard:
        return {{"title", "technology"},
                {"number", "version"},
                {"owner", "evidence"},
                {"effective_on", "review_due"},
                {"note"}};
    case Entity::CodeModule:
        return {{"name", "number"},
                {"purpose"},
                {"version", "owner"},
                {"place"},
                {"reviewed_on", "review_due"},
                {"note"}};
    default:
        break;
    }
    return {{"release", "number"},  {"scope"},    {"reviewers", "reviewed_on"},
            {"result", "findings"}, {"evidence"}, {"summary"}};
}

/// A record of any register as the settling of a conflict takes one: copied whole.
struct AnyRecord {
    AnyRecord(const RegisterKind &of, Subject::Held record)
        : kind(&of), held(std::move(record)), revision(of.record->revision(held.get()))
    {
    }
    AnyRecord(const AnyRecord &other)
        : kind(other.kind), held(other.kind->copy(other.held.get())), revision(other.revision)
    {
    }
    AnyRecord &operator=(const AnyRecord &other)
    {
        kind = other.kind;
        held = other.kind->copy(other.held.get());
        revision = other.revision;
        return *this;
    }

    const RegisterKind *kind;
    Subject::Held held;
    qint64 revision;
};

std::vector<ConflictField<AnyRecord>> conflictFieldsOf(const RegisterKind &kind,
                                                       const Database &database)
{
    std::vector<ConflictField<AnyRecord>> fields;
    for (const Field &field : kind.record->fields()) {
        if (!field.isEditable())
            continue;
        fields.push_back({FieldWording().name(field),
                          [&field, &database](const AnyRecord &record) {
                              const FieldValue value = field.get(record.held.get());
                              if (field.kind != FieldKind::Reference)
                                  return FieldWording().text(field, value);
                              const auto referred =
                                  referredTo(database, *field.target, std::get<qint64>(value));
                              return referred ? referred->name : referred.error().message;
                          },
                          [&field](AnyRecord &to, const AnyRecord &from) {
                              field.set(to.held.get(), field.get(from.held.get()));
                          }});
    }
    return fields;
}

} // namespace

RegisterEditor::RegisterEditor(NavigationContext &context, const RegisterKind &kind,
                               Subject::Held record, QWidget *parent)
    : FormDialog(context.dialogs(), parent), m_context(context), m_kind(kind),
      m_record(std::move(record)), m_form(new Form),
      m_editors(*m_form, *kind.record, QString::fromLatin1(kind.verb))
{
    const bool isNew = id() == 0;
    const QString what = FieldWording().name(*kind.record);
    setWindowTitle(isNew ? tr("New: %1").arg(what)
                         : QStringLiteral("%1 · %2").arg(kind.number(m_record.get()),
                                                         kind.name(m_record.get())));
    setSaveText(isNew ? tr("Add") : tr("Save"));
    setContent(makeForm());
    offerChoices();
    m_editors.load(m_record.get());
    resize(680, 640);
    setValidate([this] { return m_form->validate(); });
    setSave([this] { return save(); });
    keepDraft(*this, context, QString::fromLatin1(kind.verb),
              isNew ? QString() : kind.record->uid(m_record.get()),
              isNew ? 0 : kind.record->revision(m_record.get()));
    m_editors.editor(layoutOf(kind.entity).front().front())->setFocus();
}

QWidget *RegisterEditor::makeForm()
{
    const FieldWording wording;
    for (const auto &row : layoutOf(m_kind.entity)) {
        if (row.size() == 1) {
            const Field &field = m_kind.record->field(row.front());
            m_editors.add(row.front(), wording.name(field), wording.about(field));
            continue;
        }
        const bool isTitle = std::string_view(row.front()) == "title_zh";
        const QList<FormField *> beside =
            isTitle ? m_editors.addEither(row[0], row[1]) : m_editors.addRow(row);
        for (size_t place = 0; place < row.size(); ++place) {
            const Field &field = m_kind.record->field(row[place]);
            beside[static_cast<qsizetype>(place)]->setLabel(wording.name(field));
            if (!isTitle)
                beside[static_cast<qsizetype>(place)]->setHint(wording.about(field));
        }
    }
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::l, space::m, space::l, 0);
    column->addWidget(m_form);
    column->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);
    return scroll;
}

void RegisterEditor::offerChoices()
{
    const Database &database = m_context.session().workspace.database();
    for (const Field &field : m_kind.record->fields()) {
        if (field.kind != FieldKind::Reference || !field.isEditable())
            continue;
        const auto choices = registerChoices(database, field, m_record.get());
        if (!choices) {
            m_editors.offerUnread(field.key, m_record.get());
            messages()->post(choices.error());
            continue;
        }
        std::vector<RecordEditors::Choice> offered{{tr("None"), 0}};
        for (const auto &[choice, name] : *choices)
            offered.push_back({name, choice});
        m_editors.offer(field.key, offered);
    }
    // It is withdrawn by a step of its own, with the reason.
    if (m_kind.entity == Entity::Document && !m_kind.isWithdrawn(m_record.get()))
        m_editors.offerKeys("state", {toKey(DocumentState::Draft), toKey(DocumentState::InForce)});
}

Result<void> RegisterEditor::save()
{
    AnyRecord mine(m_kind, m_kind.copy(m_record.get()));
    TRY(m_editors.store(mine.held.get()));
    const Session session = m_context.session();
    const Database &database = session.workspace.database();
    SharedRecord<AnyRecord> shared;
    shared.name = m_kind.name(m_record.get());
    shared.fields = conflictFieldsOf(m_kind, database);
    shared.lastSave = [&](const AnyRecord &stored) {
        return lastSaveOf(database, *m_kind.record, m_kind.record->uid(stored.held.get()));
    };
    shared.write = [&](AnyRecord &wanted) -> Result<void> {
        const bool isNew = m_kind.record->id(wanted.held.get()) == 0;
        TRY_ASSIGN(auto change, Change::begin(session, isNew ? *m_kind.add : *m_kind.edit));
        if (isNew) {
            // What is refused leaves the record without an id.
            const Subject::Held added = m_kind.copy(wanted.held.get());
            TRY(RegisterRepository::add(change, m_kind, added));
            TRY(change.commit());
            wanted.held = added;
            return {};
        }
        TRY(RegisterRepository::update(change, m_kind, wanted.held));
        return change.commit();
    };
    if (id() != 0)
        shared.read = [&]() -> Result<AnyRecord> {
            TRY_ASSIGN(const Subject::Held stored,
                       RegisterRepository(database, m_kind).record(id()));
            return AnyRecord(m_kind, stored);
        };
    TRY_ASSIGN(const AnyRecord saved,
               saveShared(m_context.dialogs(), this, shared, AnyRecord(m_kind, m_record), mine));
    m_record = saved.held;
    return {};
}

} // namespace gatehouse
