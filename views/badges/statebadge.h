#pragma once

#include "models/assessments/assessment.h"
#include "models/assessments/reviewstate.h"
#include "models/diagrams/threattones.h"
#include "models/findings/finding.h"
#include "models/lifecycle/gate.h"
#include "views/design/designtokens.h"

#include <QStyledItemDelegate>
#include <QWidget>

#include <functional>
#include <optional>

namespace gatehouse {

Tone toneOf(GateState state);
Tone toneOf(Judgement judgement);
Tone toneOf(FindingStatus status);
/// The icon of an app of this kind.
QString iconNameOf(AppKind kind);

/// A state as it is drawn: a shape, a colour and a word, so that none is needed alone.
struct Badge {
    QString text;
    QString iconName;
    Tone tone = Tone::Neutral;
    bool operator==(const Badge &) const = default;
};

Badge badgeOf(GateState state);
Badge badgeOf(Judgement judgement);
Badge badgeOf(FindingStatus status);
Badge badgeOf(Risk risk);
Badge badgeOf(ReviewState state);
/// A gate planned before today that has not passed.
Badge lateBadge();
/// Evidence or a sign-off that something has changed under.
Badge staleBadge();
/// Tier 1 to 3.
Badge tierBadge(int tier);

enum class BadgeForm {
    Pill, ///< icon and word on the tone's tint
    Line, ///< icon in its colour, word in the text's: for dense tables
    Icon, ///< the icon alone; the word belongs in the tool tip
};

QSize badgeSize(const Badge &badge, BadgeForm form, const QFont &font);
/// Draws into `rect`, left aligned and vertically centred, eliding the word when it is narrow.
void paintBadge(QPainter *painter, const QRect &rect, const Badge &badge, BadgeForm form,
                const QFont &font, const QPalette &palette, bool enabled = true);

/// A badge as a widget of its own; its word is its accessible name.
class StateBadge final : public QWidget
{
    Q_OBJECT
public:
    explicit StateBadge(QWidget *parent = nullptr);
    explicit StateBadge(const Badge &badge, QWidget *parent = nullptr);

    void setBadge(const Badge &badge);
    const Badge &badge() const { return m_badge; }
    void setForm(BadgeForm form);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Badge m_badge;
    BadgeForm m_form = BadgeForm::Pill;
};

/// Draws a cell's badge; a cell for which `badge` answers nothing is drawn as any other.
class BadgeDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using BadgeOf = std::function<std::optional<Badge>(const QModelIndex &)>;
    explicit BadgeDelegate(BadgeOf badge, BadgeForm form = BadgeForm::Line,
                           QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    BadgeOf m_badgeOf;
    BadgeForm m_form;
};

} // namespace gatehouse
