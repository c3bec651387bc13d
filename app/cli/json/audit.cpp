#include "app/cli/json/audit.h"

#include "app/cli/json/values.h"

#include <QJsonArray>

namespace gatehouse {

namespace {

QString keyOf(SignerCheck::Act act)
{
    using enum SignerCheck::Act;
    switch (act) {
    case SignedSubmission:
        return QStringLiteral("signed_submission");
    case SignedBesides:
        return QStringLiteral("signed_besides");
    case SignedAssessed:
        return QStringLiteral("signed_assessed");
    case SignedLeftOut:
        return QStringLiteral("signed_left_out");
    case Confirmed:
        return QStringLiteral("confirmed");
    case Reviewed:
        return QStringLiteral("reviewed");
    case Reassessed:
        return QStringLiteral("reassessed");
    case Retested:
        return QStringLiteral("retested");
    case Approved:
        return QStringLiteral("approved");
    }
    Q_UNREACHABLE();
}

QJsonArray brokenOf(const AuditCheckpoints::Verification &checkpoints)
{
    const auto broken = [](qint64 entry, const QString &key, const QString &problem) {
        return QJsonObject{{QStringLiteral("entry"), entry},
                           {QStringLiteral("key_uid"), key},
                           {QStringLiteral("problem"), problem}};
    };
    QJsonArray found;
    for (const AuditCheckpoints::Broken &each : checkpoints.broken)
        found.append(broken(each.checkpoint.sequence, each.checkpoint.keyUid, each.sentence()));
    for (const HeadCheck::Broken &each : checkpoints.brokenHeads)
        found.append(broken(each.entry, each.keyUid, each.sentence()));
    return found;
}

} // namespace

QJsonObject toJson(const AuditEntry &entry)
{
    return {{QStringLiteral("sequence"), entry.sequence},
            {QStringLiteral("at"), orNull(entry.happenedAt)},
            {QStringLiteral("account"), orNull(entry.accountUid)},
            {QStringLiteral("account_name"), entry.accountName},
            {QStringLiteral("action"), entry.action},
            {QStringLiteral("records"), entry.content.value(QStringLiteral("records")).toArray()},
            {QStringLiteral("digest"), QString::fromLatin1(entry.digest.toHex())}};
}

QJsonObject toJson(const AuditSegment &segment)
{
    return {{QStringLiteral("digest"), toKey(segment.algorithm)},
            {QStringLiteral("first"), segment.first},
            {QStringLiteral("last"), segment.last},
            {QStringLiteral("previous"), QString::fromLatin1(segment.previous.toHex())},
            {QStringLiteral("head"), QString::fromLatin1(segment.head.toHex())},
            {QStringLiteral("broken_at"),
             segment.brokenAt ? QJsonValue(*segment.brokenAt) : QJsonValue()}};
}

QJsonObject toJson(const LogMismatch &mismatch)
{
    const auto orNull = [](const QJsonValue &value) {
        return value.isUndefined() ? QJsonValue() : value;
    };
    return {{QStringLiteral("entity"), mismatch.entity},
            {QStringLiteral("uid"), mismatch.uid},
            {QStringLiteral("field"), mismatch.field},
            {QStringLiteral("logged"), orNull(mismatch.logged)},
            {QStringLiteral("stored"), orNull(mismatch.stored)},
            {QStringLiteral("entry"), mismatch.entry == 0 ? QJsonValue() : mismatch.entry},
            {QStringLiteral("overtaken_by"),
             mismatch.overtakenBy == 0 ? QJsonValue() : mismatch.overtakenBy}};
}

QJsonObject toJson(const AuditFindings &findings)
{
    const AuditLog::Verification &verification = findings.chain;
    const LogCheck::Report &report = findings.records;
    // Of a chain that is whole, the first that is none of it.
    std::optional<qint64> brokenAt = verification.brokenAt;
    if (!brokenAt && !findings.strays.empty())
        brokenAt = findings.strays.front();
    QJsonArray strays;
    for (const qint64 sequence : findings.strays)
        strays.append(sequence);
    QJsonArray backwards;
    for (const qint64 sequence : verification.backwards)
        backwards.append(sequence);
    return {
        {QStringLiteral("ok"), findings.ok()},
        {QStringLiteral("backwards"), backwards},
        {QStringLiteral("records"), report.records},
        {QStringLiteral("checkpoints"),
         QJsonObject{{QStringLiteral("signed"), findings.checkpoints.signedCount},
                     {QStringLiteral("valid"), findings.checkpoints.valid},
                     {QStringLiteral("up_to"), findings.checkpoints.upTo},
                     {QStringLiteral("unsigned"), findings.checkpoints.unsignedCount},
                     {QStringLiteral("gaps"),
                      arrayOf(findings.checkpoints.gaps,
                              [](const HeadCheck::Gap &each) {
                                  return QJsonObject{{QStringLiteral("first"), each.first},
                                                     {QStringLiteral("last"), each.last}};
                              })},
                     {QStringLiteral("broken"), brokenOf(findings.checkpoints)}}},
        {QStringLiteral("signatures"),
         QJsonObject{{QStringLiteral("signed"), findings.signatures.signedCount},
                     {QStringLiteral("valid"),
                      findings.signatures.signedCount
                          - static_cast<qint64>(findings.signatures.broken.size())},
                     {QStringLiteral("broken"),
                      arrayOf(findings.signatures.broken,
                              [](const CheckedSignature &each) {
                                  const GateSignature &signature = each.signature;
                                  return QJsonObject{
                                      {QStringLiteral("uid"), signature.uid},
                                      {QStringLiteral("release"), signature.subject},
                                      {QStringLiteral("phase"), toKey(signature.phase)},
                                      {QStringLiteral("signed_by"), signature.signedBy},
                                      {QStringLiteral("state"), toKey(each.state)}};
                              })}}},
        {QStringLiteral("one_person"),
         arrayOf(findings.signers,
                 [](const SignerCheck::Shared &each) {
                     return QJsonObject{
                         {QStringLiteral("release"), each.release},
                         {QStringLiteral("phase"),
                          each.isGate() ? QJsonValue(toKey(each.phase)) : QJsonValue()},
                         {QStringLiteral("act"), keyOf(each.act)},
                         {QStringLiteral("subject"), each.subject},
                         {QStringLiteral("first"), each.first},
                         {QStringLiteral("second"), each.second},
                         {QStringLiteral("then"), each.then},
                         {QStringLiteral("entry"), each.entry}};
                 })},
        {QStringLiteral("from_upgrades"), report.fromUpgrades},
        {QStringLiteral("unproven_libraries"),
         QJsonArray::fromStringList(report.unprovenLibraries)},
        {QStringLiteral("mismatches"),
         arrayOf(report.mismatches, [](const LogMismatch &mismatch) { return toJson(mismatch); })},
        {QStringLiteral("entries"), verification.entries},
        {QStringLiteral("digest"), toKey(verification.algorithm)},
        {QStringLiteral("head"), QString::fromLatin1(verification.head.toHex())},
        {QStringLiteral("broken_at"), brokenAt ? QJsonValue(*brokenAt) : QJsonValue()},
        {QStringLiteral("strays"), strays}};
}

} // namespace gatehouse
