#pragma once

#include "tests/support/testworkspace.h"

namespace gatehouse {

/// Runs SQL as somebody does who can write the file: what refuses it is dropped, and put back.
inline void runPast(const Database &database, const QByteArrayList &triggers, const QByteArray &sql)
{
    QByteArray back;
    for (const QByteArray &name : triggers) {
        auto stored =
            need(database.prepare("SELECT sql FROM sqlite_schema WHERE name = '" + name + "'"));
        stored.bind();
        if (!stored.next())
            qFatal("no trigger %s", name.constData());
        back += stored.bytes(0) + ';';
        need(stored.finished());
        need(database.execute("DROP TRIGGER " + name));
    }
    need(database.execute(sql));
    need(database.execute(back));
}

} // namespace gatehouse
