#pragma once

#include "models/organization/post.h"
#include "views/page/recorddialog.h"

namespace gatehouse {

/// A post: where it stands, what it is for, how many it needs and to whom it reports.
class PostEditor final : public RecordDialog<Post>
{
    Q_OBJECT
public:
    PostEditor(NavigationContext &context, Post post, QWidget *parent = nullptr);
};

} // namespace gatehouse
