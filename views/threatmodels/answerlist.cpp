#include "views/threatmodels/answerlist.h"

#include "views/design/designtokens.h"
#include "views/design/elidedlabel.h"

#include <QButtonGroup>
#include <QEvent>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace gatehouse {

namespace {

enum Answer { Yes, No, Unknown };

} // namespace

AnswerList::AnswerList(QWidget *parent) : QWidget(parent), m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(1);
}

void AnswerList::changeEvent(QEvent *event)
{
    // Made again when they are shown next.
    if (event->type() == QEvent::LanguageChange)
        m_keys.clear();
    QWidget::changeEvent(event);
}

void AnswerList::show(const ThreatLibrary *library,
                      const std::vector<const ModelQuestion *> &questions,
                      const ModelAnswers &answers, Language language, bool isReadOnly)
{
    QStringList keys;
    for (const ModelQuestion *question : questions)
        keys += question->key;
    // The same questions keep their buttons, and with them the focus.
    if (keys != m_keys || language != m_language || !library) {
        while (QLayoutItem *item = m_rows->takeAt(0)) {
            delete item->widget();
            delete item;
        }
        m_keys = keys;
        m_language = language;
        std::vector<const ModelQuestion *> left = questions;
        const auto take = [&](const QString &section, const QString &title) {
            bool isFirst = true;
            for (const ModelQuestion *&question : left) {
                if (!question || (!section.isNull() && question->section != section))
                    continue;
                if (isFirst && !title.isEmpty())
                    addHeading(title);
                isFirst = false;
                addRow(*question, language);
                question = nullptr;
            }
        };
        if (library) {
            for (const QuestionSection &section : library->sections)
                take(section.key, section.title.in(language));
        }
        take({}, {});
    }
    for (auto *group : findChildren<QButtonGroup *>()) {
        const auto answer = answers.constFind(group->objectName());
        const int wanted = answer == answers.constEnd() ? Unknown : *answer ? Yes : No;
        const QSignalBlocker quiet(group);
        group->button(wanted)->setChecked(true);
        for (QAbstractButton *button : group->buttons())
            button->setEnabled(!isReadOnly);
    }
}

void AnswerList::addHeading(const QString &title)
{
    auto *heading = new QLabel(title);
    heading->setProperty("look", "section");
    heading->setTextFormat(Qt::PlainText);
    heading->setContentsMargins(0, m_rows->count() > 0 ? space::s : 0, 0, 0);
    m_rows->addWidget(heading);
}

void AnswerList::addRow(const ModelQuestion &question, Language language)
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    auto *title = new ElidedLabel(question.title.in(language));
    row->setToolTip(QStringLiteral("<p><b>%1</b></p><p>%2</p>")
                        .arg(question.title.in(language).toHtmlEscaped(),
                             question.question.in(language).toHtmlEscaped()));
    line->addWidget(title, 1);
    line->addSpacing(space::xs);
    auto *group = new QButtonGroup(row);
    group->setObjectName(question.key);
    const std::pair<int, QString> answers[] = {
        {Yes, tr("Yes")}, {No, tr("No")}, {Unknown, QStringLiteral("?")}};
    for (const auto &[answer, text] : answers) {
        auto *button = new QToolButton;
        button->setText(text);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setFixedHeight(26);
        button->setMinimumWidth(30);
        button->setAccessibleName(QStringLiteral("%1: %2").arg(
            question.title.in(language), answer == Unknown ? tr("Not known yet") : text));
        button->setAccessibleDescription(question.question.in(language));
        group->addButton(button, answer);
        line->addWidget(button);
    }
    m_rows->addWidget(row);
    connect(group, &QButtonGroup::idClicked, this, [this, key = question.key](int answer) {
        Q_EMIT answered(key, answer == Unknown ? std::nullopt : std::optional(answer == Yes));
    });
}

} // namespace gatehouse
