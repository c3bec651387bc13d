#include "views/threatmodels/threatspanel.h"

#include "models/base/sentences.h"
#include "models/lifecycle/threatcriteria.h"
#include "models/threatmodels/modelrestart.h"
#include "models/threatmodels/modeltemplate.h"
#include "models/threatmodels/threatlibraryrepository.h"
#include "models/threatmodels/threatmodelrepository.h"
#include "models/workspace/actions.h"
#include "views/badges/statebadge.h"
#include "views/design/designtokens.h"
#include "views/design/elidedlabel.h"
#include "views/design/icons.h"
#include "views/design/refreshwhenseen.h"
#include "views/design/toolbuttons.h"
#include "views/page/navigationcontext.h"
#include "views/page/permit.h"
#include "views/subject/assessmentstate.h"
#include "views/threatmodels/comparisonpane.h"
#include "views/threatmodels/countermeasureinspector.h"
#include "views/threatmodels/countermeasurelist.h"
#include "views/threatmodels/diagrampane.h"
#include "views/threatmodels/librarymovedialog.h"
#include "views/threatmodels/matrixlist.h"
#include "views/threatmodels/modelexport.h"
#include "views/threatmodels/modelimport.h"
#include "views/threatmodels/modelstart.h"
#include "views/threatmodels/reportexport.h"
#include "views/threatmodels/templatedialog.h"
#include "views/threatmodels/threatdesk.h"
#include "views/threatmodels/threatinspector.h"
#include "views/threatmodels/threatlist.h"
#include "views/threatmodels/tracelist.h"

#include <QButtonGroup>
#include <QLabel>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace gatehouse {

ThreatsPanel::ThreatsPanel(AssessmentState &state, QWidget *inspectors, QWidget *parent)
    : QWidget(parent), m_desk(new ThreatDesk(state, this)), m_start(new ModelStart(*m_desk)),
      m_diagram(new DiagramPane(*m_desk)), m_threats(new ThreatList(*m_desk)),
      m_countermeasures(new CountermeasureList(*m_desk)), m_trace(new TraceList(*m_desk)),
      m_matrix(new MatrixList(*m_desk)), m_comparison(new ComparisonPane(*m_desk)),
      m_threatInspector(new ThreatInspector(*m_desk, inspectors)),
      m_countermeasureInspector(new CountermeasureInspector(*m_desk, inspectors)),
      m_stack(new QStackedWidget), m_views(new QStackedWidget), m_tools(new QStackedWidget),
      m_switch(new QButtonGroup(this)), m_name(new QLabel), m_badge(new StateBadge),
      m_facts(new ElidedLabel),
      m_confirm(new QAction(icon(QStringLiteral("state-compliant")), {}, this)),
      m_import(new QAction(icon(QStringLiteral("import")), {}, this)),
      m_anew(new QAction(icon(QStringLiteral("threats")), {}, this)),
      m_move(new QAction(icon(QStringLiteral("libraries")), {}, this)),
      m_dragon(new QAction(label(ModelFormat::ThreatDragon), this)),
      m_otm(new QAction(label(ModelFormat::OpenThreatModel), this)),
      m_chineseReport(new QAction(icon(QStringLiteral("file-pdf")), {}, this)),
      m_englishReport(new QAction(icon(QStringLiteral("file-pdf")), {}, this)),
      m_refresh(new RefreshWhenSeen(this, [this] { refresh(); }))
{
    m_threatInspector->hide();
    m_countermeasureInspector->hide();
    build();
    connectViews();
    retranslate();
}

void ThreatsPanel::build()
{
    for (QWidget *view : std::initializer_list<QWidget *>{m_diagram, m_threats, m_countermeasures,
                                                          m_trace, m_matrix, m_comparison})
        m_views->addWidget(view);
    auto *model = new QWidget;
    auto *lines = new QVBoxLayout(model);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addWidget(buildHead());
    lines->addWidget(m_views, 1);
    m_stack->addWidget(m_start);
    m_stack->addWidget(model);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    setFocusProxy(m_stack);
}

