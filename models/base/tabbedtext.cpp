#include "models/base/tabbedtext.h"

#include <algorithm>

namespace gatehouse {

namespace {

constexpr QChar quote(u'"');

bool isLineEnd(QChar character)
{
    return character == u'\n' || character == u'\r';
}

bool endsCell(QChar character)
{
    return character == u'\t' || isLineEnd(character);
}

QString quoted(const QString &cell)
{
    const bool asItIs = std::none_of(cell.begin(), cell.end(), [](QChar character) {
        return endsCell(character) || character == quote;
    });
    return asItIs ? cell : quote + QString(cell).replace(quote, QStringLiteral("\"\"")) + quote;
}

/// A number that reads the same in every spreadsheet: no point, no leading zero, few digits.
bool isWholeNumber(const QString &cell)
{
    constexpr qsizetype exactDigits = 15;
    return !cell.isEmpty() && cell.size() <= exactDigits
        && (cell.front() != u'0' || cell.size() == 1)
        && std::all_of(cell.begin(), cell.end(),
                       [](QChar digit) { return digit >= u'0' && digit <= u'9'; });
}

/// Cell by cell through a text.
class Reader
{
public:
    explicit Reader(const QString &text) : m_text(text) { }

    std::vector<QStringList> rows()
    {
        std::vector<QStringList> rows;
        while (m_at < m_text.size()) {
            QStringList &row = rows.emplace_back(cell());
            while (m_at < m_text.size() && m_text[m_at] == u'\t') {
                ++m_at;
                row += cell();
            }
            passLineEnd();
        }
        return rows;
    }

private:
    QString cell()
    {
        const qsizetype closing = closingQuote();
        qsizetype end = closing < 0 ? m_at : closing + 1;
        if (closing < 0) {
            while (end < m_text.size() && !endsCell(m_text[end]))
                ++end;
        }
        QString cell = closing < 0 ? m_text.sliced(m_at, end - m_at)
                                   : m_text.sliced(m_at + 1, closing - m_at - 1)
                                         .replace(QStringLiteral("\"\""), QStringLiteral("\""))
                                         .replace(QStringLiteral("\r\n"), QStringLiteral("\n"))
                                         .replace(u'\r', u'\n');
        m_at = end;
        return cell;
    }

    /// Of the cell that begins here; -1 where it stands in none.
    qsizetype closingQuote() const
    {
        if (m_at >= m_text.size() || m_text[m_at] != quote)
            return -1;
        for (qsizetype at = m_at + 1; at < m_text.size(); ++at) {
            if (m_text[at] != quote)
                continue;
            const bool isLast = at + 1 == m_text.size();
            if (!isLast && m_text[at + 1] == quote)
                ++at;
            else
                return isLast || endsCell(m_text[at + 1]) ? at : -1;
        }
        return -1;
    }

    void passLineEnd()
    {
        for (const QChar end : {u'\r', u'\n'}) {
            if (m_at < m_text.size() && m_text[m_at] == end)
                ++m_at;
        }
    }

    const QString &m_text;
    qsizetype m_at = 0;
};

} // namespace

QString tabbedText(const std::vector<QStringList> &rows)
{
    QStringList lines;
    for (const QStringList &row : rows) {
        QStringList cells;
        for (const QString &cell : row)
            cells += quoted(cell);
        lines += cells.join(u'\t');
    }
    return lines.join(u'\n');
}

QString htmlTable(const std::vector<QStringList> &rows)
{
    QString html =
        QStringLiteral("<html><head><meta charset=\"utf-8\"></head><body><table border=\"1\">");
    for (const QStringList &row : rows) {
        html += QLatin1StringView("<tr>");
        for (const QString &cell : row) {
            html += isWholeNumber(cell)
                ? QLatin1StringView("<td>")
                : QLatin1StringView("<td style=\"mso-number-format:'\\@'\" sdnum=\"1033;0;@\">");
            html += cell.toHtmlEscaped().replace(
                u'\n', QLatin1StringView("<br style=\"mso-data-placement:same-cell\">"));
            html += QLatin1StringView("</td>");
        }
        html += QLatin1StringView("</tr>");
    }
    return html + QLatin1StringView("</table></body></html>");
}

std::vector<QStringList> readTabbedText(const QString &text)
{
    return Reader(text).rows();
}

} // namespace gatehouse
