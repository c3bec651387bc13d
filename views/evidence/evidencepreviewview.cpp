#include "views/evidence/evidencepreviewview.h"

#include "models/evidence/evidencerepository.h"
#include "models/evidence/previewtablemodel.h"
#include "models/evidence/previewtreemodel.h"
#include "models/redaction/drawing.h"
#include "models/redaction/picture.h"
#include "models/workspace/actions.h"
#include "views/design/designtokens.h"
#include "views/design/emptystate.h"
#include "views/design/itemviews.h"
#include "views/design/toolbuttons.h"
#include "views/evidence/picturecanvas.h"
#include "views/evidence/pictureview.h"
#include "views/evidence/previewbar.h"
#include "views/page/navigationcontext.h"

#include <QBuffer>
#include <QFontDatabase>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPdfDocument>
#include <QPdfPageNavigator>
#include <QPdfView>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QTextBlock>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

using Kind = EvidencePreview::Kind;

// Larger files belong in the program made for them; reading them here would take long.
constexpr qint64 previewLimit = 24LL * 1024 * 1024;
// What is read, looked through and laid out while nobody notices; the rest is a job. A picture
// takes longer than its file says.
constexpr qint64 readAtOnce = 256 * 1024LL;
constexpr qint64 pictureReadAtOnce = 64 * 1024LL;
// What is unfolded at first: more would hide how a document is made.
constexpr int unfoldedLevels = 1;

bool isLong(const Evidence &piece)
{
    // A drawing says in a few words what takes long to draw.
    if (piece.mediaType.startsWith(QLatin1StringView("image/svg")))
        return true;
    const bool isPicture = piece.mediaType.startsWith(QLatin1StringView("image/"));
    return piece.size > (isPicture ? pictureReadAtOnce : readAtOnce);
}

} // namespace

EvidencePreviewView::EvidencePreviewView(NavigationContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_bar(new PreviewBar), m_stack(new QStackedWidget),
      m_text(new QPlainTextEdit), m_treeModel(new PreviewTreeModel(this)), m_tree(new QTreeView),
      m_tableModel(new PreviewTableModel(this)), m_table(new QTableView),
      m_picture(new PictureView), m_empty(new EmptyState(QStringLiteral("preview"))),
      m_note(new QLabel), m_buffer(new QBuffer(&m_bytes, this))
{
    m_text->setReadOnly(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPixelSize(typesize::caption);
    m_text->setFont(fixed);
    m_tree->setModel(m_treeModel);
    prepareTree(m_tree);
    m_tree->setExpandsOnDoubleClick(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_table->setModel(m_tableModel);
    prepareTable(m_table);
    m_table->setFrameShape(QFrame::NoFrame);
    m_note->setWordWrap(true);
    setLook(m_note, "caption");
    m_note->hide();
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_text);
    m_stack->addWidget(m_tree);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_picture);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_stack, 1);
    column->addWidget(m_note);

    connect(m_bar, &PreviewBar::searchChanged, this, &EvidencePreviewView::find);
    connect(m_bar, &PreviewBar::hitRequested, this, [this](int step) {
        const int count = static_cast<int>(m_hits.size());
        if (count > 0)
            showHit((m_hit + step + count) % count);
    });
    connect(m_bar, &PreviewBar::fitRequested, m_picture, &PictureView::setFitting);
    connect(m_bar, &PreviewBar::markingRequested, m_picture->canvas(), &PictureCanvas::setMarking);
    connect(m_bar, &PreviewBar::pageRequested, this, [this](int step) {
        QPdfPageNavigator *pages = m_pdf->pageNavigator();
        pages->jump(pages->currentPage() + step, {});
    });
    connect(m_picture->canvas(), &PictureCanvas::marked, this, &EvidencePreviewView::storeMarks);
    connect(&context, &NavigationContext::sessionChanged, this,
            [this] { m_bar->permit(m_context.acting(ActionPlace::later())); });
    connect(&context.session().workspace, &Workspace::changed, this,
            [this](const ChangeEvent &event) {
                if (m_preview.kind == Kind::Image && event.touches(Entity::Evidence))
                    readMarks();
            });
    retranslate();
}

EvidencePreviewView::~EvidencePreviewView()
{
    closePdf();
}

void EvidencePreviewView::retranslate()
{
    m_text->setAccessibleName(tr("Text of the evidence"));
    m_tree->setAccessibleName(tr("Document"));
    m_table->setAccessibleName(tr("Table"));
    m_picture->canvas()->retranslate();
    m_bar->retranslate();
    m_treeModel->retranslate();
    if (m_pdf)
        m_pdf->setAccessibleName(tr("Document"));
    read();
}

