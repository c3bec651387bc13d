#include "models/threatmodels/documentintake.h"

#include "models/threatmodels/countermeasurerepository.h"
#include "models/threatmodels/threatrepository.h"
#include "models/threatmodels/threatlibraryrepository.h"

#include <map>

namespace gatehouse {

namespace {

class Intake
{
    Q_DECLARE_TR_FUNCTIONS(DocumentIntake)
public:
    Intake(Change &change, const ModelDocument &document, QString source)
        : m_change(change), m_document(document), m_source(std::move(source))
    {
    }

    Result<DocumentIntake> run(ReleaseId release, bool replaces)
    {
        const ThreatModelRepository models(m_change.database());
        TRY_ASSIGN(const auto there, models.ofRelease(release));
        if (there && !replaces)
            return fail(
                ErrorKind::Conflict,
                tr("This release has a threat model already. Say that the file's drawing is "
                   "to take its place; what was decided stays with its elements."));
        if (there) {
            m_taken.model = there->id;
            TRY(ThreatModelRepository::redraw(m_change, there->id, m_document.model,
                                              there->revision));
        } else {
            TRY_ASSIGN(m_taken.model,
                       ThreatModelRepository::draw(m_change, release, m_document.model));
        }
        TRY(readWhatIsThere());
        for (const DocumentThreat &threat : m_document.threats)
            TRY(take(threat));
        TRY(takeCountermeasures());
        return std::move(m_taken);
    }

private:
    const Database &database() const { return m_change.database(); }

    Result<void> readWhatIsThere()
    {
        TRY_ASSIGN(const auto threats, ThreatRepository(database()).ofModel(m_taken.model));
        for (const RecordedThreat &threat : threats) {
            m_byLineage.insert(threat.lineage, threat.id);
            if (!threat.isOwn())
                m_byIdentity.insert({threat.rule, threat.subject}, threat.id);
        }
        return {};
    }

    void lose(const DocumentThreat &threat, const QString &why)
    {
        m_taken.lost.push_back({threat.title.isEmpty() ? threat.uid : threat.title, why});
    }

    Result<void> take(const DocumentThreat &threat)
    {
        ThreatId id = m_byLineage.value(threat.uid);
        if (!id.isValid() && !threat.rule.isEmpty())
            id = m_byIdentity.value({threat.rule, threat.subject});
        if (!id.isValid() && threat.state == ThreatState::Gone) {
            lose(threat,
                 tr("is no longer in the file's own drawing: it is not taken over into a "
                    "release that does not know it."));
            return {};
        }
        if (id.isValid()) {
            TRY(rate(id, threat));
        } else {
            TRY_ASSIGN(id, addOwn(threat));
        }
        ++m_taken.threats;
        m_threats.insert(threat.uid, id);
        return answer(id, threat);
    }

    /// What the file rates otherwise than the library; the file is the reason.
    Result<void> rate(ThreatId id, const DocumentThreat &threat)
    {
        TRY_ASSIGN(RecordedThreat stored, ThreatRepository(database()).threat(id));
        if (threat.inherent.isRated()) {
            stored.likelihood = threat.inherent.likelihood;
            stored.impact = threat.inherent.impact;
            if (stored.ratingReason.isEmpty())
                stored.ratingReason = tr("As rated in %1").arg(m_source);
        }
        if (threat.residual.isRated()) {
            stored.residualLikelihood = threat.residual.likelihood;
            stored.residualImpact = threat.residual.impact;
        }
        return ThreatRepository::update(m_change, stored);
    }

    Result<ThreatId> addOwn(const DocumentThreat &threat)
    {
        RecordedThreat own;
        own.model = m_taken.model;
        own.uid = threat.uid;
        own.subject =
            m_document.model.element(threat.subject) || m_document.model.flow(threat.subject)
            ? threat.subject
            : QString();
        if (own.subject != threat.subject)
            lose(threat,
                 tr("is a threat of the whole model here: only elements and flows have "
                    "threats of their own."));
        own.title = threat.title.trimmed();
        own.description = threat.description;
        if (own.title.isEmpty())
            own.title = threat.description.section(QLatin1Char('\n'), 0, 0).trimmed();
        if (own.title.isEmpty())
            own.title = tr("Threat without a title");
        if (own.title.size() > longestModelName) {
            own.description = own.title + QLatin1Char('\n') + own.description;
            own.title.truncate(longestModelName);
        }
        own.categories = threat.categories;
        const ThreatRating rating = ratingOf(threat);
        if (!threat.inherent.isRated() && threat.risk == Risk::None)
            lose(threat,
                 tr("is not rated in the file: here it counts as %1 × %2 until somebody rates it.")
                     .arg(rating.likelihood)
                     .arg(rating.impact));
        own.likelihood = rating.likelihood;
        own.impact = rating.impact;
        own.residualLikelihood = threat.residual.likelihood;
        own.residualImpact = threat.residual.impact;
        return ThreatRepository::take(m_change, own);
    }

    static ThreatRating ratingOf(const DocumentThreat &threat)
    {
        if (threat.inherent.isRated())
            return threat.inherent;
        switch (threat.risk) {
        case Risk::High:
            return {4, 4};
        case Risk::Low:
            return {2, 2};
        default:
            return {3, 3};
        }
    }

