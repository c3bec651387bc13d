#pragma once

#include <QStyledItemDelegate>

namespace gatehouse {

struct ColorScheme;

/// A cell of the board: selection and hover as the style draws them, and upon them what the
/// derived class draws.
class BoardDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const final;

protected:
    struct Cell {
        QPainter *painter;
        QRect rect; ///< within the cell's margins
        const QStyleOptionViewItem &option;
        const ColorScheme &scheme;
        const QModelIndex &index;

        /// The two lines of a cell.
        QRect upper() const { return {rect.left(), rect.top(), rect.width(), rect.height() / 2}; }
        QRect lower() const { return rect.adjusted(0, rect.height() / 2, 0, 0); }
        QPixmap icon(const QString &name, int size, const QColor &ink) const;
        void line(const QRect &place, const QFont &font, const QColor &ink,
                  const QString &text) const;
    };
    virtual void draw(const Cell &cell) const = 0;
};

/// The app's name over its code, kind, version.
class AppDelegate final : public BoardDelegate
{
    Q_OBJECT
public:
    using BoardDelegate::BoardDelegate;

protected:
    void draw(const Cell &cell) const override;
};

/// The tier as its shape.
class TierDelegate final : public BoardDelegate
{
    Q_OBJECT
public:
    using BoardDelegate::BoardDelegate;

protected:
    void draw(const Cell &cell) const override;
};

/// Where the release stands at one gate: state, how much of what is due is assessed, and when.
class GateCellDelegate final : public BoardDelegate
{
    Q_OBJECT
public:
    using BoardDelegate::BoardDelegate;

protected:
    void draw(const Cell &cell) const override;
};

/// The department over the person who answers for the app.
class OwnerDelegate final : public BoardDelegate
{
    Q_OBJECT
public:
    explicit OwnerDelegate(QObject *parent);

    /// The room that the longer of them takes.
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void draw(const Cell &cell) const override;
};

/// The next due date, in the late tone when it has gone by.
class DueDelegate final : public BoardDelegate
{
    Q_OBJECT
public:
    using BoardDelegate::BoardDelegate;

protected:
    void draw(const Cell &cell) const override;
};

} // namespace gatehouse
