#pragma once

#include "views/design/columns.h"

#include <QString>

#include <functional>

class QAbstractItemView;
class QHeaderView;
class QSettings;
class QTableView;
class QTreeView;

namespace gatehouse {

/// How tables look and behave everywhere: rows of one height (never measured), no grid, whole
/// rows selected and copied (see enableCopying), columns that can be moved, smooth scrolling.
void prepareTable(QTableView *table);
void prepareTree(QTreeView *tree);

/// Keeps the columns of a view as the person left them, and lets those that matter least give way
/// where there is no room (see Columns). Call it once, after the model is set and the default
/// widths and order are given.
void rememberColumns(QHeaderView *header, QSettings &settings, const QString &key,
                     const std::vector<ColumnRule> &rules = {}, int version = 1);

/// Copies the selected cells (Ctrl+C) as they are displayed, from above and from the left, for
/// spreadsheets and for texts: tab-separated and as a table. What is hidden is left out.
void enableCopying(QAbstractItemView *view);
/// `mayCopy` is asked before several rows are copied: false keeps them here, and says why.
void askBeforeCopying(QAbstractItemView *view, std::function<bool()> mayCopy);

} // namespace gatehouse
