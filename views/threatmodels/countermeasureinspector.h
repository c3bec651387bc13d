#pragma once

#include <QWidget>

class QLabel;
class QListWidget;

namespace gatehouse {

class InspectorSection;
class KeyValueGrid;
class StateBadge;
class ThreatDesk;

/// The countermeasure looked at, beside the page: what is done, against which threats, and what
/// tests of it found.
class CountermeasureInspector final : public QWidget
{
    Q_OBJECT
public:
    explicit CountermeasureInspector(ThreatDesk &desk, QWidget *parent = nullptr);
    void retranslate();

private:
    void show();

    ThreatDesk &m_desk;
    QLabel *m_number;
    QLabel *m_title;
    StateBadge *m_stage;
    QLabel *m_none;
    QLabel *m_description;
    KeyValueGrid *m_facts;
    QListWidget *m_requirement;
    QListWidget *m_threats;
    QLabel *m_tests;
    enum Section { About, Facts, Requirement, Threats, Tests };
    QList<InspectorSection *> m_sections;
};

} // namespace gatehouse
