#pragma once

#include "models/threatmodels/threatlibrarycheck.h"

#include <QTableWidget>

namespace gatehouse {

/// What is wrong with a draft of a threat library, what keeps it from being published first. Enter
/// on a line leads to the entry.
class LibraryProblemTable final : public QTableWidget
{
    Q_OBJECT
public:
    explicit LibraryProblemTable(std::vector<LibraryProblem> problems, QWidget *parent = nullptr);

Q_SIGNALS:
    void partRequested(gatehouse::LibraryPartKind kind, const QString &key);

private:
    std::vector<LibraryProblem> m_problems;
};

} // namespace gatehouse
