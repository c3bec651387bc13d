#pragma once

#include "models/evidence/evidence.h"

#include <QAction>

namespace gatehouse {

class EvidenceTable;
class NavigationContext;
enum class CopyForm;

/// What can be done with the piece of evidence that is chosen in a table: what is said of it,
/// a copy, the next revision, whether it counts.
class EvidenceActions final : public QObject
{
    Q_OBJECT
public:
    /// Lives as a child of the table.
    EvidenceActions(EvidenceTable *table, NavigationContext &context);
    void retranslate();
    /// False while something else stands in the table's place: then no piece is chosen.
    void setTableShown(bool shown);
    /// Enables what the chosen piece and the account allow.
    void permit();
    QList<QAction *> all() const
    {
        return {m_edit, m_save, m_saveOriginal, m_revise, m_retire, m_reinstate};
    }

private:
    void edit();
    void saveCopy(CopyForm form);
    void revise();
    void retire();
    void reinstate();

    EvidenceTable *m_table;
    NavigationContext &m_context;
    bool m_isTableShown = true;
    QAction *m_edit;
    QAction *m_save;
    QAction *m_saveOriginal; ///< shown where parts of it are painted over
    QAction *m_revise;
    QAction *m_retire;
    QAction *m_reinstate;
};

/// What rests on a piece of evidence, a line each, as a person knows it.
QStringList relianceLines(NavigationContext &context, EvidenceId evidence);

} // namespace gatehouse
