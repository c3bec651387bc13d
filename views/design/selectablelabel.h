#pragma once

#include <QHash>
#include <QLabel>

#include <optional>

namespace gatehouse {

/// A text over as many lines as it needs, never read as markup, that can be selected and copied.
/// Qt lays a document out anew each time somebody asks such a label how large it is, which layouts
/// do dozens of times; this one measures as a label does that cannot be selected, and remembers.
class SelectableLabel final : public QLabel
{
    Q_OBJECT
public:
    explicit SelectableLabel(const QString &text = {}, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    /// Forgets what was said of another text.
    void follow() const;
    QMargins edge() const;
    /// What the text alone takes in a label so wide.
    QSize taken(int width) const;
    QSize withEdge(QSize text) const;

    mutable QString m_text;
    mutable QHash<int, int> m_heights;
    mutable std::optional<QSize> m_hint;
    mutable std::optional<QSize> m_minimum;
};

} // namespace gatehouse
