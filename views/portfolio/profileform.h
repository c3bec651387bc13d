#pragma once

#include "models/base/language.h"
#include "models/portfolio/app.h"

#include <QScrollArea>

class QButtonGroup;
class QLabel;

namespace gatehouse {

class ProfileModel;

/// The questions of the app profile, each answered yes or no; one left open stays unknown, and
/// what depends on it is held to apply.
class ProfileForm final : public QScrollArea
{
    Q_OBJECT
public:
    /// `retired`: which retired questions to ask as well (AppRepository::retiredFlagsAsked).
    explicit ProfileForm(Language language, const QSet<QString> &retired = {},
                         QWidget *parent = nullptr);

    void setProfile(const Profile &profile);
    const Profile &profile() const;
    int answered() const;
    int asked() const;

Q_SIGNALS:
    void profileChanged();

private:
    void build();
    void showAnswers();

    Language m_language;
    ProfileModel *m_model;
    QList<QButtonGroup *> m_groups;
};

} // namespace gatehouse
