#pragma once

#include "models/base/result.h"
#include "models/evidence/evidencekind.h"

#include <QJsonObject>

namespace gatehouse {

/// The demo's story (resources/demo/portfolio.json, its registers in management.json): who is
/// there, which apps, and how far each release came. Days are counted from today, the past
/// negative.
Result<QJsonObject> readDemoScript();

/// The demo's evidence files under one folder, texts filled in for one release.
class DemoEvidence
{
public:
    /// Which template stands behind requirements of a group, by the longest prefix that matches.
    static QString templateFor(const QString &groupKey);
    /// The same for requirements that are the organisation's.
    static QString organisationTemplateFor(const QString &groupKey);
    /// A title a person would give the file of that template.
    static QString titleOf(const QString &templateName);
    static EvidenceKind kindOf(const QString &templateName);

    DemoEvidence(QString folder, QJsonObject words)
        : m_folder(std::move(folder)), m_words(std::move(words))
    {
    }
    /// Writes the file (a PDF for the penetration test) and returns its path.
    Result<QString> write(const QString &templateName) const;

private:
    QString m_folder;
    QJsonObject m_words; ///< what stands for {app}, {version} … in the templates
};

} // namespace gatehouse
