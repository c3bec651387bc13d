#include "views/threatmodels/modeldraft.h"

#include "views/threatmodels/modeldifference.h"

#include <QUndoStack>
#include <QUuid>

namespace gatehouse {

/// One step: how the model was and how it is, in what differs.
class ModelEdit final : public QUndoCommand
{
public:
    ModelEdit(ModelDraft &draft, const QString &text, ModelDifference difference, QString mergeKey)
        : QUndoCommand(text), m_draft(draft), m_difference(std::move(difference)),
          m_mergeKey(std::move(mergeKey))
    {
    }

    void undo() override { m_draft.take(m_difference, false); }
    void redo() override { m_draft.take(m_difference, true); }
    int id() const override { return m_mergeKey.isEmpty() ? -1 : 1; }

    bool mergeWith(const QUndoCommand *other) override
    {
        const auto *next = static_cast<const ModelEdit *>(other);
        if (next->m_mergeKey != m_mergeKey || !m_draft.m_mayMerge)
            return false;
        m_difference.append(next->m_difference);
        setObsolete(m_difference.isEmpty());
        return true;
    }

private:
    ModelDraft &m_draft;
    ModelDifference m_difference;
    QString m_mergeKey;
};

ModelDraft::ModelDraft(QObject *parent)
    : QObject(parent), m_steps(new QUndoStack(this)),
      m_mark(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
    connect(m_steps, &QUndoStack::cleanChanged, this,
            [this](bool clean) { Q_EMIT modifiedChanged(!clean); });
}

ModelDraft::~ModelDraft()
{
    // The stack announces that it is clean while it goes.
    m_steps->disconnect(this);
}

void ModelDraft::setModel(ThreatModel model)
{
    m_model = std::move(model);
    m_steps->clear();
    m_mark = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_diagram = m_model.diagrams.empty() ? QString() : m_model.diagrams.front().uid;
    Q_EMIT reset();
    Q_EMIT diagramShown();
}

bool ModelDraft::edit(const QString &text, const Edit &edit, const QString &mergeKey)
{
    if (m_readOnly)
        return false;
    ThreatModel after = m_model;
    edit(after);
    ModelDifference difference(m_model, after);
    if (difference.isEmpty())
        return false;
    m_steps->push(new ModelEdit(*this, text, std::move(difference), mergeKey));
    m_mayMerge = true;
    return true;
}

bool ModelDraft::canUndo() const
{
    return !m_readOnly && m_steps->canUndo();
}

bool ModelDraft::canRedo() const
{
    return !m_readOnly && m_steps->canRedo();
}

void ModelDraft::undo()
{
    if (!canUndo())
        return;
    endMerging();
    m_steps->undo();
}

void ModelDraft::redo()
{
    if (!canRedo())
        return;
    endMerging();
    m_steps->redo();
}

bool ModelDraft::isModified() const
{
    return !m_steps->isClean();
}

void ModelDraft::markSaved()
{
    endMerging();
    m_steps->setClean();
}

void ModelDraft::setReadOnly(bool readOnly)
{
    if (m_readOnly == readOnly)
        return;
    m_readOnly = readOnly;
    Q_EMIT readOnlyChanged();
}

void ModelDraft::showDiagram(const QString &uid)
{
    if (uid == m_diagram || !m_model.diagram(uid))
        return;
    endMerging();
    m_diagram = uid;
    Q_EMIT diagramShown();
}

void ModelDraft::take(const ModelDifference &difference, bool forth)
{
    difference.apply(m_model, forth ? Direction::Forth : Direction::Back);
    const ModelDelta delta = difference.delta();
    // What is undone should be seen: on the diagram where it happens.
    const QString before = m_diagram;
    if (!m_model.diagram(m_diagram))
        m_diagram = m_model.diagrams.empty() ? QString() : m_model.diagrams.front().uid;
    if (!delta.diagrams.isEmpty() && !delta.diagrams.contains(m_diagram)) {
        for (const Diagram &diagram : m_model.diagrams) {
            if (delta.diagrams.contains(diagram.uid)) {
                m_diagram = diagram.uid;
                break;
            }
        }
    }
    Q_EMIT changed(delta);
    if (m_diagram != before)
        Q_EMIT diagramShown();
}

} // namespace gatehouse
