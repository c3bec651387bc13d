#include "views/design/columns.h"

#include "views/design/designtokens.h"
#include "views/design/tableheader.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QHelpEvent>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QSettings>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QTimer>
#include <QToolTip>
#include <QTreeView>

#include <algorithm>
#include <functional>
#include <map>
#include <numeric>
#include <typeinfo>
#include <utility>

namespace gatehouse {

namespace {

// A column without a rule stays longer than what comes after it, and after all that have one.
constexpr int unranked = 1000;
constexpr int narrow = 80;

int usualMinimum(int width)
{
    return width <= narrow ? width : std::max(narrow, width * 3 / 5);
}

// As many as a window shows, about: they are being drawn anyway.
constexpr int mostMeasuredRows = 24;
// Margins, and no letter between them.
constexpr int emptyCell = 2 * space::s + space::xs;

/// Those that lack least are served first: as many as can be become whole.
void lendSpareRoom(const std::vector<ColumnWish> &wishes, std::vector<int> &widths)
{
    struct Share {
        size_t column;
        int amount;
    };
    std::vector<Share> lacking;
    std::vector<Share> spare;
    for (size_t i = 0; i < wishes.size(); ++i) {
        if (widths[i] == 0 || wishes[i].content == 0)
            continue;
        const int beyond = widths[i] - std::max(wishes[i].content, wishes[i].minimum);
        if (widths[i] < wishes[i].content)
            lacking.push_back({i, wishes[i].content - widths[i]});
        else if (beyond > 0)
            spare.push_back({i, beyond});
    }
    std::ranges::stable_sort(lacking, {}, &Share::amount);
    // From where most is spare, so that what is close to full is not made to sit tight.
    std::ranges::stable_sort(spare, std::greater<>(), &Share::amount);
    auto lender = spare.begin();
    for (Share &lack : lacking) {
        while (lack.amount > 0 && lender != spare.end()) {
            const int lent = std::min(lack.amount, lender->amount);
            widths[lack.column] += lent;
            widths[lender->column] -= lent;
            lack.amount -= lent;
            lender->amount -= lent;
            if (lender->amount == 0)
                ++lender;
        }
    }
}

/// Whether what the delegate answers is the room that a cell needs.
bool isMeasuring(const QAbstractItemDelegate *delegate)
{
    return delegate
        && (typeid(*delegate) == typeid(QStyledItemDelegate)
            || delegate->property(measuresCells).toBool());
}

constexpr auto orderKey = "order";
constexpr auto widthsKey = "widths";
constexpr auto shownKey = "shown";
constexpr auto hiddenKey = "hidden";
constexpr auto sortKey = "sort";
constexpr auto descendingKey = "descending";

} // namespace

std::vector<int> fitColumns(const std::vector<ColumnWish> &wishes, int room)
{
    std::vector<int> widths(wishes.size());
    std::vector<size_t> shown(wishes.size());
    std::iota(shown.begin(), shown.end(), size_t(0));
    int least = 0;
    for (const ColumnWish &wish : wishes)
        least += wish.minimum;
    while (least > room && shown.size() > 1) {
        // Of equals the later one goes.
        const auto weakest = std::max_element(shown.begin(), shown.end(), [&](size_t a, size_t b) {
            const auto weight = [&](size_t i) { return wishes[i].kept ? -1 : wishes[i].rank; };
            return std::pair(weight(a), a) < std::pair(weight(b), b);
        });
        if (wishes[*weakest].kept)
            break;
        least -= wishes[*weakest].minimum;
        shown.erase(weakest);
    }
    if (shown.empty())
        return widths;

    int wanted = 0;
    for (const size_t i : shown)
        wanted += wishes[i].width;
    const auto growing = std::ranges::find_if(shown, [&](size_t i) { return wishes[i].grows; });
    const size_t grows = growing == shown.end() ? shown.back() : *growing;
    // What is lacking is taken from the highest ranks first, among equals by what each can spare.
    int lacking = std::max(0, wanted - room);
    std::map<int, std::vector<size_t>, std::greater<>> byRank;
    for (const size_t i : shown) {
        widths[i] = wishes[i].width;
        byRank[wishes[i].rank].push_back(i);
    }
    for (const auto &[rank, equals] : byRank) {
        int spare = 0;
        for (const size_t i : equals)
            spare += wishes[i].width - wishes[i].minimum;
        const int taken = std::min(lacking, spare);
        lacking -= taken;
        for (const size_t i : equals) {
            if (taken > 0)
                widths[i] -= taken * (wishes[i].width - wishes[i].minimum) / spare;
        }
    }
    const int used = std::accumulate(widths.begin(), widths.end(), 0);
    // Room that is left, and what rounding leaves, fall to one.
    widths[grows] = std::max(wishes[grows].minimum, widths[grows] + room - used);
    lendSpareRoom(wishes, widths);
    return widths;
}

Columns::Columns(QHeaderView *header, QSettings &settings, const QString &key,
                 const std::vector<ColumnRule> &rules, int version)
    : QObject(header), m_header(header), m_headings(header->viewport()),
      m_view(header->parentWidget()), m_settings(settings),
      m_place(QStringLiteral("columns/%1/%2").arg(key).arg(version)), m_later(new QTimer(this)),
      m_measuring(new QTimer(this))
{
    header->setStretchLastSection(false); // a stretched width is not the one it was given
    const bool tree = qobject_cast<QTreeView *>(m_view);
    for (int column = 0; column < header->count(); ++column) {
        const int place = header->visualIndex(column);
        const int width = header->sectionSize(column);
        m_columns.push_back({.column = column,
                             .place = place,
                             .width = width,
                             .minimum = usualMinimum(width),
                             .rank = unranked + place,
                             .least = {},
                             .fixed = tree && column == 0});
    }
    for (const ColumnRule &rule : rules) {
        Column &column = m_columns[static_cast<size_t>(rule.column)];
        if (rule.rank > 0)
            column.rank = rule.rank;
        column.grows = rule.grows;
        column.wholeName = rule.wholeName;
        column.least = rule.least;
        if (rule.minimum > 0)
            column.minimum = std::min(rule.minimum, column.width);
    }
    restore();

    // One write after the last change: dragging a column edge announces every pixel.
    m_later->setSingleShot(true);
    m_later->setInterval(300);
    connect(m_later, &QTimer::timeout, this, &Columns::save);
    connect(header, &QHeaderView::sectionResized, this,
            [this](int column, int, int width) { resized(column, width); });
    const auto later = [this] {
        if (!m_arranging)
            note();
    };
    connect(header, &QHeaderView::sectionMoved, this, later);
    connect(header, &QHeaderView::sortIndicatorChanged, this, later);
    // Another language has longer names, and the arrow of what the list is sorted by takes room.
    const auto refit = [this] {
        if (m_header->isVisible())
            fit();
    };
    connect(header->model(), &QAbstractItemModel::headerDataChanged, this, [this, refit] {
        m_contents.clear();
        measure();
        refit();
    });
    connect(header, &QHeaderView::sortIndicatorChanged, this, refit);
    m_measuring->setSingleShot(true);
    m_measuring->setInterval(0);
    connect(m_measuring, &QTimer::timeout, this, [this, refit] {
        if (measure())
            refit();
    });
    connect(header->model(), &QAbstractItemModel::modelReset, this, &Columns::measureLater);
    connect(header->model(), &QAbstractItemModel::layoutChanged, this, &Columns::measureLater);
    connect(header->model(), &QAbstractItemModel::rowsInserted, this, &Columns::measureLater);
    connect(header->model(), &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &from) {
                if (from.row() < mostMeasuredRows)
                    measureLater();
            });
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QHeaderView::customContextMenuRequested, this,
            [this](const QPoint &where) { openMenu(m_header->mapToGlobal(where)); });
    header->installEventFilter(this);
    m_headings->installEventFilter(this);
    m_view->installEventFilter(this);
}

