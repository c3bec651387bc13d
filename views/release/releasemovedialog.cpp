#include "views/release/releasemovedialog.h"

#include "models/base/listing.h"
#include "models/lifecycle/releasemove.h"
#include "models/workspace/actions.h"
#include "views/design/designtokens.h"
#include "views/design/formdialog.h"
#include "views/design/inspector.h"
#include "views/page/navigationcontext.h"
#include "views/release/releasestate.h"

#include <QCoreApplication>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

struct ReleaseMoving {
    Q_DECLARE_TR_FUNCTIONS(ReleaseMoving)
};

QString countsText(const CarriedCounts &counts)
{
    QStringList parts;
    const auto add = [&](int count, const QString &text) {
        if (count > 0)
            parts += text;
    };
    add(counts.assessments, ReleaseMoving::tr("%n assessment(s)", nullptr, counts.assessments));
    add(counts.decisions,
        ReleaseMoving::tr("%n applicability decision(s)", nullptr, counts.decisions));
    add(counts.evidenceLinks,
        ReleaseMoving::tr("%n evidence link(s)", nullptr, counts.evidenceLinks));
    add(counts.findings, ReleaseMoving::tr("%n finding(s)", nullptr, counts.findings));
    add(counts.acceptances,
        ReleaseMoving::tr("%n risk acceptance(s)", nullptr, counts.acceptances));
    add(counts.countermeasures,
        ReleaseMoving::tr("%n countermeasure(s)", nullptr, counts.countermeasures));
    return parts.isEmpty() ? ReleaseMoving::tr("Nothing is recorded that could be") : listed(parts);
}

QWidget *preview(const ReleaseMove &move, const Library &from, const Library &to, Language language)
{
    auto *facts = new KeyValueGrid;
    facts->addRow(ReleaseMoving::tr("Carried over"), countsText(move.carried));
    if (move.copied.total() > 0)
        facts->addRow(ReleaseMoving::tr("Copied of the organisation"), countsText(move.copied));
    const auto add = [&](const QString &what, const QStringList &which) {
        if (!which.isEmpty())
            facts->addRow(what, listed(which));
    };
    const auto cited = [language](const Library &library, const QStringList &keys) {
        QStringList names;
        for (const QString &key : keys)
            names += library.cited(key, language);
        return names;
    };
    add(ReleaseMoving::tr("To be assessed anew"), cited(to, move.opened));
    add(ReleaseMoving::tr("Ask for something else"), cited(to, move.changed));
    add(ReleaseMoving::tr("No longer assessed"), cited(from, move.dropped));
    const auto left = [&](const std::vector<ReleaseMove::Left> &items) {
        QStringList lines;
        for (const ReleaseMove::Left &each : items)
            lines += each.inWords(from, language);
        return lines;
    };
    add(ReleaseMoving::tr("Stays on record where it was"), left(move.left));
    add(ReleaseMoving::tr("Of the organisation, stays at the old version"),
        left(move.leftOfOrganisation));
    if (!move.passed.empty())
        facts->addRow(ReleaseMoving::tr("Passed gates that will show as changed since"),
                      listed(move.passed));

    auto *content = new QWidget;
    content->setObjectName(QStringLiteral("release-move-preview"));
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    auto *intro = new QLabel(
        ReleaseMoving::tr("Everything recorded goes over to the requirement of the same number. "
                          "Look again at what asks for something else now."));
    intro->setWordWrap(true);
    column->addWidget(intro);
    column->addWidget(facts);
    column->addStretch(1);
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidget(content);
    return area;
}

} // namespace

void moveRelease(NavigationContext &context, const ReleaseState &state, const LibrarySummary &to,
                 QWidget *parent)
{
    const ReleaseId release = state.id();
    const Session session = context.session();
    const auto move = ReleaseMover::preview(session.workspace.database(), context.shelf(), release,
                                            to.id, session.workspace.clock().today());
    if (!move) {
        context.showError(move.error());
        return;
    }
    const auto source = context.shelf().library(session.workspace.database(), move->from);
    const auto target = context.shelf().library(session.workspace.database(), move->to);
    if (!source || !target) {
        context.showError(source ? target.error() : source.error());
        return;
    }
    const QString name = QStringLiteral("%1 %2").arg(state.app().code, state.release().version);
    auto *dialog = new FormDialog(context.dialogs(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(ReleaseMoving::tr("Move %1 to %2@%3").arg(name, to.key, to.version));
    dialog->setSaveText(ReleaseMoving::tr("Move"));
    dialog->setContent(preview(*move, **source, **target, context.language()));
    dialog->setSave([&context, release, to = to.id]() -> Result<void> {
        TRY_ASSIGN(Change change, Change::begin(context.session(), actions::moveRelease));
        TRY(ReleaseMover::move(change, context.shelf(), release, to));
        return change.commit();
    });
    dialog->resize(640, 520);
    dialog->open();
}

} // namespace gatehouse
