#include "models/assessments/assessmentpaste.h"

#include "models/assessments/assessment.h"
#include "models/base/folding.h"
#include "models/base/listing.h"
#include "models/base/tabbedtext.h"
#include "models/records/fieldwording.h"

#include <QRegularExpression>

#include <algorithm>

namespace gatehouse {

namespace {

using Rows = std::vector<QStringList>;
using Column = AssessmentPaste::Place::Column;

bool isBlank(const QString &cell)
{
    return cell.trimmed().isEmpty();
}

bool isBlankRow(const QStringList &row)
{
    return std::all_of(row.begin(), row.end(), isBlank);
}

/// "6.1.3-1.a", "6.1.3-1 a)" and "６.１.３-1 a）" as one.
QString bareReference(const QString &text)
{
    static const QRegularExpression letterAtEnd(QStringLiteral("^(.*\\d)([a-z])$"));
    QString bare;
    for (const QChar character : folded(text)) {
        if (!character.isSpace() && character != u'(' && character != u')')
            bare += character;
    }
    return bare.replace(letterAtEnd, QStringLiteral("\\1.\\2"));
}

/// Whether it is written as clauses are, known or not.
bool looksLikeClause(const QString &bare)
{
    static const QRegularExpression clause(
        QStringLiteral("^\\d+(\\.\\d+)+(-\\d+)?(\\.[a-z]|\\.p\\d+)?$"));
    return clause.match(bare).hasMatch();
}

/// The requirements of a sheet by everything they can be named by.
class References
{
public:
    explicit References(const AssessmentSheet &sheet)
    {
        for (const SheetRow &row : sheet.rows) {
            const QString key = bareReference(row.requirement->key);
            const QString citation = bareReference(row.requirement->citation());
            m_rows[key].push_back(&row);
            if (citation != key)
                m_rows[citation].push_back(&row);
        }
    }

    bool knows(const QString &cell) const { return m_rows.contains(bareReference(cell)); }

    /// Those a cell can mean. Lead-ins only where it can mean nothing else.
    std::vector<const SheetRow *> named(const QString &cell, const QString &title) const
    {
        std::vector<const SheetRow *> rows = m_rows.value(bareReference(cell));
        const auto keep = [&rows](auto &&fits) {
            if (std::any_of(rows.begin(), rows.end(), fits))
                std::erase_if(rows, [&](const SheetRow *row) { return !fits(row); });
        };
        keep([](const SheetRow *row) { return row->requirement->isAssessed(); });
        if (rows.size() > 1) {
            keep([&](const SheetRow *row) {
                return foldTheSame(row->requirement->key, cell.trimmed());
            });
            keep([&](const SheetRow *row) {
                const LocalizedText &own = row->requirement->title;
                return foldTheSame(own.zh, title.trimmed()) || foldTheSame(own.en, title.trimmed());
            });
        }
        return rows;
    }

    /// Whether a column names requirements and nothing else; some may be of another sheet.
    bool nameAll(const Rows &rows, qsizetype column) const
    {
        bool knowsOne = false;
        for (const QStringList &row : rows) {
            const QString cell = row.value(column);
            if (isBlank(cell))
                continue;
            if (knows(cell))
                knowsOne = true;
            else if (!looksLikeClause(bareReference(cell)))
                return false;
        }
        return knowsOne;
    }

private:
    QHash<QString, std::vector<const SheetRow *>> m_rows;
};

qsizetype widthOf(const Rows &rows)
{
    qsizetype width = 0;
    for (const QStringList &row : rows)
        width = std::max(width, row.size());
    return width;
}

bool isHeading(const QStringList &row, const References &references)
{
    const auto known = std::count_if(row.begin(), row.end(), [](const QString &cell) {
        return assessmentHeading(cell).has_value();
    });
    const auto filled =
        std::count_if(row.begin(), row.end(), [](const QString &cell) { return !isBlank(cell); });
    return known > 0 && 2 * known >= filled
        && std::none_of(row.begin(), row.end(),
                        [&](const QString &cell) { return references.knows(cell); });
}

/// Which pasted column is what.
class Columns
{
public:
    static Columns headed(const QStringList &heading, const Rows &rows,
                          const References &references)
    {
        Columns columns;
        for (qsizetype column = 0; column < std::max(widthOf(rows), heading.size()); ++column) {
            const QString name = heading.value(column).trimmed();
            columns.m_columns.push_back({name.isEmpty() ? numbered(column) : name,
                                         assessmentHeading(heading.value(column))});
        }
        // "Requirement" heads a title here and a clause there.
        if (columns.find(AssessmentHeading::Clause) < 0) {
            for (const qsizetype column : {columns.find(AssessmentHeading::Title), qsizetype(0)}) {
                if (column >= 0 && !columns.isValue(column) && references.nameAll(rows, column)) {
                    columns.m_columns[static_cast<size_t>(column)].what =
                        AssessmentHeading{AssessmentHeading::Clause};
                    break;
                }
            }
        }
        return columns;
    }

