#include "models/workbook/sheets/book.h"

#include <QFile>
#include <QRegularExpression>

#include <xlsxwriter.h>

#include <cerrno>

namespace gatehouse {

namespace {

constexpr qsizetype maxSheetName = 31;

/// Text in a page's head or foot: '&' begins a code there, and 255 characters is all there is.
QByteArray plain(QString text)
{
    constexpr qsizetype enough = 60;
    if (text.size() > enough)
        text = text.left(enough - 1) + u'…';
    return text.replace(u'&', QLatin1StringView("&&")).replace(u'\n', u' ').toUtf8();
}

} // namespace

Book::Book(const QString &path, const QString &folder, WorkbookLanguage language)
    : m_wording(language)
{
    QByteArray temporary = QFile::encodeName(folder);
    lxw_workbook_options options{};
    options.tmpdir = temporary.data(); // copied by libxlsxwriter
    m_workbook = workbook_new_opt(QFile::encodeName(path).constData(), &options);
    // Columns are measured in digits of the workbook's own font, the first of its formats. In the
    // cells' font they are as wide for their text wherever that font is replaced by another.
    lxw_format *own = STAILQ_FIRST(m_workbook->formats);
    format_set_font_name(own, WorkbookStyle::font);
    format_set_font_size(own, WorkbookStyle::points(Look::Text));
    m_style = std::make_unique<WorkbookStyle>(m_workbook);
}

Book::~Book()
{
    if (m_workbook)
        lxw_workbook_free(m_workbook);
}

void Book::setHeader(const QString &left, const QString &right)
{
    m_headerLeft = left;
    m_headerRight = right;
}

lxw_worksheet *Book::addSheet(const QString &name, bool portrait)
{
    static const QRegularExpression forbidden(QStringLiteral("[\\[\\]:*?/\\\\']"));
    QString legal = name;
    legal = legal.replace(forbidden, QStringLiteral(" ")).left(maxSheetName);
    QString unique = legal;
    for (int number = 2; m_names.contains(unique, Qt::CaseInsensitive); ++number) {
        const QString suffix = QStringLiteral(" (%1)").arg(number);
        unique = legal.left(maxSheetName - suffix.size()) + suffix;
    }
    m_names.push_back(unique);

    lxw_worksheet *sheet = workbook_add_worksheet(m_workbook, unique.toUtf8().constData());
    worksheet_set_paper(sheet, 9); // A4
    if (portrait)
        worksheet_set_portrait(sheet);
    else
        worksheet_set_landscape(sheet);
    worksheet_fit_to_pages(sheet, 1, 0);
    worksheet_set_margins(sheet, 0.45, 0.45, 0.65, 0.65);
    worksheet_center_horizontally(sheet);
    worksheet_gridlines(sheet, LXW_HIDE_ALL_GRIDLINES);

    const QByteArray header = "&L&8 " + plain(m_headerLeft) + "&R&8 " + plain(m_headerRight);
    const QByteArray pages =
        m_wording.line(QT_TRANSLATE_NOOP("Workbook", "Page &P of &N")).toUtf8();
    const QByteArray footer = "&L&8 " + plain(m_footer) + "&C&8 " + pages + "&R&8 &A";
    worksheet_set_header(sheet, header.constData());
    worksheet_set_footer(sheet, footer.constData());
    return sheet;
}

QString Book::nameOf(const lxw_worksheet *sheet)
{
    return QString::fromUtf8(sheet->name);
}

void Book::note(int error)
{
    if (m_refused != LXW_NO_ERROR || error == LXW_NO_ERROR)
        return;
    m_refusedErrno = errno;
    m_refused = error;
}

std::optional<Book::Failure> Book::close()
{
    const auto word = [](int error) { return QString::fromUtf8(lxw_strerror(lxw_error(error))); };
    if (m_refused != LXW_NO_ERROR) {
        // A picture goes through a temporary file: what hinders that is the disk.
        const bool isDisk =
            m_refused == LXW_ERROR_CREATING_TMPFILE || m_refused == LXW_ERROR_READING_TMPFILE;
        return Failure{!isDisk, isDisk ? m_refusedErrno : 0, word(m_refused)};
    }
    errno = 0;
    const lxw_error error = workbook_close(std::exchange(m_workbook, nullptr));
    const int systemError = errno;
    if (error == LXW_NO_ERROR)
        return std::nullopt;
    return Failure{false, systemError, word(error)};
}

} // namespace gatehouse
