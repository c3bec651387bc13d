#include "models/workbook/auditdata.h"

#include "models/dashboards/releasedashboard.h"
#include "models/evidence/evidencerepository.h"
#include "models/components/componentrepository.h"
#include "models/management/managementcoverage.h"
#include "models/management/outsourcingcontract.h"
#include "models/findings/findingrepository.h"
#include "models/lifecycle/gatesigning.h"
#include "models/lifecycle/releasemove.h"
#include "models/lifecycle/resultagepolicy.h"
#include "models/organization/organizationrepository.h"
#include "models/portfolio/apprepository.h"
#include "models/portfolio/releaserepository.h"
#include "models/testing/testresultrepository.h"

#include <algorithm>

namespace gatehouse {

namespace {

bool isJudged(const Assessment &assessment)
{
    return assessment.judgement != Judgement::NotAssessed;
}

/// The units of those who assessed: outside bodies, and of the people of the workspace theirs.
Result<QStringList> unitsOfAssessors(const OrganizationRepository &organization,
                                     const std::vector<Person> &people,
                                     const AssessmentSheet &sheet)
{
    QStringList units;
    for (const SheetRow &row : sheet.rows) {
        for (const Assessment &one : row.assessments) {
            if (!row.inherited && isJudged(one) && one.outsideBody && !units.contains(one.assessor))
                units.push_back(one.assessor);
        }
    }
    for (const Person &person : people) {
        const bool assessed =
            std::any_of(sheet.rows.begin(), sheet.rows.end(), [&](const SheetRow &row) {
                return !row.inherited
                    && std::any_of(
                        row.assessments.begin(), row.assessments.end(), [&](const Assessment &one) {
                            return isJudged(one) && !one.outsideBody && one.assessor == person.name;
                        });
            });
        if (!assessed || !person.unit.isValid())
            continue;
        TRY_ASSIGN(const QStringList path, organization.path(person.unit));
        const QString unit = path.join(QLatin1StringView(" / "));
        if (!units.contains(unit))
            units.push_back(unit);
    }
    return units;
}

QString withPost(const Person &person)
{
    return person.post.isEmpty() ? person.name
                                 : QStringLiteral("%1 · %2").arg(person.name, person.post);
}

Result<std::vector<AuditData::EvidenceItem>> readEvidence(const Database &database,
                                                          const AssessmentSheet &sheet)
{
    const EvidenceRepository repository(database);
    TRY_ASSIGN(const auto uses, repository.usesIn(sheet.release, true));
    TRY_ASSIGN(auto pieces, repository.ofRelease(sheet.release));
    TRY_ASSIGN(auto inherited, repository.ofRelease({}));
    pieces.insert(pieces.end(), std::make_move_iterator(inherited.begin()),
                  std::make_move_iterator(inherited.end()));

    QHash<RequirementId, const SheetRow *> rows;
    for (const SheetRow &row : sheet.rows)
        rows.insert(row.requirement->id, &row);
    QHash<EvidenceId, std::vector<RequirementId>> requirements;
    for (const EvidenceUse &use : uses) {
        // The organisation's evidence counts where this release inherits, nowhere else.
        const SheetRow *row = rows.value(use.requirement);
        if (row && row->inherited == !use.release.isValid())
            requirements[use.evidence].push_back(use.requirement);
    }

    std::vector<AuditData::EvidenceItem> items;
    for (Evidence &piece : pieces) {
        const auto found = requirements.find(piece.id);
        if (found == requirements.end())
            continue;
        items.push_back({std::move(piece), std::move(*found)});
        requirements.erase(found); // it can be both the release's and the organisation's
    }
    std::sort(items.begin(), items.end(),
              [](const auto &a, const auto &b) { return a.evidence.number < b.evidence.number; });
    return items;
}

/// The release's findings and those of the organisation on what it inherits.
Result<std::vector<Finding>> readFindings(const Database &database, const AssessmentSheet &sheet,
                                          QDate today)
{
    const FindingRepository repository(database, today);
    TRY_ASSIGN(auto findings, repository.ofRelease(sheet.release));
    TRY_ASSIGN(const auto inherited, repository.ofRelease({}));
    for (const Finding &finding : inherited) {
        const SheetRow *row = sheet.row(finding.requirement);
        if (row && row->inherited)
            findings.push_back(finding);
    }
    for (Finding &finding : findings) {
        TRY_ASSIGN(finding, repository.finding(finding.id));
    }
    std::sort(findings.begin(), findings.end(),
              [](const Finding &a, const Finding &b) { return a.number < b.number; });
    return findings;
}

Result<std::vector<RiskAcceptance>> readAcceptances(const Database &database,
                                                    const AssessmentSheet &sheet)
{
    const RiskAcceptanceRepository repository(database);
    TRY_ASSIGN(auto acceptances, repository.ofRelease(sheet.release));
    dropCarried(acceptances);
    TRY_ASSIGN(const auto inherited, repository.ofRelease({}));
    for (const RiskAcceptance &acceptance : inherited) {
        const SheetRow *row = sheet.row(acceptance.requirement);
        if (row && row->inherited)
            acceptances.push_back(acceptance);
    }
    std::sort(acceptances.begin(), acceptances.end(), [](const auto &a, const auto &b) {
        return std::tie(a.approvedAt, a.id) < std::tie(b.approvedAt, b.id);
    });
    return acceptances;
}

/// What the registers of the management system say that bears on this release.
Result<void> readRegisters(const Database &database, AuditData &data)
{
    TRY_ASSIGN(data.documents, RegisterRow::load(database, registerOf<Document>(), data.today));
    std::erase_if(data.documents, [&](const RegisterRow &row) {
        return !isInForce(held<Document>(row.record), data.today);
    });
    TRY_ASSIGN(data.contracts,
               RegisterRow::load(database, registerOf<OutsourcingContract>(), data.today));
    std::erase_if(data.contracts, [&](const RegisterRow &row) {
        return row.isWithdrawn() || !row.apps.contains(data.app.code);
    });
    TRY_ASSIGN(data.operations,
               RegisterRow::load(database, registerOf<CriticalOperation>(), data.today));
    std::erase_if(data.operations, [&](const RegisterRow &row) {
        return row.isWithdrawn() || held<CriticalOperation>(row.record).app != data.app.id;
    });
    for (RegisterRow &row : data.operations) {
        const OperationState state =
            OperationState::of(held<CriticalOperation>(row.record), data.sheet);
        row.isJudged = true;
        row.judgement = state.judgement();
        data.operationStates.insert(row.id, state);
    }
    return {};
}

/// What the release is developed with, and what was found of its code (7.3.4.a to c).
Result<void> readDevelopment(const Database &database, AuditData &data)
{
    const ReleaseId release = data.release.id;
    TRY_ASSIGN(data.uses, DevelopmentUseRepository(database).ofRelease(release));
    std::set<qint64> standards;
    std::set<qint64> modules;
    for (const DevelopmentUseRow &each : data.uses)
        (each.isStandard ? standards : modules)
            .insert(each.isStandard ? each.use.standard.value : each.use.module.value);
    TRY_ASSIGN(data.standards,
               RegisterRow::load(database, registerOf<CodingStandard>(), data.today));
    std::erase_if(data.standards,
                  [&](const RegisterRow &row) { return !standards.contains(row.id); });
    TRY_ASSIGN(data.modules, RegisterRow::load(database, registerOf<CodeModule>(), data.today));
    std::erase_if(data.modules, [&](const RegisterRow &row) { return !modules.contains(row.id); });
    TRY_ASSIGN(data.codeReviews, RegisterRow::load(database, registerOf<CodeReview>(), data.today));
    std::erase_if(data.codeReviews, [&](const RegisterRow &row) {
        return row.isWithdrawn() || held<CodeReview>(row.record).release != release;
    });
    return {};
}

} // namespace

Result<AuditData> AuditData::load(const Database &database, LibraryShelf &shelf,
                                  ReleaseId releaseId, const WorkbookOptions &options)
{
    TRY_ASSIGN(Transaction reading, Transaction::begin(database));

    AuditData data;
    data.takenAt = options.preparedAt.isValid() ? options.preparedAt : Clock().now();
    data.today = data.takenAt.toLocalTime().date();
    data.preparedBy = options.preparedBy.displayName;
    data.reportNumber = options.reportNumber;
    data.confidentiality = options.confidentiality;
    data.assessingUnit = options.assessingUnit;
    TRY_ASSIGN(data.release, ReleaseRepository(database).release(releaseId));
    TRY_ASSIGN(data.app, AppRepository(database).app(data.release.app));
    TRY_ASSIGN(data.deciding, AppRepository(database).decidingAnswers(data.app.id));

    const OrganizationRepository organization(database);
    TRY_ASSIGN(const QStringList units, organization.path(data.app.ownerUnit));
    data.ownerUnit = units.join(QLatin1StringView(" / "));
    data.assessedUnit = units.value(0);
    TRY_ASSIGN(const auto people, organization.people());
    for (const Person &person : people) {
        data.people.insert(person.id, person.name);
        if (person.id == data.app.responsible)
            data.responsible = withPost(person);
    }

    TRY_ASSIGN(data.staffing, Staffing::load(database));

    for (const LibraryId id : data.release.baseline) {
        TRY_ASSIGN(auto library, shelf.library(database, id));
        data.libraries.push_back(std::move(library));
    }
    TRY_ASSIGN(const GateReading gateReading,
               GateReading::load(database, shelf, releaseId, data.today));
    data.sheet = gateReading.sheet;
    TRY_ASSIGN(data.assessorUnits, unitsOfAssessors(organization, people, data.sheet));
    const ReviewRepository reviews(database);
    TRY_ASSIGN(data.reviews, reviews.ofRelease(releaseId));
    TRY_ASSIGN(const auto inherited, reviews.ofRelease({}));
    data.reviews.insert(inherited);
    TRY_ASSIGN(data.evidence, readEvidence(database, data.sheet));
    TRY_ASSIGN(data.findings, readFindings(database, data.sheet, data.today));
    TRY_ASSIGN(data.acceptances, readAcceptances(database, data.sheet));
    TRY_ASSIGN(data.components, ComponentRepository(database).ofRelease(releaseId));

    TRY(readRegisters(database, data));
    TRY(readDevelopment(database, data));

    TRY_ASSIGN(data.tests, TestCaseRepository(database).listings(releaseId));
    std::erase_if(data.tests, [](const TestCaseListing &each) {
        return each.testCase.retired && each.runs == 0;
    });
    TRY_ASSIGN(const auto results, TestResultRepository(database).ofRelease(releaseId));
    for (const TestResult &result : results)
        data.testResults[result.testCase].push_back(result);
    TRY_ASSIGN(data.samplings, TestSamplingRepository(database).listings(releaseId));
    TRY_ASSIGN(data.threats, ThreatRegister::load(database, releaseId, data.today));
    if (data.threats) {
        TRY_ASSIGN(data.drawing, ThreatModelRepository(database).drawing(data.threats->model.id));
    }

    TRY_ASSIGN(data.dashboard,
               ReleaseDashboard::make(database, shelf, releaseId, data.today, data.today));

    const GateRepository gates(database, shelf);
    data.gates = gateReading.statuses(data.today);
    TRY_ASSIGN(data.decisions, gates.decisions(releaseId));
    const GateSigning signing(database, shelf);
    TRY_ASSIGN(data.submissions, signing.submissions(releaseId));
    TRY_ASSIGN(data.signatures, signing.signatures(releaseId));

    const GateStaleness staleness(database, shelf);
    for (const GateStatus &gate : data.gates) {
        if (!gate.decision || gate.decision->decision == GateDecisionKind::Reopened)
            continue;
        TRY_ASSIGN(const auto changes,
                   staleness.reasons(gate.decision->id, gateReading, data.today));
        data.changedSince.insert(gate.decision->id, changes);
    }

    TRY_ASSIGN(data.auditHead, AuditLog(database).head());
    TRY(reading.commit());
    return data;
}

QStringList AuditData::evidenceNumbers(RequirementId requirement) const
{
    QStringList numbers;
    for (const EvidenceItem &item : evidence) {
        if (std::find(item.uses.begin(), item.uses.end(), requirement) != item.uses.end())
            numbers.push_back(item.evidence.number);
    }
    return numbers;
}

std::vector<const Finding *> AuditData::findingsOn(RequirementId requirement) const
{
    std::vector<const Finding *> found;
    for (const Finding &finding : findings) {
        if (finding.requirement == requirement)
            found.push_back(&finding);
    }
    return found;
}

std::vector<const RiskAcceptance *> AuditData::acceptancesOn(RequirementId requirement) const
{
    std::vector<const RiskAcceptance *> found;
    for (const RiskAcceptance &acceptance : acceptances) {
        if (acceptance.requirement == requirement)
            found.push_back(&acceptance);
    }
    return found;
}

const RiskAcceptance *AuditData::acceptanceOf(const Finding &finding) const
{
    const auto found = std::find_if(acceptances.rbegin(), acceptances.rend(),
                                    [&](const auto &one) { return one.finding == finding.id; });
    return found == acceptances.rend() ? nullptr : &*found;
}

Score AuditData::score() const
{
    Score score;
    for (const SheetRow &row : sheet.rows)
        score.add(row);
    return score;
}

ConclusionScheme::Conclusion AuditData::conclusion() const
{
    return ConclusionScheme::builtIn().conclude(score(), gates);
}

std::pair<QDate, QDate> AuditData::assessmentPeriod() const
{
    std::pair<QDate, QDate> period;
    for (const SheetRow &row : sheet.rows) {
        if (row.inherited)
            continue;
        for (const Assessment &assessment : row.assessments) {
            const QDate day = assessment.assessedOn;
            if (!isJudged(assessment) || !day.isValid())
                continue;
            period.first = period.first.isValid() ? std::min(period.first, day) : day;
            period.second = period.second.isValid() ? std::max(period.second, day) : day;
        }
    }
    return period;
}

bool AuditData::isTooOld(const SheetRow &row) const
{
    const Assessment *assessment = row.assessment();
    return row.inherited && row.applicability.applies && assessment && isJudged(*assessment)
        && ResultAgePolicy::builtIn().isTooOld(assessment->assessedOn, today);
}

std::optional<ReviewStanding> AuditData::reviewOf(const SheetRow &row) const
{
    const Assessment *assessment = row.applicability.applies ? row.assessment() : nullptr;
    const auto found = assessment ? reviews.constFind(assessment->id) : reviews.cend();
    return found == reviews.cend() ? std::nullopt : std::optional(*found);
}

std::vector<const SheetRow *> AuditData::withoutFinding() const
{
    std::vector<const SheetRow *> rows;
    for (const SheetRow &row : sheet.rows) {
        if (row.requirement->isAssessed() && !row.hasFinding() && row.shortfall())
            rows.push_back(&row);
    }
    return rows;
}

int AuditData::openFindings() const
{
    return int(std::count_if(findings.begin(), findings.end(),
                             [](const Finding &finding) { return isOpen(finding.status); }));
}

int AuditData::gatesPassed() const
{
    return int(std::count_if(gates.begin(), gates.end(),
                             [](const GateStatus &gate) { return gate.isPassed(); }));
}

bool AuditData::isOutOfDate(const GateStatus &gate) const
{
    return gate.decision && !changedSince.value(gate.decision->id).empty();
}

int AuditData::gatesOutOfDate() const
{
    return int(std::count_if(gates.begin(), gates.end(),
                             [this](const GateStatus &gate) { return isOutOfDate(gate); }));
}

std::vector<AuditData::Part> AuditData::parts() const
{
    std::vector<Part> parts;
    QHash<QString, size_t> indexes;
    const auto part = [&](const QString &name) -> Part & {
        const auto found = indexes.constFind(name);
        if (found != indexes.cend())
            return parts[*found];
        indexes.insert(name, parts.size());
        return parts.emplace_back(Part{name});
    };
    for (const SheetRow &row : sheet.rows) {
        QStringList names; // each once, whatever the phases they judged it in
        for (const Assessment &assessment : row.assessments) {
            if (isJudged(assessment) && !names.contains(assessment.assessor))
                names.push_back(assessment.assessor);
        }
        for (const QString &name : names)
            ++part(name).assessed;
        QStringList reviewers;
        for (const Assessment &assessment : row.assessments) {
            const auto review = reviews.constFind(assessment.id);
            if (review == reviews.cend() || !review->last
                || review->last->act == ReviewAct::Submitted
                || reviewers.contains(review->last->actedBy))
                continue;
            reviewers.push_back(review->last->actedBy);
        }
        for (const QString &name : reviewers)
            ++part(name).reviews;
        if (row.applicability.decision)
            ++part(row.applicability.decision->decidedBy).applicability;
    }
    for (const EvidenceItem &item : evidence)
        ++part(item.evidence.addedBy).evidence;
    for (const Finding &finding : findings) {
        ++part(finding.openedBy).findings;
        for (const Retest &retest : finding.retests)
            ++part(retest.testedBy).retests;
    }
    for (const RiskAcceptance &acceptance : acceptances)
        ++part(acceptance.approvedBy).acceptances;
    for (const GateSubmission &submission : submissions)
        ++part(submission.submittedBy).submissions;
    for (const CheckedSignature &each : signatures)
        ++part(each.signature.signedBy).signatures;
    for (const GateDecision &decision : decisions)
        ++part(decision.decidedBy).gates;

    const auto weight = [](const Part &one) {
        return one.assessed + one.evidence + one.findings + one.retests + one.applicability
            + one.acceptances + one.gates + one.reviews + one.submissions + one.signatures;
    };
    std::stable_sort(parts.begin(), parts.end(),
                     [&](const Part &a, const Part &b) { return weight(a) > weight(b); });
    return parts;
}

} // namespace gatehouse
