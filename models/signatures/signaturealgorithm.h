#pragma once

#include "models/base/enumtext.h"

namespace gatehouse {

/// By which a signer signs.
enum class SignatureAlgorithm {
    Ed25519, ///< RFC 8032
    Sm2, ///< GB/T 32918.2-2016 with SM3, under the identity that GM/T 0009-2012 gives everybody
};

template<>
struct EnumText<SignatureAlgorithm> {
    static constexpr const char *context = "SignatureAlgorithm";
    static std::span<const EnumEntry<SignatureAlgorithm>> entries()
    {
        static constexpr EnumEntry<SignatureAlgorithm> table[] = {
            {SignatureAlgorithm::Ed25519, "ed25519",
             QT_TRANSLATE_NOOP("SignatureAlgorithm", "Ed25519")},
            {SignatureAlgorithm::Sm2, "sm2",
             QT_TRANSLATE_NOOP("SignatureAlgorithm", "SM2 with SM3")},
        };
        return table;
    }
};

} // namespace gatehouse
