#include "views/auditlog/auditentryview.h"

#include "models/base/momenttext.h"
#include "models/auditlog/auditwording.h"
#include "models/workspace/actions.h"
#include "models/auditlog/auditlogmodel.h"
#include "views/design/emptystate.h"
#include "views/design/icons.h"
#include "views/design/inspector.h"

#include <QJsonArray>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

// More records than anyone reads in a side panel; the rest is counted.
constexpr int recordsShown = 30;

// "App POLICY" where it was changed; what came and what went is said, because their fields are
// shown alike.
QString titleOf(const QJsonObject &record)
{
    QString subject = subjectOf(record);
    switch (stepOf(record)) {
    case AuditStep::Added:
        return AuditEntryView::tr("%1 (new)").arg(subject);
    case AuditStep::Removed:
        return AuditEntryView::tr("%1 (removed)").arg(subject);
    case AuditStep::Linked:
        return AuditEntryView::tr("%1 (linked)").arg(subject);
    case AuditStep::Unlinked:
        return AuditEntryView::tr("%1 (no longer linked)").arg(subject);
    case AuditStep::Changed:
    case AuditStep::Done:
        break;
    }
    return subject;
}

KeyValueGrid *gridOf(const QJsonObject &record, const AuditWording &wording)
{
    const bool came = record.value(QLatin1StringView("before")).toObject().isEmpty();
    const bool went = record.value(QLatin1StringView("after")).toObject().isEmpty();
    auto *grid = new KeyValueGrid;
    const auto add = [grid](const AuditField &field, const QString &value) {
        if (field.isFixed)
            grid->addFixedRow(field.name, value.isEmpty() ? QStringLiteral("—") : value);
        else
            grid->addRow(field.name, value);
    };
    for (const AuditField &field : wording.fields(record))
        add(field,
            came || field.isName ? field.after
                : went           ? field.before
                                 : AuditWording::changed(field));
    const QString uid = record.value(QLatin1StringView("uid")).toString();
    grid->addFixedRow(AuditEntryView::tr("Identifier"), uid);
    return grid;
}

} // namespace

AuditEntryView::AuditEntryView(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
}

void AuditEntryView::setEntry(const std::optional<AuditEntry> &entry, Language language)
{
    delete m_content;
    if (!entry) {
        auto *empty = new EmptyState(QStringLiteral("audit-log"));
        empty->setTexts(tr("Choose an entry to see what it changed."));
        m_content = empty;
        m_layout->addWidget(m_content);
        return;
    }
    auto *panel = new InspectorPanel;
    auto *facts = new KeyValueGrid;
    facts->addRow(tr("No."), QString::number(entry->sequence));
    facts->addRow(tr("Time"), exactMomentText(entry->happenedAt));
    facts->addRow(tr("Who"), entry->accountName);
    facts->addRow(tr("What"), actionLabel(entry->action));
    facts->addFixedRow(tr("Digest"), QString::fromLatin1(entry->digest.toHex()));
    panel->addSection(facts, tr("Entry"));

    const AuditWording wording(language);
    const QJsonArray records = entry->content.value(QLatin1StringView("records")).toArray();
    for (int i = 0; i < records.size() && i < recordsShown; ++i) {
        const QJsonObject record = records[i].toObject();
        KeyValueGrid *grid = gridOf(record, wording);
        auto *life = new QPushButton(icon(QStringLiteral("history")), tr("Show all"));
        life->setObjectName(QStringLiteral("record-life"));
        life->setAccessibleName(tr("Show everything that happened to %1").arg(subjectOf(record)));
        life->setToolTip(life->accessibleName());
        connect(
            life, &QPushButton::clicked, this,
            [this, of = LoggedRecord::of(record)] { Q_EMIT lifeRequested(of); },
            Qt::QueuedConnection);
        grid->addRow(tr("History"), life);
        panel->addSection(grid, titleOf(record));
    }
    if (records.size() > recordsShown)
        panel->addHeader(new QLabel(tr("%n more things were touched; the first are shown.", nullptr,
                                       static_cast<int>(records.size()) - recordsShown)));
    m_content = panel;
    m_layout->addWidget(m_content);
}

} // namespace gatehouse
