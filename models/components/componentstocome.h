#pragma once

#include "models/components/component.h"
#include "models/toolreports/toolreport.h"

#include <QHash>
#include <QSet>

#include <optional>

namespace gatehouse {

class Database;

/// What a release is made of once a report is taken over.
class ComponentsToCome
{
public:
    static Result<ComponentsToCome> of(const Database &database, ReleaseId release,
                                       const ToolReport &report);

    /// As the file's vulnerabilities find it; without an id.
    std::optional<Component> find(const QString &reference) const;
    /// Whether one that is there by now has it.
    bool isInOne(const QString &vulnerability) const
    {
        return m_vulnerable.contains(vulnerability.trimmed().toLower());
    }

private:
    Result<void> addThose(const Database &database, ReleaseId release, bool areAllToStay);
    void add(const QStringList &names, const Component &component);

    QHash<QString, Component> m_named;
    QSet<QString> m_vulnerable;
};

} // namespace gatehouse
