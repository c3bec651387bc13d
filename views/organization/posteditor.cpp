#include "views/organization/posteditor.h"

#include "models/organization/postrepository.h"
#include "models/workspace/actions.h"
#include "views/design/designtokens.h"
#include "views/design/forms.h"
#include "views/design/messagebar.h"
#include "views/organization/staffchoices.h"
#include "views/page/navigationcontext.h"
#include "views/page/recordconflict.h"

#include <QVBoxLayout>
#include <QCheckBox>

namespace gatehouse {

PostEditor::PostEditor(NavigationContext &context, Post post, QWidget *parent)
    : FormDialog(context.dialogs(), parent), m_context(context), m_post(std::move(post)),
      m_form(new Form), m_editors(*m_form, describe<Post>(), QStringLiteral("post"))
{
    const bool isNew = !m_post.id.isValid();
    setWindowTitle(isNew ? tr("New post") : m_post.titleZh);
    setSaveText(isNew ? tr("Add post") : tr("Save"));
    setContent(makeForm());
    offerChoices();
    m_editors.load(&m_post);
    resize(560, 620);
    setValidate([this] { return m_form->validate(); });
    setSave([this] { return save(); });
    m_editors.editor("title_zh")->setFocus();
}

QWidget *PostEditor::makeForm()
{
    const auto titles = m_editors.addRow({"title_zh", "title_en"});
    titles[0]->setLabel(tr("&Title in Chinese"));
    titles[1]->setLabel(tr("Title in &English"));
    m_editors.add("unit", tr("&Department"));
    const auto kinds = m_editors.addRow({"kind", "staffing"});
    kinds[0]->setLabel(tr("&Kind"));
    kinds[1]->setLabel(tr("&Staffing required"));
    m_editors.add("duty_set", tr("Which duties of clause &7.1 it answers"));
    m_editors.add("duties", tr("D&uties"));
    m_editors.add("reports_to", tr("&Reports to"));
    m_editors.addFlag("active", tr("The post e&xists"))
        ->setToolTip(tr("A post that was done away with stays on record with those who held it."));

    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::l, space::m, space::l, 0);
    column->addWidget(m_form);
    column->addStretch(1);
    return content;
}

void PostEditor::offerChoices()
{
    StaffChoices choices(m_context, *messages());
    choices.offerUnits(m_editors, "unit", &m_post, tr("Choose a department"));
    choices.offerPosts(m_editors, "reports_to", &m_post, tr("Nobody: it is the topmost"), m_post.id,
                       m_post.reportsTo);
}

Result<void> PostEditor::save()
{
    Post post = m_post;
    TRY(m_editors.store(&post));
    const Session session = m_context.session();
    const Database &database = session.workspace.database();
    SharedRecord<Post> shared;
    shared.name = windowTitle();
    shared.fields = conflictFields<Post>(database);
    shared.write = [&session](Post &wanted) -> Result<void> {
        const bool isNew = !wanted.id.isValid();
        TRY_ASSIGN(auto change,
                   Change::begin(session, isNew ? actions::addPost : actions::editPost));
        if (isNew) {
            TRY_ASSIGN(wanted.id, PostRepository::add(change, wanted));
        } else {
            TRY(PostRepository::update(change, wanted));
        }
        return change.commit();
    };
    if (m_post.id.isValid())
        shared.read = [&] { return PostRepository(database).post(m_post.id); };
    TRY_ASSIGN(m_post, saveShared(m_context.dialogs(), this, shared, m_post, post));
    return {};
}

} // namespace gatehouse