    static Columns placed(const Rows &rows, const References &references,
                          const std::vector<Column> &place)
    {
        Columns columns;
        const qsizetype width = widthOf(rows);
        const bool isNamed = width > 1 && references.nameAll(rows, 0);
        // Beside the names stands what is written from the selected cell on.
        const bool namesFill = isNamed
            && (place.empty() || !place.front().what
                || place.front().what->kind != AssessmentHeading::Clause);
        for (qsizetype column = 0; column < width; ++column) {
            const auto at = static_cast<size_t>(column - (namesFill ? 1 : 0));
            Column what{numbered(column), std::nullopt};
            if (isNamed && column == 0)
                what.what = AssessmentHeading{AssessmentHeading::Clause};
            else if (at < place.size())
                what = place[at];
            // A name that is none, in a column of names.
            if (!isNamed && what.what && what.what->kind == AssessmentHeading::Clause)
                what.what.reset();
            columns.m_columns.push_back(std::move(what));
        }
        if (isNamed && !columns.recordsAny())
            columns.findJudgement(rows);
        return columns;
    }

    /// The first of a kind; -1 without one.
    qsizetype find(AssessmentHeading::Kind kind) const
    {
        const auto found =
            std::find_if(m_columns.begin(), m_columns.end(), [kind](const Column &column) {
                return column.what && column.what->kind == kind;
            });
        return found == m_columns.end() ? -1 : found - m_columns.begin();
    }
    bool recordsAny() const { return find(AssessmentHeading::Value) >= 0; }
    bool isValue(qsizetype column) const { return fieldOf(column) != nullptr; }
    /// nullptr where it is not recorded, or where a column before it says the same.
    const Field *fieldOf(qsizetype column) const
    {
        const auto what = m_columns[static_cast<size_t>(column)].what;
        if (!what || what->kind != AssessmentHeading::Value)
            return nullptr;
        const auto first = std::find_if(m_columns.begin(), m_columns.end(), [&](const Column &one) {
            return one.what && one.what->field == what->field;
        });
        return first - m_columns.begin() == column ? what->field : nullptr;
    }
    qsizetype count() const { return static_cast<qsizetype>(m_columns.size()); }

    /// Those that hold something and are neither recorded nor say which requirement.
    QStringList leftOut(const Rows &rows) const
    {
        QStringList names;
        for (qsizetype column = 0; column < count(); ++column) {
            const auto what = m_columns[static_cast<size_t>(column)].what;
            const bool saysWhich = what && what->kind != AssessmentHeading::Value;
            const bool holds = std::any_of(rows.begin(), rows.end(), [&](const QStringList &row) {
                return !isBlank(row.value(column));
            });
            if (holds && !saysWhich && !isValue(column))
                names += m_columns[static_cast<size_t>(column)].name.simplified();
        }
        return names;
    }

private:
    static QString numbered(qsizetype column)
    {
        return AssessmentPaste::tr("column %1").arg(column + 1);
    }

    /// Of cells beside names, placed nowhere: judgements are told by their words.
    void findJudgement(const Rows &rows)
    {
        const Field &judgement = describe<Assessment>().field("judgement");
        for (qsizetype column = 1; column < count(); ++column) {
            int read = 0;
            const bool all = std::all_of(rows.begin(), rows.end(), [&](const QStringList &row) {
                if (isBlank(row.value(column)))
                    return true;
                ++read;
                return readAssessmentCell(judgement, row.value(column)).has_value();
            });
            if (!all || read == 0)
                continue;
            m_columns[static_cast<size_t>(column)].what =
                AssessmentHeading{AssessmentHeading::Value, &judgement};
            return;
        }
    }

