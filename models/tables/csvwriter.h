#pragma once

#include "models/tables/tableexport.h"

class QFile;

namespace gatehouse {

/// Writes rows as CSV (RFC 4180): CRLF, quotes doubled, a byte order mark so that Excel
/// reads UTF-8.
class CsvWriter final : public RowSink
{
public:
    explicit CsvWriter(QFile &file);

    using RowSink::text;
    void text(QByteArrayView utf8) override;
    void number(qint64 value) override;
    void number(double value) override;
    void blank() override;
    void endRow();
    /// Writes what is gathered. False when anything could not be written since the start.
    bool finish();
    bool hasFailed() const { return m_failed; }
    int systemError() const { return m_systemError; }

private:
    void separate();
    void flush();

    QFile &m_file;
    QByteArray m_gathered;
    bool m_rowBegun = false;
    bool m_failed = false;
    int m_systemError = 0;
};

} // namespace gatehouse
