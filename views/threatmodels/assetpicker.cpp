#include "views/threatmodels/assetpicker.h"

#include "views/design/arrangement.h"
#include "views/design/designtokens.h"
#include "views/design/toolbuttons.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace gatehouse {

AssetPicker::AssetPicker(QWidget *parent)
    : QWidget(parent), m_list(shortList()), m_none(wrappedLabel("muted")), m_add(new QPushButton)
{
    setLook(m_add, "link");
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addWidget(m_none);
    column->addWidget(m_list);
    column->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, &AssetPicker::addRequested);
    connect(m_list, &QListWidget::itemChanged, this, [this] {
        if (m_isFilling)
            return;
        QStringList chosen;
        for (int row = 0; row < m_list->count(); ++row) {
            if (m_list->item(row)->checkState() == Qt::Checked)
                chosen += m_list->item(row)->data(Qt::UserRole).toString();
        }
        chosen.sort();
        Q_EMIT chosenChanged(chosen);
    });
}

void AssetPicker::retranslate()
{
    m_none->setText(tr("The model names no assets yet."));
    m_add->setText(tr("Add an asset"));
    m_list->setAccessibleName(tr("Assets"));
}

void AssetPicker::show(const std::vector<ModelAsset> &assets, const QStringList &chosen,
                       bool isReadOnly)
{
    m_isFilling = true;
    const int count = static_cast<int>(assets.size());
    while (m_list->count() > count)
        delete m_list->takeItem(m_list->count() - 1);
    while (m_list->count() < count)
        m_list->addItem(QString());
    for (int row = 0; row < count; ++row) {
        const ModelAsset &asset = assets[static_cast<std::size_t>(row)];
        QListWidgetItem *item = m_list->item(row);
        item->setText(asset.name);
        item->setToolTip(asset.description.isEmpty() ? asset.name : asset.description);
        item->setData(Qt::UserRole, asset.uid);
        item->setFlags(isReadOnly
                           ? Qt::ItemIsSelectable
                           : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(chosen.contains(asset.uid) ? Qt::Checked : Qt::Unchecked);
    }
    m_isFilling = false;
    m_none->setVisible(assets.empty());
    m_list->setVisible(!assets.empty());
    m_add->setVisible(!isReadOnly);
    fitRows(*m_list, 6);
}

} // namespace gatehouse
