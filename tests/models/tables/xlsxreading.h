#pragma once

#include "models/tables/zippackage.h"
#include "tests/support/testworkspace.h"

#include <QHash>
#include <QStringList>
#include <QXmlStreamReader>

namespace gatehouse {

/// A workbook read back from its XML, as far as the tests ask.
class XlsxReading
{
public:
    explicit XlsxReading(const QString &path) : m_package(need(ZipReader::open(path)))
    {
        for (const QByteArray &name : m_package.names()) {
            if (name == "xl/sharedStrings.xml")
                readStrings(part(name));
        }
        readSheets();
    }

    QByteArray part(const QByteArray &name) const { return need(m_package.read(name)); }
    std::vector<QByteArray> parts() const { return m_package.names(); }
    const QStringList &sheets() const { return m_sheets; }
    /// The XML of a sheet, by its name.
    QByteArray sheet(const QString &name) const
    {
        const auto index = m_sheets.indexOf(name);
        return index < 0 ? QByteArray()
                         : part("xl/worksheets/sheet" + QByteArray::number(index + 1) + ".xml");
    }

    /// Texts, numbers and formulas' values of a sheet by cell ("B7").
    QHash<QString, QString> cells(const QString &name) const
    {
        QHash<QString, QString> cells;
        QXmlStreamReader xml(sheet(name));
        QString cell;
        bool shared = false;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (xml.name() == u"c") {
                cell = xml.attributes().value(QLatin1StringView("r")).toString();
                shared = xml.attributes().value(QLatin1StringView("t")) == u"s";
            } else if (xml.name() == u"v") {
                const QString value = xml.readElementText();
                cells.insert(cell, shared ? m_strings.value(value.toInt()) : value);
            } else if (xml.name() == u"t") {
                cells.insert(cell, xml.readElementText());
            }
        }
        return cells;
    }
    /// The cells of a row, from column A, without gaps' places.
    QStringList row(const QString &name, int number) const
    {
        const auto all = cells(name);
        QStringList row;
        for (char column = 'A'; column <= 'Z'; ++column) {
            const auto found = all.constFind(QLatin1Char(column) + QString::number(number));
            if (found != all.cend())
                row.push_back(*found);
        }
        return row;
    }
    /// The number of the first row that holds this text in any cell; 0 when none does.
    int rowOf(const QString &name, const QString &text) const
    {
        int found = 0;
        const auto all = cells(name);
        for (auto cell = all.cbegin(); cell != all.cend(); ++cell) {
            if (*cell != text)
                continue;
            QString digits = cell.key();
            while (!digits.isEmpty() && digits.front().isLetter())
                digits.remove(0, 1);
            const int number = digits.toInt();
            found = found == 0 ? number : std::min(found, number);
        }
        return found;
    }
    QString allText(const QString &name) const
    {
        QString text;
        for (const QString &cell : cells(name))
            text += cell + u'\n';
        return text;
    }

private:
    void readStrings(const QByteArray &content)
    {
        QXmlStreamReader xml(content);
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (xml.name() == u"t")
                m_strings.push_back(xml.readElementText());
        }
    }
    void readSheets()
    {
        QXmlStreamReader xml(part("xl/workbook.xml"));
        while (!xml.atEnd()) {
            if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == u"sheet")
                m_sheets.push_back(xml.attributes().value(QLatin1StringView("name")).toString());
        }
    }

    ZipReader m_package;
    QStringList m_strings;
    QStringList m_sheets;
};

} // namespace gatehouse
