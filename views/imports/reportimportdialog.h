#pragma once

#include "models/imports/reportimport.h"
#include "views/design/formdialog.h"

class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace gatehouse {

class AssessmentState;
class ImportTableModel;
struct Acting;
struct Action;

/// What importing takes that the account does not have; importing itself where it has all of it. A
/// report is kept as evidence, so it takes that as well.
const Action &neededToImport(const Acting &acting);

/// Tools' reports and packages before they are taken over: what they were recognised as, what would
/// become of each rule's results, and what nothing maps yet, which can be mapped here and is
/// remembered.
class ReportImportDialog final : public FormDialog
{
    Q_OBJECT
public:
    using Reports = std::shared_ptr<const std::vector<ReportFile>>;

    /// `outcomes`: what importing them would come to.
    ReportImportDialog(AssessmentState &state, Reports reports, std::vector<ReportOutcome> outcomes,
                       QWidget *parent = nullptr);

    /// Asks for files, then as begin().
    static void choose(AssessmentState &state, QWidget *parent);
    /// Reads the files as a job and opens the dialog.
    static void begin(AssessmentState &state, const QStringList &paths, QWidget *parent);

private:
    QWidget *methodRow();
    QWidget *mappingRow();
    void showOutcomes(std::vector<ReportOutcome> outcomes);
    void showCurrent();
    /// Remembers the chosen requirement for the rule that is current.
    void map();
    Result<void> learn(const ImportedRule &rule);
    /// Looks again what importing would come to.
    void lookAgain();
    /// Asks where a report speaks of another build than the release.
    bool mayBeOfThis();
    /// Imports as a job.
    void start();

    AssessmentState &m_state;
    ReleaseId m_release;
    Reports m_reports;
    QStringList m_differences; ///< see ReportOutcome
    ImportTableModel *m_model;
    QLabel *m_facts;
    QLabel *m_counts;
    QLabel *m_warnings;
    QLabel *m_nothing; ///< what is imported where no rule found anything
    QWidget *m_methodRow = nullptr;
    QWidget *m_mappingRow = nullptr;
    QComboBox *m_method; ///< what the results count as
    QTableView *m_table;
    QLabel *m_rule;
    QComboBox *m_requirement;
    QPushButton *m_map;
};

} // namespace gatehouse
