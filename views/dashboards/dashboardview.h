#pragma once

#include "views/dashboards/dashboardreading.h"

#include <QJsonObject>

class QSettings;

namespace gatehouse {

/// How a person looks at the dashboard: which apps, and which cards in what order.
struct DashboardView {
    QString name; ///< empty: of the one looked at, as long as it is not kept
    DashboardWish wish;
    QStringList order; ///< keys of charts; those it does not name follow as they come
    QStringList hidden;
    bool operator==(const DashboardView &) const = default;

    QJsonObject toJson() const;
    static DashboardView fromJson(const QJsonObject &json);
    /// The keys to show, out of those there are.
    QStringList shown(const QStringList &keys) const;
};

/// The views kept by name, and the one looked at last, in this user's settings.
std::vector<DashboardView> keptViews(const QSettings &settings);
void keepViews(QSettings &settings, const std::vector<DashboardView> &views);
DashboardView lastView(const QSettings &settings);
void keepLastView(QSettings &settings, const DashboardView &view);

} // namespace gatehouse
