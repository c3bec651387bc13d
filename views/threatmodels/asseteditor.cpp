#include "views/threatmodels/asseteditor.h"

#include "views/design/arrangement.h"
#include "views/design/designtokens.h"
#include "views/design/forms.h"
#include "views/design/icons.h"
#include "views/design/toolbuttons.h"
#include "views/threatmodels/diagramdesk.h"
#include "views/threatmodels/modeldraft.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

constexpr AssetNeed ModelAsset::*needs[] = {&ModelAsset::confidentiality, &ModelAsset::integrity,
                                            &ModelAsset::availability};

} // namespace

AssetEditor::AssetEditor(DiagramDesk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_list(shortList()),
      m_add(new QAction(icon(QStringLiteral("add")), {}, this)),
      m_remove(new QAction(icon(QStringLiteral("remove")), {}, this)), m_form(new Form),
      m_name(new QLineEdit), m_description(new QPlainTextEdit)
{
    m_name->setMaxLength(longestModelName);
    m_description->setTabChangesFocus(true);
    m_description->setFixedHeight(54);
    m_nameField = m_form->addField(m_name, {});
    QList<QWidget *> boxes;
    for (int at = 0; at < 3; ++at) {
        auto *box = new QComboBox;
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_needs += box;
        boxes += box;
        connect(box, &QComboBox::activated, this, [this, box, at] {
            const auto need = fromKey<AssetNeed>(box->currentData().toString());
            change(tr("Rate an asset"), [&](ModelAsset &asset) { asset.*needs[at] = *need; });
        });
    }
    m_needFields = m_form->addRow(boxes);
    m_descriptionField = m_form->addField(m_description, {});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(m_list);
    column->addWidget(beside({toolButton(m_add, this), toolButton(m_remove, this)}));
    column->addWidget(m_form);

    connect(m_add, &QAction::triggered, this, &AssetEditor::add);
    connect(m_remove, &QAction::triggered, this, &AssetEditor::remove);
    connect(m_list, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        m_chosen = item ? item->data(Qt::UserRole).toString() : QString();
        loadChosen();
    });
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString &text) {
        change(
            tr("Edit"), [&](ModelAsset &asset) { asset.name = text; },
            QStringLiteral("asset name ") + m_chosen);
    });
    connect(m_description, &QPlainTextEdit::textChanged, this, [this] {
        change(
            tr("Edit"),
            [&](ModelAsset &asset) {
                asset.description = m_description->toPlainText().left(longestModelText);
            },
            QStringLiteral("asset text ") + m_chosen);
    });
}

void AssetEditor::change(const QString &step, const std::function<void(ModelAsset &)> &change,
                         const QString &key)
{
    m_desk.draft().edit(
        step,
        [&](ThreatModel &model) {
            if (ModelAsset *asset = assetIn(model, m_chosen))
                change(*asset);
        },
        key);
}

void AssetEditor::add()
{
    QString uid;
    m_desk.draft().edit(tr("Add an asset"), [&](ThreatModel &model) {
        ModelAsset asset;
        asset.uid = freshUid();
        asset.name = freshName(model, tr("Asset"));
        uid = asset.uid;
        model.assets.push_back(std::move(asset));
    });
    if (uid.isEmpty())
        return;
    m_list->setCurrentRow(m_list->count() - 1);
    m_name->setFocus();
    m_name->selectAll();
}

void AssetEditor::remove()
{
    m_desk.draft().edit(tr("Remove an asset"),
                        [&](ThreatModel &model) { removeAsset(model, m_chosen); });
}

void AssetEditor::load()
{
    const auto &assets = m_desk.draft().model().assets;
    const int count = static_cast<int>(assets.size());
    {
        const QSignalBlocker quiet(m_list);
        while (m_list->count() > count)
            delete m_list->takeItem(m_list->count() - 1);
        while (m_list->count() < count)
            m_list->addItem(QString());
        int chosen = -1;
        for (int row = 0; row < count; ++row) {
            const ModelAsset &asset = assets[static_cast<std::size_t>(row)];
            m_list->item(row)->setText(asset.name);
            m_list->item(row)->setToolTip(asset.name);
            m_list->item(row)->setData(Qt::UserRole, asset.uid);
            if (asset.uid == m_chosen)
                chosen = row;
        }
        if (chosen < 0)
            m_chosen.clear();
        m_list->setCurrentRow(chosen);
    }
    m_list->setVisible(count > 0);
    fitRows(*m_list, 7);
    loadChosen();
}

void AssetEditor::loadChosen()
{
    const ModelAsset *asset = m_desk.draft().model().asset(m_chosen);
    const bool mayEdit = !m_desk.draft().isReadOnly();
    m_add->setEnabled(mayEdit);
    m_remove->setEnabled(mayEdit && asset);
    m_form->setVisible(asset != nullptr);
    if (!asset)
        return;
    if (m_name->text() != asset->name)
        m_name->setText(asset->name);
    m_name->setReadOnly(!mayEdit);
    const QSignalBlocker quiet(m_description);
    if (m_description->toPlainText() != asset->description)
        m_description->setPlainText(asset->description);
    m_description->setReadOnly(!mayEdit);
    for (int at = 0; at < 3; ++at) {
        m_needs[at]->setCurrentIndex(m_needs[at]->findData(toKey(asset->*needs[at])));
        m_needs[at]->setEnabled(mayEdit);
    }
}

void AssetEditor::retranslate()
{
    m_add->setText(tr("Add an asset"));
    m_remove->setText(tr("Remove"));
    m_list->setAccessibleName(tr("Assets"));
    m_nameField->setLabel(tr("Name"));
    m_descriptionField->setLabel(tr("Description"));
    const QString names[] = {tr("Confidentiality"), tr("Integrity"), tr("Availability")};
    for (int at = 0; at < 3; ++at) {
        m_needFields[at]->setLabel(names[at]);
        const QSignalBlocker quiet(m_needs[at]);
        m_needs[at]->clear();
        for (const AssetNeed need : allValues<AssetNeed>())
            m_needs[at]->addItem(label(need), toKey(need));
    }
    load();
}

} // namespace gatehouse
