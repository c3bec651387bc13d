#include "views/design/keycompleter.h"

#include <QLineEdit>
#include <QStandardItemModel>

#include <algorithm>

namespace gatehouse {

namespace {

constexpr int keyRole = Qt::UserRole;

bool isOfAKey(QChar character)
{
    return character.isLetterOrNumber() || character == u'_' || character == u'-'
        || character == u'.';
}

} // namespace

KeyCompleter::KeyCompleter(QLineEdit *line, const std::vector<OfferedKey> &keys)
    : QCompleter(line), m_line(line)
{
    auto *model = new QStandardItemModel(this);
    for (const OfferedKey &offered : keys) {
        auto *item = new QStandardItem(offered.key + QStringLiteral("  ") + offered.name);
        item->setData(offered.key, keyRole);
        model->appendRow(item);
    }
    setModel(model);
    setCaseSensitivity(Qt::CaseInsensitive);
    setFilterMode(Qt::MatchContains);
    line->setCompleter(this);
    // The line puts the cursor to its end.
    connect(
        this, qOverload<const QModelIndex &>(&QCompleter::activated), line,
        [this, line](const QModelIndex &index) {
            const auto end = m_before.size() + index.data(keyRole).toString().size();
            line->setCursorPosition(static_cast<int>(end));
        },
        Qt::QueuedConnection);
}

QStringList KeyCompleter::splitPath(const QString &line) const
{
    const auto cursor = std::min<qsizetype>(m_line->cursorPosition(), line.size());
    qsizetype begin = cursor;
    while (begin > 0 && isOfAKey(line[begin - 1]))
        --begin;
    qsizetype end = cursor;
    while (end < line.size() && isOfAKey(line[end]))
        ++end;
    m_before = line.left(begin);
    m_after = line.mid(end);
    // Between two words nothing is offered: the list would be all there is.
    return {begin == cursor ? QString(QChar::Null) : line.mid(begin, cursor - begin)};
}

QString KeyCompleter::pathFromIndex(const QModelIndex &index) const
{
    return m_before + index.data(keyRole).toString() + m_after;
}

} // namespace gatehouse
