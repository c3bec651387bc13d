#pragma once

#include <QDockWidget>
#include <QPointer>

class QLabel;
class QStackedWidget;
class QToolButton;

namespace gatehouse {

class EmptyState;

/// The dock on the right that follows the page's selection.
class InspectorDock final : public QDockWidget
{
    Q_OBJECT
public:
    explicit InspectorDock(QWidget *parent = nullptr);

    /// Shows a page's inspector; nullptr: the page has none.
    void setInspector(QWidget *inspector);
    /// Deletes every inspector shown so far: their pages are about to go.
    void clear();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_title;
    QToolButton *m_close;
    QStackedWidget *m_stack;
    EmptyState *m_nothing;
};

} // namespace gatehouse
