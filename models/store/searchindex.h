#pragma once

#include "models/store/database.h"

#include <vector>

namespace gatehouse {

/// Full-text search over what the workspace holds. Chinese, Japanese and Korean runs are cut
/// into overlapping pairs of characters, so a two-character word is found wherever it stands;
/// other scripts are cut at words, matched by prefix, case and accents folded. A kind is one
/// plain word ("finding") or several with underscores, none the beginning of another.
class SearchIndex
{
public:
    explicit SearchIndex(const Database &database) : m_database(database) { }

    struct Hit {
        QString kind;
        qint64 subjectId = 0;
        bool operator==(const Hit &) const = default;
    };

    /// Files `text` under (kind, subject), in place of what was filed there. Within a Change.
    Result<void> put(const QString &kind, qint64 subjectId, const QString &text) const;
    Result<void> remove(const QString &kind, qint64 subjectId) const;

    /// Documents that hold every word of `query`, in filing order, at most `limit` after
    /// skipping `offset`; all kinds when `kind` is empty. An empty query has no hits.
    Result<std::vector<Hit>> search(const QString &query, const QString &kind, int limit,
                                    int offset = 0) const;
    /// How many documents hold every word of `query`.
    Result<qint64> count(const QString &query, const QString &kind) const;

    struct Document {
        Hit subject;
        QString text;
    };
    /// Everything filed, by kind and subject.
    Result<std::vector<Document>> documents() const;
    /// The documents that the index lacks, and how many of its entries have no document; whether
    /// the words it knows of them are not theirs, or cannot be read. Not within a transaction.
    struct Faults {
        std::vector<Hit> missing;
        qint64 superfluous = 0;
        bool isDamaged = false;
    };
    Result<Faults> check() const;
    /// Files these, and nothing else, and makes the index of them anew, whatever stood there.
    Result<void> rebuild(const std::vector<Document> &documents) const;

    /// The FTS5 expression of what a person typed; empty when nothing in it can be searched.
    static QString expression(const QString &query);

private:
    Result<bool> holdsItsWords() const;

    const Database &m_database;
};

} // namespace gatehouse
