#include "views/frame/draftguard.h"

#include "views/design/formdialog.h"
#include "views/page/navigationcontext.h"
#include "views/frame/pagestack.h"

#include <QPointer>

#include <algorithm>

namespace gatehouse {

QList<FormDialog *> DraftGuard::forms() const
{
    QList<FormDialog *> open = m_window->findChildren<FormDialog *>();
    open.removeIf([](const FormDialog *form) { return !form->isVisible(); });
    return open;
}

void DraftGuard::closeForms()
{
    for (FormDialog *form : forms())
        form->discard();
}

std::vector<Draft> DraftGuard::drafts() const
{
    std::vector<Draft> drafts;
    for (FormDialog *form : forms()) {
        if (!form->isChanged())
            continue;
        // It may be gone by the time the question is answered.
        const QPointer<FormDialog> asked(form);
        const auto save = [asked]() -> Result<void> {
            if (!asked)
                return {};
            asked->accept();
            // A form that cannot be saved stays and says why.
            return asked && asked->isVisible() ? fail(ErrorKind::Cancelled, QString())
                                               : Result<void>();
        };
        drafts.push_back({form->windowTitle(), save, [asked] {
                              if (asked)
                                  asked->discard();
                          }});
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
        if (unsaved.empty()) {
            closeForms();
            return true;
        }
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
            closeForms();
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
