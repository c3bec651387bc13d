#include "views/auditlog/logverification.h"

#include "models/auditchain/strayentries.h"

#include <QClipboard>
#include <QGuiApplication>

namespace gatehouse {

QString LogVerification::head() const
{
    return AuditLog::Head{0, m_findings.chain.head, m_findings.chain.algorithm}.text();
}

QStringList LogVerification::faults() const
{
    QStringList said;
    for (const qint64 sequence : m_findings.strays)
        said += straySentence(sequence);
    if (m_findings.records.found > 0)
        said += tr("%n values are not what the log says they became.", nullptr,
                   static_cast<int>(m_findings.records.found));
    for (const LogMismatch &mismatch : m_findings.records.mismatches)
        said += mismatch.sentence();
    said += m_findings.checkpoints.sentences();
    for (const CheckedSignature &each : m_findings.signatures.broken)
        said += GateSigning::sentence(each);
    for (const SignerCheck::Shared &each : m_findings.signers)
        said += each.sentence();
    return said;
}

Message LogVerification::message() const
{
    Message message;
    if (!m_findings.chain.ok) {
        message.kind = MessageKind::Error;
        message.text = tr("The chain is broken at entry %1: from there on the log cannot be "
                          "trusted. Compare it with a backup.")
                           .arg(m_findings.chain.brokenAt.value_or(0));
        message.detail = (QStringList{tr("The records are held against a log that holds: that "
                                         "was not done.")}
                          + faults())
                             .join(u'\n');
        return message;
    }
    QStringList said{tr("The chain holds: %n entries verified. Head: %1", nullptr,
                        static_cast<int>(m_findings.chain.entries))
                         .arg(head())};
    if (m_findings.records.found == 0)
        said += tr("All %n records are what the log says they became.", nullptr,
                   static_cast<int>(m_findings.records.records));
    if (m_findings.checkpoints.signedCount > 0)
        said += tr("%1 of %2 signatures under the log hold, the last one at entry %3.")
                    .arg(m_findings.checkpoints.valid)
                    .arg(m_findings.checkpoints.signedCount)
                    .arg(m_findings.checkpoints.upTo);
    if (m_findings.signatures.signedCount > 0)
        said += tr("%1 of %2 signatures of gate decisions hold.")
                    .arg(m_findings.signatures.signedCount
                         - static_cast<int>(m_findings.signatures.broken.size()))
                    .arg(m_findings.signatures.signedCount);
    said += m_findings.checkpoints.notes();
    QStringList notes = faults();
    if (!m_findings.chain.backwards.empty()) {
        message.kind = MessageKind::Warning;
        said.prepend(tr("%n entries are dated before the one in front of them, the first is entry "
                        "%1: a clock was set back.",
                        nullptr, static_cast<int>(m_findings.chain.backwards.size()))
                         .arg(m_findings.chain.backwards.front()));
    }
    if (!m_findings.ok()) {
        message.kind = MessageKind::Error;
        said.prepend(tr("Not everything is what the audit log says. Compare it with a backup."));
    }
    notes += LogCheck::notes(m_findings.records);
    message.text = said.join(u'\n');
    message.detail = notes.join(u'\n');
    message.actionText = tr("Copy the digest");
    message.action = [digest = head()] { QGuiApplication::clipboard()->setText(digest); };
    return message;
}

} // namespace gatehouse
