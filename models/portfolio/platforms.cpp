#include "models/portfolio/platforms.h"

#include <algorithm>

namespace gatehouse {

namespace {

bool contains(const std::vector<Platform> &platforms, Platform platform)
{
    return std::find(platforms.begin(), platforms.end(), platform) != platforms.end();
}

} // namespace

std::vector<Platform> platformsFitting(AppKind kind)
{
    switch (kind) {
    case AppKind::NativeApp:
        return {Platform::Android, Platform::Ios, Platform::HarmonyOs};
    case AppKind::MiniProgram:
        return {Platform::WeChat, Platform::Alipay};
    case AppKind::WeChatApp:
        return {Platform::WeChat};
    case AppKind::H5:
        return {Platform::Web};
    }
    return {};
}

std::vector<Platform> inOrder(const std::vector<Platform> &platforms)
{
    std::vector<Platform> ordered = allValues<Platform>();
    std::erase_if(ordered, [&](Platform platform) { return !contains(platforms, platform); });
    return ordered;
}

std::vector<Platform> missingFrom(const std::vector<Platform> &allowed,
                                  const std::vector<Platform> &platforms)
{
    std::vector<Platform> missing = inOrder(platforms);
    std::erase_if(missing, [&](Platform platform) { return contains(allowed, platform); });
    return missing;
}

QString platformNames(const std::vector<Platform> &platforms)
{
    QStringList names;
    for (const Platform platform : platforms)
        names += label(platform);
    //: Stands between the items of a list in a sentence.
    return names.join(QCoreApplication::translate("Platform", ", "));
}

} // namespace gatehouse
