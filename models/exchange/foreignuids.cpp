#include "models/exchange/foreignuids.h"

#include <QUuid>

namespace gatehouse {

namespace {

const QUuid foreignNamespace(QStringLiteral("{5f0f3c7e-6f2b-5d0a-9a55-0d6b3f6f2b11}"));

} // namespace

ForeignUids::ForeignUids(ModelFormat format, PartAliases aliases)
    : m_format(toKey(format)), m_aliases(std::move(aliases))
{
}

QString ForeignUids::made(const QStringList &path) const
{
    // Each with its length, so that no two lists make the same text.
    QString name = m_format;
    for (const QString &step : path)
        name += u'\n' + QString::number(step.size()) + u':' + step;
    return QUuid::createUuidV5(foreignNamespace, name).toString(QUuid::WithoutBraces);
}

QString ForeignUids::uid(const QStringList &place, const QString &id) const
{
    if (const auto alias = m_aliases.constFind(id); alias != m_aliases.constEnd())
        return *alias;
    if (id.size() == 36 || id.size() == 38) {
        if (const QUuid uuid = QUuid::fromString(id); !uuid.isNull())
            return uuid.toString(QUuid::WithoutBraces);
    }
    return made(place + QStringList{id});
}

bool ForeignUids::claim(const QString &uid)
{
    const qsizetype before = m_taken.size();
    m_taken.insert(uid);
    return m_taken.size() > before;
}

QString ForeignUids::claimed(const QString &wanted, const QStringList &path)
{
    if (claim(wanted))
        return wanted;
    for (int attempt = 0;; ++attempt) {
        QString other = made(path + QStringList{QString::number(attempt)});
        if (claim(other))
            return other;
    }
}

QString ForeignUids::take(const QString &kind, const QString &id, const QString &path)
{
    const QString wanted = id.isEmpty() ? made({kind, path}) : uid({kind}, id);
    return claimed(wanted, {kind, path, id});
}

} // namespace gatehouse
