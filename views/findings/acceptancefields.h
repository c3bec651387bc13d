#pragma once

#include <QCoreApplication>
#include <QDate>

class QPlainTextEdit;

namespace gatehouse {

class Form;
class OptionalDateEdit;

/// Why a risk is taken and until when: asked alike wherever somebody accepts one.
class AcceptanceFields
{
    Q_DECLARE_TR_FUNCTIONS(AcceptanceFields)
public:
    /// Adds them to `form`. It holds from the day after `from`, and at most as long as the policy
    /// lets one accept it `today`; `hint` says what becomes of it after that day, which is its %1.
    AcceptanceFields(Form &form, const QDate &today, const QDate &from, const QString &hint);

    QString reason() const;
    QDate lastDay() const;
    void setFocus();

private:
    QPlainTextEdit *m_reason;
    OptionalDateEdit *m_lastDay;
};

} // namespace gatehouse
