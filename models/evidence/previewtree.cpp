#include "models/evidence/previewtree.h"

#include "models/evidence/previewtext.h"

#include <QXmlStreamReader>

#include <simdjson.h>

#include <algorithm>

namespace gatehouse {

namespace {

namespace ondemand = simdjson::ondemand;

QString shown(QString text)
{
    if (text.size() > PreviewTree::longestValue)
        text = text.left(PreviewTree::longestValue) + u'…';
    return visibleLine(std::move(text));
}

QString utf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

class TreeBuilder
{
public:
    bool isFull() const { return static_cast<int>(m_tree.nodes.size()) >= PreviewTree::mostNodes; }
    int add(int parent, QString name, QString value = {})
    {
        const int node = static_cast<int>(m_tree.nodes.size());
        m_tree.nodes.push_back({shown(std::move(name)), shown(std::move(value)), parent, 0});
        if (parent >= 0) {
            std::vector<int> &siblings = at(parent).children;
            at(node).row = static_cast<int>(siblings.size());
            siblings.push_back(node);
        }
        return node;
    }
    void dropLast() { m_tree.nodes.pop_back(); }
    bool isLast(int node) const { return node + 1 == static_cast<int>(m_tree.nodes.size()); }
    PreviewTree::Node &at(int node) { return m_tree.nodes[static_cast<size_t>(node)]; }
    void cut() { m_tree.isTruncated = true; }
    PreviewTree take() { return std::move(m_tree); }

private:
    PreviewTree m_tree;
};

class JsonTreeReader
{
public:
    std::optional<PreviewTree> read(QByteArrayView text)
    {
        const simdjson::padded_string padded(text.data(), static_cast<size_t>(text.size()));
        ondemand::parser parser;
        ondemand::document document;
        ondemand::value root;
        if (parser.iterate(padded).get(document) != simdjson::SUCCESS
            || document.get_value().get(root) != simdjson::SUCCESS || !readValue(root, -1, {}, 0))
            return std::nullopt;
        if (!m_builder.isFull() && document.current_location().error() != simdjson::OUT_OF_BOUNDS)
            return std::nullopt;
        return m_builder.take();
    }

private:
    bool readValue(ondemand::value &value, int parent, const QString &name, int depth)
    {
        ondemand::json_type type{};
        if (value.type().get(type) != simdjson::SUCCESS)
            return false;
        switch (type) {
        case ondemand::json_type::object: {
            ondemand::object object;
            return value.get_object().get(object) == simdjson::SUCCESS
                && readObject(object, m_builder.add(parent, name, QStringLiteral("{…}")), depth);
        }
        case ondemand::json_type::array: {
            ondemand::array array;
            return value.get_array().get(array) == simdjson::SUCCESS
                && readArray(array, m_builder.add(parent, name, QStringLiteral("[…]")), depth);
        }
        case ondemand::json_type::string:
            return readString(value, parent, name);
        default:
            return readWord(value, parent, name, type);
        }
    }

    bool readObject(ondemand::object &object, int node, int depth)
    {
        if (depth == PreviewTree::deepest)
            return leaveOut(object, node);
        int members = 0;
        for (auto each : object) {
            ondemand::field member;
            std::string_view key;
            if (std::move(each).get(member) != simdjson::SUCCESS
                || member.unescaped_key().get(key) != simdjson::SUCCESS)
                return false;
            if (isCut())
                return true;
            if (!readValue(member.value(), node, utf8(key), depth + 1))
                return false;
            ++members;
        }
        m_builder.at(node).value = QStringLiteral("{%1}").arg(members);
        return true;
    }

    bool readArray(ondemand::array &array, int node, int depth)
    {
        if (depth == PreviewTree::deepest)
            return leaveOut(array, node);
        int items = 0;
        for (auto each : array) {
            ondemand::value item;
            if (std::move(each).get(item) != simdjson::SUCCESS)
                return false;
            if (isCut())
                return true;
            if (!readValue(item, node, QStringLiteral("[%1]").arg(items), depth + 1))
                return false;
            ++items;
        }
        m_builder.at(node).value = QStringLiteral("[%1]").arg(items);
        return true;
    }

    bool isCut()
    {
        if (m_builder.isFull())
            m_builder.cut();
        return m_builder.isFull();
    }

    template<class Container>
    bool leaveOut(Container &container, int node)
    {
        std::string_view raw;
        if (container.raw_json().get(raw) != simdjson::SUCCESS)
            return false;
        m_builder.at(node).value = shown(utf8(raw.substr(0, 200)) + u'…');
        m_builder.cut();
        return true;
    }

