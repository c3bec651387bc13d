#pragma once

#include "models/libraries/requirement.h"

#include <QAbstractItemModel>

#include <memory>
#include <optional>

namespace gatehouse {

/// A requirement library as a tree: groups, and in each its requirements before its subgroups.
/// Contents are shown in the chosen language, labels in the program's.
class LibraryTreeModel final : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { TitleColumn, ObligationColumn, ScopeColumn, PhasesColumn, ColumnCount };
    enum class Kind { Group, Requirement };
    Q_ENUM(Kind)
    enum ItemRole {
        KindRole = Qt::UserRole + 1, ///< Kind as int
        KeyRole, ///< key of the group or requirement
        RequirementIdRole, ///< RequirementId; invalid for a group
        CitationRole, ///< "6.1.3 a)"; a group's clause
        TitleRole, ///< without the citation
        StatementRole, ///< empty for a group
        NotesRole, ///< QStringList: interpretive notes
        EvidenceRole, ///< QStringList: what an auditor would ask to see
        ReferencesRole, ///< QStringList
    };

    explicit LibraryTreeModel(QObject *parent = nullptr);

    /// Shows another library; nullptr shows nothing. The filter is taken off.
    void setLibrary(std::shared_ptr<const Library> library);
    const std::shared_ptr<const Library> &library() const { return m_library; }

    Language language() const { return m_language; }
    void setLanguage(Language language);

    /// Shows these requirements and the groups they stand in; nothing: all of the library.
    void setFilter(const std::optional<std::set<RequirementId>> &shown);
    /// How many requirements are shown.
    int requirementCount() const { return m_shownRequirements; }

    /// The first column's index; invalid when the filter hides it or it is not in the library.
    QModelIndex indexOf(RequirementId requirement) const;
    QModelIndex indexOfGroup(const QString &key) const;
    /// nullptr for a group and for an invalid index.
    const Requirement *requirementAt(const QModelIndex &index) const;
    /// The group itself, or the group a requirement stands in; nullptr for an invalid index.
    const RequirementGroup *groupAt(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    /// Nodes stand in the order: the invisible root, the groups, the requirements.
    struct Node {
        std::size_t parent = 0;
        int row = -1; ///< -1 while the filter hides it
        std::vector<std::size_t> children; ///< those shown
    };

    void build(const std::optional<std::set<RequirementId>> &shown);
    void show(std::size_t node);
    std::size_t nodeOf(const QModelIndex &index) const;
    QModelIndex indexOfNode(std::size_t node, int column = 0) const;
    std::size_t firstRequirement() const { return m_library ? m_library->groups.size() + 1 : 1; }
    QVariant groupData(const RequirementGroup &group, int column, int role) const;
    QVariant requirementData(const Requirement &requirement, int column, int role) const;

    std::shared_ptr<const Library> m_library;
    Language m_language = Language::Chinese;
    std::vector<Node> m_nodes;
    int m_shownRequirements = 0;
};

} // namespace gatehouse
