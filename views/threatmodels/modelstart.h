#pragma once

#include "models/base/id.h"

#include <QWidget>

class QPushButton;

namespace gatehouse {

class EmptyState;
class ThreatDesk;

/// What stands on the tab of a release that has no threat model yet: what one is for, and the ways
/// to begin one.
class ModelStart final : public QWidget
{
    Q_OBJECT
public:
    explicit ModelStart(ThreatDesk &desk, QWidget *parent = nullptr);
    void retranslate();
    /// Looks whether there is a release before that has one.
    void refresh();

Q_SIGNALS:
    void importRequested();

private:
    void permit();
    void beginWithTemplate();
    void takeOver();
    void beginEmpty();

    ThreatDesk &m_desk;
    EmptyState *m_words;
    QPushButton *m_takeOver;
    QPushButton *m_import;
    QPushButton *m_empty;
    ThreatModelId m_before; ///< invalid: there is none
};

} // namespace gatehouse
