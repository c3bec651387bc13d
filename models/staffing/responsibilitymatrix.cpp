#include "models/staffing/responsibilitymatrix.h"

#include "models/portfolio/criteriafile.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

namespace gatehouse {

namespace {

struct Responsibilities {
    Q_DECLARE_TR_FUNCTIONS(Responsibilities)
};

void takePart(ResponsibilityRow &row, Duty duty, const ResponsibilityScheme &scheme)
{
    row.duties.push_back(duty);
    for (const Phase phase : allPhases) {
        if (const auto part = scheme.of(duty, phase))
            row.phases[static_cast<std::size_t>(indexOf(phase))].insert(*part);
    }
}

/// Whether somebody has to be in a duty: it does something in a phase, or answers for it.
bool isNeeded(Duty duty, const ResponsibilityScheme &scheme)
{
    return std::ranges::any_of(allPhases, [&](Phase phase) {
        const auto part = scheme.of(duty, phase);
        return part == Responsibility::Responsible || part == Responsibility::Accountable;
    });
}

} // namespace

QChar letterOf(Responsibility responsibility)
{
    return QLatin1Char(entryOf(responsibility).key[0]);
}

const ResponsibilityScheme &ResponsibilityScheme::builtIn()
{
    // Held against what ships by its test.
    static const ResponsibilityScheme scheme =
        of(criteriaFile("responsibilities.json")).value_or(ResponsibilityScheme());
    return scheme;
}

Result<ResponsibilityScheme> ResponsibilityScheme::read(const QByteArray &json)
{
    return of(QJsonDocument::fromJson(json).object());
}

Result<ResponsibilityScheme> ResponsibilityScheme::of(const QJsonObject &file)
{
    ResponsibilityScheme scheme;
    scheme.m_name = file.value(QLatin1StringView("scheme")).toString();
    scheme.m_version = file.value(QLatin1StringView("version")).toString();
    scheme.m_about = localized(file, "about");
    std::array<int, allPhases.size()> accountable{};
    const QJsonObject duties = file.value(QLatin1StringView("duties")).toObject();
    for (auto row = duties.begin(); row != duties.end(); ++row) {
        const auto duty = fromKey<Duty>(row.key());
        const QJsonObject phases = row.value().toObject();
        for (auto cell = phases.begin(); cell != phases.end(); ++cell) {
            const auto phase = fromKey<Phase>(cell.key());
            const auto part = fromKey<Responsibility>(cell.value().toString());
            if (!duty || !phase || !part)
                return fail(ErrorKind::Invalid,
                            Responsibilities::tr("“%1” in the phase “%2” cannot be “%3”.")
                                .arg(row.key(), cell.key(), cell.value().toString()));
            scheme.m_table.emplace(std::pair(*duty, *phase), *part);
            if (*part == Responsibility::Accountable)
                ++accountable[static_cast<std::size_t>(indexOf(*phase))];
        }
    }
    for (const Phase phase : allPhases) {
        if (accountable[static_cast<std::size_t>(indexOf(phase))] != 1)
            return fail(ErrorKind::Invalid,
                        Responsibilities::tr("In the phase “%1” exactly one duty is accountable.")
                            .arg(toKey(phase)));
    }
    return scheme;
}

std::optional<Responsibility> ResponsibilityScheme::of(Duty duty, Phase phase) const
{
    const auto found = m_table.find({duty, phase});
    return found == m_table.end() ? std::nullopt : std::optional(found->second);
}

QString ResponsibilityRow::letters(Phase phase) const
{
    const auto &parts = phases[static_cast<std::size_t>(indexOf(phase))];
    QStringList letters;
    for (const auto &entry : EnumText<Responsibility>::entries()) {
        if (parts.contains(entry.value))
            letters += QString(letterOf(entry.value));
    }
    return letters.join(u'/');
}

std::vector<ResponsibilityRow> responsibilityMatrix(const Staffing &staffing, QDate day,
                                                    const ResponsibilityScheme &scheme)
{
    std::vector<ResponsibilityRow> rows;
    for (const Staffing::App &app : staffing.apps()) {
        if (app.isRetired)
            continue;
        const std::size_t first = rows.size();
        const auto rowOf = [&](PersonId person, PersonId standsInFor) -> ResponsibilityRow & {
            const QString name = staffing.nameOf(standsInFor);
            for (std::size_t i = first; i < rows.size(); ++i) {
                if (rows[i].person == person && person.isValid() && rows[i].standsInFor == name)
                    return rows[i];
            }
            ResponsibilityRow &row = rows.emplace_back();
            row.app = app.id;
            row.appCode = app.code;
            row.appName = app.name;
            row.person = person;
            row.personName = staffing.nameOf(person);
            row.standsInFor = name;
            row.isHere = !person.isValid() || staffing.isHere(person, day);
            return row;
        };
        const auto people = staffing.inDuty(app.id, day);
        for (const Duty duty : allValues<Duty>()) {
            bool isFilled = false;
            for (const Staffing::InDuty &one : people) {
                if (one.duty != duty)
                    continue;
                ResponsibilityRow &row = rowOf(one.person, one.standsInFor);
                takePart(row, duty, scheme);
                // Of two who lead, one reads which of them it is in the end.
                row.isDeputy |= duty == Duty::ProjectLead && one.person == app.deputy
                    && !one.standsInFor.isValid() && !one.assignment.isValid();
                isFilled = true;
            }
            if (!isFilled && isNeeded(duty, scheme))
                takePart(rowOf({}, {}), duty, scheme);
        }
    }
    return rows;
}

} // namespace gatehouse
