#pragma once

#include "models/auditchain/auditlog.h"
#include "models/auditlog/recordlife.h"
#include "models/base/language.h"

#include <QWidget>

#include <optional>

class QVBoxLayout;

namespace gatehouse {

/// One audit entry in full, in words: who, when, and for each thing touched what its fields were
/// and are.
class AuditEntryView final : public QWidget
{
    Q_OBJECT
public:
    explicit AuditEntryView(QWidget *parent = nullptr);
    void setEntry(const std::optional<AuditEntry> &entry, Language language);

Q_SIGNALS:
    /// What became of one of the things the entry touched is wanted.
    void lifeRequested(const gatehouse::LoggedRecord &record);

private:
    QVBoxLayout *m_layout;
    QWidget *m_content = nullptr;
};

} // namespace gatehouse
