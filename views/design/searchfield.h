#pragma once

#include <QLineEdit>
#include <QTimer>

namespace gatehouse {

/// A line to filter by: a magnifier, a clear button, Escape empties it, and the filter follows
/// the typing after a breath. Down leads on to whatever is filtered.
class SearchField final : public QLineEdit
{
    Q_OBJECT
public:
    explicit SearchField(QWidget *parent = nullptr);

    /// Room for a few words where there is some; a header that has none makes it shorter, down to
    /// its minimum width.
    QSize sizeHint() const override;

Q_SIGNALS:
    /// The trimmed text, 120 ms after the last key, at once on Enter and when emptied.
    void searchChanged(const QString &text);
    void moveDownRequested();
    void moveUpRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void announce();

    QTimer m_breath;
    QString m_announced;
};

} // namespace gatehouse
