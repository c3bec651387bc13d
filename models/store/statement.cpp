#include "models/store/statement.h"

#include "models/base/clock.h"
#include "models/store/database.h"
#include "models/store/statementcache.h"

#include <sqlite3.h>

namespace gatehouse {

namespace {

// By hand: lists read thousands of days and moments, and fromString() costs a microsecond.
int numberIn(QByteArrayView text, int from, int digits)
{
    int value = 0;
    for (int i = from; i < from + digits; ++i)
        value = value * 10 + (text[i] - '0');
    return value;
}

/// YYYY-MM-DD, and what follows.
QDate dateIn(QByteArrayView text)
{
    return QDate(numberIn(text, 0, 4), numberIn(text, 5, 2), numberIn(text, 8, 2));
}

} // namespace

Statement::Statement(std::shared_ptr<StatementCache> cache, sqlite3_stmt *handle, QByteArray sql)
    : m_cache(std::move(cache)), m_handle(handle), m_sql(std::move(sql))
{
}

Statement::~Statement()
{
    if (m_handle)
        m_cache->giveBack(m_sql, m_handle);
}

Statement::Statement(Statement &&other) noexcept
    : m_cache(std::move(other.m_cache)), m_handle(std::exchange(other.m_handle, nullptr)),
      m_sql(std::move(other.m_sql)), m_code(other.m_code),
      m_unknownKey(std::move(other.m_unknownKey))
{
}

Statement &Statement::operator=(Statement &&other) noexcept
{
    std::swap(m_cache, other.m_cache);
    std::swap(m_handle, other.m_handle);
    std::swap(m_sql, other.m_sql);
    std::swap(m_code, other.m_code);
    std::swap(m_unknownKey, other.m_unknownKey);
    return *this;
}

bool Statement::next()
{
    if ((m_code != SQLITE_OK && m_code != SQLITE_ROW) || !m_unknownKey.isNull())
        return false;
    m_code = sqlite3_step(m_handle);
    return m_code == SQLITE_ROW;
}

Result<void> Statement::finished() const
{
    if (!m_unknownKey.isNull())
        return fail(ErrorKind::Unreadable,
                    Database::tr("The workspace holds “%1” where this Gatehouse knows only other "
                                 "words. Update Gatehouse; if that does not help, restore the "
                                 "workspace from a backup.")
                        .arg(QString::fromUtf8(m_unknownKey)),
                    QString::fromUtf8(m_sql).simplified().left(200));
    if (m_code == SQLITE_OK || m_code == SQLITE_ROW || m_code == SQLITE_DONE)
        return {};
    return tl::unexpected(databaseError(sqlite3_db_handle(m_handle), m_code, m_sql));
}

Result<void> Statement::run()
{
    while (next()) { }
    auto result = finished();
    if (result)
        sqlite3_reset(m_handle); // releases the read lock at once, not at the next use
    return result;
}

int Statement::columnCount() const
{
    return sqlite3_column_count(m_handle);
}

QByteArray Statement::columnName(int column) const
{
    return sqlite3_column_name(m_handle, column);
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_handle, column) == SQLITE_NULL;
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_handle, column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_handle, column);
}

QString Statement::text(int column) const
{
    const auto *utf8 = reinterpret_cast<const char *>(sqlite3_column_text(m_handle, column));
    return QString::fromUtf8(utf8, sqlite3_column_bytes(m_handle, column));
}

QByteArrayView Statement::view(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_handle, column));
    return {bytes, sqlite3_column_bytes(m_handle, column)};
}

QByteArray Statement::bytes(int column) const
{
    return view(column).toByteArray();
}

QDate Statement::date(int column) const
{
    const QByteArrayView text = view(column);
    return text.size() == 10 ? dateIn(text) : QDate();
}

QDateTime Statement::moment(int column) const
{
    const QByteArrayView text = view(column);
    // As toTimestamp() writes it: YYYY-MM-DDTHH:MM:SS.mmmZ.
    if (text.size() == 24 && text.back() == 'Z')
        return QDateTime(dateIn(text),
                         QTime(numberIn(text, 11, 2), numberIn(text, 14, 2), numberIn(text, 17, 2),
                               numberIn(text, 20, 3)),
                         Qt::UTC);
    return fromTimestamp(QString::fromUtf8(text));
}

void Statement::note(int code)
{
    if (code != SQLITE_OK)
        m_code = code;
}

void Statement::rewind()
{
    sqlite3_reset(m_handle);
    m_code = SQLITE_OK;
    m_unknownKey = QByteArray();
}

void Statement::bindOne(int position, qint64 value)
{
    note(sqlite3_bind_int64(m_handle, position, value));
}

void Statement::bindOne(int position, double value)
{
    note(sqlite3_bind_double(m_handle, position, value));
}

void Statement::bindOne(int position, const QString &value)
{
    const QByteArray utf8 = value.toUtf8();
    note(sqlite3_bind_text64(m_handle, position, utf8.constData(),
                             static_cast<sqlite3_uint64>(utf8.size()), SQLITE_TRANSIENT,
                             SQLITE_UTF8));
}

void Statement::bindOne(int position, const QByteArray &value)
{
    // A null pointer would bind NULL; an empty blob is an empty blob.
    note(sqlite3_bind_blob64(m_handle, position, value.isEmpty() ? "" : value.constData(),
                             static_cast<sqlite3_uint64>(value.size()), SQLITE_TRANSIENT));
}

void Statement::bindOne(int position, const QDate &value)
{
    // By hand, as it is read.
    char text[] = "0000-00-00";
    int year = 0;
    int month = 0;
    int day = 0;
    value.getDate(&year, &month, &day);
    if (!value.isValid() || year < 0 || year > 9999) {
        bindOne(position, value.isValid() ? value.toString(Qt::ISODate) : QString());
        return;
    }
    const auto write = [&](int end, int digits, int number) {
        for (int i = 0; i < digits; ++i, number /= 10)
            text[end - i] = static_cast<char>('0' + number % 10);
    };
    write(3, 4, year);
    write(6, 2, month);
    write(9, 2, day);
    note(sqlite3_bind_text(m_handle, position, text, 10, SQLITE_TRANSIENT));
}

void Statement::bindOne(int position, const QDateTime &value)
{
    bindOne(position, value.isValid() ? value.toUTC().toString(Qt::ISODateWithMs) : QString());
}

void Statement::bindOne(int position, std::nullptr_t)
{
    note(sqlite3_bind_null(m_handle, position));
}

void Statement::bindBorrowed(int position, QByteArrayView blob)
{
    note(sqlite3_bind_blob64(m_handle, position, blob.isEmpty() ? "" : blob.data(),
                             static_cast<sqlite3_uint64>(blob.size()), SQLITE_STATIC));
}

void Statement::bindBorrowedText(int position, QByteArrayView utf8)
{
    note(sqlite3_bind_text64(m_handle, position, utf8.isEmpty() ? "" : utf8.data(),
                             static_cast<sqlite3_uint64>(utf8.size()), SQLITE_STATIC, SQLITE_UTF8));
}

} // namespace gatehouse
