#pragma once

#include "models/base/enumtext.h"

namespace gatehouse {

/// The files of other tools that threat models come from and go to.
enum class ModelFormat {
    ThreatDragon, ///< version 2
    ThreatDragonLegacy, ///< version 1; read only
    OpenThreatModel, ///< JSON
    OpenThreatModelYaml, ///< read only
    ThreatModelingTool, ///< .tm7; read only
};

template<>
struct EnumText<ModelFormat> {
    static constexpr const char *context = "ModelFormat";
    static std::span<const EnumEntry<ModelFormat>> entries()
    {
        using enum ModelFormat;
        static constexpr EnumEntry<ModelFormat> table[] = {
            {ThreatDragon, "threat_dragon",
             QT_TRANSLATE_NOOP("ModelFormat", "OWASP Threat Dragon 2")},
            {ThreatDragonLegacy, "threat_dragon_1",
             QT_TRANSLATE_NOOP("ModelFormat", "OWASP Threat Dragon 1")},
            {OpenThreatModel, "otm", QT_TRANSLATE_NOOP("ModelFormat", "Open Threat Model (JSON)")},
            {OpenThreatModelYaml, "otm_yaml",
             QT_TRANSLATE_NOOP("ModelFormat", "Open Threat Model (YAML)")},
            {ThreatModelingTool, "tm7",
             QT_TRANSLATE_NOOP("ModelFormat", "Microsoft Threat Modeling Tool")},
        };
        return table;
    }
};

} // namespace gatehouse
