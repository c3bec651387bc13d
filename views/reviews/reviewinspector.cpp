#include "views/reviews/reviewinspector.h"

#include "models/assessments/assessmentrepository.h"
#include "models/base/listing.h"
#include "models/base/momenttext.h"
#include "models/evidence/evidencerepository.h"
#include "models/libraries/libraryrepository.h"
#include "views/assessments/guidancesection.h"
#include "views/design/arrangement.h"
#include "views/design/designtokens.h"
#include "views/design/emptystate.h"
#include "views/design/icons.h"
#include "views/design/inspector.h"
#include "views/badges/statebadge.h"
#include "views/design/toolbuttons.h"
#include "views/page/navigationcontext.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

constexpr int evidenceRows = 6;

constexpr qsizetype stepsSection = 1;
constexpr qsizetype earlierSection = 4;

/// What the steps come to, read once with them: the last one that was not withdrawn counts.
ReviewStanding standingOf(const std::vector<ReviewStep> &steps, qint64 revision)
{
    ReviewStanding standing;
    QSet<ReviewStepId> withdrawn;
    for (const ReviewStep &step : steps)
        withdrawn.insert(step.withdraws);
    for (const ReviewStep &step : steps) {
        if (step.act != ReviewAct::Withdrawn && !withdrawn.contains(step.id))
            standing.last = step;
    }
    if (standing.last)
        standing.state =
            reviewStateOf(standing.last->act, standing.last->assessmentRevision == revision);
    return standing;
}

} // namespace

Result<std::optional<Review>> Review::read(NavigationContext &context, qint64 assessment)
{
    const Database &database = context.session().workspace.database();
    TRY_ASSIGN(const auto listings, assessmentListings(database, {assessment}));
    if (listings.empty())
        return std::nullopt;
    Review review;
    review.listing = listings.front();
    const AssessmentRepository assessments(database);
    TRY_ASSIGN(
        const auto stored,
        assessments.find(review.listing.release, review.listing.requirement, review.listing.phase));
    if (!stored)
        return std::nullopt;
    review.assessment = *stored;
    TRY_ASSIGN(review.earlier, assessments.history(stored->id));
    TRY_ASSIGN(review.steps, ReviewRepository(database).history(stored->id));
    review.standing = standingOf(review.steps, stored->revision);
    TRY_ASSIGN(review.requirement,
               context.shelf().requirement(database, review.listing.requirement));
    TRY_ASSIGN(review.library, context.shelf().library(database, review.requirement->library));
    TRY_ASSIGN(review.evidence,
               EvidenceRepository(database).ofRequirement(review.listing.release,
                                                          review.listing.requirement));
    return review;
}

QString Review::about(Language language) const
{
    const QString subject = listing.app.isValid()
        ? QStringLiteral("%1 %2").arg(listing.appName, listing.version)
        : ReviewInspector::tr("Organisation");
    return QStringLiteral("%1 · %2 %3").arg(subject, listing.citation, listing.title.in(language));
}

ReviewInspector::ReviewInspector(NavigationContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_stack(new QStackedWidget),
      m_empty(new EmptyState(QStringLiteral("reviews")))
{
    m_stack->addWidget(m_empty);
    m_stack->addWidget(makeContent());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    retranslate();
}

QWidget *ReviewInspector::makeContent()
{
    m_subject = wrappedLabel("caption");
    m_title = wrappedLabel("heading");
    m_judgement = new StateBadge;
    m_risk = new StateBadge;
    m_review = new StateBadge;
    m_steps = wrappedLabel();
    m_open = new QPushButton(icon(QStringLiteral("jump")), {});
    m_record = wrappedLabel();
    m_facts = new KeyValueGrid;
    m_evidence = new QListWidget;
    m_evidence->setUniformItemSizes(true);
    m_evidence->setTextElideMode(Qt::ElideRight);
    m_evidence->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_noEvidence = wrappedLabel("muted");
    m_statement = wrappedLabel();
    m_otherStatement = wrappedLabel("muted");
    m_guidance = new GuidanceSection;
    m_earlier = wrappedLabel("muted");

    auto *panel = new InspectorPanel;
    panel->addHeader(
        stacked({m_subject, m_title, beside({m_judgement, m_risk, m_review}), beside({m_open})}));
    m_sections = {panel->addSection(stacked({m_record, m_facts})), panel->addSection(m_steps),
                  panel->addSection(stacked({m_evidence, m_noEvidence})),
                  panel->addSection(stacked({m_statement, m_otherStatement}))};
    m_howToVerify = panel->addSection(m_guidance);
    m_sections += panel->addSection(m_earlier);
    connect(m_open, &QPushButton::clicked, this, &ReviewInspector::openRequested);
    connect(m_evidence, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        Q_EMIT evidenceRequested(EvidenceId(item->data(Qt::UserRole).toLongLong()));
    });
    return panel;
}

