#pragma once

#include "models/tables/tableexport.h"
#include "models/tables/zippackage.h"

namespace gatehouse {

/// Writes a table as a workbook, cell by cell, straight into the deflated XML of its sheets
/// (ECMA-376, SpreadsheetML): no cell is kept, no temporary file is used.
class SheetStream final : public RowSink
{
    Q_DECLARE_TR_FUNCTIONS(SheetStream)
public:
    /// A sheet also ends before its XML reaches this, so that its ZIP entry needs no ZIP64.
    static constexpr qint64 bytesPerSheet = qint64(3) << 30;

    SheetStream(QFile &file, const ExportedTable &table);

    using RowSink::text;
    void text(QByteArrayView utf8) override;
    void number(qint64 value) override;
    void number(double value) override;
    void blank() override;
    void endRow();
    /// Ends the sheet and writes the parts that name it. False when anything could not be written.
    bool finish();
    bool hasFailed() const { return m_zip.hasFailed(); }
    int systemError() const { return m_zip.systemError(); }
    /// The file passed what a ZIP file without ZIP64 can hold.
    bool isTooLarge() const;

private:
    struct Rest {
        int column = 0;
        QByteArray utf8;
    };

    void beginSheet();
    void endSheet(const QByteArray &nextSheet);
    void beginRow();
    void beginTableRow();
    void closeRow();
    void cell(const char *opening);
    void inlineText(QByteArrayView utf8, QByteArrayView before, QByteArrayView after);
    QByteArray sheetName(int number) const;
    QByteArray rangeOf(qint64 lastRow) const;
    QByteArray workbookXml() const;

    const ExportedTable &m_table;
    ZipWriter m_zip;
    QByteArray m_xml;
    std::vector<QByteArray> m_letters; ///< "A", "B" … of the columns
    std::vector<qint64> m_lastRows; ///< of the sheets that are ended
    std::vector<Rest> m_rests; ///< what did not fit into the row's cells
    QByteArray m_goesOn;
    QByteArray m_continued;
    qint64 m_sheetBytes = 0;
    qint64 m_row = 0; ///< 1-based, of the row last begun
    QByteArray m_rowDigits;
    size_t m_column = 0;
    bool m_rowOpen = false;
};

} // namespace gatehouse
