#include "views/threatmodels/diagrampane.h"

#include "models/assessments/applicability.h"
#include "models/portfolio/apprepository.h"
#include "models/portfolio/releaserepository.h"
#include "models/threatmodels/modellayout.h"
#include "models/threatmodels/threatmodelrepository.h"
#include "models/threatmodels/threattablemodel.h"
#include "models/workspace/actions.h"
#include "views/design/designtokens.h"
#include "views/design/icons.h"
#include "views/design/toolbuttons.h"
#include "views/page/exportfile.h"
#include "views/page/navigationcontext.h"
#include "views/page/permit.h"
#include "views/subject/assessmentstate.h"
#include "views/threatmodels/diagramview.h"
#include "views/threatmodels/drawingbackup.h"
#include "views/threatmodels/drawingsave.h"
#include "views/threatmodels/modeldraft.h"
#include "views/threatmodels/nameeditor.h"
#include "views/threatmodels/threatactions.h"
#include "views/threatmodels/threatdesk.h"
#include "views/threatmodels/threatmodeleditor.h"
#include "views/threatmodels/threattable.h"

#include <QApplication>
#include <QLabel>
#include <QSettings>
#include <QSplitter>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace gatehouse {

namespace {

const QString foldedKey = QStringLiteral("release/threats-of-part-folded");
constexpr int threatsHeight = 170;

} // namespace

DiagramPane::DiagramPane(ThreatDesk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_editor(new ThreatModelEditor),
      m_model(new ThreatTableModel(this)),
      m_table(new ThreatTable(m_model, desk,
                              desk.state().settingsKey(QStringLiteral("threats-of-part")))),
      m_actions(new ThreatActions(desk, m_table, m_model)), m_tools(new QWidget),
      m_split(new QSplitter(Qt::Vertical)), m_below(new QWidget), m_heading(new QToolButton),
      m_state(new QLabel), m_save(new QAction(icon(QStringLiteral("save-copy")), {}, this)),
      m_look(new QAction(icon(QStringLiteral("preview")), {}, this)),
      m_lookAtAll(new QAction(icon(QStringLiteral("check-all")), {}, this)),
      m_pause(new QTimer(this)), m_backups(std::make_unique<DrawingBackupWriter>())
{
    build();
    m_pause->setSingleShot(true);
    m_pause->setInterval(800);
    connect(m_pause, &QTimer::timeout, this, &DiagramPane::backUp);
    connect(&m_editor->draft(), &ModelDraft::changed, m_pause, qOverload<>(&QTimer::start));
    connect(m_editor, &ThreatModelEditor::modified, this, &DiagramPane::permit);
    connect(m_editor, &ThreatModelEditor::selectionChanged, this, [this] {
        showThreats();
        permit();
    });
    connect(m_editor, &ThreatModelEditor::messagePosted, this,
            [this](const Message &message) { m_desk.context().showMessage(message); });
    connect(m_editor, &ThreatModelEditor::pictureRequested, this, &DiagramPane::savePicture);
    connect(m_editor, &ThreatModelEditor::arrangementRequested, this, &DiagramPane::arrange);
    connect(m_heading, &QToolButton::toggled, this, [this](bool open) {
        unfold(open);
        m_desk.context().settings().setValue(foldedKey, !open);
    });
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        Q_EMIT m_desk.threatRequested(index.data(ThreatTableModel::ThreatIdRole).value<ThreatId>());
    });
    connect(m_save, &QAction::triggered, this, [this] {
        if (const auto saved = saveShown(); !saved)
            m_desk.context().showError(saved.error());
    });
    connect(m_look, &QAction::triggered, this,
            [this] { lookAt(unseen(m_editor->selectedUids())); });
    connect(m_lookAtAll, &QAction::triggered, this, &DiagramPane::lookAtAll);
    connect(&m_desk.context(), &NavigationContext::sessionChanged, this, &DiagramPane::permit);
    retranslate();
}

