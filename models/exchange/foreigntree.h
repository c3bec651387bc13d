#pragma once

#include "models/toolreports/jsonreport.h"

#include <QJsonObject>

namespace gatehouse {

/// The values of another tool's file, whichever notation they stand in there. What is read of it
/// are views of it.
class ForeignTree
{
public:
    /// Unreadable for what is no JSON in UTF-8. Of text that only other parsers take (control
    /// characters in texts, halves of characters, numbers that nothing can hold), what they make
    /// of it. It may be large: see ForeignContent for what is looked at before.
    static Result<ForeignTree> parse(const QByteArray &json);
    /// A value that was read or made by other means; nothing for what is no object and no list.
    static Result<ForeignTree> of(const QJsonValue &value);

    JsonNode root() const { return JsonNode(m_document.root()); }

private:
    static simdjson::error_code parse(const QByteArray &json, simdjson::dom::document &document);

    simdjson::dom::document m_document;
};

} // namespace gatehouse
