#pragma once

#include <QHeaderView>

namespace gatehouse {

/// The header of a list whose names are shortened where a column lacks room, to their short form
/// (see shortHeadingRole) or at their end: under a
/// style sheet Qt 6.4 forgets the header's elide mode and cuts them off, numbers' at the left.
class TableHeader final : public QHeaderView
{
    Q_OBJECT
public:
    explicit TableHeader(QWidget *parent);

    void initStyleOptionForIndex(QStyleOptionHeader *option, int section) const override;
};

/// The narrowest section that shows its whole name, with the arrow where the list is sorted by it.
int headingWidth(const QHeaderView &header, int section);

} // namespace gatehouse
