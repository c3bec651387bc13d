#pragma once

#include "views/design/designtokens.h"

#include <QWidget>

#include <optional>
#include <vector>

class QToolButton;

namespace gatehouse {

/// One filter that is on or off, with how many rows it would leave.
struct FilterChip {
    QString key;
    QString text;
    QString iconName; ///< may be empty
    std::optional<Tone> tone; ///< of the icon
    std::optional<int> count;
    bool operator==(const FilterChip &) const = default;
};

/// Filters in a row that wraps. Setting the chips again keeps what is on, so that counts and
/// languages can change under the person's hand.
class FilterChipBar final : public QWidget
{
    Q_OBJECT
public:
    explicit FilterChipBar(QWidget *parent = nullptr);

    void setChips(const std::vector<FilterChip> &chips);
    /// At most one chip is on at a time.
    void setExclusive(bool exclusive) { m_exclusive = exclusive; }
    QStringList checkedKeys() const;
    void setCheckedKeys(const QStringList &keys);

Q_SIGNALS:
    void checkedKeysChanged(const QStringList &keys);

private:
    void chipToggled(QToolButton *chip, bool on);

    std::vector<FilterChip> m_chips;
    QList<QToolButton *> m_buttons;
    bool m_exclusive = false;
};

} // namespace gatehouse
