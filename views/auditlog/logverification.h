#pragma once

#include "models/product/auditfindings.h"
#include "views/design/message.h"

#include <QCoreApplication>

namespace gatehouse {

/// What the window says of an audit log that was held to all it can be held to.
class LogVerification
{
    Q_DECLARE_TR_FUNCTIONS(LogVerification)
public:
    explicit LogVerification(const AuditFindings &findings) : m_findings(findings) { }

    /// In the running language; a warning or error where something does not hold or a clock was set
    /// back. It stays until it is dismissed.
    Message message() const;

private:
    /// The head's whole digest, with the algorithm: "SHA-256 6f1c…".
    QString head() const;
    QStringList faults() const;

    const AuditFindings &m_findings;
};

} // namespace gatehouse
