#include "views/release/gatesigningcard.h"

#include "models/base/momenttext.h"
#include "models/base/sentences.h"
#include "models/lifecycle/gateduty.h"
#include "models/portfolio/appleads.h"
#include "models/portfolio/releaserepository.h"
#include "models/workspace/actions.h"
#include "views/design/arrangement.h"
#include "views/design/designtokens.h"
#include "views/design/fittedscrollarea.h"
#include "views/design/icons.h"
#include "views/design/refreshwhenseen.h"
#include "views/design/toolbuttons.h"
#include "views/design/wrappedlist.h"
#include "views/page/navigationcontext.h"
#include "views/page/secondact.h"
#include "views/release/certificateexport.h"
#include "views/release/releasestate.h"
#include "views/release/signdialog.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace gatehouse {

namespace {

// More lines than this are scrolled through.
constexpr int linesOfChanges = 12;
constexpr int linesOfSignatures = 7;
constexpr int shownWarnings = 3;
// Of one change; the tip has all of it.
constexpr int longestChange = 120;

/// How it stands first.
QString signatureLine(const CheckedSignature &each)
{
    return GateSigningCard::tr("%1: %2 (%3)")
        .arg(label(each.state), each.signature.signedBy, label(each.signature.role));
}

/// "Li Wei, 2026-03-02 16:05"; what ended by itself says when.
QString byWhom(const StaleReason &reason)
{
    return reason.endedOn.isValid() || reason.changedBy.isEmpty()
        ? reason.author()
        : GateSigningCard::tr("%1, %2").arg(reason.changedBy, shortMomentText(reason.changedAt));
}

QString shortened(const QString &text)
{
    const QString line = text.simplified();
    return line.size() <= longestChange ? line : line.left(longestChange) + QChar(0x2026);
}

QPushButton *named(const char *name)
{
    auto *button = new QPushButton;
    button->setObjectName(QLatin1String(name));
    return button;
}

} // namespace

GateSigningCard::GateSigningCard(ReleaseState &state, QWidget *parent)
    : QFrame(parent), m_state(state), m_refresh(new RefreshWhenSeen(this, [this] { read(); })),
      m_heading(new QLabel), m_last(wrappedLabel()), m_placeholder(wrappedLabel("muted")),
      m_submission(wrappedLabel()), m_signatures(new WrappedList(linesOfSignatures)),
      m_needed(wrappedLabel("muted")), m_changesHeading(wrappedLabel("problem")),
      m_changes(new WrappedList(linesOfChanges)), m_warnings(wrappedLabel("caption")),
      m_statement(new QPlainTextEdit), m_problem(wrappedLabel("problem")),
      m_why(wrappedLabel("caption")), m_submit(named("gate-submit")), m_sign(named("gate-sign")),
      m_reject(named("gate-reject")), m_reopen(named("gate-reopen")),
      m_certificate(named("gate-certificate"))
{
    setLook(this, "card");
    setFixedWidth(320);
    setLook(m_heading, "heading");
    m_placeholder->setObjectName(QStringLiteral("gate-placeholder"));
    m_submission->setObjectName(QStringLiteral("gate-submission"));
    m_signatures->setObjectName(QStringLiteral("gate-signatures"));
    m_needed->setObjectName(QStringLiteral("gate-needed"));
    m_changesHeading->setObjectName(QStringLiteral("gate-changes-heading"));
    m_changes->setObjectName(QStringLiteral("gate-changes"));
    m_warnings->setObjectName(QStringLiteral("gate-warnings"));
    m_statement->setTabChangesFocus(true);
    m_statement->setObjectName(QStringLiteral("gate-statement"));
    m_problem->hide();
    m_why->setObjectName(QStringLiteral("gate-why"));
    m_why->hide();
    setLook(m_submit, "primary");
    setLook(m_sign, "primary");
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::l);
    column->addWidget(m_heading);
    auto *ground = new QWidget;
    auto *told = new QVBoxLayout(ground);
    told->setContentsMargins(0, 0, 0, 0);
    for (QWidget *each :
         std::initializer_list<QWidget *>{m_last, m_placeholder, m_submission, m_signatures,
                                          m_needed, m_changesHeading, m_changes, m_warnings})
        told->addWidget(each);
    // What there is to say of a gate may be more than a low window has room for; what there is to
    // do about it stays.
    column->addWidget(new FittedScrollArea(ground));
    m_statement->setMinimumHeight(2 * metric::rowHeight);
    m_statement->setMaximumHeight(8 * metric::rowHeight);
    column->addWidget(m_statement, 1);
    for (QWidget *each : std::initializer_list<QWidget *>{m_problem, m_submit, m_sign, m_why,
                                                          m_reject, m_reopen, m_certificate})
        column->addWidget(each);
    column->addStretch(0);
    connect(m_changes, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        if (const RequirementId id(item->data(Qt::UserRole).toLongLong()); id.isValid())
            Q_EMIT requirementRequested(id);
    });
    connect(m_submit, &QPushButton::clicked, this, &GateSigningCard::submit);
    connect(m_sign, &QPushButton::clicked, this, [this] { sign(GateDecisionKind::Passed); });
    connect(m_reject, &QPushButton::clicked, this, [this] { sign(GateDecisionKind::Rejected); });
    connect(m_reopen, &QPushButton::clicked, this, [this] { sign(GateDecisionKind::Reopened); });
    connect(m_certificate, &QPushButton::clicked, this, [this] {
        if (const auto &decision = m_state.gate(m_state.phase()).decision)
            exportCertificate(m_state, *decision, this);
    });
    connect(&m_state, &ReleaseState::phaseChanged, this, [this] { m_problem->hide(); });
    connect(&m_state.context(), &NavigationContext::sessionChanged, this, &GateSigningCard::permit);
}

