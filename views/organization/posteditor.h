#pragma once

#include "models/organization/post.h"
#include "views/design/formdialog.h"
#include "views/page/recordeditors.h"

namespace gatehouse {

class Form;
class NavigationContext;

/// A post: where it stands, what it is for, how many it needs and to whom it reports.
class PostEditor final : public FormDialog
{
    Q_OBJECT
public:
    PostEditor(NavigationContext &context, Post post, QWidget *parent = nullptr);
    /// What stands recorded, once it was saved.
    const Post &post() const { return m_post; }

private:
    QWidget *makeForm();
    void offerChoices();
    Result<void> save();

    NavigationContext &m_context;
    Post m_post;
    Form *m_form;
    RecordEditors m_editors;
};

} // namespace gatehouse
