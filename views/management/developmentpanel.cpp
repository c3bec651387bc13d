#include "views/management/developmentpanel.h"

#include "models/management/registerrepository.h"
#include "models/workspace/actions.h"
#include "views/badges/statebadge.h"
#include "views/design/arrangement.h"
#include "views/design/designtokens.h"
#include "views/design/flowlayout.h"
#include "views/design/icons.h"
#include "views/design/itemviews.h"
#include "views/design/refreshwhenseen.h"
#include "views/design/toolbuttons.h"
#include "views/management/developmentuseeditor.h"
#include "views/management/registereditor.h"
#include "views/management/summarycell.h"
#include "views/page/navigationcontext.h"
#include "views/page/permit.h"
#include "views/page/tableactions.h"
#include "views/subject/assessmentstate.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

constexpr int toneRole = Qt::UserRole + 1;
constexpr int outdatedRole = toneRole + 1;

QTableWidget *makeTable(const char *name, int columns)
{
    auto *table = new QTableWidget(0, columns);
    table->setObjectName(QLatin1StringView(name));
    prepareTable(table);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    return table;
}

Badge resultBadge(CodeReviewResult result)
{
    switch (result) {
    case CodeReviewResult::Passed:
        return {label(result), QStringLiteral("state-compliant"), Tone::Success};
    case CodeReviewResult::PassedWithRemarks:
        return {label(result), QStringLiteral("state-partial"), Tone::Warning};
    case CodeReviewResult::Failed:
        break;
    }
    return {label(result), QStringLiteral("state-noncompliant"), Tone::Danger};
}

} // namespace

DevelopmentPanel::DevelopmentPanel(AssessmentState &state, QWidget *parent)
    : QWidget(parent), m_state(state), m_usesHeading(wrappedLabel("section")),
      m_usesTable(makeTable("development-uses", 6)), m_reviewsHeading(wrappedLabel("section")),
      m_reviewsTable(makeTable("development-reviews", 6)),
      m_use(new QAction(icon(QStringLiteral("add")), {}, this)),
      m_edit(new QAction(icon(QStringLiteral("edit")), {}, this)),
      m_end(new QAction(icon(QStringLiteral("remove")), {}, this)),
      m_review(new QAction(icon(QStringLiteral("reviews")), {}, this)),
      m_refresh(new RefreshWhenSeen(this, [this] { read(); }))
{
    const int useWidths[] = {120, 100, 280, 110, 130};
    for (int column = 0; column < 5; ++column)
        m_usesTable->setColumnWidth(column, useWidths[column]);
    const int reviewWidths[] = {100, 110, 150, 200, 280};
    for (int column = 0; column < 5; ++column)
        m_reviewsTable->setColumnWidth(column, reviewWidths[column]);
    m_reviewsTable->setItemDelegateForColumn(
        2,
        new BadgeDelegate(
            [](const QModelIndex &index) -> std::optional<Badge> {
                return resultBadge(static_cast<CodeReviewResult>(index.data(toneRole).toInt()));
            },
            BadgeForm::Line, m_reviewsTable));
    m_usesTable->setItemDelegateForColumn(
        3,
        new BadgeDelegate(
            [](const QModelIndex &index) -> std::optional<Badge> {
                if (!index.data(outdatedRole).toBool())
                    return std::nullopt;
                return Badge{index.data().toString(), QStringLiteral("warning"), Tone::Warning};
            },
            BadgeForm::Line, m_usesTable));
    rememberColumns(m_usesTable->horizontalHeader(), state.context().settings(),
                    state.settingsKey(QStringLiteral("development-uses")),
                    {{.column = 1, .rank = 1},
                     {.column = 2, .rank = 2, .minimum = 160, .grows = true},
                     {.column = 3, .rank = 3},
                     {.column = 4, .rank = 4},
                     {.column = 0, .rank = 5, .minimum = 90},
                     {.column = 5, .rank = 6}});
    rememberColumns(m_reviewsTable->horizontalHeader(), state.context().settings(),
                    state.settingsKey(QStringLiteral("development-reviews")),
                    {{.column = 0, .rank = 1, .minimum = 100},
                     {.column = 4, .rank = 2, .minimum = 160, .grows = true},
                     {.column = 2, .rank = 3, .minimum = 130},
                     {.column = 1, .rank = 4, .minimum = dayWidth},
                     {.column = 3, .rank = 5},
                     {.column = 5, .rank = 6}});
    auto *bar = new QWidget;
    auto *tools = new FlowLayout(bar, space::s);
    tools->addWidget(primaryButton(m_use, bar));
    tools->addWidget(toolButton(m_edit, bar));
    tools->addWidget(toolButton(m_end, bar));
    tools->addWidget(toolButton(m_review, bar));
    tools->addWidget(
        toolButton((new TableActions(m_usesTable, state.context()))->exportRows(), bar));
    new TableActions(m_reviewsTable, state.context());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::s, space::l, space::s);
    column->setSpacing(space::s);
    column->addWidget(bar);
    column->addWidget(m_usesHeading);
    column->addWidget(m_usesTable, 1);
    column->addWidget(m_reviewsHeading);
    column->addWidget(m_reviewsTable, 1);
    setFocusProxy(m_usesTable);

    connect(m_use, &QAction::triggered, this, &DevelopmentPanel::use);
    connect(m_edit, &QAction::triggered, this, &DevelopmentPanel::edit);
    connect(m_end, &QAction::triggered, this, &DevelopmentPanel::end);
    connect(m_review, &QAction::triggered, this, &DevelopmentPanel::addReview);
    connect(m_usesTable, &QTableWidget::cellActivated, this, &DevelopmentPanel::edit);
    connect(m_usesTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &DevelopmentPanel::permit);
    connect(m_reviewsTable, &QTableWidget::cellActivated, this, [this](int row) {
        m_state.context().open(ManagementDestination{QStringLiteral("code_review"),
                                                     m_reviews[static_cast<size_t>(row)].id.value});
    });
    connect(&m_state, &AssessmentState::changed, m_refresh, &RefreshWhenSeen::request);
    connect(&m_state.context(), &NavigationContext::sessionChanged, this,
            &DevelopmentPanel::permit);
    retranslate();
}

