#pragma once

#include <QTableView>

class QSettings;

namespace gatehouse {

class FindingTableModel;

/// Findings as they are listed everywhere: risk, status and what is overdue by their signs, and the
/// columns as the person left them under a key of the settings.
class FindingTable final : public QTableView
{
    Q_OBJECT
public:
    FindingTable(FindingTableModel *model, QSettings &settings, const QString &settingsKey,
                 QWidget *parent = nullptr);
};

} // namespace gatehouse
