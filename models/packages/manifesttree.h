#pragma once

#include "models/base/result.h"
#include "models/packages/packagereport.h"

#include <QCoreApplication>
#include <QHash>

#include <memory>

namespace gatehouse {

/// An element of an Android manifest, or of another file of its kind, as `aapt dump xmltree` and
/// `aapt2 dump xmltree` print it. Attributes go by Android's resource ids, since packers take the
/// names away; those of no id, by name.
struct ManifestElement {
    struct Value {
        QString text; ///< without its quotes; numbers in decimal, "true", "false", "@0x7f…"
        bool isReference() const { return text.startsWith(u'@') || text.startsWith(u'?'); }
        /// Nothing where another resource says it.
        std::optional<bool> flag() const;
    };

    QString name;
    QHash<QString, Value> attributes;
    QString text; ///< between its tags
    std::vector<ManifestElement> children;

    /// `id`: "0x01010003"; Android's own names are in manifesttree.cpp.
    const Value *attribute(const QString &id) const;
    std::vector<const ManifestElement *> all(const QString &child) const;
};

struct ManifestTree {
    Q_DECLARE_TR_FUNCTIONS(ManifestTree)
public:
    /// The element of that name that all others are in. Invalid for what is no such tree, is deeper
    /// than any manifest, or says an attribute or a text twice, as only a file does that was made
    /// to be misread.
    static Result<ManifestElement> parse(const QByteArray &output,
                                         QLatin1StringView name = QLatin1StringView("manifest"));
    /// Takes over what the manifest says of the app; `badging` may have said some of it before.
    static void read(const ManifestElement &manifest, PackageReport &report);
    /// The resource that configures its network: "@0x7f150003"; empty: none.
    static QString networkConfigOf(const ManifestElement &manifest);
};

/// Takes over what `aapt dump badging` or `aapt2 dump badging` says: texts that stand in resources,
/// which the tree only refers to.
void readBadging(const QByteArray &output, PackageReport &report);

} // namespace gatehouse
