#pragma once

#include <QDate>
#include <QLineEdit>

class QCalendarWidget;

namespace gatehouse {

/// A date that may be empty: typed in any of the usual forms (2026-11-22, 20261122, 2026/1/5,
/// 2026年1月5日) or picked from a calendar (Alt+Down), shown as YYYY-MM-DD.
class OptionalDateEdit final : public QLineEdit
{
    Q_OBJECT
public:
    explicit OptionalDateEdit(QWidget *parent = nullptr);

    /// The date that stands there; invalid when it is empty or cannot be read.
    QDate date() const { return parse(text()); }
    void setDate(QDate date);
    /// Empty, or a date in the range.
    bool isAcceptable() const;
    /// Dates outside cannot be picked and are not acceptable; an invalid bound is none.
    void setRange(QDate earliest, QDate latest);
    void openCalendar();

    static QDate parse(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void settle();
    void retranslate();

    QAction *m_open;
    QDate m_earliest;
    QDate m_latest;
};

} // namespace gatehouse
