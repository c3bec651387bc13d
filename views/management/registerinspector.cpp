#include "views/management/registerinspector.h"

#include "models/base/listing.h"
#include "models/management/document.h"
#include "models/management/outsourcedapps.h"
#include "models/management/codereview.h"
#include "models/records/fieldwording.h"
#include "views/design/arrangement.h"
#include "views/design/designtokens.h"
#include "views/design/inspector.h"
#include "views/page/navigationcontext.h"

#include <QLabel>
#include <QListWidget>
#include <QScrollArea>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

QString clausesText(const QStringList &keys)
{
    QStringList clauses;
    for (const QString &key : keys)
        clauses += label(*fromKey<ContractClause>(key));
    return clauses.join(u'\n');
}

} // namespace

RegisterInspector::RegisterInspector(NavigationContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_title(wrappedLabel("section")),
      m_facts(new KeyValueGrid), m_heading(wrappedLabel("section")), m_links(new QListWidget)
{
    m_links->setObjectName(QStringLiteral("register-links"));
    m_links->setWordWrap(true);
    auto *content = new QWidget;
    auto *inner = new QVBoxLayout(content);
    inner->setContentsMargins(space::l, space::s, space::l, space::s);
    inner->setSpacing(space::s);
    inner->addWidget(m_title);
    inner->addWidget(m_facts);
    inner->addWidget(m_heading);
    inner->addWidget(m_links);
    inner->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(scroll);
    connect(m_links, &QListWidget::itemActivated, this, [this] {
        const auto row = static_cast<size_t>(m_links->currentRow());
        if (row < m_shown.size() && m_shown[row].follow)
            m_shown[row].follow();
    });
    retranslate();
}

void RegisterInspector::retranslate()
{
    m_links->setAccessibleName(tr("Where it leads"));
    m_heading->setText(tr("Where it leads"));
}

void RegisterInspector::show(const RegisterRow *row, const OperationState *state)
{
    m_facts->clear();
    m_links->clear();
    m_shown.clear();
    m_title->setText(row ? row->kind->name(row->get()) : tr("Choose an entry to see all of it."));
    if (row) {
        showFacts(*row);
        m_shown = linksOf(*row, state);
    }
    for (const Link &link : m_shown)
        m_links->addItem(link.text);
    fitRows(*m_links, 12);
    m_facts->setVisible(row != nullptr);
    m_heading->setVisible(!m_shown.empty());
    m_links->setVisible(!m_shown.empty());
}

void RegisterInspector::showFacts(const RegisterRow &row)
{
    const FieldWording wording;
    if (const QString due = dueText(row); !due.isEmpty())
        m_facts->addRow(wording.name(row.kind->record->field(row.kind->dueField)), due);
    for (const Field &field : row.kind->record->fields()) {
        if (field.keyText() == QLatin1StringView(row.kind->nameField))
            continue;
        if (const QString said = row.text(field, wording); !said.isEmpty())
            m_facts->addRow(wording.name(field), said);
    }
    if (!row.missing.isEmpty())
        m_facts->addRow(tr("Clauses missing"), clausesText(row.missing));
    if (row.isJudged && !row.judgement)
        m_facts->addRow(tr("Controls stand"), tr("No control is chosen yet."));
}

std::vector<RegisterInspector::Link> RegisterInspector::linksOf(const RegisterRow &row,
                                                                const OperationState *state) const
{
    NavigationContext *context = &m_context;
    std::vector<Link> links;
    if (const Field *file = row.kind->record->find(u"evidence")) {
        const EvidenceId evidence(std::get<qint64>(file->get(row.get())));
        const ReleaseId release = row.kind->entity == Entity::CodeReview
            ? held<CodeReview>(row.record).release
            : ReleaseId();
        if (evidence.isValid() && release.isValid())
            links.push_back({tr("File: %1").arg(row.text(*file, FieldWording())), [=] {
                                 context->open(ReleaseDestination{
                                     release, {}, {}, ReleaseTab::Evidence, {}, evidence});
                             }});
        else if (evidence.isValid())
            links.push_back({tr("File: %1").arg(row.text(*file, FieldWording())), [=] {
                                 context->open(OrganisationDestination{{}, {}, evidence});
                             }});
    }
    if (row.kind->entity == Entity::OutsourcingContract) {
        const auto apps = OutsourcedApps::load(m_context.session().workspace.database());
        for (const OutsourcedApp &app : apps ? apps->of(held<OutsourcingContract>(row.record))
                                             : std::vector<OutsourcedApp>()) {
            links.push_back(
                {tr("App: %1 %2").arg(app.code, app.name), [=] { context->openApp(app.app); }});
        }
    }
    if (row.kind->entity == Entity::CriticalOperation) {
        const AppId app = held<CriticalOperation>(row.record).app;
        links.push_back({tr("App: %1").arg(row.names.at(QStringLiteral("app"))),
                         [=] { context->openApp(app); }});
        for (const ControlState &each : state ? state->controls : std::vector<ControlState>()) {
            const ReleaseId release = state->release;
            const RequirementId open = each.open.empty() ? RequirementId() : each.open.front();
            links.push_back(
                {tr("%1: %2 (%3)")
                     .arg(label(each.control), label(each.judgement), listed(each.requirements)),
                 [=] {
                     if (release.isValid())
                         context->openRelease(release, {}, open, ReleaseTab::Requirements);
                 }});
        }
    }
    if (row.kind->entity == Entity::CodeReview) {
        const ReleaseId release = held<CodeReview>(row.record).release;
        links.push_back({tr("Release: %1").arg(row.names.at(QStringLiteral("release"))),
                         [=] { context->openRelease(release, {}, {}, ReleaseTab::Development); }});
        if (!held<CodeReview>(row.record).findings.isEmpty())
            links.push_back({tr("Findings: %1").arg(held<CodeReview>(row.record).findings),
                             [=] { context->openRelease(release, {}, {}, ReleaseTab::Findings); }});
    }
    return links;
}

} // namespace gatehouse
