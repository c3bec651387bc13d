#pragma once

#include "models/threatmodels/threatmodel.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace gatehouse {

/// Which of the model's assets a part handles.
class AssetPicker final : public QWidget
{
    Q_OBJECT
public:
    explicit AssetPicker(QWidget *parent = nullptr);

    void show(const std::vector<ModelAsset> &assets, const QStringList &chosen, bool isReadOnly);
    void retranslate();

Q_SIGNALS:
    /// Sorted, as a part keeps them.
    void chosenChanged(const QStringList &assets);
    /// One more asset in the model, handled here.
    void addRequested();

private:
    QListWidget *m_list;
    QLabel *m_none;
    QPushButton *m_add;
    bool m_isFilling = false;
};

} // namespace gatehouse
