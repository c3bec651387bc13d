#include "views/auditlog/auditentryview.h"

#include "models/workspace/actions.h"
#include "models/workspace/changeevent.h"
#include "views/common/emptystate.h"
#include "views/common/inspector.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include <set>

namespace gatehouse {

namespace {

// More records than anyone reads in a side panel; the rest is counted.
constexpr int recordsShown = 30;

QString textOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Undefined:
    case QJsonValue::Null:
        return QStringLiteral("–");
    case QJsonValue::Bool:
        return value.toBool() ? AuditEntryView::tr("yes") : AuditEntryView::tr("no");
    case QJsonValue::Double:
        return QLocale::c().toString(value.toDouble(), 'g', 17);
    case QJsonValue::String:
        return value.toString().isEmpty() ? QStringLiteral("–") : value.toString();
    case QJsonValue::Array:
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    case QJsonValue::Object:
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    }
    return {};
}

KeyValueGrid *fieldsOf(const QJsonObject &record)
{
    const QJsonObject before = record.value(QLatin1StringView("before")).toObject();
    const QJsonObject after = record.value(QLatin1StringView("after")).toObject();
    std::set<QString> names;
    for (const QString &name : before.keys())
        names.insert(name);
    for (const QString &name : after.keys())
        names.insert(name);
    auto *grid = new KeyValueGrid;
    for (const QString &name : names) {
        const QString was = textOf(before.value(name));
        const QString is = textOf(after.value(name));
        if (before.isEmpty())
            grid->addRow(name, is);
        else if (after.isEmpty())
            grid->addRow(name, was);
        else
            grid->addRow(name, QStringLiteral("%1 → %2").arg(was, is));
    }
    return grid;
}

} // namespace

AuditEntryView::AuditEntryView(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
}

void AuditEntryView::setEntry(const std::optional<AuditEntry> &entry)
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
    facts->addRow(tr("Time"),
                  entry->happenedAt.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")));
    facts->addRow(tr("Who"), entry->accountName);
    facts->addRow(tr("What"), actionLabel(entry->action));
    facts->addFixedRow(tr("Digest"), QString::fromLatin1(entry->digest.toHex()));
    panel->addSection(facts, tr("Entry"));

    const QJsonArray records = entry->content.value(QLatin1StringView("records")).toArray();
    for (int i = 0; i < records.size() && i < recordsShown; ++i) {
        const QJsonObject record = records[i].toObject();
        panel->addSection(fieldsOf(record),
                          entityLabel(record.value(QLatin1StringView("entity")).toString()));
    }
    if (records.size() > recordsShown)
        panel->addHeader(new QLabel(tr("%n more things were touched; the first are shown.", nullptr,
                                       static_cast<int>(records.size()) - recordsShown)));
    m_content = panel;
    m_layout->addWidget(m_content);
}

} // namespace gatehouse
