#include "models/packages/packagearchive.h"

#include <QDir>
#include <QFile>

#include <archive.h>
#include <archive_entry.h>

#include <clocale>
#include <memory>

namespace gatehouse {

namespace {

struct EndReading {
    void operator()(archive *reading) const { archive_read_free(reading); }
};
using Reading = std::unique_ptr<archive, EndReading>;

/// libarchive takes names to the thread's locale and back; in that of a program which was started
/// without one, those that are not ASCII would be lost.
class UnicodeNames
{
public:
    UnicodeNames()
        : m_locale(newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr)),
          m_before(m_locale ? uselocale(m_locale) : nullptr)
    {
    }
    ~UnicodeNames()
    {
        if (!m_locale)
            return;
        uselocale(m_before);
        freelocale(m_locale);
    }
    UnicodeNames(const UnicodeNames &) = delete;
    UnicodeNames &operator=(const UnicodeNames &) = delete;

private:
    locale_t m_locale;
    locale_t m_before;
};

constexpr size_t blockBytes = 64 * 1024;

QString causeOf(archive *reading)
{
    return QString::fromUtf8(archive_error_string(reading));
}

/// Only by its directory, which stands at the end: what is cut off has none.
bool begin(archive *reading, const QString &path)
{
    return archive_read_support_format_zip_seekable(reading) == ARCHIVE_OK
        && archive_read_open_filename(reading, QFile::encodeName(path).constData(), blockBytes)
        == ARCHIVE_OK;
}

QString nameOf(archive_entry *entry)
{
    if (const char *name = archive_entry_pathname_utf8(entry))
        return QString::fromUtf8(name);
    return QString::fromUtf8(archive_entry_pathname(entry));
}

} // namespace

Result<PackageArchive> PackageArchive::open(const QString &path, Progress *progress)
{
    const auto unreadable = [&](const QString &cause) {
        return fail(ErrorKind::Unreadable,
                    tr("%1 is no package: it is no ZIP file, damaged, or cut off. Choose the APK "
                       "or IPA as it was built.")
                        .arg(QDir::toNativeSeparators(path)),
                    cause);
    };
    const UnicodeNames names;
    const Reading reading(archive_read_new());
    if (!begin(reading.get(), path))
        return unreadable(causeOf(reading.get()));
    PackageArchive opened;
    opened.m_path = path;
    qsizetype characters = 0;
    for (archive_entry *entry = nullptr;;) {
        const int code = archive_read_next_header(reading.get(), &entry);
        if (code == ARCHIVE_EOF)
            return opened;
        if (code != ARCHIVE_OK && code != ARCHIVE_WARN)
            return unreadable(causeOf(reading.get()));
        opened.m_names += nameOf(entry);
        characters += opened.m_names.last().size();
        if (opened.m_names.size() > mostMembers || characters > mostNames)
            return fail(ErrorKind::Invalid,
                        tr("%1 holds more files than any app does. Choose the APK or IPA as it "
                           "was built.")
                            .arg(QDir::toNativeSeparators(path)));
        if (progress && progress->isCancelled())
            return fail(ErrorKind::Cancelled, tr("Looking at the package was cancelled."));
    }
}

Result<QByteArray> PackageArchive::member(const QString &name, qint64 limit) const
{
    const auto damaged = [&](archive *reading) {
        return fail(ErrorKind::Unreadable, tr("%1 in the package is damaged.").arg(name),
                    causeOf(reading));
    };
    const UnicodeNames names;
    const Reading reading(archive_read_new());
    if (!begin(reading.get(), m_path))
        return damaged(reading.get());
    for (archive_entry *entry = nullptr;;) {
        const int code = archive_read_next_header(reading.get(), &entry);
        if (code == ARCHIVE_EOF)
            return fail(ErrorKind::NotFound, tr("The package holds no %1.").arg(name));
        if (code != ARCHIVE_OK && code != ARCHIVE_WARN)
            return damaged(reading.get());
        if (nameOf(entry) != name)
            continue;
        QByteArray content;
        QByteArray block(blockBytes, Qt::Uninitialized);
        for (;;) {
            const la_ssize_t size =
                archive_read_data(reading.get(), block.data(), static_cast<size_t>(block.size()));
            if (size < 0)
                return damaged(reading.get());
            if (size == 0)
                return content;
            if (content.size() + size > limit)
                return fail(ErrorKind::Invalid,
                            tr("%1 in the package is larger than any is.").arg(name));
            content.append(block.constData(), size);
        }
    }
}

} // namespace gatehouse
