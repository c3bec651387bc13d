#pragma once

#include <QScrollArea>

class QLabel;

namespace gatehouse {

class DiagramDesk;
class PropertyForm;
struct ModelDelta;

/// The properties of what is selected on the diagram; of the model where nothing is.
class PropertiesPanel final : public QScrollArea
{
    Q_OBJECT
public:
    explicit PropertiesPanel(DiagramDesk &desk, QWidget *parent = nullptr);

    /// From the beginning: another library, another language.
    void showAgain();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showSelected();
    void follow(const ModelDelta &delta);
    void show(PropertyForm *form, const QString &uid, const QString &title,
              const QString &iconName);
    void retranslate();

    DiagramDesk &m_desk;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_several;
    QList<PropertyForm *> m_forms;
    PropertyForm *m_shown = nullptr;
};

} // namespace gatehouse