void DiagramPane::build()
{
    m_save->setShortcut(QKeySequence(QStringLiteral("Ctrl+S")));
    m_save->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_save);
    setLook(m_state, "muted");
    auto *row = new QHBoxLayout(m_tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_state);
    row->addStretch(1);
    row->addWidget(toolButton(m_look, m_tools));
    row->addWidget(toolButton(m_lookAtAll, m_tools));
    QToolButton *saving = primaryButton(m_save, m_tools);
    saving->setObjectName(QStringLiteral("drawing-save"));
    row->addWidget(saving);
    m_table->setObjectName(QStringLiteral("part-threats"));
    m_heading->setObjectName(QStringLiteral("part-threats-heading"));
    m_heading->setCheckable(true);
    m_heading->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_heading->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setLook(m_heading, "section");
    auto *lines = new QVBoxLayout(m_below);
    lines->setContentsMargins(space::s, 0, space::s, 0);
    lines->setSpacing(0);
    lines->addWidget(m_heading);
    lines->addWidget(m_table, 1);
    m_split->addWidget(m_editor);
    m_split->addWidget(m_below);
    m_split->setChildrenCollapsible(false);
    m_split->setStretchFactor(0, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_split);
    setFocusProxy(m_editor);
    // The drawing has the room until somebody wants the list; that is remembered.
    m_heading->setChecked(!m_desk.context().settings().value(foldedKey, true).toBool());
    unfold(m_heading->isChecked());
}

void DiagramPane::unfold(bool open)
{
    m_table->setVisible(open);
    m_heading->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    const int height = open ? threatsHeight : m_heading->sizeHint().height();
    m_below->setMaximumHeight(open ? QWIDGETSIZE_MAX : height);
    // Before it is shown the splitter has no height yet; it keeps the heading's then.
    m_split->setSizes({std::max(m_split->height() - height, threatsHeight), height});
}

void DiagramPane::retranslate()
{
    m_save->setText(tr("Save the drawing"));
    m_look->setText(tr("Looked at"));
    m_lookAtAll->setText(tr("Mark all as looked at"));
    m_table->setAccessibleName(tr("Threats of what is selected"));
    m_table->setAccessibleDescription(tr("Enter shows the threat among all of them."));
    m_actions->retranslate();
    m_model->setLanguage(m_desk.context().language());
    m_editor->setLanguage(m_desk.context().language());
    showThreats();
    permit();
}

DiagramPane::~DiagramPane() = default;

void DiagramPane::keep()
{
    if (m_shown.record.id.isValid() && m_editor->isModified()) {
        DrawnDraft draft = m_shown;
        draft.model = m_editor->model();
        m_kept.insert(m_shown.record.id, draft);
        backUp();
    }
    m_pause->stop();
    m_shown = {};
    letMessagesGo();
}

void DiagramPane::letMessagesGo()
{
    m_draft = std::make_unique<QObject>();
    m_announced.clear();
}

void DiagramPane::refresh()
{
    if (m_saving)
        return;
    const ThreatRegister *threats = m_desk.threats();
    if (!threats) {
        keep();
        return;
    }
    const ThreatModelRecord &record = threats->model;
    if (record.id != m_shown.record.id) {
        keep();
        load();
    } else if (record.drawingDigest == m_shown.record.drawingDigest) {
        // The same drawing, confirmed or looked at since.
        m_shown.record = record;
        showProfile();
    } else if (m_editor->isModified()) {
        announceOther();
    } else {
        load();
    }
    m_editor->setMarks(marksOf(*m_desk.threats()));
    showThreats();
    permit();
}

