#pragma once

#include "models/management/operationassurance.h"
#include "models/management/registerrow.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QStackedWidget;

namespace gatehouse {

class EmptyState;
class InspectorSection;
class KeyValueGrid;
class NavigationContext;

/// An entry of a register in full, and where it leads: its file, its apps, the requirements its
/// controls rest on.
class RegisterInspector final : public QWidget
{
    Q_OBJECT
public:
    explicit RegisterInspector(NavigationContext &context, QWidget *parent = nullptr);
    void retranslate();
    /// nullptr: nothing is chosen. `state` is an operation's, where it was read.
    void show(const RegisterRow *row, const OperationState *state = nullptr);

private:
    struct Link {
        QString text;
        std::function<void()> follow;
    };
    void showFacts(const RegisterRow &row);
    std::vector<Link> linksOf(const RegisterRow &row, const OperationState *state) const;

    NavigationContext &m_context;
    QStackedWidget *m_stack;
    EmptyState *m_nothing;
    QLabel *m_register;
    QLabel *m_title;
    KeyValueGrid *m_facts;
    QListWidget *m_links;
    InspectorSection *m_recorded;
    InspectorSection *m_leads;
    std::vector<Link> m_shown;
};

} // namespace gatehouse
