#include "models/exchange/xmltree.h"

#include "models/base/quantity.h"
#include "models/exchange/foreigncontent.h"

#include <QXmlStreamReader>

#include <algorithm>

namespace gatehouse {

namespace {

struct XmlContent {
    Q_DECLARE_TR_FUNCTIONS(ForeignContent)
};

} // namespace

Result<void> XmlTree::checkAttributes(const QByteArray &content)
{
    constexpr int most = 50;
    bool inTag = false;
    char quote = 0;
    int attributes = 0;
    for (const char character : content) {
        if (quote != 0) {
            if (character == quote)
                quote = 0;
            continue;
        }
        switch (character) {
        case '<':
            inTag = true;
            attributes = 0;
            break;
        case '>':
            inTag = false;
            break;
        case '"':
        case '\'':
            if (inTag)
                quote = character;
            break;
        case '=':
            if (inTag && ++attributes > most)
                return fail(ErrorKind::Invalid,
                            XmlContent::tr("An element of the file has more than %n attributes; no "
                                           "threat model does that.",
                                           nullptr, most));
            break;
        default:
            break;
        }
    }
    return {};
}

Result<XmlTree> XmlTree::read(const QByteArray &content, const QStringList &skipped)
{
    TRY(ForeignContent::checkSize(content));
    TRY(checkAttributes(content));
    // What is looked up in all that is open is so in little.
    constexpr int mostLevels = 60;
    constexpr std::size_t mostElements = 600'000;
    XmlTree tree;
    QXmlStreamReader xml(content);
    std::vector<int> open;
    while (!xml.atEnd()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::DTD:
        case QXmlStreamReader::EntityReference:
            return fail(
                ErrorKind::Invalid,
                XmlContent::tr("The file declares a document type or entities of its own. No "
                               "threat model does, and what they stand for may grow without "
                               "end."));
        case QXmlStreamReader::StartElement: {
            if (open.size() >= std::size_t(mostLevels))
                return ForeignContent::tooDeep();
            if (tree.m_elements.size() >= mostElements)
                return ForeignContent::tooMany();
            const int index = int(tree.m_elements.size());
            XmlElement element;
            element.name = xml.name().toString();
            for (const QXmlStreamAttribute &attribute : xml.attributes()) {
                if (attribute.name() == QLatin1StringView("type"))
                    element.type = attribute.value().toString().section(u':', -1);
            }
            if (!open.empty()) {
                element.parent = open.back();
                tree.m_elements[std::size_t(open.back())].children.push_back(index);
            }
            const bool isSkipped = skipped.contains(element.name);
            if (isSkipped)
                element.text = QStringLiteral("…");
            tree.m_elements.push_back(std::move(element));
            if (!isSkipped) {
                open.push_back(index);
                break;
            }
            // Not by skipCurrentElement(), which would go through declared entities, too.
            for (int level = 1; level > 0 && !xml.atEnd();) {
                xml.readNext();
                if (xml.isStartElement() && ++level > mostLevels)
                    return ForeignContent::tooDeep();
                if (xml.isEndElement())
                    --level;
            }
            break;
        }
        case QXmlStreamReader::EndElement:
            if (!open.empty())
                open.pop_back();
            break;
        case QXmlStreamReader::Characters:
            if (!open.empty())
                tree.m_elements[std::size_t(open.back())].text += xml.text();
            break;
        default:
            break;
        }
    }
    if (xml.hasError() || tree.m_elements.empty())
        return ForeignContent::damaged(
            XmlContent::tr("in line %1").arg(countText(xml.lineNumber())), xml.errorString());

    // White space between elements says nothing.
    for (XmlElement &element : tree.m_elements) {
        if (!element.children.empty() && element.text.trimmed().isEmpty())
            element.text.clear();
    }
    tree.m_steps.resize(tree.m_elements.size());
    for (const XmlElement &element : tree.m_elements) {
        QHash<QString, int> counts;
        for (const int child : element.children)
            ++counts[tree.at(child).name];
        QHash<QString, int> numbers;
        for (const int child : element.children) {
            const QString &name = tree.at(child).name;
            tree.m_steps[std::size_t(child)] = counts.value(name) > 1
                ? QStringLiteral("%1[%2]").arg(name).arg(numbers[name]++)
                : name;
        }
    }
    return tree;
}

int XmlTree::child(int parent, QLatin1StringView name) const
{
    if (parent < 0)
        return -1;
    for (const int child : at(parent).children) {
        if (at(child).name == name)
            return child;
    }
    return -1;
}

std::vector<int> XmlTree::children(int parent, QLatin1StringView name) const
{
    std::vector<int> found;
    if (parent < 0)
        return found;
    for (const int child : at(parent).children) {
        if (at(child).name == name)
            found.push_back(child);
    }
    return found;
}

QString XmlTree::childText(int parent, QLatin1StringView name) const
{
    const int index = child(parent, name);
    return index < 0 ? QString() : at(index).text;
}

QString XmlTree::text(int parent, QLatin1StringView name)
{
    take(child(parent, name));
    return childText(parent, name);
}

void XmlTree::take(int index)
{
    if (index >= 0)
        m_elements[std::size_t(index)].isTaken = true;
}

void XmlTree::takeAll(int index)
{
    if (index < 0)
        return;
    take(index);
    for (const int child : at(index).children)
        takeAll(child);
}

QString XmlTree::path(int index) const
{
    QStringList steps;
    for (int step = index; step >= 0; step = at(step).parent) {
        if (!m_steps[std::size_t(step)].isEmpty())
            steps.prepend(m_steps[std::size_t(step)]);
    }
    return steps.join(u'.');
}

} // namespace gatehouse
