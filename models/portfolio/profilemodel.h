#pragma once

#include "models/portfolio/app.h"
#include "models/portfolio/applicabilitypolicy.h"
#include "models/portfolio/profileflag.h"

#include <QAbstractListModel>
#include <QSet>

namespace gatehouse {

/// An answer of the profile form.
enum class ProfileAnswer { Unanswered, Yes, No };

/// The app profile as a form: one row per flag, grouped by section, answered in place. Of the
/// retired flags it asks those it is told to; answers to the others stay as they are.
class ProfileModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Roles {
        KeyRole = Qt::UserRole, ///< QString: "has_login"
        TitleRole, ///< QString: "User login"
        SectionRole, ///< QString, a key: rows of one section stand together
        SectionTitleRole, ///< QString
        AnswerRole, ///< ProfileAnswer; can be set, and so can its stable key
        ReasonRole, ///< QString: why; can be set
        TakesAwayRole, ///< bool: the answer takes something away, so it needs a reason
        StandingRole, ///< QString: who gave such an answer, and who confirmed it or nobody yet
    };

    /// `retired`: which retired flags to ask as well (AppRepository::retiredFlagsAsked).
    explicit ProfileModel(Language language, const QSet<QString> &retired = {},
                          QObject *parent = nullptr);
    ~ProfileModel() override;

    /// The language of questions and titles.
    void setLanguage(Language language);
    void setProfile(const Profile &profile);
    /// Which answers take something away; by default those of the tier scheme.
    void setDecidingAnswers(const DecidingAnswers &deciding);
    const Profile &profile() const { return m_profile; }
    void setReadOnly(bool readOnly);
    int answeredCount() const; ///< of the questions asked

    int rowCount(const QModelIndex &parent = {}) const override;
    /// DisplayRole is the question; EditRole is AnswerRole.
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    /// An answer or its reason is different from before, by setData() or setProfile().
    void profileChanged();

private:
    bool setReason(const QModelIndex &index, const QString &reason);
    static QString standing(const GivenAnswer &given, bool isOpen);
    QString sectionTitle(const QString &key) const;
    ProfileAnswer answer(int row) const;

    std::vector<const ProfileFlag *> m_flags;
    Language m_language;
    Profile m_profile;
    DecidingAnswers m_deciding;
    bool m_readOnly = false;
};

template<>
struct EnumText<ProfileAnswer> {
    static constexpr const char *context = "ProfileAnswer";
    static std::span<const EnumEntry<ProfileAnswer>> entries()
    {
        static constexpr EnumEntry<ProfileAnswer> table[] = {
            {ProfileAnswer::Unanswered, "unanswered",
             QT_TRANSLATE_NOOP("ProfileAnswer", "Not answered")},
            {ProfileAnswer::Yes, "yes", QT_TRANSLATE_NOOP("ProfileAnswer", "Yes")},
            {ProfileAnswer::No, "no", QT_TRANSLATE_NOOP("ProfileAnswer", "No")},
        };
        return table;
    }
};

/// "Yes", "No, to be confirmed", "Not answered".
QString answerInWords(const GivenAnswer *given, const QString &flag,
                      const DecidingAnswers &deciding);
/// Its reason; of one that takes something away and was recorded before reasons were asked, that.
QString reasonInWords(const GivenAnswer &given, const QString &flag,
                      const DecidingAnswers &deciding);

} // namespace gatehouse

Q_DECLARE_METATYPE(gatehouse::ProfileAnswer)