void DiagramPane::load()
{
    const ThreatRegister &threats = *m_desk.threats();
    auto drawing = ThreatModelRepository(m_desk.database()).drawing(threats.model.id);
    if (!drawing)
        return m_desk.context().showError(drawing.error());
    const bool isSame = m_shown.record.id == threats.model.id;
    const QStringList selected = isSame ? m_editor->selectedUids() : QStringList();
    const QString diagram = isSame ? m_editor->draft().diagramUid() : QString();
    m_shown.record = threats.model;
    m_shown.release =
        ReleaseRepository(m_desk.database()).nameOf(threats.model.release).value_or(QString());
    m_shown.base = *std::move(drawing);
    m_editor->setLibrary(threats.library);
    showProfile();
    m_editor->setLanguage(m_desk.context().language());
    bringBack(threats.model);
    const auto kept = m_kept.constFind(threats.model.id);
    if (kept != m_kept.constEnd()) {
        m_shown = *kept;
        m_editor->setReadOnly(false);
        m_editor->setModel(kept->base);
        m_editor->draft().edit(tr("Changes not saved"),
                               [&kept](ThreatModel &model) { model = kept->model; });
        m_shown.model = {};
        m_kept.erase(kept);
        // What changed was not drawn just now: it is fitted again when a message takes room.
        m_editor->view()->fit();
        announceBack();
        if (m_shown.record.drawingDigest != threats.model.drawingDigest)
            announceOther();
        return;
    }
    m_editor->setModel(m_shown.base);
    if (!diagram.isEmpty())
        m_editor->select(diagram);
    if (selected.size() == 1)
        m_editor->select(selected.front());
}

DrawingBackup DiagramPane::backup() const
{
    NavigationContext &context = m_desk.context();
    return {context.settings(), m_desk.database().path(), context.session().account.name};
}

void DiagramPane::backUp()
{
    if (!m_shown.record.id.isValid())
        return;
    if (!m_editor->isModified())
        return dropBackup(m_shown.record);
    DrawnDraft draft = m_shown;
    draft.model = m_editor->model();
    m_backups->write(backup(), draft);
}

void DiagramPane::dropBackup(const ThreatModelRecord &record)
{
    m_backups->remove(backup(), record);
}

void DiagramPane::bringBack(const ThreatModelRecord &record)
{
    if (m_kept.contains(record.id) || !m_desk.acting().may(actions::drawThreatModel))
        return;
    if (const auto draft = m_backups->read(backup(), record)) {
        m_kept.insert(record.id, *draft);
        m_back.insert(record.id);
    }
}

void DiagramPane::showProfile()
{
    const Database &database = m_desk.database();
    const auto read = [&]() -> Result<App> {
        TRY_ASSIGN(const Release release, ReleaseRepository(database).release(m_desk.release()));
        return AppRepository(database).app(release.app);
    };
    auto app = read();
    if (!app)
        return m_desk.context().showError(app.error());
    if (m_app == *app)
        return;
    m_app = *std::move(app);
    m_editor->setProfile(
        [facts = AppFacts(*m_app)](const QString &name) { return facts.confirmed(name); });
}

void DiagramPane::announceBack()
{
    if (!m_back.contains(m_shown.record.id))
        return;
    m_desk.context().showMessage(
        {MessageKind::Info,
         tr("What was not saved of this drawing when the program ended is back. Save it, "
            "or discard it."),
         {},
         tr("Discard it"),
         [self = QPointer<DiagramPane>(this), id = m_shown.record.id] {
             if (self)
                 self->discard(id);
         },
         m_draft.get()});
}

void DiagramPane::announceOther()
{
    const ThreatModelRecord &other = m_desk.threats()->model;
    if (other.drawingDigest == m_announced)
        return;
    m_announced = other.drawingDigest;
    m_desk.context().showMessage({MessageKind::Warning,
                                  tr("%1 saved another drawing while you change this one. Saving "
                                     "yours asks which of the two "
                                     "is to stand.")
                                      .arg(other.drawnBy),
                                  {},
                                  tr("Discard mine and show it"),
                                  [self = QPointer<DiagramPane>(this), id = other.id] {
                                      if (self)
                                          self->discard(id);
                                  },
                                  m_draft.get()});
}

void DiagramPane::showThreats()
{
    const ThreatRegister *threats = m_desk.threats();
    const QStringList selected = m_editor->selectedUids();
    m_model->setThreats(threats ? threats->threats : std::vector<ThreatRow>());
    ThreatFilter filter;
    filter.subjects = selected;
    m_model->setFilter(filter);
    const auto open = std::ranges::count_if(m_model->rows(), [&](const ThreatRow &row) {
        return row.state == ThreatState::Open && selected.contains(row.threat.subject);
    });
    QString name;
    if (selected.size() == 1 && threats) {
        const auto part = std::ranges::find(threats->parts, selected.front(), &ModelPart::subject);
        name = part == threats->parts.end() ? QString() : part->name;
    }
    if (selected.isEmpty())
        m_heading->setText(tr("Select an element or a flow to see its threats here"));
    else if (name.isEmpty())
        m_heading->setText(
            tr("Threats of what is selected: %1, %2 open").arg(m_model->rowCount()).arg(open));
    else
        m_heading->setText(
            tr("Threats of “%1”: %2, %3 open").arg(name).arg(m_model->rowCount()).arg(open));
    m_heading->setAccessibleName(m_heading->text());
    m_actions->permit();
}

