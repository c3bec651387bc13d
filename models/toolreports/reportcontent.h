#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QCoreApplication>

namespace gatehouse {

/// The bytes of a report as UTF-8, within limits that no tool's report reaches: what takes a few
/// bytes in a file may take a hundred times that in memory.
class ReportContent
{
    Q_DECLARE_TR_FUNCTIONS(ReportContent)
public:
    /// Bytes in a file, of JSON and of XML; JSON's values; levels of JSON and of XML.
    static constexpr qsizetype mostBytes = 256 << 20;
    static constexpr qsizetype mostXmlBytes = 128 << 20;
    static constexpr qsizetype mostValues = 18'000'000;
    static constexpr int mostLevels = 200;
    static constexpr int mostXmlLevels = 100;

    /// Results, components and vulnerabilities of a report together, and the characters of their
    /// texts.
    static constexpr std::size_t mostEntries = 250'000;
    static constexpr qsizetype mostCharacters = 100'000'000;

    /// Takes away a mark, and makes UTF-8 of UTF-16 (with a mark, or as XML and JSON begin) and of
    /// whatever else XML declares, GBK and GB 18030 among it. Unreadable for an encoding that is
    /// not known and for what breaks its own; JSON in anything but UTF-8 and UTF-16 is found by
    /// the parser. `content` has to outlive it.
    static Result<ReportContent> decode(const QByteArray &content);

    QByteArrayView text() const { return m_text; }
    /// So many bytes after the text may be read.
    qsizetype padding() const { return m_padding; }
    /// White space at most.
    bool isEmpty() const;
    bool isXml() const;
    bool isJson() const;

    static tl::unexpected<Error> tooLarge(qsizetype limit);
    static tl::unexpected<Error> tooMany();
    static tl::unexpected<Error> tooManyValues();
    static tl::unexpected<Error> tooDeep(int limit);
    /// The file ends too early, or is damaged; `where` says at which place.
    static tl::unexpected<Error> damaged(const QString &where, const QString &cause);
    static tl::unexpected<Error> otherEncoding(const QString &cause);

private:
    QByteArray m_decoded; ///< empty where the text lies in the content itself
    QByteArrayView m_text;
    qsizetype m_padding = 0;
};

} // namespace gatehouse
