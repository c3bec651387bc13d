#pragma once

#include <QTableWidgetItem>

namespace gatehouse {

/// A cell of a short table, whose text is read whole in its tool tip.
inline QTableWidgetItem *summaryCell(const QString &text)
{
    auto *item = new QTableWidgetItem(text);
    item->setToolTip(text);
    return item;
}

} // namespace gatehouse