void DevelopmentPanel::retranslate()
{
    m_use->setText(tr("Use a standard or module…"));
    m_edit->setText(tr("Edit…"));
    m_end->setText(tr("Take off"));
    m_review->setText(tr("Record a code review…"));
    m_usesTable->setAccessibleName(tr("Standards and modules the release uses"));
    m_usesTable->setHorizontalHeaderLabels({tr("Kind"), tr("Number"), tr("Name"),
                                            tr("Version used"), tr("Version registered"),
                                            tr("Note")});
    m_reviewsTable->setAccessibleName(tr("Reviews of its code"));
    m_reviewsTable->setHorizontalHeaderLabels({tr("Number"), tr("Reviewed on"), tr("Result"),
                                               tr("Reviewers"), tr("Code reviewed"),
                                               tr("Findings")});
    fillUses();
    fillReviews();
    permit();
}

void DevelopmentPanel::read()
{
    if (!m_state.isLoaded())
        return;
    const DevelopmentUseRepository repository(m_state.database());
    auto uses = repository.ofRelease(m_state.subject());
    auto reviews = repository.reviewsOf(m_state.subject());
    if (!uses)
        return m_state.context().showError(uses.error());
    if (!reviews)
        return m_state.context().showError(reviews.error());
    m_uses = *std::move(uses);
    m_reviews = *std::move(reviews);
    fillUses();
    fillReviews();
    permit();
}