void DiagramPane::permit()
{
    const Acting acting = m_desk.acting();
    const bool isShown = m_desk.threats() && m_shown.record.id.isValid();
    const bool modified = isShown && m_editor->isModified();
    const bool mayDraw = acting.may(actions::drawThreatModel);
    // What was begun by somebody who may stays to be saved or thrown away.
    const bool readOnly = !mayDraw && !modified;
    if (m_editor->draft().isReadOnly() != readOnly)
        m_editor->setReadOnly(readOnly);
    gatehouse::permit(m_save, acting, actions::drawThreatModel, modified);
    QStringList all;
    if (isShown) {
        for (const ModelPart &part : m_desk.threats()->parts)
            all += part.subject;
    }
    gatehouse::permit(m_look, acting, actions::lookAtThreatModel,
                      isShown && !modified && !unseen(m_editor->selectedUids()).isEmpty());
    gatehouse::permit(m_lookAtAll, acting, actions::lookAtThreatModel,
                      isShown && !modified && !unseen(all).isEmpty());
    if (modified && acting.may(actions::lookAtThreatModel)) {
        for (QAction *look : {m_look, m_lookAtAll})
            look->setToolTip(tr("Save the drawing first: what is looked at is what is stored."));
    }
    m_state->setText(modified                  ? tr("Not saved yet")
                         : mayDraw || !isShown ? QString()
                                               : tr("Read only"));
}

bool DiagramPane::select(const QString &uid)
{
    return m_editor->select(uid);
}

bool DiagramPane::isModified() const
{
    return m_shown.record.id.isValid() && m_editor->isModified();
}

void DiagramPane::beginAnew(const ThreatModel &drawing)
{
    m_editor->draft().edit(tr("Begin anew with a template"),
                           [&drawing](ThreatModel &model) { model = drawing; });
    m_editor->view()->fit();
}

QStringList DiagramPane::unseen(const QStringList &among) const
{
    QStringList subjects;
    if (const ThreatRegister *threats = m_desk.threats()) {
        for (const ModelPart &part : threats->parts) {
            if (!part.isLookedAt() && among.contains(part.subject))
                subjects += part.subject;
        }
    }
    return subjects;
}

void DiagramPane::lookAtAll()
{
    QStringList all;
    for (const ModelPart &part : m_desk.threats()->parts)
        all += part.subject;
    const QStringList left = unseen(all);
    // As they stand in the model, whichever diagram is shown.
    QStringList names;
    for (const ModelPart &part : m_desk.threats()->parts) {
        if (left.contains(part.subject))
            names += part.name;
    }
    const int count = static_cast<int>(left.size());
    if (m_desk.context().dialogs().confirm(
            this,
            {tr("Mark all as looked at"),
             tr("%n element(s) and flow(s) of all diagrams, which nobody has looked at as they are "
                "now, count as looked at by you. The design gate rests on it.",
                nullptr, count),
             names, tr("Mark %n", nullptr, count), false})
        && lookAt(left))
        m_desk.context().showSuccess(
            tr("%n element(s) and flow(s) marked as looked at.", nullptr, count));
}

bool DiagramPane::lookAt(const QStringList &subjects)
{
    if (subjects.isEmpty())
        return false;
    const ThreatModelRecord record = m_desk.threats()->model;
    return m_desk.act(actions::lookAtThreatModel, [&](Change &change) {
        return ThreatModelRepository::look(change, record.id, subjects, record.revision);
    });
}

