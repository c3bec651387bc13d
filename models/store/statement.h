#pragma once

#include "models/base/enumtext.h"
#include "models/base/id.h"
#include "models/base/result.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QString>

#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace gatehouse {

struct StatementCache;

/// One prepared statement in use: bind, walk the rows, read the columns. Short-lived; when it
/// goes out of scope it is reset and kept by its connection for the next use of the same SQL.
///
///     TRY_ASSIGN(auto rows, database.prepare("SELECT id, name FROM app WHERE tier = ?"));
///     rows.bind(tier);
///     while (rows.next())
///         apps.push_back({rows.id<AppId>(0), rows.text(1)});
///     TRY(rows.finished());
class Statement
{
public:
    Statement(std::shared_ptr<StatementCache> cache, sqlite3_stmt *handle, QByteArray sql);
    ~Statement();
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&other) noexcept;

    /// Binds the values to the parameters from the first on, and rewinds the statement.
    /// Strings, numbers, bool, QByteArray (blob), ids (an invalid id binds NULL), dates
    /// (invalid: empty text), nullptr.
    template<class... Values>
    Statement &bind(const Values &...values)
    {
        rewind();
        int position = 0;
        (bindOne(++position, values), ...);
        return *this;
    }

    /// Moves to the next row. False at the end and on a failure: finished() tells which.
    bool next();
    /// Success once next() has walked to the end and all that was read is known; else what went
    /// wrong.
    Result<void> finished() const;
    /// Runs a statement whose rows nobody wants.
    Result<void> run();

    int columnCount() const;
    QByteArray columnName(int column) const;
    bool isNull(int column) const;
    qint64 integer(int column) const;
    double real(int column) const;
    bool boolean(int column) const { return integer(column) != 0; }
    QString text(int column) const;
    /// The column's UTF-8 bytes without a copy, good until the next call on this statement.
    QByteArrayView view(int column) const;
    QByteArray bytes(int column) const;
    /// The enumeration's value of a stable key. A key this program does not know ends the walk, and
    /// finished() says so: nothing is taken for something else.
    template<class E>
    E key(int column) const
    {
        const QByteArrayView text = view(column);
        if (const EnumEntry<E> *entry = entryFor<E>(text))
            return entry->value;
        m_unknownKey = text.isNull() ? QByteArray("") : text.toByteArray();
        return EnumText<E>::entries().front().value;
    }
    /// The same for several keys, separated by spaces (toKeys).
    template<class E>
    std::vector<E> keys(int column) const
    {
        std::vector<E> values;
        for (QByteArrayView left = view(column); !left.isEmpty();) {
            const qsizetype end = left.indexOf(' ');
            const QByteArrayView key = end < 0 ? left : left.first(end);
            left = end < 0 ? QByteArrayView() : left.sliced(end + 1);
            if (key.isEmpty())
                continue;
            const EnumEntry<E> *entry = entryFor<E>(key);
            if (!entry) {
                m_unknownKey = bytes(column);
                return {};
            }
            values.push_back(entry->value);
        }
        return values;
    }
    QDate date(int column) const;
    QDateTime moment(int column) const;
    template<class AnyId>
    AnyId id(int column) const
    {
        return AnyId(integer(column));
    }

    void bindOne(int position, qint64 value);
    void bindOne(int position, int value) { bindOne(position, static_cast<qint64>(value)); }
    void bindOne(int position, bool value) { bindOne(position, static_cast<qint64>(value)); }
    void bindOne(int position, double value);
    void bindOne(int position, const QString &value);
    void bindOne(int position, const char *value) { bindOne(position, QString::fromUtf8(value)); }
    void bindOne(int position, const QByteArray &value);
    void bindOne(int position, const QDate &value);
    void bindOne(int position, const QDateTime &value);
    void bindOne(int position, std::nullptr_t);
    template<class Tag>
    void bindOne(int position, Id<Tag> value)
    {
        if (value.isValid())
            bindOne(position, value.value);
        else
            bindOne(position, nullptr);
    }
    /// Binds bytes that outlive the statement's run, without a copy.
    void bindBorrowed(int position, QByteArrayView blob);
    void bindBorrowedText(int position, QByteArrayView utf8);
    void rewind();

private:
    template<class E>
    static const EnumEntry<E> *entryFor(QByteArrayView key)
    {
        for (const auto &entry : EnumText<E>::entries()) {
            if (key == QByteArrayView(entry.key))
                return &entry;
        }
        return nullptr;
    }
    void note(int code);

    std::shared_ptr<StatementCache> m_cache;
    sqlite3_stmt *m_handle = nullptr;
    QByteArray m_sql;
    int m_code = 0;
    mutable QByteArray m_unknownKey; ///< null when every key was known
};

} // namespace gatehouse
