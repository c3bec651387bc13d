#include "views/threatlibraries/threatlibrarydrafteditor.h"

#include "models/workspace/actions.h"
#include "views/design/designtokens.h"
#include "views/design/forms.h"
#include "views/page/navigationcontext.h"
#include "views/page/recordconflict.h"
#include "views/page/keepdraft.h"
#include "views/threatlibraries/threatlibrarydesk.h"

#include <QVBoxLayout>

namespace gatehouse {

ThreatLibraryDraftEditor::ThreatLibraryDraftEditor(ThreatLibraryDesk &desk,
                                                   ThreatLibraryDraft draft, QWidget *parent)
    : FormDialog(desk.context().dialogs(), parent), m_desk(desk), m_draft(std::move(draft)),
      m_form(new Form),
      m_editors(*m_form, describe<ThreatLibraryDraft>(), QStringLiteral("threat-library"))
{
    setWindowTitle(tr("Titles of %1").arg(m_draft.key));
    setSaveText(tr("Save"));
    const auto titles = m_editors.addEither("title_zh", "title_en");
    titles[0]->setLabel(tr("C&hinese title"));
    titles[1]->setLabel(tr("&English title"));
    m_editors.add("about_zh", tr("About it, in Chinese"));
    m_editors.add("about_en", tr("About it, in English"));
    m_editors.load(&m_draft);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::l, space::m, space::l, 0);
    column->addWidget(m_form);
    column->addStretch(1);
    setContent(content);
    resize(560, 460);
    setValidate([this] { return m_form->validate(); });
    setSave([this] { return save(); });
    keepDraft(*this, desk.context(), m_draft);
    m_editors.editor("title_zh")->setFocus();
}

Result<void> ThreatLibraryDraftEditor::save()
{
    ThreatLibraryDraft draft = m_draft;
    TRY(m_editors.store(&draft));
    const Database &database = m_desk.database();
    SharedRecord<ThreatLibraryDraft> shared;
    shared.name = m_draft.key;
    shared.fields = conflictFields<ThreatLibraryDraft>(database);
    shared.lastSave = lastSaveIn<ThreatLibraryDraft>(database);
    shared.write = [this](ThreatLibraryDraft &wanted) -> Result<void> {
        return m_desk.write(actions::editThreatLibrary, [&](Change &change) {
            return ThreatLibraryDraftRepository::update(change, wanted);
        });
    };
    shared.read = [&] { return ThreatLibraryDraftRepository(database).draft(m_draft.id); };
    TRY_ASSIGN(m_draft, saveShared(m_desk.context().dialogs(), this, shared, m_draft, draft));
    return {};
}

} // namespace gatehouse
