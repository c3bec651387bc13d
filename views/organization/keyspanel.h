#pragma once

#include "models/base/id.h"

#include <QWidget>

class QAction;
class QLabel;
class QTableView;

namespace gatehouse {

class NavigationContext;
class SigningKeyTableModel;

/// The keys that gates and the audit log are signed with: one's own to be made, any to be revoked
/// and written out.
class KeysPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit KeysPanel(NavigationContext &context, QWidget *parent = nullptr);
    void retranslate();
    void refresh();
    QList<QAction *> panelActions() const { return {m_create, m_revoke, m_export}; }

private:
    void permit();
    void create();
    void revoke();
    void save();

    NavigationContext &m_context;
    SigningKeyTableModel *m_model;
    QLabel *m_heading;
    QAction *m_create;
    QAction *m_revoke;
    QAction *m_export;
    QTableView *m_table;
};

} // namespace gatehouse
