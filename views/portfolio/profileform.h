#pragma once

#include "models/base/language.h"
#include "models/portfolio/app.h"

#include <QScrollArea>

class QButtonGroup;

namespace gatehouse {

class DecidingAnswers;
class FormField;
class ProfileModel;

/// The questions of the app profile, each answered yes or no; one left open stays unknown, and
/// what depends on it is held to apply. Below an answer that takes something away stands why it is
/// given, whose it is and whether it is confirmed.
class ProfileForm final : public QScrollArea
{
    Q_OBJECT
public:
    /// `retired`: which retired questions to ask as well (AppRepository::retiredFlagsAsked).
    explicit ProfileForm(Language language, const QSet<QString> &retired = {},
                         QWidget *parent = nullptr);

    void setProfile(const Profile &profile);
    void setDecidingAnswers(const DecidingAnswers &deciding);
    /// Shows every reason that is missing; true when there is none.
    bool validate();
    const Profile &profile() const;
    int answered() const;
    int asked() const;

Q_SIGNALS:
    void profileChanged();

private:
    void build();
    FormField *makeReason(int row);
    void showAnswers();

    Language m_language;
    ProfileModel *m_model;
    QList<QButtonGroup *> m_groups;
    QList<FormField *> m_reasons;
};

} // namespace gatehouse
