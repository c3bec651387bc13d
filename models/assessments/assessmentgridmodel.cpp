#include "models/assessments/assessmentgridmodel.h"

#include "models/base/folding.h"
#include "models/base/listing.h"
#include "models/base/naturalorder.h"
#include "models/base/rowsbyid.h"

#include <algorithm>

namespace gatehouse {

namespace {

bool readsTheSame(const SheetRow &one, const SheetRow &other)
{
    return one.library == other.library && one.applicability == other.applicability
        && one.assessments == other.assessments && one.inherited == other.inherited
        && one.evidenceCount == other.evidenceCount && one.findings.open == other.findings.open;
}

bool isContext(const SheetRow &row)
{
    return !row.requirement->isAssessed();
}

bool holdsWord(const SheetRow &row, const QString &word)
{
    const auto holds = [&](const QString &text) { return holdsFolded(text, word); };
    const Requirement &requirement = *row.requirement;
    return holds(requirement.citation()) || holds(requirement.key) || holds(requirement.title.zh)
        || holds(requirement.title.en) || holds(requirement.statement.zh)
        || holds(requirement.statement.en)
        || std::any_of(row.assessments.begin(), row.assessments.end(), [&](const Assessment &each) {
               return holds(each.record) || holds(each.assessor) || holds(each.object)
                   || holds(each.remark);
           });
}

Risk riskOf(const Assessment *assessment)
{
    return assessment ? assessment->risk : Risk::None;
}

/// What a row is sorted by: a number where the column has one, else text.
struct SortKey {
    qint64 number = 0;
    QString text;
};

/// Numbers stand below each other.
QVariant alignment(int column)
{
    return column == AssessmentGridModel::EvidenceColumn
            || column == AssessmentGridModel::FindingsColumn
        ? QVariant(static_cast<int>(Qt::AlignRight | Qt::AlignVCenter))
        : QVariant();
}

} // namespace

QString pathText(const std::vector<PhaseJudgement> &path)
{
    QStringList steps;
    for (const PhaseJudgement &step : path)
        steps += (step.isConfirmation ? AssessmentGridModel::tr("%1: %2 (confirmed)")
                                      : AssessmentGridModel::tr("%1: %2"))
                     .arg(label(step.phase), label(step.judgement));
    return steps.join(QStringLiteral(" → "));
}

const Assessment *AssessmentGridModel::shown(const SheetRow &row) const
{
    return row.assessment(m_filter.phase);
}

Judgement AssessmentGridModel::judgementShown(const SheetRow &row) const
{
    return row.judgement(m_filter.phase);
}

void AssessmentGridModel::setSheet(AssessmentSheet sheet)
{
    std::unordered_set<qint64> changed;
    for (const SheetRow &row : sheet.rows) {
        const auto before = m_positions.constFind(row.requirement->id.value);
        if (before != m_positions.cend() && !readsTheSame(row, m_sheet.rows[*before]))
            changed.insert(row.requirement->id.value);
    }
    m_sheet = std::move(sheet);
    m_positions.clear();
    for (size_t i = 0; i < m_sheet.rows.size(); ++i)
        m_positions.insert(m_sheet.rows[i].requirement->id.value, static_cast<qsizetype>(i));
    refresh();
    announce(changed);
}

void AssessmentGridModel::setReviews(QHash<AssessmentId, ReviewState> reviews)
{
    if (reviews == m_reviews)
        return;
    m_reviews = std::move(reviews);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, ReviewColumn), index(rowCount() - 1, ReviewColumn));
}

std::optional<ReviewState> AssessmentGridModel::review(const SheetRow &row) const
{
    const Assessment *assessment = shown(row);
    const auto found = assessment ? m_reviews.constFind(assessment->id) : m_reviews.cend();
    return found == m_reviews.cend() ? std::nullopt : std::optional(*found);
}

std::optional<AssessmentHeading> AssessmentGridModel::heading(int column)
{
    const auto value = [](const char *key) {
        return AssessmentHeading{AssessmentHeading::Value, &describe<Assessment>().field(key)};
    };
    switch (column) {
    case ClauseColumn:
        return AssessmentHeading{AssessmentHeading::Clause};
    case TitleColumn:
        return AssessmentHeading{AssessmentHeading::Title};
    case JudgementColumn:
        return value("judgement");
    case MethodsColumn:
        return value("methods");
    case ObjectColumn:
        return value("object");
    case RecordColumn:
        return value("record");
    case RiskColumn:
        return value("risk");
    case AssessorColumn:
        return value("assessor");
    case DateColumn:
        return value("assessed_on");
    default:
        return std::nullopt;
    }
}

