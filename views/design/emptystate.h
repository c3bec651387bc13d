#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace gatehouse {

/// What stands where there is nothing yet: what this place is for and the next step.
class EmptyState final : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(const QString &iconName, QWidget *parent = nullptr);

    /// `action` may be empty: then there is no button.
    void setTexts(const QString &sentence, const QString &hint = {}, const QString &action = {});
    QSize minimumSizeHint() const override;
    QPushButton *button() const { return m_button; }

Q_SIGNALS:
    void actionRequested();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void drawIcon();

    QString m_iconName;
    QLabel *m_picture;
    QLabel *m_sentence;
    QLabel *m_hint;
    QPushButton *m_button;
};

} // namespace gatehouse
