#pragma once

#include "models/accounts/account.h"
#include "models/base/language.h"
#include "models/organization/unitkinds.h"
#include "models/records/recorddescription.h"

#include <QString>

namespace gatehouse {

/// A department; the tree has one or more roots (parent invalid).
struct Unit {
    UnitId id;
    QString uid;
    UnitId parent;
    QString name;
    QString nameEn; ///< empty: as in Chinese
    UnitKind kind = UnitKind::Department;
    std::optional<UnitSide> side; ///< nothing: that of the department above
    qint64 revision = 1;

    LocalizedText localName() const { return {name, nameEn.isEmpty() ? name : nameEn}; }
    bool operator==(const Unit &) const = default;
};

/// Someone who answers for apps or findings; may have an account to work with.
struct Person {
    PersonId id;
    QString uid;
    QString name;
    QString post; ///< 岗位
    UnitId unit;
    QString contact;
    AccountId account;
    bool active = true;
    qint64 revision = 1;
    bool operator==(const Person &) const = default;
};

inline constexpr ReferenceTarget unitReference{
    "unit", "name",
    QT_TRANSLATE_NOOP("Reference",
                      "The department chosen is no longer there. Choose another one.")};

template<>
const RecordDescription &describe<Unit>();
template<>
const RecordDescription &describe<Person>();

} // namespace gatehouse
