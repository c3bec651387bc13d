#pragma once

#include "models/threatmodels/countermeasurerepository.h"
#include "models/threatmodels/threatregister.h"
#include "models/threatmodels/threatrepository.h"
#include "tests/models/assessments/assessmentfixture.h"
#include "tests/models/threatmodels/smallmodel.h"

namespace gatehouse {

/// The assessments' workspace with smallModel() drawn for its release.
class ThreatFixture : public AssessmentFixture
{
public:
    ThreatFixture()
    {
        ThreatModelRepository::install(workspace());
        model = draw(release, smallModel());
    }

    ThreatModelId draw(ReleaseId of, const ThreatModel &drawing)
    {
        Change drawingIt = change("threat_model.draw");
        const ThreatModelId id = need(ThreatModelRepository::draw(drawingIt, of, drawing));
        need(drawingIt.commit());
        return id;
    }
    ThreatModelRecord record() { return need(ThreatModelRepository(database()).record(model)); }
    ThreatsFound redraw(const ThreatModel &drawing)
    {
        Change drawingIt = change("threat_model.draw");
        const auto found =
            need(ThreatModelRepository::redraw(drawingIt, model, drawing, record().revision));
        need(drawingIt.commit());
        return found;
    }
    ThreatRegister threats(ReleaseId of = {})
    {
        return *need(
            ThreatRegister::load(database(), of.isValid() ? of : release, clock().today()));
    }
    /// The threat of a rule at a subject.
    ThreatRow row(const char *rule, const char *subject)
    {
        for (const ThreatRow &each : threats().threats) {
            if (each.threat.rule == QLatin1String(rule)
                && each.threat.subject == QLatin1String(subject))
                return each;
        }
        qFatal("no threat of %s at %s", rule, subject);
    }
    ThreatState state(const char *rule, const char *subject) { return row(rule, subject).state; }

    /// What a role does; its error.
    template<class Do>
    std::optional<ErrorKind> as(Role role, const Action &action, Do &&what)
    {
        auto begun = Change::begin(session(role), action);
        if (!begun)
            return begun.error().kind;
        if (const Result<void> done = what(*begun); !done)
            return done.error().kind;
        need(begun->commit());
        return std::nullopt;
    }

    CountermeasureId counter(const ThreatId &threat, CountermeasureStage stage,
                             const QString &key = {})
    {
        Countermeasure countermeasure;
        countermeasure.model = model;
        countermeasure.key = key;
        countermeasure.title = key.isEmpty() ? QStringLiteral("something is done") : QString();
        countermeasure.stage = stage;
        countermeasure.designReference = QStringLiteral("HLD 4.2");
        countermeasure.threats = {threat};
        Change adding = change("countermeasure.add");
        const CountermeasureId id = need(CountermeasureRepository::add(adding, countermeasure));
        need(adding.commit());
        return id;
    }
    void advance(CountermeasureId id, CountermeasureStage stage)
    {
        Countermeasure countermeasure =
            need(CountermeasureRepository(database()).countermeasure(id));
        countermeasure.stage = stage;
        Change editing = change("countermeasure.edit");
        need(CountermeasureRepository::update(editing, countermeasure));
        need(editing.commit());
    }

    ThreatModelId model;
};

} // namespace gatehouse
