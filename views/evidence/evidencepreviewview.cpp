#include "views/evidence/evidencepreviewview.h"

#include "models/evidence/evidencepreview.h"
#include "models/evidence/evidencerepository.h"
#include "views/design/designtokens.h"
#include "views/design/emptystate.h"
#include "views/design/toolbuttons.h"
#include "views/page/navigationcontext.h"

#include <QBuffer>
#include <QFontDatabase>
#include <QImageReader>
#include <QLabel>
#include <QPdfDocument>
#include <QPdfView>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

// Larger files belong in the program made for them; reading them here would take long.
constexpr qint64 previewLimit = 24LL * 1024 * 1024;
// What a picture may take once it is unpacked: evidence can be made to look small and grow huge.
constexpr int imageMegabytes = 256;

} // namespace

EvidencePreviewView::EvidencePreviewView(NavigationContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_stack(new QStackedWidget), m_text(new QPlainTextEdit),
      m_imageArea(new QScrollArea), m_image(new QLabel),
      m_empty(new EmptyState(QStringLiteral("preview"))), m_note(new QLabel),
      m_buffer(new QBuffer(&m_bytes, this))
{
    m_text->setReadOnly(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPixelSize(typesize::caption);
    m_text->setFont(fixed);
    m_image->setAlignment(Qt::AlignCenter);
    m_imageArea->setWidget(m_image);
    m_imageArea->setWidgetResizable(true);
    m_imageArea->setFrameShape(QFrame::NoFrame);
    setLook(m_note, "caption");
    m_note->hide();
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_text);
    m_stack->addWidget(m_imageArea);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack, 1);
    column->addWidget(m_note);
    retranslate();
}

void EvidencePreviewView::retranslate()
{
    m_text->setAccessibleName(tr("Text of the evidence"));
    m_image->setAccessibleName(tr("Picture"));
    if (m_pdf)
        m_pdf->setAccessibleName(tr("Document"));
    read();
}

void EvidencePreviewView::show(EvidenceId evidence)
{
    if (evidence == m_evidence)
        return;
    m_evidence = evidence;
    read();
}

void EvidencePreviewView::read()
{
    m_note->hide();
    if (!m_evidence.isValid())
        return say(tr("Choose a piece of evidence to look at it."));
    const EvidenceRepository repository(m_context.session().workspace.database());
    const auto piece = repository.evidence(m_evidence);
    if (!piece)
        return say(piece.error().message);
    if (piece->size > previewLimit)
        return say(tr("This file is too large to be shown here."),
                   tr("Save a copy and open it with its own program."));
    const auto content = repository.content(m_evidence, previewLimit);
    if (!content)
        return say(content.error().message);
    showContent(*content, piece->mediaType);
}

void EvidencePreviewView::showContent(const QByteArray &content, const QString &mediaType)
{
    const EvidencePreview preview = previewOf(content, mediaType);
    closePdf();
    m_buffer->close();
    m_bytes = content;
    switch (preview.kind) {
    case EvidencePreview::Kind::None:
        return say(tr("This kind of file cannot be shown here."),
                   tr("Save a copy and open it with its own program."));
    case EvidencePreview::Kind::Text:
    case EvidencePreview::Kind::Json:
    case EvidencePreview::Kind::Xml:
        m_text->setPlainText(preview.text);
        m_stack->setCurrentWidget(m_text);
        m_note->setText(tr("The text goes on; only its beginning is shown."));
        m_note->setVisible(preview.isTruncated);
        return;
    case EvidencePreview::Kind::Image:
        return showImage();
    case EvidencePreview::Kind::Pdf:
        return showPdf();
    }
}

EvidencePreviewView::~EvidencePreviewView()
{
    closePdf();
}

void EvidencePreviewView::showPdf()
{
    if (!m_pdf) {
        m_document = new QPdfDocument(this);
        m_pdf = new QPdfView(nullptr);
        m_pdf->setPageMode(QPdfView::PageMode::MultiPage);
        m_pdf->setZoomMode(QPdfView::ZoomMode::FitToWidth);
        m_pdf->setFrameShape(QFrame::NoFrame);
        m_pdf->setAccessibleName(tr("Document"));
        m_stack->addWidget(m_pdf);
    }
    m_buffer->open(QIODevice::ReadOnly);
    m_document->load(m_buffer);
    if (m_document->pageCount() == 0)
        return say(tr("This PDF cannot be shown."),
                   tr("It may be damaged or locked with a password."));
    m_pdf->setDocument(m_document);
    m_stack->setCurrentWidget(m_pdf);
}

void EvidencePreviewView::closePdf()
{
    if (!m_document)
        return;
    // The view renders in a thread of its own, and waits for it when it is given another document.
    m_pdf->setDocument(nullptr);
    m_document->close();
}

void EvidencePreviewView::showImage()
{
    QBuffer source(&m_bytes);
    source.open(QIODevice::ReadOnly);
    QImageReader reader(&source);
    QImageReader::setAllocationLimit(imageMegabytes);
    reader.setAutoTransform(true);
    const qreal ratio = devicePixelRatioF();
    const QSize room = (QSizeF(m_imageArea->viewport()->size()) * ratio).toSize();
    // Small pictures stay as they are; blown up they would only show less well.
    if (const QSize size = reader.size(); size.isValid() && room.isValid()
        && (size.width() > room.width() || size.height() > room.height()))
        reader.setScaledSize(size.scaled(room, Qt::KeepAspectRatio));
    QImage image = reader.read();
    if (image.isNull())
        return say(tr("This picture cannot be shown."),
                   tr("It may be damaged, or too large once unpacked."));
    image.setDevicePixelRatio(ratio);
    m_image->setPixmap(QPixmap::fromImage(image));
    m_stack->setCurrentWidget(m_imageArea);
}

void EvidencePreviewView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_stack->currentWidget() == m_imageArea)
        showImage();
}

void EvidencePreviewView::say(const QString &sentence, const QString &hint)
{
    m_empty->setTexts(sentence, hint);
    m_stack->setCurrentWidget(m_empty);
}

} // namespace gatehouse
