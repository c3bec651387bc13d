#include "views/portfolio/profileform.h"

#include "models/portfolio/profileflag.h"
#include "models/portfolio/profilemodel.h"
#include "views/design/designtokens.h"
#include "views/design/forms.h"
#include "views/design/toolbuttons.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>

namespace gatehouse {

ProfileForm::ProfileForm(Language language, const QSet<QString> &retired, QWidget *parent)
    : QScrollArea(parent), m_language(language), m_model(new ProfileModel(language, retired, this))
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    build();
    connect(m_model, &ProfileModel::profileChanged, this, [this] {
        showAnswers();
        Q_EMIT profileChanged();
    });
}

void ProfileForm::setProfile(const Profile &profile)
{
    m_model->setProfile(profile);
    showAnswers();
}

const Profile &ProfileForm::profile() const
{
    return m_model->profile();
}

int ProfileForm::answered() const
{
    return m_model->answeredCount();
}

int ProfileForm::asked() const
{
    return m_model->rowCount();
}

void ProfileForm::build()
{
    auto *content = new QWidget;
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(space::l, space::m, space::l, space::m);
    grid->setHorizontalSpacing(space::l);
    grid->setVerticalSpacing(space::s);
    grid->setColumnStretch(0, 1);
    QString section;
    int line = 0;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row);
        if (const QString key = index.data(ProfileModel::SectionRole).toString(); key != section) {
            section = key;
            auto *heading = new QLabel(index.data(ProfileModel::SectionTitleRole).toString());
            setLook(heading, "heading");
            if (line > 0)
                grid->setRowMinimumHeight(line++, space::s);
            grid->addWidget(heading, line++, 0, 1, 4);
        }
        auto *question = new QLabel(index.data().toString());
        question->setWordWrap(true);
        grid->addWidget(question, line, 0);
        auto *group = new QButtonGroup(this);
        int column = 1;
        for (const ProfileAnswer answer :
             {ProfileAnswer::Yes, ProfileAnswer::No, ProfileAnswer::Unanswered}) {
            auto *button = new QRadioButton(label(answer));
            button->setAccessibleName(
                QStringLiteral("%1 %2").arg(question->text(), button->text()));
            button->setObjectName(QStringLiteral("%1-%2").arg(
                index.data(ProfileModel::KeyRole).toString(), toKey(answer)));
            group->addButton(button, static_cast<int>(answer));
            grid->addWidget(button, line, column++);
        }
        connect(group, &QButtonGroup::idClicked, this, [this, row](int answer) {
            m_model->setData(m_model->index(row),
                             QVariant::fromValue(static_cast<ProfileAnswer>(answer)),
                             ProfileModel::AnswerRole);
        });
        m_groups.append(group);
        grid->addWidget(makeReason(row), ++line, 0, 1, 4);
        ++line;
    }
    grid->setRowStretch(line, 1);
    setWidget(content);
    showAnswers();
}

FormField *ProfileForm::makeReason(int row)
{
    auto *edit = new QLineEdit;
    auto *field = new FormField(edit);
    const QString key = m_model->index(row).data(ProfileModel::KeyRole).toString();
    edit->setObjectName(key + QStringLiteral("-reason"));
    edit->setAccessibleName(
        tr("%1: reason").arg(m_model->index(row).data(ProfileModel::TitleRole).toString()));
    edit->setPlaceholderText(tr("Why, since this answer takes requirements away"));
    field->setCheck([this, row] {
        const QModelIndex index = m_model->index(row);
        // What was recorded before reasons were asked stays as it is.
        const bool missing = index.data(ProfileModel::TakesAwayRole).toBool()
            && index.data(ProfileModel::ReasonRole).toString().trimmed().isEmpty()
            && !m_model->profile().given(index.data(ProfileModel::KeyRole).toString())->isEarlier;
        return missing ? tr("Give the reason for this answer.") : QString();
    });
    connect(edit, &QLineEdit::textEdited, this, [this, row](const QString &text) {
        m_model->setData(m_model->index(row), text, ProfileModel::ReasonRole);
    });
    m_reasons.append(field);
    return field;
}

bool ProfileForm::validate()
{
    FormField *first = nullptr;
    for (FormField *field : std::as_const(m_reasons)) {
        if (!field->validate() && !first)
            first = field;
    }
    if (!first)
        return true;
    ensureWidgetVisible(first);
    first->editor()->setFocus();
    return false;
}

void ProfileForm::setDecidingAnswers(const DecidingAnswers &deciding)
{
    m_model->setDecidingAnswers(deciding);
    showAnswers();
}

void ProfileForm::showAnswers()
{
    for (int row = 0; row < m_groups.size(); ++row) {
        const auto answer =
            m_model->index(row).data(ProfileModel::AnswerRole).value<ProfileAnswer>();
        m_groups[row]->button(static_cast<int>(answer))->setChecked(true);
        const QModelIndex index = m_model->index(row);
        auto *edit = static_cast<QLineEdit *>(m_reasons[row]->editor());
        if (const QString reason = index.data(ProfileModel::ReasonRole).toString();
            edit->text() != reason)
            edit->setText(reason);
        m_reasons[row]->setHint(index.data(ProfileModel::StandingRole).toString());
        m_reasons[row]->setProblem({});
        m_reasons[row]->setVisible(index.data(ProfileModel::TakesAwayRole).toBool());
    }
}

} // namespace gatehouse
