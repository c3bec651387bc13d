#pragma once

#include "app/cli/lookup.h"
#include "models/accounts/account.h"

#include <QJsonObject>

namespace gatehouse {

QJsonObject toJson(const Account &account);
QJsonObject toJson(const Unit &unit, const Names &names);
QJsonObject toJson(const Person &person, const Names &names);

} // namespace gatehouse
