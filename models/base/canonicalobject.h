#pragma once

#include "models/base/enumtext.h"

#include <QByteArray>
#include <QString>

namespace gatehouse {

/// Spells an object straight into its canonical form (see canonicalJson), for what is spelled by
/// the thousand. Members come in the order of their names, which are plain ASCII; what comes out of
/// order ends the program.
class CanonicalObject
{
public:
    CanonicalObject &text(const char *name, const QString &value);
    CanonicalObject &flag(const char *name, bool value);
    CanonicalObject &number(const char *name, qint64 value);
    /// A value that is canonical already.
    CanonicalObject &spelled(const char *name, QByteArrayView value);
    /// The stable key of an enumeration's value.
    template<class E>
    CanonicalObject &key(const char *name, E value)
    {
        return spelled(name, spelledKey(value));
    }

    /// Nothing is added after it.
    QByteArray end();

    template<class E>
    static QByteArray spelledKey(E value)
    {
        return '"' + QByteArray(entryOf(value).key) + '"';
    }

private:
    void begin(const char *name);

    QByteArray m_out;
    const char *m_last = "";
};

} // namespace gatehouse
