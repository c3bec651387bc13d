#include "models/components/vexwords.h"

#include "models/base/listing.h"

#include <QCoreApplication>

#include <algorithm>

namespace gatehouse {

namespace {

struct Word {
    const char *key;
    const char *text;
};

constexpr Word wording[] = {
    {"code_not_present", QT_TRANSLATE_NOOP("VexWords", "The vulnerable code is not shipped")},
    {"code_not_reachable", QT_TRANSLATE_NOOP("VexWords", "The vulnerable code is never called")},
    {"requires_configuration",
     QT_TRANSLATE_NOOP("VexWords", "It takes a configuration that is not used")},
    {"requires_dependency",
     QT_TRANSLATE_NOOP("VexWords", "It takes a component that is not there")},
    {"requires_environment",
     QT_TRANSLATE_NOOP("VexWords", "It takes an environment that is not used")},
    {"protected_by_compiler", QT_TRANSLATE_NOOP("VexWords", "The compiler's options prevent it")},
    {"protected_at_runtime", QT_TRANSLATE_NOOP("VexWords", "It is prevented at run time")},
    {"protected_at_perimeter", QT_TRANSLATE_NOOP("VexWords", "It is prevented at the perimeter")},
    {"protected_by_mitigating_control",
     QT_TRANSLATE_NOOP("VexWords", "Another control prevents it")},
    {"can_not_fix", QT_TRANSLATE_NOOP("VexWords", "Cannot be mended")},
    {"will_not_fix", QT_TRANSLATE_NOOP("VexWords", "Will not be mended")},
    {"update", QT_TRANSLATE_NOOP("VexWords", "Update")},
    {"rollback", QT_TRANSLATE_NOOP("VexWords", "Back to an earlier version")},
    {"workaround_available", QT_TRANSLATE_NOOP("VexWords", "There is a workaround")},
};

} // namespace

QString vexWords(const QString &keys)
{
    QStringList said;
    for (const QString &part : keys.split(u',')) {
        const QString key = part.trimmed();
        const auto word = std::ranges::find_if(
            wording, [&key](const Word &each) { return key == QLatin1StringView(each.key); });
        if (word == std::end(wording))
            return keys.trimmed();
        said += QCoreApplication::translate("VexWords", word->text);
    }
    return listed(said);
}

} // namespace gatehouse
