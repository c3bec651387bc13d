#pragma once

#include "models/lifecycle/gaterepository.h"
#include "models/assessments/assessmentsheet.h"
#include "models/base/idtablemodel.h"
#include "models/portfolio/releaserepository.h"
#include "models/workspace/actions.h"
#include "tests/support/signing.h"
#include "tests/support/window/windowfixture.h"
#include "views/assessments/assessmentform.h"
#include "views/assessments/batchassessment.h"
#include "views/design/emptystate.h"
#include "views/design/filterchipbar.h"
#include "views/design/toolrow.h"
#include "views/portfolio/appeditor.h"
#include "views/portfolio/appfactsform.h"
#include "views/portfolio/portfoliopage.h"
#include "views/portfolio/releaseeditor.h"
#include "views/release/gatesigningcard.h"
#include "views/release/phasestepper.h"
#include "views/release/releasepage.h"
#include "views/release/signdialog.h"
#include "views/testing/testcasetable.h"
#include "views/testing/testspanel.h"
#include "views/threatmodels/proposaldialog.h"
#include "views/threatmodels/templatedialog.h"
#include "views/threatmodels/threatspanel.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QRadioButton>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

namespace gatehouse {

/// The real main window with the portfolio and the release page, and what a person does on them,
/// step by step, by mouse and keys.
class ReleaseWindow : public WindowFixture
{
public:
    enum Tab {
        GateTab,
        RequirementsTab,
        ThreatsTab,
        TestsTab,
        EvidenceTab,
        FindingsTab,
        ComponentsTab,
        DevelopmentTab,
        DecisionsTab
    };

    /// `more`: pages beside these two.
    explicit ReleaseWindow(Role role = Role::Administrator, std::vector<PageEntry> more = {})
        : WindowFixture(pagesWith(std::move(more)))
    {
        show();
        openWorkspace(role);
    }

    const Database &database() { return context().session().workspace.database(); }
    ReleasePage *page() { return visible<ReleasePage>(); }

    static void click(QAbstractButton *button) { QTest::mouseClick(button, Qt::LeftButton); }
    void click(const char *button) { click(visible<QAbstractButton>(QLatin1String(button))); }
    static void type(QWidget *field, const QString &text)
    {
        field->setFocus();
        QTest::keyClicks(field, text);
    }
    /// Acts as the account of this role from now on.
    void actAs(Role role) { need(workspaces().actAs(toKey(role))); }

    /// The editor that is open.
    template<class Editor>
    Editor *editor() const
    {
        return visible<Editor>();
    }

    /// The button with this text, anywhere in the window or in a part of it.
    QAbstractButton *button(const char *text, const QWidget *within = nullptr)
    {
        const QWidget *where = within ? within : &window();
        for (auto *each : where->findChildren<QAbstractButton *>()) {
            if (each->isVisible() && each->text() == QString::fromUtf8(text))
                return each;
        }
        qFatal("no visible button '%s'", text);
        return nullptr;
    }

