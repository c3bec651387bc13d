#pragma once

#include <QTableView>

namespace gatehouse {

class ThreatDesk;
class ThreatTableModel;

/// Threats as every list shows them: columns, badges, and several selected at once.
class ThreatTable final : public QTableView
{
    Q_OBJECT
public:
    /// The widths of its columns are kept under `settingsKey`.
    ThreatTable(ThreatTableModel *model, const ThreatDesk &desk, const QString &settingsKey,
                QWidget *parent = nullptr);
};

} // namespace gatehouse
