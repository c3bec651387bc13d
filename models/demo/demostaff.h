#pragma once

#include "models/demo/scriptreading.h"
#include "models/organization/organization.h"
#include "models/workspace/change.h"

#include <QDate>

#include <functional>
#include <map>

namespace gatehouse {

/// Who is whom in the demo's company, as its story has it.
struct DemoStaff {
    const std::map<QString, UnitId> &units; ///< by the story's keys
    const std::map<QString, PersonId> &people;
    std::function<Result<Change>(const Action &)> begin;
    std::function<QDate(int day)> date; ///< of a day counted from today

    /// Sets up the posts and puts people on them.
    Result<void> fillPosts(const QJsonObject &story) const;
    /// Puts people to work for apps, and says when they were here and who stands in.
    Result<void> assign(const Database &database, const QJsonObject &story) const;

private:
    Result<PersonId> person(const QString &key) const;
    QDate day(const QJsonObject &entry, const char *key) const;
};

} // namespace gatehouse
