#pragma once

#include "models/threatmodels/threatlibrarydraft.h"
#include "views/design/formdialog.h"
#include "views/page/recordeditors.h"

namespace gatehouse {

class Form;
class ThreatLibraryDesk;

/// The titles of a draft, and what it says of itself.
class ThreatLibraryDraftEditor final : public FormDialog
{
    Q_OBJECT
public:
    ThreatLibraryDraftEditor(ThreatLibraryDesk &desk, ThreatLibraryDraft draft,
                             QWidget *parent = nullptr);

private:
    Result<void> save();

    ThreatLibraryDesk &m_desk;
    ThreatLibraryDraft m_draft;
    Form *m_form;
    RecordEditors m_editors;
};

} // namespace gatehouse
