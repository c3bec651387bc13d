#include "views/organization/peoplepanel.h"

#include "models/base/listing.h"
#include "models/base/folding.h"
#include "models/organization/organizationrepository.h"
#include "models/organization/postrepository.h"
#include "models/portfolio/apprepository.h"
#include "models/staffing/organizationtreemodel.h"
#include "models/workspace/actions.h"
#include "views/design/designtokens.h"
#include "views/design/emptystate.h"
#include "views/design/flowlayout.h"
#include "views/design/icons.h"
#include "views/design/itemviews.h"
#include "views/page/permit.h"
#include "views/design/searchfield.h"
#include "views/design/toolbuttons.h"
#include "views/organization/personeditor.h"
#include "views/organization/posteditor.h"
#include "views/organization/serviceperiodeditor.h"
#include "views/organization/uniteditor.h"
#include "views/page/navigationcontext.h"
#include "views/page/tableactions.h"

#include <QAction>
#include <QHeaderView>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

/// The tree narrowed to what fits a search, each row with the picture of what it is.
class ShownTree final : public QSortFilterProxyModel
{
public:
    explicit ShownTree(QObject *parent) : QSortFilterProxyModel(parent)
    {
        setRecursiveFilteringEnabled(true);
        setAutoAcceptChildRows(true);
    }

    void setSearched(const QString &text)
    {
        m_words = folded(text);
        invalidateFilter();
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role == Qt::DecorationRole && index.column() == OrganizationTreeModel::NameColumn)
            return index.data(OrganizationTreeModel::PersonIdRole).toLongLong() > 0 ? m_person
                : index.data(OrganizationTreeModel::ShortRole).toBool()             ? m_short
                : index.data(OrganizationTreeModel::PostIdRole).toLongLong() > 0    ? m_post
                                                                                    : m_department;
        return QSortFilterProxyModel::data(index, role);
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        for (int column = 0; column < sourceModel()->columnCount(parent); ++column) {
            if (holdsFolded(sourceModel()->index(row, column, parent).data().toString(), m_words))
                return true;
        }
        return false;
    }

private:
    QString m_words;
    QIcon m_person = icon(QStringLiteral("person"));
    QIcon m_department = icon(QStringLiteral("department"));
    QIcon m_post = icon(QStringLiteral("pin"));
    QIcon m_short = icon(QStringLiteral("warning"));
};

} // namespace

