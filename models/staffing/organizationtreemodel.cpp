#include "models/staffing/organizationtreemodel.h"

#include "models/accounts/accountrepository.h"
#include "models/base/listing.h"

namespace gatehouse {

OrganizationTreeModel::OrganizationTreeModel(QObject *parent) : QAbstractItemModel(parent)
{
    m_nodes.emplace_back();
}

OrganizationTreeModel::~OrganizationTreeModel() = default;

Result<void> OrganizationTreeModel::read(const Database &database, QDate today)
{
    TRY_ASSIGN(const Staffing staffing, Staffing::load(database));
    TRY_ASSIGN(const auto accounts, AccountRepository(database).all());
    QHash<AccountId, QString> names;
    for (const Account &account : accounts)
        names.insert(account.id, account.name);
    QHash<PostId, QStringList> holders;
    for (const Post &post : staffing.posts()) {
        for (const PersonId holder : staffing.holders(post.id, today))
            holders[post.id] += staffing.nameOf(holder);
    }
    if (staffing.units() == m_units && staffing.people() == m_people && names == m_accountNames
        && staffing.posts() == m_posts && holders == m_holders)
        return {};

    beginResetModel();
    m_units = staffing.units();
    m_people = staffing.people();
    m_posts = staffing.posts();
    m_holders = std::move(holders);
    m_accountNames = std::move(names);
    build();
    endResetModel();
    return {};
}

void OrganizationTreeModel::setLanguage(Language language)
{
    if (m_language == language)
        return;
    beginResetModel();
    m_language = language;
    endResetModel();
}

void OrganizationTreeModel::build()
{
    m_nodes.clear();
    m_nodes.emplace_back();
    m_unitNodes.clear();
    m_personNodes.clear();
    m_postNodes.clear();

    QHash<UnitId, std::vector<int>> peopleOf;
    for (size_t i = 0; i < m_people.size(); ++i)
        peopleOf[m_people[i].unit].push_back(static_cast<int>(i));
    const auto addPeople = [&](UnitId unit, int parent) {
        for (const int person : peopleOf.value(unit)) {
            Node node;
            node.person = person;
            m_personNodes.insert(m_people[person].id, append(parent, node));
        }
    };
    // Parents come before their children, so each finds its parent's row there already.
    for (size_t i = 0; i < m_units.size(); ++i) {
        Node node;
        node.unit = static_cast<int>(i);
        const int added = append(m_unitNodes.value(m_units[i].parent, 0), node);
        m_unitNodes.insert(m_units[i].id, added);
        for (size_t at = 0; at < m_posts.size(); ++at) {
            if (m_posts[at].unit != m_units[i].id)
                continue;
            Node post;
            post.post = static_cast<int>(at);
            m_postNodes.insert(m_posts[at].id, append(added, post));
        }
        addPeople(m_units[i].id, added);
    }
    addPeople({}, 0);
}

int OrganizationTreeModel::append(int parent, Node node)
{
    const int position = static_cast<int>(m_nodes.size());
    auto &siblings = m_nodes[parent].children;
    node.parent = parent;
    node.row = static_cast<int>(siblings.size());
    siblings.push_back(position);
    m_nodes.push_back(std::move(node));
    return position;
}

const OrganizationTreeModel::Node &OrganizationTreeModel::nodeOf(const QModelIndex &index) const
{
    return m_nodes[index.isValid() ? index.internalId() : 0];
}

QModelIndex OrganizationTreeModel::indexOfNode(int node) const
{
    if (node <= 0)
        return {};
    return createIndex(m_nodes[node].row, NameColumn, static_cast<quintptr>(node));
}

const Unit *OrganizationTreeModel::unitAt(const QModelIndex &index) const
{
    const int unit = nodeOf(index).unit;
    return unit < 0 ? nullptr : &m_units[unit];
}

const Person *OrganizationTreeModel::personAt(const QModelIndex &index) const
{
    const int person = nodeOf(index).person;
    return person < 0 ? nullptr : &m_people[person];
}

const Post *OrganizationTreeModel::postAt(const QModelIndex &index) const
{
    const int post = nodeOf(index).post;
    return post < 0 ? nullptr : &m_posts[post];
}

QModelIndex OrganizationTreeModel::indexOf(PostId post) const
{
    return indexOfNode(m_postNodes.value(post, 0));
}

QModelIndex OrganizationTreeModel::indexOf(UnitId unit) const
{
    return indexOfNode(m_unitNodes.value(unit, 0));
}

QModelIndex OrganizationTreeModel::indexOf(PersonId person) const
{
    return indexOfNode(m_personNodes.value(person, 0));
}

QModelIndex OrganizationTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const int child = nodeOf(parent).children[row];
    return createIndex(row, column, static_cast<quintptr>(child));
}

QModelIndex OrganizationTreeModel::parent(const QModelIndex &child) const
{
    return child.isValid() ? indexOfNode(nodeOf(child).parent) : QModelIndex();
}

int OrganizationTreeModel::rowCount(const QModelIndex &parent) const
{
    if (parent.column() > 0)
        return 0;
    return static_cast<int>(nodeOf(parent).children.size());
}

int OrganizationTreeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant OrganizationTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Unit *unit = unitAt(index);
    const Person *person = personAt(index);
    const Post *post = postAt(index);
    const auto filled = post ? m_holders.value(post->id).size() : 0;
    switch (role) {
    case UnitIdRole:
        return unit ? unit->id.value : 0;
    case PersonIdRole:
        return person ? person->id.value : 0;
    case ActiveRole:
        return (!person || person->active) && (!post || post->active);
    case PostIdRole:
        return post ? post->id.value : 0;
    case ShortRole:
        return post && post->active && filled < post->staffing;
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    if (unit)
        return index.column() == NameColumn ? unit->localName().in(m_language) : QString();
    if (post) {
        if (index.column() == NameColumn) {
            const QString title = post->title().in(m_language);
            return post->active ? title : tr("%1 (inactive)").arg(title);
        }
        if (index.column() != PostColumn)
            return QString();
        const QString holders = listed(m_holders.value(post->id));
        return holders.isEmpty() ? tr("Empty, needs %1").arg(post->staffing)
                                 : tr("%1 of %2: %3").arg(filled).arg(post->staffing).arg(holders);
    }
    switch (index.column()) {
    case NameColumn:
        return person->active ? person->name : tr("%1 (inactive)").arg(person->name);
    case PostColumn:
        return person->post;
    case ContactColumn:
        return person->contact;
    case AccountColumn:
        return m_accountNames.value(person->account);
    default:
        return {};
    }
}

QVariant OrganizationTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Name");
    case PostColumn:
        return tr("Post");
    case ContactColumn:
        return tr("Contact");
    case AccountColumn:
        return tr("Account");
    default:
        return {};
    }
}

} // namespace gatehouse
