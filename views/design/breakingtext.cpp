#include "views/design/breakingtext.h"

#include <QTextDocument>

#include <cmath>
#include <memory>

namespace gatehouse {

BreakingText::BreakingText(const QString &text, QWidget *parent) : QTextEdit(parent)
{
    setProperty("look", "flat");
    setReadOnly(true);
    setAcceptRichText(false);
    setFrameShape(NoFrame);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabChangesFocus(true);
    setFocusPolicy(Qt::ClickFocus);
    document()->setDocumentMargin(0);
    setText(text);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void BreakingText::setText(const QString &text)
{
    setPlainText(text);
    setAccessibleName(text);
    updateGeometry();
    // Before it is laid out it has no width that says anything.
    if (testAttribute(Qt::WA_Resized))
        fit();
}

int BreakingText::heightForWidth(int width) const
{
    const std::unique_ptr<QTextDocument> measured(document()->clone());
    measured->setDefaultFont(font());
    measured->setDocumentMargin(0);
    measured->setTextWidth(width);
    return static_cast<int>(std::ceil(measured->size().height())) + 1;
}

QSize BreakingText::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(toPlainText()) + 2,
            heightForWidth(width() > 0 ? width() : 200)};
}

QSize BreakingText::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 8, fontMetrics().height()};
}

void BreakingText::resizeEvent(QResizeEvent *event)
{
    QTextEdit::resizeEvent(event);
    fit();
}

void BreakingText::fit()
{
    const int height = heightForWidth(width());
    if (minimumHeight() != height)
        setFixedHeight(height);
}

} // namespace gatehouse
