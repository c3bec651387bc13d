#pragma once

#include "views/palette/paletteentry.h"

#include <QFrame>
#include <QPointer>

class QLabel;
class QLineEdit;

namespace gatehouse {

class PaletteList;
class PaletteModel;

/// Everything one can do or go to, found by typing (Ctrl+K). Lies over the window's upper part;
/// Escape, a click elsewhere or running an entry closes it and gives the focus back.
class CommandPalette final : public QFrame
{
    Q_OBJECT
public:
    explicit CommandPalette(QWidget *window);

    void setProviders(std::vector<PaletteProvider *> providers);
    void open();
    void dismiss();
    PaletteModel *model() const { return m_model; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void search(const QString &query);
    void place();
    void retranslate();

    PaletteModel *m_model;
    PaletteList *m_list;
    QLineEdit *m_line;
    QLabel *m_nothing;
    QPointer<QWidget> m_focusBefore;
};

} // namespace gatehouse
