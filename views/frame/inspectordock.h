#pragma once

#include <QDockWidget>
#include <QPointer>

class QLabel;
class QStackedWidget;
class QToolButton;

namespace gatehouse {

/// The dock on the right that follows the page's selection.
class InspectorDock final : public QDockWidget
{
    Q_OBJECT
public:
    explicit InspectorDock(QWidget *parent = nullptr);

    /// Shows a page's inspector; nullptr: the page has none, and the dock stays hidden.
    void setInspector(QWidget *inspector);
    bool hasInspector() const { return m_filled; }
    /// Deletes every inspector shown so far: their pages are about to go.
    void clear();

Q_SIGNALS:
    void closeRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_title;
    QToolButton *m_close;
    QStackedWidget *m_stack;
    bool m_filled = false;
};

} // namespace gatehouse
