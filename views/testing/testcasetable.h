#pragma once

#include <QTableView>

class QSettings;

namespace gatehouse {

class TestCaseTableModel;

/// Test cases as they are listed: the last results by their signs, and the columns as the person
/// left them under a key of the settings.
class TestCaseTable final : public QTableView
{
    Q_OBJECT
public:
    TestCaseTable(TestCaseTableModel *model, QSettings &settings, const QString &settingsKey,
                  QWidget *parent = nullptr);
};

} // namespace gatehouse
