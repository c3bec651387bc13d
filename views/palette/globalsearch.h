#pragma once

#include "views/palette/paletteentry.h"

#include <QWidget>

class QFrame;
class QLabel;

namespace gatehouse {

class PaletteList;
class PaletteModel;
class SearchField;

/// The header's search over what the workspace holds (Ctrl+F): results below the field while
/// typing, arrows and Enter to go there, Escape to give up.
class GlobalSearch final : public QWidget
{
    Q_OBJECT
public:
    explicit GlobalSearch(QWidget *parent = nullptr);
    ~GlobalSearch() override;

    void setProviders(std::vector<PaletteProvider *> providers);
    /// Focuses the field with its text selected.
    void begin();
    void dismiss();
    SearchField *field() const { return m_field; }
    PaletteModel *model() const { return m_model; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void search(const QString &query);
    void place();
    void retranslate();

    SearchField *m_field;
    PaletteModel *m_model;
    QFrame *m_results; ///< a child of the window, over the page
    PaletteList *m_list;
    QLabel *m_nothing;
};

} // namespace gatehouse
