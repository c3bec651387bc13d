#include "models/lifecycle/criterionguide.h"
#include "models/workbook/sheets/sheets.h"

#include <map>

namespace gatehouse {

namespace {

QString missingItems(const Wording &wording, const AuditData &data,
                     const CriterionStatus &criterion)
{
    QStringList items;
    for (const MissingItem &missing : criterion.missing) {
        const SheetRow *row = data.sheet.row(missing.requirement);
        items.push_back(row ? shortName(wording, *row) : wording.line(missing.title));
    }
    return wording.list(items);
}

/// A requirement or a phase given by its key, by its name; the key where the requirement is no
/// longer held against.
QString nameOf(const Wording &wording, const AuditData &data, const QString &key)
{
    if (const auto phase = fromKey<Phase>(key))
        return wording.line(wording.label(*phase));
    for (const SheetRow &row : data.sheet.rows) {
        if (row.requirement->key == key)
            return shortName(wording, row);
    }
    return key;
}

/// Whether a decision is the last one on its gate, and still speaks of what is there.
Cell standing(const Wording &wording, const AuditData &data, const GateDecision &decision)
{
    for (const GateDecision &other : data.decisions) {
        if (other.phase == decision.phase && other.id > decision.id)
            return {wording.cell(QT_TRANSLATE_NOOP("Workbook", "Followed by another")),
                    CellTone::Neutral};
    }
    if (!data.changedSince.value(decision.id).empty())
        return {wording.cell(QT_TRANSLATE_NOOP("Workbook", "Changed since")), CellTone::Caution};
    return {wording.cell(QT_TRANSLATE_NOOP("Workbook", "In force")), CellTone::Good};
}

/// What is no longer as it was decided upon, a line each: "测评 6.1.2 a)：符合程度：符合 →
/// 部分符合 (测评人员, 2026-03-02 10:12, …)".
QString changes(const Wording &wording, const AuditData &data, const GateDecision &decision)
{
    std::vector<LocalizedText> items;
    for (const StaleReason &reason : data.changedSince.value(decision.id)) {
        const SnapshotDifference &change = reason.difference;
        const QString name = change.key.isEmpty() ? QString() : nameOf(wording, data, change.key);
        const LocalizedText what = wording.label(change.what);
        const auto said = [&](const QString &subject) {
            return wording.fields([&](const FieldWording &fields) {
                QStringList parts{subject};
                for (const QString &part :
                     {reason.changes(fields).simplified(), reason.author(fields)}) {
                    if (!part.isEmpty())
                        parts += part;
                }
                return parts.join(QStringLiteral(" · "));
            });
        };
        const auto subject = [&](const QString &label) {
            return name.isEmpty() ? label : label + QChar::Nbsp + name;
        };
        items.push_back({said(subject(what.zh)).zh, said(subject(what.en)).en});
    }
    return wording.cell(stacked(items));
}

Cell resultOf(const Wording &wording, const CriterionStatus &criterion)
{
    if (criterion.isOfFirstGate())
        return {wording.cell(QT_TRANSLATE_NOOP("Workbook", "First gate, none before it")),
                CellTone::Neutral};
    return criterion.passed
        ? Cell(wording.cell(QT_TRANSLATE_NOOP("Workbook", "Met")), CellTone::Good)
        : Cell(wording.cell(QT_TRANSLATE_NOOP("Workbook", "Not met")), CellTone::Bad);
}

CellTone cellToneOf(GateDecisionKind kind)
{
    switch (kind) {
    case GateDecisionKind::Passed:
        return CellTone::Good;
    case GateDecisionKind::Rejected:
        return CellTone::Bad;
    case GateDecisionKind::Reopened:
        break;
    }
    return CellTone::Caution;
}

/// What was called a higher risk before, each finding once, whatever gates it stands at.
void writeLoweredRisks(TableSheet &table, const Wording &wording, const AuditData &data)
{
    const auto words = [&](const char *source) { return wording.words(source); };
    std::map<QString, const LoweredRisk *> findings;
    for (const GateStatus &gate : data.gates) {
        for (const LoweredRisk &each : gate.lowered)
            findings.emplace(each.number, &each);
    }
    if (findings.empty())
        return;
    table.beginBlock(words(QT_TRANSLATE_NOOP("Workbook", "Findings whose risk was lowered")),
                     {words(QT_TRANSLATE_NOOP("Workbook", "Finding")),
                      words(QT_TRANSLATE_NOOP("Workbook", "Risk before")),
                      words(QT_TRANSLATE_NOOP("Workbook", "Risk level")),
                      words(QT_TRANSLATE_NOOP("Workbook", "Reason")),
                      words(QT_TRANSLATE_NOOP("Workbook", "Clause"))},
                     {});
    for (const auto &[number, lowered] : findings)
        table.add({{number, Look::Centre},
                   {wording.cell(wording.label(lowered->before)), cellToneOf(lowered->before)},
                   {wording.cell(wording.label(lowered->now)), cellToneOf(lowered->now)},
                   lowered->reason,
                   {lowered->citation, Look::Centre}});
}

/// Who signed what, with which key: what is compared with the person who holds it.
void writeSignatures(TableSheet &table, const Wording &wording, const AuditData &data)
{
    const auto words = [&](const char *source) { return wording.words(source); };
    if (data.signatures.empty())
        return;
    table.beginBlock(words(QT_TRANSLATE_NOOP("Workbook", "Signatures")),
                     {words(QT_TRANSLATE_NOOP("Workbook", "Phase")),
                      words(QT_TRANSLATE_NOOP("Workbook", "Decision")),
                      words(QT_TRANSLATE_NOOP("Workbook", "Signed at")),
                      words(QT_TRANSLATE_NOOP("Workbook", "Signed by")),
                      words(QT_TRANSLATE_NOOP("Workbook", "Post")),
                      words(QT_TRANSLATE_NOOP("Workbook", "Role")),
                      words(QT_TRANSLATE_NOOP("Workbook", "Signature")),
                      words(QT_TRANSLATE_NOOP("Workbook", "Algorithm")),
                      words(QT_TRANSLATE_NOOP("Workbook", "Fingerprint of the key"))},
                     {});
    for (const CheckedSignature &each : data.signatures) {
        const GateSignature &given = each.signature;
        table.add(
            {wording.cell(wording.label(given.phase)),
             {wording.cell(wording.label(given.kind)), cellToneOf(given.kind)},
             given.signedAt,
             given.signedBy,
             given.post,
             wording.cell(wording.label(given.role)),
             {wording.cell(wording.label(each.state)),
              each.isValid() ? CellTone::Good : CellTone::Bad},
             each.key ? Cell(wording.cell(wording.label(each.key->algorithm))) : Cell(QString()),
             each.key ? each.key->fingerprint() : QString()});
    }
}

void writeDecisions(Book &book, const AuditSheets &sheets, const AuditData &data)
{
    const Wording &wording = book.wording();
    const auto words = [&](const char *source) { return wording.words(source); };
    TableSheet table(
        book, sheets.decisions,
        {.title = words(QT_TRANSLATE_NOOP("Workbook", "Decisions on the gates")),
         .notes = {},
         .columns = {{words(QT_TRANSLATE_NOOP("Workbook", "Phase")), 13, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Decision")), 11, Look::Centre},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Decided at")), 16, Look::Moment},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Statement")), 38, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Decided by")), 20, Look::Centre},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Role")), 14, Look::Centre},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Standing")), 14, Look::Centre},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Changes since")), 60, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Digest of the snapshot (SHA-256)")), 36,
                      Look::Digest}},
         .keyColumns = 1,
         .whenEmpty = words(QT_TRANSLATE_NOOP("Workbook", "No gate has been decided yet."))});
    for (const GateDecision &decision : data.decisions) {
        table.add({wording.cell(wording.label(decision.phase)),
                   {wording.cell(wording.label(decision.decision)), cellToneOf(decision.decision)},
                   decision.decidedAt,
                   decision.statement,
                   decision.decidedBy,
                   wording.cell(wording.label(decision.role)),
                   standing(wording, data, decision),
                   changes(wording, data, decision),
                   QString::fromLatin1(decision.snapshotDigest.toHex())});
    }
    writeSignatures(table, wording, data);
    table.finish();
}

} // namespace

