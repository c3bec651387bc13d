#pragma once

#include "models/organization/organization.h"

#include <QSet>
#include <QWidget>

#include <functional>

class QAction;
class QSortFilterProxyModel;
class QStackedWidget;
class QTreeView;

namespace gatehouse {

class EmptyState;
class NavigationContext;
class OrganizationTreeModel;
class SearchField;

/// Departments with their posts and the people in them, as a tree that is searched and edited in
/// place.
class PeoplePanel final : public QWidget
{
    Q_OBJECT
public:
    explicit PeoplePanel(NavigationContext &context, QWidget *parent = nullptr);
    void retranslate();
    /// Reads again, keeping what is chosen and what is folded.
    void refresh();
    /// "4 departments, 23 people".
    QString summary() const;
    /// What is chosen; all invalid: nothing.
    UnitId unit() const;
    PersonId person() const;
    PostId post() const;
    void choose(UnitId unit);
    void choose(PostId post);
    void choose(PersonId person);
    void edit(); ///< what is chosen
    void addUnit();
    QList<QAction *> panelActions() const;

Q_SIGNALS:
    void selectionChanged();

private:
    void permit();
    /// Something belongs to this department, which is not removed then.
    bool isInUse(const QModelIndex &unit) const;
    void search(const QString &text);
    void unfold();
    QModelIndex current() const;
    void choose(const QModelIndex &source);
    UnitId unitHere() const; ///< the department that what is chosen is, or stands in
    void addPost();
    void addPerson();
    void addPeriod();
    void removeChosen();
    void removeUnit();

    NavigationContext &m_context;
    OrganizationTreeModel *m_model;
    QSortFilterProxyModel *m_shown;
    SearchField *m_search;
    QAction *m_addUnit;
    QAction *m_addPost;
    QAction *m_addPerson;
    QAction *m_addPeriod;
    QAction *m_edit;
    QAction *m_remove;
    QStackedWidget *m_stack;
    QTreeView *m_tree;
    EmptyState *m_empty;
    QSet<UnitId> m_folded;
    bool m_unfolding = false;
};

} // namespace gatehouse
