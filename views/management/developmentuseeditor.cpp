#include "views/management/developmentuseeditor.h"

#include "models/management/developmentuserepository.h"
#include "models/management/registerrepository.h"
#include "models/workspace/actions.h"
#include "views/design/designtokens.h"
#include "views/design/forms.h"
#include "views/design/messagebar.h"
#include "views/page/navigationcontext.h"
#include "views/page/keepdraft.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

constexpr int isStandardRole = Qt::UserRole + 1;

} // namespace

DevelopmentUseEditor::DevelopmentUseEditor(NavigationContext &context, DevelopmentUse use,
                                           const QString &name, QWidget *parent)
    : FormDialog(context.dialogs(), parent), m_context(context), m_use(std::move(use)),
      m_form(new Form), m_editors(*m_form, describe<DevelopmentUse>(), QStringLiteral("use"))
{
    const bool isNew = !m_use.id.isValid();
    setWindowTitle(isNew ? tr("What the release uses") : name);
    setSaveText(isNew ? tr("Add") : tr("Save"));
    if (isNew) {
        m_item = new QComboBox;
        m_item->setObjectName(QStringLiteral("use-item"));
        m_form->addField(m_item, tr("&Standard or module"))->setRequired(true);
        offerItems();
    }
    m_editors.add("version", tr("&Version used"), tr("Empty: the one the register has"));
    m_editors.add("note", tr("&Note"));
    m_editors.load(&m_use);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::l, space::m, space::l, 0);
    column->addWidget(m_form);
    column->addStretch(1);
    setContent(content);
    resize(520, 320);
    setValidate([this] { return m_form->validate(); });
    setSave([this] { return save(); });
    keepDraft(*this, context, m_use, placeOf(m_use.release));
}

void DevelopmentUseEditor::offerItems()
{
    const Database &database = m_context.session().workspace.database();
    for (const RegisterKind *kind : {&registerOf<CodingStandard>(), &registerOf<CodeModule>()}) {
        const auto records = RegisterRepository(database, *kind).all();
        if (!records) {
            messages()->post(records.error());
            continue;
        }
        for (const Subject::Held &record : *records) {
            if (kind->isWithdrawn(record.get()))
                continue;
            m_item->addItem(
                QStringLiteral("%1 %2").arg(kind->number(record.get()), kind->name(record.get())),
                kind->record->id(record.get()));
            m_item->setItemData(m_item->count() - 1, kind->entity == Entity::CodingStandard,
                                isStandardRole);
        }
    }
}

Result<void> DevelopmentUseEditor::save()
{
    DevelopmentUse use = m_use;
    TRY(m_editors.store(&use));
    const bool isNew = !use.id.isValid();
    if (isNew) {
        const qint64 item = m_item->currentData().toLongLong();
        const bool isStandard = m_item->currentData(isStandardRole).toBool();
        use.standard = CodingStandardId(isStandard ? item : 0);
        use.module = CodeModuleId(isStandard ? 0 : item);
    }
    TRY_ASSIGN(
        auto change,
        Change::begin(m_context.session(), isNew ? actions::useInDevelopment : actions::editUse));
    if (isNew) {
        TRY(DevelopmentUseRepository::add(change, use));
    } else {
        TRY(DevelopmentUseRepository::update(change, use));
    }
    return change.commit();
}

} // namespace gatehouse
