#include "views/imports/reportimportdialog.h"

#include "models/base/listing.h"
#include "models/imports/importtablemodel.h"
#include "models/imports/mappinglearning.h"
#include "models/packages/packagecheck.h"
#include "models/workspace/actions.h"
#include "views/design/arrangement.h"
#include "views/design/designtokens.h"
#include "views/design/itemviews.h"
#include "views/design/messagebar.h"
#include "views/page/navigationcontext.h"
#include "views/page/permit.h"
#include "views/page/writingjob.h"
#include "views/subject/assessmentstate.h"

#include <QComboBox>
#include <QCompleter>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

/// What a job has read, and what importing it would come to.
struct Reading {
    ReportImportDialog::Reports reports;
    std::vector<ReportOutcome> outcomes;
};

Result<std::vector<ReportOutcome>> lookAt(const ReaderSource &readers, ReleaseId release,
                                          const std::vector<ReportFile> &reports, QDate today,
                                          const Account &account, Progress &progress)
{
    TRY_ASSIGN(const auto reader, readers.open(progress));
    LibraryShelf shelf;
    ImportOptions options;
    options.account = account;
    return ReportImport::preview(*reader, shelf, release, reports, today, options);
}

FindingCounts sumOf(const std::vector<ReportOutcome> &outcomes)
{
    FindingCounts sum;
    for (const ReportOutcome &outcome : outcomes) {
        sum.opened += outcome.findings.opened;
        sum.same += outcome.findings.same;
        sum.gone += outcome.findings.gone;
        sum.reopened += outcome.findings.reopened;
    }
    return sum;
}

QString inWords(const FindingCounts &counts)
{
    return QStringList{ReportImportDialog::tr("%n new finding(s)", nullptr, counts.opened),
                       ReportImportDialog::tr("%n still found", nullptr, counts.same),
                       ReportImportDialog::tr("%n gone", nullptr, counts.gone),
                       ReportImportDialog::tr("%n re-opened", nullptr, counts.reopened)}
        .join(QStringLiteral(" · "));
}

QString nameOf(const QStringList &paths)
{
    return paths.size() == 1
        ? QFileInfo(paths.first()).fileName()
        : ReportImportDialog::tr("%n report(s)", nullptr, static_cast<int>(paths.size()));
}

} // namespace

const Action &neededToImport(const Acting &acting)
{
    return acting.may(actions::importReport) && !acting.may(actions::addEvidence)
        ? actions::addEvidence
        : actions::importReport;
}

