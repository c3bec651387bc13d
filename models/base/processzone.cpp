#include "models/base/processzone.h"

#include <QDateTime>
#include <QFileInfo>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <ctime>
#include <optional>

namespace gatehouse {

namespace {

constexpr char variable[] = "TZ";
/// What libc goes by where the variable is missing.
constexpr char computersOwn[] = ":/etc/localtime";

/// Where Qt looks for the database; libc is asked whether it found the same (see isLocal()).
constexpr std::array database{"/usr/share/zoneinfo/", "/usr/lib/zoneinfo/"};

/// As it was when the program began.
std::optional<QByteArray> &ofComputer()
{
    static std::optional<QByteArray> value;
    return value;
}

void set(const QByteArray &value)
{
    qputenv(variable, value);
    ::tzset();
}

QByteArray current()
{
    return qEnvironmentVariableIsSet(variable) ? qgetenv(variable) : QByteArray(computersOwn);
}

/// Nothing that would lead libc to a file elsewhere, or that it would read as a rule.
bool isNamedWell(const QString &id)
{
    return !id.isEmpty() && id.front().isLetter() && std::ranges::all_of(id, [](QChar each) {
        return each.unicode() < 128
            && (each.isLetterOrNumber() || QStringView(u"/_+-").contains(each));
    });
}

/// Whether libc counts as the zone does: it has a database of its own to look at.
bool isLocal(const QTimeZone &zone)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return std::ranges::all_of(std::array{0, 91, 182, 273}, [&](int days) {
        const QDateTime moment = now.addDays(days);
        return moment.toLocalTime().offsetFromUtc() == zone.offsetFromUtc(moment);
    });
}

} // namespace

void ProcessZone::begin()
{
    ofComputer() = current();
    set(*ofComputer());
}

QString ProcessZone::id()
{
    return QString::fromLatin1(QTimeZone::systemTimeZoneId());
}

QStringList ProcessZone::offered()
{
    QStringList ids;
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds()) {
        // Qt has "UTC+08:00" of its own besides, which libc understands the other way round.
        if (isNamedWell(QString::fromLatin1(id)) && !id.startsWith("UTC+"))
            ids += QString::fromLatin1(id);
    }
    return ids;
}

bool ProcessZone::isKnown(const QString &id)
{
    if (!isNamedWell(id))
        return false;
    // A zone is a file of the database. Qt would also take what is none for a rule, "CST-8".
    return QTimeZone(id.toLatin1()).isValid()
        && std::ranges::any_of(database, [&](const char *folder) {
               return QFileInfo(QLatin1StringView(folder) + id).isFile();
           });
}

Result<void> ProcessZone::check(const QString &id)
{
    if (isKnown(id))
        return {};
    return fail(ErrorKind::Invalid,
                tr("This computer does not know a time zone “%1”. Name one as the time zone "
                   "database does, such as Asia/Shanghai; where it does not know that one either, "
                   "install the package tzdata.")
                    .arg(id));
}

Result<void> ProcessZone::enter(const QString &id)
{
    TRY(check(id));
    if (!ofComputer())
        ofComputer() = current();
    ZoneStay stay;
    const QByteArray name = id.toLatin1();
    if (current() != name)
        set(name);
    if (!isLocal(QTimeZone(name)))
        return fail(ErrorKind::Invalid,
                    tr("This computer does not count as the time zone %1 does. Install the package "
                       "tzdata again.")
                        .arg(id));
    stay.keep();
    return {};
}

void ProcessZone::leave()
{
    if (ofComputer() && current() != *ofComputer())
        set(*ofComputer());
}

ZoneStay::ZoneStay() : m_before(current()) { }

ZoneStay::~ZoneStay()
{
    if (!m_isKept && current() != m_before)
        set(m_before);
}

} // namespace gatehouse
