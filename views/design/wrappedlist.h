#pragma once

#include <QListWidget>

namespace gatehouse {

/// A short list whose items take as many lines as they need, none of them cut: as high as what
/// stands in it, up to so many lines, beyond which it is scrolled.
class WrappedList final : public QListWidget
{
    Q_OBJECT
public:
    explicit WrappedList(int mostLines, QWidget *parent = nullptr);
    /// After what stands in it is another.
    void fit();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    int m_mostLines;
};

} // namespace gatehouse