void EvidencePreviewView::show(EvidenceId evidence)
{
    if (evidence == m_evidence)
        return;
    // What was drawn until now is of the one that was shown.
    m_bar->endMarking();
    m_evidence = evidence;
    read();
}

Result<EvidencePreviewView::Reading> EvidencePreviewView::readFrom(const Database &database,
                                                                   const Evidence &piece)
{
    Reading reading;
    TRY_ASSIGN(reading.content, EvidenceRepository(database).content(piece.id, previewLimit));
    reading.preview = previewOf(reading.content, piece.mediaType);
    if (reading.preview.kind == Kind::Image)
        reading.picture = readPicture(reading.content).value_or(QImage());
    if (!reading.preview.isDrawing)
        return reading;
    // What cannot be drawn is shown as the document it is.
    if (auto drawing = readDrawing(reading.content)) {
        reading.picture = std::move(drawing->picture);
        reading.preview = {};
        reading.preview.kind = Kind::Image;
        reading.preview.isTruncated = !drawing->isWhole;
    }
    return reading;
}

void EvidencePreviewView::read()
{
    const int asked = ++m_asked;
    m_preview = {};
    m_hits.clear();
    if (!m_evidence.isValid())
        return say(tr("Choose a piece of evidence to look at it."));
    const Database &database = m_context.session().workspace.database();
    auto piece = EvidenceRepository(database).evidence(m_evidence);
    if (!piece)
        return say(piece.error().message);
    m_piece = *std::move(piece);
    if (m_piece.size > previewLimit)
        return say(tr("This file is too large to be shown here."),
                   tr("Save a copy and open it with its own program."));
    if (!isLong(m_piece)) {
        auto reading = readFrom(database, m_piece);
        return reading ? showReading(*std::move(reading)) : say(reading.error().message);
    }
    say(tr("Reading the file…"));
    m_context.runReading<Reading>(
        tr("Reading %1").arg(m_piece.number), this,
        [readers = m_context.session().workspace.readers(),
         piece = m_piece](Progress &progress) -> Result<Reading> {
            TRY_ASSIGN(const auto reader, readers.open(progress));
            return readFrom(*reader, piece);
        },
        [this, asked](Result<Reading> reading) {
            if (asked != m_asked)
                return; // another one was chosen
            if (reading)
                showReading(*std::move(reading));
            else
                say(reading.error().message);
        });
}

void EvidencePreviewView::showReading(Reading reading)
{
    closePdf();
    m_buffer->close();
    m_bytes = std::move(reading.content);
    m_preview = std::move(reading.preview);
    switch (m_preview.kind) {
    case Kind::None:
        return say(tr("This kind of file cannot be shown here."),
                   tr("Save a copy and open it with its own program."));
    case Kind::Text:
        m_text->setPlainText(m_preview.text);
        m_stack->setCurrentWidget(m_text);
        break;
    case Kind::Json:
    case Kind::Xml:
        m_treeModel->setTree(m_preview.tree);
        m_tree->setColumnWidth(PreviewTreeModel::NameColumn, width() / 2);
        m_tree->expandToDepth(unfoldedLevels);
        m_stack->setCurrentWidget(m_tree);
        break;
    case Kind::Table:
    case Kind::Archive:
        m_tableModel->setTable(m_preview.table);
        if (m_preview.kind == Kind::Archive)
            m_table->setColumnWidth(0, width() / 2);
        m_stack->setCurrentWidget(m_table);
        break;
    case Kind::Image:
        return showPicture(reading.picture);
    case Kind::Pdf:
        return showPdf();
    }
    m_bar->setMode(PreviewBar::Mode::Find);
    showNote();
    find(m_bar->searched());
}

