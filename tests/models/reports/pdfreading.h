#pragma once

#include <QPdfDocument>
#include <QPdfSelection>
#include <QRegularExpression>

namespace gatehouse {

/// A PDF read back: its pages, their sizes and what stands on them.
class PdfReading
{
public:
    explicit PdfReading(const QString &path)
    {
        if (m_document.load(path) != QPdfDocument::Error::None)
            qFatal("cannot read %s", qUtf8Printable(path));
    }

    int pages() const { return m_document.pageCount(); }
    /// In millimetres.
    QSizeF size(int page) const { return m_document.pagePointSize(page) * 25.4 / 72; }
    /// Without white space: where a line breaks is no matter of what it says.
    QString text(int page)
    {
        static const QRegularExpression space(QStringLiteral("\\s+"));
        return m_document.getAllText(page).text().remove(space);
    }
    QString text()
    {
        QString all;
        for (int page = 0; page < pages(); ++page)
            all += text(page);
        return all;
    }
    QImage image(int page, const QSize &size) { return m_document.render(page, size); }

private:
    QPdfDocument m_document;
};

} // namespace gatehouse
