#include "models/staffing/assignmenttablemodel.h"

#include "models/base/lastday.h"

#include <algorithm>

namespace gatehouse {

DayState dayStateOf(QDate from, QDate until, QDate today)
{
    if (isPast(until, today))
        return DayState::Over;
    return holdsOn(from, until, today) ? DayState::Now : DayState::Later;
}

QString AssignmentTableModel::textOf(DayState state)
{
    switch (state) {
    case DayState::Now:
        return tr("In post");
    case DayState::Later:
        return tr("Not begun");
    case DayState::Over:
        break;
    }
    return tr("Over");
}

AssignmentTableModel::AssignmentTableModel(QObject *parent) : RecordTableModel(parent)
{
    const RecordDescription &assignment = describe<Assignment>();
    Columns columns(ColumnCount);
    columns[PersonColumn] = {
        .field = &assignment.field("person"), .text = [](const AssignmentRow &row) {
            return row.isHere ? row.person : tr("%1 (no longer here)").arg(row.person);
        }};
    columns[PostColumn] = {
        .field = &assignment.field("post"),
        .text = [this](const AssignmentRow &row) { return row.post.in(m_language); }};
    columns[UnitColumn] = {
        .heading = QT_TRANSLATE_NOOP("Field", "Department"),
        .text = [this](const AssignmentRow &row) { return row.unit.in(m_language); }};
    columns[AppColumn] = {.field = &assignment.field("app"),
                          .text = [](const AssignmentRow &row) { return row.app; }};
    columns[DutyColumn] = {.field = &assignment.field("duty")};
    columns[FromColumn] = {.field = &assignment.field("from")};
    columns[UntilColumn] = {.field = &assignment.field("until")};
    columns[StateColumn] = {
        .heading = QT_TRANSLATE_NOOP("Field", "State"),
        .text = [](const AssignmentRow &row) { return textOf(row.state); },
        .order = [](const AssignmentRow &row) { return static_cast<qint64>(row.state); }};
    columns[NoteColumn] = {.field = &assignment.field("note")};
    // A reference is ordered by what it leads to.
    for (const Column column : {PersonColumn, PostColumn, AppColumn}) {
        columns[column].heading = columns[column].field->name;
        columns[column].field = nullptr;
    }
    setColumns(std::move(columns));
}

void AssignmentTableModel::read(const Staffing &staffing, QDate today)
{
    std::vector<AssignmentRow> rows;
    for (const Assignment &assignment : staffing.assignments()) {
        AssignmentRow row;
        row.assignment = assignment;
        row.person = staffing.nameOf(assignment.person);
        row.post = staffing.titleOf(assignment.post);
        if (const Post *post = staffing.post(assignment.post)) {
            if (const Unit *unit = staffing.unit(post->unit))
                row.unit = unit->localName();
        }
        if (const Staffing::App *app = staffing.app(assignment.app))
            row.app = app->code + u' ' + app->name;
        row.state = dayStateOf(assignment.from, assignment.until, today);
        row.isHere = staffing.isHere(assignment.person, today);
        rows.push_back(std::move(row));
    }
    take(std::move(rows));
}

void AssignmentTableModel::setFilter(const Filter &filter)
{
    m_filter = filter;
    refresh();
}

void AssignmentTableModel::setLanguage(Language language)
{
    m_language = language;
    retranslate();
}

int AssignmentTableModel::count(const Filter &filter) const
{
    return static_cast<int>(
        std::ranges::count_if(rows(), [&](const AssignmentRow &row) { return fits(row, filter); }));
}

bool AssignmentTableModel::fits(const AssignmentRow &row, const Filter &filter) const
{
    if (filter.now != filter.over && (row.state == DayState::Over) != filter.over)
        return false;
    if (filter.posts != filter.apps && row.assignment.post.isValid() != filter.posts)
        return false;
    QStringList texts{row.person,  row.post.zh, row.post.en,        row.unit.zh,
                      row.unit.en, row.app,     row.assignment.note};
    if (row.assignment.duty)
        texts += label(*row.assignment.duty);
    return holdsWords(filter.text, texts);
}

QVariant AssignmentTableModel::rowData(const AssignmentRow &row, int role) const
{
    return role == StateRole ? QVariant(static_cast<int>(row.state)) : QVariant();
}

} // namespace gatehouse