void DevelopmentPanel::fillUses()
{
    m_usesHeading->setText(m_uses.empty() ? tr("The release uses no standard and no module yet.")
                                          : tr("Standards and modules the release uses"));
    m_usesTable->setRowCount(static_cast<int>(m_uses.size()));
    int row = 0;
    for (const DevelopmentUseRow &each : m_uses) {
        m_usesTable->setItem(row, 0,
                             summaryCell(each.isStandard ? tr("Coding standard") : tr("Module")));
        m_usesTable->setItem(row, 1, summaryCell(each.number));
        m_usesTable->setItem(
            row, 2,
            summaryCell(each.isWithdrawn ? tr("%1 (withdrawn)").arg(each.name) : each.name));
        auto *version = summaryCell(each.use.version);
        if (each.isOutdated()) {
            version->setData(outdatedRole, true);
            version->setToolTip(tr("The register has %1.").arg(each.newest));
        }
        m_usesTable->setItem(row, 3, version);
        m_usesTable->setItem(row, 4, summaryCell(each.newest));
        m_usesTable->setItem(row, 5, summaryCell(each.use.note.simplified()));
        ++row;
    }
}

void DevelopmentPanel::fillReviews()
{
    m_reviewsHeading->setText(m_reviews.empty() ? tr("No review of its code is on record yet.")
                                                : tr("Reviews of its code"));
    m_reviewsTable->setRowCount(static_cast<int>(m_reviews.size()));
    int row = 0;
    for (const CodeReview &each : m_reviews) {
        m_reviewsTable->setItem(row, 0, summaryCell(each.number));
        m_reviewsTable->setItem(row, 1, summaryCell(each.reviewedOn.toString(Qt::ISODate)));
        auto *result = summaryCell(label(each.result));
        result->setData(toneRole, static_cast<int>(each.result));
        m_reviewsTable->setItem(row, 2, result);
        m_reviewsTable->setItem(row, 3, summaryCell(each.reviewers));
        m_reviewsTable->setItem(row, 4, summaryCell(each.scope));
        m_reviewsTable->setItem(row, 5, summaryCell(each.findings));
        ++row;
    }
}

void DevelopmentPanel::permit()
{
    const Acting acting = m_state.acting();
    gatehouse::permit(m_use, acting, actions::useInDevelopment, m_state.isLoaded());
    gatehouse::permit(m_edit, acting, actions::editUse, currentUse() != nullptr);
    gatehouse::permit(m_end, acting, actions::endUse, currentUse() != nullptr);
    gatehouse::permit(m_review, acting, actions::addCodeReview, m_state.isLoaded());
}

const DevelopmentUseRow *DevelopmentPanel::currentUse() const
{
    const auto row = static_cast<size_t>(m_usesTable->currentRow());
    return m_usesTable->currentRow() >= 0 && row < m_uses.size() ? &m_uses[row] : nullptr;
}

void DevelopmentPanel::use()
{
    DevelopmentUse use;
    use.release = m_state.subject();
    auto *editor = new DevelopmentUseEditor(m_state.context(), use, {}, this);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    editor->open();
}

void DevelopmentPanel::edit()
{
    const DevelopmentUseRow *chosen = currentUse();
    if (!chosen || !m_edit->isEnabled())
        return;
    auto *editor =
        new DevelopmentUseEditor(m_state.context(), chosen->use,
                                 QStringLiteral("%1 · %2").arg(chosen->number, chosen->name), this);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    editor->open();
}

void DevelopmentPanel::end()
{
    const DevelopmentUseRow *chosen = currentUse();
    if (!chosen)
        return;
    const DevelopmentUseRow ended = *chosen;
    const auto run = [&]() -> Result<void> {
        TRY_ASSIGN(auto change, Change::begin(m_state.context().session(), actions::endUse));
        TRY(DevelopmentUseRepository::remove(change, ended.use.id));
        return change.commit();
    };
    if (const auto done = run(); !done)
        return m_state.context().showError(done.error());
    m_state.context().offerUndo(tr("The release no longer uses %1.").arg(ended.number));
}

void DevelopmentPanel::addReview()
{
    auto review = std::make_shared<CodeReview>();
    review->release = m_state.subject();
    review->reviewedOn = m_state.context().today();
    auto *editor = new RegisterEditor(m_state.context(), registerOf<CodeReview>(), review, this);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    editor->open();
}

} // namespace gatehouse
