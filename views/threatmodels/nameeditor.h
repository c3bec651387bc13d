#pragma once

#include <QPlainTextEdit>

#include <functional>

namespace gatehouse {

/// Renames something in place: Enter or leaving takes the text, Escape does not. In a text of
/// several lines Enter begins a new one, and Ctrl+Enter takes it.
class NameEditor final : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit NameEditor(QWidget *parent);

    using Taken = std::function<void(const QString &text)>;
    void open(const QRect &rect, const QString &text, bool isLong, Taken taken);
    void close(bool take);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    Taken m_taken;
    QString m_before;
    bool m_isLong = false;
};

} // namespace gatehouse
