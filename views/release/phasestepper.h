#pragma once

#include "models/lifecycle/gate.h"

#include <QWidget>

namespace gatehouse {

struct Badge;

/// The six gates in a row, each with its state; click one, or move with the arrow keys, to look
/// at it.
class PhaseStepper final : public QWidget
{
    Q_OBJECT
public:
    explicit PhaseStepper(QWidget *parent = nullptr);
    /// `changed`: those that are passed and no longer what was decided upon; `submitted`: those
    /// that wait for signatures.
    void setGates(const std::vector<GateStatus> &gates, const std::array<bool, 6> &changed,
                  const std::array<bool, 6> &submitted);
    void setPhase(Phase phase);
    Phase phase() const { return m_phase; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void phaseChosen(gatehouse::Phase phase);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    Badge badgeAt(int index) const;
    QString stateText(int index) const;
    void paintState(QPainter &painter, QRect line, const GateStatus &gate,
                    const QString &state) const;
    QRect stepRect(int index) const;
    QRect innerRect(int index) const;
    QFont nameFont() const;
    /// Phases are numbered when every name has room beside its number.
    bool hasRoomForNumbers() const;
    int stepAt(const QPoint &point) const;
    void choose(int index);
    void describe();

    std::vector<GateStatus> m_gates;
    std::array<bool, 6> m_changed{};
    std::array<bool, 6> m_submitted{};
    Phase m_phase = Phase::Requirements;
    int m_hovered = -1;
};

} // namespace gatehouse
