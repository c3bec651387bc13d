#pragma once

#include "models/records/field.h"

namespace gatehouse {

// Entries of a register are never removed: one that no longer counts is withdrawn, and stays with
// the reason. Every register has these three, which undo puts back.

template<auto member>
constexpr Field withdrawnByField()
{
    return field<member>({.key = "withdrawn_by",
                          .name = QT_TRANSLATE_NOOP("Field", "Withdrawn from the register by"),
                          .given = true,
                          .restored = true});
}

template<auto member>
constexpr Field withdrawnAtField()
{
    return field<member>({.key = "withdrawn_at",
                          .name = QT_TRANSLATE_NOOP("Field", "Withdrawn from the register at"),
                          .given = true,
                          .restored = true});
}

template<auto member>
constexpr Field withdrawnReasonField()
{
    return field<member>(
        {.key = "withdrawn_reason",
         .name = QT_TRANSLATE_NOOP("Field", "Why it was withdrawn from the register"),
         .kind = FieldKind::LongText,
         .given = true,
         .restored = true});
}

} // namespace gatehouse
