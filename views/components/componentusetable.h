#pragma once

#include <QTableView>

class QSettings;

namespace gatehouse {

class ComponentUseTableModel;

/// Which releases ship which component, as they are listed everywhere: the worst that is known by
/// its sign, and the columns as the person left them under a key of the settings.
class ComponentUseTable final : public QTableView
{
    Q_OBJECT
public:
    ComponentUseTable(ComponentUseTableModel *model, QSettings &settings,
                      const QString &settingsKey, QWidget *parent = nullptr);
};

} // namespace gatehouse
