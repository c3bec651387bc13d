#pragma once

#include "models/base/digest.h"
#include "models/base/enumtext.h"

namespace gatehouse {

/// What an audit log's chain may be made of, chosen when its workspace is made.
template<>
struct EnumText<DigestAlgorithm> {
    static constexpr const char *context = "DigestAlgorithm";
    static std::span<const EnumEntry<DigestAlgorithm>> entries()
    {
        static constexpr EnumEntry<DigestAlgorithm> table[] = {
            {DigestAlgorithm::Sha256, "sha256", QT_TRANSLATE_NOOP("DigestAlgorithm", "SHA-256")},
            {DigestAlgorithm::Sm3, "sm3", QT_TRANSLATE_NOOP("DigestAlgorithm", "SM3")},
        };
        return table;
    }
};

} // namespace gatehouse
