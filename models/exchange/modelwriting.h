#pragma once

#include "models/exchange/foreignuids.h"
#include "models/threatmodels/modeldocument.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace gatehouse {

/// A model as a file of another tool.
struct ModelWriting {
    QByteArray content;
    /// What that tool cannot show. It travels in a part of the file that only Gatehouse reads.
    std::vector<LostField> lost;
};

/// What the fields of a format can say of a model, without that part.
struct ForeignWriting {
    QJsonObject json;
    PartAliases aliases; ///< how each part is called there
    std::vector<LostField> lost;
};

/// What both writers say alike.
class ForeignWords
{
    Q_DECLARE_TR_FUNCTIONS(ForeignWords)
public:
    /// Everything that is not in the named parts, as "elements[3].assets".
    class Losses
    {
    public:
        void add(const QString &list, std::size_t index, const char *field = "");
        std::vector<LostField> lines;
    };

    /// Takes every uid of a document, so that ids made up for a file are none of them.
    static void claimAll(ForeignUids &uids, const ModelDocument &document);

    /// What is written about a threat: the reason why it needs no answer, else its countermeasures.
    static QString about(const DocumentThreat &threat,
                         const QHash<QString, const DocumentCountermeasure *> &countermeasures);
    /// The level that a file says, else what follows from the rating.
    static Risk risk(const DocumentThreat &threat);
};

} // namespace gatehouse
