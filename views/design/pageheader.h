#pragma once

#include <QWidget>

class QHBoxLayout;

namespace gatehouse {

class ElidedLabel;

/// The first row of a page: what it is, how much of it there is, and what can be done with it.
class PageHeader final : public QWidget
{
    Q_OBJECT
public:
    explicit PageHeader(QWidget *parent = nullptr);

    /// Shortened where there is no room for it.
    void setTitle(const QString &title);
    /// A few muted words beside the title: "200 apps, 14 late".
    void setSubtitle(const QString &subtitle);
    /// Directly behind the title: a badge, a field.
    void addBesideTitle(QWidget *widget);
    /// At the right end, in the order of the calls.
    void addAction(QWidget *widget);

private:
    ElidedLabel *m_title;
    ElidedLabel *m_subtitle;
    QHBoxLayout *m_beside;
    QHBoxLayout *m_actions;
};

} // namespace gatehouse
