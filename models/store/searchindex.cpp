#include "models/store/searchindex.h"

#include "models/store/searchtokenizer.h"
#include "models/store/shadowtables.h"

#include <QRandomGenerator>
#include <QRegularExpression>

#include <sqlite3.h>

namespace gatehouse {

namespace {

/// The tokens of `word` as an FTS5 phrase; empty when it holds none. Only letters, digits and dots
/// get between the quotes, so nothing a person types can be taken for syntax.
QByteArray phrase(const QString &word, bool matchBeginnings)
{
    QByteArray tokens;
    auto kind = SearchToken::Kind::Pair;
    const QByteArray utf8 = word.toUtf8();
    cutForSearch({utf8.constData(), static_cast<std::size_t>(utf8.size())}, SearchTextUse::Query,
                 [&](const SearchToken &token) {
                     tokens += tokens.isEmpty() ? "\"" : "\" + \"";
                     tokens.append(token.text.data(), static_cast<qsizetype>(token.text.size()));
                     kind = token.kind;
                     return 0;
                 });
    if (tokens.isEmpty())
        return {};
    // A pair is complete; a word may go on, and a single character begins the pairs it stands in.
    const bool isOpen = matchBeginnings && kind != SearchToken::Kind::Pair;
    return tokens + (isOpen ? "\"*" : "\"");
}

/// The whole MATCH expression: people search texts, the kind column only narrows.
QString matchExpression(const QString &query, const QString &kind)
{
    const QString words = SearchIndex::expression(query);
    if (words.isEmpty())
        return {};
    QString inText = QStringLiteral("text : (%1)").arg(words);
    if (kind.isEmpty())
        return inText;
    return QStringLiteral("%1 AND kind : ^%2").arg(inText, QString::fromUtf8(phrase(kind, false)));
}

Result<void> enter(const Database &database, qint64 id, const QString &text, const QString &kind)
{
    TRY_ASSIGN(auto insert,
               database.prepare("INSERT INTO search_index (rowid, text, kind) VALUES (?, ?, ?)"));
    insert.bind(id, text, kind);
    return insert.run();
}

/// An index over external content must be told the very text it is to forget.
Result<void> withdraw(const Database &database, qint64 id, const QString &text, const QString &kind)
{
    TRY_ASSIGN(auto erase,
               database.prepare("INSERT INTO search_index (search_index, rowid, text, kind) "
                                "VALUES ('delete', ?, ?, ?)"));
    erase.bind(id, text, kind);
    return erase.run();
}

} // namespace

Result<void> SearchIndex::put(const QString &kind, qint64 subjectId, const QString &text) const
{
    TRY_ASSIGN(auto filed,
               m_database.prepare("SELECT id, text FROM search_document "
                                  "WHERE kind = ? AND subject_id = ?"));
    filed.bind(kind, subjectId);
    if (filed.next()) {
        const qint64 id = filed.integer(0);
        const QString before = filed.text(1);
        if (before == text)
            return {};
        TRY(withdraw(m_database, id, before, kind));
        TRY_ASSIGN(auto update,
                   m_database.prepare("UPDATE search_document SET text = ? WHERE id = ?"));
        update.bind(text, id);
        TRY(update.run());
        return enter(m_database, id, text, kind);
    }
    TRY(filed.finished());
    TRY_ASSIGN(auto insert,
               m_database.prepare("INSERT INTO search_document (kind, subject_id, text) "
                                  "VALUES (?, ?, ?)"));
    insert.bind(kind, subjectId, text);
    TRY(insert.run());
    return enter(m_database, m_database.lastInsertId(), text, kind);
}

Result<void> SearchIndex::remove(const QString &kind, qint64 subjectId) const
{
    TRY_ASSIGN(auto erased,
               m_database.prepare("DELETE FROM search_document WHERE kind = ? AND subject_id = ? "
                                  "RETURNING id, text"));
    erased.bind(kind, subjectId);
    if (!erased.next())
        return erased.finished();
    const qint64 id = erased.integer(0);
    const QString text = erased.text(1);
    TRY(erased.run());
    return withdraw(m_database, id, text, kind);
}

Result<std::vector<SearchIndex::Hit>> SearchIndex::search(const QString &query, const QString &kind,
                                                          int limit, int offset) const
{
    std::vector<Hit> hits;
    const QString match = matchExpression(query, kind);
    if (match.isEmpty() || limit <= 0)
        return hits;
    // Rows are skipped inside the index; only the page's own documents are looked up.
    TRY_ASSIGN(auto rows,
               m_database.prepare(
                   "SELECT document.kind, document.subject_id FROM ("
                   "  SELECT rowid AS id FROM search_index WHERE search_index MATCH ? "
                   "  ORDER BY rowid LIMIT ? OFFSET ?) AS hit "
                   "JOIN search_document AS document ON document.id = hit.id ORDER BY hit.id"));
    rows.bind(match, limit, qMax(0, offset));
    while (rows.next())
        hits.push_back({rows.text(0), rows.integer(1)});
    TRY(rows.finished());
    return hits;
}

Result<qint64> SearchIndex::count(const QString &query, const QString &kind) const
{
    const QString match = matchExpression(query, kind);
    if (match.isEmpty())
        return 0;
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT count(*) FROM search_index WHERE search_index MATCH ?"));
    rows.bind(match);
    const qint64 documents = rows.next() ? rows.integer(0) : 0;
    TRY(rows.finished());
    return documents;
}

Result<std::vector<SearchIndex::Document>> SearchIndex::documents() const
{
    std::vector<Document> documents;
    TRY_ASSIGN(auto rows,
               m_database.prepare("SELECT kind, subject_id, text FROM search_document "
                                  "ORDER BY kind, subject_id"));
    rows.bind();
    while (rows.next())
        documents.push_back({{rows.text(0), rows.integer(1)}, rows.text(2)});
    TRY(rows.finished());
    return documents;
}

Result<SearchIndex::Faults> SearchIndex::check() const
{
    // search_index_docsize, FTS5's own, has a row for each entry of the index.
    Faults faults;
    TRY_ASSIGN(auto missing,
               m_database.prepare("SELECT kind, subject_id FROM search_document WHERE id NOT IN "
                                  "(SELECT id FROM search_index_docsize) ORDER BY id"));
    missing.bind();
    while (missing.next())
        faults.missing.push_back({missing.text(0), missing.integer(1)});
    TRY(missing.finished());
    TRY_ASSIGN(auto superfluous,
               m_database.prepare("SELECT count(*) FROM search_index_docsize WHERE id NOT IN "
                                  "(SELECT id FROM search_document)"));
    superfluous.bind();
    if (superfluous.next())
        faults.superfluous = superfluous.integer(0);
    TRY(superfluous.finished());
    TRY_ASSIGN(const bool holds, holdsItsWords());
    faults.isDamaged = !holds;
    return faults;
}

/// Every word of every document, with its place there, and no other: the sum of a hash of each is
/// the same however they are ordered.
Result<bool> SearchIndex::holdsItsWords() const
{
    const size_t seed = QRandomGenerator::global()->generate64();
    const auto hashOf = [seed](QByteArrayView word, qint64 document, QByteArrayView column,
                               qint64 place) {
        return qHashMulti(seed, word, document, column, place);
    };
    size_t filed = 0;
    const auto cut = [&](QByteArrayView text, qint64 document, QByteArrayView column) {
        qint64 place = 0;
        cutForSearch({text.data(), static_cast<std::size_t>(text.size())}, SearchTextUse::Document,
                     [&](const SearchToken &token) {
                         constexpr std::size_t longestInFts5 = 32768;
                         const auto word = token.text.substr(0, longestInFts5);
                         filed += hashOf({word.data(), static_cast<qsizetype>(word.size())},
                                         document, column, place++);
                         return 0;
                     });
    };
    TRY_ASSIGN(auto documents, m_database.prepare("SELECT id, text, kind FROM search_document"));
    documents.bind();
    while (documents.next()) {
        cut(documents.view(1), documents.integer(0), "text");
        cut(documents.view(2), documents.integer(0), "kind");
    }
    TRY(documents.finished());

    // What the index holds is told by a table of FTS5's own, which is made for the connection alone
    // and goes with the transaction.
    TRY_ASSIGN(const auto aside, ShadowTables::begin(m_database));
    TRY(m_database.execute("CREATE VIRTUAL TABLE temp.search_word USING fts5vocab (main, "
                           "search_index, instance)"));
    size_t held = 0;
    auto words = m_database.prepare("SELECT term, doc, col, offset FROM temp.search_word");
    if (!words)
        return false;
    words->bind();
    while (words->next())
        held += hashOf(words->view(0), words->integer(1), words->view(2), words->integer(3));
    const auto read = words->finished();
    if (!read && read.error().kind == ErrorKind::Cancelled)
        return tl::unexpected(read.error());
    if (!read || held != filed)
        return false;
    // What leads to the words, as the index of their beginnings, is not among them. FTS5's own look
    // at it is asked for as if it were written, and writes nothing; where the file cannot be
    // written, or somebody writes it just now, it is not taken.
    const auto looked =
        m_database.execute("INSERT INTO search_index (search_index) VALUES ('integrity-check')");
    return looked || (sqlite3_errcode(m_database.handle()) & 0xff) != SQLITE_CORRUPT;
}

Result<void> SearchIndex::rebuild(const std::vector<Document> &documents) const
{
    TRY_ASSIGN(auto transaction, Transaction::begin(m_database));
    TRY(m_database.execute("DELETE FROM search_document"));
    TRY_ASSIGN(auto insert,
               m_database.prepare("INSERT INTO search_document (kind, subject_id, text) "
                                  "VALUES (?, ?, ?)"));
    for (const Document &each : documents) {
        insert.bind(each.subject.kind, each.subject.subjectId, each.text);
        TRY(insert.run());
    }
    TRY(m_database.execute("INSERT INTO search_index (search_index) VALUES ('rebuild')"));
    return transaction.commit();
}

QString SearchIndex::expression(const QString &query)
{
    // Signs that hold a clause number, a package name or a file name together leave it one word.
    static const QRegularExpression breaks(
        QStringLiteral("[^\\p{L}\\p{M}\\p{N}\\p{Cf}\\p{Co}._/@'’‐-―－．／＿＠-]+"));
    QByteArray expression;
    const QStringList words = query.split(breaks, Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const QByteArray part = phrase(word, true);
        if (part.isEmpty())
            continue;
        if (!expression.isEmpty())
            expression += " AND ";
        expression += part;
    }
    return QString::fromUtf8(expression);
}

} // namespace gatehouse
