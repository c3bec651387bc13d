#pragma once

#include <QString>

#include <utility>
#include <vector>

namespace gatehouse {

/// Names that people really have and programs get wrong, each with a word for the test's row.
inline std::vector<std::pair<const char *, QString>> difficultNames()
{
    return {
        {"quotes", QStringLiteral("O'Brien \"Ob\" `x`; DROP TABLE app; --")},
        {"percent signs", QStringLiteral("%1 %2 %n 100%")},
        {"emoji", QStringLiteral("👩‍👩‍👧 家庭保 🛡️")},
        {"rare character", QStringLiteral("𠮷野家 㐂 𬭩")},
        {"right to left", QStringLiteral("تأمين")},
        {"300 characters", QStringLiteral("险").repeated(300)},
        {"300 characters of two units", QStringLiteral("𠮷").repeated(300)},
    };
}

} // namespace gatehouse
