#pragma once

#include <QWidget>

class QAction;
class QMenu;
class QToolButton;

namespace gatehouse {

/// Tools of a list in one row, however narrow it is: what finds no room waits behind "More", in its
/// order. The tools used most come first.
class ToolRow final : public QWidget
{
    Q_OBJECT
public:
    explicit ToolRow(QWidget *parent = nullptr);

    /// Stands before the tools, and always.
    void addWidget(QWidget *widget);
    void addTool(QAction *action);
    /// Opens what found no room; hidden while everything does.
    QToolButton *more() const { return m_more; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate();
    void place();

    QList<QWidget *> m_widgets;
    QList<QToolButton *> m_tools;
    QMenu *m_menu;
    QToolButton *m_more;
};

} // namespace gatehouse
