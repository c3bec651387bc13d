#pragma once

#include <QJsonObject>

namespace gatehouse {

struct ComponentDifference;
struct ComponentUse;
struct KnownVulnerability;
struct RecordedComponents;
struct Reopening;
struct ShippedComponent;
class RecordView;

/// The vulnerability's own facts, and what was decided of it.
QJsonObject toJson(const KnownVulnerability &known, const RecordView &view);
QJsonObject toJson(const ShippedComponent &shipped, const RecordView &view);
QJsonObject toJson(const ComponentUse &use);
QJsonObject toJson(const ComponentDifference &difference);
QJsonObject toJson(const Reopening &reopening);
QJsonObject toJson(const RecordedComponents &recorded);

} // namespace gatehouse
