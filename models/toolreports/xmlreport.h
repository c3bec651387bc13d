#pragma once

#include "models/base/result.h"

#include <QBuffer>
#include <QStringList>
#include <QXmlStreamReader>

#include <memory>

namespace gatehouse {

class ReportContent;

/// An XML report, read once from front to end. Characters that XML does not allow are mended, as
/// mendXmlCharacters() has it. What could make a parser grow or crawl is refused
/// before it sees the file: a document type, entities of its own, elements without end inside each
/// other or with attributes without end.
class XmlReport
{
public:
    /// Stands at the root. Invalid for what is refused, Unreadable for what is no XML. `content`
    /// has to outlive it.
    static Result<std::unique_ptr<XmlReport>> open(const ReportContent &content);

    QString name() const { return m_reader.name().toString(); }
    QString namespaceUri() const { return m_reader.namespaceUri().toString(); }
    QString attribute(QLatin1StringView name) const;
    const QXmlStreamAttributes attributes() const { return m_reader.attributes(); }

    /// The next child of the element it stands in, which is then the one it stands in; false
    /// at the end of that. Every child has to be left, by skip(), text() or its own last child.
    bool nextChild() { return m_reader.readNextStartElement(); }
    void skip() { m_reader.skipCurrentElement(); }
    /// Everything written in the element and below it; leaves it.
    QString text();
    /// What is written in the element itself or, where that is nothing, in its first child of
    /// that name; leaves it.
    QString text(QLatin1StringView child);

    /// Unreadable when the file was damaged or cut off on the way.
    Result<void> check() const;

    /// How many characters became “�”.
    int mendedCharacters() const { return m_mendedCharacters; }

private:
    XmlReport() = default;

    QByteArray m_bytes;
    QBuffer m_buffer;
    QXmlStreamReader m_reader;
    int m_mendedCharacters = 0;
};

} // namespace gatehouse