Result<void> DiagramPane::saveShown()
{
    // A name that is being typed belongs to the drawing.
    if (qobject_cast<NameEditor *>(QApplication::focusWidget()))
        m_editor->setFocus();
    DrawnDraft draft = m_shown;
    draft.model = m_editor->model();
    m_saving = true;
    const auto stored = saveDrawing(m_desk, draft, this);
    m_saving = false;
    if (!stored) {
        refresh();
        return tl::unexpected(stored.error());
    }
    return takeStored(*stored);
}

Result<void> DiagramPane::takeStored(const ThreatModel &stored)
{
    m_pause->stop();
    dropBackup(m_shown.record);
    m_back.remove(m_shown.record.id);
    letMessagesGo();
    TRY_ASSIGN(m_shown.record, ThreatModelRepository(m_desk.database()).record(m_shown.record.id));
    m_shown.base = stored;
    if (stored == m_editor->model())
        m_editor->markSaved();
    else
        m_editor->setModel(stored);
    refresh();
    return {};
}

Result<void> DiagramPane::save(ThreatModelId id)
{
    if (m_shown.record.id != id)
        return saveKept(id);
    return isModified() ? saveShown() : Result<void>();
}

void DiagramPane::discard(ThreatModelId id)
{
    if (m_shown.record.id == id)
        return discardShown();
    if (m_kept.contains(id))
        dropBackup(m_kept.take(id).record);
    m_back.remove(id);
}

Result<void> DiagramPane::saveKept(ThreatModelId id)
{
    if (!m_kept.contains(id))
        return {};
    // While it is asked whose drawing stands, it may be shown again, and is not kept any more.
    const DrawnDraft draft = m_kept.value(id);
    TRY_ASSIGN(const ThreatModel stored, saveDrawing(m_desk, draft, this));
    if (m_shown.record.id == id)
        return takeStored(stored);
    dropBackup(draft.record);
    m_kept.remove(id);
    m_back.remove(id);
    return {};
}

void DiagramPane::discardShown()
{
    letMessagesGo();
    m_pause->stop();
    dropBackup(m_shown.record);
    m_back.remove(m_shown.record.id);
    m_editor->setModel(m_shown.base);
    if (m_desk.threats() && m_desk.threats()->model.id == m_shown.record.id) {
        m_shown.record.drawingDigest.clear(); // read it again
        refresh();
    }
}

std::vector<Draft> DiagramPane::unsaved()
{
    std::vector<Draft> drafts;
    const auto draftOf = [this](const DrawnDraft &draft) -> Draft {
        return {QStringLiteral("%1 · %2").arg(draft.release, tr("Threat model, drawing")),
                [this, id = draft.record.id] { return save(id); },
                [this, id = draft.record.id] { discard(id); }};
    };
    if (isModified())
        drafts.push_back(draftOf(m_shown));
    for (const DrawnDraft &kept : std::as_const(m_kept))
        drafts.push_back(draftOf(kept));
    std::ranges::sort(drafts, {}, &Draft::name);
    return drafts;
}

void DiagramPane::arrange()
{
    const Diagram *shown = m_editor->draft().diagram();
    if (!shown)
        return;
    m_desk.context().runJob<Diagram>(
        tr("Arranging the diagram"), m_editor,
        [model = m_editor->model(), before = *shown](Progress &progress) {
            return arrangedDiagram(model, before, &progress);
        },
        [this, before = *shown](const Result<Diagram> &arranged) {
            if (arranged)
                m_editor->takeArrangement(before, *arranged);
        });
}

void DiagramPane::savePicture(PictureFormat format)
{
    const QString filter = format == PictureFormat::Svg ? tr("Scalable pictures (*.svg)")
        : format == PictureFormat::Png                  ? tr("Pictures (*.png)")
                                                        : tr("PDF documents (*.pdf)");
    const QString path = exportFile(m_desk.context(), this, tr("Export the diagram"),
                                    m_editor->suggestedName(format), filter);
    if (path.isEmpty())
        return;
    // The dialog has asked whether what stands there may go.
    if (const auto saved = m_editor->savePicture({path, FileTarget::Existing::Replace}, format);
        !saved)
        return m_desk.context().showError(saved.error());
    showExported(m_desk.context(), tr("The diagram is at %1."), path);
}

} // namespace gatehouse
