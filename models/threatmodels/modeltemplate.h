#pragma once

#include "models/base/language.h"
#include "models/base/result.h"
#include "models/threatmodels/threatmodel.h"

#include <QJsonObject>

namespace gatehouse {

/// A drawing to begin with: resources/threats/templates.
class ModelTemplate
{
public:
    /// Those that ship with the program, by title as they stand there.
    static const std::vector<ModelTemplate> &builtIn();
    /// nullptr where there is none.
    static const ModelTemplate *find(const QString &key);
    /// Invalid where something in it is missing; Unreadable where it is no template.
    static Result<ModelTemplate> read(const QByteArray &json);

    QString key;
    LocalizedText title;
    LocalizedText about;

    /// A drawing with identities of its own, named in one language.
    ThreatModel instantiate(Language language) const;

private:
    Result<ThreatModel> model(Language language) const;

    QJsonObject m_json;
};

} // namespace gatehouse
