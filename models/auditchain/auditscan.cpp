#include "models/auditchain/auditscan.h"

#include "models/base/canonicalcursor.h"

namespace gatehouse {

namespace {

ScannedRecord recordAt(CanonicalCursor &cursor)
{
    ScannedRecord record;
    eachMember(cursor, [&](QByteArrayView name) {
        if (name == "keys" && cursor.isAt('{')) {
            eachMember(cursor, [&](QByteArrayView key) {
                const qint64 number = cursor.bareValue().toLongLong();
                if (key == "id")
                    record.id = number;
                else if (key == "release")
                    record.release = number;
                else if (key == "app")
                    record.app = number;
            });
            return;
        }
        const QByteArrayView value = cursor.bareValue();
        if (name == "before")
            record.before = value;
        else if (name == "after")
            record.after = value;
        else if (name == "entity")
            record.entity = value;
        else if (name == "uid")
            record.uid = value;
    });
    return record;
}

} // namespace

void ScannedEntry::scan(QByteArrayView content)
{
    at = {};
    accountName = {};
    action = {};
    records.clear();
    CanonicalCursor cursor(content);
    eachMember(cursor, [&](QByteArrayView name) {
        if (name == "records" && cursor.isAt('[')) {
            eachElement(cursor, [&] { records.push_back(recordAt(cursor)); });
            return;
        }
        const QByteArrayView value = cursor.bareValue();
        if (name == "at")
            at = value;
        else if (name == "account_name")
            accountName = value;
        else if (name == "action")
            action = value;
    });
}

bool ScannedRecord::isNew(QByteArrayView member) const
{
    return isEmpty(before) && !memberOf(after, member).isNull();
}

bool ScannedRecord::areParts(QByteArrayView object)
{
    bool areParts = !isEmpty(object);
    CanonicalCursor cursor(object);
    eachMember(cursor, [&](QByteArrayView name) {
        areParts = areParts && name.contains('.');
        cursor.value();
    });
    return areParts;
}

void scanMembers(QByteArrayView object, std::vector<CanonicalMember> &members)
{
    members.clear();
    CanonicalCursor cursor(object);
    eachMember(cursor, [&](QByteArrayView name) { members.push_back({name, cursor.value()}); });
}

QByteArrayView memberOf(QByteArrayView object, QByteArrayView name)
{
    QByteArrayView found;
    CanonicalCursor cursor(object);
    eachMember(cursor, [&](QByteArrayView each) {
        const QByteArrayView value = cursor.bareValue();
        if (each == name)
            found = value;
    });
    return found;
}

} // namespace gatehouse
