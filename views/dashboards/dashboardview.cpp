#include "views/dashboards/dashboardview.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSettings>

#include <algorithm>

namespace gatehouse {

namespace {

const QString viewsKey = QStringLiteral("dashboards/views");
const QString lastKey = QStringLiteral("dashboards/last");

QStringList textsOf(const QJsonValue &value)
{
    QStringList texts;
    for (const QJsonValue &each : value.toArray())
        texts += each.toString();
    return texts;
}

QString compact(const QJsonDocument &document)
{
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
}

QJsonDocument stored(const QSettings &settings, const QString &key)
{
    return QJsonDocument::fromJson(settings.value(key).toString().toUtf8());
}

} // namespace

QJsonObject DashboardView::toJson() const
{
    QJsonObject filter;
    for (auto field = wish.begin(); field != wish.end(); ++field)
        filter.insert(field.key(), field.value());
    return {{QStringLiteral("name"), name},
            {QStringLiteral("filter"), filter},
            {QStringLiteral("order"), QJsonArray::fromStringList(order)},
            {QStringLiteral("hidden"), QJsonArray::fromStringList(hidden)}};
}

DashboardView DashboardView::fromJson(const QJsonObject &json)
{
    DashboardView view;
    view.name = json.value(QStringLiteral("name")).toString();
    const QJsonObject filter = json.value(QStringLiteral("filter")).toObject();
    for (auto field = filter.begin(); field != filter.end(); ++field)
        view.wish.insert(field.key(), field.value().toString());
    view.order = textsOf(json.value(QStringLiteral("order")));
    view.hidden = textsOf(json.value(QStringLiteral("hidden")));
    return view;
}

QStringList DashboardView::shown(const QStringList &keys) const
{
    QStringList shown;
    for (const QStringList &some : {order, keys}) {
        for (const QString &key : some) {
            if (keys.contains(key) && !hidden.contains(key) && !shown.contains(key))
                shown += key;
        }
    }
    return shown;
}

std::vector<DashboardView> keptViews(const QSettings &settings)
{
    std::vector<DashboardView> views;
    for (const QJsonValue &each : stored(settings, viewsKey).array())
        views.push_back(DashboardView::fromJson(each.toObject()));
    return views;
}

void keepViews(QSettings &settings, const std::vector<DashboardView> &views)
{
    QJsonArray all;
    for (const DashboardView &view : views)
        all.append(view.toJson());
    settings.setValue(viewsKey, compact(QJsonDocument(all)));
}

DashboardView lastView(const QSettings &settings)
{
    return DashboardView::fromJson(stored(settings, lastKey).object());
}

void keepLastView(QSettings &settings, const DashboardView &view)
{
    settings.setValue(lastKey, compact(QJsonDocument(view.toJson())));
}

} // namespace gatehouse
