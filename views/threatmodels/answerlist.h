#pragma once

#include "models/base/language.h"
#include "models/threatmodels/threatlibrary.h"

#include <QWidget>

class QVBoxLayout;

namespace gatehouse {

/// The questions asked of a part, under the headings of the library, each answered with yes, no, or
/// not yet.
class AnswerList final : public QWidget
{
    Q_OBJECT
public:
    explicit AnswerList(QWidget *parent = nullptr);

    void show(const ThreatLibrary *library, const std::vector<const ModelQuestion *> &questions,
              const ModelAnswers &answers, Language language, bool isReadOnly);

Q_SIGNALS:
    /// Nothing: it is not known.
    void answered(const QString &question, std::optional<bool> answer);

protected:
    void changeEvent(QEvent *event) override;

private:
    void addHeading(const QString &title);
    void addRow(const ModelQuestion &question, Language language);

    QVBoxLayout *m_rows;
    QStringList m_keys;
    Language m_language = Language::English;
};

} // namespace gatehouse
