#include "models/product/logmismatch.h"

#include "models/base/canonicaljson.h"
#include "models/product/playedlog.h"
#include "models/product/subjects.h"
#include "models/records/fieldwording.h"

namespace gatehouse {

namespace {

QString worded(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    return QString::fromUtf8(canonicalJson(value));
}

} // namespace

QString LogMismatch::sentence() const
{
    const RecordDescription *record = recordOf(entity);
    const QString kind = record ? QCoreApplication::translate("Entity", record->name()) : entity;
    const QString what = uid.isEmpty() ? kind : QStringLiteral("%1 %2").arg(kind, uid);
    if (field.isEmpty() && stored.isNull())
        return tr("%1 cannot be read.").arg(what);
    if (field.isEmpty() && stored.isUndefined())
        return tr("%1 is gone, and the log does not say so (last written by entry %2).")
            .arg(what, QString::number(entry));
    if (field.isEmpty())
        return tr("%1 is there, and the log does not say who added it.").arg(what);
    if (field.startsWith(QLatin1StringView("rows.")))
        return tr("%1: the row “%2” is not what entry %3 of the log published.")
            .arg(what, field.mid(5), QString::number(entry));
    if (field == QLatin1StringView(PlayedLog::saidBefore))
        return tr("%1: what it said before is not what the log says it was.").arg(what);
    if (field == number || field == order)
        return tr("%1 was moved before or after others of its kind, and the last one counts: it is "
                  "not where the log has it.")
            .arg(what);
    if (field == revision)
        return tr("%1: its revision is %2, and as often as it was recorded anew it should be %3.")
            .arg(what, worded(stored), worded(logged));
    if (field == reviewed)
        return tr("%1 stands under another assessment than the one that was reviewed.").arg(what);
    if (field == takenBack)
        return tr("%1 takes back another step than the last one of its assessment.").arg(what);
    if (field == threatsFound)
        return tr("%1: the threats that entry %2 of the log found in it are others now: the rule "
                  "or "
                  "element of one was changed, or one is gone.")
            .arg(what, QString::number(entry));
    if (field == threats)
        return tr("%1 has %2 threats and gave %3 of them a number. Threats are never removed.")
            .arg(what, worded(stored), worded(logged));
    if (field == lastThreat || field == lastCountermeasure)
        return tr("%1: the last number it gave is %2, and it gave %3 already. The next would be "
                  "given again.")
            .arg(what, worded(stored), worded(logged));
    QString key = field;
    if (key.endsWith(QLatin1StringView("_uid")))
        key.chop(4);
    const Field *described =
        record ? record->find(QStringView(key).left(key.indexOf(u'.'))) : nullptr;
    const QString name = described ? FieldWording().name(*described) : field;
    // In one step: what stands there may hold "%4" itself.
    const QString at = QString::number(entry);
    const QString later = QString::number(overtakenBy);
    if (overtakenBy != 0 && entry == 0)
        return tr("%1: “%2” was %3 when entry %4 was written, and the log does not say who wrote "
                  "that.")
            .arg(what, name, worded(stored), later);
    if (overtakenBy != 0)
        return tr("%1: “%2” was %3 when entry %4 was written, and by entry %5 of the log it should "
                  "have been %6.")
            .arg(what, name, worded(stored), later, at, worded(logged));
    if (entry == 0)
        return tr("%1: “%2” is %3, and the log does not say who wrote it.")
            .arg(what, name, worded(stored));
    return tr("%1: “%2” is %3, and by entry %4 of the log it should be %5.")
        .arg(what, name, worded(stored), at, worded(logged));
}

} // namespace gatehouse