bool Columns::eventFilter(QObject *watched, QEvent *event)
{
    // Headings may have become longer while nobody saw them.
    if (watched == m_header && (event->type() == QEvent::Resize || event->type() == QEvent::Show)) {
        if (event->type() == QEvent::Show)
            measure();
        fit();
    } else if (watched == m_headings && event->type() == QEvent::ToolTip) {
        showName(*static_cast<QHelpEvent *>(event));
        return true;
    } else if (watched == m_view && event->type() == QEvent::ContextMenu
               && static_cast<QContextMenuEvent *>(event)->reason()
                   == QContextMenuEvent::Keyboard) {
        openMenu(m_header->mapToGlobal(m_header->rect().bottomLeft()));
        return true;
    }
    return QObject::eventFilter(watched, event);
}

int Columns::growingColumn() const
{
    int last = -1;
    for (int visual = 0; visual < m_header->count(); ++visual) {
        const int column = m_header->logicalIndex(visual);
        if (m_header->isSectionHidden(column))
            continue;
        if (m_columns[static_cast<size_t>(column)].grows)
            return column;
        last = column;
    }
    return last;
}

int Columns::minimumOf(int column) const
{
    const Column &asked = m_columns[static_cast<size_t>(column)];
    return std::max({asked.minimum, asked.wholeName ? headingWidth(*m_header, column) : 0,
                     asked.least ? asked.least() : 0});
}

