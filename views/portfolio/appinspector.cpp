#include "views/portfolio/appinspector.h"

#include "models/base/quantity.h"
#include "models/lifecycle/boardmodel.h"
#include "models/lifecycle/gaterollup.h"
#include "models/lifecycle/releasestanding.h"
#include "models/portfolio/answerduties.h"
#include "models/portfolio/apprepository.h"
#include "models/portfolio/platforms.h"
#include "models/portfolio/profileflag.h"
#include "models/portfolio/profilemodel.h"
#include "models/portfolio/tierscheme.h"
#include "models/records/fieldwording.h"
#include "views/design/arrangement.h"
#include "views/design/designtokens.h"
#include "views/design/emptystate.h"
#include "views/design/inspector.h"
#include "views/badges/gatebadge.h"
#include "views/design/toolbuttons.h"
#include "models/workspace/actions.h"
#include "views/page/navigationcontext.h"
#include "views/page/permit.h"
#include "views/page/secondact.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace gatehouse {

AppInspector::AppInspector(NavigationContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    connect(&context.session().workspace, &Workspace::changed, this, [this] { m_entries.clear(); });
    connect(&context, &NavigationContext::sessionChanged, this, &AppInspector::build);
}

const AppInspector::Entry *AppInspector::entry(AppId app)
{
    if (const Entry *read = m_entries.object(app))
        return read;
    const Database &database = m_context.session().workspace.database();
    auto found = AppRepository(database).app(app);
    if (!found)
        return nullptr;
    auto releases = GateRollup::releases(database, m_context.shelf(), app, m_context.today());
    ProfileModel profile(m_context.language(),
                         AppRepository(database).retiredFlagsAsked(app).value_or(QSet<QString>()));
    profile.setProfile(found->profile);
    m_entries.insert(
        app,
        new Entry{*std::move(found), std::move(releases).value_or(std::vector<BoardRow>()),
                  AppRepository(database).decidingAnswers(app).value_or(DecidingAnswers()),
                  profile.answeredCount(), profile.rowCount()});
    return m_entries.object(app);
}

void AppInspector::setActions(const QList<QAction *> &actions)
{
    m_actions = actions;
}

void AppInspector::show(const BoardRow *row)
{
    m_row = row ? std::optional(*row) : std::nullopt;
    build();
}

void AppInspector::retranslate()
{
    build();
}

void AppInspector::build()
{
    delete m_content;
    // All of it is made where it stands: what moves to another parent is styled anew.
    if (!m_row) {
        auto *empty = new EmptyState(QStringLiteral("portfolio"), this);
        empty->setTexts(tr("Choose an app to see where it stands."));
        m_content = empty;
        m_layout->addWidget(m_content);
        return;
    }
    const BoardRow &row = *m_row;
    auto *panel = new InspectorPanel(this);
    panel->addHeader(header(row, panel->widget()));
    if (row.release.isValid())
        fillNextGate(panel->addSection<QWidget>(tr("Next gate")), row);

    if (const Entry *read = entry(row.app)) {
        addOthersUnderWay(*panel, *read, row);
        const App *app = &read->app;
        const Language language = m_context.language();
        auto *facts = panel->addSection<KeyValueGrid>(tr("Inventory"));
        facts->addRow(tr("Kind"), label(app->kind));
        facts->addRow(tr("Platforms"), platformNames(app->platforms));
        facts->addRow(tr("Status"), label(app->status));
        facts->addRow(tr("Owner department"), row.ownerUnit);
        facts->addRow(tr("Responsible person"), row.responsible);
        facts->addRow(tr("Line of business"), app->businessLine);
        facts->addRow(tr("Users"), app->userCount > 0 ? countText(app->userCount) : QString());
        facts->addRow(tr("Number from"), app->userCountSource);
        facts->addRow(tr("Counted on"),
                      FieldWording().text(describe<App>().field("user_count_on"), app));
        facts->addRow(tr("Audience"), app->audience);
        facts->addRow(tr("What it is for"), app->description);

        auto *importance = panel->addSection<KeyValueGrid>(tr("Importance"));
        importance->addRow(tr("Tier"), TierScheme::builtIn().tierTitle(app->tier).in(language));
        const auto suggestion = TierScheme::builtIn().suggest(app->profile, app->userCount);
        // What was suggested before stays until the app is changed.
        if (!app->tierDecided && (suggestion.tier != app->tier || !suggestion.open.isEmpty()))
            importance->addRow(tr("Suggested"), suggestion.title().in(language));
        importance->addRow(app->tierDecided ? tr("Decided because") : tr("Suggested because"),
                           app->tierDecided ? app->tierReason : suggestion.reason.in(language));
        importance->addRow(tr("Profile"),
                           tr("%1 of %2 questions answered").arg(read->answered).arg(read->asked));
        addToConfirm(*panel, *read);

        if (!read->releases.empty()) {
            auto *list = panel->addSection<QWidget>(tr("Releases"));
            auto *column = new QVBoxLayout(list);
            column->setContentsMargins(0, 0, 0, 0);
            column->setSpacing(0);
            for (const BoardRow &release : read->releases) {
                // Those under way stand above.
                if (release.release != row.release && release.current())
                    continue;
                addRelease(*column, release,
                           release.release == row.release
                               ? tr("%1 (on the board)").arg(release.version)
                               : release.version);
            }
        }
        if (!app->filings.empty()) {
            auto *filings = panel->addSection<KeyValueGrid>(tr("Filings"));
            for (const Filing &filing : app->filings)
                filings->addRow(
                    QStringLiteral("%1 · %2").arg(label(filing.authority), label(filing.platform)),
                    QStringList(
                        {filing.number, filing.filedOn.toString(Qt::ISODate), filing.version})
                        .filter(QRegularExpression(QStringLiteral(".")))
                        .join(QStringLiteral(" · ")));
        }
        if (!app->parties.empty()) {
            auto *parties = panel->addSection<KeyValueGrid>(tr("Third parties and outsourcing"));
            for (const Party &party : app->parties)
                parties->addRow(label(party.kind),
                                QStringLiteral("%1\n%2").arg(party.name, party.service));
        }
    }
    m_content = panel;
    m_layout->addWidget(m_content);
}

