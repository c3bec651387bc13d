#pragma once

#include "models/threatmodels/threatregister.h"
#include "models/workspace/change.h"

#include <QObject>

#include <functional>
#include <memory>

namespace gatehouse {

struct Acting;
class AssessmentState;
class NavigationContext;

/// What the parts of a threat model's tab share: its threats and countermeasures as they stand, the
/// one that is looked at, and how something is done to them.
class ThreatDesk final : public QObject
{
    Q_OBJECT
public:
    explicit ThreatDesk(AssessmentState &state, QObject *parent = nullptr);

    AssessmentState &state() const { return m_state; }
    NavigationContext &context() const;
    const Database &database() const;
    ReleaseId release() const;
    /// Who acts on the model.
    Acting acting() const;

    /// nullptr where the release has no model. Good until the next setThreats().
    const ThreatRegister *threats() const { return m_threats.get(); }
    void setThreats(std::shared_ptr<const ThreatRegister> threats);

    /// The threat looked at; an invalid id: none.
    ThreatId current() const { return m_current; }
    const ThreatRow *currentRow() const;
    void setCurrent(ThreatId threat);
    /// The same of a countermeasure.
    CountermeasureId currentCountermeasure() const { return m_countermeasure; }
    const CountermeasureRow *currentCountermeasureRow() const;
    void setCurrentCountermeasure(CountermeasureId countermeasure);

    /// The requirement of this key that the release is held against; invalid: none.
    RequirementId requirementOf(const QString &key) const;
    /// A requirement as a person knows it: "6.3.1 a) Access control"; empty: none of the release's.
    QString requirementName(RequirementId requirement) const;

    using Doing = std::function<Result<void>(Change &)>;
    /// In a Change of its own.
    Result<void> write(const Action &action, const Doing &what) const;
    /// The same; what goes wrong is said in the message bar. Whether it was done.
    bool act(const Action &action, const Doing &what) const;

Q_SIGNALS:
    /// Another model, or the same as it stands now.
    void changed();
    void currentChanged();
    void countermeasureChanged();
    /// Take the person to a requirement, to a threat or a countermeasure in its list, or to a part
    /// on its diagram.
    void requirementRequested(gatehouse::RequirementId requirement);
    void threatRequested(gatehouse::ThreatId threat);
    void countermeasureRequested(gatehouse::CountermeasureId countermeasure);
    void partRequested(const QString &uid);
    void evidenceRequested(gatehouse::EvidenceId evidence);
    /// To the threats of one category at an element or flow, or, with an empty uid, of the whole
    /// model.
    void threatsRequested(const QString &uid, gatehouse::ThreatCategory category);

private:
    AssessmentState &m_state;
    std::shared_ptr<const ThreatRegister> m_threats;
    ThreatId m_current;
    CountermeasureId m_countermeasure;
};

} // namespace gatehouse
