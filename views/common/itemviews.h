#pragma once

#include <QString>

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

/// Keeps the widths, order, sorting and hidden columns of a view under `key` in the settings,
/// and offers the columns in a menu on the header. Call it once, after the model is set and the
/// default widths are given. `version` names the column set: another one starts afresh.
void rememberColumns(QHeaderView *header, QSettings &settings, const QString &key, int version = 1);

/// Copies the selected cells as tab-separated text (Ctrl+C), as they are displayed.
void enableCopying(QAbstractItemView *view);

} // namespace gatehouse
