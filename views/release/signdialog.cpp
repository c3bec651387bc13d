#include "views/release/signdialog.h"

#include "models/portfolio/releaserepository.h"
#include "models/workspace/actions.h"
#include "models/workspace/keyadministration.h"
#include "views/page/passwordwork.h"
#include "views/design/arrangement.h"
#include "views/design/designtokens.h"
#include "views/design/forms.h"
#include "views/page/navigationcontext.h"
#include "views/page/newpasswordfields.h"
#include "views/release/releasestate.h"

#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

/// What the signature does: it is not done yet.
QString deed(GateDecisionKind kind)
{
    switch (kind) {
    case GateDecisionKind::Passed:
        return SignDialog::tr("Pass the %2 gate of %1");
    case GateDecisionKind::Rejected:
        return SignDialog::tr("Return the %2 gate of %1");
    case GateDecisionKind::Reopened:
        break;
    }
    return SignDialog::tr("Re-open the %2 gate of %1");
}

} // namespace

SignDialog::SignDialog(ReleaseState &state, GateDecisionKind kind, QString statement,
                       EvidenceProof proof, QWidget *parent)
    : FormDialog(state.context().dialogs(), parent), m_state(state), m_phase(state.phase()),
      m_kind(kind), m_statement(std::move(statement)), m_proof(std::move(proof)),
      m_password(new QLineEdit)
{
    const Account account = state.context().session().account;
    setWindowTitle(tr("Sign"));
    setSaveText(tr("Sign"));
    const auto name = ReleaseRepository(state.database()).nameOf(state.id());
    auto *what = wrappedLabel("heading");
    what->setText(deed(m_kind).arg(name.value_or(QString()), label(m_phase)));
    auto *said = wrappedLabel();
    said->setText(m_statement);
    auto *who = wrappedLabel("muted");
    who->setText(tr("You sign as %1. Your name, your post, your role and the time stand in what is "
                    "signed.")
                     .arg(account.displayName));

    const auto key = SigningKeyRepository(state.database()).ofAccount(account.id);
    m_hasKey = key && key->has_value();
    auto *about = wrappedLabel("caption");
    about->setObjectName(QStringLiteral("sign-key"));
    auto *form = new Form;
    if (m_hasKey) {
        about->setText(
            tr("Your key: %1, %2")
                .arg(label((*key)->algorithm), spacedFingerprint((*key)->fingerprint())));
    } else {
        about->setText(tr("You have no signing key yet. One is made now, and locked by this "
                          "password; who verifies compares its fingerprint with you."));
        m_algorithm = new QComboBox;
        m_algorithm->setObjectName(QStringLiteral("sign-algorithm"));
        for (const SignatureAlgorithm each : {SignatureAlgorithm::Sm2, SignatureAlgorithm::Ed25519})
            m_algorithm->addItem(label(each), toKey(each));
        form->addField(m_algorithm, tr("&Algorithm"));
    }
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setObjectName(QStringLiteral("sign-password"));
    form->addField(m_password, tr("&Password"));

    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::l, space::m, space::l, 0);
    column->setSpacing(space::s);
    for (QWidget *each : std::initializer_list<QWidget *>{what, said, who, form, about})
        column->addWidget(each);
    column->addStretch(1);
    setContent(content);
    resize(460, 320);
    saveButton()->setEnabled(false);
    connect(m_password, &QLineEdit::textChanged, this,
            [this](const QString &text) { saveButton()->setEnabled(!text.isEmpty()); });
    setSave([this] { return save(); });
    m_password->setFocus();
}

Result<UnlockedKey> SignDialog::unlocked(const Secret &password)
{
    const Session session = m_state.context().session();
    if (!m_hasKey) {
        const auto algorithm = fromKey<SignatureAlgorithm>(m_algorithm->currentData().toString());
        TRY(PasswordWork::confirm(session, password));
        TRY_ASSIGN(auto making, Change::begin(session, actions::createKey));
        TRY(KeyAdministration::create(making, algorithm.value_or(SignatureAlgorithm::Sm2),
                                      password.bytes()));
        TRY(making.commit());
        m_hasKey = true;
        m_algorithm->setEnabled(false);
    }
    return SigningKeyRepository(m_state.database()).unlock(session.account, password.bytes());
}

Result<void> SignDialog::save()
{
    // To unlock a key takes a fifth of a second, so that guessing takes long.
    QGuiApplication::setOverrideCursor(Qt::WaitCursor);
    const auto back = qScopeGuard([] { QGuiApplication::restoreOverrideCursor(); });
    const Secret password = takeSecret(m_password);
    TRY_ASSIGN(const UnlockedKey key, unlocked(password));
    TRY_ASSIGN(auto change,
               Change::begin(m_state.context().session(),
                             m_kind == GateDecisionKind::Reopened ? actions::reopenGate
                                                                  : actions::signGate));
    TRY_ASSIGN(const auto decided,
               GateSigning::sign(change, m_state.context().shelf(), m_state.id(), m_phase, m_kind,
                                 m_statement, key, m_proof));
    m_isDecided = decided.has_value();
    return change.commit();
}

} // namespace gatehouse
