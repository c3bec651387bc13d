#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>
#include <vector>

namespace gatehouse {

/// A document as a tree to be folded, in its own order; ready to be shown.
struct PreviewTree {
    /// What of a document is held; what lies deeper or beyond is left out.
    static constexpr int mostNodes = 100'000;
    static constexpr int deepest = 64;
    static constexpr qsizetype longestValue = 10'000;

    struct Node {
        QString name; ///< a member's, an element's, "@id" of an attribute, "[3]" of a list's item
        QString value; ///< as it stands, "{2}" and "[2]" of what holds two more
        int parent = -1;
        int row = 0; ///< among the parent's
        std::vector<int> children = {};
        bool operator==(const Node &) const = default;
    };

    std::vector<Node> nodes; ///< the document itself first
    bool isTruncated = false;
    bool operator==(const PreviewTree &) const = default;
};

/// A JSON document: members in their order, double ones and long numbers as they stand. Nothing
/// when it is none.
std::optional<PreviewTree> jsonTree(QByteArrayView utf8);

/// An XML document. Nothing when it is none, and for one with a document type, whose entities could
/// grow it without end or point elsewhere: that one is better seen as it stands.
std::optional<PreviewTree> xmlTree(const QString &text);

} // namespace gatehouse
