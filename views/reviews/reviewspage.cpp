#include "views/reviews/reviewspage.h"

#include "models/workspace/actions.h"
#include "views/design/icons.h"
#include "views/design/pageheader.h"
#include "views/design/searchfield.h"
#include "views/design/toolbuttons.h"
#include "views/page/permit.h"
#include "views/reviews/evidencepane.h"
#include "views/reviews/reviewbar.h"
#include "views/reviews/reviewinspector.h"
#include "views/reviews/reviewlist.h"
#include "views/reviews/sampledialog.h"

#include <QSettings>
#include <QSplitter>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace gatehouse {

namespace {

const QString evidenceKey = QStringLiteral("reviews/evidence");

} // namespace

ReviewsPage::ReviewsPage(NavigationContext &context, QWidget *parent)
    : Page(context, parent), m_header(new PageHeader), m_list(new ReviewList(context)),
      m_bar(new ReviewBar(context)), m_evidence(new EvidencePane(context)),
      m_inspector(new ReviewInspector(context, this)),
      m_next(new QAction(icon(QStringLiteral("down")), {}, this)),
      m_previous(new QAction(icon(QStringLiteral("up")), {}, this)),
      m_nextToReview(new QAction(icon(QStringLiteral("forward")), {}, this)),
      m_mine(new QAction(icon(QStringLiteral("person")), {}, this)),
      m_riskiest(new QAction(icon(QStringLiteral("warning")), {}, this)),
      m_draw(new QAction(icon(QStringLiteral("check-all")), {}, this)),
      m_open(new QAction(icon(QStringLiteral("jump")), {}, this)),
      m_showEvidence(new QAction(icon(QStringLiteral("evidence")), {}, this))
{
    m_inspector->hide(); // the dock shows it
    m_header->addAction(m_list->searchField());
    m_header->addAction(iconButton(m_previous, this));
    m_header->addAction(iconButton(m_next, this));
    m_header->addAction(iconButton(m_nextToReview, this));
    m_header->addAction(toolButton(m_mine, this));
    m_header->addAction(toolButton(m_riskiest, this));
    m_header->addAction(iconButton(m_draw, this));
    // Their texts would take the room of the order's in a small window.
    m_header->addAction(iconButton(m_showEvidence, this));
    m_header->addAction(iconButton(m_open, this));
    auto *split = new QSplitter(Qt::Vertical);
    split->addWidget(m_list);
    split->addWidget(m_evidence);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setChildrenCollapsible(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(split, 1);
    column->addWidget(m_bar);
    setFocusProxy(m_list);

    setUpActions();
    connect(m_list, &ReviewList::openRequested, this, &ReviewsPage::openCurrent);
    connect(m_list, &ReviewList::currentChanged, this, &ReviewsPage::review);
    connect(m_list, &ReviewList::countsChanged, this, [this] {
        m_header->setSubtitle(m_list->counts());
        for (QAction *action : {m_next, m_previous, m_nextToReview, m_open})
            action->setEnabled(!m_list->isEmpty());
    });
    connect(m_inspector, &ReviewInspector::openRequested, this, &ReviewsPage::openCurrent);
    connect(m_inspector, &ReviewInspector::evidenceRequested, this, [this](EvidenceId evidence) {
        m_showEvidence->setChecked(true);
        m_evidence->select(evidence);
    });
    connect(m_bar, &ReviewBar::stepped, this, &ReviewsPage::goOn);
    connect(m_bar, &ReviewBar::withdrawn, m_list, &ReviewList::look);
    connect(m_bar, &ReviewBar::left, m_list, [this] { m_list->setFocus(); });
    connect(&context.session().workspace, &Workspace::changed, this,
            [this](const ChangeEvent &event) {
                // A review changes what is said of one; whatever was read ahead stays good.
                const bool isReview = !event.changes.empty()
                    && std::ranges::all_of(event.changes, [](const EntityChange &change) {
                           return change.entity == Entity::AssessmentReview;
                       });
                if (!isReview)
                    m_read.clear();
                for (const EntityChange &change : event.changes)
                    m_read.remove(change.id);
                if (isVisible())
                    review();
            });
    m_ahead.setSingleShot(true);
    connect(&m_ahead, &QTimer::timeout, this, [this] { reviewOf(m_list->next()); });
    retranslate();
    m_showEvidence->setChecked(context.settings().value(evidenceKey, false).toBool());
    showEvidence(m_showEvidence->isChecked());
}

void ReviewsPage::setUpActions()
{
    m_next->setShortcut(QKeySequence(Qt::Key_J));
    m_previous->setShortcut(QKeySequence(Qt::Key_K));
    m_nextToReview->setShortcut(QKeySequence(Qt::Key_N));
    m_mine->setShortcut(QKeySequence(Qt::Key_M));
    m_mine->setCheckable(true);
    m_riskiest->setCheckable(true);
    m_showEvidence->setShortcut(QKeySequence(Qt::Key_E));
    m_showEvidence->setCheckable(true);
    for (QAction *action : {m_next, m_previous, m_nextToReview, m_mine, m_showEvidence})
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addActions(
        {m_next, m_previous, m_nextToReview, m_mine, m_riskiest, m_draw, m_showEvidence, m_open});
    addActions(m_bar->steps());
    connect(m_nextToReview, &QAction::triggered, this, [this] {
        if (!m_list->stepToNextToReview())
            context().showMessage(
                {MessageKind::Info, tr("Nothing here waits for a review."), {}, {}, {}});
    });
    connect(m_mine, &QAction::toggled, m_list, &ReviewList::setMine);
    connect(m_riskiest, &QAction::toggled, m_list, &ReviewList::setRiskiestFirst);
    connect(m_draw, &QAction::triggered, this, &ReviewsPage::drawSample);
    connect(m_next, &QAction::triggered, m_list, [this] { m_list->step(1); });
    connect(m_previous, &QAction::triggered, m_list, [this] { m_list->step(-1); });
    connect(m_open, &QAction::triggered, this, &ReviewsPage::openCurrent);
    connect(m_showEvidence, &QAction::toggled, this, &ReviewsPage::showEvidence);
}

QString ReviewsPage::title() const
{
    return tr("Reviews");
}

QString ReviewsPage::iconName() const
{
    return QStringLiteral("reviews");
}

void ReviewsPage::activate()
{
    m_list->load();
    review();
    setFocus();
}

bool ReviewsPage::open(const Destination &destination)
{
    const auto *list = std::get_if<ListDestination>(&destination);
    if (list) {
        m_mine->setChecked(false);
        m_list->showBehind(*list);
    }
    return list != nullptr;
}

QWidget *ReviewsPage::inspector()
{
    return m_inspector;
}

void ReviewsPage::retranslate()
{
    m_header->setTitle(title());
    m_next->setText(tr("Next assessment"));
    m_previous->setText(tr("Previous assessment"));
    m_nextToReview->setText(tr("Next to review"));
    m_mine->setText(tr("Mine"));
    // The buttons name their keys themselves.
    m_mine->setToolTip(
        tr("Only what waits for you: returned to you, asked of you, or yours to review"));
    m_riskiest->setText(tr("Riskiest first"));
    m_riskiest->setToolTip(tr("By tier, risk and judgement; else the longest waiting comes first"));
    m_draw->setText(tr("Draw a sample…"));
    permit(m_draw, context().acting(ActionPlace::later()), actions::drawSample);
    m_open->setText(tr("Open"));
    m_open->setToolTip(
        toolTipWithShortcut(tr("Open where it was assessed"), QKeySequence(Qt::Key_Return)));
    m_showEvidence->setText(tr("Evidence"));
    m_showEvidence->setToolTip(tr("Show the evidence below the list"));
    m_list->retranslate();
    m_bar->retranslate();
    m_evidence->retranslate();
    m_inspector->retranslate();
    review();
}

void ReviewsPage::review()
{
    const Review *review = currentReview();
    m_inspector->show(review);
    m_bar->setReview(review);
    m_evidence->setEvidence(review ? review->about(context().language()) : QString(),
                            review ? review->evidence : std::vector<Evidence>());
    m_ahead.start();
}

const Review *ReviewsPage::currentReview()
{
    return reviewOf(m_list->current());
}

const Review *ReviewsPage::reviewOf(qint64 assessment)
{
    if (assessment == 0)
        return nullptr;
    if (const Review *read = m_read.object(assessment))
        return read;
    auto found = Review::read(context(), assessment);
    if (!found)
        context().showError(found.error());
    if (!found || !*found)
        return nullptr;
    m_read.insert(assessment, new Review(**std::move(found)));
    return m_read.object(assessment);
}

// What was reviewed may leave the list: the next is looked at before it does.
void ReviewsPage::goOn()
{
    if (!m_list->stepToNextToReview())
        m_list->step(1);
}

std::vector<Draft> ReviewsPage::drafts()
{
    return m_bar->drafts();
}

void ReviewsPage::drawSample()
{
    auto *dialog = new SampleDialog(context(), m_list->sampleWanted(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const ReviewSample &drawn = dialog->drawn();
        m_mine->setChecked(false);
        m_list->showSample(drawn.id);
        context().showSuccess(tr("Drew %1 of %2 by the seed %3.")
                                  .arg(drawn.drawn)
                                  .arg(drawn.population)
                                  .arg(drawn.seed));
    });
    dialog->open();
}

void ReviewsPage::openCurrent()
{
    const Review *review = currentReview();
    if (!review)
        return;
    const AssessmentListing chosen = review->listing;
    if (chosen.release.isValid())
        context().openRelease(chosen.release, {}, chosen.requirement, ReleaseTab::Requirements);
    else
        context().openOrganisation(chosen.requirement);
}

void ReviewsPage::showEvidence(bool shown)
{
    m_evidence->setVisible(shown);
    // The list has its new height only once the splitter has laid it out.
    QTimer::singleShot(0, m_list, &ReviewList::revealCurrent);
    context().settings().setValue(evidenceKey, shown);
}

} // namespace gatehouse