QWidget *ThreatsPanel::buildHead()
{
    auto *head = new QWidget;
    setLook(m_name, "heading");
    m_name->setTextFormat(Qt::PlainText);
    m_facts->setMuted(true);
    m_facts->setObjectName(QStringLiteral("model-facts"));
    m_confirmButton = primaryButton(m_confirm, head);
    m_confirmButton->setObjectName(QStringLiteral("model-confirm"));
    auto *formats = new QMenu(head);
    formats->addActions({m_chineseReport, m_englishReport});
    formats->addSeparator();
    formats->addActions({m_dragon, m_otm});
    m_export = menuButton(QStringLiteral("export"), formats, head);
    auto *about = new QHBoxLayout;
    about->addWidget(m_name);
    about->addWidget(m_badge);
    about->addWidget(m_facts, 1);
    about->addWidget(m_confirmButton);
    m_moveButton = toolButton(m_move, head);
    m_moveButton->setObjectName(QStringLiteral("model-move"));
    about->addWidget(m_moveButton);
    about->addWidget(splitButton(m_import, {m_anew}, head));
    about->addWidget(m_export);
    auto *switching = new QHBoxLayout;
    switching->setSpacing(space::s);
    const char *icons[] = {"flow", "threats", "lock", "trace", "matrix", "compare"};
    for (int each = Diagram; each <= Comparison; ++each) {
        auto *button = new QToolButton(head);
        button->setCheckable(true);
        button->setIcon(icon(QLatin1String(icons[each])));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setObjectName(QStringLiteral("threats-view-%1").arg(each));
        setLook(button, "chip");
        m_switch->addButton(button, each);
        switching->addWidget(button);
    }
    m_switch->button(Diagram)->setChecked(true);
    for (QWidget *tools : {m_diagram->tools(), m_threats->tools(), m_countermeasures->tools(),
                           m_trace->tools(), m_matrix->tools(), m_comparison->tools()})
        m_tools->addWidget(tools);
    m_tools->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    switching->addSpacing(space::s);
    switching->addWidget(m_tools, 1);
    auto *lines = new QVBoxLayout(head);
    lines->setContentsMargins(space::l, space::s, space::l, space::s);
    lines->setSpacing(space::xs);
    lines->addLayout(about);
    lines->addLayout(switching);
    return head;
}

void ThreatsPanel::connectViews()
{
    connect(m_switch, &QButtonGroup::idClicked, this,
            [this](int id) { showView(static_cast<View>(id)); });
    connect(m_start, &ModelStart::importRequested, this, &ThreatsPanel::importFile);
    connect(m_import, &QAction::triggered, this, &ThreatsPanel::importFile);
    connect(m_anew, &QAction::triggered, this, &ThreatsPanel::beginAnew);
    connect(m_confirm, &QAction::triggered, this, &ThreatsPanel::confirm);
    connect(m_move, &QAction::triggered, this, &ThreatsPanel::moveToVersion);
    connect(m_dragon, &QAction::triggered, this,
            [this] { exportModel(*m_desk, ModelFormat::ThreatDragon, this); });
    connect(m_otm, &QAction::triggered, this,
            [this] { exportModel(*m_desk, ModelFormat::OpenThreatModel, this); });
    connect(m_chineseReport, &QAction::triggered, this,
            [this] { exportReport(*m_desk, Language::Chinese, this); });
    connect(m_englishReport, &QAction::triggered, this,
            [this] { exportReport(*m_desk, Language::English, this); });
    connect(m_desk, &ThreatDesk::requirementRequested, this, &ThreatsPanel::requirementRequested);
    connect(m_desk, &ThreatDesk::threatRequested, this, qOverload<ThreatId>(&ThreatsPanel::select));
    connect(m_desk, &ThreatDesk::countermeasureRequested, this,
            qOverload<CountermeasureId>(&ThreatsPanel::select));
    connect(m_desk, &ThreatDesk::partRequested, this, &ThreatsPanel::selectPart);
    connect(m_desk, &ThreatDesk::evidenceRequested, this, &ThreatsPanel::evidenceRequested);
    connect(m_desk, &ThreatDesk::threatsRequested, this,
            [this](const QString &uid, ThreatCategory category) {
                showView(Threats);
                m_threats->narrow(uid, category);
                m_threats->setFocus();
            });
    connect(&m_desk->context(), &NavigationContext::sessionChanged, this, &ThreatsPanel::permit);
    connect(&m_desk->context().session().workspace, &Workspace::changed, this,
            [this](const ChangeEvent &event) {
                if (event.touches(Entity::ThreatLibrary))
                    permit();
            });
}

