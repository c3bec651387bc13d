#pragma once

#include <QHash>
#include <QLabel>

#include <optional>

namespace gatehouse {

/// A text over as many lines as it needs, never read as markup, that can be selected and copied.
/// Qt lays such a text out anew each time somebody asks how high it is, which layouts do dozens of
/// times; this one remembers what it said.
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

    mutable QString m_text;
    mutable QHash<int, int> m_heights;
    mutable std::optional<QSize> m_hint;
    mutable std::optional<QSize> m_minimum;
};

} // namespace gatehouse
