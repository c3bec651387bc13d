#pragma once

#include "models/lifecycle/gate.h"

#include <QWidget>

namespace gatehouse {

/// The six gates in a row, each with its state; click one, or move with the arrow keys, to look
/// at it.
class PhaseStepper final : public QWidget
{
    Q_OBJECT
public:
    explicit PhaseStepper(QWidget *parent = nullptr);
    void setGates(const std::vector<GateStatus> &gates);
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
    void paintState(QPainter &painter, QRect line, const GateStatus &gate) const;
    QRect stepRect(int index) const;
    QRect innerRect(int index) const;
    QFont nameFont() const;
    /// Phases are numbered when every name has room beside its number.
    bool hasRoomForNumbers() const;
    int stepAt(const QPoint &point) const;
    void choose(int index);
    void describe();

    std::vector<GateStatus> m_gates;
    Phase m_phase = Phase::Requirements;
    int m_hovered = -1;
};

} // namespace gatehouse
