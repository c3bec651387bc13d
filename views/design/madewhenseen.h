#pragma once

#include <QWidget>

#include <functional>

namespace gatehouse {

/// The place of what is made when somebody sees it first, or asks for it before: what nobody looks
/// at costs nothing when a page with many tabs is opened. A place has the focus of what stands in
/// it.
class PlaceInWaiting : public QWidget
{
    Q_OBJECT
public:
    /// `make` is called once, with what is to be the parent.
    explicit PlaceInWaiting(std::function<QWidget *(QWidget *parent)> make,
                            QWidget *parent = nullptr);

    bool isMade() const { return m_content != nullptr; }
    /// Makes it where it is not made yet.
    QWidget &content();

protected:
    void showEvent(QShowEvent *event) override;

private:
    std::function<QWidget *(QWidget *parent)> m_make;
    QWidget *m_content = nullptr;
};

/// A place of a certain kind of panel.
template<class Panel>
class MadeWhenSeen final : public PlaceInWaiting
{
public:
    explicit MadeWhenSeen(std::function<Panel *(QWidget *parent)> make, QWidget *parent = nullptr)
        : PlaceInWaiting(std::move(make), parent)
    {
    }

    /// Makes it where it is not made yet.
    Panel *get() { return static_cast<Panel *>(&content()); }
    Panel *operator->() { return get(); }
    /// nullptr until it is made.
    Panel *made() { return isMade() ? get() : nullptr; }
};

} // namespace gatehouse
