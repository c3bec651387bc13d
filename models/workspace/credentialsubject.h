#pragma once

#include "models/workspace/subject.h"

namespace gatehouse {

/// Nothing of a password is ever taken back or edited: it is set anew.
Subject credentialSubject();
Subject passwordPolicySubject();

} // namespace gatehouse
