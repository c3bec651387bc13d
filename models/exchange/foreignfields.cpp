#include "models/exchange/foreignfields.h"

#include "models/base/foreigntext.h"
#include "models/base/quantity.h"

#include <QStringBuilder>

#include <algorithm>
#include <unordered_set>

namespace gatehouse {

namespace {

bool saysSomething(const JsonNode &value)
{
    if (value.isText())
        return !value.text().empty();
    if (value.isArray() || value.isObject())
        return !value.isEmpty();
    return value.exists();
}

std::optional<QString> asId(const JsonNode &value)
{
    if (value.isText() || value.isNumber())
        return value.spelled();
    return std::nullopt;
}

/// As people write it, and YAML 1.1 has it.
std::optional<bool> flagOfWord(std::string_view word)
{
    const QString lower =
        QLatin1StringView(word.data(), qsizetype(word.size())).toString().toLower();
    if (lower == u"true" || lower == u"yes" || lower == u"on")
        return true;
    if (lower == u"false" || lower == u"no" || lower == u"off")
        return false;
    return std::nullopt;
}

QString spelled(std::string_view name)
{
    return QString::fromUtf8(name.data(), qsizetype(name.size()));
}

} // namespace

ForeignFields::ForeignFields(const JsonNode &object, QString path, LossReport &report)
    : m_path(std::move(path)), m_report(report)
{
    object.eachMember([this](std::string_view name, const JsonNode &value) {
        m_members.push_back({name, value});
    });
}

ForeignFields::~ForeignFields()
{
    const auto isLeft = [](const Member &member) {
        return !member.isTaken && saysSomething(member.value);
    };
    if (std::ranges::none_of(m_members, isLeft))
        return;
    // One that comes after it counts in its place.
    std::unordered_set<std::string_view> names;
    std::vector<const Member *> left;
    for (auto member = m_members.crbegin(); member != m_members.crend(); ++member) {
        if (names.insert(member->name).second && isLeft(*member))
            left.push_back(&*member);
    }
    for (auto member = left.crbegin(); member != left.crend(); ++member) {
        const QString name = spelled((*member)->name);
        m_report.add(m_path.isEmpty() ? name : m_path + u'.' + name, reasonOf((*member)->name));
    }
}

const ForeignFields::Member *ForeignFields::find(std::string_view name) const
{
    const auto found = std::find_if(m_members.crbegin(), m_members.crend(),
                                    [name](const Member &member) { return member.name == name; });
    return found == m_members.crend() ? nullptr : &*found;
}

ForeignFields::Member *ForeignFields::find(std::string_view name)
{
    return const_cast<Member *>(std::as_const(*this).find(name));
}

QString ForeignFields::reasonOf(std::string_view name) const
{
    // The last that was said of it counts.
    const auto reason = std::find_if(m_reasons.rbegin(), m_reasons.rend(),
                                     [&](const auto &each) { return each.first == name; });
    return reason == m_reasons.rend() ? m_restReason.value_or(LossReport::noField())
                                      : reason->second;
}

QString ForeignFields::pathOf(FieldName key) const
{
    return m_path.isEmpty() ? key.toString() : m_path + u'.' + key.toString();
}

bool ForeignFields::has(FieldName key) const
{
    const Member *member = find(key);
    return member && saysSomething(member->value);
}

JsonNode ForeignFields::value(FieldName key)
{
    Member *member = find(key);
    if (!member)
        return {};
    member->isTaken = true;
    return member->value;
}

void ForeignFields::wrongType(FieldName key)
{
    m_report.add(pathOf(key),
                 tr("Something else was expected here; it is read as if it were empty."));
}

QString ForeignFields::id(FieldName key)
{
    const JsonNode member = value(key);
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
    const JsonNode member = value(key);
    const auto flag = member.isText() ? flagOfWord(member.text()) : member.flag();
    if (!flag && saysSomething(member))
        wrongType(key);
    return flag;
}

std::optional<double> ForeignFields::number(FieldName key)
{
    const JsonNode member = value(key);
    const auto number = member.number();
    if (!number && saysSomething(member))
        wrongType(key);
    return number;
}

JsonNode ForeignFields::object(FieldName key)
{
    const JsonNode member = value(key);
    if (member.isObject())
        return member;
    if (saysSomething(member))
        wrongType(key);
    return {};
}

JsonNode ForeignFields::array(FieldName key)
{
    const JsonNode member = value(key);
    if (member.isArray())
        return member;
    if (saysSomething(member))
        wrongType(key);
    return {};
}

std::vector<ForeignItem> ForeignFields::objects(FieldName key)
{
    std::vector<ForeignItem> items;
    const QString list = pathOf(key);
    qsizetype index = 0;
    array(key).eachItem([&](const JsonNode &member) {
        const QString path = list % u'[' % QString::number(index++) % u']';
        if (member.isObject())
            items.push_back({member, path});
        else if (saysSomething(member))
            m_report.add(path,
                         tr("Something else was expected here; it is read as if it were empty."));
    });
    return items;
}

QStringList ForeignFields::ids(FieldName key)
{
    QStringList list;
    qsizetype index = 0;
    array(key).eachItem([&](const JsonNode &member) {
        if (const auto id = asId(member))
            list += *id;
        else if (saysSomething(member))
            m_report.add(u"%1[%2]"_qs.arg(pathOf(key)).arg(index),
                         tr("Something else was expected here; it is read as if it were empty."));
        ++index;
    });
    return list;
}

void ForeignFields::lose(FieldName key, const QString &why)
{
    if (Member *member = find(key))
        member->isTaken = true;
    m_report.add(pathOf(key), why);
}

void ForeignFields::explain(std::initializer_list<const char *> keys, const QString &why)
{
    for (const char *key : keys)
        m_reasons.emplace_back(key, why);
}

} // namespace gatehouse
