#include "models/exchange/foreigntree.h"

#include "models/exchange/foreigncontent.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace gatehouse {

simdjson::error_code ForeignTree::parse(const QByteArray &json, simdjson::dom::document &document)
{
    // Text with spare bytes after it need not be copied. The parser's own memory goes before
    // anything is taken out of the document.
    const bool isCopied = json.capacity() - json.size() < qsizetype(simdjson::SIMDJSON_PADDING);
    simdjson::dom::parser parser;
    if (const auto error =
            parser.allocate(std::size_t(json.size()), std::size_t(ForeignContent::mostLevels + 1)))
        return error;
    return parser
        .parse_into_document(document, json.constData(), std::size_t(json.size()), isCopied)
        .error();
}

Result<ForeignTree> ForeignTree::parse(const QByteArray &json)
{
    ForeignTree tree;
    if (parse(json, tree.m_document) == simdjson::SUCCESS)
        return tree;
    // A parser in a hurry neither says where it stopped nor takes what tools write all the same.
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return ForeignContent::noJson(json, error);
    if (parse(document.toJson(QJsonDocument::Compact), tree.m_document) == simdjson::SUCCESS)
        return tree;
    return ForeignContent::noJson(json, error);
}

Result<ForeignTree> ForeignTree::of(const QJsonValue &value)
{
    if (value.isArray())
        return parse(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    return parse(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
}

} // namespace gatehouse
