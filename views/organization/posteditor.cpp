#include "views/organization/posteditor.h"

#include "models/organization/postrepository.h"
#include "models/workspace/actions.h"
#include "views/organization/staffchoices.h"

#include <QCheckBox>

namespace gatehouse {

PostEditor::PostEditor(NavigationContext &context, Post post, QWidget *parent)
    : RecordDialog(context, std::move(post), QStringLiteral("post"), parent)
{
    setWindowTitle(isNew() ? tr("New post") : record().title().in(context.language()));
    setSaveText(isNew() ? tr("Add post") : tr("Save"));
    const auto titles = editors().addEither("title_zh", "title_en");
    titles[0]->setLabel(tr("&Title in Chinese"));
    titles[1]->setLabel(tr("Title in &English"));
    editors().add("unit", tr("&Department"));
    const auto kinds = editors().addRow({"kind", "staffing"});
    kinds[0]->setLabel(tr("&Kind"));
    kinds[1]->setLabel(tr("&Staffing required"));
    editors().add("duty_set", tr("Which duties of clause &7.1 it answers"));
    editors().add("duties", tr("D&uties"));
    editors().add("reports_to", tr("&Reports to"));
    editors()
        .addFlag("active", tr("The post e&xists"))
        ->setToolTip(tr("A post that was done away with stays on record with those who held it."));
    const StaffChoices choices(context, *messages());
    choices.offerUnits(editors(), "unit", &record(), tr("Choose a department"));
    choices.offerPosts(editors(), "reports_to", &record(), tr("Nobody: it is the topmost"),
                       record().id, record().reportsTo);
    begin({actions::addPost, actions::editPost, &PostRepository::add, &PostRepository::update,
           [](const Database &database, PostId id) { return PostRepository(database).post(id); }},
          QSize(560, 620), "title_zh");
}

} // namespace gatehouse
