#include "views/design/filterchipbar.h"

#include "views/design/flowlayout.h"
#include "views/design/icons.h"

#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QToolButton>

#include <utility>

namespace gatehouse {

namespace {
constexpr auto keyProperty = "chipKey";
constexpr int gap = 6;
constexpr int mostRows = 2;
constexpr int mostPasses = 3;
} // namespace

FilterChipBar::FilterChipBar(QWidget *parent) : QWidget(parent), m_more(new QToolButton(this))
{
    new FlowLayout(this, gap);
    m_more->setCheckable(true);
    m_more->setObjectName(QStringLiteral("more-chips"));
    m_more->setProperty("look", "chip");
    m_more->setFocusPolicy(Qt::StrongFocus);
    m_more->hide();
    connect(m_more, &QToolButton::toggled, this, &FilterChipBar::arrange);
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
        button->setToolTip(chip.tip);
        button->setAccessibleDescription(chip.tip);
        button->setIcon(chip.iconName.isEmpty() ? QIcon() : icon(chip.iconName, chip.tone));
        button->setToolButtonStyle(chip.iconName.isEmpty() ? Qt::ToolButtonTextOnly
                                                           : Qt::ToolButtonTextBesideIcon);
        button->setChecked(on.contains(chip.key));
    }
    layout()->removeWidget(m_more);
    layout()->addWidget(m_more); // behind those that came
    m_more->raise();
    if (!m_buttons.isEmpty())
        setTabOrder(m_buttons.last(), m_more);
    arrange();
    updateGeometry();
}

void FilterChipBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        arrange();
    QWidget::changeEvent(event);
}

void FilterChipBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

int FilterChipBar::rowsOf(const QList<QToolButton *> &shown, int room)
{
    int rows = 1;
    int x = 0;
    for (const QToolButton *each : shown) {
        const int wide = each->sizeHint().width();
        if (x > 0 && x + wide > room) {
            ++rows;
            x = 0;
        }
        x += wide + gap;
    }
    return rows;
}

void FilterChipBar::nameMore(qsizetype hidden)
{
    m_more->setText(m_more->isChecked() ? tr("Fewer filters")
                                        : tr("%n more…", nullptr, static_cast<int>(hidden)));
    m_more->setAccessibleName(m_more->isChecked()
                                  ? m_more->text()
                                  : tr("%n more filter(s)", nullptr, static_cast<int>(hidden)));
}

void FilterChipBar::arrange()
{
    // To show or hide a chip lays all out at once, which may come back here with another width.
    if (m_isArranging)
        return;
    const QScopedValueRollback arranging(m_isArranging, true);
    int room = 0;
    for (int pass = 0; pass < mostPasses && room != width(); ++pass) {
        room = width();
        showOnly(chipsFor(room));
    }
}

void FilterChipBar::showOnly(const QList<QToolButton *> &chips)
{
    for (QToolButton *each : std::as_const(m_buttons))
        each->setVisible(chips.contains(each));
}

QList<QToolButton *> FilterChipBar::chipsFor(int room)
{
    QList<QToolButton *> shown = m_buttons;
    const bool isMuch = rowsOf(m_buttons, room) > mostRows;
    for (qsizetype begin = m_buttons.size() - 1; isMuch && !m_more->isChecked() && begin >= 0;
         --begin) {
        shown = m_buttons.first(begin);
        for (QToolButton *each : m_buttons.sliced(begin)) {
            if (each->isChecked())
                shown += each;
        }
        nameMore(m_buttons.size() - shown.size()); // as wide as it will be
        if (rowsOf(shown + QList<QToolButton *>{m_more}, room) <= mostRows)
            break;
    }
    nameMore(m_buttons.size() - shown.size());
    m_more->setVisible(isMuch);
    return shown;
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
    arrange();
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
