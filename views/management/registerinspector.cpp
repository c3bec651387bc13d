#include "views/management/registerinspector.h"

#include "models/base/listing.h"
#include "models/libraries/citation.h"
#include "models/management/document.h"
#include "models/management/outsourcedapps.h"
#include "models/management/codereview.h"
#include "models/records/fieldwording.h"
#include "views/design/arrangement.h"
#include "views/design/emptystate.h"
#include "views/design/icons.h"
#include "views/design/inspector.h"
#include "views/page/navigationcontext.h"

#include <QCoreApplication>
#include <QLabel>
#include <QListWidget>
#include <QStackedWidget>
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
    : QWidget(parent), m_context(context), m_stack(new QStackedWidget),
      m_nothing(new EmptyState(QStringLiteral("management"))), m_register(wrappedLabel("caption")),
      m_title(wrappedLabel("heading")), m_facts(new KeyValueGrid), m_links(shortList())
{
    m_links->setObjectName(QStringLiteral("register-links"));
    auto *panel = new InspectorPanel;
    panel->addHeader(stacked({m_register, m_title}));
    m_recorded = panel->addSection(m_facts);
    m_leads = panel->addSection(m_links);
    m_stack->addWidget(m_nothing);
    m_stack->addWidget(panel);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    connect(m_links, &QListWidget::itemActivated, this, [this] {
        const auto row = static_cast<size_t>(m_links->currentRow());
        if (row < m_shown.size() && m_shown[row].follow)
            m_shown[row].follow();
    });
    retranslate();
}

void RegisterInspector::retranslate()
{
    m_nothing->setTexts(tr("Choose an entry to see all of it."));
    m_recorded->setTitle(tr("What is recorded"));
    m_leads->setTitle(tr("Where it leads"));
    m_links->setAccessibleName(tr("Where it leads"));
}

void RegisterInspector::show(const RegisterRow *row, const OperationState *state)
{
    m_facts->clear();
    m_links->clear();
    m_shown.clear();
    m_stack->setCurrentIndex(row ? 1 : 0);
    if (!row)
        return;
    m_register->setText(QCoreApplication::translate("Register", row->kind->title));
    m_title->setText(row->kind->name(row->get()));
    showFacts(*row);
    m_shown = linksOf(*row, state);
    for (const Link &link : m_shown) {
        auto *line = new QListWidgetItem(icon(QStringLiteral("jump")), link.text, m_links);
        line->setToolTip(link.text);
    }
    fitRows(*m_links, 12);
    m_leads->setVisible(!m_shown.empty());
}

void RegisterInspector::showFacts(const RegisterRow &row)
{
    const FieldWording wording;
    for (const Field &field : row.kind->record->fields()) {
        if (field.keyText() == QLatin1StringView(row.kind->nameField))
            continue;
        const QString said = row.text(field, wording);
        const QString due =
            field.keyText() == QLatin1StringView(row.kind->dueField) ? dueText(row) : QString();
        if (!said.isEmpty())
            m_facts->addRow(wording.name(field),
                            due.isEmpty() ? said : tr("%1 (%2)").arg(said, due));
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
            QStringList asked;
            for (const QString &key : each.requirements)
                asked += citationOf(key);
            const ReleaseId release = state->release;
            const RequirementId open = each.open.empty() ? RequirementId() : each.open.front();
            links.push_back(
                {tr("%1: %2 (%3)").arg(label(each.control), label(each.judgement), listed(asked)),
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
