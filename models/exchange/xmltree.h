#pragma once

#include "models/base/result.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <vector>

namespace gatehouse {

/// An element of an XML file, by local names.
struct XmlElement {
    QString name;
    QString type; ///< of the attribute "type", without its prefix
    QString text;
    int parent = -1;
    std::vector<int> children;
    bool isTaken = false; ///< what it says is kept, or reported
};

/// A small XML file as a tree, within the limits of ForeignContent and without its declared kinds
/// of trickery: what declares a document type is refused, since entities may grow without end.
class XmlTree
{
public:
    /// `skipped`: elements of which nothing but the name is read.
    static Result<XmlTree> read(const QByteArray &content, const QStringList &skipped);

    /// Invalid for elements with more attributes than any of these files has: the parser compares
    /// each with every other.
    static Result<void> checkAttributes(const QByteArray &content);

    const XmlElement &root() const { return m_elements.front(); }
    const XmlElement &at(int index) const { return m_elements[std::size_t(index)]; }
    int size() const { return int(m_elements.size()); }

    /// The first child of that name; -1 for none, also of -1.
    int child(int parent, QLatin1StringView name) const;
    std::vector<int> children(int parent, QLatin1StringView name) const;
    /// The text of that child; empty for none.
    QString childText(int parent, QLatin1StringView name) const;
    /// The same, and takes it.
    QString text(int parent, QLatin1StringView name);
    void take(int index);
    /// It and everything below it.
    void takeAll(int index);
    /// "A.B[2].C": numbered where several of the same name stand side by side.
    QString path(int index) const;

private:
    std::vector<XmlElement> m_elements;
    std::vector<QString> m_steps; ///< of each element's path
};

} // namespace gatehouse
