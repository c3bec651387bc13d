#pragma once

#include <QWidget>

class QAction;
class QTabBar;
class QToolButton;

namespace gatehouse {

class DiagramDesk;
class NameEditor;

/// The diagrams of the model as tabs: shown, added, renamed, reordered and removed here.
class DiagramTabs final : public QWidget
{
    Q_OBJECT
public:
    explicit DiagramTabs(DiagramDesk &desk, QWidget *parent = nullptr);

    QTabBar *bar() const { return m_bar; }
    void renameShown();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void fill();
    void permit();
    void moveShown(int by);

    DiagramDesk &m_desk;
    QTabBar *m_bar;
    QAction *m_add;
    QAction *m_rename;
    QAction *m_remove;
    QAction *m_left;
    QAction *m_right;
    QToolButton *m_more;
    NameEditor *m_name;
    bool m_isFilling = false;
};

} // namespace gatehouse
