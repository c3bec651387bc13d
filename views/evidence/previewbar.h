#pragma once

#include <QWidget>

class QAction;
class QLabel;

namespace gatehouse {

struct Acting;
class SearchField;

/// What can be done with what the preview shows: look for a text, size and paint over a picture,
/// turn pages.
class PreviewBar final : public QWidget
{
    Q_OBJECT
public:
    enum class Mode { Nothing, Find, Picture, Pages };

    explicit PreviewBar(QWidget *parent = nullptr);
    void setMode(Mode mode);
    /// Where the search stands: the hit that is shown, from 0, and how many there are.
    void setHits(int current, int count);
    void setPage(int current, int count);
    /// Enables what the account may do.
    void permit(const Acting &acting);
    void endMarking();
    void focusSearch();
    QString searched() const;
    void retranslate();

Q_SIGNALS:
    void searchChanged(const QString &text);
    void hitRequested(int step); ///< 1: the next, -1: the one before
    void fitRequested(bool fits); ///< else at its own size
    void markingRequested(bool marks);
    void pageRequested(int step);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void say(int current, int count);

    Mode m_mode = Mode::Nothing;
    SearchField *m_search;
    QString m_searched;
    QLabel *m_place;
    QAction *m_back;
    QAction *m_forward;
    QAction *m_fit;
    QAction *m_ownSize;
    QAction *m_mark;
    QWidget *m_steps;
    QWidget *m_sizes;
};

} // namespace gatehouse
