#pragma once

#include "models/threatmodels/threatlibrarydifference.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QTableWidget;

namespace gatehouse {

class ThreatLibraryDesk;

/// In what the version that is shown differs from another one: entries that are new, gone or
/// changed, and in what. Enter on a line leads to the entry.
class ThreatLibraryComparison final : public QDialog
{
    Q_OBJECT
public:
    /// The desk shows a version. `others`: "KEY@VERSION", the one to begin with first.
    ThreatLibraryComparison(ThreatLibraryDesk &desk, const QStringList &others,
                            QWidget *parent = nullptr);

Q_SIGNALS:
    void partRequested(gatehouse::LibraryPartKind kind, const QString &key);

private:
    void compare();
    void show(const std::vector<LibraryDifference> &differences);

    ThreatLibraryDesk &m_desk;
    QComboBox *m_other;
    QLabel *m_count;
    QTableWidget *m_table;
};

} // namespace gatehouse
