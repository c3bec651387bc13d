#pragma once

#include "models/records/recordtablemodel.h"
#include "models/staffing/staffing.h"

namespace gatehouse {

/// Where the days of something stand to today.
enum class DayState { Now, Later, Over };

/// An assignment as a list shows it.
struct AssignmentRow {
    Assignment assignment;
    QString person;
    LocalizedText unit; ///< of the post
    LocalizedText post;
    QString app; ///< "LIFE 人寿 App"
    DayState state = DayState::Now;
    bool isHere = true; ///< the person is, today
    bool operator==(const AssignmentRow &) const = default;
};

inline const void *assignmentOf(const AssignmentRow &row)
{
    return &row.assignment;
}
inline qint64 assignmentIdOf(const AssignmentRow &row)
{
    return row.assignment.id.value;
}

/// Who holds which post and does what for which app, whenever.
class AssignmentTableModel final
    : public RecordTableModel<AssignmentRow, assignmentOf, assignmentIdOf>
{
    Q_OBJECT
public:
    enum Column {
        PersonColumn,
        PostColumn,
        UnitColumn,
        AppColumn,
        DutyColumn,
        FromColumn,
        UntilColumn,
        StateColumn,
        NoteColumn,
        ColumnCount
    };
    enum DataRole { StateRole = Qt::UserRole + 1 }; ///< int of DayState

    /// Which are shown, beside what is searched for.
    struct Filter {
        QString text;
        bool now = false; ///< those that run, or will
        bool over = false;
        bool posts = false;
        bool apps = false;
    };

    explicit AssignmentTableModel(QObject *parent = nullptr);

    void read(const Staffing &staffing, QDate today);
    void setFilter(const Filter &filter);
    void setLanguage(Language language);
    int count(const Filter &filter) const;
    static QString textOf(DayState state);
    const AssignmentRow *assignmentAt(int row) const { return rowAt(row); }

protected:
    bool isWanted(const AssignmentRow &row) const override { return fits(row, m_filter); }
    QVariant rowData(const AssignmentRow &row, int role) const override;

private:
    bool fits(const AssignmentRow &row, const Filter &filter) const;

    Filter m_filter;
    Language m_language = Language::Chinese;
};

DayState dayStateOf(QDate from, QDate until, QDate today);

} // namespace gatehouse
