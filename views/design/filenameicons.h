#pragma once

#include <QFileIconProvider>

namespace gatehouse {

/// Tells files by their names. Qt's own looks into them, and to open a workspace that is open here
/// and close it again ends the locks that SQLite has on it (see ownHandleOn()).
class FileNameIcons final : public QFileIconProvider
{
public:
    QIcon icon(IconType type) const override { return QFileIconProvider::icon(type); }
    QIcon icon(const QFileInfo &file) const override;
    QString type(const QFileInfo &file) const override;
};

} // namespace gatehouse
