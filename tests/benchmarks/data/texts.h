#pragma once

#include <QByteArray>

#include <vector>

namespace gatehouse::bench {

/// A number that looks like no other but is the same in every run (splitmix64).
constexpr quint64 scattered(quint64 number)
{
    number += 0x9e3779b97f4a7c15;
    number = (number ^ (number >> 30)) * 0xbf58476d1ce4e5b9;
    number = (number ^ (number >> 27)) * 0x94d049bb133111eb;
    return number ^ (number >> 31);
}

/// Chinese prose in the words of the field, by the hundred thousand: clauses of the built-in
/// library and the app profile put together anew. Without line breaks, ASCII commas or quotes.
class Texts
{
public:
    Texts();

    /// Text number `number`: clauses until there are at least so many characters, UTF-8.
    QByteArray text(quint64 number, int characters) const;

private:
    struct Clause {
        QByteArray utf8;
        int characters = 0;
    };
    std::vector<Clause> m_clauses;
};

} // namespace gatehouse::bench
