#pragma once

#include "models/exchange/foreignfields.h"
#include "models/exchange/foreignuids.h"
#include "models/exchange/lossreport.h"
#include "models/threatmodels/modeldocument.h"

#include <QCoreApplication>
#include <QHash>
#include <QMap>
#include <QSet>

#include <vector>

namespace gatehouse {

/// The threats and mitigations of a file in the Open Threat Model form. The file says each once;
/// its parts say which of them they have, and how those stand there.
class OtmThreats
{
    Q_DECLARE_TR_FUNCTIONS(OtmThreats)
public:
    /// All are kept by reference.
    OtmThreats(ModelDocument &document, ForeignUids &uids, LossReport &report)
        : m_document(document), m_uids(uids), m_report(report)
    {
    }

    void readMitigations(ForeignFields &root);
    void readThreats(ForeignFields &root);
    /// Those of a part, once the two above are read. `subject`: its uid; `partId`: its id.
    void readInstances(ForeignFields &part, const QString &subject, const QString &partId);
    /// Once all parts are read: threats that no part has are threats of the model.
    void finish();

private:
    struct ThreatDefinition {
        QString id;
        DocumentThreat threat;
        QString path;
        int uses = 0;
    };

    int ratingOf(ForeignFields &risk, FieldName key);
    QStringList readMitigationStates(ForeignFields &instance);
    void keepUnusedThreats();
    void dropTurnedDown();

    ModelDocument &m_document;
    ForeignUids &m_uids;
    LossReport &m_report;
    QHash<QString, int> m_mitigations; ///< id → index, as the following
    QHash<QString, int> m_definitions;
    std::vector<ThreatDefinition> m_threats;
    QSet<int> m_staged; ///< countermeasures that have been given a stage
    QMap<int, QString> m_turnedDown; ///< countermeasures → where the file says so
};

} // namespace gatehouse
