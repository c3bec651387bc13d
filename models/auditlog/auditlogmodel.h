#pragma once

#include "models/auditchain/auditlog.h"
#include "models/records/exportablerows.h"

#include <QAbstractTableModel>
#include <QCache>

namespace gatehouse {

/// The audit log as a table, newest entry first, all of it or those a search has found. Sequence
/// numbers run without a gap, so a row's number is known without asking; entries are read a page
/// at a time when they are looked at.
class AuditLogModel final : public QAbstractTableModel, public ExportableRows
{
    Q_OBJECT
public:
    enum Column {
        SequenceColumn,
        TimeColumn,
        AccountColumn,
        ActionColumn,
        SubjectColumn,
        ColumnCount
    };

    explicit AuditLogModel(const Database &database, QObject *parent = nullptr);

    /// Takes in what was appended since, above what is shown; while only some entries are shown,
    /// it only counts them.
    Result<void> refresh();
    /// Shows these entries only, by their sequence numbers, newest first; nothing: all.
    void showOnly(std::optional<std::vector<qint64>> sequences);
    /// How many entries the log has, shown or not.
    qint64 total() const { return m_count; }
    /// The row of an entry; -1 when it is not shown.
    int rowOf(qint64 sequence) const;
    /// The entry of a row; nothing when it cannot be read.
    std::optional<AuditEntry> entry(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    std::function<Next(const Database &)> rowsShown() const override;
    qint64 rowsShownCount() const override { return rowCount(); }

private:
    static QString text(const Database &database, const AuditEntry &entry, int column);
    using Page = std::vector<AuditEntry>;
    const AuditEntry *entryAt(int row) const;

    const Database &m_database;
    qint64 m_count = 0;
    std::optional<std::vector<qint64>> m_only;
    mutable QCache<qint64, Page> m_pages;
};

/// Whether requirements are named with their titles: always, or where an entry touches one thing.
enum class SubjectRoom { Line, Much };

/// What one record of an entry is about: "App POLICY", "Gate decision POLICY@1.0 Design"; a
/// requirement by its key, as the log has it.
QString subjectOf(const QJsonObject &record);
/// One line for what an entry touched: "App POLICY, Release POLICY@1.0.0". What has no name of its
/// own in the entry is named by its release, and a requirement as a person knows it.
QString subjectsOf(const AuditEntry &entry, const Database &database,
                   SubjectRoom room = SubjectRoom::Line);

} // namespace gatehouse
