#pragma once

#include "views/page/page.h"

class QButtonGroup;
class QToolButton;

namespace gatehouse {

/// The pages one can go to, on the left: icon over name, one lit. Up and Down move, Ctrl+1 to
/// Ctrl+9 go straight there.
class NavigationRail final : public QWidget
{
    Q_OBJECT
public:
    explicit NavigationRail(const std::vector<PageEntry> &entries, QWidget *parent = nullptr);

    void setCurrent(const QString &key);
    /// The button of a page; nullptr when it is not in the rail.
    QToolButton *button(const QString &key) const;

Q_SIGNALS:
    void pageRequested(const QString &key);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();

    struct Entry {
        PageEntry page;
        QToolButton *button;
    };
    std::vector<Entry> m_entries;
    QButtonGroup *m_group;
};

} // namespace gatehouse
