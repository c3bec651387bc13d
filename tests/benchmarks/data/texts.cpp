#include "tests/benchmarks/data/texts.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

namespace gatehouse::bench {

namespace {

/// Every Chinese text of a JSON document: the members whose name ends in "zh".
void gather(const QJsonValue &value, const QString &name, QStringList &texts)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            gather(member.value(), member.key(), texts);
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue &element : array)
            gather(element, name, texts);
    } else if (value.isString() && name.endsWith(QLatin1StringView("zh"))) {
        texts += value.toString();
    }
}

} // namespace

Texts::Texts()
{
    static const QRegularExpression breaks(QStringLiteral("[，。；：、（）？“”\\s]+"));
    QStringList texts;
    for (const char *name :
         {":/libraries/jrt-0225-2021-1.2.0.json", ":/criteria/profile-flags.json"}) {
        QFile file(QString::fromLatin1(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s is not there", name);
        const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
        gather(document.isArray() ? QJsonValue(document.array()) : document.object(), {}, texts);
    }
    QSet<QString> seen;
    for (const QString &text : texts) {
        const QStringList clauses = text.split(breaks, Qt::SkipEmptyParts);
        for (const QString &clause : clauses) {
            const bool plain = !clause.contains(u',') && !clause.contains(u'"');
            if (clause.size() < 3 || !plain || seen.contains(clause))
                continue;
            seen.insert(clause);
            m_clauses.push_back({clause.toUtf8(), static_cast<int>(clause.size())});
        }
    }
}

QByteArray Texts::text(quint64 number, int characters) const
{
    QByteArray text;
    quint64 state = scattered(number);
    for (int length = 0; length < characters;) {
        if (!text.isEmpty())
            text += "，";
        const Clause &clause = m_clauses[state % m_clauses.size()];
        text += clause.utf8;
        length += clause.characters + 1;
        state = scattered(state);
    }
    return text;
}

} // namespace gatehouse::bench
