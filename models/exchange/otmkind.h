#pragma once

#include "models/threatmodels/threatmodel.h"

namespace gatehouse {

/// What a component of a file in the Open Threat Model form is, by its type's name: the form has
/// no list of types, so the words in the name decide.
struct OtmKind {
    ElementKind kind = ElementKind::Process;
    bool isAll = false; ///< the name says no more than that

    static OtmKind of(const QString &type);
};

} // namespace gatehouse
