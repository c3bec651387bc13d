#pragma once

#include <QDate>
#include <QWidget>

class QLabel;

namespace gatehouse {

class OptionalDateEdit;

/// As of which day a dashboard is looked at: today, where none is given.
class DayField final : public QWidget
{
    Q_OBJECT
public:
    explicit DayField(QWidget *parent = nullptr);

    /// Today where none was given, or one that cannot be.
    QDate day(QDate today) const;
    /// Days after it cannot be looked at.
    void setToday(QDate today);
    /// Back to today, without a word.
    void clear();
    void retranslate();

Q_SIGNALS:
    void changed();

private:
    QLabel *m_asOf;
    OptionalDateEdit *m_edit;
    QDate m_asked; ///< the day announced last
};

} // namespace gatehouse