const SheetRow *AssessmentGridModel::rowAt(int row) const
{
    const auto found = m_positions.constFind(idAt(row));
    return found == m_positions.cend() ? nullptr : &m_sheet.rows[*found];
}

void AssessmentGridModel::setFilter(AssessmentGridFilter filter)
{
    if (filter == m_filter)
        return;
    const bool otherPhase = filter.phase != m_filter.phase;
    m_filter = std::move(filter);
    refresh();
    // Another phase's judgements are other words in the same rows.
    if (otherPhase && rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void AssessmentGridModel::setLanguage(Language language)
{
    m_language = language;
    refresh();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

void AssessmentGridModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column < 0 ? ClauseColumn : column;
    m_sortOrder = column < 0 ? Qt::AscendingOrder : order;
    refresh();
}

bool AssessmentGridModel::isWanted(const SheetRow &row, const QStringList &words) const
{
    const Requirement &requirement = *row.requirement;
    return (!m_filter.phase || requirement.isDueIn(*m_filter.phase))
        && (m_filter.judgements.empty() || m_filter.judgements.contains(judgementShown(row)))
        && (!m_filter.onlyApplicable || row.applicability.applies)
        && (!m_filter.onlyMissingEvidence
            || (judgementShown(row) != Judgement::NotApplicable && row.evidenceCount == 0))
        && (!m_filter.ids || m_filter.ids->contains(requirement.id))
        && std::all_of(words.begin(), words.end(),
                       [&](const QString &word) { return holdsWord(row, word); });
}

void AssessmentGridModel::refresh()
{
    const QStringList words = foldedWords(m_filter.text);
    const bool libraryOrder = m_sortColumn == ClauseColumn && m_sortOrder == Qt::AscendingOrder;
    std::vector<const SheetRow *> rows;
    QSet<std::pair<const Library *, QString>> groups;
    for (const SheetRow &row : m_sheet.rows) {
        if (isContext(row)) {
            if (libraryOrder)
                rows.push_back(&row);
        } else if (isWanted(row, words)) {
            rows.push_back(&row);
            groups.insert({row.library.get(), row.requirement->group});
        }
    }
    std::erase_if(rows, [&](const SheetRow *row) {
        return isContext(*row) && !groups.contains({row->library.get(), row->requirement->group});
    });
    if (!libraryOrder)
        sortRows(rows);

    std::vector<qint64> ids;
    ids.reserve(rows.size());
    for (const SheetRow *row : rows)
        ids.push_back(row->requirement->id.value);
    show(std::move(ids));
}

void AssessmentGridModel::sortRows(std::vector<const SheetRow *> &rows) const
{
    const auto keyOf = [&](const SheetRow &row) -> SortKey {
        switch (m_sortColumn) {
        case AppliesColumn:
            return {row.applicability.applies ? 0 : 1, {}};
        case JudgementColumn:
            return {static_cast<qint64>(judgementShown(row)), {}};
        case RiskColumn:
            return {static_cast<qint64>(riskOf(shown(row))), {}};
        case EvidenceColumn:
            return {row.evidenceCount, {}};
        case FindingsColumn:
            return {row.findings.open, {}};
        case DateColumn:
            return {shown(row) ? shown(row)->assessedOn.toJulianDay() : 0, {}};
        case ClauseColumn:
            return {&row - m_sheet.rows.data(), {}};
        default:
            return {0, text(row, m_sortColumn)};
        }
    };
    const QCollator collator = naturalOrder();
    // Equal rows stay in library order.
    sortByKey(rows, m_sortOrder, keyOf, [&](const SortKey &one, const SortKey &other) {
        if (one.number != other.number)
            return one.number < other.number;
        return collator.compare(one.text, other.text) < 0;
    });
}

int AssessmentGridModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

/// On a release's sheet; on the organisation's own every row is.
bool AssessmentGridModel::isInheritedHere(const SheetRow &row) const
{
    return row.inherited && m_sheet.release.isValid();
}

QString AssessmentGridModel::text(const SheetRow &row, int column) const
{
    switch (column) {
    case ClauseColumn:
        return row.requirement->citation();
    case TitleColumn:
        return row.requirement->title.in(m_language);
    default:
        break;
    }
    if (isContext(row))
        return {};
    switch (column) {
    case AppliesColumn:
        return row.applicability.applies ? tr("Applies") : tr("Does not apply");
    case JudgementColumn:
        return label(judgementShown(row));
    case PathColumn:
        return isInheritedHere(row) ? tr("From the organisation") : pathText(row.path());
    case EvidenceColumn:
        return row.evidenceCount ? QString::number(row.evidenceCount) : QString();
    case FindingsColumn:
        return row.findings.open ? QString::number(row.findings.open) : QString();
    case ReviewColumn:
        return review(row) ? label(*review(row)) : QString();
    default:
        break;
    }
    const Assessment *assessment = shown(row);
    if (!assessment)
        return {};
    switch (column) {
    case MethodsColumn:
        return listed(assessment->methods);
    case RecordColumn:
        return assessment->record;
    case RiskColumn:
        return assessment->risk == Risk::None ? QString() : label(assessment->risk);
    case AssessorColumn:
        return assessment->assessor;
    case DateColumn:
        return assessment->assessedOn.toString(Qt::ISODate);
    case ObjectColumn:
        return assessment->object;
    default:
        return {};
    }
}

QVariant AssessmentGridModel::toolTip(const SheetRow &row, int column) const
{
    switch (column) {
    case ClauseColumn:
    case TitleColumn:
        return row.requirement->statement.in(m_language);
    case AppliesColumn:
        return row.applicability.explanation().in(m_language);
    case JudgementColumn:
        return row.inherited
            ? tr("Inherited: the organisation assesses this once for every release")
            : QVariant(pathText(row.path()));
    case PathColumn:
        return row.inherited
            ? tr("Inherited: the organisation assesses this once for every release")
            : QVariant(pathText(row.path()));
    case RecordColumn:
        return shown(row) ? shown(row)->record : QVariant();
    case ObjectColumn:
        return shown(row) ? shown(row)->object : QVariant();
    case FindingsColumn:
        return row.findings.open ? tr("%n open finding(s)", nullptr, row.findings.open)
                                 : QVariant();
    default:
        return {};
    }
}

QVariant AssessmentGridModel::data(const QModelIndex &index, int role) const
{
    const SheetRow *row = index.isValid() ? rowAt(index.row()) : nullptr;
    if (!row)
        return {};
    const bool context = isContext(*row);
    switch (role) {
    case Qt::DisplayRole:
        return text(*row, index.column());
    case Qt::ToolTipRole:
        return toolTip(*row, index.column());
    case Qt::TextAlignmentRole:
        return alignment(index.column());
    case RequirementIdRole:
        return QVariant::fromValue(row->requirement->id);
    case JudgementRole:
        return context ? QVariant() : static_cast<int>(judgementShown(*row));
    case PathRole:
        return context ? QVariant() : QVariant::fromValue(row->path());
    case RiskRole:
        return context || !shown(*row) ? QVariant() : static_cast<int>(shown(*row)->risk);
    case AppliesRole:
        return row->applicability.applies;
    case ExplanationRole:
        return row->applicability.explanation().in(m_language);
    case DecidedRole:
        return row->applicability.because == Applicability::Because::Decision;
    case UnansweredRole:
        return row->applicability.isProvisional();
    case InheritedRole:
        return row->inherited;
    case ContextRole:
        return context;
    case GroupRole:
        return row->requirement->group;
    case GroupTitleRole: {
        const RequirementGroup *group = row->library->group(row->requirement->group);
        return group ? group->title.in(m_language) : QVariant();
    }
    case StatementRole:
        return row->requirement->statement.in(m_language);
    case EvidenceCountRole:
        return row->evidenceCount;
    case OpenFindingsRole:
        return row->findings.open;
    case ReviewRole:
        return review(*row) ? static_cast<int>(*review(*row)) : QVariant();
    default:
        return {};
    }
}

QVariant AssessmentGridModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return alignment(section); // over its numbers
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ClauseColumn:
        return tr("Clause");
    case TitleColumn:
        return tr("Requirement");
    case AppliesColumn:
        return tr("Applicability");
    case JudgementColumn:
        return tr("Judgement");
    case PathColumn:
        return tr("By phase");
    case MethodsColumn:
        return tr("Methods");
    case RecordColumn:
        return tr("Result record");
    case RiskColumn:
        return tr("Risk");
    case EvidenceColumn:
        return tr("Evidence");
    case FindingsColumn:
        return tr("Findings");
    case AssessorColumn:
        return tr("Assessor");
    case DateColumn:
        return tr("Date");
    case ReviewColumn:
        return tr("Review");
    case ObjectColumn:
        return tr("Object looked at");
    default:
        return {};
    }
}

Qt::ItemFlags AssessmentGridModel::flags(const QModelIndex &index) const
{
    const SheetRow *row = index.isValid() ? rowAt(index.row()) : nullptr;
    if (!row)
        return Qt::NoItemFlags;
    // Section text is read, not chosen: the keyboard goes past it.
    return isContext(*row) ? Qt::ItemIsEnabled | Qt::ItemNeverHasChildren
                           : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace gatehouse
