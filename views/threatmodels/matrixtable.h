#pragma once

#include <QTableView>

namespace gatehouse {

class NavigationContext;
class ThreatMatrixModel;

/// STRIDE and LINDDUN by element and flow: each cell says how many threats there are and how the
/// worst stands, by shape and colour; a dash, that no rule finds any. One cell at a time is chosen,
/// so that it can be read and followed by keyboard.
class MatrixTable final : public QTableView
{
    Q_OBJECT
public:
    /// The widths of its columns are kept under `settingsKey`.
    MatrixTable(ThreatMatrixModel *model, NavigationContext &context, const QString &settingsKey,
                QWidget *parent = nullptr);

    /// Writes the rows shown into a file.
    QAction *exportRows() const { return m_export; }

private:
    QAction *m_export;
};

} // namespace gatehouse
