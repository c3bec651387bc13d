#pragma once

#include <QByteArrayView>
#include <QDebug>
#include <QString>

#include <iosfwd>
#include <vector>

namespace gatehouse {

/// A password on its way: wiped from memory when it goes, and printed by nothing. The same
/// characters typed in two ways (NFC) are one password.
class Secret
{
public:
    Secret() = default;
    /// Wipes `typed` where nobody else holds the same text.
    explicit Secret(QString typed);
    /// Bytes out of a file or from a terminal; text that is no UTF-8 is taken as it stands.
    static Secret fromUtf8(QByteArrayView bytes);
    ~Secret();
    Secret(const Secret &other) = default;
    Secret(Secret &&other) noexcept;
    Secret &operator=(const Secret &other);
    Secret &operator=(Secret &&other) noexcept;

    bool isEmpty() const { return m_bytes.empty(); }
    /// For what hashes or encrypts with it.
    QByteArrayView bytes() const
    {
        return {m_bytes.data(), static_cast<qsizetype>(m_bytes.size())};
    }
    /// Its characters, one by one; wiped by whoever asks (see wipe()).
    QString characters() const;
    /// Takes as long whatever they hold.
    bool operator==(const Secret &other) const;

private:
    void clear();

    std::vector<char> m_bytes;
};

/// Overwrites what a text or bytes hold, where nobody else holds the same.
void wipe(QString &text);
void wipe(QByteArray &bytes);

QDebug operator<<(QDebug, const Secret &) = delete;
std::ostream &operator<<(std::ostream &, const Secret &) = delete;

} // namespace gatehouse
