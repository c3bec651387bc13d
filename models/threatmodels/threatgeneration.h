#pragma once

#include "models/threatmodels/modelgeometry.h"
#include "models/threatmodels/threatlibrary.h"

#include <QSet>

namespace gatehouse {

/// A threat that a rule finds at one element or flow. Rule and subject are its identity.
struct GeneratedThreat {
    const ThreatRule *rule = nullptr;
    QString subject; ///< uid
    /// The rule's exclude condition certainly holds: the model itself says what answers it.
    bool isExcluded = false;
    bool operator==(const GeneratedThreat &) const = default;
};

/// What is set on elements and flows by the countermeasures that stand in the design: uid →
/// questions answered "yes" beside what was answered in the drawing.
using AppliedAnswers = QHash<QString, QStringList>;

/// Finds the threats of a model. It remembers what it found at each element and flow, and looks
/// again only where something that the rules ask of has changed.
class ThreatGenerator
{
public:
    /// `library` outlives it. `profile` answers what is asked of the app.
    ThreatGenerator(const ThreatLibrary &library, Condition::Lookup profile);

    /// In the order of the model's elements, then its flows; at each in the order of the library.
    /// What is out of scope has no threats.
    std::vector<GeneratedThreat> generate(const ThreatModel &model, const ModelGeometry &geometry,
                                          const AppliedAnswers &applied);
    /// Elements and flows in scope of the model last asked for at which no rule found anything.
    const QStringList &silent() const { return m_silent; }
    /// At how many elements and flows the rules were asked anew the last time.
    int lookedAgain() const { return m_lookedAgain; }

    /// The questions that decide something at a part as it stands now: whether a rule finds its
    /// threat there, and while that is not answered, whether it is. Keys.
    QSet<QString> asked(const ModelElement &element) const;
    QSet<QString> asked(const DataFlow &flow, const ThreatModel &model,
                        const ModelGeometry &geometry) const;

private:
    /// All that the rules can ask of a subject.
    struct Facts {
        bool isFlow = false;
        QString type;
        QString sourceType;
        QString targetType;
        bool crosses = false;
        ModelAnswers answers;
        bool operator==(const Facts &) const = default;
    };
    struct Found {
        Facts facts;
        std::vector<std::pair<const ThreatRule *, bool>> threats;
        int round = 0; ///< the last one that asked for it
    };

    void look(const QString &uid, Facts facts, const QStringList *applied,
              std::vector<GeneratedThreat> &into);
    static Facts factsOf(const ModelElement &element);
    static Facts factsOf(const DataFlow &flow, const QString &sourceType, const QString &targetType,
                         const ModelGeometry &geometry);
    Condition::Lookup lookupOf(const Facts &facts) const;
    /// Those of its type, ends and crossings.
    std::vector<const ThreatRule *> rulesFor(const Facts &facts) const;
    std::vector<std::pair<const ThreatRule *, bool>> threatsOf(const Facts &facts) const;
    QSet<QString> asked(const Facts &facts) const;

    const ThreatLibrary &m_library;
    Condition::Lookup m_profile;
    QHash<QString, std::vector<const ThreatRule *>> m_elementRules; ///< by type, in library order
    std::vector<const ThreatRule *> m_flowRules;
    QHash<QString, Found> m_found;
    QStringList m_silent;
    int m_round = 0;
    int m_lookedAgain = 0;
};

} // namespace gatehouse