void GateSigningCard::retranslate()
{
    m_heading->setText(tr("Decision"));
    m_placeholder->setText(tr("Reading what the gate rests on…"));
    m_signatures->setAccessibleName(tr("Signatures"));
    m_changes->setAccessibleName(tr("Changes since the decision"));
    m_statement->setAccessibleName(tr("Statement"));
    m_submit->setText(tr("Submit for signature"));
    m_sign->setText(tr("Sign…"));
    m_reject->setText(tr("Return…"));
    m_reopen->setText(tr("Re-open…"));
    m_certificate->setText(tr("Save the certificate…"));
    m_certificate->setToolTip(tr("Who decided what on what, and how that is verified, as PDF in "
                                 "both languages."));
}

void GateSigningCard::show()
{
    const GateStatus &gate = m_state.gate(m_state.phase());
    keepStatement();
    m_last->setVisible(gate.decision.has_value());
    if (gate.decision)
        m_last->setText(tr("%1 by %2 (%3) on %4:\n%5")
                            .arg(label(gate.decision->decision), gate.decision->decidedBy,
                                 label(gate.decision->role),
                                 shortMomentText(gate.decision->decidedAt),
                                 gate.decision->statement));
    m_refresh->request();
    permit();
}

void GateSigningCard::read()
{
    if (!m_state.id().isValid())
        return;
    m_placeholder->setVisible(!m_isRead);
    if (!m_reading.begin())
        return;
    permit();
    NavigationContext &context = m_state.context();
    const GateStatus &gate = m_state.gate(m_state.phase());
    const bool isStale = m_state.changedGates()[static_cast<size_t>(indexOf(gate.phase))];
    const GateDecisionId stale = gate.decision && isStale ? gate.decision->id : GateDecisionId();
    context.runReading<Ground>(
        tr("Reading what the gate rests on"), this,
        [readers = context.session().workspace.readers(), release = m_state.id(),
         phase = m_state.phase(), isPassed = gate.isPassed(), stale,
         today = context.today()](Progress &progress) -> Result<Ground> {
            TRY_ASSIGN(const auto reader, readers.open(progress));
            LibraryShelf shelf;
            TRY_ASSIGN(const GateReading reading,
                       GateReading::load(*reader, shelf, release, today));
            Ground ground;
            TRY_ASSIGN(ground.signing, GateSigning(*reader, shelf).state(reading, phase, today));
            const GateStaleness staleness(*reader, shelf);
            if (stale.isValid()) {
                TRY_ASSIGN(ground.reasons, staleness.reasons(stale, today));
            }
            if (isPassed) {
                ground.endings = GateStaleness::endingSoon(reading, today);
            }
            std::erase_if(ground.endings,
                          [phase](const EndingSoon &each) { return each.phase != phase; });
            return ground;
        },
        [this, asked = m_shown](Result<Ground> ground) {
            bool again = m_reading.end(ground.has_value());
            if (asked == m_shown) {
                m_isRead = ground.has_value();
                m_ground = ground ? *std::move(ground) : Ground();
            } else {
                again = true; // another gate is looked at by now
            }
            if (again)
                return read();
            showGround();
        });
}

