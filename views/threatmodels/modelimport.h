#pragma once

#include "models/exchange/threatmodelfile.h"
#include "models/threatmodels/documentintake.h"
#include "views/design/formdialog.h"

namespace gatehouse {

class ThreatDesk;

/// A threat model of another tool before it is taken over: what it holds, what becomes of it, and
/// everything in the file that is not kept.
class ModelImport final : public FormDialog
{
    Q_OBJECT
public:
    /// `file`: its name. `trial`: what taking it over would come to.
    ModelImport(ThreatDesk &desk, ModelReading reading, const DocumentIntake &trial, QString file,
                QWidget *parent = nullptr);

    /// Asks for a file, reads it as a job, and opens the preview.
    static void choose(ThreatDesk &desk, QWidget *parent);

private:
    static void preview(ThreatDesk &desk, ModelReading reading, const QString &file,
                        QWidget *parent);
    Result<void> save();

    ThreatDesk &m_desk;
    ReleaseId m_release;
    ModelReading m_reading;
    QString m_file;
    bool m_replaces;
};

} // namespace gatehouse
