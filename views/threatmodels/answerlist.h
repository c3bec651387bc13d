#pragma once

#include "models/base/language.h"
#include "models/threatmodels/threatlibrary.h"

#include <QSet>
#include <QWidget>

class QToolButton;
class QVBoxLayout;

namespace gatehouse {

/// The questions asked of a part, under the headings of the library, each answered with yes, no, or
/// not yet. Those that decide nothing as the part stands now are folded beneath the others, unless
/// they are answered.
class AnswerList final : public QWidget
{
    Q_OBJECT
public:
    explicit AnswerList(QWidget *parent = nullptr);

    /// `asked`: keys of those that decide something.
    void show(const ThreatLibrary *library, const std::vector<const ModelQuestion *> &questions,
              const QSet<QString> &asked, const ModelAnswers &answers, Language language,
              bool isReadOnly);

Q_SIGNALS:
    /// Nothing: it is not known.
    void answered(const QString &question, std::optional<bool> answer);

protected:
    void changeEvent(QEvent *event) override;

private:
    using Questions = std::vector<const ModelQuestion *>;
    void makeAgain(const ThreatLibrary *library, const Questions &shown, const Questions &further);
    void addQuestions(QVBoxLayout &rows, const ThreatLibrary *library, Questions questions);
    void addHeading(QVBoxLayout &rows, const QString &title);
    void addRow(QVBoxLayout &rows, const ModelQuestion &question);
    void unfold(bool open);

    QVBoxLayout *m_rows;
    QToolButton *m_fold;
    QWidget *m_further;
    QVBoxLayout *m_furtherRows;
    QStringList m_keys;
    QStringList m_furtherKeys;
    Language m_language = Language::English;
};

} // namespace gatehouse
