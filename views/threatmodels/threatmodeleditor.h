#pragma once

#include "models/base/language.h"
#include "views/design/message.h"
#include "models/diagrams/diagrampicture.h"

#include <QWidget>

class QLabel;
class QSplitter;
class QToolButton;

namespace gatehouse {

class DiagramActions;
class DiagramDesk;
class DiagramScene;
class DiagramTabs;
class DiagramView;
class ElementPalette;
class EmptyState;
class FindBox;
class ModelDraft;
class NameEditor;
class PropertiesPanel;
class TypePicker;

/// Draws and describes a threat model: palette, diagrams and properties around the canvas. It works
/// on a value in memory; whoever shows it loads, saves, and asks for files.
class ThreatModelEditor final : public QWidget
{
    Q_OBJECT
public:
    explicit ThreatModelEditor(QWidget *parent = nullptr);
    ~ThreatModelEditor() override;

    /// The types and questions that are offered, with their texts in a language; the library must
    /// outlive the editor or be replaced.
    void setLibrary(const ThreatLibrary *library);
    void setLanguage(Language language);
    /// What is answered of the app: what no rule asks of it, is not asked of its parts.
    void setProfile(Condition::Lookup profile);

    /// Begins with this model: nothing to undo, not modified.
    void setModel(ThreatModel model);
    const ThreatModel &model() const;
    bool isModified() const;
    /// What is there now is what is stored.
    void markSaved();
    void setReadOnly(bool readOnly);
    /// How the threats of each element and flow stand.
    void setMarks(PartMarks marks);

    /// Selects a part and shows it, on whichever diagram it stands; a diagram's uid shows that.
    /// False where no diagram shows it.
    bool select(const QString &uid);
    QStringList selectedUids() const;
    /// The shown diagram as a picture.
    Result<void> savePicture(const FileTarget &target, PictureFormat format) const;
    /// Shows the diagram arranged, unless it has changed since it was `before`: that is said.
    void takeArrangement(const Diagram &before, const Diagram &arranged);
    /// A file name for it, with its suffix.
    QString suggestedName(PictureFormat format) const;

    ModelDraft &draft() const { return *m_draft; }
    DiagramView *view() const { return m_view; }
    DiagramActions *diagramActions() const { return m_actions; }

Q_SIGNALS:
    /// The model is another than at the last setModel() or markSaved(), or is that again.
    void modified(bool isModified);
    void selectionChanged(const QStringList &uids);
    /// A file is to be asked for, and savePicture() called.
    void pictureRequested(gatehouse::PictureFormat format);
    /// The shown diagram is to be arranged (it may take long), and takeArrangement() called.
    void arrangementRequested();
    /// Something could not be done.
    void messagePosted(const gatehouse::Message &message);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    QWidget *buildTools();
    void connectParts();
    void retranslate();
    void rename(const QString &uid);
    void askType(const QString &source, const QPointF &middle);
    void goTo(const QString &uid, const QString &diagram);
    void announce();
    void showPlaceholder();

    ModelDraft *m_draft;
    DiagramScene *m_scene;
    DiagramDesk *m_desk;
    DiagramView *m_view;
    DiagramActions *m_actions;
    ElementPalette *m_palette;
    DiagramTabs *m_tabs;
    PropertiesPanel *m_properties;
    FindBox *m_find;
    NameEditor *m_name;
    TypePicker *m_types;
    QSplitter *m_splitter;
    EmptyState *m_placeholder;
    QLabel *m_hint;
    QToolButton *m_zoom;
    QToolButton *m_arrangement;
    QToolButton *m_export;
    const ThreatLibrary *m_library = nullptr;
};

} // namespace gatehouse
