#include "views/design/filterchipbar.h"

#include "views/design/flowlayout.h"
#include "views/design/icons.h"

#include <QSignalBlocker>
#include <QToolButton>

namespace gatehouse {

namespace {
constexpr auto keyProperty = "chipKey";
}

FilterChipBar::FilterChipBar(QWidget *parent) : QWidget(parent)
{
    new FlowLayout(this, 6);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void FilterChipBar::setChips(const std::vector<FilterChip> &chips)
{
    if (m_chips == chips)
        return;
    m_chips = chips;
    const QStringList on = checkedKeys();
    while (m_buttons.size() > static_cast<qsizetype>(chips.size()))
        delete m_buttons.takeLast();
    while (m_buttons.size() < static_cast<qsizetype>(chips.size())) {
        auto *button = new QToolButton(this);
        button->setCheckable(true);
        button->setProperty("look", "chip");
        button->setFocusPolicy(Qt::StrongFocus);
        connect(button, &QToolButton::toggled, this,
                [this, button](bool checked) { chipToggled(button, checked); });
        layout()->addWidget(button);
        m_buttons.append(button);
    }
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        const FilterChip &chip = chips[static_cast<std::size_t>(i)];
        QToolButton *button = m_buttons[i];
        const QSignalBlocker quiet(button);
        button->setProperty(keyProperty, chip.key);
        button->setText(chip.count
                            ? QStringLiteral("%1  %2").arg(chip.text, QString::number(*chip.count))
                            : chip.text);
        button->setAccessibleName(button->text());
        button->setIcon(chip.iconName.isEmpty() ? QIcon() : icon(chip.iconName, chip.tone));
        button->setToolButtonStyle(chip.iconName.isEmpty() ? Qt::ToolButtonTextOnly
                                                           : Qt::ToolButtonTextBesideIcon);
        button->setChecked(on.contains(chip.key));
    }
    updateGeometry();
}

QStringList FilterChipBar::checkedKeys() const
{
    QStringList keys;
    for (const QToolButton *button : m_buttons) {
        if (button->isChecked())
            keys.append(button->property(keyProperty).toString());
    }
    return keys;
}

void FilterChipBar::setCheckedKeys(const QStringList &keys)
{
    const QStringList before = checkedKeys();
    for (QToolButton *button : m_buttons) {
        const QSignalBlocker quiet(button);
        button->setChecked(keys.contains(button->property(keyProperty).toString()));
    }
    if (checkedKeys() != before)
        Q_EMIT checkedKeysChanged(checkedKeys());
}

void FilterChipBar::chipToggled(QToolButton *chip, bool on)
{
    if (on && m_exclusive) {
        for (QToolButton *other : m_buttons) {
            if (other == chip)
                continue;
            const QSignalBlocker quiet(other);
            other->setChecked(false);
        }
    }
    Q_EMIT checkedKeysChanged(checkedKeys());
}

} // namespace gatehouse
