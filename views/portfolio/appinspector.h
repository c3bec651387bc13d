#pragma once

#include "models/lifecycle/board.h"
#include "models/portfolio/applicabilitypolicy.h"
#include "models/portfolio/release.h"

#include <QCache>
#include <QWidget>

#include <optional>

class QAction;
class QPushButton;
class QVBoxLayout;

namespace gatehouse {

struct Acting;
class InspectorPanel;
class NavigationContext;

/// The chosen app in full: what stands between it and its next gate, its inventory entry, its
/// releases, filings and parties.
class AppInspector final : public QWidget
{
    Q_OBJECT
public:
    explicit AppInspector(NavigationContext &context, QWidget *parent = nullptr);
    /// The first of them is the one that comes first for whoever looks at the app.
    void setActions(const QList<QAction *> &actions);
    /// nullptr: nothing is chosen.
    void show(const BoardRow *row);
    void retranslate();

private:
    /// An app as the inventory has it.
    struct Entry {
        App app;
        std::vector<BoardRow> releases; ///< newest first
        DecidingAnswers deciding;
        int answered = 0; ///< of the questions its profile is asked
        int asked = 0;
    };
    static constexpr int rememberedEntries = 200;

    void build();
    /// Nothing when it cannot be read, or when that app is gone.
    const Entry *entry(AppId app);
    QWidget *header(const BoardRow &row, QWidget *parent);
    void fillNextGate(QWidget *content, const BoardRow &row);
    /// The answers of the profile that are to be confirmed, each with its reason and a button; no
    /// section without any.
    void addOthersUnderWay(InspectorPanel &panel, const Entry &entry, const BoardRow &row);
    void addRelease(QVBoxLayout &column, const BoardRow &release, const QString &text);
    void addToConfirm(InspectorPanel &panel, const Entry &entry);
    void confirm(const App &app, const QString &flag);
    /// Offers it to whom it is left.
    void permitConfirming(QPushButton *button, const Acting &acting, const QString &flag,
                          const GivenAnswer &given);

    NavigationContext &m_context;
    QVBoxLayout *m_layout;
    QWidget *m_content = nullptr;
    QList<QAction *> m_actions;
    std::optional<BoardRow> m_row;
    /// What was looked at, until something changes: going up and down the board reads nothing
    /// twice.
    QCache<AppId, Entry> m_entries{rememberedEntries};
};

} // namespace gatehouse