    std::vector<Column> m_columns;
};

/// What its cells say; why not, where one of them is not understood.
AssessmentEntry readCells(const QStringList &cells, const Columns &columns)
{
    AssessmentEntry entry;
    for (qsizetype column = 0; column < columns.count(); ++column) {
        const Field *field = columns.fieldOf(column);
        if (!field || isBlank(cells.value(column)))
            continue;
        auto value = readAssessmentCell(*field, cells[column]);
        if (value)
            entry.values.emplace_back(field, *std::move(value));
        else if (entry.refused.isEmpty())
            entry.refused = value.error().message;
    }
    return entry;
}

void aim(AssessmentEntry &entry, const Requirement &requirement)
{
    entry.requirement = requirement.id;
    entry.name = citedName(requirement);
}

void refuse(AssessmentEntry &entry, const QString &name, const QString &why)
{
    entry.name = name;
    entry.refused = why;
}

/// Aims an entry at the requirement that its row names.
void aimAtNamed(AssessmentEntry &entry, const QString &named, const QString &title,
                const References &references)
{
    const auto meant = references.named(named, title);
    if (meant.size() == 1)
        return aim(entry, *meant.front()->requirement);
    if (meant.empty())
        return refuse(entry, named,
                      AssessmentPaste::tr("There is no requirement “%1” here.").arg(named));
    QStringList keys;
    for (const SheetRow *row : meant)
        keys += row->requirement->key;
    refuse(entry, named,
           AssessmentPaste::tr("“%1” can mean any of these: %2. Write the one that is meant.")
               .arg(named, listed(keys)));
}

/// Entries for rows that each name a requirement. `first`: the number of the first row.
std::vector<AssessmentEntry> namedEntries(const Rows &rows, size_t first, const Columns &columns,
                                          const References &references)
{
    const qsizetype clause = columns.find(AssessmentHeading::Clause);
    const qsizetype title = columns.find(AssessmentHeading::Title);
    QHash<RequirementId, size_t> seen;
    std::vector<AssessmentEntry> entries;
    for (size_t at = 0; at < rows.size(); ++at) {
        const QStringList &cells = rows[at];
        if (isBlankRow(cells))
            continue;
        AssessmentEntry &entry = entries.emplace_back(readCells(cells, columns));
        const QString named = cells.value(clause).trimmed();
        if (named.isEmpty()) {
            refuse(entry, AssessmentPaste::tr("Row %1").arg(first + at),
                   AssessmentPaste::tr("It does not say which requirement it is about."));
            continue;
        }
        aimAtNamed(entry, named, title < 0 ? QString() : cells.value(title), references);
        if (!entry.requirement.isValid())
            continue;
        if (const auto before = seen.constFind(entry.requirement); before != seen.cend())
            entry.refused =
                AssessmentPaste::tr("Row %1 is about the same requirement, and that one counts.")
                    .arg(*before);
        else
            seen.insert(entry.requirement, first + at);
    }
    return entries;
}

/// Entries for rows that go below each other in the grid, or for one that goes to all selected.
std::vector<AssessmentEntry> placedEntries(const Rows &rows, size_t first, const Columns &columns,
                                           const AssessmentPaste::Place &place,
                                           const AssessmentSheet &sheet)
{
    const bool repeats = rows.size() == 1 && place.selected.size() > 1;
    const bool fits = repeats || rows.size() == place.selected.size();
    const std::vector<RequirementId> &targets = fits ? place.selected : place.rows;
    std::vector<AssessmentEntry> entries;
    for (size_t at = 0; at < (repeats ? targets.size() : rows.size()); ++at) {
        const QStringList &cells = rows[repeats ? 0 : at];
        if (isBlankRow(cells))
            continue;
        AssessmentEntry &entry = entries.emplace_back(readCells(cells, columns));
        const SheetRow *row = at < targets.size() ? sheet.row(targets[at]) : nullptr;
        if (row)
            aim(entry, *row->requirement);
        else
            refuse(entry, AssessmentPaste::tr("Row %1").arg(first + at),
                   AssessmentPaste::tr("There is no row left for it in the list."));
    }
    return entries;
}

} // namespace

Result<AssessmentPaste> AssessmentPaste::read(const QString &text, const AssessmentSheet &sheet,
                                              const Place &place)
{
    Rows rows = readTabbedText(text);
    while (!rows.empty() && isBlankRow(rows.back()))
        rows.pop_back();
    if (rows.empty())
        return fail(ErrorKind::Invalid,
                    tr("There are no cells to paste. Copy some from a spreadsheet first."));
    if (rows.size() > mostRows)
        return fail(ErrorKind::Invalid,
                    tr("These are %1 rows; at most %2 are pasted at once.")
                        .arg(QString::number(rows.size()), QString::number(mostRows)));
    const References references(sheet);
    const bool isHeaded = isHeading(rows.front(), references);
    const QStringList heading = isHeaded ? rows.front() : QStringList();
    if (isHeaded)
        rows.erase(rows.begin());
    const Columns columns = isHeaded ? Columns::headed(heading, rows, references)
                                     : Columns::placed(rows, references, place.columns);

    AssessmentPaste paste;
    paste.leftOut = columns.leftOut(rows);
    for (qsizetype column = 0; column < columns.count(); ++column) {
        if (const Field *field = columns.fieldOf(column))
            paste.recorded += FieldWording().name(*field);
    }
    if (!columns.recordsAny())
        return fail(ErrorKind::Invalid,
                    tr("None of these columns is recorded: %1. Select the cell that the first one "
                       "belongs in, or copy the names of the columns as well.")
                        .arg(listed(paste.leftOut)));
    const size_t first = isHeaded ? 2 : 1;
    if (columns.find(AssessmentHeading::Clause) >= 0)
        paste.entries = namedEntries(rows, first, columns, references);
    else if (!place.rows.empty())
        paste.entries = placedEntries(rows, first, columns, place, sheet);
    else
        return fail(ErrorKind::Invalid,
                    tr("These cells do not say which requirements they are about. Put their keys "
                       "or clauses into the first column."));
    return paste;
}

} // namespace gatehouse
