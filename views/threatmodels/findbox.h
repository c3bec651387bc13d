#pragma once

#include "models/threatmodels/threatmodel.h"

#include <QFrame>

class QLabel;
class QListWidget;

namespace gatehouse {

class ModelDraft;
class SearchField;

/// Where something of the model is shown.
struct FoundPart {
    QString uid;
    QString diagram; ///< uid; empty: on none
    QString name;
    bool operator==(const FoundPart &) const = default;
};

/// Elements, flows, boundaries and notes whose name holds the words, those of `first` before those
/// of other diagrams.
std::vector<FoundPart> findParts(const ThreatModel &model, const QString &words,
                                 const QString &first);

/// Finds by name in all diagrams of the model; Enter goes to the next hit.
class FindBox final : public QFrame
{
    Q_OBJECT
public:
    FindBox(ModelDraft &draft, QWidget *parent);

    void open();
    SearchField *field() const { return m_field; }
    QListWidget *hits() const { return m_hits; }

Q_SIGNALS:
    void chosen(const QString &uid, const QString &diagram);
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search();
    void go(int by);
    void place();

    ModelDraft &m_draft;
    SearchField *m_field;
    QListWidget *m_hits;
    QLabel *m_none;
};

} // namespace gatehouse
