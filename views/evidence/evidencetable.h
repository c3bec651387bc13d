#pragma once

#include "models/base/id.h"

#include <QTableView>

class QSettings;

namespace gatehouse {

class EvidenceTableModel;

/// Evidence as it is listed everywhere, and the columns as the person left them under a key of the
/// settings.
class EvidenceTable final : public QTableView
{
    Q_OBJECT
public:
    EvidenceTable(EvidenceTableModel *model, QSettings &settings, const QString &settingsKey,
                  QWidget *parent = nullptr);
    /// The chosen piece; an invalid id: none.
    EvidenceId current() const;
};

} // namespace gatehouse
