#include "models/auditlog/auditlogmodel.h"

#include "models/base/listing.h"
#include "models/base/phase.h"
#include "models/libraries/requirement.h"
#include "models/records/fieldwording.h"
#include "models/base/momenttext.h"
#include "models/portfolio/apprepository.h"
#include "models/portfolio/releaserepository.h"
#include "models/workspace/actions.h"

#include <QJsonArray>

#include <algorithm>
#include <functional>
#include <string_view>

namespace gatehouse {

namespace {

constexpr int pageRows = 200;
constexpr int pagesKept = 20;
constexpr int subjectsNamed = 3;

/// How one side of a record calls its requirement.
using RequirementName = std::function<QString(const QJsonObject &side)>;

QString keyOfRequirement(const QJsonObject &side)
{
    return side.value(QLatin1StringView("requirement")).toString();
}

/// "6.1.2 d)", with its title where there is room; the key of one that is in no library any more.
/// Of a paragraph without a letter the title alone tells it from the next one.
RequirementName citedFrom(const Database &database, bool isRoom)
{
    return [&database, isRoom](const QJsonObject &side) {
        const QString key = keyOfRequirement(side);
        if (key.isEmpty())
            return key;
        // Libraries may have the same key; earlier programs logged no other.
        auto rows = database.prepare("SELECT clause, item, title_zh, title_en FROM requirement "
                                     "WHERE uid = ?1 OR key = ?2 ORDER BY uid = ?1 DESC, id DESC "
                                     "LIMIT 1");
        if (!rows)
            return key;
        rows->bind(side.value(QLatin1StringView("requirement_uid")).toString(), key);
        if (!rows->next())
            return key;
        Requirement requirement;
        requirement.clause = rows->text(0);
        requirement.item = rows->text(1);
        requirement.title = {rows->text(2), rows->text(3)};
        const QString title = requirement.title.in(FieldWording().language());
        return isRoom && !title.isEmpty() ? requirement.citation() + u' ' + title
                                          : requirement.citation();
    };
}

// The member that names a thing, in the order of how well a person knows it by it.
QString nameOf(const QJsonObject &record, const RequirementName &requirement)
{
    for (const char *side : {"after", "before"}) {
        const QJsonObject fields = record.value(QLatin1StringView(side)).toObject();
        const auto field = [&](const char *key) {
            return key == std::string_view("requirement")
                ? requirement(fields)
                : fields.value(QLatin1StringView(key)).toString();
        };
        if (const auto phase = fromKey<Phase>(field("phase")))
            return QStringLiteral("%1 %2 %3")
                .arg(field("release"), label(*phase), field("requirement"))
                .trimmed();
        if (!field("test_case").isEmpty())
            return QStringLiteral("%1 %2").arg(field("release"), field("test_case")).trimmed();
        if (!field("app").isEmpty() && !field("version").isEmpty())
            return QStringLiteral("%1@%2").arg(field("app"), field("version"));
        for (const char *key : {"code", "number", "requirement", "name", "title", "key", "version",
                                "person", "account", "release"}) {
            if (QString value = field(key); !value.isEmpty())
                return value;
        }
    }
    return {};
}

QString subjectOf(const QJsonObject &record, const RequirementName &requirement)
{
    return QStringLiteral("%1 %2")
        .arg(entityLabel(record.value(QLatin1StringView("entity")).toString()),
             nameOf(record, requirement))
        .trimmed();
}

/// What a record is about; where its entry does not say of which release or app it was, that is
/// said.
QString placedSubjectOf(const QJsonObject &record, const Database &database, bool isRoom)
{
    const RequirementName requirement = citedFrom(database, isRoom);
    const QString name = nameOf(record, requirement);
    const QJsonValue keys = record.value(QLatin1StringView("keys"));
    const ReleaseId release(keys[QLatin1StringView("release")].toInteger());
    const AppId app(keys[QLatin1StringView("app")].toInteger());
    if (!name.isEmpty() || !(release.isValid() || app.isValid()))
        return subjectOf(record, requirement);
    // One that is gone has no name any more.
    if (release.isValid())
        return subjectOf(record, requirement) + u' '
            + ReleaseRepository(database).nameOf(release).value_or(QString());
    const auto known = AppRepository(database).app(app);
    const QString subject = subjectOf(record, requirement);
    return known ? subject + u' ' + known->code : subject;
}

} // namespace

QString subjectOf(const QJsonObject &record)
{
    return subjectOf(record, keyOfRequirement);
}

QString subjectsOf(const AuditEntry &entry, const Database &database, SubjectRoom room)
{
    const QJsonArray records = entry.content.value(QLatin1StringView("records")).toArray();
    QStringList named;
    for (const QJsonValue &value : records) {
        if (named.size() == subjectsNamed)
            break;
        named += placedSubjectOf(value.toObject(), database,
                                 room == SubjectRoom::Much || records.size() == 1);
    }
    if (const auto more = records.size() - named.size(); more > 0)
        named += AuditLogModel::tr("%n more", nullptr, static_cast<int>(more));
    return listed(named);
}

AuditLogModel::AuditLogModel(const Database &database, QObject *parent)
    : QAbstractTableModel(parent), m_database(database), m_pages(pagesKept)
{
}

Result<void> AuditLogModel::refresh()
{
    TRY_ASSIGN(const qint64 count, AuditLog(m_database).count());
    if (count == m_count)
        return {};
    if (count < m_count) {
        beginResetModel();
        m_pages.clear();
        m_count = count;
        endResetModel();
        return {};
    }
    if (m_only) {
        m_pages.remove(m_count / pageRows);
        m_count = count;
        return {};
    }
    beginInsertRows({}, 0, static_cast<int>(count - m_count) - 1);
    // The newest page was read when it was shorter.
    m_pages.remove(m_count / pageRows);
    m_count = count;
    endInsertRows();
    return {};
}

void AuditLogModel::showOnly(std::optional<std::vector<qint64>> sequences)
{
    if (sequences == m_only)
        return;
    beginResetModel();
    m_only = std::move(sequences);
    endResetModel();
}

int AuditLogModel::rowOf(qint64 sequence) const
{
    if (!m_only)
        return sequence >= 1 && sequence <= m_count ? static_cast<int>(m_count - sequence) : -1;
    const auto found = std::ranges::lower_bound(*m_only, sequence, std::greater<>());
    return found != m_only->end() && *found == sequence ? static_cast<int>(found - m_only->begin())
                                                        : -1;
}

const AuditEntry *AuditLogModel::entryAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return nullptr;
    // Pages are cut by sequence number, which stays, not by row, which moves with every append.
    const qint64 sequence = m_only ? (*m_only)[static_cast<size_t>(row)] : m_count - row;
    const qint64 number = (sequence - 1) / pageRows;
    Page *page = m_pages.object(number);
    if (!page) {
        auto read = AuditLog(m_database).entries((number + 1) * pageRows + 1, pageRows);
        if (!read)
            return nullptr;
        page = new Page(*std::move(read));
        if (!m_pages.insert(number, page))
            return nullptr;
    }
    for (const AuditEntry &candidate : *page) {
        if (candidate.sequence == sequence)
            return &candidate;
    }
    return nullptr;
}

