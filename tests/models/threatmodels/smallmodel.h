#pragma once

#include "models/threatmodels/threatmodel.h"

namespace gatehouse {

/// A model as a person might begin one: a customer, an app on the phone with its storage, and an
/// interface behind a boundary.
///
///     customer ── uses ──▶ app ── calls ──▶ │ api
///                           │ keeps
///                           ▼
///                          cache
inline ThreatModel smallModel()
{
    const auto element = [](const char *uid, ElementKind kind, const char *type) {
        ModelElement made;
        made.uid = QString::fromLatin1(uid);
        made.kind = kind;
        made.type = QString::fromLatin1(type);
        made.name = QStringLiteral("the ") + made.uid;
        return made;
    };
    const auto flow = [](const char *uid, const char *from, const char *to) {
        DataFlow made;
        made.uid = QString::fromLatin1(uid);
        made.name = made.uid;
        made.source = QString::fromLatin1(from);
        made.target = QString::fromLatin1(to);
        return made;
    };
    ThreatModel model;
    model.name = QStringLiteral("Policy service");
    model.assets = {{QStringLiteral("pi"),
                     QStringLiteral("personal information"),
                     {},
                     AssetNeed::High,
                     AssetNeed::Medium,
                     AssetNeed::Low}};
    model.elements = {element("customer", ElementKind::Actor, "customer"),
                      element("app", ElementKind::Process, "mobile_client"),
                      element("cache", ElementKind::Store, "local_storage"),
                      element("api", ElementKind::Process, "api_gateway")};
    model.elements[1].assets = {QStringLiteral("pi")};
    model.flows = {flow("uses", "customer", "app"), flow("calls", "app", "api"),
                   flow("keeps", "app", "cache")};
    model.flows[1].assets = {QStringLiteral("pi")};
    model.boundaries = {{QStringLiteral("dc"), QStringLiteral("data centre"), {}}};
    Diagram diagram;
    diagram.uid = QStringLiteral("overview");
    diagram.name = QStringLiteral("Overview");
    diagram.placements = {{QStringLiteral("customer"), QRectF(0, 0, 100, 60), {}},
                          {QStringLiteral("app"), QRectF(200, 0, 100, 60), {}},
                          {QStringLiteral("cache"), QRectF(200, 200, 100, 60), {}},
                          {QStringLiteral("api"), QRectF(500, 0, 100, 60), {}}};
    diagram.routes = {
        {QStringLiteral("uses"), RouteStyle::Straight, {}, {}},
        {QStringLiteral("calls"), RouteStyle::Orthogonal, {{400, 30}}, QPointF(350, 15)},
        {QStringLiteral("keeps"), RouteStyle::Curved, {}, {}}};
    diagram.boundaries = {{QStringLiteral("dc"), true, QRectF(450, -50, 200, 200), {}}};
    diagram.notes = {{QStringLiteral("note"), QStringLiteral("draft"), QRectF(0, 300, 100, 40)}};
    model.diagrams = {diagram};
    return model;
}

} // namespace gatehouse