    bool readString(ondemand::value &value, int parent, const QString &name)
    {
        // As it stands where it does not mean anything, such as half a character.
        const std::string_view raw = value.raw_json_token();
        std::string_view text;
        const bool isSound = value.get_string().get(text) == simdjson::SUCCESS;
        m_builder.add(parent, name, isSound ? u'"' + utf8(text) + u'"' : utf8(raw).trimmed());
        return isSound || utf8(raw).trimmed().endsWith(u'"');
    }

    bool readWord(ondemand::value &value, int parent, const QString &name, ondemand::json_type type)
    {
        const QString raw = utf8(value.raw_json_token()).trimmed();
        bool flag = false;
        const bool isSound = type == ondemand::json_type::boolean
            ? value.get_bool().get(flag) == simdjson::SUCCESS
            : type == ondemand::json_type::null
            ? raw == QLatin1StringView("null")
            : std::all_of(raw.begin(), raw.end(), [](QChar character) {
                  return QStringView(u"+-.0123456789Ee").contains(character);
              });
        m_builder.add(parent, name, raw);
        return isSound;
    }

    TreeBuilder m_builder;
};

/// More attributes than any element has take the reader the square of their number. Between two
/// signs that begin a tag, no attribute can hold one.
bool hasTooManyAttributes(const QString &text)
{
    constexpr int most = 10'000;
    int seen = 0;
    for (const QChar character : text) {
        if (character == u'<')
            seen = 0;
        else if (character == u'=' && ++seen > most)
            return true;
    }
    return false;
}

class XmlTreeReader
{
public:
    explicit XmlTreeReader(const QString &text) : m_reader(text)
    {
        m_reader.setNamespaceProcessing(false); // prefixes as they stand
    }

    std::optional<PreviewTree> read()
    {
        int parent = m_builder.add(-1, {});
        int depth = 0;
        while (!m_reader.atEnd() && !m_builder.isFull()) {
            switch (m_reader.readNext()) {
            case QXmlStreamReader::StartElement:
                parent = addElement(parent);
                if (++depth < PreviewTree::deepest)
                    break;
                m_builder.at(parent).value = QStringLiteral("…");
                m_builder.cut();
                m_reader.skipCurrentElement();
                [[fallthrough]];
            case QXmlStreamReader::EndElement:
                --depth;
                parent = close(parent);
                break;
            case QXmlStreamReader::Characters:
                if (!m_reader.isWhitespace() || m_reader.isCDATA())
                    addText(parent);
                break;
            case QXmlStreamReader::Comment:
                m_builder.add(parent, QStringLiteral("<!-- -->"),
                              m_reader.text().toString().trimmed());
                break;
            case QXmlStreamReader::ProcessingInstruction:
                m_builder.add(parent,
                              QStringLiteral("<?%1?>").arg(m_reader.processingInstructionTarget()),
                              m_reader.processingInstructionData().toString());
                break;
            case QXmlStreamReader::DTD:
            case QXmlStreamReader::EntityReference:
                return std::nullopt;
            default:
                break;
            }
        }
        if (m_reader.hasError())
            return std::nullopt;
        if (!m_reader.atEnd())
            m_builder.cut();
        return m_builder.take();
    }

private:
    int addElement(int parent)
    {
        const int node = m_builder.add(parent, m_reader.qualifiedName().toString());
        const QXmlStreamAttributes attributes = m_reader.attributes();
        for (const QXmlStreamAttribute &attribute : attributes) {
            if (m_builder.isFull()) {
                m_builder.cut();
                break;
            }
            m_builder.add(node, u'@' + attribute.qualifiedName().toString(),
                          attribute.value().toString());
        }
        return node;
    }

    /// In a node of its own: an element may hold text and other elements by turns.
    void addText(int parent) { m_builder.add(parent, {}, m_reader.text().toString().trimmed()); }

    /// What holds nothing but a text says it itself.
    int close(int node)
    {
        PreviewTree::Node &element = m_builder.at(node);
        if (element.children.empty() || !m_builder.isLast(element.children.back())
            || !m_builder.at(element.children.back()).name.isEmpty())
            return element.parent;
        const bool isOnly =
            std::all_of(element.children.begin(), element.children.end() - 1,
                        [&](int child) { return m_builder.at(child).name.startsWith(u'@'); });
        if (isOnly) {
            element.value = m_builder.at(element.children.back()).value;
            element.children.pop_back();
            m_builder.dropLast();
        }
        return element.parent;
    }

    TreeBuilder m_builder;
    QXmlStreamReader m_reader;
};

} // namespace

std::optional<PreviewTree> jsonTree(QByteArrayView utf8)
{
    return JsonTreeReader().read(utf8);
}

std::optional<PreviewTree> xmlTree(const QString &text)
{
    return hasTooManyAttributes(text) ? std::nullopt : XmlTreeReader(text).read();
}

} // namespace gatehouse