void GateSigningCard::showGround()
{
    m_placeholder->setVisible(!m_isRead && m_reading.isRunning());
    showSignatures();
    showChanges();
    showWarnings();
    permit();
}

void GateSigningCard::showSignatures()
{
    const auto &submission = m_ground.signing.submission;
    m_submission->setVisible(submission.has_value());
    if (submission)
        m_submission->setText((m_ground.signing.isDelta ? tr("Submitted anew by %1 on %2:\n%3")
                                                        : tr("Submitted by %1 on %2:\n%3"))
                                  .arg(submission->submittedBy,
                                       shortMomentText(submission->submittedAt),
                                       submission->statement));
    m_signatures->clear();
    for (const CheckedSignature &each : m_ground.signing.signatures) {
        auto *item = new QListWidgetItem(
            icon(each.isValid() ? QStringLiteral("success") : QStringLiteral("error")),
            signatureLine(each), m_signatures);
        item->setToolTip(tr("%1\nSigned on %2\nKey: %3, %4\nContent SHA-256: %5")
                             .arg(item->text(), shortMomentText(each.signature.signedAt),
                                  each.key ? label(each.key->algorithm) : QString(),
                                  each.key ? spacedFingerprint(each.key->fingerprint()) : QString(),
                                  QString::fromLatin1(each.signature.snapshotDigest.toHex())));
    }
    m_signatures->fit();
    m_signatures->setVisible(m_signatures->count() > 0);
    QStringList seats;
    for (const SignatureSeat &seat : m_ground.signing.open)
        seats += seatLabel(seat);
    m_needed->setText(tr("Still to sign: %1").arg(seats.join(tr("; "))));
    m_needed->setVisible(submission && !seats.isEmpty() && !m_ground.signing.isVoid());
}

void GateSigningCard::showChanges()
{
    const GateStatus &gate = m_state.gate(m_state.phase());
    m_changes->clear();
    const auto add = [this](const SnapshotDifference &change, const StaleReason *reason) {
        const Requirement *requirement = nullptr;
        for (const SheetRow &row : m_state.sheet().rows) {
            if (row.requirement->key == change.key)
                requirement = row.requirement;
        }
        const auto phase = fromKey<Phase>(change.key);
        const QString about = requirement ? requirement->citation()
            : phase                       ? label(*phase)
                                          : change.key;
        auto *item = new QListWidgetItem((label(change.what) + QLatin1Char(' ') + about).trimmed(),
                                         m_changes);
        QStringList tip{item->text()};
        if (requirement) {
            tip += requirement->title.in(m_state.context().language());
            item->setData(Qt::UserRole, requirement->id.value);
        }
        if (reason) {
            tip += {reason->sentence(), reason->author()};
            QStringList lines{item->text()};
            for (const QString &line : {byWhom(*reason), shortened(reason->changes())}) {
                if (!line.isEmpty())
                    lines += line;
            }
            item->setText(lines.join(QLatin1Char('\n')));
        }
        item->setToolTip(tip.join(QLatin1Char('\n')));
    };
    const bool isVoid = m_ground.signing.isVoid();
    if (isVoid) {
        for (const SnapshotDifference &change : m_ground.signing.changes)
            add(change, nullptr);
    } else if (gate.decision && m_state.changedGates()[static_cast<size_t>(indexOf(gate.phase))]) {
        for (const StaleReason &reason : m_ground.reasons)
            add(reason.difference, &reason);
    }
    m_changes->fit();
    m_changesHeading->setText(
        isVoid ? tr("Changed since it was submitted: %n. Nobody signs what is no longer there: "
                    "submit it again.",
                    nullptr, m_changes->count())
               : tr("Changed since the decision: %n. Look at it, and re-open the gate where it no "
                    "longer holds, or submit it anew.",
                    nullptr, m_changes->count()));
    m_changesHeading->setVisible(m_changes->count() > 0);
    m_changes->setVisible(m_changes->count() > 0);
}

