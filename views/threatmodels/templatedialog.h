#pragma once

#include "views/design/formdialog.h"

class QLabel;
class QListWidget;

namespace gatehouse {

class ModelTemplate;
class NavigationContext;

/// Chooses the drawing that a threat model begins with, among those that ship with the program.
class TemplateDialog final : public FormDialog
{
    Q_OBJECT
public:
    explicit TemplateDialog(NavigationContext &context, QWidget *parent = nullptr);

    /// nullptr: none.
    const ModelTemplate *chosen() const;

private:
    void follow();

    NavigationContext &m_context;
    QListWidget *m_list;
    QLabel *m_title;
    QLabel *m_about;
    QLabel *m_counts;
};

} // namespace gatehouse
