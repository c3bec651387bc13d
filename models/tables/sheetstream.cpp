#include "models/tables/sheetstream.h"

#include "models/tables/celltext.h"

#include <QRegularExpression>

#include <charconv>
#include <cmath>

namespace gatehouse {

namespace {

constexpr qsizetype maxSheetName = 31;
/// Room for the marks around a text that is split.
constexpr qsizetype pieceLength = celltext::maxLength - 100;

// Formats of the cells: indexes into cellXfs of stylesXml.
constexpr char headingCell[] = "\" s=\"1\" t=\"inlineStr\"><is><t>";
constexpr char textCell[] = "\" t=\"inlineStr\"><is><t>";
constexpr char spacedTextCell[] = "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">";
constexpr char numberCell[] = "\"><v>";

constexpr char stylesXml[] = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="2"><font><sz val="10"/><name val="Microsoft YaHei"/><family val="2"/></font><font><b/><sz val="10"/><color rgb="FFFFFFFF"/><name val="Microsoft YaHei"/><family val="2"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF1F3A5F"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>)";

constexpr char relationsXml[] = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>)";

QByteArray columnLetters(int column)
{
    QByteArray letters;
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        letters.prepend(char('A' + (rest - 1) % 26));
    return letters;
}

QByteArray escaped(QByteArrayView utf8)
{
    QByteArray xml;
    celltext::appendXml(xml, utf8);
    return xml.replace('"', "&quot;");
}

/// A name Excel accepts for a sheet: 1 to 31 characters without []:*?/\ and without an
/// apostrophe at either end.
QString legalSheetName(const QString &name)
{
    static const QRegularExpression forbidden(QStringLiteral("[\\[\\]:*?/\\\\\\x00-\\x1f]"));
    QString legal = name;
    legal.replace(forbidden, QStringLiteral(" "));
    legal = legal.trimmed().left(maxSheetName);
    if (!legal.isEmpty() && legal.back().isHighSurrogate())
        legal.chop(1);
    while (legal.startsWith(u'\''))
        legal.remove(0, 1);
    while (legal.endsWith(u'\''))
        legal.chop(1);
    return legal.isEmpty() ? QStringLiteral("Sheet") : legal;
}

} // namespace

SheetStream::SheetStream(QFile &file, const ExportedTable &table)
    : m_table(table), m_zip(file), m_goesOn(tr("… (goes on in the row below)").toUtf8()),
      m_continued(tr("(continued) …").toUtf8())
{
    m_xml.reserve(ZipWriter::blockSize + (1 << 17));
    for (int column = 0; column < int(table.columns.size()); ++column)
        m_letters.push_back(columnLetters(column));
    beginSheet();
}

bool SheetStream::isTooLarge() const
{
    return m_zip.hasFailed() && m_zip.systemError() == 0;
}

void SheetStream::beginSheet()
{
    m_row = 0;
    m_sheetBytes = 0;
    m_zip.begin("xl/worksheets/sheet" + QByteArray::number(m_lastRows.size() + 1) + ".xml");
    m_xml += R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>)";
    for (size_t i = 0; i < m_table.columns.size(); ++i) {
        const QByteArray number = QByteArray::number(i + 1);
        m_xml += "<col min=\"" + number + "\" max=\"" + number + "\" width=\""
            + QByteArray::number(m_table.columns[i].width) + "\" customWidth=\"1\"/>";
    }
    m_xml += "</cols><sheetData>";
    beginRow();
    for (const TableColumn &column : m_table.columns) {
        cell(headingCell);
        celltext::appendXml(m_xml, column.heading.toUtf8());
        m_xml += "</t></is></c>";
    }
    closeRow();
}

void SheetStream::endSheet(const QByteArray &nextSheet)
{
    qint64 lastTableRow = m_row;
    if (!nextSheet.isEmpty()) {
        beginRow();
        cell(textCell);
        celltext::appendXml(
            m_xml,
            tr("The table goes on in the sheet “%1”.").arg(QString::fromUtf8(nextSheet)).toUtf8());
        m_xml += "</t></is></c>";
        closeRow();
    }
    m_xml += "</sheetData><autoFilter ref=\"" + rangeOf(lastTableRow)
        + "\"/>"
          R"(<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><headerFooter><oddHeader>&amp;L&amp;A</oddHeader><oddFooter>&amp;C)";
    celltext::appendXml(m_xml, tr("Page &P of &N").toUtf8());
    m_xml += "</oddFooter></headerFooter></worksheet>";
    m_zip.write(std::exchange(m_xml, {}));
    m_zip.end();
    m_lastRows.push_back(lastTableRow);
}

void SheetStream::beginRow()
{
    ++m_row;
    m_rowDigits = QByteArray::number(m_row);
    m_column = 0;
    m_rowOpen = true;
    m_xml += "<row r=\"";
    m_xml += m_rowDigits;
    m_xml += "\">";
}

void SheetStream::beginTableRow()
{
    // The last row of a full sheet is kept to say where the table goes on.
    if (m_row + 1 >= m_table.rowsPerSheet || m_sheetBytes >= bytesPerSheet) {
        endSheet(sheetName(int(m_lastRows.size()) + 2));
        beginSheet();
    }
    beginRow();
}

void SheetStream::closeRow()
{
    m_xml += "</row>";
    m_rowOpen = false;
    if (m_xml.size() >= ZipWriter::blockSize) {
        m_sheetBytes += m_xml.size();
        m_zip.write(std::exchange(m_xml, {}));
        m_xml.reserve(ZipWriter::blockSize + (1 << 17));
    }
}

void SheetStream::cell(const char *opening)
{
    m_xml += "<c r=\"";
    m_xml += m_letters[m_column++];
    m_xml += m_rowDigits;
    m_xml += opening;
}

