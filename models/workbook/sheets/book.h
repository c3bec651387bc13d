#pragma once

#include "models/base/progress.h"
#include "models/workbook/sheets/workbookstyle.h"
#include "models/workbook/wording.h"

#include <memory>
#include <optional>

struct lxw_worksheet;

namespace gatehouse {

/// A workbook being written with libxlsxwriter: its sheets, formats and words. Nothing is in
/// the file until close(); a Book that goes out of scope before writes nothing.
class Book
{
    Q_DECLARE_TR_FUNCTIONS(Book)
public:
    /// `folder` takes libxlsxwriter's temporary files (which it unlinks as it opens them).
    Book(const QString &path, const QString &folder, WorkbookLanguage language);
    ~Book();
    Book(const Book &) = delete;
    Book &operator=(const Book &) = delete;

    const Wording &wording() const { return m_wording; }
    const WorkbookStyle &style() const { return *m_style; }
    lxw_workbook *handle() const { return m_workbook; }

    /// Shown at the head of every printed page, on the left and on the right.
    void setHeader(const QString &left, const QString &right);
    /// Shown at its foot, on the left.
    void setFooter(const QString &left) { m_footer = left; }

    /// A sheet of A4 pages, one page wide, with head, foot and page numbers. `name` is cut to
    /// what Excel allows, and numbered when it is taken.
    lxw_worksheet *addSheet(const QString &name, bool portrait);
    static QString nameOf(const lxw_worksheet *sheet);

    /// Keeps the first thing libxlsxwriter refused (an lxw_error, and errno as it left it), so that
    /// close() fails rather than leaves a cell out.
    void note(int error);

    /// What hindered close().
    struct Failure {
        bool ours = false; ///< a cell was refused: a defect, not the disk
        int systemError = 0; ///< errno
        QString cause;
    };
    /// Writes the file; nothing when it went well.
    std::optional<Failure> close();

private:
    lxw_workbook *m_workbook;
    Wording m_wording;
    std::unique_ptr<WorkbookStyle> m_style;
    QString m_headerLeft;
    QString m_headerRight;
    QString m_footer;
    QStringList m_names;
    int m_refused = 0;
    int m_refusedErrno = 0;
};

} // namespace gatehouse
