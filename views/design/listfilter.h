#pragma once

#include <QObject>

class QWidget;

namespace gatehouse {

class FilterChipBar;
class SearchField;

/// What narrows a list: the search and the chips above it. Down in the search leads into the list.
class ListFilter final : public QObject
{
    Q_OBJECT
public:
    ListFilter(SearchField *search, FilterChipBar *chips, QWidget *list, QObject *parent);

    /// Empties the search and takes every chip off, announced once.
    void clear();

Q_SIGNALS:
    void changed();

private:
    void announce();

    SearchField *m_search;
    FilterChipBar *m_chips;
    bool m_clearing = false;
};

} // namespace gatehouse
