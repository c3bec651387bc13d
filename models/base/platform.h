#pragma once

#include "models/base/enumtext.h"

namespace gatehouse {

/// Where an app runs. Filings are kept per app and platform.
enum class Platform { Android, Ios, HarmonyOs, WeChat, Alipay, Web };

/// Installed on the device itself, as against running inside a host app or a browser.
constexpr bool isNative(Platform platform)
{
    return platform == Platform::Android || platform == Platform::Ios
        || platform == Platform::HarmonyOs;
}

template<>
struct EnumText<Platform> {
    static constexpr const char *context = "Platform";
    static std::span<const EnumEntry<Platform>> entries()
    {
        static constexpr EnumEntry<Platform> table[] = {
            {Platform::Android, "android", QT_TRANSLATE_NOOP("Platform", "Android")},
            {Platform::Ios, "ios", QT_TRANSLATE_NOOP("Platform", "iOS")},
            {Platform::HarmonyOs, "harmonyos", QT_TRANSLATE_NOOP("Platform", "HarmonyOS")},
            {Platform::WeChat, "wechat", QT_TRANSLATE_NOOP("Platform", "WeChat")},
            {Platform::Alipay, "alipay", QT_TRANSLATE_NOOP("Platform", "Alipay")},
            {Platform::Web, "web", QT_TRANSLATE_NOOP("Platform", "Web")},
        };
        return table;
    }
};

} // namespace gatehouse
