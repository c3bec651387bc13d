#pragma once

#include "models/base/id.h"

#include <QByteArray>
#include <QWidget>

class QBuffer;
class QLabel;
class QPdfDocument;
class QPdfView;
class QPlainTextEdit;
class QScrollArea;
class QStackedWidget;

namespace gatehouse {

class EmptyState;
class NavigationContext;

/// A piece of evidence shown in place: image, text, JSON, XML, PDF. What cannot be shown here
/// says so and what to do.
class EvidencePreviewView final : public QWidget
{
    Q_OBJECT
public:
    explicit EvidencePreviewView(NavigationContext &context, QWidget *parent = nullptr);
    ~EvidencePreviewView() override;
    void show(EvidenceId evidence);
    void retranslate();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void read();
    void showContent(const QByteArray &content, const QString &mediaType);
    void showImage();
    void showPdf();
    /// Closes the document once no page of it is being rendered.
    void closePdf();
    void say(const QString &sentence, const QString &hint = {});

    NavigationContext &m_context;
    EvidenceId m_evidence;
    QStackedWidget *m_stack;
    QPlainTextEdit *m_text;
    QScrollArea *m_imageArea;
    QLabel *m_image;
    // Made for the first PDF: each view keeps a thread that renders.
    QPdfDocument *m_document = nullptr;
    QPdfView *m_pdf = nullptr;
    EmptyState *m_empty;
    QLabel *m_note;
    QByteArray m_bytes;
    QBuffer *m_buffer;
};

} // namespace gatehouse
