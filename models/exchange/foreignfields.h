#pragma once

#include "models/exchange/lossreport.h"

#include <QJsonArray>
#include <QJsonObject>

#include <initializer_list>
#include <optional>
#include <utility>
#include <vector>

namespace gatehouse {

class ForeignFields;

/// A member's name, spelled in ASCII where it is asked for: a large file has millions of members,
/// and none of their names is copied.
class FieldName
{
public:
    FieldName(const char *name) : m_name(name) { }
    operator QLatin1StringView() const { return m_name; }

private:
    QLatin1StringView m_name;
};

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

    QString pathOf(FieldName key) const;
    LossReport &report() { return m_report; }
    /// Whether it is there and says something.
    bool has(FieldName key) const;

    /// As it stands; whoever takes it so answers for all of it.
    QJsonValue value(FieldName key);
    /// A text, or a number as one; as it stands: for ids.
    QString id(FieldName key);
    QString text(FieldName key);
    QString line(FieldName key);
    std::optional<bool> flag(FieldName key);
    std::optional<double> number(FieldName key);
    QJsonObject object(FieldName key);
    QJsonArray array(FieldName key);
    std::vector<ForeignItem> objects(FieldName key);
    /// Texts of a list, as they stand.
    QStringList ids(FieldName key);

    /// Reports a member that has been taken.
    void lose(FieldName key, const QString &why);
    /// The reason for those of these that nobody takes.
    void explain(std::initializer_list<const char *> keys, const QString &why);
    /// The reason for everything else that nobody takes.
    void explainRest(const QString &why) { m_restReason = why; }

private:
    void take(QLatin1StringView name);
    QString reasonOf(const QString &name) const;
    void wrongType(FieldName key);

    QJsonObject m_object;
    QString m_path;
    LossReport &m_report;
    std::vector<QLatin1StringView> m_taken; ///< members that are there
    std::vector<std::pair<QLatin1StringView, QString>> m_reasons;
    QString m_restReason = LossReport::noField();
};

} // namespace gatehouse
