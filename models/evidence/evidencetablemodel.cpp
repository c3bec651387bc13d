#include "models/evidence/evidencetablemodel.h"

#include "models/base/quantity.h"

#include <QRegularExpression>

#include <algorithm>

namespace gatehouse {

namespace {

int daysOf(EvidenceFilter::Only only)
{
    return only == EvidenceFilter::Only::Within7 ? 7
        : only == EvidenceFilter::Only::Within14 ? 14
                                                 : 30;
}

} // namespace

EvidenceTableModel::EvidenceTableModel(QObject *parent) : RecordTableModel(parent)
{
    const RecordDescription &evidence = describe<Evidence>();
    Columns columns(ColumnCount);
    columns[NumberColumn] = {.field = &evidence.field("number"),
                             .heading = QT_TRANSLATE_NOOP("Field", "Number")};
    columns[TitleColumn] = {.field = &evidence.field("title"), .tip = [](const EvidenceRow &row) {
                                const Evidence &shown = row.evidence;
                                return shown.note.isEmpty() ? shown.title
                                                            : shown.title + u'\n' + shown.note;
                            }};
    columns[KindColumn] = {.field = &evidence.field("kind"), .tip = [](const EvidenceRow &row) {
                               const Evidence &shown = row.evidence;
                               return QStringList{shown.source, shown.collector,
                                                  shown.collectedOn.toString(Qt::ISODate)}
                                   .filter(QRegularExpression(QStringLiteral(".")))
                                   .join(QStringLiteral(" · "));
                           }};
    columns[StandingColumn] = {
        .heading = QT_TRANSLATE_NOOP("Field", "State"),
        .text = [this](const EvidenceRow &row) { return label(standingOn(row.evidence, m_today)); },
        .tip = [](const EvidenceRow &row) { return standingTip(row.evidence); },
        .order =
            [this](const EvidenceRow &row) {
                return static_cast<qint64>(standingOn(row.evidence, m_today));
            }};
    columns[FileNameColumn] = {.field = &evidence.field("file_name"),
                               .heading = QT_TRANSLATE_NOOP("Field", "File"),
                               .tip = [](const EvidenceRow &row) { return row.evidence.fileName; }};
    columns[TypeColumn] = {
        .field = &evidence.field("media_type"),
        .heading = QT_TRANSLATE_NOOP("Field", "Type"),
        .text = [](const EvidenceRow &row) { return label(fileTypeOf(row.evidence.mediaType)); },
        .tip = [](const EvidenceRow &row) { return row.evidence.mediaType; }};
    columns[SizeColumn] = {.field = &evidence.field("size"), .tip = [](const EvidenceRow &row) {
                               return exactSizeText(row.evidence.size);
                           }};
    columns[Sha256Column] = {
        .field = &evidence.field("sha256"), .tip = [](const EvidenceRow &row) {
            return tr("SHA-256: %1").arg(QString::fromLatin1(row.evidence.digest.sha256.toHex()));
        }};
    columns[Sm3Column] = {.field = &evidence.field("sm3"), .tip = [](const EvidenceRow &row) {
                              return tr("SM3: %1").arg(
                                  QString::fromLatin1(row.evidence.digest.sm3.toHex()));
                          }};
    columns[AddedByColumn] = {.field = &evidence.field("added_by")};
    columns[AddedAtColumn] = {.field = &evidence.field("added_at"),
                              .heading = QT_TRANSLATE_NOOP("Field", "Added")};
    columns[ExpiresOnColumn] = {
        .field = &evidence.field("expires_on"),
        .heading = QT_TRANSLATE_NOOP("Field", "Expires"),
        .tip = [this](const EvidenceRow &row) { return expiryTip(row.evidence); }};
    columns[UsesColumn] = {.heading = QT_TRANSLATE_NOOP("Field", "Uses"),
                           .number = [](const EvidenceRow &row) -> qint64 { return row.uses; },
                           .tip =
                               [](const EvidenceRow &row) {
                                   return row.uses == 0
                                       ? tr("No requirement rests on it")
                                       : tr("%n requirement(s) rest on it", nullptr, row.uses);
                               }};
    setColumns(std::move(columns));
}

QModelIndex EvidenceTableModel::indexOf(EvidenceId id) const
{
    return index(rowOf(id.value), NumberColumn);
}

void EvidenceTableModel::setFilter(EvidenceFilter filter)
{
    m_filter = std::move(filter);
    refresh();
}

int EvidenceTableModel::count(EvidenceFilter::Only only) const
{
    EvidenceFilter filter = m_filter;
    filter.only = only;
    return static_cast<int>(
        std::count_if(rows().begin(), rows().end(),
                      [&](const EvidenceRow &row) { return isWanted(row, filter); }));
}

void EvidenceTableModel::setToday(QDate today)
{
    if (std::exchange(m_today, today) == today)
        return;
    refresh();
    announceAll();
}

QString EvidenceTableModel::expiryTip(const Evidence &evidence) const
{
    switch (expiryOf(evidence)) {
    case EvidenceExpiry::Expired:
        return tr("Expired on %1").arg(evidence.expiresOn.toString(Qt::ISODate));
    case EvidenceExpiry::Soon:
        return tr("Expires in %n day(s)", nullptr,
                  static_cast<int>(m_today.daysTo(evidence.expiresOn)));
    default:
        return {};
    }
}

QString EvidenceTableModel::standingTip(const Evidence &evidence)
{
    if (evidence.isRetired())
        return tr("Retired by %1: %2").arg(evidence.retiredBy, evidence.retiredReason);
    return evidence.isReplaced() ? tr("Replaced by %1").arg(evidence.replacedBy) : QString();
}

bool EvidenceTableModel::isWanted(const EvidenceRow &row, const EvidenceFilter &filter) const
{
    const Evidence &evidence = row.evidence;
    switch (filter.only) {
    case EvidenceFilter::Only::All:
        break;
    case EvidenceFilter::Only::Expired:
        if (evidence.isRetired() || expiryOf(evidence) != EvidenceExpiry::Expired)
            return false;
        break;
    case EvidenceFilter::Only::Within7:
    case EvidenceFilter::Only::Within14:
    case EvidenceFilter::Only::Within30:
        if (evidence.isRetired() || !expiresWithin(evidence, daysOf(filter.only), m_today))
            return false;
        break;
    case EvidenceFilter::Only::Unused:
        if (row.uses > 0 || evidence.isRetired() || evidence.isReplaced())
            return false;
        break;
    case EvidenceFilter::Only::Retired:
        if (!evidence.isRetired())
            return false;
        break;
    }
    if (filter.evidence && !filter.evidence->contains(evidence.id))
        return false;
    if (!filter.types.empty() && !filter.types.contains(fileTypeOf(evidence.mediaType)))
        return false;
    return holdsWords(filter.text, {describe<Evidence>().searchText(&evidence), evidence.addedBy});
}

QVariant EvidenceTableModel::rowData(const EvidenceRow &row, int role) const
{
    const Evidence &evidence = row.evidence;
    switch (role) {
    case EvidenceIdRole:
        return QVariant::fromValue(evidence.id);
    case NumberRole:
        return evidence.number;
    case TitleRole:
        return evidence.title;
    case FileNameRole:
        return evidence.fileName;
    case FileTypeRole:
        return static_cast<int>(fileTypeOf(evidence.mediaType));
    case MediaTypeRole:
        return evidence.mediaType;
    case SizeRole:
        return evidence.size;
    case ExpiryRole:
        return static_cast<int>(expiryOf(evidence));
    case StandingRole:
        return static_cast<int>(standingOn(evidence, m_today));
    case UsesRole:
        return row.uses;
    case PaintedOverRole:
        return !evidence.redactions.empty();
    default:
        return {};
    }
}

} // namespace gatehouse
