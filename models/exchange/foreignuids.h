#pragma once

#include "models/exchange/modelformat.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace gatehouse {

/// Ids in a file that stand for parts which Gatehouse once wrote there: id → uid. One part may have
/// several, where a format shows a part once only.
using PartAliases = QHash<QString, QString>;

/// What the ids of another tool's file are called here: the same ones whenever the file is read,
/// and none twice, whatever it is the id of.
class ForeignUids
{
public:
    ForeignUids(ModelFormat format, PartAliases aliases);

    bool isAlias(const QString &id) const { return m_aliases.contains(id); }
    /// An alias's part; a UUID as it is; of anything else a UUID made from `place` and it.
    QString uid(const QStringList &place, const QString &id) const;
    /// A UUID made from these.
    QString made(const QStringList &path) const;

    /// Takes that uid; false where something has it already.
    bool claim(const QString &uid);
    /// Takes `wanted`, or one made from `path` where something has it.
    QString claimed(const QString &wanted, const QStringList &path);
    /// Takes one for the `kind` of part at `path`, by its id where it has one and whatever else has
    /// that id.
    QString take(const QString &kind, const QString &id, const QString &path);

private:
    QString m_format;
    PartAliases m_aliases;
    QSet<QString> m_taken;
};

} // namespace gatehouse
