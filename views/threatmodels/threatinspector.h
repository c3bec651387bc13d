#pragma once

#include <QWidget>

class QLabel;
class QListWidget;

namespace gatehouse {

class InspectorSection;
class KeyValueGrid;
class StateBadge;
class ThreatDesk;
struct ThreatRow;

/// The threat looked at, beside the page: what it is, why it stands as it does, what is done
/// against it, which requirements speak of it, and what to try.
class ThreatInspector final : public QWidget
{
    Q_OBJECT
public:
    explicit ThreatInspector(ThreatDesk &desk, QWidget *parent = nullptr);
    void retranslate();

private:
    void show();
    void showRatings(const ThreatRow &row);
    void showCountermeasures(const ThreatRow &row);
    void showRequirements(const ThreatRow &row);
    void showAdvice(const ThreatRow &row);

    ThreatDesk &m_desk;
    QLabel *m_number;
    QLabel *m_title;
    StateBadge *m_state;
    StateBadge *m_risk;
    QLabel *m_none;
    QLabel *m_description;
    QLabel *m_reason;
    KeyValueGrid *m_facts;
    QListWidget *m_countermeasures;
    QLabel *m_noCountermeasures;
    QListWidget *m_requirements;
    QLabel *m_tests;
    QLabel *m_masvs;
    enum Section { About, Why, Rating, Countermeasures, Requirements, Tests, Masvs };
    QList<InspectorSection *> m_sections;
};

} // namespace gatehouse