std::optional<AuditEntry> AuditLogModel::entry(int row) const
{
    const AuditEntry *found = entryAt(row);
    return found ? std::optional(*found) : std::nullopt;
}

int AuditLogModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return static_cast<int>(m_only ? static_cast<qint64>(m_only->size()) : m_count);
}

int AuditLogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AuditLogModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const AuditEntry *found = entryAt(index.row());
    if (!found)
        return {};
    return role == Qt::ToolTipRole && index.column() == SubjectColumn
        ? subjectsOf(*found, m_database, SubjectRoom::Much)
        : text(m_database, *found, index.column());
}

QString AuditLogModel::text(const Database &database, const AuditEntry &entry, int column)
{
    switch (column) {
    case SequenceColumn:
        return QString::number(entry.sequence);
    case TimeColumn:
        return exactMomentText(entry.happenedAt);
    case AccountColumn:
        return entry.accountName;
    case ActionColumn:
        return actionLabel(entry.action);
    case SubjectColumn:
        return subjectsOf(entry, database);
    default:
        return {};
    }
}

std::function<ExportableRows::Next(const Database &)> AuditLogModel::rowsShown() const
{
    return [only = m_only, count = m_count](const Database &database) -> Next {
        return [&database, only, before = count + 1, next = size_t(0), at = size_t(0),
                read = Page()](QStringList &row) mutable -> Result<bool> {
            const auto page = [&]() -> Result<void> {
                TRY_ASSIGN(read, AuditLog(database).entries(before, pageRows));
                at = 0;
                return {};
            };
            const AuditEntry *entry = nullptr;
            while (!entry) {
                if (only && next == only->size())
                    return false;
                if (at == read.size() || (only && read[at].sequence < (*only)[next])) {
                    if (only)
                        before = (*only)[next] + 1;
                    TRY(page());
                    if (read.empty())
                        return false;
                    before = read.back().sequence;
                }
                if (!only || read[at].sequence == (*only)[next]) {
                    entry = &read[at];
                    ++next;
                }
                ++at;
            }
            row.clear();
            for (int column = 0; column < ColumnCount; ++column)
                row += text(database, *entry, column);
            return true;
        };
    };
}

QVariant AuditLogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case SequenceColumn:
        return tr("No.");
    case TimeColumn:
        return tr("Time");
    case AccountColumn:
        return tr("Who");
    case ActionColumn:
        return tr("What");
    case SubjectColumn:
        return tr("On what");
    default:
        return {};
    }
}

} // namespace gatehouse