void GateSigningCard::showWarnings()
{
    QStringList sentences;
    for (const EndingSoon &each : m_ground.endings)
        sentences += each.sentence();
    m_warnings->setToolTip(sentences.join(QLatin1Char('\n')));
    if (const qsizetype more = sentences.size() - shownWarnings; more > 0) {
        sentences = sentences.first(shownWarnings);
        sentences += tr("and %n more", nullptr, static_cast<int>(more));
    }
    m_warnings->setText(sentences.join(QLatin1Char('\n')));
    m_warnings->setVisible(!sentences.isEmpty());
}

void GateSigningCard::keepStatement()
{
    const Gate shown{m_state.id().value, indexOf(m_state.phase())};
    if (shown == m_shown)
        return;
    m_statements.insert(m_shown, m_statement->toPlainText());
    m_shown = shown;
    m_statement->setPlainText(m_statements.take(shown));
    m_ground = {};
    m_isRead = false;
    showGround();
}

std::vector<Draft> GateSigningCard::unsaved()
{
    QHash<Gate, QString> written = m_statements;
    written.insert(m_shown, m_statement->toPlainText());
    std::vector<Draft> drafts;
    for (const auto &[gate, statement] : written.asKeyValueRange()) {
        if (statement.trimmed().isEmpty())
            continue;
        const auto discard = [this, gate = gate] {
            m_statements.remove(gate);
            if (gate == m_shown)
                m_statement->clear();
        };
        const auto release = ReleaseRepository(m_state.database()).nameOf(ReleaseId(gate.first));
        drafts.push_back(
            {QStringLiteral("%1 · %2").arg(
                 release.value_or(QString()),
                 tr("Statement for the %1 gate").arg(label(allPhases[size_t(gate.second)]))),
             {},
             discard});
    }
    std::ranges::sort(drafts, {}, &Draft::name);
    return drafts;
}

