#pragma once

#include "models/threatmodels/librarytablemodel.h"

#include <QTextBrowser>

namespace gatehouse {

/// An entry of a threat library in full: both languages, the one in use first, where it applies,
/// what answers it, what it names, and what is wrong with it. What it names leads there.
class LibraryPartView final : public QTextBrowser
{
    Q_OBJECT
public:
    explicit LibraryPartView(QWidget *parent = nullptr);

    void showPart(const ThreatLibraryContent &content, const LibraryRow &row, Language language);
    void showLibrary(const ThreatLibraryContent &content, Language language);

Q_SIGNALS:
    void partRequested(gatehouse::LibraryPartKind kind, const QString &key);

protected:
    void changeEvent(QEvent *event) override;

private:
    void show(const QString &html);

    QString m_html;
};

} // namespace gatehouse