void ReviewInspector::retranslate()
{
    m_empty->setTexts(tr("Choose an assessment to read it."));
    m_open->setText(tr("Open where it was assessed"));
    m_evidence->setAccessibleName(tr("Evidence of this assessment"));
    m_noEvidence->setText(tr("No evidence is linked to this assessment."));
    const QStringList titles{tr("Result record"), tr("Review"), tr("Evidence"), tr("Requirement"),
                             tr("Earlier results")};
    for (int i = 0; i < m_sections.size(); ++i)
        m_sections[i]->setTitle(titles[i]);
    m_howToVerify->setTitle(tr("How to verify"));
}

void ReviewInspector::show(const Review *review)
{
    m_stack->setCurrentIndex(review ? 1 : 0);
    if (!review)
        return;
    showHead(*review);
    showRecord(*review);
    showEvidence(*review);
    showSteps(*review);
}

void ReviewInspector::showHead(const Review &review)
{
    const Language language = m_context.language();
    const AssessmentListing &listing = review.listing;
    m_subject->setText(
        listing.app.isValid()
            ? QStringLiteral("%1 · %2 %3 · %4")
                  .arg(listing.appCode, listing.appName, listing.version, listing.citation)
            : QStringLiteral("%1 · %2").arg(tr("Organisation"), listing.citation));
    m_title->setText(listing.title.in(language));
    m_judgement->setBadge(badgeOf(listing.judgement));
    m_risk->setVisible(listing.risk != Risk::None);
    m_risk->setBadge(badgeOf(listing.risk));
    m_statement->setText(review.requirement->statement.in(language));
    m_otherStatement->setText(review.requirement->statement.in(
        language == Language::Chinese ? Language::English : Language::Chinese));
    m_howToVerify->setVisible(
        m_guidance->showGuidance(review.library->key, *review.requirement, language));
}

void ReviewInspector::showRecord(const Review &review)
{
    const Assessment &assessment = review.assessment;
    m_record->setText(assessment.record.isEmpty() ? tr("Nothing is on record.")
                                                  : assessment.record);
    m_facts->clear();
    if (assessment.phase)
        m_facts->addRow(tr("Phase"), label(*assessment.phase));
    if (assessment.confirms)
        m_facts->addRow(tr("Confirms"),
                        (assessment.carriedFrom.isValid()
                             ? tr("What the release before found at “%1”")
                             : tr("The judgement of the phase “%1”"))
                            .arg(label(*assessment.confirms)));
    m_facts->addRow(tr("Object or sample"), assessment.object);
    m_facts->addRow(tr("Methods"), listed(assessment.methods));
    m_facts->addRow(tr("Remark"), assessment.remark);
    m_facts->addRow(tr("Assessor"), assessment.assessor);
    m_facts->addRow(tr("Assessed"), assessment.assessedOn.toString(Qt::ISODate));
    QStringList earlier;
    for (const Assessment &was : review.earlier)
        earlier += QStringLiteral("%1  %2  %3\n%4")
                       .arg(was.assessedOn.toString(Qt::ISODate), label(was.judgement),
                            was.assessor, was.record);
    m_earlier->setText(earlier.join(QStringLiteral("\n\n")));
    m_sections[earlierSection]->setVisible(!earlier.isEmpty());
}

void ReviewInspector::showSteps(const Review &review)
{
    m_review->setBadge(badgeOf(review.standing.state));
    QStringList lines;
    for (const ReviewStep &step : review.steps) {
        QString line = QStringLiteral("%1  %2  %3")
                           .arg(shortMomentText(step.actedAt), label(step.act), step.actedBy);
        if (!step.note.isEmpty())
            line += u'\n' + step.note;
        lines += line;
    }
    m_steps->setText(lines.join(QStringLiteral("\n\n")));
    m_sections[stepsSection]->setVisible(!lines.isEmpty());
}

void ReviewInspector::showEvidence(const Review &review)
{
    m_evidence->clear();
    for (const Evidence &piece : review.evidence) {
        auto *item = new QListWidgetItem(icon(QStringLiteral("evidence")),
                                         QStringLiteral("%1  %2").arg(piece.number, piece.title),
                                         m_evidence);
        item->setData(Qt::UserRole, piece.id.value);
        item->setToolTip(
            QStringLiteral("%1\nSHA-256 %2")
                .arg(piece.fileName, QString::fromLatin1(piece.digest.sha256.toHex())));
    }
    fitRows(*m_evidence, evidenceRows);
    m_evidence->setVisible(!review.evidence.empty());
    m_noEvidence->setVisible(review.evidence.empty());
}

} // namespace gatehouse
