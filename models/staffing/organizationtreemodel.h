#pragma once

#include "models/accounts/account.h"
#include "models/staffing/staffing.h"

#include <QAbstractItemModel>
#include <QHash>

#include <vector>

namespace gatehouse {

/// The organisation as a tree: departments, below each its posts, its people and its departments.
/// People without a department stand last at the top.
class OrganizationTreeModel final : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { NameColumn, PostColumn, ContactColumn, AccountColumn, ColumnCount };
    enum Roles {
        UnitIdRole = Qt::UserRole, ///< qint64; 0 on another row
        PersonIdRole, ///< qint64; 0 on another row
        ActiveRole, ///< bool; false for people who are no longer at work here, and posts done away
                    ///< with
        PostIdRole, ///< qint64; 0 on another row
        ShortRole, ///< bool; a post that is empty or under-staffed
    };

    explicit OrganizationTreeModel(QObject *parent = nullptr);
    ~OrganizationTreeModel() override;

    /// Reads everything again, as it is on a day. Resets only when something in it is different,
    /// so that an expanded tree stays as it is.
    Result<void> read(const Database &database, QDate today);
    /// In which names are shown that have both.
    void setLanguage(Language language);

    const Unit *unitAt(const QModelIndex &index) const; ///< nullptr on other rows
    const Person *personAt(const QModelIndex &index) const; ///< nullptr on other rows
    const Post *postAt(const QModelIndex &index) const; ///< nullptr on other rows
    /// Where something stands; an invalid index when it is not there.
    QModelIndex indexOf(UnitId unit) const;
    QModelIndex indexOf(PersonId person) const;
    QModelIndex indexOf(PostId post) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    /// A row. Exactly one of the three positions is set, except at the invisible root.
    struct Node {
        int unit = -1; ///< position in m_units
        int person = -1; ///< position in m_people
        int post = -1; ///< position in m_posts
        int parent = -1; ///< position in m_nodes
        int row = 0;
        std::vector<int> children;
    };

    void build();
    int append(int parent, Node node);
    const Node &nodeOf(const QModelIndex &index) const;
    QModelIndex indexOfNode(int node) const;

    std::vector<Unit> m_units;
    std::vector<Person> m_people;
    std::vector<Post> m_posts;
    QHash<PostId, QStringList> m_holders; ///< names of those who hold a post
    Language m_language = Language::Chinese;
    QHash<AccountId, QString> m_accountNames;
    std::vector<Node> m_nodes; ///< the first is the invisible root
    QHash<UnitId, int> m_unitNodes;
    QHash<PersonId, int> m_personNodes;
    QHash<PostId, int> m_postNodes;
};

} // namespace gatehouse
