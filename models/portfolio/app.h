#pragma once

#include "models/base/platform.h"
#include "models/records/recorddescription.h"

#include <QDate>
#include <QDateTime>
#include <QMap>
#include <QStringList>

#include <vector>

namespace gatehouse {

enum class AppKind { NativeApp, MiniProgram, WeChatApp, H5 };
enum class AppStatus { Proposed, Admitted, Live, Suspended, Retiring, Retired };
/// An app on its way out, or stopped, gets another release for a reason only.
constexpr bool wantsReasonForRelease(AppStatus status)
{
    return status >= AppStatus::Suspended;
}
/// Nothing is decided any more on what is retired.
constexpr bool closesGates(AppStatus status)
{
    return status == AppStatus::Retired;
}
enum class PartyKind { ThirdParty, Outsourcing };
/// To whom a filing (备案) is made.
enum class FilingAuthority { Nifa, Miit, Mps, Other };

/// One answer of the app profile, and what it rests on. Whoever answers says yes or no and, where
/// that takes something away, why; AppRepository adds who and when.
struct GivenAnswer {
    bool holds = false;
    QString reason;
    QString answeredBy;
    QDateTime answeredAt;
    QString confirmedBy;
    QDateTime confirmedAt;
    /// Recorded before reasons were asked: taken as confirmed, by nobody.
    bool isEarlier = false;

