#include "models/management/registerrepository.h"

#include "models/base/eitherlanguage.h"
#include "models/base/naturalorder.h"
#include "models/management/document.h"
#include "models/records/fieldwording.h"
#include "models/store/searchindex.h"
#include "models/workspace/recordwriter.h"

namespace gatehouse {

namespace {

QByteArray select(const RegisterKind &kind, const QByteArray &condition)
{
    return "SELECT " + kind.record->selection() + " FROM " + kind.record->table() + ' '
        + kind.record->alias() + ' ' + condition;
}

/// Takes over what a person may edit and what undo puts back.
void takeRestored(const RecordDescription &description, const void *from, void *to)
{
    for (const Field &field : description.fields()) {
        if (field.isRestored())
            field.set(to, field.get(from));
    }
}

bool isAlike(const RecordDescription &description, const void *one, const void *other)
{
    const auto fields = description.fields();
    return std::all_of(fields.begin(), fields.end(),
                       [&](const Field &field) { return field.get(one) == field.get(other); });
}

void setText(const RegisterKind &kind, const char *key, void *record, const QString &text)
{
    kind.record->field(key).set(record, text);
}

/// Of a record with a title in two languages: the register is kept by the Chinese one, and in
/// English alone it stands for both.
void fillTitle(const RegisterKind &kind, void *record)
{
    const Field *chinese = kind.record->find(u"title_zh");
    const Field *english = kind.record->find(u"title_en");
    if (!chinese || !english)
        return;
    const auto text = [record](const Field *field) {
        return std::get<QString>(field->get(record));
    };
    chinese->set(record, inEitherLanguage({text(chinese), text(english)}).zh);
}

} // namespace

Result<std::vector<RegisterRepository::Held>> RegisterRepository::read(Statement rows) const
{
    std::vector<Held> records;
    while (rows.next()) {
        records.push_back(m_kind.make());
        TRY(m_kind.record->read(rows, records.back().get()));
    }
    TRY(rows.finished());
    return records;
}

Result<std::vector<RegisterRepository::Held>> RegisterRepository::all() const
{
    TRY_ASSIGN(auto rows, m_database.prepare(select(m_kind, {})));
    rows.bind();
    TRY_ASSIGN(auto records, read(std::move(rows)));
    const QCollator collator = naturalOrder();
    std::stable_sort(records.begin(), records.end(), [&](const Held &one, const Held &other) {
        return collator.compare(m_kind.number(one.get()), m_kind.number(other.get())) < 0;
    });
    return records;
}

Result<RegisterRepository::Held> RegisterRepository::record(qint64 id) const
{
    TRY_ASSIGN(auto rows, m_database.prepare(select(m_kind, "WHERE id = ?")));
    rows.bind(id);
    TRY_ASSIGN(auto records, read(std::move(rows)));
    if (records.empty())
        return fail(ErrorKind::NotFound, tr("This entry is no longer in the register."));
    return records.front();
}

Result<RegisterRepository::Held> RegisterRepository::byNumber(const QString &number) const
{
    TRY_ASSIGN(auto rows, m_database.prepare(select(m_kind, "WHERE lower(number) = lower(?)")));
    rows.bind(number);
    TRY_ASSIGN(auto records, read(std::move(rows)));
    if (records.empty())
        return fail(ErrorKind::NotFound,
                    tr("There is no entry %1 in this register. See them with “gatehouse-cli %2 "
                       "list”.")
                        .arg(number, QLatin1StringView(m_kind.verb)));
    return records.front();
}

Result<QString> RegisterRepository::nextNumber() const
{
    const QString prefix = QLatin1StringView(m_kind.numbers) + u'-';
    TRY_ASSIGN(auto rows,
               m_database.prepare(QByteArray("SELECT number FROM ") + m_kind.record->table()));
    rows.bind();
    int last = 0;
    while (rows.next()) {
        const QString number = rows.text(0);
        bool isNumber = false;
        if (number.startsWith(prefix)) {
            const int counted = QStringView(number).mid(prefix.size()).toInt(&isNumber);
            last = std::max(last, isNumber ? counted : 0);
        }
    }
    TRY(rows.finished());
    return prefix + QString::number(last + 1).rightJustified(3, u'0');
}

Result<void> RegisterRepository::checkNumber(const Held &record) const
{
    const QString number = m_kind.number(record.get());
    if (number.isEmpty())
        return fail(ErrorKind::Invalid,
                    tr("Enter: %1.").arg(FieldWording().name(m_kind.record->field("number"))));
    TRY_ASSIGN(auto rows,
               m_database.prepare(QByteArray("SELECT 1 FROM ") + m_kind.record->table()
                                  + " WHERE lower(number) = lower(?) AND id <> ?"));
    rows.bind(number, m_kind.record->id(record.get()));
    const bool isTaken = rows.next();
    TRY(rows.finished());
    if (isTaken)
        return fail(ErrorKind::Conflict,
                    tr("The number %1 is taken in this register. Choose another one.").arg(number));
    return {};
}

Result<qint64> RegisterRepository::add(Change &change, const RegisterKind &kind, const Held &record)
{
    kind.record->uid(record.get()).clear();
    TRY(restore(change, kind, record));
    return kind.record->id(record.get());
}

Result<void> RegisterRepository::restore(Change &change, const RegisterKind &kind,
                                         const Held &record)
{
    const RegisterRepository repository(change.database(), kind);
    kind.record->setId(record.get(), 0);
    if (kind.number(record.get()).trimmed().isEmpty()) {
        TRY_ASSIGN(const QString next, repository.nextNumber());
        setText(kind, "number", record.get(), next);
    }
    fillTitle(kind, record.get());
    TRY(recordwriter::check(change, *kind.record, record.get()));
    TRY(kind.check(change, nullptr, record.get()));
    TRY(repository.checkNumber(record));
    TRY(recordwriter::insert(change, *kind.record, record.get()));
    return write(change, kind, nullptr, record);
}

Result<void> RegisterRepository::update(Change &change, const RegisterKind &kind,
                                        const Held &record)
{
    const RegisterRepository repository(change.database(), kind);
    TRY_ASSIGN(const Held stored, repository.record(kind.record->id(record.get())));
    if (kind.record->revision(stored.get()) != kind.record->revision(record.get()))
        return fail(ErrorKind::Conflict,
                    tr("%1 was changed by somebody else in the meantime. Look at it again, then "
                       "make your change.")
                        .arg(kind.number(stored.get())));
    const Held wanted = kind.copy(stored.get());
    takeRestored(*kind.record, record.get(), wanted.get());
    fillTitle(kind, wanted.get());
    TRY(recordwriter::check(change, *kind.record, wanted.get()));
    if (kind.isWithdrawn(stored.get()) && kind.isWithdrawn(wanted.get())
        && !isAlike(*kind.record, stored.get(), wanted.get()))
        return fail(ErrorKind::Invalid,
                    tr("%1 is withdrawn and stays as it was. Undo the withdrawal in the audit log, "
                       "or add it anew.")
                        .arg(kind.number(stored.get())));
    TRY(kind.check(change, stored.get(), wanted.get()));
    TRY(repository.checkNumber(wanted));
    return write(change, kind, stored.get(), wanted);
}

Result<void> RegisterRepository::withdraw(Change &change, const RegisterKind &kind, qint64 id,
                                          const QString &reason)
{
    TRY_ASSIGN(const Held stored, RegisterRepository(change.database(), kind).record(id));
    if (kind.isWithdrawn(stored.get()))
        return fail(ErrorKind::Invalid,
                    tr("%1 is withdrawn already.").arg(kind.number(stored.get())));
    if (reason.trimmed().isEmpty())
        return fail(ErrorKind::Invalid,
                    tr("Say why %1 is withdrawn. The reason stays on record.")
                        .arg(kind.number(stored.get())));
    const Held withdrawn = kind.copy(stored.get());
    setText(kind, "withdrawn_by", withdrawn.get(), change.account().displayName);
    kind.record->field("withdrawn_at").set(withdrawn.get(), change.now());
    setText(kind, "withdrawn_reason", withdrawn.get(), reason.trimmed());
    if (kind.entity == Entity::Document)
        setText(kind, "state", withdrawn.get(), toKey(DocumentState::Withdrawn));
    return write(change, kind, stored.get(), withdrawn);
}

Result<void> RegisterRepository::remove(Change &change, const RegisterKind &kind, qint64 id)
{
    const Database &database = change.database();
    TRY_ASSIGN(const Held stored, RegisterRepository(database, kind).record(id));
    const QByteArray use = kind.entity == Entity::CodingStandard ? "standard_id"
        : kind.entity == Entity::CodeModule                      ? "module_id"
                                                                 : "";
    if (!use.isEmpty()) {
        TRY_ASSIGN(auto uses,
                   database.prepare("SELECT 1 FROM development_use WHERE " + use + " = ?"));
        uses.bind(id);
        const bool isUsed = uses.next();
        TRY(uses.finished());
        if (isUsed)
            return fail(ErrorKind::Conflict,
                        tr("A release uses %1, so it stays. Withdraw it instead.")
                            .arg(kind.number(stored.get())));
    }
    TRY_ASSIGN(
        auto removal,
        database.prepare(QByteArray("DELETE FROM ") + kind.record->table() + " WHERE id = ?"));
    removal.bind(id);
    TRY(removal.run());
    TRY(SearchIndex(database).remove(kind.key(), id));
    TRY_ASSIGN(const JsonDifference said,
               recordwriter::difference(database, *kind.record, stored.get(), nullptr));
    change.record(kind.written(stored.get()), kind.record->uid(stored.get()), said.before,
                  said.after);
    return {};
}

/// Of a new one (`before` is nullptr) the row stands already.
Result<void> RegisterRepository::write(Change &change, const RegisterKind &kind, const void *before,
                                       const Held &after)
{
    const Database &database = change.database();
    if (before && isAlike(*kind.record, before, after.get()))
        return {};
    if (before)
        TRY(recordwriter::update(change, *kind.record, before, after.get()));
    const qint64 id = kind.record->id(after.get());
    TRY(SearchIndex(database).put(kind.key(), id, kind.record->searchText(after.get())));
    TRY_ASSIGN(JsonDifference said,
               recordwriter::difference(database, *kind.record, before, after.get()));
    said.after.insert(QStringLiteral("number"), kind.number(after.get()));
    change.record(kind.written(after.get()), kind.record->uid(after.get()), said.before,
                  said.after);
    return {};
}

} // namespace gatehouse
