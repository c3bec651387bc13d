#pragma once

#include "models/accounts/secret.h"
#include "models/lifecycle/gatesigning.h"
#include "views/design/formdialog.h"

class QComboBox;
class QLabel;
class QLineEdit;

namespace gatehouse {

class ReleaseState;

/// Shows what is about to be signed, asks for the password, and signs. Whoever has no key yet makes
/// one by it.
class SignDialog final : public FormDialog
{
    Q_OBJECT
public:
    /// `statement`: what a return or a re-opening says; what passes says what was submitted, and
    /// rests on evidence of which there is a proof.
    SignDialog(ReleaseState &state, GateDecisionKind kind, QString statement, EvidenceProof proof,
               QWidget *parent = nullptr);

    /// Whether the gate is decided; else further signatures are needed.
    bool isDecided() const { return m_isDecided; }

protected:
    /// A password is nothing to ask about when the window is left.
    QStringList entered() const override { return {}; }

private:
    Result<void> save();
    Result<UnlockedKey> unlocked(const Secret &password);

    ReleaseState &m_state;
    Phase m_phase;
    GateDecisionKind m_kind;
    QString m_statement;
    EvidenceProof m_proof;
    bool m_hasKey = false;
    bool m_isDecided = false;
    QComboBox *m_algorithm = nullptr; ///< of the key to be made
    QLineEdit *m_password;
};

} // namespace gatehouse
