#pragma once

#include <QWidget>

class QTableWidget;

namespace gatehouse {

/// A short list of records edited in place: filings, parties, roles for parts. Each column is a
/// line of text, a date, or a choice among keys.
class RecordTable final : public QWidget
{
    Q_OBJECT
public:
    struct Choice {
        QString key;
        QString text;
    };
    struct Column {
        QString title;
        QList<Choice> choices; ///< empty: a line of text
        int width = 160;
    };

    RecordTable(const QString &title, const QString &addText, QList<Column> columns,
                QWidget *parent = nullptr);

    /// One list of cells a record; a choice's cell holds its key.
    void setRecords(const QList<QStringList> &records);
    /// Records with any text in them; an empty line is no record. Where all columns are choices,
    /// every line is one.
    QList<QStringList> records() const;

private:
    void addRecord(const QStringList &cells);
    void removeCurrent();

    QList<Column> m_columns;
    QTableWidget *m_table;
};

} // namespace gatehouse
