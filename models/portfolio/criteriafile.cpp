#include "models/portfolio/criteriafile.h"

#include <QFile>
#include <QJsonDocument>

namespace gatehouse {

QJsonObject criteriaFile(const char *name)
{
    QFile file(QStringLiteral(":/criteria/") + QLatin1StringView(name));
    // Compiled into the program and checked by its tests: it can neither be absent nor broken.
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

LocalizedText localized(const QJsonObject &object, const char *member)
{
    const QString name = QString::fromLatin1(member);
    return {object.value(name + QLatin1StringView("_zh")).toString(),
            object.value(name + QLatin1StringView("_en")).toString()};
}

} // namespace gatehouse
