#pragma once

#include "models/exchange/lossreport.h"
#include "models/toolreports/jsonreport.h"

#include <QVarLengthArray>

#include <initializer_list>
#include <optional>
#include <string_view>
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
    operator std::string_view() const { return m_name; }
    QString toString() const { return QLatin1StringView(m_name.data(), qsizetype(m_name.size())); }

private:
    std::string_view m_name;
};

/// One object of a list, and where it stands.
struct ForeignItem {
    JsonNode object;
    QString path;
};

/// Takes the members of one object of another tool's file. What nobody has taken when this ends is
/// reported as lost: no field can be forgotten. What is of the wrong type is reported, too, and
/// read as if it were not there; what says nothing (null, an empty text, list or object) is no
/// loss. Of several members of one name the last counts, as it does for the tools themselves.
class ForeignFields
{
    Q_DECLARE_TR_FUNCTIONS(ForeignFields)
public:
    ForeignFields(const JsonNode &object, QString path, LossReport &report);
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
    JsonNode value(FieldName key);
    /// A text, or a number as one; as it stands: for ids.
    QString id(FieldName key);
    QString text(FieldName key);
    QString line(FieldName key);
    /// True or false, or one of the words for it.
    std::optional<bool> flag(FieldName key);
    std::optional<double> number(FieldName key);
    JsonNode object(FieldName key);
    JsonNode array(FieldName key);
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
    struct Member {
        std::string_view name;
        JsonNode value;
        bool isTaken = false;
    };
    Member *find(std::string_view name);
    const Member *find(std::string_view name) const;
    QString reasonOf(std::string_view name) const;
    void wrongType(FieldName key);

    QVarLengthArray<Member, 16> m_members;
    QString m_path;
    LossReport &m_report;
    std::vector<std::pair<std::string_view, QString>> m_reasons;
    std::optional<QString> m_restReason; ///< none: the usual one
};

} // namespace gatehouse
