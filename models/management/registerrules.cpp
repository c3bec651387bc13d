#include "models/management/registerrules.h"

#include "models/management/codemodule.h"
#include "models/management/codereview.h"
#include "models/management/codingstandard.h"
#include "models/management/criticaloperation.h"
#include "models/management/document.h"
#include "models/management/outsourcingcontract.h"
#include "models/workspace/evidencereach.h"

#include <QRegularExpression>

namespace gatehouse::registerrules {

namespace {

struct RegisterRules {
    Q_DECLARE_TR_FUNCTIONS(RegisterRules)
};

/// Numbers that a person separated in one way or another, each once.
QStringList listedNumbers(const QString &text)
{
    static const QRegularExpression separators(
        QStringLiteral("[\\s,;\\x{3001}\\x{ff0c}\\x{ff1b}]+"));
    QStringList numbers = text.split(separators, Qt::SkipEmptyParts);
    numbers.removeDuplicates();
    return numbers;
}

Result<void> checkOrder(QDate first, QDate last, const QString &sentence)
{
    if (first.isValid() && last.isValid() && last < first)
        return fail(ErrorKind::Invalid, sentence);
    return {};
}

QString reviewBeforeItHolds()
{
    return RegisterRules::tr("The review is due before it takes effect. Choose a later day.");
}

/// Requirements that no library in the workspace has are a slip of the pen.
Result<void> checkRequirements(const Database &database, QString &requirements)
{
    const QStringList keys = listedNumbers(requirements);
    TRY_ASSIGN(auto rows, database.prepare("SELECT 1 FROM requirement WHERE key = ? LIMIT 1"));
    for (const QString &key : keys) {
        rows.bind(key);
        const bool found = rows.next();
        TRY(rows.finished());
        if (!found)
            return fail(ErrorKind::Invalid,
                        RegisterRules::tr("No library has a requirement %1. Name it like 7.3.4.a.")
                            .arg(key));
    }
    requirements = keys.join(u' ');
    return {};
}

/// Findings of the review's release, or of the organisation.
Result<void> checkFindings(const Database &database, CodeReview &review)
{
    const QStringList numbers = listedNumbers(review.findings);
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT coalesce(release_id, 0) FROM finding WHERE number = ?"));
    for (const QString &number : numbers) {
        rows.bind(number);
        const bool found = rows.next();
        const qint64 release = found ? rows.integer(0) : 0;
        while (rows.next()) { }
        TRY(rows.finished());
        if (!found)
            return fail(ErrorKind::Invalid,
                        RegisterRules::tr("There is no finding %1. Open it first, then name it "
                                          "here.")
                            .arg(number));
        if (release != 0 && release != review.release.value)
            return fail(ErrorKind::Invalid,
                        RegisterRules::tr("The finding %1 is of another release. Name those of the "
                                          "release whose code was reviewed.")
                            .arg(number));
    }
    review.findings = numbers.join(u' ');
    return {};
}

} // namespace

Result<void> checkDocument(const Change &change, const void *, void *record)
{
    Document &document = *static_cast<Document *>(record);
    TRY(checkRequirements(change.database(), document.requirements));
    const bool isWithdrawn = document.withdrawnAt.isValid();
    if (isWithdrawn != (document.state == DocumentState::Withdrawn))
        return fail(ErrorKind::Invalid,
                    RegisterRules::tr("A document is withdrawn with a reason. Use “Withdraw”."));
    if (document.owner.isValid() && document.owner == document.approver)
        return fail(ErrorKind::Invalid,
                    RegisterRules::tr("Whoever owns a document does not approve it. Name somebody "
                                      "else as its approver."));
    // Records show that something was done; nobody puts them into force.
    if (document.state == DocumentState::InForce && document.kind != DocumentKind::Record) {
        if (!document.effectiveOn.isValid())
            return fail(ErrorKind::Invalid,
                        RegisterRules::tr("Say from which day the document holds, or leave it a "
                                          "draft."));
        if (!document.approver.isValid())
            return fail(ErrorKind::Invalid,
                        RegisterRules::tr("Say who approved the document, or leave it a draft."));
    }
    return checkOrder(document.effectiveOn, document.reviewDue, reviewBeforeItHolds());
}

Result<void> checkContract(const Change &, const void *, void *record)
{
    const auto &contract = *static_cast<const OutsourcingContract *>(record);
    if (contract.data == TouchedData::None && !contract.dataTouched.isEmpty())
        return fail(
            ErrorKind::Invalid,
            RegisterRules::tr("It says which personal data the party sees, and that it sees "
                              "none. Choose which kind it is."));
    return checkOrder(contract.startsOn, contract.endsOn,
                      RegisterRules::tr("The contract ends before it begins. Correct one of the "
                                        "days."));
}

Result<void> checkOperation(const Change &, const void *, void *record)
{
    const auto &operation = *static_cast<const CriticalOperation *>(record);
    if (!operation.app.isValid())
        return fail(ErrorKind::Invalid,
                    RegisterRules::tr("Say which app the operation belongs to."));
    if (operation.criticality.empty())
        return fail(
            ErrorKind::Invalid,
            RegisterRules::tr("Say what makes the operation critical; one that is not needs "
                              "no entry."));
    return {};
}

Result<void> checkStandard(const Change &, const void *, void *record)
{
    const auto &standard = *static_cast<const CodingStandard *>(record);
    return checkOrder(standard.effectiveOn, standard.reviewDue, reviewBeforeItHolds());
}

Result<void> checkModule(const Change &, const void *, void *record)
{
    const auto &module = *static_cast<const CodeModule *>(record);
    return checkOrder(
        module.reviewedOn, module.reviewDue,
        RegisterRules::tr("The next review is due before the last one. Choose a later "
                          "day."));
}

Result<void> checkReview(const Change &change, const void *before, void *record)
{
    CodeReview &review = *static_cast<CodeReview *>(record);
    const auto *stored = static_cast<const CodeReview *>(before);
    if (!review.release.isValid())
        return fail(ErrorKind::Invalid,
                    RegisterRules::tr("Say whose code was reviewed: choose the release."));
    if (!review.reviewedOn.isValid())
        return fail(ErrorKind::Invalid, RegisterRules::tr("Say on which day it was reviewed."));
    TRY(checkFindings(change.database(), review));
    if (review.result == CodeReviewResult::Failed && review.findings.isEmpty()
        && review.summary.isEmpty())
        return fail(ErrorKind::Invalid,
                    RegisterRules::tr("A review that failed says why: name its findings, or sum up "
                                      "what was seen."));
    if (review.evidence.isValid() && (!stored || stored->evidence != review.evidence))
        TRY(checkReachesEvidence(change, review.evidence));
    return {};
}

} // namespace gatehouse::registerrules
