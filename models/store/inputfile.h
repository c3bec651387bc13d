#pragma once

#include "models/base/result.h"

#include <QCoreApplication>

namespace gatehouse {

/// An ordinary file, read once from front to end, straight from the system: by the ten thousand,
/// QFile's own buffer and look-ups cost more than the reading.
class InputFile
{
    Q_DECLARE_TR_FUNCTIONS(InputFile)
public:
    /// Unreadable for what is not there, may not be read, or is no ordinary file; Invalid for a
    /// folder, and for a workspace that this program has open. The sentence names the path.
    static Result<InputFile> open(const QString &path);
    ~InputFile();
    InputFile(InputFile &&other) noexcept;
    InputFile &operator=(InputFile &&other) noexcept;

    /// As it was when the file was opened.
    qint64 size() const { return m_size; }
    /// Fills `buffer` with the next `size` bytes; Unreadable when there are fewer.
    Result<void> read(char *buffer, qint64 size);
    /// Unreadable when the file holds more than was read: somebody is writing it.
    Result<void> expectEnd();

private:
    InputFile(int descriptor, qint64 size, QString path);
    tl::unexpected<Error> changed() const;

    int m_descriptor = -1;
    qint64 m_size = 0;
    QString m_path;
};

} // namespace gatehouse
