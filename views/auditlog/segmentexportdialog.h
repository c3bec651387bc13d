#pragma once

#include "views/design/formdialog.h"

class QSpinBox;

namespace gatehouse {

class NavigationContext;

/// Which entries of the log go out as a file that proves itself (see AuditSegment). Accepted: a
/// file was chosen.
class SegmentExportDialog final : public FormDialog
{
    Q_OBJECT
public:
    /// Offers entries `first` to `last` of those there are.
    SegmentExportDialog(NavigationContext &context, qint64 first, qint64 last, qint64 count,
                        QWidget *parent = nullptr);

    qint64 first() const;
    qint64 last() const;
    const QString &path() const { return m_path; }

private:
    NavigationContext &m_context;
    QSpinBox *m_first;
    QSpinBox *m_last;
    QString m_path;
};

} // namespace gatehouse