void ThreatsPanel::retranslate()
{
    m_switch->button(Diagram)->setText(tr("Diagram"));
    m_switch->button(Threats)->setText(tr("Threats"));
    m_switch->button(Countermeasures)->setText(tr("Countermeasures"));
    m_switch->button(Trace)->setText(tr("Traceability"));
    m_switch->button(Matrix)->setText(tr("Coverage"));
    m_switch->button(Comparison)->setText(tr("Compare"));
    for (QAbstractButton *button : m_switch->buttons()) {
        button->setToolTip(button->text());
        button->setAccessibleName(button->text());
    }
    m_confirm->setText(tr("Confirm for this release"));
    m_import->setText(tr("Import…"));
    m_anew->setText(tr("Begin anew with a template…"));
    m_move->setText(tr("Move to another library version…"));
    m_export->setText(tr("Export"));
    m_export->setAccessibleName(tr("Export the threat model"));
    m_chineseReport->setText(tr("Report in Chinese (PDF)…"));
    m_englishReport->setText(tr("Report in English (PDF)…"));
    m_dragon->setText(label(ModelFormat::ThreatDragon));
    m_otm->setText(label(ModelFormat::OpenThreatModel));
    m_start->retranslate();
    m_diagram->retranslate();
    m_threats->retranslate();
    m_countermeasures->retranslate();
    m_trace->retranslate();
    m_matrix->retranslate();
    m_comparison->retranslate();
    m_threatInspector->retranslate();
    m_countermeasureInspector->retranslate();
    showHead();
    fitSwitch();
}

void ThreatsPanel::setThreats(std::shared_ptr<const ThreatRegister> threats)
{
    const bool hadModel = m_desk->threats();
    m_desk->setThreats(std::move(threats));
    m_refresh->request();
    if (hadModel != (m_desk->threats() != nullptr))
        Q_EMIT inspectorChanged();
}

void ThreatsPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitSwitch();
}

void ThreatsPanel::fitSwitch()
{
    int wanted = 2 * space::l + space::m + m_tools->currentWidget()->sizeHint().width();
    const QList<QAbstractButton *> buttons = m_switch->buttons();
    for (QAbstractButton *each : buttons) {
        auto *button = static_cast<QToolButton *>(each);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        wanted += button->sizeHint().width() + space::s;
    }
    if (wanted <= width())
        return;
    for (QAbstractButton *each : buttons) {
        if (!each->isChecked())
            static_cast<QToolButton *>(each)->setToolButtonStyle(Qt::ToolButtonIconOnly);
    }
}

void ThreatsPanel::refresh()
{
    const bool hasModel = m_desk->threats();
    if (!hasModel)
        m_start->refresh();
    // Whoever has just begun a model goes on in it, by the keys as well.
    const bool begun = hasModel && m_start->isAncestorOf(window()->focusWidget());
    m_stack->setCurrentIndex(hasModel ? 1 : 0);
    if (begun)
        m_views->currentWidget()->setFocus();
    showHead();
    // It keeps what is not saved of the model before, whatever is shown.
    if (view() != Diagram && !hasModel)
        m_diagram->refresh();
    refreshView();
}

void ThreatsPanel::refreshView()
{
    switch (view()) {
    case Diagram:
        return m_diagram->refresh();
    case Threats:
        return m_threats->show();
    case Countermeasures:
        return m_countermeasures->show();
    case Trace:
        return m_trace->show();
    case Matrix:
        return m_matrix->show();
    case Comparison:
        return m_comparison->show();
    }
}