void SheetStream::inlineText(QByteArrayView utf8, QByteArrayView before, QByteArrayView after)
{
    // Without the attribute readers drop white space at either end.
    const bool spaced = uchar(utf8.front()) <= ' ' || uchar(utf8.back()) <= ' ';
    cell(spaced ? spacedTextCell : textCell);
    m_xml += before;
    celltext::appendXml(m_xml, utf8);
    m_xml += after;
    m_xml += "</t></is></c>";
}

void SheetStream::text(QByteArrayView utf8)
{
    if (!m_rowOpen)
        beginTableRow();
    if (m_column >= m_letters.size())
        return;
    if (utf8.isEmpty()) {
        ++m_column;
    } else if (utf8.size() <= celltext::maxLength
               || celltext::utf16Length(utf8) <= celltext::maxLength) {
        inlineText(utf8, {}, {});
    } else {
        const qsizetype fits = celltext::prefixBytes(utf8, pieceLength);
        m_rests.push_back({int(m_column), utf8.sliced(fits).toByteArray()});
        inlineText(utf8.first(fits), {}, m_goesOn);
    }
}

void SheetStream::number(qint64 value)
{
    // Excel's numbers are doubles: beyond 2^53 digits would be lost.
    if (value > (qint64(1) << 53) || value < -(qint64(1) << 53)) {
        text(QByteArrayView(QByteArray::number(value)));
        return;
    }
    if (!m_rowOpen)
        beginTableRow();
    if (m_column >= m_letters.size())
        return;
    cell(numberCell);
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, value);
    m_xml.append(digits, end.ptr - digits);
    m_xml += "</v></c>";
}

void SheetStream::number(double value)
{
    if (!std::isfinite(value)) {
        blank();
        return;
    }
    if (!m_rowOpen)
        beginTableRow();
    if (m_column >= m_letters.size())
        return;
    cell(numberCell);
    char digits[40];
    const auto end = std::to_chars(digits, digits + sizeof digits, value);
    m_xml.append(digits, end.ptr - digits);
    m_xml += "</v></c>";
}

void SheetStream::blank()
{
    if (!m_rowOpen)
        beginTableRow();
    ++m_column;
}

void SheetStream::endRow()
{
    if (!m_rowOpen)
        beginTableRow();
    closeRow();
    while (!m_rests.empty()) {
        const std::vector<Rest> rests = std::exchange(m_rests, {});
        beginTableRow();
        for (const Rest &rest : rests) {
            m_column = size_t(rest.column);
            const QByteArrayView utf8(rest.utf8);
            const qsizetype fits = celltext::prefixBytes(utf8, pieceLength);
            if (fits < utf8.size())
                m_rests.push_back({rest.column, utf8.sliced(fits).toByteArray()});
            inlineText(utf8.first(fits), m_continued, fits < utf8.size() ? m_goesOn : QByteArray());
        }
        closeRow();
    }
}

QByteArray SheetStream::sheetName(int number) const
{
    const QString name = legalSheetName(m_table.name);
    if (number == 1)
        return name.toUtf8();
    const QString suffix = QStringLiteral(" (%1)").arg(number);
    QString head = name.left(maxSheetName - suffix.size());
    if (head.back().isHighSurrogate())
        head.chop(1);
    return (head + suffix).toUtf8();
}

QByteArray SheetStream::rangeOf(qint64 lastRow) const
{
    return "A1:" + (m_letters.empty() ? QByteArray("A") : m_letters.back())
        + QByteArray::number(lastRow);
}

QByteArray SheetStream::workbookXml() const
{
    QByteArray sheets;
    QByteArray names;
    for (size_t i = 0; i < m_lastRows.size(); ++i) {
        const QByteArray number = QByteArray::number(i + 1);
        const QByteArray index = QByteArray::number(i);
        const QByteArray name = sheetName(int(i) + 1);
        QByteArray quoted = name;
        quoted = escaped("'" + quoted.replace('\'', "''") + "'");
        const QByteArray range = m_letters.empty() ? QByteArray("A") : m_letters.back();
        sheets += "<sheet name=\"" + escaped(name) + "\" sheetId=\"" + number + "\" r:id=\"rId"
            + number + "\"/>";
        names += "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"" + index
            + "\" hidden=\"1\">" + quoted + "!$A$1:$" + range + "$"
            + QByteArray::number(m_lastRows[i]) + "</definedName>"
            + "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"" + index + "\">" + quoted
            + "!$1:$1</definedName>";
    }
    return R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><bookViews><workbookView/></bookViews><sheets>)"
        + sheets + "</sheets><definedNames>" + names + "</definedNames></workbook>";
}

bool SheetStream::finish()
{
    endSheet({});
    m_zip.add("xl/workbook.xml", workbookXml());
    m_zip.add("xl/styles.xml", stylesXml);

    QByteArray relations = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)";
    QByteArray types = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>)";
    for (size_t i = 1; i <= m_lastRows.size(); ++i) {
        const QByteArray number = QByteArray::number(i);
        relations += "<Relationship Id=\"rId" + number
            + R"(" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet)"
            + number + ".xml\"/>";
        types += "<Override PartName=\"/xl/worksheets/sheet" + number
            + R"(.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>)";
    }
    const QByteArray styles = QByteArray::number(m_lastRows.size() + 1);
    relations += "<Relationship Id=\"rId" + styles
        + R"(" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>)";
    m_zip.add("xl/_rels/workbook.xml.rels", relations);
    m_zip.add("_rels/.rels", relationsXml);
    m_zip.add("[Content_Types].xml", types + "</Types>");
    return m_zip.finish();
}

} // namespace gatehouse
