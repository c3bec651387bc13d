#pragma once

#include "models/threatmodels/librarypart.h"

#include <QObject>

class QAction;

namespace gatehouse {

class ThreatLibraryDesk;

/// What is done with a version of a threat library as a whole: copied to a draft, compared,
/// published, written to a file and read from one. As actions for buttons and menus.
class ThreatLibraryActions final : public QObject
{
    Q_OBJECT
public:
    ThreatLibraryActions(ThreatLibraryDesk &desk, QWidget *window);

    void retranslate();
    void permit();

    QAction *copy() const { return m_copy; }
    QAction *publish() const { return m_publish; }
    QAction *titles() const { return m_titles; }
    QAction *compare() const { return m_compare; }
    QAction *importFile() const { return m_import; }
    QAction *exportFile() const { return m_export; }
    QAction *discard() const { return m_discard; }

Q_SIGNALS:
    void partRequested(gatehouse::LibraryPartKind kind, const QString &key);

private:
    void copyToDraft();
    void publishDraft();
    void editTitles();
    void compareVersions();
    void readFile();
    void writeFile();
    void discardDraft();
    void take(const struct ThreatLibraryContent &content);

    ThreatLibraryDesk &m_desk;
    QWidget *m_window;
    QAction *m_copy;
    QAction *m_publish;
    QAction *m_titles;
    QAction *m_compare;
    QAction *m_import;
    QAction *m_export;
    QAction *m_discard;
};

} // namespace gatehouse