ThreatsPanel::View ThreatsPanel::view() const
{
    return static_cast<View>(m_views->currentIndex());
}

void ThreatsPanel::showView(View view)
{
    m_switch->button(view)->setChecked(true);
    m_views->setCurrentIndex(view);
    m_tools->setCurrentIndex(view);
    if (!m_refresh->settle())
        refreshView();
    fitSwitch();
    Q_EMIT inspectorChanged();
}

void ThreatsPanel::showHead()
{
    const ThreatRegister *threats = m_desk->threats();
    permit();
    if (!threats)
        return;
    m_name->setText(threats->model.name.isEmpty() ? tr("Threat model") : threats->model.name);
    const bool isOurs = threats->model.isOfThisRelease();
    m_badge->setBadge(
        isOurs ? Badge{tr("Of this release"), QStringLiteral("state-compliant"), Tone::Success}
               : Badge{tr("Carried over, to be confirmed"), QStringLiteral("state-not-assessed"),
                       Tone::Warning});
    int looked = 0;
    for (const ModelPart &part : threats->parts)
        looked += part.isLookedAt() ? 1 : 0;
    int all = 0;
    int open = 0;
    int high = 0;
    int highOpen = 0;
    for (const ThreatRow &row : threats->threats) {
        if (!row.counts())
            continue;
        ++all;
        open += row.state == ThreatState::Open ? 1 : 0;
        high += row.inherentRisk == Risk::High ? 1 : 0;
        highOpen += isHighOpen(row) ? 1 : 0;
    }
    m_facts->setText(QStringList{
        tr("%n element(s) and flow(s), %1 looked at", nullptr,
           static_cast<int>(threats->parts.size()))
            .arg(looked),
        tr("%n threat(s), %1 open", nullptr, all).arg(open),
        tr("%n high one(s), %1 not answered in the design", nullptr, high).arg(highOpen)}
                         .join(QStringLiteral(" · ")));
}

void ThreatsPanel::permit()
{
    const Acting acting = m_desk->acting();
    const ThreatRegister *threats = m_desk->threats();
    const bool isCarried = threats && !threats->model.isOfThisRelease();
    gatehouse::permit(m_confirm, acting, actions::confirmThreatModel, isCarried);
    m_confirmButton->setVisible(isCarried);
    gatehouse::permit(m_import, acting, actions::importThreatModel);
    gatehouse::permit(m_anew, acting, actions::drawThreatModel, threats != nullptr);
    const bool hasOthers = threats && !otherVersions().isEmpty();
    gatehouse::permit(m_move, acting, actions::moveThreatModel, hasOthers);
    m_moveButton->setVisible(hasOthers);
}

QStringList ThreatsPanel::otherVersions() const
{
    const ThreatLibrary &own = *m_desk->threats()->library;
    QStringList names;
    // What cannot be read is not offered; the threat libraries' page says why.
    const auto published = ThreatLibraryRepository(m_desk->database())
                               .all()
                               .value_or(std::vector<PublishedThreatLibrary>{});
    for (const PublishedThreatLibrary &each : published) {
        if (each.key != own.key || each.version != own.version)
            names += each.name();
    }
    return names;
}

