#pragma once

#include <QHash>
#include <QList>
#include <QObject>
#include <QString>

#include <functional>
#include <vector>

class QHeaderView;
class QHelpEvent;
class QMenu;
class QSettings;
class QTimer;

namespace gatehouse {

/// The narrowest column that shows a whole day, with the mark of one that is past: a day that is
/// cut says nothing.
constexpr int dayWidth = 100;

/// What a page says about a column of a table that may lack room.
struct ColumnRule {
    int column = 0;
    int rank = 0; ///< 1 stays longest; columns without one follow in their order
    int minimum = 0; ///< the narrowest width it can be read at; else three fifths of its width
    bool grows = false; ///< takes the room that is left; else the last column does
    bool wholeName = false; ///< never narrower than its heading, in any language
    std::function<int()> least = {}; ///< the widest of what it can hold, in the language at hand
};

/// A column that asks for room.
struct ColumnWish {
    int width = 0;
    int minimum = 0;
    int rank = 0;
    bool kept = false; ///< never gives way: the table scrolls instead
    bool grows = false;
    int content = 0; ///< the width at which nothing in it is cut; 0 where that is not known
};
/// The widths of columns in a room, 0 for one that gives way: the highest ranks shrink first, and
/// where not even the minimal widths fit they go first. The last one stays. What a column has
/// beyond its contents then goes to those whose contents are cut, so that as many as can be are
/// whole.
std::vector<int> fitColumns(const std::vector<ColumnWish> &wishes, int room);

/// The columns of one view: they share the room there is, what matters least gives way first, and
/// what a person chose (widths, order, sorting, columns shown or hidden) is remembered under a key.
/// In a table, a column that stands half empty lends its room to those that the first rows do not
/// fit in. A menu on the header, which the menu key opens as well, offers the columns.
class Columns final : public QObject
{
    Q_OBJECT
public:
    /// Lives as a child of the header. The widths and the order the header has now are those that
    /// reset() comes back to. `version` names the column set: another one starts afresh.
    Columns(QHeaderView *header, QSettings &settings, const QString &key,
            const std::vector<ColumnRule> &rules, int version);
    ~Columns() override;

    /// By the person: a column shown so stays even where the table has to scroll.
    void setShown(int column, bool shown);
    /// As the page made them; forgets what was chosen.
    void reset();
    /// The columns with check marks, and a way back.
    void fillMenu(QMenu &menu);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Column {
        int column = 0;
        int place = 0; ///< in the order of the page
        int width = 0; ///< as the page made it
        int minimum = 0;
        int rank = 0;
        bool grows = false;
        bool wholeName = false;
        std::function<int()> least;
        bool fixed = false; ///< holds the branches of a tree
    };
    enum class Choice { Shown, Hidden };

    void restore();
    /// Writes what was chosen once the changes have come to rest, or when the header goes.
    void note();
    void save();
    void fit();
    /// How wide the first rows are; whether a column turned out wider than was known. What was
    /// once seen is not forgotten: columns do not sway while a list is filtered.
    bool measure();
    void measureLater();
    void grow();
    void resized(int column, int width);
    void apply(int column, int width);
    int growingColumn() const;
    int minimumOf(int column) const;
    /// 0 where it is not known.
    int contentOf(int column) const;
    void showName(const QHelpEvent &event);
    void openMenu(const QPoint &global);

    QHeaderView *m_header;
    QWidget *m_headings; ///< the header's viewport: not to be asked for while the header goes
    QWidget *m_view;
    QSettings &m_settings;
    QString m_place;
    std::vector<Column> m_columns; ///< by logical index
    QHash<int, int> m_widths; ///< as the person made them
    QHash<int, Choice> m_choices;
    QHash<int, int> m_contents; ///< how wide what the columns hold is, as far as is known
    bool m_arranging = false; ///< what changes is not the person's doing
    QByteArray m_state; ///< to be written: the header cannot be asked while it goes
    QTimer *m_later;
    QTimer *m_measuring;
};

/// The property of a delegate that says, by being true, that its size hint is the room its cell
/// needs. One that draws cells itself and does not say so is not asked.
inline constexpr char measuresCells[] = "gatehouse-measures-cells";

} // namespace gatehouse
