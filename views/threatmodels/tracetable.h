#pragma once

#include "models/threatmodels/threattrace.h"

#include <QTableView>

namespace gatehouse {

class NavigationContext;
class TraceTableModel;

/// The ways of a model from one of their ends: what lies together at that end is named once and
/// stands muted below.
class TraceTable final : public QTableView
{
    Q_OBJECT
public:
    /// The widths of its columns are kept under `settingsKey`.
    TraceTable(TraceTableModel *model, TraceDirection direction, NavigationContext &context,
               const QString &settingsKey, QWidget *parent = nullptr);

    /// Writes the rows shown into a file.
    QAction *exportRows() const { return m_export; }

private:
    QAction *m_export;
};

} // namespace gatehouse