PeoplePanel::PeoplePanel(NavigationContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_model(new OrganizationTreeModel(this)),
      m_shown(new ShownTree(this)), m_search(new SearchField),
      m_addUnit(new QAction(icon(QStringLiteral("department")), {}, this)),
      m_addPost(new QAction(icon(QStringLiteral("pin")), {}, this)),
      m_addPerson(new QAction(icon(QStringLiteral("person")), {}, this)),
      m_addPeriod(new QAction(icon(QStringLiteral("calendar")), {}, this)),
      m_edit(new QAction(icon(QStringLiteral("edit")), {}, this)),
      m_remove(new QAction(icon(QStringLiteral("remove")), {}, this)), m_stack(new QStackedWidget),
      m_tree(new QTreeView), m_empty(new EmptyState(QStringLiteral("organisation")))
{
    m_search->setFixedWidth(220);
    auto *bar = new QWidget;
    auto *buttons = new FlowLayout(bar, space::s);
    buttons->addWidget(m_search);
    for (QAction *action : panelActions())
        buttons->addWidget(toolButton(action, bar));
    auto *tools = new QVBoxLayout;
    tools->setContentsMargins(space::l, space::s, space::l, space::s);
    tools->addWidget(bar);
    m_remove->setShortcut(QKeySequence::Delete);
    m_remove->setShortcutContext(Qt::WidgetShortcut);
    m_tree->addAction(m_remove);

    m_shown->setSourceModel(m_model);
    m_tree->setModel(m_shown);
    prepareTree(m_tree);
    m_tree->setColumnWidth(OrganizationTreeModel::NameColumn, 320);
    m_tree->setColumnWidth(OrganizationTreeModel::PostColumn, 180);
    m_tree->setColumnWidth(OrganizationTreeModel::ContactColumn, 180);
    rememberColumns(m_tree->header(), context.settings(), QStringLiteral("organisation/people"),
                    {{.column = OrganizationTreeModel::NameColumn, .minimum = 200},
                     {.column = OrganizationTreeModel::PostColumn, .grows = true}});
    new TableActions(m_tree, context);
    m_stack->addWidget(m_tree);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(tools);
    column->addWidget(m_stack, 1);
    setFocusProxy(m_tree);

    connect(m_search, &SearchField::searchChanged, this, &PeoplePanel::search);
    connect(m_search, &SearchField::moveDownRequested, m_tree, qOverload<>(&QWidget::setFocus));
    connect(m_addUnit, &QAction::triggered, this, &PeoplePanel::addUnit);
    connect(m_addPost, &QAction::triggered, this, &PeoplePanel::addPost);
    connect(m_addPeriod, &QAction::triggered, this, &PeoplePanel::addPeriod);
    connect(m_addPerson, &QAction::triggered, this, &PeoplePanel::addPerson);
    connect(m_edit, &QAction::triggered, this, &PeoplePanel::edit);
    connect(m_remove, &QAction::triggered, this, &PeoplePanel::removeChosen);
    connect(m_tree, &QTreeView::activated, this, &PeoplePanel::edit);
    const auto fold = [this](const QModelIndex &index, bool folded) {
        const UnitId unit(index.data(OrganizationTreeModel::UnitIdRole).toLongLong());
        if (m_unfolding || !unit.isValid())
            return;
        if (folded)
            m_folded.insert(unit);
        else
            m_folded.remove(unit);
    };
    connect(m_tree, &QTreeView::collapsed, this,
            [fold](const QModelIndex &index) { fold(index, true); });
    connect(m_tree, &QTreeView::expanded, this,
            [fold](const QModelIndex &index) { fold(index, false); });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        permit();
        Q_EMIT selectionChanged();
    });
    connect(m_empty, &EmptyState::actionRequested, this, [this] {
        if (m_model->rowCount() == 0)
            m_addUnit->trigger();
        else
            m_search->clear();
    });
    connect(&context, &NavigationContext::sessionChanged, this, &PeoplePanel::permit);
    retranslate();
}

QList<QAction *> PeoplePanel::panelActions() const
{
    return {m_addUnit, m_addPost, m_addPerson, m_addPeriod, m_edit, m_remove};
}

void PeoplePanel::retranslate()
{
    m_search->setPlaceholderText(tr("Filter departments, posts and people"));
    m_search->setAccessibleName(tr("Filter by name, post, contact or account"));
    m_addUnit->setText(tr("New department…"));
    m_addPost->setText(tr("New post…"));
    m_addPerson->setText(tr("New person…"));
    m_addPeriod->setText(tr("Period of service…"));
    m_edit->setText(tr("Edit…"));
    m_model->setLanguage(m_context.language());
    m_tree->setAccessibleName(tr("Departments and people"));
    Q_EMIT m_model->headerDataChanged(Qt::Horizontal, 0, OrganizationTreeModel::ColumnCount - 1);
    m_tree->viewport()->update();
    search(m_search->text().trimmed());
}

void PeoplePanel::refresh()
{
    const UnitId chosenUnit = unit();
    const PersonId chosenPerson = person();
    const PostId chosenPost = post();
    if (const auto read =
            m_model->read(m_context.session().workspace.database(), m_context.today());
        !read) {
        m_context.showError(read.error());
        return;
    }
    search(m_search->text().trimmed());
    if (chosenPerson.isValid())
        choose(m_model->indexOf(chosenPerson));
    else if (chosenPost.isValid())
        choose(m_model->indexOf(chosenPost));
    else if (chosenUnit.isValid())
        choose(m_model->indexOf(chosenUnit));
    permit();
    Q_EMIT selectionChanged();
}

