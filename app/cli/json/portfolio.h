#pragma once

#include "app/cli/lookup.h"
#include "models/lifecycle/board.h"
#include "models/portfolio/apprepository.h"
#include "models/portfolio/release.h"

#include <QJsonObject>

namespace gatehouse {

QJsonObject toJson(const AppSummary &app, const Names &names);
QJsonObject toJson(const App &app, const Names &names);
/// Every flag: true, false, or null while it is not answered.
QJsonObject toJson(const Profile &profile);
/// Each question that is answered, with what the answer rests on.
QJsonObject profileJson(const Profile &profile, const DecidingAnswers &deciding);
/// `libraries`: "key@version" of the baseline; `isCurrent`: the board shows it.
QJsonObject toJson(const Release &release, const Names &names, const QStringList &libraries,
                   bool isCurrent);
QJsonObject toJson(const BoardRow &row);

} // namespace gatehouse
