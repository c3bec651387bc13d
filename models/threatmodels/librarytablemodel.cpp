#include "models/threatmodels/librarytablemodel.h"

#include "models/base/listing.h"
#include "models/libraries/citation.h"
#include "models/threatmodels/threatriskpolicy.h"

#include <tuple>

namespace gatehouse {

namespace {

Risk riskOf(const LibraryPart &part)
{
    return ThreatRiskPolicy::builtIn().riskOf(part.rating());
}

bool hasSubject(const LibraryPart &part)
{
    return part.kind == LibraryPartKind::Rule || part.kind == LibraryPartKind::Question;
}

/// As they are cited everywhere else; several paragraphs of a clause are cited by it once.
QString cited(const LibraryPart &part)
{
    QStringList clauses;
    for (const QString &key : keysIn(part.requirements)) {
        if (const QString clause = citationOf(key); !clauses.contains(clause))
            clauses += clause;
    }
    return listed(clauses);
}

} // namespace

LibraryTableModel::LibraryTableModel(QObject *parent) : RecordTableModel(parent)
{
    const RecordDescription &record = describe<LibraryPart>();
    Columns columns(ColumnCount);
    columns[KeyColumn] = {.field = &record.field("key")};
    columns[KindColumn] = {.field = &record.field("kind")};
    columns[TitleColumn] = {
        .heading = QT_TRANSLATE_NOOP("Field", "Title"),
        .text =
            [this](const LibraryRow &row) {
                return row.part.kind == LibraryPartKind::Uncovered
                    ? row.part.text().in(m_language)
                    : row.part.title().in(m_language);
            },
        .tip = [this](const LibraryRow &row) { return row.part.text().in(m_language); }};
    columns[TypesColumn] = {.heading = QT_TRANSLATE_NOOP("Field", "Applies to"),
                            .text = [this](const LibraryRow &row) { return placeOf(row.part); }};
    columns[CategoriesColumn] = {
        .field = &record.field("categories"),
        .heading = QT_TRANSLATE_NOOP("Field", "Categories"),
        .text = [](const LibraryRow &row) { return toKeys(row.part.categories); },
        .tip = [](const LibraryRow &row) { return listed(row.part.categories); },
        .role = [](const LibraryRow &row, int role) -> QVariant {
            return role == Qt::AccessibleTextRole ? listed(row.part.categories) : QVariant();
        }};
    columns[RiskColumn] = {
        .heading = QT_TRANSLATE_NOOP("Field", "Usual risk"),
        .text =
            [](const LibraryRow &row) {
                return row.part.rating().isRated() ? label(riskOf(row.part)) : QString();
            },
        .tip =
            [](const LibraryRow &row) {
                return row.part.rating().isRated()
                    ? tr("Likelihood %1, impact %2").arg(row.part.likelihood).arg(row.part.impact)
                    : QString();
            },
        .order = [](const LibraryRow &row) { return static_cast<qint64>(riskOf(row.part)); }};
    columns[CountermeasuresColumn] = {.field = &record.field("countermeasures")};
    columns[RequirementsColumn] = {
        .field = &record.field("requirements"),
        .text = [](const LibraryRow &row) { return cited(row.part); },
        .tip = [](const LibraryRow &row) { return listed(keysIn(row.part.requirements)); }};
    columns[ProblemsColumn] = {
        .heading = QT_TRANSLATE_NOOP("Field", "Problems"),
        .text = [](const LibraryRow &row) { return row.problems.join(QLatin1Char(' ')); },
        .tip = [](const LibraryRow &row) { return row.problems.join(QLatin1Char('\n')); }};
    setColumns(std::move(columns));
}

void LibraryTableModel::setContent(const ThreatLibraryContent &content,
                                   const std::vector<LibraryProblem> &problems)
{
    std::map<std::pair<LibraryPartKind, QString>, std::pair<QStringList, bool>> byEntry;
    for (const bool blocks : {true, false}) {
        for (const LibraryProblem &problem : problems) {
            if (problem.blocks != blocks)
                continue;
            auto &[sentences, isBlocking] = byEntry[{problem.kind, problem.key}];
            sentences += problem.sentence;
            isBlocking = isBlocking || blocks;
        }
    }
    std::vector<LibraryRow> rows;
    rows.reserve(content.parts.size());
    m_types.clear();
    for (const LibraryPart &part : content.parts) {
        if (part.kind == LibraryPartKind::ElementType || part.kind == LibraryPartKind::FlowType)
            m_types.insert_or_assign({part.kind, part.key}, part.title());
        LibraryRow &row = rows.emplace_back();
        row.part = part;
        if (!part.id.isValid())
            row.part.id = LibraryPartId(static_cast<qint64>(rows.size()));
        if (const auto found = byEntry.find({part.kind, part.key}); found != byEntry.end())
            std::tie(row.problems, row.isBlocking) = found->second;
    }
    take(std::move(rows));
}

QString LibraryTableModel::placeOf(const LibraryPart &part) const
{
    if (!hasSubject(part))
        return {};
    const auto named = [&](LibraryPartKind kind, const QString &keys) {
        QStringList names;
        for (const QString &key : keysIn(keys)) {
            const auto found = m_types.find({kind, key});
            names += found == m_types.end() ? key : found->second.in(m_language);
        }
        return listed(names);
    };
    QStringList words;
    if (!part.types.isEmpty())
        words += named(part.of == PartSubject::Flow ? LibraryPartKind::FlowType
                                                    : LibraryPartKind::ElementType,
                       part.types);
    if (!part.from.isEmpty() || !part.to.isEmpty())
        words += QStringLiteral("%1 → %2").arg(named(LibraryPartKind::ElementType, part.from),
                                               named(LibraryPartKind::ElementType, part.to));
    return words.isEmpty() ? label(part.of) : words.join(QStringLiteral(" · "));
}

LibraryPartId LibraryTableModel::find(LibraryPartKind kind, const QString &key) const
{
    const auto found = std::ranges::find_if(rows(), [&](const LibraryRow &row) {
        return row.part.kind == kind && row.part.key == key;
    });
    return found == rows().end() ? LibraryPartId() : found->part.id;
}

void LibraryTableModel::setFilter(LibraryFilter filter)
{
    if (filter == m_filter)
        return;
    m_filter = std::move(filter);
    refresh();
}

void LibraryTableModel::setLanguage(Language language)
{
    m_language = language;
    retranslate();
}

bool LibraryTableModel::isWanted(const LibraryRow &row) const
{
    const LibraryPart &part = row.part;
    if (!m_filter.kinds.empty() && !m_filter.kinds.contains(part.kind))
        return false;
    if (m_filter.of && (!hasSubject(part) || part.of != *m_filter.of))
        return false;
    if (m_filter.onlyHigh && riskOf(part) != Risk::High)
        return false;
    if (m_filter.onlyProblems && row.problems.isEmpty())
        return false;
    return m_filter.text.isEmpty()
        || holdsWords(m_filter.text,
                      {part.key, part.titleZh, part.titleEn, part.textZh, part.textEn, part.include,
                       part.exclude, part.types, part.from, part.to, placeOf(part),
                       part.countermeasures, part.sets, part.requirements, part.masvs, part.testsZh,
                       part.testsEn});
}

QVariant LibraryTableModel::rowData(const LibraryRow &row, int role) const
{
    switch (role) {
    case PartIdRole:
        return QVariant::fromValue(row.part.id);
    case KindRole:
        return static_cast<int>(row.part.kind);
    case RiskRole:
        return static_cast<int>(riskOf(row.part));
    case BlockingRole:
        return row.isBlocking;
    default:
        return {};
    }
}

} // namespace gatehouse
