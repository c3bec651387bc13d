#pragma once

#include <QWidget>

#include <functional>

class QComboBox;
class QLabel;
class QVBoxLayout;

namespace gatehouse {

/// Marks a field as holding something that cannot be taken (a red edge), or unmarks it.
void setInvalid(QWidget *field, bool invalid);

/// Where the choices of a combo box could not be read: it says so and stands on what is stored, its
/// data, so that saving leaves that as it is.
void showUnread(QComboBox *box, const QVariant &stored);

/// One field of a form: its name above, the field, and below it a hint or what is wrong.
class FormField final : public QWidget
{
    Q_OBJECT
public:
    /// What is wrong with the field's value, as a sentence; empty when nothing is.
    using Check = std::function<QString()>;

    explicit FormField(QWidget *editor, QWidget *parent = nullptr);

    void setLabel(const QString &label); ///< "&Name": the mnemonic leads to the editor
    void setHint(const QString &hint);
    void setRequired(bool required); ///< marks the label; the check is the form's business
    void setCheck(Check check) { m_check = std::move(check); }
    /// Shows what is wrong, or the hint again when `problem` is empty.
    void setProblem(const QString &problem);
    QString problem() const { return m_problem; }
    QWidget *editor() const { return m_editor; }
    /// Runs the check and shows its answer; true when nothing is wrong.
    bool validate();

private:
    /// What the person types into: the editor, or the part of it that takes its focus.
    QWidget *field() const;
    void showNote();

    QLabel *m_label;
    QWidget *m_editor;
    QLabel *m_note;
    Check m_check;
    QString m_text;
    QString m_hint;
    QString m_problem;
    bool m_required = false;
};

/// Fields below each other. validate() checks all, shows every problem in its place and leads
/// to the first.
class Form final : public QWidget
{
    Q_OBJECT
public:
    explicit Form(QWidget *parent = nullptr);

    FormField *addField(QWidget *editor, const QString &label, const QString &hint = {});
    /// Fields beside each other in one row.
    QList<FormField *> addRow(const QList<QWidget *> &editors);
    /// A section's heading.
    QLabel *addHeading(const QString &text);
    void addWidget(QWidget *widget);
    bool validate();
    void clearProblems();
    const QList<FormField *> &fields() const { return m_fields; }

private:
    FormField *makeField(QWidget *editor);

    QVBoxLayout *m_column;
    QList<FormField *> m_fields;
};

} // namespace gatehouse
