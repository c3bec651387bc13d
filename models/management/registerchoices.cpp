#include "models/management/registerchoices.h"

#include "models/base/naturalorder.h"

namespace gatehouse {

namespace {

struct Offer {
    const char *table;
    const char *sql; ///< id and name; the one placeholder is what is referred to now
    bool inOrder; ///< as the query gives them; else by name
};

// Of evidence there may be tens of thousands: the newest are those that are wanted.
constexpr Offer offers[] = {
    {"person",
     "SELECT id, name || CASE WHEN post = '' THEN '' ELSE ' · ' || post END FROM person "
     "WHERE active = 1 OR id = ?",
     false},
    {"app", "SELECT id, code || ' ' || name FROM app WHERE id = ? OR 1 = 1", false},
    {"app_release",
     "SELECT r.id, a.code || '@' || r.version FROM app_release r JOIN app a ON a.id = r.app_id "
     "WHERE r.id = ? OR 1 = 1",
     false},
    {"evidence",
     "SELECT id, number || ' ' || title FROM evidence WHERE id = ? OR (retired_at = '' AND "
     "replaced_by_id IS NULL AND id > (SELECT coalesce(max(id), 0) - 500 FROM evidence)) "
     "ORDER BY id DESC",
     true},
};

} // namespace

Result<std::vector<std::pair<qint64, QString>>>
registerChoices(const Database &database, const Field &field, const void *record)
{
    const auto offer = std::find_if(std::begin(offers), std::end(offers), [&](const Offer &each) {
        return QByteArrayView(each.table) == field.target->table;
    });
    std::vector<std::pair<qint64, QString>> choices;
    if (offer == std::end(offers))
        return choices;
    TRY_ASSIGN(auto rows, database.prepare(offer->sql));
    rows.bind(std::get<qint64>(field.get(record)));
    while (rows.next())
        choices.emplace_back(rows.integer(0), rows.text(1));
    TRY(rows.finished());
    if (!offer->inOrder) {
        const QCollator collator = naturalOrder();
        std::stable_sort(choices.begin(), choices.end(), [&](const auto &one, const auto &other) {
            return collator.compare(one.second, other.second) < 0;
        });
    }
    return choices;
}

} // namespace gatehouse
