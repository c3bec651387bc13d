#pragma once

#include "views/design/dialogseam.h"

#include <QDialog>
#include <QPageLayout>

#include <memory>

class QAction;
class QLabel;
class QPrintDialog;
class QPrintPreviewWidget;

namespace gatehouse {

/// The pages as they come out of the printer, before they do. It is accepted once the printer was
/// chosen; printing them is left to whoever opened it.
class PrintPreview final : public QDialog
{
    Q_OBJECT
public:
    /// Both are to live as long as this. What the painting fails with is said when it is for the
    /// printer, not here.
    PrintPreview(QPrinter &printer, const PaintPages &paint, QWidget *parent);

    /// Sets up the printer. It writes no file: what does goes the way of every export, which spares
    /// workspaces. Nor does it ask for pages that we would have to leave out ourselves; where the
    /// printing system can, it offers that.
    std::unique_ptr<QPrintDialog> printDialog();
    int pageCount() const;
    int currentPage() const;

private:
    void print();
    void turn(QPageLayout::Orientation orientation);
    void showPage(int page);
    void showPlace();

    QPrinter &m_printer;
    QPrintPreviewWidget *m_pages;
    QAction *m_back;
    QAction *m_forward;
    QLabel *m_place;
};

} // namespace gatehouse