ReportImportDialog::ReportImportDialog(AssessmentState &state, Reports reports,
                                       std::vector<ReportOutcome> outcomes, QWidget *parent)
    : FormDialog(state.context().dialogs(), parent), m_state(state), m_release(state.subject()),
      m_reports(std::move(reports)), m_model(new ImportTableModel(this)), m_facts(wrappedLabel()),
      m_counts(new QLabel), m_warnings(wrappedLabel("problem")), m_nothing(wrappedLabel("muted")),
      m_method(new QComboBox), m_table(new QTableView), m_rule(wrappedLabel("muted")),
      m_requirement(new QComboBox), m_map(new QPushButton)
{
    setWindowTitle(tr("Import reports of tools"));
    setSaveText(tr("Import"));
    m_facts->setObjectName(QStringLiteral("import-facts"));
    m_counts->setObjectName(QStringLiteral("import-counts"));
    m_counts->setProperty("look", "heading");
    m_warnings->setObjectName(QStringLiteral("import-warnings"));
    m_nothing->setObjectName(QStringLiteral("import-nothing"));
    m_model->setLanguage(state.context().language());
    m_table->setObjectName(QStringLiteral("import-rules"));
    m_table->setAccessibleName(tr("The rules of the reports and what becomes of their results"));
    m_table->setModel(m_model);
    prepareTable(m_table);
    const std::pair<int, int> widths[] = {
        {ImportTableModel::FateColumn, 120},      {ImportTableModel::RuleColumn, 120},
        {ImportTableModel::TitleColumn, 220},     {ImportTableModel::SeverityColumn, 80},
        {ImportTableModel::ResultsColumn, 70},    {ImportTableModel::RequirementColumn, 240},
        {ImportTableModel::ConfidenceColumn, 90}, {ImportTableModel::FindingColumn, 80}};
    for (const auto &[at, width] : widths)
        m_table->setColumnWidth(at, width);
    m_table->setSortingEnabled(true);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    rememberColumns(m_table->horizontalHeader(), state.context().settings(),
                    state.settingsKey(QStringLiteral("import-rules")),
                    {{.column = ImportTableModel::FateColumn, .rank = 1},
                     {.column = ImportTableModel::TitleColumn, .rank = 2, .grows = true},
                     {.column = ImportTableModel::RequirementColumn, .rank = 3, .minimum = 160},
                     {.column = ImportTableModel::ResultsColumn, .rank = 4},
                     {.column = ImportTableModel::SeverityColumn, .rank = 5},
                     {.column = ImportTableModel::ConfidenceColumn, .rank = 6},
                     {.column = ImportTableModel::FindingColumn, .rank = 7},
                     {.column = ImportTableModel::RuleColumn, .rank = 8}});
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::l, space::m, space::l, 0);
    column->setSpacing(space::m);
    column->addWidget(m_warnings);
    column->addWidget(m_facts);
    column->addWidget(m_counts);
    m_methodRow = methodRow();
    m_mappingRow = mappingRow();
    column->addWidget(m_methodRow);
    column->addWidget(m_nothing);
    column->addWidget(m_table, 1);
    column->addWidget(m_mappingRow);
    column->addStretch();
    setContent(content);
    resize(1120, 640);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ReportImportDialog::showCurrent);
    connect(m_requirement, &QComboBox::currentIndexChanged, this, &ReportImportDialog::showCurrent);
    connect(m_map, &QPushButton::clicked, this, &ReportImportDialog::map);
    setSave([this]() -> Result<void> {
        if (!mayBeOfThis())
            return fail(ErrorKind::Cancelled, {});
        start();
        return {};
    });
    showOutcomes(std::move(outcomes));
    if (m_model->rowCount() == 0)
        resize(640, 280);
    permit(saveButton(), state.acting(), neededToImport(state.acting()));
    saveButton()->setFocus();
}

/// A report does not always show whether its tool read the app or asked it while it ran.
QWidget *ReportImportDialog::methodRow()
{
    m_method->setObjectName(QStringLiteral("import-method"));
    m_method->addItem({});
    for (const Method method : toolMethods)
        m_method->addItem(label(method), static_cast<int>(method));
    auto *name = new QLabel(tr("Results count &as"));
    name->setBuddy(m_method);
    return beside({name, m_method});
}

QWidget *ReportImportDialog::mappingRow()
{
    m_requirement->setObjectName(QStringLiteral("import-requirement"));
    m_requirement->setAccessibleName(tr("The requirement that the rule speaks of"));
    for (const SheetRow &row : m_state.sheet().rows) {
        if (row.requirement->isAssessed() && !row.inherited)
            m_requirement->addItem(m_state.nameOf(row), row.requirement->id.value);
    }
    m_requirement->setEditable(true);
    m_requirement->lineEdit()->setPlaceholderText(tr("Choose a requirement…"));
    m_requirement->setCurrentIndex(-1);
    m_requirement->setInsertPolicy(QComboBox::NoInsert);
    m_requirement->completer()->setFilterMode(Qt::MatchContains);
    m_requirement->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_requirement->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_requirement->setMinimumContentsLength(30);
    m_map->setObjectName(QStringLiteral("import-map"));
    m_map->setText(tr("Map and remember"));
    m_map->setAutoDefault(false);
    return stacked({m_rule, beside({m_requirement, m_map})});
}