    bool isConfirmed() const
    {
        return isEarlier || (confirmedAt.isValid() && !confirmedBy.isEmpty());
    }
    bool isConfirmedByAnother() const
    {
        return isEarlier || (isConfirmed() && confirmedBy != answeredBy);
    }
    bool operator==(const GivenAnswer &) const = default;
};

/// The app profile: what is known of each condition flag. A flag without an answer is unknown,
/// and what depends on it is held to apply until it is answered. An answer that takes requirements
/// away (see DecidingAnswers) counts as none until it is confirmed.
class Profile
{
public:
    /// As it was given, confirmed or not.
    std::optional<bool> answer(const QString &flag) const;
    /// nullptr without an answer.
    const GivenAnswer *given(const QString &flag) const;
    /// Answers anew. The same answer again, with the same reason or none, leaves it as it is.
    void set(const QString &flag, bool holds, const QString &reason = {});
    void put(const QString &flag, const GivenAnswer &answer) { m_answers.insert(flag, answer); }
    void clear(const QString &flag) { m_answers.remove(flag); }
    const QMap<QString, GivenAnswer> &answers() const { return m_answers; }
    bool holds(const QString &flag) const { return answer(flag).value_or(false); }
    bool operator==(const Profile &) const = default;

private:
    QMap<QString, GivenAnswer> m_answers;
};

struct Party {
    PartyKind kind = PartyKind::ThirdParty;
    QString name;
    QString service;
    QString contract;
    bool operator==(const Party &) const = default;
};

struct Filing {
    FilingAuthority authority = FilingAuthority::Nifa;
    Platform platform = Platform::Android;
    QString number;
    QDate filedOn;
    QString version;
    bool operator==(const Filing &) const = default;
};

struct StoreChannel {
    QString name;
    QString address;
    bool operator==(const StoreChannel &) const = default;
};

/// One entry of the app inventory (应用台账).
struct App {
    AppId id;
    QString uid;
    QString code; ///< unique, 1 to 64 characters, no white space, no '@'
    QString name; ///< 1 to 300 characters
    AppKind kind = AppKind::NativeApp;
    std::vector<Platform> platforms; ///< at least one
    AppStatus status = AppStatus::Proposed;
    UnitId ownerUnit;
    PersonId responsible;
    PersonId deputy; ///< decides its gates as well
    QString businessLine;
    qint64 userCount = 0; ///< 0: not known
    QString userCountSource; ///< where that number comes from
    QDate userCountOn; ///< the day it was counted
    QString audience; ///< who uses it: customers, agents, staff …
    QString description;
    int tier = 3; ///< 1 (most important) to 3
    QString tierReason; ///< the person's own; empty while derived (see tierReason())
    bool tierDecided = false; ///< a person decided it against the suggestion
    ReleaseId currentRelease; ///< the release the board shows
    QDateTime createdAt;
    Profile profile;
    std::vector<Party> parties;
    std::vector<Filing> filings;
    std::vector<StoreChannel> channels;
    qint64 revision = 1;
    bool operator==(const App &) const = default;
};

template<>
struct EnumText<AppKind> {
    static constexpr const char *context = "AppKind";
    static std::span<const EnumEntry<AppKind>> entries()
    {
        static constexpr EnumEntry<AppKind> table[] = {
            {AppKind::NativeApp, "native_app", QT_TRANSLATE_NOOP("AppKind", "Native app")},
            {AppKind::MiniProgram, "mini_program", QT_TRANSLATE_NOOP("AppKind", "Mini-program")},
            {AppKind::WeChatApp, "wechat_app", QT_TRANSLATE_NOOP("AppKind", "WeChat app")},
            {AppKind::H5, "h5", QT_TRANSLATE_NOOP("AppKind", "H5")},
        };
        return table;
    }
};

template<>
struct EnumText<AppStatus> {
    static constexpr const char *context = "AppStatus";
    static std::span<const EnumEntry<AppStatus>> entries()
    {
        static constexpr EnumEntry<AppStatus> table[] = {
            {AppStatus::Proposed, "proposed", QT_TRANSLATE_NOOP("AppStatus", "Proposed")},
            {AppStatus::Admitted, "admitted", QT_TRANSLATE_NOOP("AppStatus", "Admitted")},
            {AppStatus::Live, "live", QT_TRANSLATE_NOOP("AppStatus", "Live")},
            {AppStatus::Suspended, "suspended", QT_TRANSLATE_NOOP("AppStatus", "Suspended")},
            {AppStatus::Retiring, "retiring", QT_TRANSLATE_NOOP("AppStatus", "Retiring")},
            {AppStatus::Retired, "retired", QT_TRANSLATE_NOOP("AppStatus", "Retired")},
        };
        return table;
    }
};

template<>
struct EnumText<PartyKind> {
    static constexpr const char *context = "PartyKind";
    static std::span<const EnumEntry<PartyKind>> entries()
    {
        static constexpr EnumEntry<PartyKind> table[] = {
            {PartyKind::ThirdParty, "third_party", QT_TRANSLATE_NOOP("PartyKind", "Third party")},
            {PartyKind::Outsourcing, "outsourcing", QT_TRANSLATE_NOOP("PartyKind", "Outsourcing")},
        };
        return table;
    }
};

template<>
struct EnumText<FilingAuthority> {
    static constexpr const char *context = "FilingAuthority";
    static std::span<const EnumEntry<FilingAuthority>> entries()
    {
        static constexpr EnumEntry<FilingAuthority> table[] = {
            {FilingAuthority::Nifa, "nifa",
             QT_TRANSLATE_NOOP("FilingAuthority", "NIFA real-name filing")},
            {FilingAuthority::Miit, "miit",
             QT_TRANSLATE_NOOP("FilingAuthority", "MIIT app filing")},
            {FilingAuthority::Mps, "mps",
             QT_TRANSLATE_NOOP("FilingAuthority", "Public security filing")},
            {FilingAuthority::Other, "other", QT_TRANSLATE_NOOP("FilingAuthority", "Other filing")},
        };
        return table;
    }
};

/// An answer by its flag, its reason as "<flag>.reason" and who confirmed it as
/// "<flag>.confirmed_by", which nobody sets but AppRepository.
template<>
struct FieldCodec<Profile> {
    static QJsonObject get(const Profile &profile);
    static void set(Profile &profile, const QJsonObject &answers);
};

template<>
const RecordDescription &describe<Party>();
template<>
const RecordDescription &describe<Filing>();
template<>
const RecordDescription &describe<StoreChannel>();
template<>
const RecordDescription &describe<App>();

} // namespace gatehouse
