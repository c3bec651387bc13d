#pragma once

#include "models/threatmodels/threatmodel.h"
#include "views/threatmodels/modeldelta.h"

#include <QObject>

#include <functional>

class QUndoStack;

namespace gatehouse {

class ModelEdit;

/// The threat model under somebody's hands: its value, the steps that led there, and the diagram
/// that is looked at. Every change is a step that can be undone; there is no other way to change
/// it.
class ModelDraft final : public QObject
{
    Q_OBJECT
public:
    explicit ModelDraft(QObject *parent = nullptr);
    ~ModelDraft() override;

    /// Begins with this model: no steps, not modified, its first diagram shown.
    void setModel(ThreatModel model);
    const ThreatModel &model() const { return m_model; }

    using Edit = std::function<void(ThreatModel &)>;
    /// Lets `edit` change the model, as one step named `text` in menus. Steps under the same
    /// `mergeKey` that follow each other are one: typing, nudging. False, and nothing happens,
    /// where nothing may be changed or nothing did.
    bool edit(const QString &text, const Edit &edit, const QString &mergeKey = {});
    /// What follows is a step of its own, whatever its key.
    void endMerging() { m_mayMerge = false; }

    bool canUndo() const;
    bool canRedo() const;
    void undo();
    void redo();
    QUndoStack *steps() const { return m_steps; }

    bool isModified() const;
    void markSaved();
    /// Refuses every edit, undo and redo.
    void setReadOnly(bool readOnly);
    bool isReadOnly() const { return m_readOnly; }

    /// The diagram that is looked at: its uid, empty while the model has none.
    const QString &diagramUid() const { return m_diagram; }
    /// nullptr while the model has none.
    const Diagram *diagram() const { return m_model.diagram(m_diagram); }
    /// Shows another; nothing happens where there is none of that uid.
    void showDiagram(const QString &uid);

    /// Uids that stand for one session of one model: what was copied here is told from what was
    /// not.
    const QString &mark() const { return m_mark; }

Q_SIGNALS:
    /// Another model is here.
    void reset();
    void changed(const gatehouse::ModelDelta &delta);
    /// Another diagram is shown.
    void diagramShown();
    void modifiedChanged(bool modified);
    void readOnlyChanged();

private:
    friend class ModelEdit;
    void take(const class ModelDifference &difference, bool forth);

    ThreatModel m_model;
    QUndoStack *m_steps;
    QString m_diagram;
    QString m_mark;
    bool m_readOnly = false;
    bool m_mayMerge = false;
};

} // namespace gatehouse
