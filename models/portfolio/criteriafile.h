#pragma once

#include "models/base/language.h"

#include <QJsonObject>

namespace gatehouse {

/// A file of resources/criteria, which ships with the program.
QJsonObject criteriaFile(const char *name);
/// The members `<member>_zh` and `<member>_en` of an object.
LocalizedText localized(const QJsonObject &object, const char *member);

} // namespace gatehouse
