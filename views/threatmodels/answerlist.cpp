#include "views/threatmodels/answerlist.h"

#include "models/base/sentences.h"
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

AnswerList::AnswerList(QWidget *parent)
    : QWidget(parent), m_rows(new QVBoxLayout), m_fold(new QToolButton), m_further(new QWidget),
      m_furtherRows(new QVBoxLayout(m_further))
{
    m_fold->setObjectName(QStringLiteral("further-questions"));
    m_fold->setCheckable(true);
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fold->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_fold->setFocusPolicy(Qt::StrongFocus);
    m_fold->setProperty("look", "section");
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(1);
    for (QVBoxLayout *rows : {m_rows, m_furtherRows}) {
        rows->setContentsMargins(0, 0, 0, 0);
        rows->setSpacing(1);
    }
    column->addLayout(m_rows);
    column->addWidget(m_fold);
    column->addWidget(m_further);
    connect(m_fold, &QToolButton::toggled, this, &AnswerList::unfold);
    unfold(false);
}

void AnswerList::changeEvent(QEvent *event)
{
    // Made again when they are shown next.
    if (event->type() == QEvent::LanguageChange) {
        m_keys.clear();
        m_furtherKeys.clear();
    }
    QWidget::changeEvent(event);
}

void AnswerList::unfold(bool open)
{
    m_further->setVisible(open && !m_furtherKeys.isEmpty());
    m_fold->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
}

void AnswerList::show(const ThreatLibrary *library, const Questions &questions,
                      const QSet<QString> &asked, const ModelAnswers &answers, Language language,
                      bool isReadOnly)
{
    Questions shown;
    Questions further;
    QStringList keys;
    QStringList furtherKeys;
    for (const ModelQuestion *question : questions) {
        const bool isShown = asked.contains(question->key) || answers.contains(question->key);
        (isShown ? shown : further).push_back(question);
        (isShown ? keys : furtherKeys) += question->key;
    }
    // The same questions keep their buttons.
    if (keys != m_keys || furtherKeys != m_furtherKeys || language != m_language || !library) {
        m_keys = keys;
        m_furtherKeys = furtherKeys;
        m_language = language;
        makeAgain(library, shown, further);
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

void AnswerList::makeAgain(const ThreatLibrary *library, const Questions &shown,
                           const Questions &further)
{
    // An answer may bring other questions: who answers by keyboard goes on from there.
    const auto *focused = qobject_cast<QAbstractButton *>(focusWidget());
    const QButtonGroup *group = focused && focused->hasFocus() ? focused->group() : nullptr;
    const QString question = group ? group->objectName() : QString();
    const int answer = group ? group->id(const_cast<QAbstractButton *>(focused)) : -1;
    for (QVBoxLayout *rows : {m_rows, m_furtherRows}) {
        while (QLayoutItem *item = rows->takeAt(0)) {
            delete item->widget();
            delete item;
        }
    }
    addQuestions(*m_rows, library, shown);
    addQuestions(*m_furtherRows, library, further);
    m_fold->setText(tr("Further questions: %n", nullptr, static_cast<int>(m_furtherKeys.size())));
    m_fold->setToolTip(tr("As things stand, no rule of the threat library asks for them here."));
    m_fold->setVisible(!further.empty());
    unfold(m_fold->isChecked());
    if (auto *again = question.isEmpty() ? nullptr : findChild<QButtonGroup *>(question))
        again->button(answer)->setFocus();
}

void AnswerList::addQuestions(QVBoxLayout &rows, const ThreatLibrary *library, Questions questions)
{
    const auto take = [&](const QString &section, const QString &title) {
        bool isFirst = true;
        for (const ModelQuestion *&question : questions) {
            if (!question || (!section.isNull() && question->section != section))
                continue;
            if (isFirst && !title.isEmpty())
                addHeading(rows, title);
            isFirst = false;
            addRow(rows, *question);
            question = nullptr;
        }
    };
    if (library) {
        for (const QuestionSection &section : library->sections)
            take(section.key, section.title.in(m_language));
    }
    take({}, {});
}

void AnswerList::addHeading(QVBoxLayout &rows, const QString &title)
{
    auto *heading = new QLabel(title);
    heading->setProperty("look", "section");
    heading->setTextFormat(Qt::PlainText);
    heading->setContentsMargins(0, rows.count() > 0 ? space::s : 0, 0, 0);
    rows.addWidget(heading);
}

void AnswerList::addRow(QVBoxLayout &rows, const ModelQuestion &question)
{
    const Language language = m_language;
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
        button->setAccessibleName(
            headed(question.title.in(language), answer == Unknown ? tr("Not known yet") : text));
        button->setAccessibleDescription(question.question.in(language));
        group->addButton(button, answer);
        line->addWidget(button);
    }
    rows.addWidget(row);
    // At once, so that it can take the focus.
    row->show();
    connect(group, &QButtonGroup::idClicked, this, [this, key = question.key](int answer) {
        Q_EMIT answered(key, answer == Unknown ? std::nullopt : std::optional(answer == Yes));
    });
}

} // namespace gatehouse
