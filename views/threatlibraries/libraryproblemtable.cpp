#include "views/threatlibraries/libraryproblemtable.h"

#include "views/design/icons.h"
#include "views/design/itemviews.h"

#include <QHeaderView>

#include <algorithm>

namespace gatehouse {

namespace {

constexpr int placeWidth = 240;

} // namespace

LibraryProblemTable::LibraryProblemTable(std::vector<LibraryProblem> problems, QWidget *parent)
    : QTableWidget(static_cast<int>(problems.size()), 2, parent), m_problems(std::move(problems))
{
    std::stable_partition(m_problems.begin(), m_problems.end(),
                          [](const LibraryProblem &problem) { return problem.blocks; });
    setObjectName(QStringLiteral("library-problems"));
    setAccessibleName(tr("What is wrong with the draft"));
    prepareTable(this);
    setHorizontalHeaderLabels({tr("Where"), tr("What is wrong")});
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setColumnWidth(0, placeWidth);
    horizontalHeader()->setStretchLastSection(true);
    for (int row = 0; row < rowCount(); ++row) {
        const LibraryProblem &problem = m_problems[static_cast<std::size_t>(row)];
        auto *place = new QTableWidgetItem(
            icon(problem.blocks ? QStringLiteral("error") : QStringLiteral("warning"),
                 problem.blocks ? Tone::Danger : Tone::Warning),
            problem.place());
        place->setToolTip(problem.blocks ? tr("It cannot be published like this.")
                                         : tr("It can be published like this."));
        setItem(row, 0, place);
        auto *sentence = new QTableWidgetItem(problem.sentence);
        sentence->setToolTip(problem.sentence);
        setItem(row, 1, sentence);
    }
    connect(this, &QTableWidget::activated, this, [this](const QModelIndex &index) {
        const LibraryProblem &problem = m_problems[static_cast<std::size_t>(index.row())];
        if (!problem.key.isEmpty())
            Q_EMIT partRequested(problem.kind, problem.key);
    });
}

} // namespace gatehouse
