#pragma once

#include <QMetaType>
#include <QString>

#include <vector>

namespace gatehouse {

/// The subjects a Change can touch. The stable text of each (see entityKey) stands in the audit
/// log.
enum class Entity {
    Workspace,
    Account,
    Unit,
    Person,
    Library,
    App,
    Release,
    ApplicabilityDecision,
    Assessment,
    Evidence,
    EvidenceLink,
    Finding,
    RiskAcceptance,
    GateDecision,
    AuditEntry,
};
QString entityKey(Entity entity);
/// What a person reads for it.
QString entityLabel(Entity entity);
/// The same for a key out of the audit log; the key itself where it is not one of ours.
QString entityLabel(const QString &key);

/// One thing that was written, announced after the commit. `release` is the release it belongs
/// to (0: the organisation or none), `app` the app where known.
struct EntityChange {
    Entity entity = Entity::Workspace;
    qint64 id = 0;
    qint64 release = 0;
    qint64 app = 0;
    bool operator==(const EntityChange &) const = default;
};

/// Everything one Change wrote.
struct ChangeEvent {
    QString action;
    std::vector<EntityChange> changes;

    bool touches(Entity entity) const;
    bool operator==(const ChangeEvent &) const = default;
};

} // namespace gatehouse

Q_DECLARE_METATYPE(gatehouse::ChangeEvent)