void ThreatsPanel::moveToVersion()
{
    if (!mayLeaveDrawing())
        return;
    auto *dialog = new LibraryMoveDialog(*m_desk, otherVersions(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ThreatsPanel::confirm()
{
    const ThreatModelRecord record = m_desk->threats()->model;
    m_desk->act(actions::confirmThreatModel, [&](Change &change) {
        return ThreatModelRepository::confirm(change, record.id, record.revision);
    });
}

bool ThreatsPanel::mayLeaveDrawing()
{
    if (!m_diagram->isModified())
        return true;
    m_desk->context().showMessage(
        {MessageKind::Info,
         tr("Save the drawing before another one takes its place, or undo what was changed."),
         {},
         {},
         {}});
    return false;
}

void ThreatsPanel::importFile()
{
    if (mayLeaveDrawing())
        ModelImport::choose(*m_desk, this);
}

void ThreatsPanel::beginAnew()
{
    if (!mayLeaveDrawing())
        return;
    auto *dialog = new TemplateDialog(m_desk->context(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        if (const ModelTemplate *chosen = dialog->chosen())
            takeTemplate(*chosen);
    });
    dialog->open();
}

void ThreatsPanel::takeTemplate(const ModelTemplate &wanted)
{
    NavigationContext &context = m_desk->context();
    const ThreatRegister *threats = m_desk->threats();
    if (!threats)
        return;
    const auto look = [&]() -> Result<ModelRestart> {
        TRY_ASSIGN(const ThreatModel now,
                   ThreatModelRepository(m_desk->database()).drawing(threats->model.id));
        return ModelRestart::look(context.session(), *threats, now,
                                  wanted.instantiate(context.language()));
    };
    const auto restart = look();
    if (!restart)
        return context.showError(restart.error());
    const ThreatModelId model = threats->model.id;
    QStringList lost;
    for (const ThreatRow &row : restart->lost)
        lost += QStringLiteral("%1 %2 · %3 · %4")
                    .arg(row.threat.number, row.title().in(context.language()), row.subjectName,
                         label(row.state));
    QStringList said{tr("The drawing of “%1” takes the place of this one in the editor. It counts "
                        "once you save it; until then it can be undone.")
                         .arg(wanted.title.in(context.language()))};
    if (const int kept = static_cast<int>(restart->kept.size()); kept > 0)
        said += tr("%n threat(s) that somebody rated, answered or added stay(s) as it is, at what "
                   "is called the same in both.",
                   nullptr, kept);
    if (!lost.isEmpty())
        said += tr("%n such threat(s) has (have) no place in it: on record as gone, with all that "
                   "was said, and back with its (their) element if that is drawn again.",
                   nullptr, static_cast<int>(lost.size()));
    if (!context.dialogs().confirm(this,
                                   {tr("Begin anew with a template"), sentences(said), lost,
                                    tr("Show its drawing"), !lost.isEmpty()}))
        return;
    // While the question stood, another model may have come to be shown.
    if (!m_desk->threats() || m_desk->threats()->model.id != model || !mayLeaveDrawing())
        return;
    showView(Diagram);
    m_diagram->beginAnew(restart->drawing);
    context.showMessage({MessageKind::Info,
                         tr("The template's drawing is not saved yet. Save it, or undo it."),
                         {},
                         {},
                         {}});
}

void ThreatsPanel::select(ThreatId threat)
{
    showView(Threats);
    m_threats->select(threat);
    m_threats->setFocus();
}

void ThreatsPanel::select(CountermeasureId countermeasure)
{
    showView(Countermeasures);
    m_countermeasures->select(countermeasure);
    m_countermeasures->setFocus();
}

void ThreatsPanel::select(const QString &number, const QString &part)
{
    if (const ThreatRegister *threats = m_desk->threats(); threats && !number.isEmpty()) {
        const auto row = std::ranges::find_if(
            threats->threats, [&](const ThreatRow &each) { return each.threat.number == number; });
        if (row != threats->threats.end())
            return select(row->threat.id);
    }
    if (part.isEmpty())
        return showView(Diagram);
    selectPart(part);
}

void ThreatsPanel::selectPart(const QString &uid)
{
    showView(Diagram);
    if (m_desk->threats() && !m_diagram->select(uid))
        m_desk->context().showMessage(
            {MessageKind::Info,
             tr("No diagram shows this element or flow. It is in the model, and can be put on a "
                "diagram."),
             {},
             {},
             {}});
    m_diagram->setFocus();
}

QWidget *ThreatsPanel::inspector() const
{
    if (!m_desk->threats())
        return nullptr;
    switch (view()) {
    case Diagram:
    case Matrix:
    case Comparison:
        return nullptr;
    case Threats:
    case Trace:
        return m_threatInspector;
    case Countermeasures:
        return m_countermeasureInspector;
    }
    return nullptr;
}

std::vector<Draft> ThreatsPanel::unsaved()
{
    return m_diagram->unsaved();
}

} // namespace gatehouse
