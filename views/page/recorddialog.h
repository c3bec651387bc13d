#pragma once

#include "models/workspace/change.h"
#include "views/design/designtokens.h"
#include "views/design/formdialog.h"
#include "views/design/forms.h"
#include "views/page/keepdraft.h"
#include "views/page/navigationcontext.h"
#include "views/page/recordconflict.h"
#include "views/page/recordeditors.h"

#include <QVBoxLayout>

#include <functional>

namespace gatehouse {

/// A window for one record, whose editors follow its description. Which rows there are, what their
/// references can lead to and the window's words are the subject's: it adds them in its constructor
/// and then calls begin(). What somebody else saved meanwhile is shown beside what was entered (see
/// saveShared).
template<class Record>
class RecordDialog : public FormDialog
{
public:
    using RecordId = decltype(Record::id);

    /// What stands recorded, once it was saved.
    const Record &record() const { return m_record; }

protected:
    /// How one is stored and read again.
    struct Storage {
        const Action &addAction;
        const Action &editAction;
        std::function<Result<RecordId>(Change &, const Record &)> add;
        std::function<Result<void>(Change &, const Record &)> update;
        std::function<Result<Record>(const Database &, RecordId)> read;
    };

    /// `object` begins the editors' object names.
    RecordDialog(NavigationContext &context, Record record, const QString &object, QWidget *parent)
        : FormDialog(context.dialogs(), parent), m_context(context), m_record(std::move(record)),
          m_form(new Form), m_editors(*m_form, describe<Record>(), object)
    {
    }

    NavigationContext &context() const { return m_context; }
    Form &form() { return *m_form; }
    RecordEditors &editors() { return m_editors; }
    bool isNew() const { return !m_record.id.isValid(); }

    /// Shows what the record says; `first` is where typing begins. `place`: where a new one will
    /// belong (see keepDraft).
    void begin(Storage storage, QSize size, const char *first, const QString &place = {})
    {
        auto *content = new QWidget;
        auto *column = new QVBoxLayout(content);
        column->setContentsMargins(space::l, space::m, space::l, 0);
        column->addWidget(m_form);
        column->addStretch(1);
        setContent(content);
        m_editors.load(&m_record);
        resize(size);
        setValidate([this] { return m_form->validate(); });
        setSave([this, storage = std::move(storage)] { return save(storage); });
        keepDraft(*this, m_context, m_record, place);
        m_editors.editor(first)->setFocus();
    }

private:
    Result<void> save(const Storage &storage)
    {
        Record edited = m_record;
        TRY(m_editors.store(&edited));
        const Session session = m_context.session();
        const Database &database = session.workspace.database();
        SharedRecord<Record> shared;
        shared.name = windowTitle();
        shared.fields = conflictFields<Record>(database);
        shared.lastSave = lastSaveIn<Record>(database);
        shared.write = [&](Record &wanted) -> Result<void> {
            const bool isAdded = !wanted.id.isValid();
            TRY_ASSIGN(auto change,
                       Change::begin(session, isAdded ? storage.addAction : storage.editAction));
            if (isAdded) {
                TRY_ASSIGN(wanted.id, storage.add(change, wanted));
            } else {
                TRY(storage.update(change, wanted));
            }
            return change.commit();
        };
        if (!isNew())
            shared.read = [&] { return storage.read(database, m_record.id); };
        TRY_ASSIGN(m_record, saveShared(m_context.dialogs(), this, shared, m_record, edited));
        return {};
    }

    NavigationContext &m_context;
    Record m_record;
    Form *m_form;
    RecordEditors m_editors;
};

} // namespace gatehouse
