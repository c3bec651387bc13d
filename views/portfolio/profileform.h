#pragma once

#include "models/base/language.h"
#include "models/portfolio/app.h"

#include <QScrollArea>

class QButtonGroup;
class QLabel;

namespace gatehouse {

class ProfileModel;

/// The 26 questions of the app profile, each answered yes or no; one left open stays unknown, and
/// what depends on it is held to apply.
class ProfileForm final : public QScrollArea
{
    Q_OBJECT
public:
    explicit ProfileForm(Language language, QWidget *parent = nullptr);

    void setProfile(const Profile &profile);
    const Profile &profile() const;
    int answered() const;

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
