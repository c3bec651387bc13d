#include "models/exchange/foreignfields.h"

#include "models/base/foreigntext.h"
#include "models/base/quantity.h"

#include <QStringBuilder>

#include <algorithm>

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
    if (std::cmp_equal(m_taken.size(), m_object.size()))
        return;
    for (auto member = m_object.constBegin(); member != m_object.constEnd(); ++member) {
        const QString name = member.key();
        if (std::ranges::find(m_taken, name) == m_taken.end() && saysSomething(member.value()))
            m_report.add(m_path.isEmpty() ? name : m_path + u'.' + name, reasonOf(name));
    }
}

QString ForeignFields::reasonOf(const QString &name) const
{
    // The last that was said of it counts.
    const auto reason = std::find_if(m_reasons.rbegin(), m_reasons.rend(),
                                     [&](const auto &each) { return each.first == name; });
    return reason == m_reasons.rend() ? m_restReason : reason->second;
}

void ForeignFields::take(QLatin1StringView name)
{
    if (std::ranges::find(m_taken, name) == m_taken.end())
        m_taken.push_back(name);
}

QString ForeignFields::pathOf(FieldName key) const
{
    const QLatin1StringView name = key;
    return m_path.isEmpty() ? QString(name) : m_path + u'.' + name;
}

bool ForeignFields::has(FieldName key) const
{
    return saysSomething(m_object.value(QLatin1StringView(key)));
}

QJsonValue ForeignFields::value(FieldName key)
{
    const auto member = m_object.constFind(QLatin1StringView(key));
    if (member == m_object.constEnd())
        return QJsonValue(QJsonValue::Undefined);
    take(key);
    return member.value();
}

void ForeignFields::wrongType(FieldName key)
{
    m_report.add(pathOf(key),
                 tr("Something else was expected here; it is read as if it were empty."));
}

QString ForeignFields::id(FieldName key)
{
    const QJsonValue member = value(key);
    if (const auto id = asId(member))
        return *id;
    if (saysSomething(member))
        wrongType(key);
    return {};
}

QString ForeignFields::text(FieldName key)
{
    bool wasCut = false;
    QString clean = cleanText(id(key), longestModelText, &wasCut);
    if (wasCut)
        m_report.add(pathOf(key),
                     tr("Only the first %1 characters are kept.").arg(countText(longestModelText)));
    return clean;
}

QString ForeignFields::line(FieldName key)
{
    bool wasCut = false;
    QString clean = cleanLine(id(key), longestModelName, &wasCut);
    if (wasCut)
        m_report.add(pathOf(key),
                     tr("Only the first %1 characters are kept.").arg(countText(longestModelName)));
    return clean;
}

std::optional<bool> ForeignFields::flag(FieldName key)
{
    const QJsonValue member = value(key);
    if (member.isBool())
        return member.toBool();
    if (saysSomething(member))
        wrongType(key);
    return std::nullopt;
}

std::optional<double> ForeignFields::number(FieldName key)
{
    const QJsonValue member = value(key);
    if (member.isDouble())
        return member.toDouble();
    if (saysSomething(member))
        wrongType(key);
    return std::nullopt;
}

QJsonObject ForeignFields::object(FieldName key)
{
    const QJsonValue member = value(key);
    if (!member.isObject() && saysSomething(member))
        wrongType(key);
    return member.toObject();
}

QJsonArray ForeignFields::array(FieldName key)
{
    const QJsonValue member = value(key);
    if (!member.isArray() && saysSomething(member))
        wrongType(key);
    return member.toArray();
}

std::vector<ForeignItem> ForeignFields::objects(FieldName key)
{
    std::vector<ForeignItem> items;
    const QJsonArray members = array(key);
    const QString list = pathOf(key);
    items.reserve(static_cast<std::size_t>(members.size()));
    for (qsizetype i = 0; i < members.size(); ++i) {
        const QString path = list % u'[' % QString::number(i) % u']';
        const QJsonValue member = members.at(i);
        if (member.isObject())
            items.push_back({member.toObject(), path});
        else if (saysSomething(member))
            m_report.add(path,
                         tr("Something else was expected here; it is read as if it were empty."));
    }
    return items;
}

QStringList ForeignFields::ids(FieldName key)
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

void ForeignFields::lose(FieldName key, const QString &why)
{
    if (m_object.contains(QLatin1StringView(key)))
        take(key);
    m_report.add(pathOf(key), why);
}

void ForeignFields::explain(std::initializer_list<const char *> keys, const QString &why)
{
    for (const char *key : keys)
        m_reasons.emplace_back(key, why);
}

} // namespace gatehouse
