#include "views/palette/palettelist.h"

#include "views/design/designtokens.h"
#include "models/appearance/fonts.h"
#include "views/design/icons.h"
#include "views/palette/palettemodel.h"

#include <QPainter>
#include <QStyledItemDelegate>
#include <QTextLayout>

namespace gatehouse {

namespace {

constexpr int rowHeight = 34;
constexpr int rowsShown = 11;

class EntryDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {0, rowHeight};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const ColorScheme &scheme = schemeOf(option.palette);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (option.state & QStyle::State_Selected) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(scheme.selection);
            painter->drawRoundedRect(option.rect.adjusted(space::xs, 1, -space::xs, -1),
                                     radius::small, radius::small);
        }
        QRect room = option.rect.adjusted(space::m, 0, -space::m, 0);
        const QString iconName = index.data(PaletteModel::IconNameRole).toString();
        if (!iconName.isEmpty()) {
            const QPixmap picture = iconPixmap(
                iconName, metric::iconSmall, painter->device()->devicePixelRatioF(), scheme.muted);
            painter->drawPixmap(room.left(), room.top() + (room.height() - metric::iconSmall) / 2,
                                picture);
        }
        room.setLeft(room.left() + metric::iconSmall + space::s);

        const QString detail = index.data(PaletteModel::DetailRole).toString();
        const QFontMetrics small((captionFont()));
        const int detailWidth = qMin(small.horizontalAdvance(detail) + 1, room.width() * 2 / 5);
        painter->setFont(captionFont());
        painter->setPen(scheme.muted);
        painter->drawText(room, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine,
                          small.elidedText(detail, Qt::ElideRight, detailWidth));
        room.setRight(room.right() - (detail.isEmpty() ? 0 : detailWidth + space::m));
        drawText(painter, room, option.font, scheme, index);
        painter->restore();
    }

private:
    static void drawText(QPainter *painter, const QRect &room, const QFont &font,
                         const ColorScheme &scheme, const QModelIndex &index)
    {
        const QString text = index.data().toString();
        const QString shown = QFontMetrics(font).elidedText(text, Qt::ElideRight, room.width());
        QList<QTextLayout::FormatRange> bold;
        for (const int at : index.data(PaletteModel::PositionsRole).value<QList<int>>()) {
            if (at >= shown.size() || shown.at(at) != text.at(at))
                break;
            QTextLayout::FormatRange range;
            range.start = at;
            range.length = 1;
            range.format.setForeground(scheme.accent);
            range.format.setFontWeight(QFont::Bold);
            bold.append(range);
        }
        QTextLayout layout(shown, font, painter->device());
        layout.setFormats(bold);
        layout.beginLayout();
        QTextLine line = layout.createLine();
        line.setLineWidth(10000);
        layout.endLayout();
        painter->setPen(scheme.text);
        layout.draw(painter, QPointF(room.left(), room.top() + (room.height() - line.height()) / 2),
                    {}, room);
    }
};

} // namespace

PaletteList::PaletteList(PaletteModel *model, QWidget *parent) : QListView(parent), m_model(model)
{
    setModel(model);
    setItemDelegate(new EntryDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setEditTriggers(NoEditTriggers);
    setUniformItemSizes(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setProperty("look", "palette");
    connect(this, &QListView::clicked, this, &PaletteList::run);
    connect(this, &QListView::entered, this, &PaletteList::setCurrentIndex);
}

void PaletteList::selectFirst()
{
    setCurrentIndex(m_model->index(0, 0));
}

void PaletteList::step(int rows)
{
    const int count = m_model->rowCount();
    if (count == 0)
        return;
    const int row = (qMax(0, currentIndex().row()) + rows % count + count) % count;
    setCurrentIndex(m_model->index(row, 0));
    scrollTo(currentIndex());
}

bool PaletteList::runSelected()
{
    if (!currentIndex().isValid())
        return false;
    run(currentIndex());
    return true;
}

int PaletteList::wantedHeight() const
{
    return qMin(m_model->rowCount(), rowsShown) * rowHeight;
}

void PaletteList::run(const QModelIndex &index)
{
    // A copy: running may well change what the model holds.
    const auto action = m_model->entry(index.row()).run;
    Q_EMIT aboutToRun();
    if (action)
        action();
}

} // namespace gatehouse
