#include "models/base/canonicalobject.h"

#include "models/base/canonicaljson.h"

#include <QtGlobal>

#include <cstring>

namespace gatehouse {

void CanonicalObject::begin(const char *name)
{
    if (std::strcmp(m_last, name) >= 0)
        qFatal("The member %s of a canonical object comes after %s.", name, m_last);
    m_last = name;
    m_out += m_out.isEmpty() ? "{\"" : ",\"";
    m_out += name;
    m_out += "\":";
}

CanonicalObject &CanonicalObject::text(const char *name, const QString &value)
{
    begin(name);
    appendCanonical(value, m_out);
    return *this;
}

CanonicalObject &CanonicalObject::flag(const char *name, bool value)
{
    return spelled(name, value ? "true" : "false");
}

CanonicalObject &CanonicalObject::number(const char *name, qint64 value)
{
    return spelled(name, QByteArray::number(value));
}

CanonicalObject &CanonicalObject::spelled(const char *name, QByteArrayView value)
{
    begin(name);
    m_out += value;
    return *this;
}

QByteArray CanonicalObject::end()
{
    m_out += m_out.isEmpty() ? "{}" : "}";
    return std::move(m_out);
}

} // namespace gatehouse
