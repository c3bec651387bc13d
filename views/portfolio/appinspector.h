#pragma once

#include "models/lifecycle/board.h"

#include <QWidget>

#include <optional>

class QAction;
class QVBoxLayout;

namespace gatehouse {

class NavigationContext;

/// The chosen app in full: what stands between it and its next gate, its inventory entry, its
/// releases, filings and parties.
class AppInspector final : public QWidget
{
    Q_OBJECT
public:
    explicit AppInspector(NavigationContext &context, QWidget *parent = nullptr);
    void setActions(QAction *openRelease, QAction *newRelease, QAction *editApp);
    /// nullptr: nothing is chosen.
    void show(const BoardRow *row);
    void retranslate();

private:
    void build();
    QWidget *header(const BoardRow &row);
    QWidget *nextGate(const BoardRow &row);

    NavigationContext &m_context;
    QVBoxLayout *m_layout;
    QWidget *m_content = nullptr;
    QList<QAction *> m_actions;
    std::optional<BoardRow> m_row;
};

} // namespace gatehouse