QWidget *AppInspector::header(const BoardRow &row, QWidget *parent)
{
    auto *header = new QWidget(parent);
    auto *column = new QVBoxLayout(header);
    column->setContentsMargins(0, 0, 0, 0);
    auto *name = new QLabel(row.name, header);
    name->setWordWrap(true);
    name->setTextFormat(Qt::PlainText);
    setLook(name, "title");
    auto *code = new QLabel(
        row.version.isEmpty() ? row.code : QStringLiteral("%1 · %2").arg(row.code, row.version),
        header);
    setLook(code, "muted");
    code->setTextFormat(Qt::PlainText);
    column->addWidget(name);
    column->addWidget(code);
    auto *buttons = new QHBoxLayout;
    bool first = true;
    for (QAction *action : std::as_const(m_actions)) {
        if (action->isVisible())
            buttons->addWidget(std::exchange(first, false) ? primaryButton(action, header)
                                                           : iconButton(action, header));
    }
    buttons->addStretch(1);
    column->addLayout(buttons);
    return header;
}

void AppInspector::fillNextGate(QWidget *content, const BoardRow &row)
{
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    const BoardCell *cell = row.current();
    if (!cell) {
        column->addWidget(new StateBadge(badgeOf(GateState::Passed), content));
        column->addWidget(new QLabel(tr("All six gates are passed."), content));
        return;
    }
    auto *badges = new QHBoxLayout;
    badges->addWidget(new StateBadge(gateBadge(cell->state, false, cell->isSubmitted), content));
    if (cell->late)
        badges->addWidget(new StateBadge(lateBadge(), content));
    badges->addStretch(1);
    column->addLayout(badges);
    auto *facts = new KeyValueGrid(content);
    facts->addRow(tr("Gate"), label(allPhases[static_cast<size_t>(row.currentPhase)]));
    facts->addRow(tr("Due"), cell->plannedOn.toString(Qt::ISODate));
    facts->addRow(tr("Assessed"), tr("%1 of %2").arg(cell->assessed).arg(cell->due));
    facts->addRow(tr("Requirements"), cell->notApplying.sentence());
    facts->addRow(tr("Not covered"), QString::number(cell->uncovered));
    facts->addRow(tr("High risks not handled"), QString::number(cell->unhandledRisks));
    facts->addRow(tr("Evidence missing"), QString::number(cell->withoutEvidence));
    facts->addRow(tr("Open findings"), QString::number(row.openFindings));
    column->addWidget(facts);
    if (const QString text = BoardModel::blockedBy(row); !text.isEmpty()) {
        auto *sentence = new QLabel(text, content);
        sentence->setWordWrap(true);
        column->addWidget(sentence);
    }
}