void PeoplePanel::search(const QString &text)
{
    static_cast<ShownTree *>(m_shown)->setSearched(text);
    if (m_model->rowCount() == 0)
        m_empty->setTexts(tr("No departments yet."),
                          tr("Add those that own apps, then the people who answer for them."),
                          tr("Add a department"));
    else
        m_empty->setTexts(tr("Nobody and no department fits the filter."), {}, tr("Show all"));
    m_empty->button()->setEnabled(m_model->rowCount() > 0 || m_addUnit->isEnabled());
    m_stack->setCurrentIndex(m_shown->rowCount() > 0 ? 0 : 1);
    unfold();
    permit();
}

void PeoplePanel::unfold()
{
    m_unfolding = true;
    m_tree->expandAll();
    // A search opens what it finds, whatever is folded otherwise.
    if (m_search->text().trimmed().isEmpty()) {
        for (const UnitId folded : std::as_const(m_folded))
            m_tree->collapse(m_shown->mapFromSource(m_model->indexOf(folded)));
    }
    m_unfolding = false;
}

QString PeoplePanel::summary() const
{
    int units = 0;
    int people = 0;
    int posts = 0;
    const std::function<void(const QModelIndex &)> count = [&](const QModelIndex &parent) {
        for (int row = 0; row < m_model->rowCount(parent); ++row) {
            const QModelIndex index = m_model->index(row, 0, parent);
            ++(m_model->unitAt(index) ? units : m_model->postAt(index) ? posts : people);
            count(index);
        }
    };
    count({});
    QStringList counts{tr("%n departments", nullptr, units)};
    if (posts > 0)
        counts += tr("%n posts", nullptr, posts);
    return listed(counts + QStringList{tr("%n people", nullptr, people)});
}

QModelIndex PeoplePanel::current() const
{
    return m_shown->mapToSource(m_tree->currentIndex());
}

UnitId PeoplePanel::unit() const
{
    const Unit *chosen = m_model->unitAt(current());
    return chosen ? chosen->id : UnitId();
}

PersonId PeoplePanel::person() const
{
    const Person *chosen = m_model->personAt(current());
    return chosen ? chosen->id : PersonId();
}

PostId PeoplePanel::post() const
{
    const Post *chosen = m_model->postAt(current());
    return chosen ? chosen->id : PostId();
}

void PeoplePanel::choose(UnitId unit)
{
    choose(m_model->indexOf(unit));
}

void PeoplePanel::choose(PostId post)
{
    choose(m_model->indexOf(post));
}

void PeoplePanel::choose(PersonId person)
{
    choose(m_model->indexOf(person));
}

void PeoplePanel::choose(const QModelIndex &source)
{
    QModelIndex index = m_shown->mapFromSource(source);
    if (source.isValid() && !index.isValid()) {
        m_search->clear(); // what was just made is shown, whatever was searched for
        search({});
        index = m_shown->mapFromSource(source);
    }
    if (!index.isValid())
        return;
    m_tree->setCurrentIndex(index);
    m_tree->scrollTo(index);
}

void PeoplePanel::permit()
{
    const Acting acting = m_context.acting();
    const QModelIndex index = current();
    const bool isUnit = m_model->unitAt(index) != nullptr;
    const bool isPerson = m_model->personAt(index) != nullptr;
    const bool isPost = m_model->postAt(index) != nullptr;
    m_remove->setText(isPost ? tr("Remove post") : tr("Remove department"));
    gatehouse::permit(m_addUnit, acting, actions::addUnit);
    gatehouse::permit(m_addPerson, acting, actions::addPerson);
    gatehouse::permit(m_addPost, acting, actions::addPost, m_model->rowCount() > 0);
    gatehouse::permit(m_addPeriod, acting, actions::addServicePeriod, isPerson);
    gatehouse::permit(m_edit, acting,
                      isPerson     ? actions::editPerson
                          : isPost ? actions::editPost
                                   : actions::editUnit,
                      isUnit || isPerson || isPost);
    gatehouse::permit(m_remove, acting, isPost ? actions::removePost : actions::removeUnit,
                      isUnit || isPost);
    if (isUnit && m_remove->isEnabled() && isInUse(index)) {
        m_remove->setEnabled(false);
        m_remove->setToolTip(tr("Departments, people, posts or apps belong to it. Move them to "
                                "another department first."));
    }
    m_empty->button()->setEnabled(m_model->rowCount() > 0 || m_addUnit->isEnabled());
}