    /// Selects these requirements of the grid, and nothing else.
    void selectRequirements(std::initializer_list<const char *> keys)
    {
        showTab(RequirementsTab);
        auto *grid = visible<QTableView>();
        // As who clicks there: what had the focus may be grey without a selection.
        grid->setFocus();
        grid->clearSelection();
        const auto *model = qobject_cast<IdTableModel *>(grid->model());
        for (const char *key : keys)
            grid->selectionModel()->select(
                model->index(model->rowOf(row(key).requirement->id.value), 0),
                QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    /// Uses a tool of a part's row, whether it has room there or waits behind "More".
    void use(const char *text, const QWidget *within)
    {
        for (const auto *row : within->findChildren<ToolRow *>()) {
            for (QAction *each : row->more()->menu()->actions()) {
                if (row->isVisible() && each->text() == QString::fromUtf8(text))
                    return each->trigger();
            }
        }
        click(button(text, within));
    }
    /// The tool with this text, wherever it stands.
    QAction *tool(const char *text, const QWidget *within)
    {
        for (auto *each : within->findChildren<QAction *>()) {
            if (each->text() == QString::fromUtf8(text))
                return each;
        }
        qFatal("no tool '%s'", text);
        return nullptr;
    }

    /// An app of tier 3 with a few of its questions answered, and its first release, opened.
    void openRelease(const QString &name = QStringLiteral("Walk"),
                     const QString &code = QStringLiteral("WALK"))
    {
        addApp(name, code);
        addRelease();
    }
    void addApp(const QString &name, const QString &code = QStringLiteral("WALK"))
    {
        m_code = code;
        click(visible<EmptyState>()->button());
        auto *form = editor<AppEditor>();
        // The profile's reasons are typed into lines as well.
        const auto lines = form->findChild<AppFactsForm *>()->findChildren<QLineEdit *>();
        // Chinese comes from an input method, not from keys.
        lines[0]->setText(code);
        lines[1]->setText(name);
        form->findChild<QCheckBox *>(QStringLiteral("platform-android"))->click();
        form->findChild<QCheckBox *>(QStringLiteral("decide-tier"))->click();
        auto *tier = form->findChild<QComboBox *>(QStringLiteral("tier"));
        tier->setCurrentIndex(tier->findData(3));
        form->findChild<QLineEdit *>(QStringLiteral("tier-reason"))
            ->setText(QStringLiteral("decided by the committee"));
        form->showTab(AppEditor::Tab::Profile);
        form->findChild<QRadioButton *>(QStringLiteral("has_login-yes"))->click();
        // The one pentest item due at the first gate would ask for evidence, even at tier 3.
        for (const char *flag : {"has_image_captcha", "has_sms_otp", "has_one_time_code"}) {
            const QString key = QString::fromLatin1(flag);
            form->findChild<QRadioButton *>(key + QStringLiteral("-no"))->click();
            type(form->findChild<QLineEdit *>(key + QStringLiteral("-reason")),
                 QStringLiteral("there is none"));
        }
        click(form->saveButton());
    }
    void addRelease(const QString &version = QStringLiteral("1.0.0"))
    {
        QTest::keyClick(visible<QTableView>(), Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        auto *form = editor<ReleaseEditor>();
        type(form->findChildren<QLineEdit *>().first(), version);
        click(form->saveButton());
    }

    ReleaseId release()
    {
        return need(ReleaseRepository(database()).byName(m_code + QStringLiteral("@1.0.0"))).id;
    }
    GateStatus gate(Phase phase = Phase::Requirements)
    {
        return need(GateRepository(database(), context().shelf())
                        .status(release(), phase, context().today()));
    }

    void showTab(Tab tab)
    {
        page()->findChild<QTabWidget *>()->setCurrentIndex(tab);
        if (tab == GateTab)
            settleGate();
    }
    /// Waits until the gate looked at is read.
    void settleGate()
    {
        const auto *card = page()->findChild<GateSigningCard *>();
        do {
            if (!QTest::qWaitFor([card] { return !card->isReading(); }, 60'000))
                qFatal("the gate is not read");
            // What came to stand there moves the buttons.
            QCoreApplication::processEvents();
        } while (card->isReading());
        // Shortcuts reach the active window alone, and a wait may leave none.
        QApplication::setActiveWindow(&window());
    }
    /// Clicks a gate in the row of six.
    void choose(Phase phase)
    {
        auto *stepper = visible<PhaseStepper>();
        const int step = stepper->width() / static_cast<int>(allPhases.size());
        QTest::mouseClick(stepper, Qt::LeftButton, {},
                          {step * indexOf(phase) + step / 2, stepper->height() / 2});
        settleGate();
    }
    /// What is held against the release.
    AssessmentSheet sheet()
    {
        return need(AssessmentSheet::load(database(), context().shelf(), release(), {}));
    }
    /// A row of that, by its requirement's key.
    SheetRow row(const char *key)
    {
        for (const SheetRow &each : sheet().rows) {
            if (each.requirement->key == QLatin1String(key))
                return each;
        }
        qFatal("no requirement %s", key);
        return {};
    }
    /// Clicks a requirement in the grid.
    void choose(const char *key)
    {
        showTab(RequirementsTab);
        auto *grid = visible<QTableView>();
        const auto *model = qobject_cast<IdTableModel *>(grid->model());
        const QModelIndex cell = model->index(model->rowOf(row(key).requirement->id.value), 0);
        grid->scrollTo(cell);
        QTest::mouseClick(grid->viewport(), Qt::LeftButton, {}, grid->visualRect(cell).center());
    }
    /// Judges the chosen requirement, by all methods there are, and saves.
    void judge(Judgement judgement, const QString &record)
    {
        click(qUtf8Printable(QStringLiteral("judgement-") + toKey(judgement)));
        fillGround(visible<AssessmentForm>(), record);
        click("assessment-save");
    }
    /// What a judgement rests on: every method, what was looked at and what was found.
    static void fillGround(QWidget *form, const QString &record)
    {
        for (const Method method : allValues<Method>())
            form->findChild<QCheckBox *>(QStringLiteral("method-") + toKey(method))
                ->setChecked(true);
        type(form->findChild<QLineEdit *>(QStringLiteral("assessment-object")),
             QStringLiteral("1.0.0 test build"));
        type(form->findChild<QPlainTextEdit *>(QStringLiteral("assessment-record")), record);
    }
    /// Switches a filter of the tab on or off.
    void toggle(const QString &chip)
    {
        for (auto *each : visible<FilterChipBar>()->findChildren<QAbstractButton *>()) {
            if (each->property("chipKey") == chip)
                return click(each);
        }
        qFatal("no chip '%s'", qUtf8Printable(chip));
    }
    /// The open requirements of a phase, recorded together as compliant.
    void assessTogether(Phase phase)
    {
        const QStringList chips{QStringLiteral("judgement:not_assessed"),
                                QStringLiteral("phase:") + toKey(phase)};
        showTab(RequirementsTab);
        for (const QString &chip : chips)
            toggle(chip);
        auto *grid = visible<QTableView>();
        grid->setFocus();
        QTest::keyClick(grid, Qt::Key_A, Qt::ControlModifier);
        click(button("Assess selected…"));
        auto *batch = editor<BatchAssessment>();
        fillGround(batch, QStringLiteral("Documents read, interview held."));
        click(batch->saveButton());
        for (const QString &chip : chips)
            toggle(chip);
    }
    /// Writes the statement and clicks one of the gate's buttons; where that is to be signed,
    /// signs.
    void decide(const char *button, const QString &statement)
    {
        showTab(GateTab);
        auto *field = visible<QPlainTextEdit>(QStringLiteral("gate-statement"));
        field->clear();
        type(field, statement);
        click(button);
        settleGate();
        if (qstrcmp(button, "gate-submit") != 0 && !statement.isEmpty())
            enterPassword();
    }
    /// What the window that signs asks for.
    void enterPassword(const QByteArray &password = keyPassword)
    {
        settleGate();
        auto *dialog = editor<SignDialog>();
        type(dialog->findChild<QLineEdit *>(QStringLiteral("sign-password")),
             QString::fromUtf8(password));
        click(dialog->saveButton());
        settleGate();
    }
    void signAs(Role role)
    {
        const QString self = workspaces().account().name;
        actAs(role);
        keyOf(workspaces().workspace(), workspaces().account());
        showTab(GateTab);
        click("gate-sign");
        enterPassword();
        need(workspaces().actAs(self));
    }
    /// Submits the gate, and has another sign it who did not assess: at tier 3 that takes one.
    void pass(const QString &statement)
    {
        decide("gate-submit", statement);
        signAs(Role::SecurityManager);
    }
    /// Goes from each piece of evidence the gate misses to its requirement, and attaches a file.
    void attachWhatIsAsked()
    {
        const QString path = write(QStringLiteral("report.txt"), "tested and found sound");
        for (;;) {
            showTab(GateTab);
            auto *criteria = visible<QTreeView>();
            const QModelIndex evidence =
                criteria->model()->index(static_cast<int>(Criterion::EvidencePresent), 0);
            if (criteria->model()->rowCount(evidence) == 0)
                return;
            criteria->setFocus();
            criteria->setCurrentIndex(criteria->model()->index(0, 0, evidence));
            QTest::keyClick(criteria, Qt::Key_Return);
            dialogs().paths.append(path);
            click("evidence-attach");
        }
    }
    ThreatsPanel *threatsPanel() { return visible<ThreatsPanel>(); }
    /// Clicks one of the views of the threat model.
    void showThreatsView(ThreatsPanel::View view)
    {
        showTab(ThreatsTab);
        click(qUtf8Printable(QStringLiteral("threats-view-%1").arg(view)));
    }
    /// Begins a threat model with the first template there is.
    void beginThreatModel()
    {
        showTab(ThreatsTab);
        click("model-template");
        auto *dialog = editor<TemplateDialog>();
        dialog->findChild<QListWidget *>(QStringLiteral("template-list"))->setCurrentRow(0);
        click(dialog->saveButton());
    }
    /// Answers all threats by what the library proposes, as it stands in the design.
    void takeProposals()
    {
        showThreatsView(ThreatsPanel::Threats);
        auto *table = visible<QTableView>(QStringLiteral("threat-table"));
        table->setFocus();
        QTest::keyClick(table, Qt::Key_A, Qt::ControlModifier);
        click(button("Take proposals…", threatsPanel()));
        auto *dialog = editor<ProposalDialog>();
        type(dialog->findChild<QLineEdit *>(QStringLiteral("proposal-design")),
             QStringLiteral("HLD 4"));
        click(dialog->saveButton());
    }
    void lookThroughThreatModel()
    {
        showThreatsView(ThreatsPanel::Diagram);
        dialogs().confirmations.enqueue(true);
        click(button("Mark all as looked at", threatsPanel()));
    }
    /// All that the design gate asks of a threat model.
    void modelThreats()
    {
        beginThreatModel();
        takeProposals();
        lookThroughThreatModel();
    }
    /// Plans the tests and records a pass for each.
    void testEverything()
    {
        showTab(TestsTab);
        dialogs().confirmations.enqueue(true);
        click(button("Plan the tests", visible<TestsPanel>()->findChild<EmptyState *>()));
        auto *table = visible<TestCaseTable>();
        // A window that asked before may have taken the keys along.
        QApplication::setActiveWindow(&window());
        table->setFocus();
        table->selectAll();
        dialogs().texts.enqueue(QStringLiteral("Run in the test environment."));
        QTest::keyClick(table, Qt::Key_P);
    }
    /// All that is due at a gate, and its decision.
    void walk(Phase phase)
    {
        choose(phase);
        assessTogether(phase);
        attachWhatIsAsked();
        if (phase == Phase::Design)
            modelThreats();
        if (phase == Phase::Test)
            testEverything();
        pass(label(phase) + QStringLiteral(": all criteria hold."));
    }

private:
    static std::vector<PageEntry> pagesWith(std::vector<PageEntry> more)
    {
        more.insert(more.begin(),
                    {entry<PortfolioPage>("portfolio", DestinationKind::App),
                     entry<ReleasePage>("release", DestinationKind::Release)});
        return more;
    }
    template<class AnyPage>
    static PageEntry entry(const char *key, DestinationKind shows)
    {
        PageEntry entry;
        entry.key = QLatin1String(key);
        entry.iconName = entry.key;
        entry.title = key;
        entry.inRail = shows == DestinationKind::App;
        entry.railKey = QStringLiteral("portfolio");
        entry.shows = {shows};
        entry.create = [](NavigationContext &context, QWidget *parent) -> Page * {
            return new AnyPage(context, parent);
        };
        return entry;
    }

    QString m_code;
};

} // namespace gatehouse