void AppInspector::addOthersUnderWay(InspectorPanel &panel, const Entry &entry, const BoardRow &row)
{
    QVBoxLayout *column = nullptr;
    for (const BoardRow &release : entry.releases) {
        if (release.release == row.release || !release.current())
            continue;
        if (!column) {
            auto *list = panel.addSection<QWidget>(tr("More releases under way"));
            column = new QVBoxLayout(list);
            column->setContentsMargins(0, 0, 0, 0);
            column->setSpacing(0);
        }
        addRelease(*column, release, release.version);
    }
}

void AppInspector::addRelease(QVBoxLayout &column, const BoardRow &release, const QString &text)
{
    auto *link = new QPushButton(text, column.parentWidget());
    setLook(link, "link");
    connect(link, &QPushButton::clicked, this,
            [this, id = release.release] { m_context.openRelease(id); });
    column.addWidget(link, 0, Qt::AlignLeft);
    // Of the one on the board the section above says it.
    if (m_row && release.release == m_row->release)
        return;
    auto *standing = wrappedLabel(isFinished(release) ? "muted" : nullptr);
    standing->setObjectName(QStringLiteral("release-standing"));
    standing->setText(standingOf(release));
    standing->setIndent(space::s);
    link->setAccessibleDescription(standing->text());
    column.addWidget(standing);
}

void AppInspector::addToConfirm(InspectorPanel &panel, const Entry &entry)
{
    const Acting acting = m_context.acting(ActionPlace::in(entry.app.id));
    QWidget *content = nullptr;
    QVBoxLayout *column = nullptr;
    for (const ProfileFlag &flag : profileFlags()) {
        const GivenAnswer *given = entry.app.profile.given(flag.key);
        if (!given || !entry.deciding.isOpen(flag.key, *given))
            continue;
        if (!content) {
            content = panel.addSection<QWidget>(tr("Answers to be confirmed"));
            column = new QVBoxLayout(content);
            column->setContentsMargins(0, 0, 0, 0);
        }
        const QString title = flag.title.in(m_context.language());
        auto *answer = new QLabel(
            tr("%1: %2").arg(title, answerInWords(given, flag.key, entry.deciding)), content);
        auto *reason = new QLabel(given->reason, content);
        auto *who =
            new QLabel(tr("Answered by %1 on %2")
                           .arg(given->answeredBy,
                                given->answeredAt.toLocalTime().date().toString(Qt::ISODate)),
                       content);
        setLook(who, "muted");
        for (QLabel *text : {answer, reason, who}) {
            text->setWordWrap(true);
            text->setTextFormat(Qt::PlainText);
            column->addWidget(text);
        }
        auto *button = new QPushButton(tr("Confirm"), content);
        button->setObjectName(QStringLiteral("confirm-") + flag.key);
        button->setAccessibleName(tr("Confirm: %1").arg(answer->text()));
        permitConfirming(button, acting, flag.key, *given);
        // Queued: what is confirmed builds all this anew.
        connect(
            button, &QPushButton::clicked, this,
            [this, app = entry.app, key = flag.key] { confirm(app, key); }, Qt::QueuedConnection);
        column->addWidget(button, 0, Qt::AlignLeft);
    }
}

void AppInspector::permitConfirming(QPushButton *button, const Acting &acting, const QString &flag,
                                    const GivenAnswer &given)
{
    permit(button, acting, actions::confirmProfile);
    const Database &database = m_context.session().workspace.database();
    refuseSecondAct(
        button, database,
        [&] { return checkMayConfirmAnswer(database, acting.account(), flag, given); },
        [this, button, acting, flag, given] { permitConfirming(button, acting, flag, given); });
}

void AppInspector::confirm(const App &app, const QString &flag)
{
    const auto run = [&]() -> Result<void> {
        TRY_ASSIGN(auto change, Change::begin(m_context.session(), actions::confirmProfile));
        TRY(AppRepository::confirm(change, app.id, app.revision, {flag}));
        return change.commit();
    };
    if (const auto confirmed = run(); !confirmed)
        m_context.showError(confirmed.error());
}

} // namespace gatehouse
