#include "views/start/startpage.h"

#include "views/design/designtokens.h"
#include "views/design/elidedlabel.h"
#include "views/design/filedrop.h"
#include "views/design/icons.h"
#include "views/design/messagebar.h"
#include "views/page/passwordwork.h"
#include "views/start/newworkspaceform.h"
#include "views/start/workspacecontroller.h"

#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>

namespace gatehouse {

namespace {

constexpr int pageWidth = 920;

/// One recent workspace; the whole row is the button.
class RecentButton final : public QPushButton
{
public:
    RecentButton(const QString &name, const QString &folder, const QString &when, QWidget *parent)
        : QPushButton(parent)
    {
        setProperty("look", "row");
        setAccessibleName(QStringLiteral("%1, %2").arg(name, when));
        auto *title = new ElidedLabel(name, this);
        QFont bold = title->font();
        bold.setWeight(QFont::DemiBold);
        title->setFont(bold);
        auto *place = new ElidedLabel(folder, this);
        place->setMuted(true);
        place->setElideMode(Qt::ElideMiddle);
        auto *date = new QLabel(when, this);
        date->setProperty("look", "caption");
        for (QWidget *each : {static_cast<QWidget *>(title), static_cast<QWidget *>(place),
                              static_cast<QWidget *>(date)})
            each->setAttribute(Qt::WA_TransparentForMouseEvents);
        auto *words = new QVBoxLayout;
        words->setSpacing(0);
        words->addWidget(title);
        words->addWidget(place);
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(space::m + metric::iconMedium + space::m, 6, space::s, 6);
        row->addLayout(words, 1);
        row->addWidget(date);
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QPushButton::paintEvent(event);
        QPainter painter(this);
        const ColorScheme &scheme = schemeOf(palette());
        painter.drawPixmap(space::m, (height() - metric::iconMedium) / 2,
                           iconPixmap(QStringLiteral("gatehouse-document"), metric::iconMedium,
                                      devicePixelRatioF(),
                                      isEnabled() ? scheme.accent : scheme.disabled));
    }
};

} // namespace

StartPage::StartPage(WorkspaceController &workspaces, Dialogs &dialogs, bool offersDemo,
                     QWidget *parent)
    : QWidget(parent), m_workspaces(workspaces), m_messages(new MessageBar(this)),
      m_right(new QStackedWidget(this)), m_dialogs(dialogs), m_recentPanel(new QWidget(m_right)),
      m_picture(new QLabel(this)), m_name(new QLabel(this)), m_sentence(new QLabel(this)),
      m_recentHeading(new QLabel(this)), m_noRecent(new QLabel(this)), m_new(new QPushButton(this)),
      m_open(new QPushButton(this)), m_demo(new QPushButton(this))
{
    m_picture->setPixmap(
        QIcon(QStringLiteral(":/icons/gatehouse.svg")).pixmap(QSize(64, 64), devicePixelRatioF()));
    m_name->setProperty("look", "title");
    m_sentence->setProperty("look", "muted");
    m_sentence->setWordWrap(true);
    m_recentHeading->setProperty("look", "heading");
    m_noRecent->setProperty("look", "muted");
    m_noRecent->setWordWrap(true);
    m_new->setProperty("look", "primary");
    m_new->setObjectName(QStringLiteral("newWorkspace"));
    m_open->setObjectName(QStringLiteral("openWorkspace"));
    m_demo->setObjectName(QStringLiteral("openDemo"));
    m_demo->setVisible(offersDemo);

    auto *left = new QVBoxLayout;
    left->setSpacing(space::s);
    left->addWidget(m_picture);
    left->addSpacing(space::xs);
    left->addWidget(m_name);
    left->addWidget(m_sentence);
    left->addSpacing(space::l);
    left->addWidget(m_new);
    left->addWidget(m_open);
    left->addWidget(m_demo);
    left->addStretch(1);

    auto *recentColumn = new QVBoxLayout(m_recentPanel);
    recentColumn->setContentsMargins(space::xl, space::xl, space::l, space::l);
    recentColumn->setSpacing(space::m);
    recentColumn->addWidget(m_recentHeading);
    recentColumn->addWidget(m_noRecent);
    auto *rows = new QWidget(m_recentPanel);
    m_recentList = new QVBoxLayout(rows);
    m_recentList->setContentsMargins(0, 0, 0, 0);
    m_recentList->setSpacing(2);
    auto *scrolled = new QScrollArea(m_recentPanel);
    scrolled->setWidget(rows);
    scrolled->setWidgetResizable(true);
    scrolled->setFocusPolicy(Qt::NoFocus);
    rows->setProperty("look", "scrolled");
    recentColumn->addWidget(scrolled, 1);
    m_right->addWidget(m_recentPanel);

    auto *card = new QFrame(this);
    card->setProperty("look", "card");
    auto *cardColumn = new QVBoxLayout(card);
    cardColumn->setContentsMargins(0, 0, 0, 0);
    cardColumn->addWidget(m_right);
    auto *body = new QWidget(this);
    body->setMaximumSize(pageWidth, 520);
    auto *row = new QHBoxLayout(body);
    row->setContentsMargins(space::xl, 0, space::xl, 0);
    row->setSpacing(2 * space::xl);
    row->addLayout(left, 2);
    row->addWidget(card, 4);
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(body, 100);
    middle->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, space::xl);
    column->setSpacing(0);
    column->addWidget(m_messages);
    column->addStretch(2);
    column->addLayout(middle, 100);
    column->addStretch(3);

