#pragma once

#include "models/threatmodels/threatmodel.h"
#include "views/threatmodels/modeldelta.h"

#include <QWidget>

#include <functional>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace gatehouse {

class DiagramDesk;
class Form;
class FormField;
class InspectorSection;
class ModelDraft;

/// What can be said of one part, as fields that write through to the draft: what is typed into one
/// field is one step.
class PropertyForm : public QWidget
{
    Q_OBJECT
public:
    explicit PropertyForm(DiagramDesk &desk, QWidget *parent = nullptr);

    /// Shows the part of that uid.
    void show(const QString &uid);
    const QString &uid() const { return m_uid; }
    /// Shows again what an edit touched.
    virtual bool isTouchedBy(const ModelDelta &delta) const = 0;
    /// From the draft into the fields.
    virtual void load() = 0;
    virtual void retranslate() = 0;

protected:
    using Write = std::function<void(ThreatModel &)>;
    DiagramDesk &desk() const { return m_desk; }
    ModelDraft &draft() const;
    Form *form() const { return m_form; }
    /// Below the fields, foldable.
    InspectorSection *addSection(QWidget *content);
    /// A field for a name or a text; `write` puts it into a model.
    QLineEdit *addLine(FormField *&field,
                       std::function<void(ThreatModel &, const QString &)> write);
    QPlainTextEdit *addText(FormField *&field,
                            std::function<void(ThreatModel &, const QString &)> write);
    /// A step; under the same key as the last, the same step.
    void write(const QString &step, const Write &edit, const QString &key = {});
    /// Shows a value without taking it for an entry of the person's, and without moving the cursor.
    static void put(QLineEdit *line, const QString &text);
    static void put(QPlainTextEdit *text, const QString &content);
    static void put(QComboBox *box, const QString &key);

private:
    DiagramDesk &m_desk;
    QString m_uid;
    Form *m_form;
    QVBoxLayout *m_column;
};

} // namespace gatehouse
