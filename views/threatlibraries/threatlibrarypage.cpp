#include "views/threatlibraries/threatlibrarypage.h"

#include "models/workspace/actions.h"
#include "views/design/designtokens.h"
#include "views/design/messagebar.h"
#include "views/design/pageheader.h"
#include "views/design/toolbuttons.h"
#include "views/threatlibraries/librarypartlist.h"
#include "views/threatlibraries/librarypartview.h"
#include "views/threatlibraries/threatlibraryactions.h"
#include "views/threatlibraries/threatlibrarydesk.h"

#include <QComboBox>
#include <QMenu>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace gatehouse {

ThreatLibraryPage::ThreatLibraryPage(NavigationContext &context, QWidget *parent)
    : Page(context, parent), m_desk(new ThreatLibraryDesk(context, this)),
      m_actions(new ThreatLibraryActions(*m_desk, this)), m_header(new PageHeader),
      m_offer(new MessageBar), m_versions(new QComboBox), m_list(new LibraryPartList(*m_desk)),
      m_text(new LibraryPartView)
{
    auto *split = new QSplitter;
    split->addWidget(m_list);
    split->addWidget(m_text);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setChildrenCollapsible(false);
    split->setSizes({760, 460});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHeader());
    column->addWidget(m_offer);
    column->addWidget(split, 1);
    setFocusProxy(m_list);
    addActions({m_actions->copy(), m_actions->publish(), m_actions->titles(), m_actions->compare(),
                m_actions->importFile(), m_actions->exportFile(), m_actions->discard()});

    connect(m_versions, &QComboBox::activated, this,
            [this](int row) { m_desk->show(m_versions->itemData(row).toString()); });
    connect(m_desk, &ThreatLibraryDesk::changed, this, &ThreatLibraryPage::showContent);
    connect(m_list, &LibraryPartList::currentChanged, this, &ThreatLibraryPage::showCurrent);
    connect(m_list, &LibraryPartList::filterChanged, this, &ThreatLibraryPage::showCount);
    connect(m_text, &LibraryPartView::partRequested, m_list, &LibraryPartList::select);
    connect(m_actions, &ThreatLibraryActions::partRequested, m_list, &LibraryPartList::select);
    connect(&context, &NavigationContext::sessionChanged, this, [this] {
        m_actions->permit();
        showOffer();
    });
    connect(&context.session().workspace, &Workspace::changed, this,
            [this](const ChangeEvent &event) {
                const bool isOurs = event.touches(Entity::ThreatLibrary)
                    || event.touches(Entity::ThreatLibraryDraft)
                    || event.touches(Entity::ThreatLibraryPart);
                if (isVisible() && isOurs) {
                    readVersions();
                    m_desk->refresh();
                }
            });
    retranslate();
}

QWidget *ThreatLibraryPage::buildHeader()
{
    m_versions->setObjectName(QStringLiteral("threat-library-version"));
    // A long title must not take the room of the buttons.
    m_versions->setMinimumContentsLength(40);
    m_versions->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_header->addBesideTitle(m_versions);
    m_header->addAction(toolButton(m_actions->copy(), m_header));
    m_header->addAction(toolButton(m_actions->compare(), m_header));
    auto *more = new QMenu(m_header);
    more->addActions({m_actions->importFile(), m_actions->exportFile(), m_actions->titles(),
                      m_actions->discard()});
    auto *button = menuButton(QStringLiteral("more"), more, m_header);
    button->setObjectName(QStringLiteral("threat-library-more"));
    m_header->addAction(button);
    m_header->addAction(primaryButton(m_actions->publish(), m_header));
    return m_header;
}

QString ThreatLibraryPage::title() const
{
    return tr("Threat library");
}

QString ThreatLibraryPage::iconName() const
{
    return QStringLiteral("threats");
}

void ThreatLibraryPage::activate()
{
    readVersions();
    m_desk->refresh();
    setFocus();
}

