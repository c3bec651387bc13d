#pragma once

#include "views/design/dialogseam.h"
#include "views/design/filenameicons.h"

#include <QCoreApplication>

class QFileDialog;
class QSettings;

namespace gatehouse {

/// The dialogs people see. Remembers the folders that files were last taken from and put in.
class QtDialogs final : public Dialogs
{
    Q_DECLARE_TR_FUNCTIONS(QtDialogs)
public:
    explicit QtDialogs(QSettings &settings) : m_settings(settings) { }

    QStringList openFiles(QWidget *parent, const QString &title, const QString &filter) override;
    QString openFile(QWidget *parent, const QString &title, const QString &filter) override;
    QString saveFile(QWidget *parent, const QString &title, const QString &suggested,
                     const QString &filter) override;
    Result<bool> printPages(QWidget *parent, QPrinter &printer, const PaintPages &paint) override;
    bool confirm(QWidget *parent, const Confirmation &confirmation) override;
    DraftAnswer askAboutDrafts(QWidget *parent, const DraftQuestion &question) override;
    std::optional<QList<bool>> settleConflict(QWidget *parent,
                                              const ConflictQuestion &question) override;
    std::optional<QString> askText(QWidget *parent, const TextPrompt &prompt) override;

private:
    QString lastFolder(const QString &setting) const;
    /// `suggested`: a name, or a path.
    QStringList choose(QFileDialog &dialog, const QString &setting, const QString &suggested = {});

    QSettings &m_settings;
    FileNameIcons m_icons;
};

} // namespace gatehouse
