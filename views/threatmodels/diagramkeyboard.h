#pragma once

#include "views/design/designtokens.h"
#include "views/threatmodels/walking.h"

#include <QObject>

class QKeyEvent;
class QPainter;

namespace gatehouse {

class DiagramScene;
class DiagramView;
class ModelDraft;

/// The canvas without a mouse: walking from part to part, nudging, and drawing flows. What edits by
/// a shortcut of its own is an action (see DiagramActions).
class DiagramKeyboard final : public QObject
{
    Q_OBJECT
public:
    DiagramKeyboard(ModelDraft &draft, DiagramScene &scene, DiagramView &view);

    /// Whether press() would do something with it.
    bool takes(const QKeyEvent &event) const;
    /// True where the key was one of these.
    bool press(const QKeyEvent &event);
    /// To the next or previous part; false where there is none, so that the focus goes on.
    bool step(bool next);
    /// Keeps what is stood on selected while walking on, or lets go of it.
    void toggle();
    /// The mouse has taken over.
    void forget();

    bool isConnecting() const { return !m_connectFrom.isEmpty(); }
    /// Begins a flow from the selected element: arrows pick its end, Enter draws it.
    void startConnecting();
    /// Asks for the type of the next element, connected from the selected one.
    void addNext();
    void paint(QPainter &painter, const ColorScheme &scheme, double scale) const;

private:
    void walkTo(const QString &uid);
    void walk(Heading heading);
    void nudge(Heading heading, double by);
    void aim(const QString &uid);
    void stopConnecting();
    void walkFlows();
    QString current() const;

    ModelDraft &m_draft;
    DiagramScene &m_scene;
    DiagramView &m_view;
    QString m_current;
    QStringList m_kept;
    QString m_connectFrom;
    QString m_aim;
};

} // namespace gatehouse
