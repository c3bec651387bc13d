#pragma once

#include <QTextEdit>

namespace gatehouse {

/// Text that may hold runs without spaces (a digest, a path, a key), which breaks where the room
/// ends, is as tall as it needs to be, and is copied as it is.
class BreakingText final : public QTextEdit
{
    Q_OBJECT
public:
    explicit BreakingText(const QString &text = {}, QWidget *parent = nullptr);
    void setText(const QString &text);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /// Layouts that do not ask for a height by width (forms in scroll areas) are told it.
    void fit();
};

} // namespace gatehouse
