#pragma once

#include "models/threatmodels/threatgeneration.h"
#include "views/threatmodels/modelclip.h"
#include "views/threatmodels/modeledits.h"
#include "views/threatmodels/paletteentry.h"

#include <QObject>

#include <functional>
#include <optional>

namespace gatehouse {

class DiagramScene;
class ModelDraft;

/// What is done on a diagram, each a step of the draft: with what is selected, in the language of
/// the screen, and with what it made selected afterwards.
class DiagramDesk final : public QObject
{
    Q_OBJECT
public:
    DiagramDesk(ModelDraft &draft, DiagramScene &scene, QObject *parent = nullptr);

    void setLibrary(const ThreatLibrary *library);
    /// What is answered of the app, as the library's rules ask for it.
    void setProfile(Condition::Lookup profile);
    const ThreatLibrary *library() const { return m_library; }
    void setLanguage(Language language) { m_language = language; }
    Language language() const { return m_language; }
    ModelDraft &draft() const { return m_draft; }
    DiagramScene &scene() const { return m_scene; }

    /// Puts something from the palette around a point.
    void place(const PaletteEntry &entry, const QPointF &at);
    void drawBoundary(const BoundaryShape &shape);
    void connectElements(const QString &source, const QString &target);
    void reconnect(const QString &flow, int end, const QString &element);
    /// A new element around a point, with a flow to it from `source` where there is one.
    void addConnected(const QString &source, const QString &type, const QPointF &at);

    void removeSelected();
    void removeSelectedFromModel();
    void copy() const;
    void cut();
    /// Around `at`.
    void pasteClip(PasteAs how, const QPointF &at);
    bool canPaste() const;
    void duplicate();
    void groupSelected();
    void ungroupSelected();
    void alignSelected(Alignment how);
    void distributeSelected(Qt::Orientation along);
    void restackSelected(Stacking how);
    void rename(const QString &uid, const QString &name);
    /// The name of a part, of a note its text.
    QString nameOf(const QString &uid) const;
    /// Puts an arrangement (see arrangedDiagram) in the place of the diagram it was made of. False,
    /// and nothing happens, where that is another by now or not shown.
    bool takeArrangement(const Diagram &before, const Diagram &arranged);

    QString addDiagram();
    void renameDiagram(const QString &uid, const QString &name);
    void removeDiagram(const QString &uid);
    void moveDiagram(int from, int to);
    /// Shows the diagram inside an element; makes it where there is none.
    void openInside(const QString &element);

    /// The questions that decide something at a part as it stands now (see ThreatGenerator).
    QSet<QString> asked(const ModelElement &element) const;
    QSet<QString> asked(const DataFlow &flow) const;

    /// What new elements were made of lately, newest first.
    const QStringList &recentTypes() const { return m_recentTypes; }
    QString typeTitle(const QString &type) const;

Q_SIGNALS:
    /// Something was made that wants a name: it is asked for in place.
    void made(const QString &uid);

private:
    void makeGenerator();
    /// On the shown diagram, made first where the model has none.
    bool editDiagram(const QString &text,
                     const std::function<void(ThreatModel &, Diagram &)> &edit);
    ModelElement newElement(const ThreatModel &model, const QString &type) const;
    QRectF usualRect(const ModelElement &element, const QPointF &middle) const;
    void remember(const QString &type);

    ModelDraft &m_draft;
    DiagramScene &m_scene;
    const ThreatLibrary *m_library = nullptr;
    Condition::Lookup m_profile;
    std::optional<ThreatGenerator> m_generator; ///< of the library and the profile
    Language m_language = Language::English;
    QStringList m_recentTypes;
};

} // namespace gatehouse
