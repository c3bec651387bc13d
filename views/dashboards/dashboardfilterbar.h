#pragma once

#include "views/dashboards/dashboardreading.h"

#include <QWidget>

#include <vector>

class QComboBox;

namespace gatehouse {

class DayField;

/// Which apps the dashboard speaks of, and as of which day.
class DashboardFilterBar final : public QWidget
{
    Q_OBJECT
public:
    explicit DashboardFilterBar(QWidget *parent = nullptr);

    void setChoices(const DashboardChoices &choices);
    void setWish(const DashboardWish &wish);
    const DashboardWish &wish() const { return m_wish; }
    /// What is narrowed, in words; empty where nothing is.
    QString words() const;
    /// Today where none was given, or one that cannot be.
    QDate day(QDate today) const;
    /// Days after it cannot be looked at.
    void setToday(QDate today);
    void retranslate();

Q_SIGNALS:
    void changed();

private:
    struct Field {
        QString key;
        const char *name; ///< English source, context "DashboardFilterBar"
        const char *all;
        QComboBox *box;
    };
    /// What a field offers: keys and names, and how deep a name is set in.
    struct Offer {
        QString key;
        QString name;
        int depth = 0;
    };
    std::vector<Offer> offersOf(const QString &field) const;
    void fill();
    void take(const Field &field);

    std::vector<Field> m_fields;
    DayField *m_day;
    DashboardChoices m_choices;
    DashboardWish m_wish;
};

} // namespace gatehouse
