#pragma once

#include "models/threatmodels/librarypart.h"
#include "views/design/formdialog.h"

class QLineEdit;

namespace gatehouse {

class Form;
class ThreatLibraryDesk;

/// Publishes a draft as a version: shows what is wrong with it, and asks for the version where
/// nothing keeps it from being published.
class ThreatLibraryPublishing final : public FormDialog
{
    Q_OBJECT
public:
    /// The desk shows a draft.
    explicit ThreatLibraryPublishing(ThreatLibraryDesk &desk, QWidget *parent = nullptr);

Q_SIGNALS:
    void partRequested(gatehouse::LibraryPartKind kind, const QString &key);
    void published(const QString &name);

private:
    QString nextVersion() const;
    Result<void> save();

    ThreatLibraryDesk &m_desk;
    ThreatLibraryDraftId m_draft;
    QString m_key;
    Form *m_form;
    QLineEdit *m_version;
};

} // namespace gatehouse
