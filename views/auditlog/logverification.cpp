#include "views/auditlog/logverification.h"

#include "models/auditchain/strayentries.h"

#include <QClipboard>
#include <QGuiApplication>

namespace gatehouse {

Result<LogVerification> LogVerification::run(const Database &database, Progress &progress)
{
    LogVerification found;
    LibraryShelf shelf;
    TRY_ASSIGN(found.chain, AuditLog(database).verify(&progress));
    TRY_ASSIGN(found.strays, strayEntries(database));
    // Of a log that is not what was written, nothing can be said to follow.
    if (found.chain.ok) {
        SignerCheck signers;
        TRY_ASSIGN(found.records, LogCheck::run(database, &progress, 1, &signers));
        found.signers = signers.found();
    }
    TRY_ASSIGN(found.checkpoints, AuditCheckpoints(database).verify(found.chain));
    TRY_ASSIGN(found.signatures, GateSigning(database, shelf).verify());
    return found;
}

bool LogVerification::ok() const
{
    return chain.ok && strays.empty() && records.found == 0 && checkpoints.ok()
        && signatures.broken.empty() && signers.empty();
}

QString LogVerification::head() const
{
    return AuditLog::Head{0, chain.head, chain.algorithm}.text();
}

QStringList LogVerification::faults() const
{
    QStringList said;
    for (const qint64 sequence : strays)
        said += straySentence(sequence);
    if (records.found > 0)
        said += tr("%n values are not what the log says they became.", nullptr,
                   static_cast<int>(records.found));
    for (const LogMismatch &mismatch : records.mismatches)
        said += mismatch.sentence();
    said += checkpoints.sentences();
    for (const CheckedSignature &each : signatures.broken)
        said += GateSigning::sentence(each);
    for (const SignerCheck::Shared &each : signers)
        said += each.sentence();
    return said;
}

Message LogVerification::message() const
{
    Message message;
    if (!chain.ok) {
        message.kind = MessageKind::Error;
        message.text = tr("The chain is broken at entry %1: from there on the log cannot be "
                          "trusted. Compare it with a backup.")
                           .arg(chain.brokenAt.value_or(0));
        message.detail = (QStringList{tr("The records are held against a log that holds: that "
                                         "was not done.")}
                          + faults())
                             .join(u'\n');
        return message;
    }
    QStringList said{tr("The chain holds: %n entries verified. Head: %1", nullptr,
                        static_cast<int>(chain.entries))
                         .arg(head())};
    if (records.found == 0)
        said += tr("All %n records are what the log says they became.", nullptr,
                   static_cast<int>(records.records));
    if (checkpoints.signedCount > 0)
        said += tr("%1 of %2 signatures under the log hold, the last one at entry %3.")
                    .arg(checkpoints.valid)
                    .arg(checkpoints.signedCount)
                    .arg(checkpoints.upTo);
    if (signatures.signedCount > 0)
        said += tr("%1 of %2 signatures of gate decisions hold.")
                    .arg(signatures.signedCount - static_cast<int>(signatures.broken.size()))
                    .arg(signatures.signedCount);
    said += checkpoints.notes();
    QStringList notes = faults();
    if (!chain.backwards.empty()) {
        message.kind = MessageKind::Warning;
        said.prepend(tr("%n entries are dated before the one in front of them, the first is entry "
                        "%1: a clock was set back.",
                        nullptr, static_cast<int>(chain.backwards.size()))
                         .arg(chain.backwards.front()));
    }
    if (!ok()) {
        message.kind = MessageKind::Error;
        said.prepend(tr("Not everything is what the audit log says. Compare it with a backup."));
    }
    notes += LogCheck::notes(records);
    message.text = said.join(u'\n');
    message.detail = notes.join(u'\n');
    message.actionText = tr("Copy the digest");
    message.action = [digest = head()] { QGuiApplication::clipboard()->setText(digest); };
    return message;
}

} // namespace gatehouse