void GateSigningCard::permit()
{
    if (!m_state.id().isValid())
        return;
    const GateStatus &gate = m_state.gate(m_state.phase());
    const Acting acting = m_state.acting();
    const Account &account = acting.account();
    const bool retired = closesGates(m_state.app().status);
    const bool mayAtAll = acting.may(actions::signGate);
    const auto mayHere = checkMayDecideGates(m_state.database(), account, m_state.app());
    const bool may = mayAtAll && mayHere && !retired;
    const bool stale = m_state.changedGates()[static_cast<size_t>(indexOf(gate.phase))];
    const bool passed = gate.state == GateState::Passed;
    const bool closed = passed || gate.state == GateState::Rejected;
    const bool waits = m_ground.signing.submission && !m_ground.signing.isVoid();
    const bool maySubmit = acting.may(actions::submitGate) && !retired;
    const bool canPass = gate.criteriaHold() && (!passed || stale);
    // What is decided is decided on what stands there.
    const bool isKnown = m_isRead && !isReading();

    m_submit->setVisible(!passed || stale);
    m_submit->setEnabled(isKnown && maySubmit && canPass);
    m_submit->setText(m_ground.signing.submission ? tr("Submit anew") : tr("Submit for signature"));
    setLook(m_submit, waits ? "" : "primary");
    m_sign->setVisible(waits);
    m_sign->setEnabled(isKnown && may && canPass);
    m_reject->setVisible(!closed);
    m_reject->setEnabled(isKnown && may && !closed);
    m_reopen->setVisible(closed);
    m_reopen->setEnabled(isKnown && may && closed);
    // Of what somebody signed, while nothing else waits.
    m_certificate->setVisible(isKnown && gate.decision && !m_ground.signing.submission
                              && !m_ground.signing.signatures.empty());
    m_statement->setEnabled(may || maySubmit);
    QString why;
    if (retired)
        why = tr("The app is retired, so its gates are closed. What was decided stands.");
    else if (mayAtAll && !mayHere)
        why = mayHere.error().message;
    else if (!may)
        why = acting.refusal(actions::signGate);
    QString whyNotSubmit;
    if (retired)
        whyNotSubmit = why;
    else if (!maySubmit)
        whyNotSubmit = acting.refusal(actions::submitGate);
    else if (!canPass)
        whyNotSubmit = tr("The gate can be submitted once every criterion holds.");
    if (m_reading.isRunning())
        why = whyNotSubmit = m_placeholder->text();
    m_submit->setToolTip(whyNotSubmit);
    m_sign->setToolTip(why);
    m_reject->setToolTip(why);
    m_reopen->setToolTip(why);
    m_statement->setToolTip(may || maySubmit ? QString() : why);
    refuseSecondActs();
    // A main button that is grey says why below it, once what it rests on has been read.
    const QString hindrance = m_reading.isRunning()       ? QString()
        : !m_sign->isHidden() && !m_sign->isEnabled()     ? m_sign->toolTip()
        : !m_submit->isHidden() && !m_submit->isEnabled() ? whyNotSubmit
                                                          : QString();
    m_why->setText(hindrance);
    m_why->setVisible(!hindrance.isEmpty());
    m_statement->setPlaceholderText(
        waits && m_reject->isEnabled()
            ? tr("To return it or to submit anew: your statement, which goes on record. Who signs "
                 "puts their name under what was submitted.")
            : tr("Your statement: what you decide and why. It goes on record."));
}

void GateSigningCard::refuseSecondActs()
{
    const Database &database = m_state.database();
    const Account account = m_state.acting().account();
    const auto &submission = m_ground.signing.submission;
    const auto mayDecide = [&]() -> Result<void> {
        return submission ? checkIsNotSubmitter(database, account, *submission) : Result<void>();
    };
    const auto again = [this] { permit(); };
    refuseSecondAct(
        m_sign, database,
        [&]() -> Result<void> {
            TRY(mayDecide());
            TRY(checkMayPass(database, account, m_state.app(), m_state.sheet(), m_state.phase()));
            return checkHasNotSigned(database, account, m_ground.signing.signatures);
        },
        again);
    refuseSecondAct(m_reject, database, mayDecide, again);
}

void GateSigningCard::report(const Error &error)
{
    m_problem->setText(error.message);
    m_problem->show();
    m_statement->setFocus();
}

bool GateSigningCard::mayTakeItsPlace()
{
    const auto &waiting = m_ground.signing.submission;
    // Where it is void the card says already that it is to be submitted anew.
    if (!waiting || m_ground.signing.isVoid())
        return true;
    QStringList given;
    for (const CheckedSignature &each : m_ground.signing.signatures)
        given += signatureLine(each);
    QString text = tr("What %1 submitted on %2 waits for signatures. Yours takes its place.")
                       .arg(waiting->submittedBy, shortMomentText(waiting->submittedAt));
    if (!given.isEmpty())
        text = sentences(
            {text, tr("What was signed under it counts no longer, and is to be signed anew.")});
    const Gate asked = m_shown;
    const bool sure = m_state.context().dialogs().confirm(
        this, {tr("Submit anew"), text, given, tr("Submit anew"), !given.isEmpty()});
    // While the question stood, another gate may have been gone to.
    return sure && asked == m_shown;
}

