#pragma once

#include "models/auditlog/auditlog.h"

#include <QWidget>

#include <optional>

class QVBoxLayout;

namespace gatehouse {

/// One audit entry in full: who, when, and for each thing touched what its fields were and are.
class AuditEntryView final : public QWidget
{
    Q_OBJECT
public:
    explicit AuditEntryView(QWidget *parent = nullptr);
    void setEntry(const std::optional<AuditEntry> &entry);

private:
    QVBoxLayout *m_layout;
    QWidget *m_content = nullptr;
};

} // namespace gatehouse
