#pragma once

#include <QProxyStyle>

namespace gatehouse {

/// Fusion, with the marks a style sheet cannot draw sharply at every scale: check marks, arrows,
/// branches of trees and the focus ring of rows, all in the appearance's colours. Mnemonics are
/// underlined while Alt is held.
class GatehouseStyle final : public QProxyStyle
{
    Q_OBJECT
public:
    GatehouseStyle();

    void polish(QApplication *application) override;
    void unpolish(QApplication *application) override;
    using QProxyStyle::polish;
    using QProxyStyle::unpolish;
    int pixelMetric(PixelMetric metric, const QStyleOption *option,
                    const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    /// The text of a combo box that lacks room ends in dots; Qt cuts it within a letter.
    void drawItemText(QPainter *painter, const QRect &rect, int flags, const QPalette &palette,
                      bool enabled, const QString &text,
                      QPalette::ColorRole textRole) const override;
    QIcon standardIcon(StandardPixmap which, const QStyleOption *option,
                       const QWidget *widget) const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void underlineMnemonics(bool on);

    bool m_mnemonics = false;
};

/// The ring of a filled button that has the keys: inside it, in the colour of its text.
void drawInnerRing(QPainter &painter, const QRect &button, const QColor &ink);

} // namespace gatehouse