void ReportImportDialog::showOutcomes(std::vector<ReportOutcome> outcomes)
{
    QStringList facts;
    QStringList warnings;
    m_differences.clear();
    std::set<Method> methods;
    int components = 0;
    for (const ReportOutcome &outcome : outcomes) {
        components += outcome.components;
        const QString tool =
            QStringList{outcome.tool, outcome.toolVersion}.join(QLatin1Char(' ')).trimmed();
        QStringList said{label(outcome.format), tool, tr("%n result(s)", nullptr, outcome.results),
                         tr("%n passed", nullptr, outcome.passes)};
        if (outcome.components > 0)
            said += tr("%n component(s)", nullptr, outcome.components);
        if (outcome.vulnerabilities > 0)
            said += tr("%n known vulnerability(ies)", nullptr, outcome.vulnerabilities);
        said.removeAll(QString());
        facts +=
            tr("%1: %2").arg(QFileInfo(outcome.file).fileName(), said.join(QStringLiteral(" · ")));
        if (!outcome.about.isEmpty())
            facts += outcome.about;
        if (const QString notTaken = outcome.notTakenSentence(); !notTaken.isEmpty())
            facts += notTaken;
        warnings += outcome.warnings;
        m_differences += outcome.differences;
        methods.insert(outcome.methods.begin(), outcome.methods.end());
        if (!outcome.goneFindings.empty())
            facts += tr("Nothing is found any longer of %1.")
                         .arg(listed(QStringList(outcome.goneFindings.begin(),
                                                 outcome.goneFindings.end())));
    }
    QStringList recognised;
    for (const Method method : methods)
        recognised += label(method);
    m_method->setItemText(
        0, methods.empty() ? tr("No tests") : tr("As recognised: %1").arg(listed(recognised)));
    m_method->setEnabled(!methods.empty());
    m_facts->setText(facts.join(QLatin1Char('\n')));
    m_counts->setText(inWords(sumOf(outcomes)));
    m_warnings->setText(warnings.join(QLatin1Char('\n')));
    m_warnings->setVisible(!warnings.isEmpty());
    m_model->setOutcomes(outcomes);
    const bool hasRules = m_model->rowCount() > 0;
    // A bill of materials has none: what there is nothing to say of takes no room.
    m_nothing->setText(
        components > 0
            ? tr("No rule found anything. What is imported are the %n component(s), and what is "
                 "known of them.",
                 nullptr, components)
            : tr("No rule found anything. What is imported is the report itself, as evidence."));
    m_nothing->setVisible(!hasRules);
    for (QWidget *each : {m_methodRow, static_cast<QWidget *>(m_table), m_mappingRow})
        each->setVisible(hasRules);
    if (hasRules)
        m_table->selectRow(0);
    showCurrent();
}

void ReportImportDialog::showCurrent()
{
    const ImportedRule *rule = m_model->ruleAt(m_table->currentIndex().row());
    const bool canMap = rule && !rule->confidence;
    m_rule->setText(!rule ? QString()
                        : canMap
                        ? tr("Nothing says which requirement the rule %1 speaks of. Choose "
                             "one here; from now on it is known.")
                              .arg(rule->rule)
                        : rule->reason.in(m_state.context().language()));
    m_requirement->setEnabled(canMap);
    m_requirement->setToolTip(rule && !canMap ? tr("The requirement of this rule is known.")
                                              : QString());
    permit(m_map, m_state.context().acting(), actions::addMapping,
           canMap && m_requirement->currentData().isValid());
}

void ReportImportDialog::map()
{
    const ImportedRule *rule = m_model->ruleAt(m_table->currentIndex().row());
    if (!rule)
        return;
    if (const auto learned = learn(*rule); !learned) {
        messages()->post(learned.error());
        return;
    }
    m_requirement->setCurrentIndex(-1);
    m_requirement->clearEditText();
    m_table->setFocus(); // not to the cancelling button while this one looks again
    lookAgain();
}

Result<void> ReportImportDialog::learn(const ImportedRule &rule)
{
    const SheetRow *row =
        m_state.sheet().row(RequirementId(m_requirement->currentData().toLongLong()));
    if (!row)
        return {};
    NavigationContext &context = m_state.context();
    ToolMapping mapping;
    mapping.tool = rule.tool;
    mapping.rule = rule.rule;
    mapping.library = row->library->key;
    mapping.requirement = row->requirement->key;
    TRY_ASSIGN(Change change, Change::begin(context.session(), actions::addMapping));
    TRY(learnMapping(change, context.shelf(), mapping));
    return change.commit();
}

