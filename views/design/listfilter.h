#pragma once

#include <QList>
#include <QObject>

class QComboBox;
class QWidget;

namespace gatehouse {

class FilterChipBar;
class PeriodField;
class SearchField;

/// What narrows a list: the search and the chips above it, and what else is added. Down in the
/// search leads into the list.
class ListFilter final : public QObject
{
    Q_OBJECT
public:
    ListFilter(SearchField *search, FilterChipBar *chips, QWidget *list, QObject *parent);

    /// Its first choice narrows nothing.
    void add(QComboBox *choice);
    void add(PeriodField *period);

    /// Empties the search and takes every chip off, and so the others; announced once.
    void clear();

Q_SIGNALS:
    void changed();

private:
    void announce();

    SearchField *m_search;
    FilterChipBar *m_chips;
    QList<QComboBox *> m_choices;
    QList<PeriodField *> m_periods;
    bool m_clearing = false;
};

} // namespace gatehouse
