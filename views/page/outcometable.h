#pragma once

#include <QTableWidget>

namespace gatehouse {

/// What becomes of each of many records, shown before anything is written: what it is called, how
/// it stands and how it will stand, or why it stays as it is.
class OutcomeTable final : public QTableWidget
{
    Q_OBJECT
public:
    struct Row {
        QString name;
        QString now;
        QString then; ///< what it will be, that it stays as it is, or why
        bool changes = false; ///< what does not is told apart
    };

    /// `what`: the records are, in a word above them.
    OutcomeTable(const QString &objectName, const QString &what, QWidget *parent = nullptr);

    void setRows(const std::vector<Row> &rows);
};

} // namespace gatehouse
