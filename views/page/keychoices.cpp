#include "views/page/keychoices.h"

#include "models/records/fieldwording.h"
#include "views/design/designtokens.h"

#include <QCheckBox>
#include <QGridLayout>

namespace gatehouse {

KeyChoices::KeyChoices(const Field &field, QWidget *parent) : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::l);
    grid->setVerticalSpacing(space::xs);
    const QStringList all = field.choices->keys();
    const int rows = (static_cast<int>(all.size()) + 1) / 2;
    for (const QString &key : all) {
        auto *box = new QCheckBox(FieldWording().label(field, key));
        connect(box, &QCheckBox::toggled, this, &KeyChoices::changed);
        const int place = static_cast<int>(m_boxes.size());
        grid->addWidget(box, place % rows, place / rows);
        m_boxes.append({key, box});
    }
    if (!m_boxes.isEmpty())
        setFocusProxy(m_boxes.front().second);
}

QStringList KeyChoices::keys() const
{
    QStringList ticked;
    for (const auto &[key, box] : m_boxes) {
        if (box->isChecked())
            ticked += key;
    }
    return ticked;
}

void KeyChoices::setKeys(const QStringList &keys)
{
    for (const auto &[key, box] : m_boxes)
        box->setChecked(keys.contains(key));
}

} // namespace gatehouse
