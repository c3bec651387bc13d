#pragma once

#include "models/threatmodels/threatmodel.h"

#include <QWidget>

#include <functional>

class QAction;
class QComboBox;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;

namespace gatehouse {

class DiagramDesk;
class Form;
class FormField;

/// The assets of a model: a list, and what can be said of the one that is chosen.
class AssetEditor final : public QWidget
{
    Q_OBJECT
public:
    explicit AssetEditor(DiagramDesk &desk, QWidget *parent = nullptr);

    void load();
    void retranslate();

private:
    void loadChosen();
    void change(const QString &step, const std::function<void(ModelAsset &)> &change,
                const QString &key = {});
    void add();
    void remove();

    DiagramDesk &m_desk;
    QListWidget *m_list;
    QAction *m_add;
    QAction *m_remove;
    Form *m_form;
    QLineEdit *m_name;
    QPlainTextEdit *m_description;
    QList<QComboBox *> m_needs;
    FormField *m_nameField;
    FormField *m_descriptionField;
    QList<FormField *> m_needFields;
    QString m_chosen;
};

} // namespace gatehouse
