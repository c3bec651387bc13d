#pragma once

#include "models/exchange/lossreport.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

#include <initializer_list>

namespace gatehouse {

class ForeignFields;

/// One object of a list, and where it stands.
struct ForeignItem {
    QJsonObject object;
    QString path;
};

/// Takes the members of one object of another tool's file. What nobody has taken when this ends is
/// reported as lost: no field can be forgotten. What is of the wrong type is reported, too, and
/// read as if it were not there; what says nothing (null, an empty text, list or object) is no
/// loss.
class ForeignFields
{
    Q_DECLARE_TR_FUNCTIONS(ForeignFields)
public:
    ForeignFields(QJsonObject object, QString path, LossReport &report);
    ForeignFields(const ForeignItem &item, LossReport &report)
        : ForeignFields(item.object, item.path, report)
    {
    }
    ~ForeignFields();
    Q_DISABLE_COPY_MOVE(ForeignFields)

    QString pathOf(const QString &key) const;
    LossReport &report() { return m_report; }
    /// Whether it is there and says something.
    bool has(const QString &key) const;

    /// As it stands; whoever takes it so answers for all of it.
    QJsonValue value(const QString &key);
    /// A text, or a number as one; as it stands: for ids.
    QString id(const QString &key);
    QString text(const QString &key);
    QString line(const QString &key);
    std::optional<bool> flag(const QString &key);
    std::optional<double> number(const QString &key);
    QJsonObject object(const QString &key);
    QJsonArray array(const QString &key);
    std::vector<ForeignItem> objects(const QString &key);
    /// Texts of a list, as they stand.
    QStringList ids(const QString &key);

    /// Reports a member that has been taken.
    void lose(const QString &key, const QString &why);
    /// The reason for those of these that nobody takes.
    void explain(std::initializer_list<const char *> keys, const QString &why);
    /// The reason for everything else that nobody takes.
    void explainRest(const QString &why) { m_restReason = why; }

private:
    void wrongType(const QString &key);

    QJsonObject m_object;
    QString m_path;
    LossReport &m_report;
    QSet<QString> m_taken;
    QHash<QString, QString> m_reasons;
    QString m_restReason = LossReport::noField();
};

} // namespace gatehouse
