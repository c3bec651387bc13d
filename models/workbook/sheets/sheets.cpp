#include "models/workbook/sheets/sheets.h"

#include "models/evidence/evidenceexpiry.h"
#include "models/lifecycle/resultagepolicy.h"

#include <algorithm>

namespace gatehouse {

namespace {

CellTone cellToneOf(GateState state)
{
    switch (state) {
    case GateState::InProgress:
        return CellTone::Information;
    case GateState::Blocked:
    case GateState::Rejected:
        return CellTone::Bad;
    case GateState::Ready:
        return CellTone::Caution;
    case GateState::Passed:
        return CellTone::Good;
    case GateState::NotStarted:
        break;
    }
    return CellTone::Neutral;
}

} // namespace

AuditSheets AuditSheets::addTo(Book &book, const AuditData &data)
{
    AuditSheets sheets{};
    const auto add = [&](const char *name, const char *about, bool portrait = false) {
        lxw_worksheet *sheet = book.addSheet(book.wording().line(name), portrait);
        if (about)
            sheets.contents.emplace_back(sheet, about);
        return sheet;
    };
    sheets.cover = add(QT_TRANSLATE_NOOP("Workbook", "Cover"), nullptr, true);
    sheets.summary =
        add(QT_TRANSLATE_NOOP("Workbook", "Summary"),
            QT_TRANSLATE_NOOP("Workbook", "Coverage and score by clause group, gates at a glance"));
    sheets.app = add(QT_TRANSLATE_NOOP("Workbook", "App and profile"),
                     QT_TRANSLATE_NOOP("Workbook", "Profile answers and what each leaves out"));
    sheets.parties = add(QT_TRANSLATE_NOOP("Workbook", "Filings and parties"),
                         QT_TRANSLATE_NOOP("Workbook", "Filings, channels and third parties"));
    sheets.applicability = add(QT_TRANSLATE_NOOP("Workbook", "Applicability"),
                               QT_TRANSLATE_NOOP("Workbook", "Which requirements apply, and why"));
    sheets.checklist =
        add(QT_TRANSLATE_NOOP("Workbook", "Assessment sheet"),
            QT_TRANSLATE_NOOP("Workbook",
                              "Every item with method, object, record, judgement and findings"));
    sheets.evidence = add(
        QT_TRANSLATE_NOOP("Workbook", "Evidence index"),
        QT_TRANSLATE_NOOP("Workbook", "Every file with its digests and the clauses resting on it"));
    sheets.findings = add(QT_TRANSLATE_NOOP("Workbook", "Findings"),
                          QT_TRANSLATE_NOOP("Workbook", "Findings, re-tests and accepted risks"));
    sheets.withoutFinding = add(QT_TRANSLATE_NOOP("Workbook", "No finding recorded"),
                                QT_TRANSLATE_NOOP("Workbook", "Non-compliance without a finding"));
    if (!data.components.empty())
        sheets.components =
            add(QT_TRANSLATE_NOOP("Workbook", "Components"),
                QT_TRANSLATE_NOOP(
                    "Workbook", "Components shipped with the release, and what is known of them"));
    if (!data.documents.empty())
        sheets.documents =
            add(QT_TRANSLATE_NOOP("Workbook", "Management documents"),
                QT_TRANSLATE_NOOP("Workbook", "Documents of the management system in force"));
    if (!data.contracts.empty())
        sheets.outsourcing =
            add(QT_TRANSLATE_NOOP("Workbook", "Outsourcing"),
                QT_TRANSLATE_NOOP("Workbook", "Outsourcing contracts that concern the app"));
    if (!data.operations.empty())
        sheets.operations = add(
            QT_TRANSLATE_NOOP("Workbook", "Critical operations"),
            QT_TRANSLATE_NOOP("Workbook", "Critical operations of the app, and how they stand"));
    if (!data.standards.empty())
        sheets.standards =
            add(QT_TRANSLATE_NOOP("Workbook", "Coding standards"),
                QT_TRANSLATE_NOOP("Workbook", "Coding standards that the release keeps to"));
    if (!data.modules.empty())
        sheets.modules = add(QT_TRANSLATE_NOOP("Workbook", "Modules"),
                             QT_TRANSLATE_NOOP("Workbook", "Modules that the release uses"));
    if (!data.codeReviews.empty())
        sheets.codeReviews = add(QT_TRANSLATE_NOOP("Workbook", "Code reviews"),
                                 QT_TRANSLATE_NOOP("Workbook", "Code reviews of the release"));
    sheets.diagrams =
        add(QT_TRANSLATE_NOOP("Workbook", "Threat model diagrams"),
            QT_TRANSLATE_NOOP("Workbook", "Diagrams of the threat model as pictures"));
    sheets.threats =
        add(QT_TRANSLATE_NOOP("Workbook", "Threats"),
            QT_TRANSLATE_NOOP("Workbook", "Threats of the threat model, each with its answer"));
    sheets.countermeasures =
        add(QT_TRANSLATE_NOOP("Workbook", "Countermeasures"),
            QT_TRANSLATE_NOOP("Workbook", "Countermeasures, their design references and tests"));
    sheets.tests = add(QT_TRANSLATE_NOOP("Workbook", "Tests"),
                       QT_TRANSLATE_NOOP("Workbook", "Tests of the plan, each with its results"));
    sheets.gates = add(QT_TRANSLATE_NOOP("Workbook", "Gates"),
                       QT_TRANSLATE_NOOP("Workbook", "Criteria of the six gates"));
    sheets.decisions =
        add(QT_TRANSLATE_NOOP("Workbook", "Gate decisions"),
            QT_TRANSLATE_NOOP("Workbook", "Decisions on the gates, with what changed since"));
    sheets.dashboard =
        add(QT_TRANSLATE_NOOP("Workbook", "Dashboard"),
            QT_TRANSLATE_NOOP("Workbook", "Charts of the release, with their numbers"));
    if (!data.staffing.posts().empty()) {
        sheets.chart =
            add(QT_TRANSLATE_NOOP("Workbook", "Organisation"),
                QT_TRANSLATE_NOOP("Workbook", "The chart of the organisation that answers for it"));
        sheets.posts = add(QT_TRANSLATE_NOOP("Workbook", "Posts"),
                           QT_TRANSLATE_NOOP("Workbook", "Posts, and who holds them"));
        sheets.responsibilities =
            add(QT_TRANSLATE_NOOP("Workbook", "Responsibilities"),
                QT_TRANSLATE_NOOP("Workbook", "Who answers for which clause"));
    }
    sheets.signatures =
        add(QT_TRANSLATE_NOOP("Workbook", "Sign page"),
            QT_TRANSLATE_NOOP("Workbook", "Prepared, reviewed and approved by"), true);
    return sheets;
}

CellTone cellToneOf(Judgement judgement)
{
    switch (judgement) {
    case Judgement::Compliant:
        return CellTone::Good;
    case Judgement::Partial:
        return CellTone::Caution;
    case Judgement::Noncompliant:
        return CellTone::Bad;
    case Judgement::NotApplicable:
        return CellTone::Neutral;
    case Judgement::NotAssessed:
        break;
    }
    return CellTone::Information;
}

CellTone cellToneOf(Risk risk)
{
    switch (risk) {
    case Risk::High:
        return CellTone::Bad;
    case Risk::Medium:
        return CellTone::Caution;
    case Risk::Low:
        return CellTone::Information;
    case Risk::None:
        break;
    }
    return CellTone::Neutral;
}

CellTone cellToneOf(FindingStatus status)
{
    switch (status) {
    case FindingStatus::Open:
        return CellTone::Bad;
    case FindingStatus::Fixing:
        return CellTone::Caution;
    case FindingStatus::AwaitingRetest:
        return CellTone::Information;
    case FindingStatus::Closed:
        return CellTone::Good;
    case FindingStatus::RiskAccepted:
        break;
    }
    return CellTone::Neutral;
}

ToldState gateState(const Wording &wording, const AuditData &data, const GateStatus &gate)
{
    const LocalizedText state = wording.label(gate.state);
    if (data.isOutOfDate(gate))
        return {wording.words(QT_TRANSLATE_NOOP("Workbook", "%1, changed since"), {state}),
                CellTone::Caution};
    return {state, cellToneOf(gate.state)};
}

std::vector<CountedGroup> countedGroups(const AuditData &data)
{
    std::vector<CountedGroup> groups;
    for (const SheetRow &row : data.sheet.rows) {
        if (!row.requirement->isAssessed())
            continue;
        const QString key = clauseGroupKey(*row.library, *row.requirement);
        auto found = std::find_if(groups.begin(), groups.end(), [&](const CountedGroup &one) {
            return one.clauseGroup.key == key;
        });
        if (found == groups.end()) {
            const auto group = clauseGroup(*row.library, *row.requirement);
            if (!group)
                continue;
            found = groups.insert(groups.end(), {*group, {}});
        }
        found->score.add(row);
    }
    return groups;
}

QString shortName(const Wording &wording, const SheetRow &row)
{
    // Not to be broken between "6.3.1" and "b)".
    const QString citation = row.requirement->citation().replace(u' ', QChar::Nbsp);
    const QString title = wording.line(row.library->titleBeside(*row.requirement));
    return title.isEmpty() ? citation : citation + QChar::Nbsp + title;
}

QString clauseText(const Wording &wording, const SheetRow &row)
{
    const QString list = wording.cell(row.library->listTitle(*row.requirement));
    const QString citation = row.requirement->citation();
    return list.isEmpty() ? citation : citation + u'\n' + list;
}

QString assessorText(const Wording &wording, const Assessment &assessment)
{
    return assessment.outsideBody ? wording.line(wording.words(
               QT_TRANSLATE_NOOP("Workbook", "outside body: %1"), {verbatim(assessment.assessor)}))
                                  : assessment.assessor;
}

LocalizedText phasesText(const Wording &wording, const SheetRow &row)
{
    if (!row.applicability.applies)
        return {};
    std::vector<LocalizedText> lines;
    for (const PhaseJudgement &step : row.path()) {
        const char *line = step.isConfirmation ? QT_TRANSLATE_NOOP("Workbook", "%1: %2 (confirmed)")
                                               : QT_TRANSLATE_NOOP("Workbook", "%1: %2");
        lines.push_back(
            wording.words(line, {wording.label(step.phase), wording.label(step.judgement)}));
    }
    return stacked(lines);
}

LocalizedText stacked(const std::vector<LocalizedText> &texts)
{
    LocalizedText all;
    for (const LocalizedText &text : texts) {
        all.zh += (all.zh.isEmpty() ? QString() : QStringLiteral("\n")) + text.zh;
        all.en += (all.en.isEmpty() ? QString() : QStringLiteral("\n")) + text.en;
    }
    return all;
}

QString retestText(const Wording &wording, const Retest &retest)
{
    return QStringLiteral("%1 %2 · %3\n%4")
        .arg(retest.testedAt.toLocalTime().date().toString(Qt::ISODate),
             wording.line(retest.passed ? QT_TRANSLATE_NOOP("Workbook", "passed")
                                        : QT_TRANSLATE_NOOP("Workbook", "failed")),
             retest.testedBy, retest.record);
}

LocalizedText acceptanceLabel(const Wording &wording, AcceptanceState state)
{
    switch (state) {
    case AcceptanceState::Holds:
        return wording.label(FindingStatus::RiskAccepted);
    case AcceptanceState::Expired:
        return wording.words(QT_TRANSLATE_NOOP("Workbook", "Risk acceptance (expired)"));
    case AcceptanceState::Withdrawn:
        break;
    }
    return wording.words(QT_TRANSLATE_NOOP("Workbook", "Risk acceptance (withdrawn)"));
}

LocalizedText acceptanceState(const Wording &wording, const RiskAcceptance &acceptance, QDate today)
{
    const auto day = [](const QDateTime &moment) {
        return verbatim(moment.toLocalTime().date().toString(Qt::ISODate));
    };
    const AcceptanceState state = stateOn(acceptance, today);
    const LocalizedText by = verbatim(acceptance.approvedBy);
    const LocalizedText until = verbatim(acceptance.expiresOn.toString(Qt::ISODate));
    const LocalizedText label = acceptanceLabel(wording, state);
    switch (state) {
    case AcceptanceState::Holds:
        return wording.words(QT_TRANSLATE_NOOP("Workbook", "Accepted by %1 on %2, holds until %3"),
                             {by, day(acceptance.approvedAt), until});
    case AcceptanceState::Expired:
        return wording.words(
            QT_TRANSLATE_NOOP("Workbook", "%4: accepted by %1 on %2, held until %3"),
            {by, day(acceptance.approvedAt), until, label});
    case AcceptanceState::Withdrawn:
        break;
    }
    return wording.words(
        QT_TRANSLATE_NOOP("Workbook", "%6: accepted by %1 on %2, withdrawn by %3 on %4: %5"),
        {by, day(acceptance.approvedAt), verbatim(acceptance.withdrawnBy),
         day(acceptance.withdrawnAt), verbatim(acceptance.withdrawalReason), label});
}

LocalizedText evidenceState(const Wording &wording, const AuditData &data)
{
    int expired = 0;
    int expiring = 0;
    qint64 bytes = 0;
    for (const auto &[evidence, uses] : data.evidence) {
        bytes += evidence.size;
        const EvidenceExpiry expiry = expiryOf(evidence, data.today);
        expired += expiry == EvidenceExpiry::Expired;
        expiring += expiry == EvidenceExpiry::Soon;
    }
    int passedWithout = 0;
    for (const SheetRow &row : data.sheet.rows) {
        const Judgement judgement = row.judgement();
        passedWithout += row.requirement->isAssessed() && row.evidenceCount == 0
            && (judgement == Judgement::Compliant || judgement == Judgement::Partial);
    }
    const LocalizedText sentences[] = {
        wording.words(
            QT_TRANSLATE_NOOP("Workbook",
                              "Pieces of evidence: %1 (%2), each with its SHA-256 and SM3 digest."),
            {verbatim(qint64(data.evidence.size())), wording.size(bytes)}),
        wording.words(
            QT_TRANSLATE_NOOP("Workbook", "Expired on that day: %1. Expiring within 30 days: %2."),
            {verbatim(expired), verbatim(expiring)}),
        wording.words(
            QT_TRANSLATE_NOOP(
                "Workbook", "Items judged compliant or partially compliant without evidence: %1."),
            {verbatim(passedWithout)}),
    };
    LocalizedText all;
    for (const LocalizedText &sentence : sentences) {
        all.zh += sentence.zh;
        all.en += (all.en.isEmpty() ? QString() : QStringLiteral(" ")) + sentence.en;
    }
    return all;
}

LocalizedText reportNumberText(const Wording &wording, const AuditData &data)
{
    if (!data.reportNumber.isEmpty())
        return verbatim(data.reportNumber);
    return wording.words(
        QT_TRANSLATE_NOOP("Workbook", "%1 (from code, version and day of the export)"),
        {verbatim(WorkbookOptions::derivedReportNumber(data.app.code, data.release.version,
                                                       data.today))});
}

LocalizedText oldResults(const Wording &wording, const AuditData &data)
{
    const auto old = std::count_if(data.sheet.rows.begin(), data.sheet.rows.end(),
                                   [&](const SheetRow &row) { return data.isTooOld(row); });
    if (old == 0)
        return {};
    return wording.words(
        QT_TRANSLATE_NOOP("Workbook",
                          "Results of the organisation older than the policy allows (%1 months): "
                          "%2. They are to be assessed anew."),
        {verbatim(ResultAgePolicy::builtIn().longestMonths), verbatim(qint64(old))});
}

LocalizedText gradeText(const Wording &wording, const AuditData &data)
{
    const auto grade = data.conclusion().grade;
    return grade ? ConclusionScheme::builtIn().grades()[*grade].title
                 : wording.words(QT_TRANSLATE_NOOP("Workbook", "Not graded yet"));
}

LocalizedText schemeText(const Wording &wording, const QString &name, const QString &version)
{
    return wording.words(QT_TRANSLATE_NOOP("Workbook", "%1 (version %2)"),
                         {verbatim(name), verbatim(version)});
}

ToldState conclusion(const Wording &wording, const AuditData &data)
{
    const ConclusionScheme &scheme = ConclusionScheme::builtIn();
    const ConclusionScheme::Conclusion found = data.conclusion();
    std::vector<LocalizedText> sentences;
    ToldState told;
    if (found.grade) {
        sentences.push_back(wording.words(QT_TRANSLATE_NOOP("Workbook", "Conclusion: %1."),
                                          {scheme.grades()[*found.grade].title}));
        const bool worst = *found.grade + 1 == scheme.grades().size();
        told.tone = worst                               ? CellTone::Bad
            : !found.vetoes.empty() || *found.grade > 1 ? CellTone::Caution
                                                        : CellTone::Good;
    } else if (data.score().assessed == 0) {
        sentences.push_back(wording.words(QT_TRANSLATE_NOOP(
            "Workbook",
            "Nothing has been assessed yet: there is no score, and nothing counts as passed.")));
        told.tone = CellTone::Information;
    } else {
        sentences.push_back(wording.words(
            QT_TRANSLATE_NOOP(
                "Workbook",
                "Not graded yet: items that a phase has still to assess: %1; the score speaks of "
                "the assessed ones only."),
            {verbatim(found.notAssessed)}));
        told.tone = found.vetoes.empty() ? CellTone::Caution : CellTone::Bad;
    }
    for (const ConclusionScheme::Veto &veto : found.vetoes) {
        sentences.push_back(wording.words(
            QT_TRANSLATE_NOOP("Workbook",
                              "Veto: %1: %2. Whatever the score, the conclusion is at most “%3” "
                              "until they are resolved."),
            {veto.title, verbatim(veto.items), scheme.grades()[veto.atBest].title}));
    }
    for (const LocalizedText &sentence : sentences) {
        told.text.zh += sentence.zh;
        told.text.en += (told.text.en.isEmpty() ? QString() : QStringLiteral(" ")) + sentence.en;
    }
    return told;
}

} // namespace gatehouse