bool ThreatLibraryPage::open(const Destination &destination)
{
    const auto *wanted = std::get_if<ThreatLibraryDestination>(&destination);
    if (!wanted)
        return false;
    readVersions();
    const int row = m_versions->findData(wanted->library);
    if (row < 0)
        return false;
    m_versions->setCurrentIndex(row);
    if (!wanted->rule.isEmpty())
        m_list->selectOnceRead(LibraryPartKind::Rule, wanted->rule);
    m_desk->show(wanted->library);
    return true;
}

void ThreatLibraryPage::retranslate()
{
    m_header->setTitle(title());
    m_versions->setAccessibleName(tr("Threat library and version"));
    m_text->setAccessibleName(tr("Full text"));
    if (auto *more = findChild<QToolButton *>(QStringLiteral("threat-library-more")))
        more->setText(tr("More"));
    m_actions->retranslate();
    m_list->retranslate();
    if (!m_desk->name().isEmpty())
        readVersions();
    m_actions->permit();
    showCount();
    showCurrent();
}

void ThreatLibraryPage::readVersions()
{
    const Database &database = context().session().workspace.database();
    const auto published = ThreatLibraryRepository(database).all();
    const auto drafts = ThreatLibraryDraftRepository(database).all();
    if (!published || !drafts)
        return context().showError(published ? drafts.error() : published.error());
    const Language language = context().language();
    m_versions->clear();
    for (const ThreatLibraryDraft &each : *drafts)
        m_versions->addItem(tr("Draft: %1 · %2").arg(each.title().in(language), each.key),
                            QString(each.key + u'@' + draftVersion));
    for (const PublishedThreatLibrary &each : *published)
        m_versions->addItem(QStringLiteral("%1 · %2").arg(each.title.in(language), each.name()),
                            each.name());
    if (m_versions->findData(m_desk->name()) < 0 && !published->empty())
        m_desk->show(published->front().name());
    m_versions->setCurrentIndex(m_versions->findData(m_desk->name()));
    showOffer();
}

void ThreatLibraryPage::showOffer()
{
    m_offer->clear();
    const auto offered =
        ThreatLibraryRepository(context().session().workspace.database()).offered();
    if (!offered || offered->isEmpty() || context().session().workspace.isReadOnly())
        return;
    Message message;
    message.text = tr("Version %1 of the threat library that comes with Gatehouse is available. "
                      "Threat models keep the version they are held against until they are moved.")
                       .arg(*offered);
    if (context().acting().may(actions::publishThreatLibrary)) {
        message.actionText = tr("Publish it");
        message.action = [this] { publishOffered(); };
    }
    m_offer->post(message);
}

void ThreatLibraryPage::publishOffered()
{
    if (m_desk->act(actions::publishThreatLibrary, [](Change &change) -> Result<void> {
            TRY(ThreatLibraryRepository::publishBuiltIn(change));
            return {};
        }))
        m_desk->show(ThreatLibrary::builtIn().key + u'@' + ThreatLibrary::builtIn().version);
}

void ThreatLibraryPage::showContent()
{
    m_versions->setCurrentIndex(m_versions->findData(m_desk->name()));
    m_list->show();
    m_actions->permit();
    showCount();
}

void ThreatLibraryPage::showCount()
{
    const ShownThreatLibrary *shown = m_desk->shown();
    if (!shown)
        return m_header->setSubtitle({});
    QStringList words{
        m_list->isFiltered()
            ? tr("%1 of %n entry(ies)", nullptr, m_list->total()).arg(m_list->shownCount())
            : tr("%n entry(ies)", nullptr, m_list->total())};
    if (shown->draft) {
        const auto blocking =
            static_cast<int>(std::ranges::count_if(shown->problems, &LibraryProblem::blocks));
        words += blocking > 0 ? tr("%n thing(s) keep it from being published", nullptr, blocking)
                              : tr("ready to be published");
    }
    m_header->setSubtitle(words.join(QStringLiteral(" · ")));
}

void ThreatLibraryPage::showCurrent()
{
    const ShownThreatLibrary *shown = m_desk->shown();
    if (!shown)
        return;
    if (const LibraryRow *row = m_list->current())
        m_text->showPart(shown->content, *row, context().language());
    else
        m_text->showLibrary(shown->content, context().language());
}

} // namespace gatehouse
