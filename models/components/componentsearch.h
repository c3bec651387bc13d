#pragma once

#include "models/components/component.h"

#include <optional>

namespace gatehouse {

/// What is looked for in all releases.
struct ComponentQuery {
    /// Every word somewhere in group, name, version or package URL; `isExact`: the whole name.
    QString text;
    QString version = {}; ///< exactly this one; empty: any
    bool isExact = false;
    bool onlyCurrent = false; ///< only in the release its app shows
    bool operator==(const ComponentQuery &) const = default;
};

/// A release that contains what was looked for.
struct ComponentUse {
    Component component;
    ReleaseId release;
    AppId app;
    QString appCode;
    QString appName;
    QString version; ///< of the release
    bool isCurrent = false; ///< its app shows this release
    ToolSeverity severity = ToolSeverity::None; ///< the worst that is known of the component
    QString vulnerabilities; ///< their numbers, joined by ", "
    /// One of a component in a release, for lists.
    qint64 key() const { return (component.id.value << 32) | release.value; }
    QString releaseName() const { return appCode + u'@' + version; }
    bool operator==(const ComponentUse &) const = default;
};

/// By component, then by release.
struct ComponentUses {
    std::vector<ComponentUse> uses;
    int apps = 0; ///< among the uses
    int releases = 0;
    bool isCut = false; ///< there are more than were asked for
    bool operator==(const ComponentUses &) const = default;
};

/// Which releases contain it: at most `limit` uses. Nothing for a query without a word.
Result<ComponentUses> whoHas(const Database &database, const ComponentQuery &query, int limit);

/// What a component is looked for by, written with its row.
QString searchTextOf(const Component &component);
/// How many components are filed under another text, or another name.
Result<int> misfiledComponents(const Database &database);
/// Files each under its own name, where it is not.
Result<void> refileComponents(const Database &database);

} // namespace gatehouse
