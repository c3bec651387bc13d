#include "views/threatmodels/drawingbackup.h"

#include "models/threatmodels/modeljson.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace gatehouse {

namespace {

/// Of hundreds of parts; how old they may be is for who draws to say.
constexpr KeptDrafts::Bounds bounds{.mostBytes = 64 << 20};

} // namespace

DrawingBackup::DrawingBackup(const QSettings &settings, const QString &workspace,
                             const QString &account)
    : m_drafts(settings, QStringLiteral("drawings"), workspace, account, bounds)
{
}

QString DrawingBackup::fileOf(const ThreatModelRecord &record) const
{
    return m_drafts.fileOf(record.uid);
}

void DrawingBackup::write(const DrawnDraft &draft) const
{
    m_drafts.write(draft.record.uid,
                   QJsonDocument(QJsonObject{{QStringLiteral("release"), draft.release},
                                             {QStringLiteral("revision"), draft.record.revision},
                                             {QStringLiteral("digest"), draft.record.drawingDigest},
                                             {QStringLiteral("base"), toJson(draft.base)},
                                             {QStringLiteral("model"), toJson(draft.model)}})
                       .toJson(QJsonDocument::Compact));
}

std::optional<DrawnDraft> DrawingBackup::read(const ThreatModelRecord &record) const
{
    const auto content = m_drafts.read(record.uid);
    if (!content)
        return std::nullopt;
    const QJsonObject json = QJsonDocument::fromJson(*content).object();
    auto base = modelFromJson(json.value(QStringLiteral("base")).toObject());
    auto model = modelFromJson(json.value(QStringLiteral("model")).toObject());
    if (!base || !model || *base == *model)
        return std::nullopt;
    DrawnDraft draft;
    draft.record = record;
    draft.record.revision = json.value(QStringLiteral("revision")).toInteger();
    draft.record.drawingDigest = json.value(QStringLiteral("digest")).toString();
    draft.release = json.value(QStringLiteral("release")).toString();
    draft.base = *std::move(base);
    draft.model = *std::move(model);
    return draft;
}

void DrawingBackup::remove(const ThreatModelRecord &record) const
{
    m_drafts.remove(record.uid);
}

void DrawingBackupWriter::write(const DrawingBackup &backup, const DrawnDraft &draft)
{
    m_writer.write(backup.fileOf(draft.record), [backup, draft] { backup.write(draft); });
}

void DrawingBackupWriter::remove(const DrawingBackup &backup, const ThreatModelRecord &record)
{
    m_writer.drop(backup.fileOf(record));
    backup.remove(record);
}

std::optional<DrawnDraft> DrawingBackupWriter::read(const DrawingBackup &backup,
                                                    const ThreatModelRecord &record)
{
    m_writer.finish(backup.fileOf(record));
    return backup.read(record);
}

} // namespace gatehouse