void GateSigningCard::submit()
{
    const QString statement = m_statement->toPlainText().trimmed();
    const Phase phase = m_state.phase();
    const ReleaseId release = m_state.id();
    if (!statement.isEmpty() && !mayTakeItsPlace())
        return;
    const auto run = [&]() -> Result<GateSubmitted> {
        TRY_ASSIGN(auto change, Change::begin(m_state.context().session(), actions::submitGate));
        TRY_ASSIGN(
            auto submitted,
            GateSigning::submit(change, m_state.context().shelf(), release, phase, statement));
        TRY(change.commit());
        return submitted;
    };
    const auto submitted = run();
    if (!submitted)
        return report(submitted.error());
    m_problem->hide();
    m_statement->clear();
    // The button is about to turn grey; the keys stay in the card.
    m_statement->setFocus();
    m_refresh->request();
    const QString done = tr("%1 gate: submitted for signature").arg(label(phase));
    if (submitted->replaced)
        m_state.context().showMessage(
            {MessageKind::Info, tr("%1. %2").arg(done, submitted->replacement()), {}, {}, {}});
    else
        m_state.context().showSuccess(done);
}

void GateSigningCard::sign(GateDecisionKind kind)
{
    const bool passes = kind == GateDecisionKind::Passed;
    const QString statement = passes
        ? (m_ground.signing.submission ? m_ground.signing.submission->statement : QString())
        : m_statement->toPlainText().trimmed();
    if (statement.isEmpty())
        return report({ErrorKind::Invalid,
                       tr("A decision needs a statement: say in a sentence what it rests on."),
                       {}});
    m_problem->hide();
    if (passes && !leavesItsOwnOut())
        return;
    if (passes)
        prove(statement);
    else
        ask(kind, statement, {});
}

bool GateSigningCard::leavesItsOwnOut()
{
    if (m_statement->toPlainText().trimmed().isEmpty())
        return true;
    const GateSubmission &submission = *m_ground.signing.submission;
    const Gate asked = m_shown;
    const bool sure = m_state.context().dialogs().confirm(
        this,
        {tr("Sign without your own statement?"),
         tr("You sign the statement that %1 submitted. What you have written is not recorded with "
            "it; to put it on record, submit anew or return the gate.")
             .arg(submission.submittedBy),
         {submission.statement},
         tr("Sign…"),
         false});
    return sure && asked == m_shown && m_ground.signing.submission;
}

void GateSigningCard::prove(const QString &statement)
{
    if (std::exchange(m_isProving, true))
        return;
    permit();
    NavigationContext &context = m_state.context();
    context.runReading<EvidenceProof>(
        tr("Checking the evidence below the gate"), this,
        [readers = context.session().workspace.readers(), release = m_state.id(),
         phase = m_state.phase()](Progress &progress) -> Result<EvidenceProof> {
            TRY_ASSIGN(const auto reader, readers.open(progress));
            return GateSigning::prove(*reader, release, phase, &progress);
        },
        [this, statement, asked = m_shown](Result<EvidenceProof> proof) {
            m_isProving = false;
            permit();
            // Who has gone on to another gate meanwhile is not asked about this one.
            if (proof && asked == m_shown)
                ask(GateDecisionKind::Passed, statement, *proof);
        });
}

void GateSigningCard::ask(GateDecisionKind kind, const QString &statement,
                          const EvidenceProof &proof)
{
    const bool passes = kind == GateDecisionKind::Passed;
    const Phase phase = m_state.phase();
    auto *dialog = new SignDialog(m_state, kind, statement, proof, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, kind, phase, passes] {
        if (!passes)
            m_statement->clear();
        m_statement->setFocus();
        m_refresh->request();
        m_state.context().showSuccess(
            dialog->isDecided()
                ? tr("%1 gate: %2").arg(label(phase), label(kind))
                : tr("%1 gate: signed; further signatures are needed").arg(label(phase)));
    });
    dialog->open();
}

} // namespace gatehouse
