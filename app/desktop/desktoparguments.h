#pragma once

#include "models/base/language.h"
#include "views/design/theme.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace gatehouse {

/// What the command line of the desktop asks for. Language and appearance given here hold for
/// this run only.
struct DesktopArguments {
    QString file;
    QString account;
    std::optional<Language> language;
    std::optional<Appearance> appearance;
    bool demo = false;
};

/// Ends the program after --help and --version, and with a sentence on what it does not know.
DesktopArguments desktopArguments(const QStringList &arguments);

/// Ends the program with a sentence on the error stream, and 2.
[[noreturn]] void refuse(const QString &sentence);

} // namespace gatehouse