void EvidencePreviewView::showNote()
{
    QString note;
    if (m_preview.isTruncated && m_preview.kind == Kind::Image)
        note = tr("The drawing refers to other files, or holds what only a browser draws: that is "
                  "left out here. Save a copy to see all of it.");
    else if (m_preview.isBroken)
        note = tr("The archive is damaged, cut off or locked; it is listed as far as it can be "
                  "read.");
    else if (m_preview.isTruncated && m_preview.kind == Kind::Text)
        note = tr("The text goes on; only its beginning is shown.");
    else if (m_preview.isTruncated)
        note = tr("There is more, or it goes deeper, than is shown here. Save a copy to see all "
                  "of it.");
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void EvidencePreviewView::showPicture(const QImage &picture)
{
    if (picture.isNull()) {
        m_preview = {};
        return say(tr("This picture cannot be shown."),
                   tr("It may be damaged, or too large once unpacked."));
    }
    m_picture->canvas()->setPicture(picture);
    m_picture->canvas()->setMarks(m_piece.redactions);
    m_bar->setMode(PreviewBar::Mode::Picture);
    m_bar->permit(m_context.acting(ActionPlace::later()));
    showNote();
    m_stack->setCurrentWidget(m_picture);
}

void EvidencePreviewView::readMarks()
{
    auto piece = EvidenceRepository(m_context.session().workspace.database()).evidence(m_evidence);
    if (!piece)
        return; // it was read before; whoever lists it says what is wrong
    m_piece = *std::move(piece);
    m_picture->canvas()->setMarks(m_piece.redactions);
}

void EvidencePreviewView::storeMarks(const std::vector<Redaction> &marks)
{
    Evidence marked = m_piece;
    marked.redactions = marks;
    const auto run = [&]() -> Result<void> {
        TRY_ASSIGN(auto change, Change::begin(m_context.session(), actions::editEvidence));
        TRY(EvidenceRepository::update(change, marked));
        return change.commit();
    };
    if (const auto stored = run(); !stored) {
        m_context.showError(stored.error());
        readMarks();
    }
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
        connect(m_pdf->pageNavigator(), &QPdfPageNavigator::currentPageChanged, this,
                [this](int page) {
                    if (m_preview.kind == Kind::Pdf)
                        m_bar->setPage(page, m_document->pageCount());
                });
    }
    m_buffer->open(QIODevice::ReadOnly);
    m_document->load(m_buffer);
    if (m_document->pageCount() == 0)
        return say(tr("This PDF cannot be shown."),
                   tr("It may be damaged or locked with a password."));
    m_pdf->setDocument(m_document);
    m_bar->setMode(PreviewBar::Mode::Pages);
    m_bar->setPage(m_pdf->pageNavigator()->currentPage(), m_document->pageCount());
    m_note->hide();
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

void EvidencePreviewView::find(const QString &wanted)
{
    m_hits = hitsIn(m_preview, wanted);
    m_hit = -1;
    m_bar->setHits(-1, static_cast<int>(m_hits.size()));
    if (m_preview.kind == Kind::Text)
        markHits();
    if (!m_hits.empty())
        showHit(0);
}

void EvidencePreviewView::showHit(int hit)
{
    m_hit = hit;
    m_bar->setHits(hit, static_cast<int>(m_hits.size()));
    const qsizetype place = m_hits[static_cast<size_t>(hit)];
    switch (m_preview.kind) {
    case Kind::Text: {
        QTextCursor cursor(m_text->document());
        const auto begin = static_cast<int>(place);
        cursor.setPosition(begin);
        cursor.setPosition(begin + static_cast<int>(m_bar->searched().size()),
                           QTextCursor::KeepAnchor);
        m_text->setTextCursor(cursor);
        break;
    }
    case Kind::Json:
    case Kind::Xml:
        m_tree->setCurrentIndex(m_treeModel->indexOf(static_cast<int>(place)));
        m_tree->scrollTo(m_tree->currentIndex());
        break;
    case Kind::Table:
    case Kind::Archive: {
        const qsizetype columns = m_preview.table.columns.size();
        m_table->setCurrentIndex(m_tableModel->index(static_cast<int>(place / columns),
                                                     static_cast<int>(place % columns)));
        break;
    }
    default:
        break;
    }
}

void EvidencePreviewView::markHits()
{
    constexpr size_t mostMarked = 1'000; // each is laid out anew with every scroll
    QList<QTextEdit::ExtraSelection> marks;
    for (size_t hit = 0; hit < std::min(m_hits.size(), mostMarked); ++hit) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(m_text->document());
        mark.cursor.setPosition(static_cast<int>(m_hits[hit]));
        mark.cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor,
                                 static_cast<int>(m_bar->searched().size()));
        mark.format.setBackground(schemeOf(palette()).tone(Tone::Warning).tint);
        marks += mark;
    }
    m_text->setExtraSelections(marks);
}

bool EvidencePreviewView::event(QEvent *event)
{
    // Before the window's own search takes it.
    if (event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Find)) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void EvidencePreviewView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Find))
        return m_bar->focusSearch();
    if (event->matches(QKeySequence::FindNext))
        Q_EMIT m_bar->hitRequested(1);
    else if (event->matches(QKeySequence::FindPrevious))
        Q_EMIT m_bar->hitRequested(-1);
    else
        QWidget::keyPressEvent(event);
}

void EvidencePreviewView::say(const QString &sentence, const QString &hint)
{
    m_bar->setMode(PreviewBar::Mode::Nothing);
    m_note->hide();
    m_empty->setTexts(sentence, hint);
    m_stack->setCurrentWidget(m_empty);
}

} // namespace gatehouse
