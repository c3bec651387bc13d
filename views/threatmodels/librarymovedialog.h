#pragma once

#include "models/threatmodels/threatlibrarymove.h"
#include "views/design/formdialog.h"

class QComboBox;
class QLabel;
class QTableWidget;

namespace gatehouse {

class ThreatDesk;

/// Holds the release's model against another version of a threat library: shows which threats come,
/// go and stay before anything is done.
class LibraryMoveDialog final : public FormDialog
{
    Q_OBJECT
public:
    /// `versions`: "KEY@VERSION", those that the model is not held against.
    LibraryMoveDialog(ThreatDesk &desk, const QStringList &versions, QWidget *parent = nullptr);

private:
    void preview();
    void showThreats();
    void showNotes();
    Result<void> save();

    ThreatDesk &m_desk;
    ReleaseId m_release;
    std::optional<ThreatLibraryMove> m_move;
    QComboBox *m_version;
    QLabel *m_counts;
    QLabel *m_notes;
    QTableWidget *m_table;
};

} // namespace gatehouse
