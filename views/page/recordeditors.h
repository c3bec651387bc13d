#pragma once

#include "models/records/fieldwording.h"

#include <QDate>
#include <QWidget>

#include <functional>
#include <map>

class QCheckBox;
class QComboBox;

namespace gatehouse {

class Form;
class FormField;

/// The editors for a record's fields in a form, as its description has them: a line, a text, a
/// choice, several of them or a date, each with the check of its rule. Which fields, where and
/// under which label is the form's layout.
class RecordEditors
{
    Q_DECLARE_TR_FUNCTIONS(RecordEditors)
public:
    /// What a Reference can lead to.
    struct Choice {
        QString name;
        qint64 id = 0;
    };

    /// `object` begins the editors' object names: "finding" gives "finding-title".
    RecordEditors(Form &form, const RecordDescription &description, const QString &object);

    FormField *add(const char *key, const QString &label, const QString &hint = {});
    /// A Flag, which carries its label itself.
    QCheckBox *addFlag(const char *key, const QString &text);
    /// Beside each other in one row; labels by setLabel() of what it returns.
    QList<FormField *> addRow(const std::vector<const char *> &keys);
    /// A text in two languages, of which one suffices.
    QList<FormField *> addEither(const char *chinese, const char *english);
    /// For a Reference, before load(). A record that refers to none of them keeps what it has.
    /// Among many, typing a part of a name finds it.
    void offer(const char *key, const std::vector<Choice> &choices);
    /// In place of offer(), where what a Reference can lead to could not be read: it keeps what
    /// `record` has.
    void offerUnread(const char *key, const void *record);
    /// For a Key: only these, before load().
    void offerKeys(const char *key, const QStringList &keys);
    QWidget *editor(const char *key) const;
    /// `told` whenever something else stands there, now and then twice; as long as `context` lives.
    void onChange(const char *key, QObject *context, const std::function<void()> &told) const;
    /// A check between fields, asked once the field's own is passed; empty: nothing is wrong.
    void setRule(const char *key, std::function<QString()> rule);

    /// Shows what the record says.
    void load(const void *record);
    /// Writes what stands in the editors. Invalid for a date that is none, and
    /// for a name that is none of the choices.
    Result<void> store(void *record) const;

private:
    QWidget *make(const Field &field);
    FormField *prepare(FormField *made, const Field &field);
    QString problem(const Field &field) const;
    FieldValue value(const Field &field) const;

    Form &m_form;
    const RecordDescription &m_description;
    QString m_object;
    std::map<const Field *, QWidget *> m_editors;
    std::map<const Field *, std::function<QString()>> m_rules;
    std::map<const Field *, const Field *> m_either; ///< the same in the other language
};

} // namespace gatehouse
