#include "views/shell/draftguard.h"

#include "views/common/formdialog.h"
#include "views/shell/navigationcontext.h"
#include "views/shell/pagestack.h"

#include <algorithm>

namespace gatehouse {

std::vector<Draft> DraftGuard::drafts() const
{
    std::vector<Draft> drafts;
    for (FormDialog *form : m_window->findChildren<FormDialog *>()) {
        if (!form->isVisible())
            continue;
        const auto save = [form]() -> Result<void> {
            form->accept();
            // A form that cannot be saved stays and says why.
            return form->isVisible() ? fail(ErrorKind::Cancelled, QString()) : Result<void>();
        };
        drafts.push_back({form->windowTitle(), save, [form] { form->reject(); }});
    }
    for (Page *page : m_pages.pages()) {
        const auto entered = page->drafts();
        drafts.insert(drafts.end(), entered.begin(), entered.end());
    }
    return drafts;
}

bool DraftGuard::settle()
{
    while (true) {
        const std::vector<Draft> unsaved = drafts();
        if (unsaved.empty())
            return true;
        DraftQuestion question;
        for (const Draft &draft : unsaved)
            question.drafts += draft.name;
        question.canSave =
            std::ranges::any_of(unsaved, [](const Draft &draft) { return bool(draft.save); });
        switch (m_context.dialogs().askAboutDrafts(m_window, question)) {
        case DraftAnswer::Cancel:
            return false;
        case DraftAnswer::Discard:
            for (const Draft &draft : unsaved)
                draft.discard();
            return true;
        case DraftAnswer::Save:
            for (const Draft &draft : unsaved) {
                if (!draft.save)
                    continue; // asked about once more, on its own
                if (const auto saved = draft.save(); !saved) {
                    m_context.showError(saved.error());
                    return false;
                }
            }
        }
    }
}

} // namespace gatehouse
