#include "models/records/recorddescription.h"

#include "models/base/clock.h"
#include "models/base/daterule.h"
#include "models/base/textrule.h"

#include <algorithm>

namespace gatehouse {

namespace {

struct Sentences {
    Q_DECLARE_TR_FUNCTIONS(Records)
};

constexpr int longestLine = 300;

bool isAbsent(const FieldValue &value)
{
    struct Absent {
        bool operator()(const QString &text) const { return text.isEmpty(); }
        bool operator()(qint64 number) const { return number == 0; }
        bool operator()(bool) const { return false; }
        bool operator()(QDate date) const { return !date.isValid(); }
        bool operator()(const QDateTime &moment) const { return !moment.isValid(); }
        bool operator()(const QStringList &keys) const { return keys.isEmpty(); }
        bool operator()(const QJsonArray &items) const { return items.isEmpty(); }
        bool operator()(const QJsonObject &members) const { return members.isEmpty(); }
    };
    return std::visit(Absent(), value);
}

Result<void> checkText(const Field &field, const QString &name, void *record)
{
    const QString text = std::get<QString>(field.get(record));
    if (field.kind == FieldKind::Text) {
        const TextRule rule{name, field.shortest, field.longest > 0 ? field.longest : longestLine,
                            field.code ? TextRule::Form::Code : TextRule::Form::Line};
        TRY_ASSIGN(const QString checked, rule.check(text));
        field.set(record, checked);
        return {};
    }
    TextRule rule = TextRule::longText(name);
    rule.shortest = field.shortest;
    if (field.longest > 0)
        rule.longest = field.longest;
    TRY_ASSIGN(const QString checked, rule.check(text));
    field.set(record, checked);
    return {};
}

} // namespace

bool Field::isWritten() const
{
    return bind && !(column && std::string_view(column).find('.') != std::string_view::npos);
}

RecordDescription::RecordDescription(const Facts &facts) : m_facts(facts) { }

void RecordDescription::prepareSelection()
{
    QByteArrayList columns;
    const auto own = [&](const QByteArray &name) {
        columns += name.contains('.') ? name : QByteArray(alias()) + '.' + name;
    };
    if (m_getId)
        own("id");
    if (m_uid)
        own("uid");
    for (const Field &field : fields()) {
        if (field.isStored())
            own(field.columnName());
    }
    if (m_revision)
        own("revision");
    m_selection = columns.join(", ");
    m_selectedColumns = static_cast<int>(columns.size());
}

const Field *RecordDescription::find(QStringView key) const
{
    const auto found = std::find_if(fields().begin(), fields().end(), [&](const Field &field) {
        return key == QLatin1StringView(field.key);
    });
    return found == fields().end() ? nullptr : &*found;
}

const Field &RecordDescription::field(const char *key) const
{
    const Field *found = find(QString::fromLatin1(key));
    Q_ASSERT(found);
    return *found;
}

Result<void> RecordDescription::read(const Statement &rows, void *record, int first) const
{
    int column = first;
    if (m_setId)
        m_setId(record, rows.integer(column++));
    if (m_uid)
        uid(record) = rows.text(column++);
    for (const Field &field : fields()) {
        if (!field.isStored())
            continue;
        field.read(record, rows, column++);
    }
    if (m_revision)
        revision(record) = rows.integer(column);
    return rows.finished();
}

QString RecordDescription::searchText(const void *record) const
{
    QStringList texts;
    for (const Field &field : fields()) {
        if (!field.searchable)
            continue;
        const FieldValue value = field.get(record);
        const QString *text = std::get_if<QString>(&value);
        if (text && !text->isEmpty() && !texts.contains(*text))
            texts += *text;
        if (const QJsonArray *items = std::get_if<QJsonArray>(&value)) {
            for (const QJsonValue &item : *items) {
                for (const Field &member : field.members().fields()) {
                    const QString held = item.toObject().value(member.keyText()).toString();
                    if (member.searchable && !held.isEmpty())
                        texts += held;
                }
            }
        }
    }
    return texts.join(u'\n');
}

Result<void> RecordDescription::check(void *record, QDate today) const
{
    for (const Field &field : fields()) {
        if (!field.isEditable())
            continue;
        // "Name" alone does not say whose: a form holds an app and its third parties.
        const QString name =
            Sentences::tr("%1 (%2)").arg(QCoreApplication::translate("Field", field.name),
                                         QCoreApplication::translate("Entity", m_facts.name));
        const FieldValue value = field.get(record);
        if (field.kind == FieldKind::Text || field.kind == FieldKind::LongText) {
            TRY(checkText(field, name, record));
        } else if (field.kind == FieldKind::List) {
            TRY(field.items(record, [&](void *item) -> Result<void> {
                return field.members().check(item, today);
            }));
        } else if (field.shortest > 0 && isAbsent(value)) {
            return fail(ErrorKind::Invalid, Sentences::tr("%1 is missing. Enter it.").arg(name));
        } else if (field.kind == FieldKind::Date) {
            TRY(DateRule({name, !field.past}).check(std::get<QDate>(value), today));
        } else if (field.kind == FieldKind::Number) {
            const qint64 number = std::get<qint64>(value);
            if (number < field.least || (field.most > 0 && number > field.most))
                return fail(ErrorKind::Invalid,
                            field.most > 0 ? Sentences::tr("%1 is a number from %2 to %3.")
                                                 .arg(name, QString::number(field.least),
                                                      QString::number(field.most))
                                           : Sentences::tr("%1 is a number from %2 on.")
                                                 .arg(name, QString::number(field.least)));
        }
    }
    return {};
}

void RecordDescription::takeEdits(const void *from, void *to) const
{
    for (const Field &field : fields()) {
        if (field.isEditable())
            field.set(to, field.get(from));
    }
}

QJsonValue jsonOf(const FieldValue &value)
{
    struct ToJson {
        QJsonValue operator()(const QString &text) const { return text; }
        QJsonValue operator()(qint64 number) const { return number; }
        QJsonValue operator()(bool flag) const { return flag; }
        QJsonValue operator()(QDate date) const
        {
            return date.isValid() ? date.toString(Qt::ISODate) : QString();
        }
        QJsonValue operator()(const QDateTime &moment) const
        {
            return moment.isValid() ? toTimestamp(moment) : QString();
        }
        QJsonValue operator()(const QStringList &keys) const
        {
            return QJsonArray::fromStringList(keys);
        }
        QJsonValue operator()(const QJsonArray &items) const { return items; }
        QJsonValue operator()(const QJsonObject &members) const { return members; }
    };
    return std::visit(ToJson(), value);
}

std::optional<FieldValue> fieldValueOf(const Field &field, const QJsonValue &json)
{
    switch (field.kind) {
    case FieldKind::Text:
    case FieldKind::LongText:
    case FieldKind::Fixed:
        return json.isString() ? std::optional<FieldValue>(json.toString()) : std::nullopt;
    case FieldKind::Key:
        return json.isString() && (!field.choices || field.choices->label(json.toString()))
            ? std::optional<FieldValue>(json.toString())
            : std::nullopt;
    case FieldKind::Keys: {
        // Older entries of the audit log hold them as one text.
        QStringList keys = json.toString().split(u' ', Qt::SkipEmptyParts);
        for (const QJsonValue &key : json.toArray())
            keys += key.toString();
        const bool known = std::all_of(keys.begin(), keys.end(), [&](const QString &key) {
            return !field.choices || field.choices->label(key);
        });
        return known && (json.isArray() || json.isString()) ? std::optional<FieldValue>(keys)
                                                            : std::nullopt;
    }
    case FieldKind::Flag:
        return json.isBool() ? std::optional<FieldValue>(json.toBool()) : std::nullopt;
    case FieldKind::Number:
    case FieldKind::Bytes:
    case FieldKind::Reference:
        return json.isDouble() ? std::optional<FieldValue>(json.toInteger()) : std::nullopt;
    case FieldKind::Date: {
        const QDate date = QDate::fromString(json.toString(), Qt::ISODate);
        return json.isString() && (date.isValid() || json.toString().isEmpty())
            ? std::optional<FieldValue>(date)
            : std::nullopt;
    }
    case FieldKind::Moment: {
        const QDateTime moment = fromTimestamp(json.toString());
        return json.isString() && (moment.isValid() || json.toString().isEmpty())
            ? std::optional<FieldValue>(moment)
            : std::nullopt;
    }
    case FieldKind::List:
        return json.isArray() ? std::optional<FieldValue>(json.toArray()) : std::nullopt;
    case FieldKind::Map:
        return json.isObject() ? std::optional<FieldValue>(json.toObject()) : std::nullopt;
    }
    return std::nullopt;
}

QJsonObject jsonOf(const RecordDescription &description, const void *record)
{
    QJsonObject object;
    for (const Field &field : description.fields()) {
        if (field.isShown())
            object.insert(field.keyText(), jsonOf(field.get(record)));
    }
    return object;
}

bool setFromJson(const RecordDescription &description, void *record, const QJsonObject &json)
{
    bool all = true;
    for (const Field &field : description.fields()) {
        const auto member = json.constFind(field.keyText());
        if (!field.set || member == json.constEnd())
            continue;
        if (const auto value = fieldValueOf(field, *member))
            field.set(record, *value);
        else
            all = false;
    }
    return all;
}

} // namespace gatehouse