    connect(m_new, &QPushButton::clicked, this, &StartPage::beginNew);
    connect(m_open, &QPushButton::clicked, this, &StartPage::browseRequested);
    connect(m_demo, &QPushButton::clicked, this, &StartPage::demoRequested);
    connect(&workspaces, &WorkspaceController::recentChanged, this, &StartPage::listRecent);
    m_drop = new FileDrop(this, {QStringLiteral("gatehouse")});
    connect(m_drop, &FileDrop::filesDropped, this,
            [this](const QStringList &paths) { Q_EMIT openRequested(paths.constFirst()); });
    // The page itself takes the first focus: a ring around a button would say that it was reached
    // by keyboard.
    setFocusPolicy(Qt::ClickFocus);
    retranslate();
}

NewWorkspaceForm &StartPage::form()
{
    if (m_form)
        return *m_form;
    m_form = new NewWorkspaceForm(m_dialogs, m_right);
    m_right->addWidget(m_form);
    connect(m_form, &NewWorkspaceForm::cancelled, this, [this] {
        m_right->setCurrentWidget(m_recentPanel);
        m_new->setFocus();
    });
    connect(m_form, &NewWorkspaceForm::createRequested, this, [this] {
        m_messages->clear();
        const auto made = create();
        if (!made) {
            m_messages->post(made.error());
            return;
        }
        m_form->forgetPassword();
        m_right->setCurrentWidget(m_recentPanel);
    });
    return *m_form;
}

Result<void> StartPage::create()
{
    m_form->setEnabled(false);
    auto owner =
        PasswordWork::makeOwner(m_form->accountName(), m_form->displayName(), m_form->password());
    m_form->setEnabled(true);
    if (!owner)
        return tl::unexpected(owner.error());
    owner->logDigest = m_form->logDigest();
    return m_workspaces.create(m_form->path(), *owner, m_form->timeZone());
}

void StartPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    listRecent();
    setFocus();
}

void StartPage::beginNew()
{
    m_messages->clear();
    m_right->setCurrentWidget(&form());
    m_form->begin();
}

void StartPage::listRecent()
{
    // Whoever opens a workspace from elsewhere never sees them.
    if (!isVisible())
        return;
    while (QLayoutItem *item = m_recentList->takeAt(0)) {
        if (QWidget *row = item->widget()) {
            row->hide();
            row->deleteLater(); // the click that led here may still be on its way through it
        }
        delete item;
    }
    const auto recent = m_workspaces.recent();
    for (const RecentWorkspace &each : recent) {
        const bool exists = QFileInfo::exists(each.path);
        const QString when = exists ? each.openedAt.toLocalTime().date().toString(Qt::ISODate)
                                    : tr("File not found");
        m_recentList->addWidget(recentRow(each.path, when, exists));
    }
    m_recentList->addStretch(1);
    m_noRecent->setVisible(recent.empty());
}

QWidget *StartPage::recentRow(const QString &path, const QString &when, bool exists)
{
    const QFileInfo file(path);
    auto *row = new QWidget(this);
    auto *button = new RecentButton(file.completeBaseName(), file.absolutePath(), when, row);
    button->setEnabled(exists);
    connect(button, &QPushButton::clicked, this, [this, path] { Q_EMIT openRequested(path); });
    auto *forget = new QToolButton(row);
    forget->setIcon(icon(QStringLiteral("close")));
    forget->setFocusPolicy(Qt::StrongFocus);
    forget->setToolTip(tr("Remove from this list"));
    forget->setAccessibleName(tr("Remove %1 from this list").arg(file.completeBaseName()));
    connect(forget, &QToolButton::clicked, this, [this, path] { m_workspaces.forget(path); });
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(button, 1);
    layout->addWidget(forget);
    return row;
}

void StartPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void StartPage::retranslate()
{
    setAccessibleName(tr("Start"));
    m_name->setText(tr("Gatehouse"));
    m_sentence->setText(tr("Every mobile app through its six gates, from requirements to "
                           "operation (JR/T 0225—2021)."));
    m_new->setText(tr("&New workspace…"));
    m_open->setText(tr("&Open…"));
    m_demo->setText(tr("Open the &demo portfolio"));
    m_drop->setInvitation(tr("Drop to open the workspace"));
    m_recentHeading->setText(tr("Recent workspaces"));
    m_noRecent->setText(tr("Workspaces you open will be listed here. Start with a new one, or "
                           "look around in the demo portfolio."));
    listRecent();
}

} // namespace gatehouse
