#include "views/reviews/reviewspage.h"

#include "views/design/icons.h"
#include "views/design/pageheader.h"
#include "views/design/searchfield.h"
#include "views/design/toolbuttons.h"
#include "views/reviews/evidencepane.h"
#include "views/reviews/reviewinspector.h"
#include "views/reviews/reviewlist.h"

#include <QSettings>
#include <QSplitter>
#include <QTimer>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

const QString evidenceKey = QStringLiteral("reviews/evidence");

} // namespace

ReviewsPage::ReviewsPage(NavigationContext &context, QWidget *parent)
    : Page(context, parent), m_header(new PageHeader), m_list(new ReviewList(context)),
      m_evidence(new EvidencePane(context)), m_inspector(new ReviewInspector(context, this)),
      m_next(new QAction(icon(QStringLiteral("down")), {}, this)),
      m_previous(new QAction(icon(QStringLiteral("up")), {}, this)),
      m_open(new QAction(icon(QStringLiteral("jump")), {}, this)),
      m_showEvidence(new QAction(icon(QStringLiteral("evidence")), {}, this))
{
    m_inspector->hide(); // the dock shows it
    m_header->addAction(m_list->searchField());
    m_header->addAction(iconButton(m_previous, this));
    m_header->addAction(iconButton(m_next, this));
    m_header->addAction(toolButton(m_showEvidence, this));
    m_header->addAction(toolButton(m_open, this));
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
    setFocusProxy(m_list);

    setUpActions();
    connect(m_list, &ReviewList::openRequested, this, &ReviewsPage::openCurrent);
    connect(m_list, &ReviewList::currentChanged, this, &ReviewsPage::review);
    connect(m_list, &ReviewList::countsChanged, this, [this] {
        m_header->setSubtitle(m_list->counts());
        for (QAction *action : {m_next, m_previous, m_open})
            action->setEnabled(!m_list->isEmpty());
    });
    connect(m_inspector, &ReviewInspector::openRequested, this, &ReviewsPage::openCurrent);
    connect(m_inspector, &ReviewInspector::evidenceRequested, this, [this](EvidenceId evidence) {
        m_showEvidence->setChecked(true);
        m_evidence->select(evidence);
    });
    connect(&context.session().workspace, &Workspace::changed, this, [this] {
        m_read.clear();
        if (isVisible())
            review();
    });
    retranslate();
    m_showEvidence->setChecked(context.settings().value(evidenceKey, false).toBool());
    showEvidence(m_showEvidence->isChecked());
}

void ReviewsPage::setUpActions()
{
    m_next->setShortcut(QKeySequence(Qt::Key_J));
    m_previous->setShortcut(QKeySequence(Qt::Key_K));
    m_showEvidence->setShortcut(QKeySequence(Qt::Key_E));
    m_showEvidence->setCheckable(true);
    for (QAction *action : {m_next, m_previous, m_showEvidence})
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addActions({m_next, m_previous, m_showEvidence, m_open});
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

/// A list of the reviews is narrowed by its own search and chips, where a person sees it and goes
/// on.
bool ReviewsPage::open(const Destination &destination)
{
    const auto *list = std::get_if<ListDestination>(&destination);
    if (!list)
        return false;
    QStringList words;
    QStringList judgements;
    for (const auto &[field, value] : list->filter) {
        if (field == QStringLiteral("judgement"))
            judgements += value;
        else if (field == QStringLiteral("requirement") || field == QStringLiteral("group")
                 || field == QStringLiteral("app"))
            words += value;
        else
            return false;
    }
    m_list->narrow(words.join(u' '), judgements);
    return true;
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
    m_open->setText(tr("Open"));
    m_open->setToolTip(
        toolTipWithShortcut(tr("Open where it was assessed"), QKeySequence(Qt::Key_Return)));
    m_showEvidence->setText(tr("Evidence"));
    m_showEvidence->setToolTip(
        toolTipWithShortcut(tr("Show the evidence below the list"), m_showEvidence->shortcut()));
    m_list->retranslate();
    m_evidence->retranslate();
    m_inspector->retranslate();
    review();
}

void ReviewsPage::review()
{
    const Review *review = currentReview();
    m_inspector->show(review);
    m_evidence->setEvidence(review ? review->about(context().language()) : QString(),
                            review ? review->evidence : std::vector<Evidence>());
}

const Review *ReviewsPage::currentReview()
{
    const qint64 current = m_list->current();
    if (current == 0)
        return nullptr;
    if (const Review *read = m_read.object(current))
        return read;
    auto found = Review::read(context(), current);
    if (!found)
        context().showError(found.error());
    if (!found || !*found)
        return nullptr;
    m_read.insert(current, new Review(**std::move(found)));
    return m_read.object(current);
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
