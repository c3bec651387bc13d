#include "models/toolreports/jsonreport.h"

#include "models/toolreports/jsonextent.h"
#include "models/toolreports/jsonplace.h"
#include "models/toolreports/reportcontent.h"

#include <cstdlib>
#include <cstring>
#include <limits>

namespace gatehouse {

namespace {

struct JsonWords {
    Q_DECLARE_TR_FUNCTIONS(ReportContent)
};

bool isDigit(char character)
{
    return character >= '0' && character <= '9';
}

bool hasTooManyValues(QByteArrayView text)
{
    if (text.size() <= ReportContent::mostValues)
        return false;
    qsizetype signs = 0;
    for (const char character : text)
        signs += character == ',' || character == ':' || character == '[' || character == '{';
    if (signs <= ReportContent::mostValues)
        return false;
    // Signs within texts make nothing.
    return JsonExtent::of(text, ReportContent::mostValues).values > ReportContent::mostValues;
}

/// No escape gives it: four digits give less.
constexpr uint noUnit = 0x10000;

/// The number of "\uD83D" at `at`; noUnit for what is no such escape.
uint escapedUnit(const char *at, const char *end)
{
    if (end - at < 6 || at[0] != '\\' || at[1] != 'u')
        return noUnit;
    bool isHex = false;
    const uint unit = QByteArray::fromRawData(at + 2, 4).toUInt(&isHex, 16);
    return isHex ? unit : noUnit;
}

/// Halves of characters, as tools write them that take bytes for text: "\udc80".
int mendCharacters(char *at, const char *end)
{
    int mended = 0;
    while (at < end) {
        const uint unit = escapedUnit(at, end);
        if (unit == noUnit) {
            at += *at == '\\' ? 2 : 1;
            continue;
        }
        const bool isHigh = unit >= 0xD800 && unit < 0xDC00;
        const uint next = isHigh ? escapedUnit(at + 6, end) : noUnit;
        if (next >= 0xDC00 && next < 0xE000) {
            at += 12;
            continue;
        }
        if (isHigh || (unit >= 0xDC00 && unit < 0xE000)) {
            std::memcpy(at + 2, "fffd", 4);
            ++mended;
        }
        at += 6;
    }
    return mended;
}

/// Numbers beyond what a double or 64 bits hold; nothing that is taken out of a report is one.
int mendNumbers(char *at, const char *end)
{
    int mended = 0;
    while (at < end) {
        if (*at == '"') {
            at += endOfJsonText(at + 1, end) - at + 1;
            continue;
        }
        if (!isDigit(*at) && *at != '-') {
            ++at;
            continue;
        }
        char *const start = at;
        while (at < end && (isDigit(*at) || std::strchr("+-.eE", *at)))
            ++at;
        const QByteArray number(start, at - start);
        const bool isWhole =
            !number.contains('.') && !number.contains('e') && !number.contains('E');
        const bool isTooLarge =
            isWhole ? number.size() > 19 : std::isinf(std::strtod(number, nullptr));
        if (isTooLarge && number.size() >= 4) {
            std::memset(start, ' ', std::size_t(number.size()));
            std::memcpy(start, "null", 4);
            ++mended;
        }
    }
    return mended;
}

} // namespace

JsonNode JsonNode::operator[](std::string_view name) const
{
    simdjson::dom::object object;
    simdjson::dom::element member;
    if (!m_value || m_value->get(object) != simdjson::SUCCESS
        || object.at_key(name).get(member) != simdjson::SUCCESS)
        return {};
    return JsonNode(member);
}

JsonNode JsonNode::operator[](qsizetype index) const
{
    simdjson::dom::array array;
    simdjson::dom::element item;
    if (!m_value || index < 0 || m_value->get(array) != simdjson::SUCCESS
        || array.at(std::size_t(index)).get(item) != simdjson::SUCCESS)
        return {};
    return JsonNode(item);
}

qsizetype JsonNode::size() const
{
    qsizetype count = 0;
    eachItem([&](JsonNode) { ++count; });
    eachMember([&](std::string_view, JsonNode) { ++count; });
    return count;
}

qsizetype JsonNode::itemCount() const
{
    qsizetype count = 0;
    eachItem([&](const JsonNode &) { ++count; });
    return count;
}

bool JsonNode::isEmpty() const
{
    simdjson::dom::array items;
    simdjson::dom::object members;
    if (m_value && m_value->get(items) == simdjson::SUCCESS)
        return items.begin() == items.end();
    return !m_value || m_value->get(members) != simdjson::SUCCESS
        || members.begin() == members.end();
}

std::string_view JsonNode::text() const
{
    std::string_view text;
    if (m_value && m_value->get(text) == simdjson::SUCCESS)
        return text;
    return {};
}

QString JsonNode::spelled() const
{
    if (!m_value)
        return {};
    switch (m_value->type()) {
    case simdjson::dom::element_type::STRING: {
        const std::string_view own = text();
        return QString::fromUtf8(own.data(), qsizetype(own.size()));
    }
    case simdjson::dom::element_type::INT64:
        return QString::number(std::int64_t(*m_value));
    case simdjson::dom::element_type::UINT64:
        return QString::number(std::uint64_t(*m_value));
    case simdjson::dom::element_type::DOUBLE:
        return QString::number(*number(), 'g', 15);
    case simdjson::dom::element_type::BOOL:
        return isTrue() ? QStringLiteral("true") : QStringLiteral("false");
    default:
        return {};
    }
}

std::optional<double> JsonNode::number() const
{
    double value = 0;
    if (m_value && m_value->is_number() && m_value->get(value) == simdjson::SUCCESS)
        return value;
    return std::nullopt;
}

std::optional<bool> JsonNode::flag() const
{
    bool value = false;
    if (m_value && m_value->get(value) == simdjson::SUCCESS)
        return value;
    return std::nullopt;
}

int JsonNode::line() const
{
    const double value = number().value_or(0);
    return value >= 1 && value <= std::numeric_limits<int>::max() ? int(value) : 0;
}

QByteArray JsonNode::json() const
{
    return m_value ? QByteArray::fromStdString(simdjson::minify(*m_value)) : QByteArray();
}

Result<JsonReport> JsonReport::parse(const ReportContent &content)
{
    const QByteArrayView text = content.text();
    if (hasTooManyValues(text))
        return ReportContent::tooManyValues();
    JsonReport report;
    // The parser's own memory goes before anything is taken out of the document.
    simdjson::dom::parser parser;
    const auto parse = [&](const char *bytes, bool isCopied) {
        if (const auto error =
                parser.allocate(std::size_t(text.size()), std::size_t(ReportContent::mostLevels)))
            return error;
        return parser
            .parse_into_document(report.m_document, reinterpret_cast<const std::uint8_t *>(bytes),
                                 std::size_t(text.size()), isCopied)
            .error();
    };
    auto error = parse(text.data(), content.padding() < qsizetype(simdjson::SIMDJSON_PADDING));
    if (error == simdjson::STRING_ERROR || error == simdjson::NUMBER_ERROR
        || error == simdjson::TAPE_ERROR) {
        QByteArray mended(text.size() + qsizetype(simdjson::SIMDJSON_PADDING), ' ');
        std::memcpy(mended.data(), text.data(), std::size_t(text.size()));
        char *const end = mended.data() + text.size();
        report.m_mendedCharacters = mendCharacters(mended.data(), end);
        report.m_mendedNumbers = mendNumbers(mended.data(), end);
        if (report.m_mendedCharacters > 0 || report.m_mendedNumbers > 0)
            error = parse(mended.constData(), false);
    }
    const QString cause = QString::fromLatin1(simdjson::error_message(error));
    switch (error) {
    case simdjson::SUCCESS:
        return report;
    case simdjson::DEPTH_ERROR:
        return ReportContent::tooDeep(ReportContent::mostLevels);
    case simdjson::UTF8_ERROR:
        return ReportContent::otherEncoding(cause);
    case simdjson::MEMALLOC:
        return fail(ErrorKind::Invalid,
                    JsonWords::tr("There is not enough memory for a report of this size."), cause);
    default:
        return ReportContent::damaged(placeOfJsonError(text), cause);
    }
}

JsonNode JsonReport::root() const
{
    return JsonNode(m_document.root());
}

} // namespace gatehouse