void writeGates(Book &book, const AuditSheets &sheets, const AuditData &data)
{
    const Wording &wording = book.wording();
    const auto words = [&](const char *source) { return wording.words(source); };
    TableSheet table(
        book, sheets.gates,
        {.title = words(QT_TRANSLATE_NOOP("Workbook", "Lifecycle gates and what they ask for")),
         .notes = {words(QT_TRANSLATE_NOOP(
             "Workbook",
             "A release passes six gates in order. A criterion counts what is recorded; a decision "
             "signs the digest of a snapshot of what was decided upon."))},
         .columns = {{words(QT_TRANSLATE_NOOP("Workbook", "Phase")), 13, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "State")), 13, Look::Centre},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Planned")), 16, Look::Date},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Criterion")), 38, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Result")), 15, Look::Centre},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Fulfilled")), 11, Look::Integer},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Required")), 11, Look::Integer},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Missing")), 60, Look::Text},
                     {words(QT_TRANSLATE_NOOP("Workbook", "Clauses it rests on")), 36, Look::Text}},
         .keyColumns = 1,
         .whenEmpty = {}});
    for (const GateStatus &gate : data.gates) {
        const ToldState state = gateState(wording, data, gate);
        for (const CriterionStatus &criterion : gate.criteria) {
            const bool none = criterion.isOfFirstGate();
            table.add({wording.cell(wording.label(gate.phase)),
                       {wording.cell(state.text), state.tone},
                       gate.plannedOn,
                       wording.cell(wording.label(criterion.criterion)),
                       resultOf(wording, criterion),
                       none ? Cell() : Cell(criterion.found),
                       none ? Cell() : Cell(criterion.required),
                       missingItems(wording, data, criterion),
                       wording.list(guideTo(criterion.criterion, gate.phase).clauses)});
        }
    }

    writeLoweredRisks(table, wording, data);
    table.finish();
    writeDecisions(book, sheets, data);
}

} // namespace gatehouse