int Columns::contentOf(int column) const
{
    const auto known = m_contents.constFind(column);
    if (known == m_contents.cend())
        return 0;
    // One that holds nothing takes no room from others for its name.
    return *known <= emptyCell ? *known : std::max(*known, headingWidth(*m_header, column));
}

void Columns::measureLater()
{
    if (m_header->isVisible())
        m_measuring->start();
}

bool Columns::measure()
{
    const auto *table = qobject_cast<const QTableView *>(m_view);
    // Rows that are not on the screen are not asked for: they may have to be read first.
    if (!table || table->verticalScrollBar()->value() > 0)
        return false;
    const QAbstractItemModel *model = m_header->model();
    const int rows = std::min(model->rowCount(), mostMeasuredRows);
    bool isWider = false;
    for (int column = 0; column < m_header->count(); ++column) {
        for (int row = 0; row < rows; ++row) {
            const QModelIndex cell = model->index(row, column);
            if (!isMeasuring(table->itemDelegateForIndex(cell)))
                break;
            // The edge of the column takes a pixel, and fractions of one are rounded.
            const int width = table->sizeHintForIndex(cell).width() + 2;
            int &known = m_contents[column];
            isWider = isWider || width > known;
            known = std::max(known, width);
        }
    }
    return isWider;
}

void Columns::apply(int column, int width)
{
    m_header->setSectionHidden(column, width == 0);
    if (width > 0)
        m_header->resizeSection(column, width);
}

void Columns::fit()
{
    const QScopedValueRollback arranging(m_arranging, true);
    std::vector<int> asking;
    std::vector<ColumnWish> wishes;
    for (int visual = 0; visual < m_header->count(); ++visual) {
        const int logical = m_header->logicalIndex(visual);
        const Column &column = m_columns[static_cast<size_t>(logical)];
        const auto choice = m_choices.constFind(logical);
        if (choice != m_choices.cend() && *choice == Choice::Hidden) {
            m_header->setSectionHidden(logical, true);
            continue;
        }
        const auto own = m_widths.constFind(logical);
        asking.push_back(logical);
        wishes.push_back(
            {.width = own != m_widths.cend() ? *own : std::max(column.width, minimumOf(logical)),
             .minimum = own != m_widths.cend() ? *own : minimumOf(logical),
             .rank = column.rank,
             .kept = column.fixed || choice != m_choices.cend(),
             .grows = column.grows,
             .content = own == m_widths.cend() ? contentOf(logical) : 0});
    }
    const std::vector<int> widths = fitColumns(wishes, m_header->width());
    // Shown before hidden: a header never stands without a column.
    for (const bool shown : {true, false}) {
        for (size_t i = 0; i < asking.size(); ++i) {
            if ((widths[i] > 0) == shown)
                apply(asking[i], widths[i]);
        }
    }
}

void Columns::grow()
{
    const int growing = growingColumn();
    if (growing < 0)
        return;
    const QScopedValueRollback arranging(m_arranging, true);
    const int others = m_header->length() - m_header->sectionSize(growing);
    m_header->resizeSection(growing, std::max(minimumOf(growing), m_header->width() - others));
}

void Columns::resized(int column, int width)
{
    // Hiding announces itself as a width of nothing.
    if (m_arranging || width == 0)
        return;
    m_widths.insert(column, width);
    if (m_header->isVisible() && column != growingColumn())
        grow();
    note();
}

void Columns::setShown(int column, bool shown)
{
    m_choices.insert(column, shown ? Choice::Shown : Choice::Hidden);
    fit();
    note();
}

void Columns::reset()
{
    m_widths.clear();
    m_choices.clear();
    {
        const QScopedValueRollback arranging(m_arranging, true);
        std::vector<Column> byPlace = m_columns;
        std::ranges::sort(byPlace, {}, &Column::place);
        for (const Column &column : byPlace) {
            m_header->moveSection(m_header->visualIndex(column.column), column.place);
            apply(column.column, column.width);
        }
    }
    if (m_header->isVisible())
        fit();
    m_later->stop();
    m_settings.remove(m_place);
}

