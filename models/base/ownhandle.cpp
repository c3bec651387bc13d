#include "models/base/ownhandle.h"

#include <QFile>

#include <cstdlib>
#include <dirent.h>
#include <sys/stat.h>

namespace gatehouse {

namespace {

int ownHandle(const struct stat &file, int aside)
{
    if (!S_ISREG(file.st_mode))
        return -1;
    int own = -1;
    if (DIR *handles = ::opendir("/proc/self/fd")) {
        while (const dirent *entry = ::readdir(handles)) {
            const int handle = std::atoi(entry->d_name);
            struct stat open = {};
            if (entry->d_name[0] != '.' && handle != ::dirfd(handles) && handle != aside
                && ::fstat(handle, &open) == 0 && open.st_dev == file.st_dev
                && open.st_ino == file.st_ino)
                own = handle;
        }
        ::closedir(handles);
    }
    return own;
}

} // namespace

int ownHandleOn(const QString &path)
{
    struct stat file = {};
    return ::stat(QFile::encodeName(path).constData(), &file) == 0 ? ownHandle(file, -1) : -1;
}

int ownHandleBeside(int handle)
{
    struct stat file = {};
    return ::fstat(handle, &file) == 0 ? ownHandle(file, handle) : -1;
}

} // namespace gatehouse
