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
        TRY(takeThreats());
        TRY(takeCountermeasures());
        return std::move(m_taken);
    }

private:
    const Database &database() const { return m_change.database(); }

    /// All at once where that saves writing: each single one would write the row that the drawing
    /// stands in.
    Result<void> takeThreats()
    {
        for (const ModelElement &element : m_document.model.elements)
            m_parts.insert(element.uid);
        for (const DataFlow &flow : m_document.model.flows)
            m_parts.insert(flow.uid);
        std::vector<const DocumentThreat *> taken;
        std::vector<ThreatId> ids;
        std::vector<RecordedThreat> own;
        for (const DocumentThreat &threat : m_document.threats) {
            const ThreatId id = idOf(threat);
            if (!id.isValid() && threat.state == ThreatState::Gone) {
                lose(threat,
                     tr("is no longer in the file's own drawing: it is not taken over into a "
                        "release that does not know it."));
                continue;
            }
            if (id.isValid())
                TRY(rate(id, threat));
            else
                own.push_back(ownOf(threat));
            taken.push_back(&threat);
            ids.push_back(id);
        }
        TRY_ASSIGN(const std::vector<ThreatId> added,
                   ThreatRepository::take(m_change, m_taken.model, std::move(own)));
        auto next = added.begin();
        for (std::size_t i = 0; i < taken.size(); ++i) {
            if (!ids[i].isValid())
                ids[i] = *next++;
            m_threats.insert(taken[i]->uid, ids[i]);
        }
        m_taken.threats = static_cast<int>(taken.size());
        return answer(taken, ids);
    }

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

    ThreatId idOf(const DocumentThreat &threat) const
    {
        const ThreatId id = m_byLineage.value(threat.uid);
        return id.isValid() || threat.rule.isEmpty()
            ? id
            : m_byIdentity.value({threat.rule, threat.subject});
    }

    /// What the file rates otherwise than the library; the file is the reason.
    Result<void> rate(ThreatId id, const DocumentThreat &threat)
    {
        TRY_ASSIGN(const RecordedThreat there, ThreatRepository(database()).threat(id));
        RecordedThreat stored = there;
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
        return stored == there ? Result<void>() : ThreatRepository::update(m_change, stored);
    }

    RecordedThreat ownOf(const DocumentThreat &threat)
    {
        RecordedThreat own;
        own.uid = threat.uid;
        own.subject = m_parts.contains(threat.subject) ? threat.subject : QString();
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
        return own;
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

    Result<void> answer(const std::vector<const DocumentThreat *> &threats,
                        const std::vector<ThreatId> &ids)
    {
        std::vector<std::pair<ThreatId, QString>> dismissed;
        for (std::size_t i = 0; i < threats.size(); ++i) {
            TRY_ASSIGN(const bool isDismissed, isToDismiss(ids[i], *threats[i]));
            if (isDismissed)
                dismissed.emplace_back(ids[i], threats[i]->reason);
        }
        TRY(ThreatRepository::dismiss(m_change, m_taken.model, dismissed));
        if (dismissed.empty())
            return {};
        // Whether that counts at once is the same for all of them.
        TRY_ASSIGN(const RecordedThreat first,
                   ThreatRepository(database()).threat(dismissed.front().first));
        if (first.confirmedAt.isValid())
            return {};
        QSet<qint64> waiting;
        for (const auto &[id, reason] : dismissed)
            waiting.insert(id.value);
        for (std::size_t i = 0; i < threats.size(); ++i) {
            if (waiting.contains(ids[i].value))
                lose(*threats[i],
                     tr("is not applicable in the file: it is open here until somebody who "
                        "may decide applicability confirms that."));
        }
        return {};
    }

    /// Says what of its answer is not taken over.
    Result<bool> isToDismiss(ThreatId id, const DocumentThreat &threat)
    {
        switch (threat.state) {
        case ThreatState::NotApplicable: {
            if (threat.reason.trimmed().isEmpty()) {
                lose(threat,
                     tr("is not applicable in the file, without a reason: it is open here "
                        "until somebody gives one."));
                return false;
            }
            TRY_ASSIGN(const RecordedThreat stored, ThreatRepository(database()).threat(id));
            return stored.answer != ThreatAnswer::NotApplicable
                || stored.answerReason != threat.reason.trimmed();
        }
        case ThreatState::Accepted:
            lose(threat,
                 tr("is an accepted risk in the file: it is open here until somebody who may "
                    "accept risks accepts it until a day."));
            return false;
        case ThreatState::Verified:
            lose(threat,
                 tr("is verified in the file: it counts as implemented here until a test "
                    "with evidence says so."));
            return false;
        default:
            return false;
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
        QHash<QString, const Countermeasure *> byLineage;
        for (const Countermeasure &each : known)
            byLineage.insert(each.lineage, &each);
        std::vector<Countermeasure> added;
        std::vector<Countermeasure> changed;
        for (const DocumentCountermeasure &each : m_document.countermeasures) {
            const Countermeasure *there = byLineage.value(each.uid);
            Countermeasure countermeasure = there ? *there : Countermeasure();
            countermeasure.model = m_taken.model;
            if (!there) {
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
            // Each once: the repository sees to that.
            const std::vector<ThreatId> &more = answered[each.uid];
            countermeasure.threats.insert(countermeasure.threats.end(), more.begin(), more.end());
            (!there ? added : changed).push_back(std::move(countermeasure));
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
    QSet<QString> m_parts; ///< elements and flows of the drawing
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
