#pragma once

#include <QSet>
#include <QString>

namespace gatehouse {

/// What an edit touched, so that whoever shows the model updates only that. A part that came or
/// went is named like one that changed.
struct ModelDelta {
    bool about = false; ///< the model's own name and description
    bool assets = false;
    bool diagramList = false; ///< a diagram came, went, moved among the others or has another name
    QSet<QString> elements;
    QSet<QString> flows;
    QSet<QString> boundaries;
    QSet<QString> diagrams; ///< on which something stands elsewhere, came or went
    bool isEmpty() const
    {
        return !about && !assets && !diagramList && elements.isEmpty() && flows.isEmpty()
            && boundaries.isEmpty() && diagrams.isEmpty();
    }
};

} // namespace gatehouse
