#pragma once

#include "models/base/phase.h"
#include "models/staffing/staffing.h"

#include <array>
#include <map>
#include <set>

namespace gatehouse {

/// How somebody takes part in a phase (RACI).
enum class Responsibility { Responsible, Accountable, Consulted, Informed };
/// "R", "A", "C", "I".
QChar letterOf(Responsibility responsibility);

/// Which duty takes part in which phase, and how (resources/criteria/responsibilities.json).
class ResponsibilityScheme
{
public:
    /// The one that ships.
    static const ResponsibilityScheme &builtIn();
    /// Of a file's content; Invalid where a phase has none or several that are accountable, or a
    /// duty, phase or letter is unknown.
    static Result<ResponsibilityScheme> read(const QByteArray &json);

    /// Nothing: it takes no part.
    std::optional<Responsibility> of(Duty duty, Phase phase) const;
    const QString &name() const { return m_name; }
    const QString &version() const { return m_version; }
    const LocalizedText &about() const { return m_about; }

private:
    static Result<ResponsibilityScheme> of(const QJsonObject &file);

    QString m_name;
    QString m_version;
    LocalizedText m_about;
    std::map<std::pair<Duty, Phase>, Responsibility> m_table;
};

/// What one person does for one app, phase by phase; or that nobody does what somebody has to.
struct ResponsibilityRow {
    AppId app;
    QString appCode;
    QString appName;
    PersonId person; ///< invalid: a duty that nobody is in
    QString personName;
    QString standsInFor; ///< the name of whom, by delegation
    bool isHere = true; ///< false: is in the duty, and no longer here
    bool isDeputy = false; ///< leads the app in place of the person who is responsible for it
    std::vector<Duty> duties;
    std::array<std::set<Responsibility>, allPhases.size()> phases;

    bool isGap() const { return !person.isValid(); }
    /// "A/R"; empty: takes no part.
    QString letters(Phase phase) const;
    bool operator==(const ResponsibilityRow &) const = default;
};

/// Who is responsible, accountable, consulted and informed for each app that is not retired, in
/// each phase, on a day: by app, then by duty. A duty that is responsible or accountable in some
/// phase and that nobody is in has a row of its own, without a person.
std::vector<ResponsibilityRow>
responsibilityMatrix(const Staffing &staffing, QDate day,
                     const ResponsibilityScheme &scheme = ResponsibilityScheme::builtIn());

template<>
struct EnumText<Responsibility> {
    static constexpr const char *context = "Responsibility";
    static std::span<const EnumEntry<Responsibility>> entries()
    {
        static constexpr EnumEntry<Responsibility> table[] = {
            {Responsibility::Accountable, "A", QT_TRANSLATE_NOOP("Responsibility", "Accountable")},
            {Responsibility::Responsible, "R", QT_TRANSLATE_NOOP("Responsibility", "Responsible")},
            {Responsibility::Consulted, "C", QT_TRANSLATE_NOOP("Responsibility", "Consulted")},
            {Responsibility::Informed, "I", QT_TRANSLATE_NOOP("Responsibility", "Informed")},
        };
        return table;
    }
};

} // namespace gatehouse
