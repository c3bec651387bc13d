#include "models/components/componentsearch.h"

#include "models/base/folding.h"
#include "models/store/database.h"

#include <set>

namespace gatehouse {

namespace {

/// A word as LIKE finds it anywhere, and nothing of it as a wildcard.
QString pattern(QString word)
{
    for (const QChar special : {u'\\', u'%', u'_'})
        word.replace(special, QStringLiteral("\\") + special);
    return u'%' + word + u'%';
}

/// The worst that is known of a component, and all numbers.
Result<void> rate(Statement &known, ComponentUse &use)
{
    known.bind(use.component.id);
    QStringList numbers;
    while (known.next()) {
        numbers += known.text(0);
        use.severity = std::max(use.severity, known.key<ToolSeverity>(1));
    }
    TRY(known.finished());
    use.vulnerabilities = numbers.join(QStringLiteral(", "));
    return {};
}

} // namespace

Result<ComponentUses> whoHas(const Database &database, const ComponentQuery &query, int limit)
{
    const QStringList words =
        query.isExact ? QStringList{folded(query.text.trimmed())} : foldedWords(query.text);
    ComponentUses found;
    if (words.isEmpty() || words.front().isEmpty())
        return found;
    // The index on names is walked in its order, so the first rows come without sorting all.
    QByteArray sql = "SELECT " + describe<Component>().selection()
        + ", rc.release_id, a.id, a.code, a.name, r.version, "
          "coalesce(a.current_release_id, 0) = r.id FROM component c "
          "CROSS JOIN release_component rc ON rc.component_id = c.id "
          "JOIN app_release r ON r.id = rc.release_id JOIN app a ON a.id = r.app_id WHERE ";
    if (query.isExact)
        sql += "c.name_folded = ?";
    else
        sql +=
            QByteArray("c.search_text LIKE ? ESCAPE '\\' AND ").repeated(words.size()).chopped(5);
    if (!query.version.isEmpty())
        sql += " AND c.version = ?";
    if (query.onlyCurrent)
        sql += " AND a.current_release_id = r.id";
    sql += " ORDER BY c.name_folded, c.version, c.search_text, c.id, rc.release_id LIMIT ?";
    TRY_ASSIGN(auto rows, database.prepare(sql));
    rows.rewind();
    int position = 0;
    for (const QString &word : words)
        rows.bindOne(++position, query.isExact ? word : pattern(word));
    if (!query.version.isEmpty())
        rows.bindOne(++position, query.version);
    rows.bindOne(++position, limit + 1);

    TRY_ASSIGN(auto known,
               database.prepare("SELECT v.number, v.severity FROM component_vulnerability cv "
                                "JOIN vulnerability v ON v.id = cv.vulnerability_id "
                                "WHERE cv.component_id = ? AND v.withdrawn_at = '' "
                                "ORDER BY v.number"));
    const int beside = describe<Component>().selectedColumns();
    std::set<AppId> apps;
    std::set<ReleaseId> releases;
    while (rows.next()) {
        if (static_cast<int>(found.uses.size()) == limit) {
            found.isCut = true;
            break;
        }
        const ComponentId component = rows.id<ComponentId>(0);
        ComponentUse use;
        if (!found.uses.empty() && found.uses.back().component.id == component) {
            const ComponentUse &last = found.uses.back();
            use.component = last.component;
            use.severity = last.severity;
            use.vulnerabilities = last.vulnerabilities;
        } else {
            TRY_ASSIGN(use.component, readRecord<Component>(rows));
            TRY(rate(known, use));
        }
        use.release = rows.id<ReleaseId>(beside);
        use.app = rows.id<AppId>(beside + 1);
        use.appCode = rows.text(beside + 2);
        use.appName = rows.text(beside + 3);
        use.version = rows.text(beside + 4);
        use.isCurrent = rows.boolean(beside + 5);
        apps.insert(use.app);
        releases.insert(use.release);
        found.uses.push_back(std::move(use));
    }
    if (!found.isCut)
        TRY(rows.finished());
    found.apps = static_cast<int>(apps.size());
    found.releases = static_cast<int>(releases.size());
    return found;
}

QString searchTextOf(const Component &component)
{
    return folded(component.title() + u' ' + component.purl);
}

Result<void> refileComponents(const Database &database)
{
    TRY_ASSIGN(auto transaction, Transaction::begin(database));
    std::vector<Component> components;
    {
        TRY_ASSIGN(
            auto rows,
            database.prepare("SELECT " + describe<Component>().selection() + " FROM component c"));
        rows.bind();
        while (rows.next()) {
            TRY_ASSIGN(Component component, readRecord<Component>(rows));
            components.push_back(std::move(component));
        }
        TRY(rows.finished());
    }
    TRY_ASSIGN(auto filing,
               database.prepare("UPDATE component SET name_folded = ?1, search_text = ?2 WHERE id "
                                "= ?3 AND (name_folded <> ?1 OR search_text <> ?2)"));
    for (const Component &component : components) {
        filing.bind(folded(component.name), searchTextOf(component), component.id);
        TRY(filing.run());
    }
    return transaction.commit();
}

Result<int> misfiledComponents(const Database &database)
{
    const int beside = describe<Component>().selectedColumns();
    TRY_ASSIGN(auto rows,
               database.prepare("SELECT " + describe<Component>().selection()
                                + ", c.name_folded, c.search_text FROM component c"));
    rows.bind();
    int misfiled = 0;
    while (rows.next()) {
        TRY_ASSIGN(const Component component, readRecord<Component>(rows));
        misfiled += rows.text(beside) != folded(component.name)
            || rows.text(beside + 1) != searchTextOf(component);
    }
    TRY(rows.finished());
    return misfiled;
}

} // namespace gatehouse
