#pragma once

#include <QStyledItemDelegate>

namespace gatehouse {

class BadgeDelegate;

/// Draw a cell's judgement or risk, which stands under `role` as an int; a cell without one, or
/// with Risk::None, is drawn as any other.
BadgeDelegate *judgementDelegate(int role, QObject *parent);
BadgeDelegate *riskDelegate(int role, QObject *parent);
/// The same of where it stands in its review; nothing where it was never submitted.
BadgeDelegate *reviewDelegate(int role, QObject *parent);

/// Draws a requirement's way through the phases: a judgement's sign under each phase it is due in,
/// the same place for the same phase in every row. `role` holds std::vector<PhaseJudgement>.
class PathDelegate final : public QStyledItemDelegate
{
public:
    PathDelegate(int role, QObject *parent) : QStyledItemDelegate(parent), m_role(role) { }
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    int m_role;
};

} // namespace gatehouse
