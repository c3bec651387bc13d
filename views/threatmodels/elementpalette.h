#pragma once

#include "models/threatmodels/threatlibrary.h"
#include "views/threatmodels/paletteentry.h"

#include <QWidget>

class QStandardItemModel;
class QTreeView;

namespace gatehouse {

class ModelDraft;
class SearchField;

/// What a diagram is made of: the element types of the library by kind, flows, boundaries, notes,
/// and the elements of the model that the diagram does not show yet. An entry is dragged to the
/// canvas, clicked to be put where the next click goes, or put in the middle by a double click or
/// Enter.
class ElementPalette final : public QWidget
{
    Q_OBJECT
public:
    explicit ElementPalette(ModelDraft &draft, QWidget *parent = nullptr);

    void setLibrary(const ThreatLibrary *library, Language language);
    /// Marks what the next click on the canvas puts there.
    void showArmed(const std::optional<PaletteEntry> &entry);
    QTreeView *view() const { return m_view; }

Q_SIGNALS:
    void armRequested(const gatehouse::PaletteEntry &entry);
    void placeRequested(const gatehouse::PaletteEntry &entry);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fill();
    void fillShown();
    void filter(const QString &text);

    ModelDraft &m_draft;
    const ThreatLibrary *m_library = nullptr;
    Language m_language = Language::English;
    SearchField *m_search;
    QTreeView *m_view;
    QStandardItemModel *m_model;
};

} // namespace gatehouse
