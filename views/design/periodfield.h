#pragma once

#include <QDate>
#include <QWidget>

class QLabel;

namespace gatehouse {

class OptionalDateEdit;

/// Days from one to another, both of them as well; either may be left open. What cannot be read, or
/// ends before it begins, narrows nothing.
class PeriodField final : public QWidget
{
    Q_OBJECT
public:
    explicit PeriodField(QWidget *parent = nullptr);

    QDate from() const { return m_asked.first; }
    QDate until() const { return m_asked.second; }
    /// Days after it are not offered.
    void setToday(QDate today);
    void clear();

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void take();
    void retranslate();

    QLabel *m_fromLabel;
    OptionalDateEdit *m_from;
    QLabel *m_untilLabel;
    OptionalDateEdit *m_until;
    QDate m_today;
    std::pair<QDate, QDate> m_asked; ///< announced last
};

} // namespace gatehouse
