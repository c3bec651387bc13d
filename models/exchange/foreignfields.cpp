#include "models/exchange/foreignfields.h"

#include "models/base/quantity.h"
#include "models/exchange/foreigntext.h"

namespace gatehouse {

namespace {

bool saysSomething(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return false;
    case QJsonValue::String:
        return !value.toString().isEmpty();
    case QJsonValue::Array:
        return !value.toArray().isEmpty();
    case QJsonValue::Object:
        return !value.toObject().isEmpty();
    default:
        return true;
    }
}

std::optional<QString> asId(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isDouble())
        return value.toVariant().toString();
    return std::nullopt;
}

} // namespace

ForeignFields::ForeignFields(QJsonObject object, QString path, LossReport &report)
    : m_object(std::move(object)), m_path(std::move(path)), m_report(report)
{
}

ForeignFields::~ForeignFields()
{
    for (auto member = m_object.constBegin(); member != m_object.constEnd(); ++member) {
        if (!m_taken.contains(member.key()) && saysSomething(member.value()))
            m_report.add(pathOf(member.key()), m_reasons.value(member.key(), m_restReason));
    }
}

QString ForeignFields::pathOf(const QString &key) const
{
    return m_path.isEmpty() ? key : m_path + u'.' + key;
}

bool ForeignFields::has(const QString &key) const
{
    return saysSomething(m_object.value(key));
}

QJsonValue ForeignFields::value(const QString &key)
{
    m_taken.insert(key);
    return m_object.value(key);
}

void ForeignFields::wrongType(const QString &key)
{
    m_report.add(pathOf(key),
                 tr("Something else was expected here; it is read as if it were empty."));
}

QString ForeignFields::id(const QString &key)
{
    const QJsonValue member = value(key);
    if (const auto id = asId(member))
        return *id;
    if (saysSomething(member))
        wrongType(key);
    return {};
}

QString ForeignFields::text(const QString &key)
{
    bool wasCut = false;
    QString clean = cleanText(id(key), longestModelText, &wasCut);
    if (wasCut)
        m_report.add(pathOf(key),
                     tr("Only the first %1 characters are kept.").arg(countText(longestModelText)));
    return clean;
}

QString ForeignFields::line(const QString &key)
{
    bool wasCut = false;
    QString clean = cleanLine(id(key), longestModelName, &wasCut);
    if (wasCut)
        m_report.add(pathOf(key),
                     tr("Only the first %1 characters are kept.").arg(countText(longestModelName)));
    return clean;
}

std::optional<bool> ForeignFields::flag(const QString &key)
{
    const QJsonValue member = value(key);
    if (member.isBool())
        return member.toBool();
    if (saysSomething(member))
        wrongType(key);
    return std::nullopt;
}

std::optional<double> ForeignFields::number(const QString &key)
{
    const QJsonValue member = value(key);
    if (member.isDouble())
        return member.toDouble();
    if (saysSomething(member))
        wrongType(key);
    return std::nullopt;
}

QJsonObject ForeignFields::object(const QString &key)
{
    const QJsonValue member = value(key);
    if (!member.isObject() && saysSomething(member))
        wrongType(key);
    return member.toObject();
}

QJsonArray ForeignFields::array(const QString &key)
{
    const QJsonValue member = value(key);
    if (!member.isArray() && saysSomething(member))
        wrongType(key);
    return member.toArray();
}

std::vector<ForeignItem> ForeignFields::objects(const QString &key)
{
    std::vector<ForeignItem> items;
    const QJsonArray members = array(key);
    for (qsizetype i = 0; i < members.size(); ++i) {
        const QString path = u"%1[%2]"_qs.arg(pathOf(key)).arg(i);
        const QJsonValue member = members.at(i);
        if (member.isObject())
            items.push_back({member.toObject(), path});
        else if (saysSomething(member))
            m_report.add(path,
                         tr("Something else was expected here; it is read as if it were empty."));
    }
    return items;
}

QStringList ForeignFields::ids(const QString &key)
{
    QStringList list;
    const QJsonArray members = array(key);
    for (qsizetype i = 0; i < members.size(); ++i) {
        const QJsonValue member = members.at(i);
        if (const auto id = asId(member))
            list += *id;
        else if (saysSomething(member))
            m_report.add(u"%1[%2]"_qs.arg(pathOf(key)).arg(i),
                         tr("Something else was expected here; it is read as if it were empty."));
    }
    return list;
}

void ForeignFields::lose(const QString &key, const QString &why)
{
    m_taken.insert(key);
    m_report.add(pathOf(key), why);
}

void ForeignFields::explain(std::initializer_list<const char *> keys, const QString &why)
{
    for (const char *key : keys)
        m_reasons.insert(QString::fromLatin1(key), why);
}

} // namespace gatehouse
