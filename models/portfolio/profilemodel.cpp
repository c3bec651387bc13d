#include "models/portfolio/profilemodel.h"

#include <algorithm>

namespace gatehouse {

namespace {

std::optional<ProfileAnswer> toAnswer(const QVariant &value)
{
    if (value.typeId() == qMetaTypeId<ProfileAnswer>())
        return value.value<ProfileAnswer>();
    return fromKey<ProfileAnswer>(value.toString());
}

} // namespace

ProfileModel::ProfileModel(Language language, const QSet<QString> &retired, QObject *parent)
    : QAbstractListModel(parent), m_language(language)
{
    for (const ProfileFlag &flag : profileFlags()) {
        if (!flag.retired || retired.contains(flag.key))
            m_flags.push_back(&flag);
    }
}

ProfileModel::~ProfileModel() = default;

void ProfileModel::setLanguage(Language language)
{
    if (m_language == language)
        return;
    m_language = language;
    Q_EMIT dataChanged(index(0), index(rowCount() - 1),
                       {Qt::DisplayRole, TitleRole, SectionTitleRole});
}

void ProfileModel::setProfile(const Profile &profile)
{
    if (m_profile == profile)
        return;
    const Profile before = std::exchange(m_profile, profile);
    for (int row = 0; row < rowCount(); ++row) {
        const GivenAnswer *was = before.given(m_flags[row]->key);
        const GivenAnswer *is = m_profile.given(m_flags[row]->key);
        if (was != is && !(was && is && *was == *is))
            Q_EMIT dataChanged(index(row), index(row));
    }
    Q_EMIT profileChanged();
}

void ProfileModel::setDecidingAnswers(const DecidingAnswers &deciding)
{
    if (m_deciding == deciding)
        return;
    m_deciding = deciding;
    Q_EMIT dataChanged(index(0), index(rowCount() - 1), {TakesAwayRole, StandingRole});
}

void ProfileModel::setReadOnly(bool readOnly)
{
    if (m_readOnly == readOnly)
        return;
    m_readOnly = readOnly;
    // Flags have no signal of their own; views ask for them again with the data.
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int ProfileModel::answeredCount() const
{
    return static_cast<int>(
        std::count_if(m_flags.begin(), m_flags.end(), [this](const ProfileFlag *flag) {
            return m_profile.answer(flag->key).has_value();
        }));
}

int ProfileModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_flags.size());
}

QVariant ProfileModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ProfileFlag &flag = *m_flags[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return flag.question.in(m_language);
    case KeyRole:
        return flag.key;
    case TitleRole:
        return flag.title.in(m_language);
    case SectionRole:
        return flag.section;
    case SectionTitleRole:
        return sectionTitle(flag.section);
    case AnswerRole:
    case Qt::EditRole:
        return QVariant::fromValue(answer(index.row()));
    case ReasonRole: {
        const GivenAnswer *given = m_profile.given(flag.key);
        return given ? given->reason : QString();
    }
    case TakesAwayRole: {
        const GivenAnswer *given = m_profile.given(flag.key);
        return given && m_deciding.takesAway(flag.key, given->holds);
    }
    case StandingRole: {
        const GivenAnswer *given = m_profile.given(flag.key);
        return given && m_deciding.takesAway(flag.key, given->holds)
            ? standing(*given, m_deciding.isOpen(flag.key, *given))
            : QString();
    }
    default:
        return {};
    }
}

bool ProfileModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role == ReasonRole && index.isValid() && !m_readOnly)
        return setReason(index, value.toString());
    const auto given = toAnswer(value);
    if (!index.isValid() || m_readOnly || (role != Qt::EditRole && role != AnswerRole) || !given)
        return false;
    if (*given == answer(index.row()))
        return true;
    const QString &key = m_flags[index.row()]->key;
    if (*given == ProfileAnswer::Unanswered)
        m_profile.clear(key);
    else
        m_profile.set(key, *given == ProfileAnswer::Yes);
    Q_EMIT dataChanged(index, index);
    Q_EMIT profileChanged();
    return true;
}

bool ProfileModel::setReason(const QModelIndex &index, const QString &reason)
{
    const QString &key = m_flags[index.row()]->key;
    const GivenAnswer *given = m_profile.given(key);
    if (!given)
        return false;
    if (given->reason == reason)
        return true;
    // Said anew, so it is nobody's yet and nobody has confirmed it.
    GivenAnswer anew;
    anew.holds = given->holds;
    anew.reason = reason;
    m_profile.put(key, anew);
    Q_EMIT dataChanged(index, index, {ReasonRole, StandingRole});
    Q_EMIT profileChanged();
    return true;
}

Qt::ItemFlags ProfileModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return index.isValid() && !m_readOnly ? flags | Qt::ItemIsEditable : flags;
}

QString ProfileModel::standing(const GivenAnswer &given, bool isOpen)
{
    const auto day = [](const QDateTime &moment) {
        return moment.toLocalTime().date().toString(Qt::ISODate);
    };
    if (given.isEarlier)
        return tr("Recorded before reasons were asked");
    if (given.confirmedAt.isValid() && !isOpen)
        return tr("Answered by %1 on %2, confirmed by %3 on %4")
            .arg(given.answeredBy, day(given.answeredAt), given.confirmedBy,
                 day(given.confirmedAt));
    return given.answeredAt.isValid()
        ? tr("To be confirmed: answered by %1 on %2").arg(given.answeredBy, day(given.answeredAt))
        : tr("To be confirmed: until then it counts as not answered");
}

QString ProfileModel::sectionTitle(const QString &key) const
{
    const auto &sections = profileSections();
    const auto found =
        std::find_if(sections.begin(), sections.end(),
                     [&](const ProfileSection &section) { return section.key == key; });
    return found == sections.end() ? key : found->title.in(m_language);
}

ProfileAnswer ProfileModel::answer(int row) const
{
    const auto holds = m_profile.answer(m_flags[row]->key);
    if (!holds)
        return ProfileAnswer::Unanswered;
    return *holds ? ProfileAnswer::Yes : ProfileAnswer::No;
}

QString answerInWords(const GivenAnswer *given, const QString &flag,
                      const DecidingAnswers &deciding)
{
    if (!given)
        return label(ProfileAnswer::Unanswered);
    const QString answer = label(given->holds ? ProfileAnswer::Yes : ProfileAnswer::No);
    return deciding.isOpen(flag, *given) ? ProfileModel::tr("%1, to be confirmed").arg(answer)
                                         : answer;
}

QString reasonInWords(const GivenAnswer &given, const QString &flag,
                      const DecidingAnswers &deciding)
{
    return given.isEarlier && given.reason.isEmpty() && deciding.takesAway(flag, given.holds)
        ? ProfileModel::tr("Recorded before reasons were asked")
        : given.reason;
}

} // namespace gatehouse