    Result<void> answer(ThreatId id, const DocumentThreat &threat)
    {
        switch (threat.state) {
        case ThreatState::NotApplicable: {
            if (threat.reason.trimmed().isEmpty()) {
                lose(threat,
                     tr("is not applicable in the file, without a reason: it is open here "
                        "until somebody gives one."));
                return {};
            }
            TRY_ASSIGN(const RecordedThreat stored, ThreatRepository(database()).threat(id));
            if (stored.answer == ThreatAnswer::NotApplicable
                && stored.answerReason == threat.reason.trimmed())
                return {};
            TRY(ThreatRepository::dismiss(m_change, id, threat.reason));
            TRY_ASSIGN(const RecordedThreat dismissed, ThreatRepository(database()).threat(id));
            if (!dismissed.confirmedAt.isValid())
                lose(threat,
                     tr("is not applicable in the file: it is open here until somebody who "
                        "may decide applicability confirms that."));
            return {};
        }
        case ThreatState::Accepted:
            lose(threat,
                 tr("is an accepted risk in the file: it is open here until somebody who may "
                    "accept risks accepts it until a day."));
            return {};
        case ThreatState::Verified:
            lose(threat,
                 tr("is verified in the file: it counts as implemented here until a test "
                    "with evidence says so."));
            return {};
        default:
            return {};
        }
    }

    Result<void> takeCountermeasures()
    {
        TRY_ASSIGN(const auto known, CountermeasureRepository(database()).ofModel(m_taken.model));
        std::map<QString, std::vector<ThreatId>> answered;
        for (const DocumentThreat &threat : m_document.threats) {
            const auto taken = m_threats.constFind(threat.uid);
            if (taken == m_threats.cend())
                continue;
            for (const QString &countermeasure : threat.countermeasures)
                answered[countermeasure].push_back(*taken);
        }
        TRY_ASSIGN(const ThreatModelRecord record,
                   ThreatModelRepository(database()).record(m_taken.model));
        TRY_ASSIGN(
            const ThreatLibrary *library,
            ThreatLibraryRepository(database()).library(record.libraryKey, record.libraryVersion));
        std::vector<Countermeasure> added;
        std::vector<Countermeasure> changed;
        for (const DocumentCountermeasure &each : m_document.countermeasures) {
            const auto there = std::ranges::find(known, each.uid, &Countermeasure::lineage);
            Countermeasure countermeasure = there == known.end() ? Countermeasure() : *there;
            countermeasure.model = m_taken.model;
            if (there == known.end()) {
                countermeasure.uid = each.uid;
                countermeasure.key = library->countermeasure(each.key) ? each.key : QString();
                countermeasure.title = each.title.trimmed().left(longestModelName);
                countermeasure.description = each.description;
                if (countermeasure.title.isEmpty())
                    countermeasure.title = tr("Countermeasure without a title");
            }
            countermeasure.stage = std::min(each.stage, CountermeasureStage::Implemented);
            if (!each.designReference.isEmpty())
                countermeasure.designReference = each.designReference;
            if (countermeasure.stage >= CountermeasureStage::Designed
                && countermeasure.designReference.isEmpty())
                countermeasure.designReference = m_source;
            for (const ThreatId threat : answered[each.uid]) {
                if (std::ranges::find(countermeasure.threats, threat)
                    == countermeasure.threats.end())
                    countermeasure.threats.push_back(threat);
            }
            (there == known.end() ? added : changed).push_back(std::move(countermeasure));
            ++m_taken.countermeasures;
        }
        TRY(CountermeasureRepository::putAll(m_change, m_taken.model, added, changed));
        return {};
    }

    Change &m_change;
    const ModelDocument &m_document;
    QString m_source;
    DocumentIntake m_taken;
    QHash<QString, ThreatId> m_byLineage;
    QHash<std::pair<QString, QString>, ThreatId> m_byIdentity;
    QHash<QString, ThreatId> m_threats; ///< by the file's uid
};

} // namespace

Result<DocumentIntake> takeDocument(Change &change, ReleaseId release,
                                    const ModelDocument &document, const QString &source,
                                    bool replaces)
{
    return Intake(change, document, source).run(release, replaces);
}

ModelDocument documentOf(const ThreatModel &drawing, const ThreatRegister &threats,
                         Language language)
{
    ModelDocument document;
    document.model = drawing;
    for (const CountermeasureRow &row : threats.countermeasures) {
        const Countermeasure &each = row.countermeasure;
        document.countermeasures.push_back({each.lineage, each.key, each.title, each.description,
                                            row.stage, each.designReference});
    }
    int number = 0;
    for (const ThreatRow &row : threats.threats) {
        DocumentThreat &threat = document.threats.emplace_back();
        threat.uid = row.threat.lineage;
        threat.rule = row.threat.rule;
        // What is gone has no element to stand at.
        threat.subject = row.counts() ? row.threat.subject : QString();
        threat.number = ++number;
        threat.title = row.title().in(language);
        threat.description = row.description().in(language);
        threat.categories = row.categories();
        threat.inherent = row.inherent;
        threat.residual = {row.threat.residualLikelihood, row.threat.residualImpact};
        threat.risk = row.inherentRisk;
        threat.state = row.state;
        threat.reason = row.threat.answerReason;
        for (const std::size_t position : row.countermeasures)
            threat.countermeasures += threats.countermeasures[position].countermeasure.lineage;
        threat.countermeasures.sort();
    }
    return document;
}

} // namespace gatehouse