bool PeoplePanel::isInUse(const QModelIndex &unit) const
{
    if (m_model->rowCount(unit) > 0)
        return true;
    // What cannot be read is said where it is removed.
    const auto apps =
        AppRepository(m_context.session().workspace.database()).ownedBy(m_model->unitAt(unit)->id);
    return apps && !apps->empty();
}

void PeoplePanel::addUnit()
{
    Unit unit;
    unit.parent = this->unit();
    auto *editor = new UnitEditor(m_context, unit, this);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    connect(editor, &QDialog::accepted, this,
            [this, editor] { choose(m_model->indexOf(editor->record().id)); });
    editor->open();
}

void PeoplePanel::addPerson()
{
    Person person;
    person.unit = unitHere();
    auto *editor = new PersonEditor(m_context, person, this);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    connect(editor, &QDialog::accepted, this,
            [this, editor] { choose(m_model->indexOf(editor->record().id)); });
    editor->open();
}

UnitId PeoplePanel::unitHere() const
{
    if (const Person *colleague = m_model->personAt(current()))
        return colleague->unit;
    if (const Post *beside = m_model->postAt(current()))
        return beside->unit;
    return unit();
}

void PeoplePanel::addPost()
{
    Post post;
    post.unit = unitHere();
    if (const Post *above = m_model->postAt(current()))
        post.reportsTo = above->id;
    auto *editor = new PostEditor(m_context, post, this);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    connect(editor, &QDialog::accepted, this,
            [this, editor] { choose(m_model->indexOf(editor->record().id)); });
    editor->open();
}

void PeoplePanel::addPeriod()
{
    ServicePeriod period;
    period.person = person();
    period.from = m_context.today();
    auto *editor = new ServicePeriodEditor(m_context, period, this);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    editor->open();
}

void PeoplePanel::edit()
{
    if (!m_edit->isEnabled())
        return;
    QDialog *editor = nullptr;
    if (const Person *person = m_model->personAt(current()))
        editor = new PersonEditor(m_context, *person, this);
    else if (const Post *post = m_model->postAt(current()))
        editor = new PostEditor(m_context, *post, this);
    else if (const Unit *unit = m_model->unitAt(current()))
        editor = new UnitEditor(m_context, *unit, this);
    else
        return;
    editor->setAttribute(Qt::WA_DeleteOnClose);
    editor->open();
}

void PeoplePanel::removeChosen()
{
    const Post *post = m_model->postAt(current());
    if (!post)
        return removeUnit();
    const PostId id = post->id;
    if (!m_context.dialogs().confirm(
            this,
            {tr("Remove post"),
             tr("A post that somebody held is not removed, but set to inactive."),
             {post->titleZh},
             tr("Remove"),
             true}))
        return;
    const auto run = [&]() -> Result<void> {
        TRY_ASSIGN(auto change, Change::begin(m_context.session(), actions::removePost));
        TRY(PostRepository::remove(change, id));
        return change.commit();
    };
    if (const auto removed = run(); !removed)
        m_context.showError(removed.error());
}

void PeoplePanel::removeUnit()
{
    const Unit *unit = m_model->unitAt(current());
    if (!unit)
        return;
    const UnitId id = unit->id;
    const bool sure = m_context.dialogs().confirm(
        this,
        {tr("Remove department"),
         tr("A department that people, apps or departments belong to is not removed."),
         {unit->name},
         tr("Remove"),
         true});
    if (!sure)
        return;
    const auto run = [&]() -> Result<void> {
        TRY_ASSIGN(auto change, Change::begin(m_context.session(), actions::removeUnit));
        TRY(OrganizationRepository::removeUnit(change, id));
        return change.commit();
    };
    if (const auto removed = run(); !removed)
        m_context.showError(removed.error());
}

} // namespace gatehouse