void Columns::fillMenu(QMenu &menu)
{
    const QAbstractItemModel *model = m_header->model();
    for (int visual = 0; visual < m_header->count(); ++visual) {
        const int column = m_header->logicalIndex(visual);
        const QString name = model->headerData(column, Qt::Horizontal).toString();
        if (name.isEmpty())
            continue;
        QAction *action = menu.addAction(name);
        const bool shown = !m_header->isSectionHidden(column);
        action->setCheckable(true);
        action->setChecked(shown);
        // The last visible column stays, or the menu could not be reached again.
        const bool last = shown && m_header->count() - m_header->hiddenSectionCount() == 1;
        action->setEnabled(!last && !m_columns[static_cast<size_t>(column)].fixed);
        connect(action, &QAction::toggled, this, [this, column](bool on) { setShown(column, on); });
    }
    menu.addSeparator();
    connect(menu.addAction(tr("Reset columns")), &QAction::triggered, this, &Columns::reset);
}

void Columns::showName(const QHelpEvent &event)
{
    const int column = m_header->logicalIndexAt(event.pos());
    const QString name =
        column < 0 ? QString() : m_header->model()->headerData(column, Qt::Horizontal).toString();
    const bool whole =
        column >= 0 && headingWidth(*m_header, column) <= m_header->sectionSize(column);
    QToolTip::showText(event.globalPos(), whole ? QString() : name, m_headings);
}

void Columns::openMenu(const QPoint &global)
{
    auto *menu = new QMenu(m_header);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(*menu);
    menu->popup(global);
}

void Columns::restore()
{
    const QJsonObject saved =
        QJsonDocument::fromJson(m_settings.value(m_place).toByteArray()).object();
    const auto known = [this](int column) { return column >= 0 && column < m_header->count(); };
    const QJsonArray order = saved[QLatin1String(orderKey)].toArray();
    for (int place = 0; place < order.size(); ++place) {
        if (const int column = order[place].toInt(-1); known(column) && known(place))
            m_header->moveSection(m_header->visualIndex(column), place);
    }
    const QJsonObject widths = saved[QLatin1String(widthsKey)].toObject();
    for (auto each = widths.begin(); each != widths.end(); ++each) {
        const int column = each.key().toInt();
        const int width = each->toInt();
        if (known(column) && width >= m_header->minimumSectionSize()) {
            m_widths.insert(column, width);
            m_header->resizeSection(column, width);
        }
    }
    for (const auto &[key, choice] :
         {std::pair(shownKey, Choice::Shown), std::pair(hiddenKey, Choice::Hidden)}) {
        for (const QJsonValue &value : saved[QLatin1String(key)].toArray()) {
            const int column = value.toInt(-1);
            if (known(column) && !m_columns[static_cast<size_t>(column)].fixed) {
                m_choices.insert(column, choice);
                m_header->setSectionHidden(column, choice == Choice::Hidden);
            }
        }
    }
    if (m_header->hiddenSectionCount() == m_header->count()) {
        m_choices.clear();
        for (int column = 0; column < m_header->count(); ++column)
            m_header->showSection(column);
    }
    if (const int column = saved[QLatin1String(sortKey)].toInt(-1); known(column))
        m_header->setSortIndicator(column,
                                   saved[QLatin1String(descendingKey)].toBool()
                                       ? Qt::DescendingOrder
                                       : Qt::AscendingOrder);
}

void Columns::note()
{
    QJsonArray order;
    for (int visual = 0; visual < m_header->count(); ++visual)
        order.append(m_header->logicalIndex(visual));
    QJsonObject widths;
    for (auto each = m_widths.cbegin(); each != m_widths.cend(); ++each)
        widths.insert(QString::number(each.key()), each.value());
    QJsonArray shown;
    QJsonArray hidden;
    for (auto each = m_choices.cbegin(); each != m_choices.cend(); ++each)
        (each.value() == Choice::Shown ? shown : hidden).append(each.key());
    QJsonObject state{{QLatin1String(orderKey), order},
                      {QLatin1String(widthsKey), widths},
                      {QLatin1String(shownKey), shown},
                      {QLatin1String(hiddenKey), hidden}};
    if (m_header->isSortIndicatorShown()) {
        state.insert(QLatin1String(sortKey), m_header->sortIndicatorSection());
        state.insert(QLatin1String(descendingKey),
                     m_header->sortIndicatorOrder() == Qt::DescendingOrder);
    }
    m_state = QJsonDocument(state).toJson(QJsonDocument::Compact);
    m_later->start();
}

void Columns::save()
{
    m_settings.setValue(m_place, m_state);
}

Columns::~Columns()
{
    if (m_later->isActive())
        save();
}

} // namespace gatehouse
