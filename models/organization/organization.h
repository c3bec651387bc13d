#pragma once

#include "models/base/id.h"

#include <QString>

namespace gatehouse {

/// A department; the tree has one or more roots (parent invalid).
struct Unit {
    UnitId id;
    QString uid;
    UnitId parent;
    QString name;
    qint64 revision = 1;
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

} // namespace gatehouse
