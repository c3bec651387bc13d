#pragma once

#include "models/base/id.h"

#include <QWidget>

class QLabel;
class QListWidget;

namespace gatehouse {

class EvidencePreviewView;
class KeyValueGrid;
class NavigationContext;

/// A piece of evidence in full: what it shows, where it is from, and what rests on it.
class EvidenceInspector final : public QWidget
{
    Q_OBJECT
public:
    explicit EvidenceInspector(NavigationContext &context, QWidget *parent = nullptr);
    /// An invalid id: nothing is chosen.
    void show(EvidenceId evidence);
    void retranslate();

private:
    NavigationContext &m_context;
    EvidenceId m_evidence;
    QLabel *m_number;
    QLabel *m_title;
    EvidencePreviewView *m_preview;
    KeyValueGrid *m_facts;
    QLabel *m_heading;
    QListWidget *m_reliances;
};

} // namespace gatehouse
