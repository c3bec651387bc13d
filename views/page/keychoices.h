#pragma once

#include <QStringList>
#include <QWidget>

class QCheckBox;

namespace gatehouse {

struct Field;

/// The values of a field that can have several of them, each with a box to tick.
class KeyChoices final : public QWidget
{
    Q_OBJECT
public:
    explicit KeyChoices(const Field &field, QWidget *parent = nullptr);

    QStringList keys() const; ///< those that are ticked, in display order
    void setKeys(const QStringList &keys);

Q_SIGNALS:
    void changed();

private:
    QList<QPair<QString, QCheckBox *>> m_boxes;
};

} // namespace gatehouse
