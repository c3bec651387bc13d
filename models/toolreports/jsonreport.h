#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QString>

#include <simdjson.h>

#include <optional>
#include <string_view>

namespace gatehouse {

class ReportContent;

/// A value in a JSON report. What is not there, is null, or is of another kind than asked for
/// reads as nothing, so that a reader says what it wants and not what may be wrong. Lives as long
/// as its JsonReport.
class JsonNode
{
public:
    JsonNode() = default;
    explicit JsonNode(simdjson::dom::element value) : m_value(value) { }

    bool exists() const { return m_value && !m_value->is_null(); }
    bool isObject() const { return m_value && m_value->is_object(); }
    bool isArray() const { return m_value && m_value->is_array(); }
    bool isText() const { return m_value && m_value->is_string(); }
    bool isNumber() const { return m_value && m_value->is_number(); }

    /// A member of an object; the first, where there are several of that name.
    JsonNode operator[](std::string_view name) const;
    /// An item of an array.
    JsonNode operator[](qsizetype index) const;
    /// Items of an array, members of an object.
    qsizetype size() const;
    bool isEmpty() const;
    /// Items of an array; 0 for anything else.
    qsizetype itemCount() const;
    /// Whether an object has such a member, be it null.
    bool has(std::string_view name) const { return (*this)[name].m_value.has_value(); }

    std::string_view text() const;
    /// Texts as they are; numbers, whole ones to the last digit, true and false spelled out.
    QString spelled() const;
    std::optional<double> number() const;
    /// True or false; nothing for whatever is neither.
    std::optional<bool> flag() const;
    bool isTrue() const { return flag().value_or(false); }
    /// A line of a file, from 1; 0 for whatever cannot be one.
    int line() const;
    /// As JSON, without white space; empty for what is not there.
    QByteArray json() const;

    /// `visit(JsonNode)`
    template<class Visit>
    void eachItem(Visit visit) const
    {
        simdjson::dom::array items;
        if (!m_value || m_value->get(items) != simdjson::SUCCESS)
            return;
        for (const simdjson::dom::element item : items)
            visit(JsonNode(item));
    }

    /// `visit(std::string_view name, JsonNode)`
    template<class Visit>
    void eachMember(Visit visit) const
    {
        simdjson::dom::object members;
        if (!m_value || m_value->get(members) != simdjson::SUCCESS)
            return;
        for (const simdjson::dom::key_value_pair &member : members)
            visit(member.key, JsonNode(member.value));
    }

private:
    std::optional<simdjson::dom::element> m_value;
};

/// A JSON report in memory, five times faster and in half the space of QJsonDocument. Halves of
/// characters and numbers that nothing can hold, which tools do write, are mended.
class JsonReport
{
public:
    /// Unreadable for what is no JSON in UTF-8; Invalid for what is deeper or has more values than
    /// any report. Text with SIMDJSON_PADDING spare bytes after it is not copied.
    static Result<JsonReport> parse(const ReportContent &content);

    JsonNode root() const;
    /// How many halves of characters became U+FFFD, and how many numbers null.
    int mendedCharacters() const { return m_mendedCharacters; }
    int mendedNumbers() const { return m_mendedNumbers; }

private:
    simdjson::dom::document m_document;
    int m_mendedCharacters = 0;
    int m_mendedNumbers = 0;
};

} // namespace gatehouse
