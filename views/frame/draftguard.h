#pragma once

#include "views/design/draft.h"

#include <QCoreApplication>

#include <vector>

class QWidget;

namespace gatehouse {

class FormDialog;
class NavigationContext;
class PageStack;

/// Stands between a person and the loss of what was entered: before the window closes, the
/// workspace goes or another account takes over.
class DraftGuard
{
    Q_DECLARE_TR_FUNCTIONS(DraftGuard)
public:
    DraftGuard(PageStack &pages, NavigationContext &context, QWidget *window)
        : m_pages(pages), m_context(context), m_window(window)
    {
    }

    /// Asks where anything is unsaved. True: all of it is saved or discarded, go on. False: stay;
    /// why a save failed is said in the frame.
    bool settle();

private:
    QList<FormDialog *> forms() const;
    /// Those that are left have nothing to lose.
    void closeForms();
    std::vector<Draft> drafts() const;

    PageStack &m_pages;
    NavigationContext &m_context;
    QWidget *m_window;
};

} // namespace gatehouse
