#pragma once

#include "models/evidence/evidence.h"
#include "models/evidence/evidencepreview.h"

#include <QByteArray>
#include <QImage>
#include <QWidget>

class QBuffer;
class QLabel;
class QPdfDocument;
class QPdfView;
class QPlainTextEdit;
class QStackedWidget;
class QTableView;
class QTreeView;

namespace gatehouse {

class EmptyState;
class NavigationContext;
class PictureView;
class PreviewBar;
class PreviewTableModel;
class PreviewTreeModel;

/// A piece of evidence shown in place: picture, text, JSON and XML to be folded, values as a
/// table, what is in an archive, PDF. Texts are looked through (Ctrl+F), and parts of a picture
/// painted over. What cannot be shown here says so and what to do.
class EvidencePreviewView final : public QWidget
{
    Q_OBJECT
public:
    explicit EvidencePreviewView(NavigationContext &context, QWidget *parent = nullptr);
    ~EvidencePreviewView() override;
    void show(EvidenceId evidence);
    void retranslate();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    /// What was read of the file, on whatever thread.
    struct Reading {
        QByteArray content;
        EvidencePreview preview;
        QImage picture; ///< null where it is none, or cannot be shown
    };
    static Result<Reading> readFrom(const Database &database, const Evidence &piece);
    void read();
    void showReading(Reading reading);
    void showPicture(const QImage &picture);
    void showPdf();
    void showNote();
    /// Closes the document once no page of it is being rendered.
    void closePdf();
    /// The marks as they stand by now.
    void readMarks();
    void storeMarks(const std::vector<Redaction> &marks);
    void find(const QString &wanted);
    void showHit(int hit);
    void markHits();
    void say(const QString &sentence, const QString &hint = {});

    NavigationContext &m_context;
    EvidenceId m_evidence;
    Evidence m_piece; ///< as it is shown
    int m_asked = 0; ///< which reading is wanted: the newest
    EvidencePreview m_preview;
    std::vector<qsizetype> m_hits;
    int m_hit = -1;
    PreviewBar *m_bar;
    QStackedWidget *m_stack;
    QPlainTextEdit *m_text;
    PreviewTreeModel *m_treeModel;
    QTreeView *m_tree;
    PreviewTableModel *m_tableModel;
    QTableView *m_table;
    PictureView *m_picture;
    // Made for the first PDF: each view keeps a thread that renders.
    QPdfDocument *m_document = nullptr;
    QPdfView *m_pdf = nullptr;
    EmptyState *m_empty;
    QLabel *m_note;
    QByteArray m_bytes;
    QBuffer *m_buffer;
};

} // namespace gatehouse
