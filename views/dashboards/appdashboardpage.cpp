#include "views/dashboards/appdashboardpage.h"

#include "models/portfolio/apprepository.h"
#include "models/portfolio/releaserepository.h"
#include "views/dashboards/dashboardpanel.h"
#include "views/design/icons.h"
#include "views/design/pageheader.h"
#include "views/design/toolbuttons.h"

#include <QVBoxLayout>

namespace gatehouse {

AppDashboardPage::AppDashboardPage(NavigationContext &context, ChartMaker maker, QWidget *parent)
    : Page(context, parent), m_maker(std::move(maker)), m_header(new PageHeader),
      m_panel(new DashboardPanel(context)),
      m_back(new QAction(icon(QStringLiteral("back")), {}, this)),
      m_openRelease(new QAction(icon(QStringLiteral("jump")), {}, this))
{
    addActions({m_back, m_openRelease});
    m_header->addAction(toolButton(m_back, this));
    m_header->addAction(primaryButton(m_openRelease, this));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_panel, 1);
    setFocusProxy(m_panel);
    connect(m_back, &QAction::triggered, this, [this] { this->context().openApp(m_app.id); });
    connect(m_openRelease, &QAction::triggered, this,
            [this] { this->context().openRelease(m_app.currentRelease); });
    connect(m_panel, &DashboardPanel::dayChanged, this, &AppDashboardPage::showSubtitle);
    connect(&context.session().workspace, &Workspace::changed, this, [this] {
        if (isVisible())
            activate();
    });
    retranslate();
}

QString AppDashboardPage::title() const
{
    return m_app.id.isValid() ? tr("%1: progress").arg(m_app.name) : tr("Progress of an app");
}

QString AppDashboardPage::iconName() const
{
    return QStringLiteral("dashboards");
}

ExportPlace AppDashboardPage::exportPlace() const
{
    std::vector<ReleaseId> releases;
    for (const Release &release : m_releases)
        releases.push_back(release.id);
    // Without a release nothing tells of the app: then it goes by what spans the apps.
    return releases.empty() ? ExportPlace::everywhere() : ExportPlace::allOf(std::move(releases));
}

void AppDashboardPage::activate()
{
    if (m_app.id.isValid()) {
        if (const auto shown = show(m_app.id); !shown)
            context().showError(shown.error());
    }
    setFocus();
}

bool AppDashboardPage::open(const Destination &destination)
{
    const auto *list = std::get_if<ListDestination>(&destination);
    if (!list || list->filter.isEmpty() || list->filter.first().first != QStringLiteral("app"))
        return false;
    const auto found = AppRepository(context().session().workspace.database())
                           .appByCode(list->filter.first().second);
    if (!found) {
        context().showError(found.error());
        return false;
    }
    const auto shown = show(found->id);
    if (!shown)
        context().showError(shown.error());
    return shown.has_value();
}

Result<void> AppDashboardPage::show(AppId id)
{
    const Database &database = context().session().workspace.database();
    TRY_ASSIGN(m_app, AppRepository(database).app(id));
    TRY_ASSIGN(m_releases, ReleaseRepository(database).ofApp(id));
    m_panel->ask(id.value,
                 [maker = m_maker, id](const Database &reader, LibraryShelf &shelf, QDate today,
                                       QDate day) { return maker(reader, shelf, id, today, day); });
    retranslate();
    Q_EMIT titleChanged();
    return {};
}

void AppDashboardPage::showSubtitle()
{
    QStringList parts;
    if (m_app.id.isValid())
        parts +=
            tr("%1 · %n releases", nullptr, static_cast<int>(m_releases.size())).arg(m_app.code);
    if (const QDate day = m_panel->day(); day < context().today())
        parts += tr("as of %1").arg(day.toString(Qt::ISODate));
    m_header->setSubtitle(parts.join(QStringLiteral(" · ")));
}

void AppDashboardPage::retranslate()
{
    m_header->setTitle(title());
    showSubtitle();
    m_back->setText(tr("Portfolio"));
    m_openRelease->setText(tr("Open release"));
    m_openRelease->setEnabled(m_app.currentRelease.isValid());
    m_panel->retranslate();
}

} // namespace gatehouse
