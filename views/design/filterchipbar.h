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
    QString tip = {}; ///< what exactly it asks, where its word could be taken for more
    bool operator==(const FilterChip &) const = default;
};

/// Filters in at most two rows, so that they leave the room to the list; the others come by a chip
/// at the end, but those that are on are always seen. Setting the chips again keeps what is on, so
/// that counts and languages can change under the person's hand.
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
    /// Shows them all, and takes them in again; hidden while there is room for all.
    QToolButton *more() const { return m_more; }

Q_SIGNALS:
    void checkedKeysChanged(const QStringList &keys);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// Which chips are shown in the room there is.
    void arrange();
    QList<QToolButton *> chipsFor(int room);
    void showOnly(const QList<QToolButton *> &chips);
    /// In how many rows these stand.
    static int rowsOf(const QList<QToolButton *> &shown, int room);
    void nameMore(qsizetype hidden);
    void chipToggled(QToolButton *chip, bool on);

    std::vector<FilterChip> m_chips;
    QList<QToolButton *> m_buttons;
    QToolButton *m_more;
    bool m_isArranging = false;
    bool m_exclusive = false;
};

} // namespace gatehouse