void ReportImportDialog::lookAgain()
{
    NavigationContext &context = m_state.context();
    saveButton()->setEnabled(false);
    context.runJob<std::vector<ReportOutcome>>(
        tr("Looking through the reports"), this,
        [readers = context.session().workspace.readers(), release = m_release, reports = m_reports,
         today = context.today(), account = context.session().account](Progress &progress) {
            return lookAt(readers, release, *reports, today, account, progress);
        },
        [this, &context](Result<std::vector<ReportOutcome>> outcomes) {
            if (outcomes)
                showOutcomes(*std::move(outcomes));
            permit(saveButton(), m_state.acting(), neededToImport(m_state.acting()));
            saveButton()->setDefault(true);
        });
}

bool ReportImportDialog::mayBeOfThis()
{
    if (m_differences.isEmpty())
        return true;
    return m_state.context().dialogs().confirm(
        this,
        {tr("Is this report of this release?"),
         tr("It speaks of something else than the release it would be imported into. What it found "
            "becomes findings of this release."),
         m_differences, tr("Import all the same"), true});
}

void ReportImportDialog::start()
{
    NavigationContext &context = m_state.context();
    ImportOptions options;
    options.language = context.language();
    if (const QVariant method = m_method->currentData(); method.isValid())
        options.method = static_cast<Method>(method.toInt());
    using Outcomes = std::vector<ReportOutcome>;
    runWriting<Outcomes>(
        context, tr("Importing reports"), parentWidget(),
        [release = m_release, reports = m_reports,
         options](const Session &writing, LibraryShelf &shelf, Progress &) -> Result<Outcomes> {
            TRY_ASSIGN(Change change, Change::begin(writing, actions::importReport));
            TRY_ASSIGN(Outcomes outcomes,
                       ReportImport::run(change, shelf, release, *reports, options));
            TRY(change.commit());
            return outcomes;
        },
        [&context](const Result<Written<Outcomes>> &imported) {
            if (!imported)
                return;
            QStringList said{tr("Imported: %1").arg(inWords(sumOf(imported->result)))};
            for (const ReportOutcome &outcome : imported->result)
                said += outcome.notTakenSentence();
            said.removeAll(QString());
            context.offerUndo(said.join(QStringLiteral(" · ")), imported->entry);
        });
}

void ReportImportDialog::choose(AssessmentState &state, QWidget *parent)
{
    const QStringList paths = state.context().dialogs().openFiles(
        parent, tr("Import reports of tools"),
        tr("Reports and packages (*.json *.sarif *.xml *.apk *.ipa);;All files (*)"));
    if (!paths.isEmpty())
        begin(state, paths, parent);
}

void ReportImportDialog::begin(AssessmentState &state, const QStringList &paths, QWidget *parent)
{
    NavigationContext &context = state.context();
    context.runJob<Reading>(
        tr("Reading %1").arg(nameOf(paths)), parent,
        [readers = context.session().workspace.readers(), release = state.subject(), paths,
         today = context.today(),
         account = context.session().account](Progress &progress) -> Result<Reading> {
            TRY_ASSIGN(const auto reader, readers.open(progress));
            auto reports = std::make_shared<std::vector<ReportFile>>();
            for (const QString &path : paths) {
                TRY_ASSIGN(ReportFile file, readHandedOver(*reader, release, path, &progress));
                reports->push_back(std::move(file));
            }
            TRY_ASSIGN(auto outcomes, lookAt(readers, release, *reports, today, account, progress));
            return Reading{std::move(reports), std::move(outcomes)};
        },
        [&state, parent, release = state.subject()](Result<Reading> reading) {
            // Chosen for this release; another one may be shown by now.
            if (!reading || release != state.subject())
                return;
            auto *dialog = new ReportImportDialog(state, std::move(reading->reports),
                                                  std::move(reading->outcomes), parent);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->open();
        });
}

} // namespace gatehouse
