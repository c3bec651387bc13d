#pragma once

#include "views/threatmodels/diagramgesture.h"

#include <functional>

namespace gatehouse {

/// Spans something between two points: a selection, a box, a line.
class BandGesture final : public DiagramGesture
{
public:
    enum class Form { Selection, Box, Line };
    using Spanned = std::function<void(const QPointF &from, const QPointF &to)>;
    /// `moved` is called as it goes, `done` at its end; either may be empty.
    BandGesture(Form form, const QPointF &from, Spanned moved, Spanned done);

    void move(const QPointF &to, Qt::KeyboardModifiers modifiers) override;
    void finish() override;
    void cancel() override { }
    void paint(QPainter &painter, const ColorScheme &scheme, double scale) const override;

private:
    Form m_form;
    QPointF m_from;
    QPointF m_to;
    Spanned m_moved;
    Spanned m_done;
};

} // namespace gatehouse
