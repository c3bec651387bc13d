#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace gatehouse {

/// What a workbook's cell can hold and how much room it takes on paper.
namespace celltext {

/// Excel's limit for one cell, in UTF-16 units.
inline constexpr qsizetype maxLength = 32'767;
/// Excel's limit for a row's height, in points.
inline constexpr double maxRowHeight = 409.0;

/// The text as a workbook can carry it: what XML forbids (control characters, lone surrogates,
/// U+FFFE and U+FFFF) becomes a visible U+FFFD, CR LF becomes LF, and `_x0041_`, which
/// readers would take for an escape, is escaped itself.
QString legal(QStringView text);

/// The same for UTF-8, appended to XML with & < > escaped. Invalid UTF-8 becomes U+FFFD too.
void appendXml(QByteArray &xml, QByteArrayView utf8);

/// Length in UTF-16 units of valid UTF-8.
qsizetype utf16Length(QByteArrayView utf8);
/// The longest prefix of at most `units` UTF-16 units that ends at a character's end, in bytes.
qsizetype prefixBytes(QByteArrayView utf8, qsizetype units);

/// Where each line of the text begins when it is wrapped in a column `width` wide (Excel's
/// unit) at `points`: Chinese, Japanese and Korean characters are an em wide and break anywhere.
/// An estimate on the wide side, since libxlsxwriter cannot ask for an automatic height.
std::vector<qsizetype> lineStarts(QStringView text, double width, double points);

/// The height of a line at `points`: Chinese fonts stand higher than Latin ones.
double lineHeight(double points);
/// The height of the wrapped text (see lineStarts), line by line.
double height(QStringView text, double width, double points);

} // namespace celltext

} // namespace gatehouse
