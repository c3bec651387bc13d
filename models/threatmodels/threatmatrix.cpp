#include "models/threatmodels/threatmatrix.h"

#include <algorithm>
#include <set>

namespace gatehouse {

namespace {

void count(MatrixRow &row, const ThreatRow &threat)
{
    const bool isOpen = threat.state == ThreatState::Open;
    ++row.threats;
    row.open += isOpen ? 1 : 0;
    for (const ThreatCategory category : threat.categories()) {
        MatrixCell &cell = row.cells[category];
        ++cell.threats;
        cell.open += isOpen ? 1 : 0;
        // The states stand from the worst to the best.
        cell.worst = std::min(cell.worst, threat.state);
    }
}

} // namespace

MatrixCell MatrixRow::cell(ThreatCategory category) const
{
    const auto found = cells.find(category);
    return found == cells.end() ? MatrixCell() : found->second;
}

std::vector<MatrixRow> matrixOf(const ThreatRegister &threats)
{
    std::vector<MatrixRow> rows;
    QHash<QString, std::size_t> places;
    const auto add = [&](const ModelPart &part) {
        places.insert(part.subject, rows.size());
        MatrixRow &row = rows.emplace_back();
        row.id = static_cast<qint64>(rows.size());
        row.part = part;
    };
    for (const ModelPart &part : threats.parts)
        add(part);
    for (const ThreatRow &threat : threats.threats) {
        if (!threat.counts())
            continue;
        if (!places.contains(threat.threat.subject))
            add({});
        count(rows[places.value(threat.threat.subject)], threat);
    }
    return rows;
}

std::vector<ThreatCategory> categoriesOf(const ThreatRegister &threats)
{
    std::set<ThreatCategory> found;
    for (const ThreatRule &rule : threats.library->rules)
        found.insert(rule.categories.begin(), rule.categories.end());
    for (const ThreatRow &threat : threats.threats)
        found.insert(threat.categories().begin(), threat.categories().end());
    return {found.begin(), found.end()};
}

} // namespace gatehouse
