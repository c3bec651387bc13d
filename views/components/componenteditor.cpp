#include "views/components/componenteditor.h"

#include "models/components/componentrepository.h"
#include "models/workspace/actions.h"
#include "views/design/designtokens.h"
#include "views/design/forms.h"
#include "views/page/navigationcontext.h"
#include "views/page/keepdraft.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace gatehouse {

ComponentEditor::ComponentEditor(NavigationContext &context, ReleaseId release, QWidget *parent)
    : FormDialog(context.dialogs(), parent), m_context(context), m_release(release),
      m_form(new Form), m_editors(*m_form, describe<Component>(), QStringLiteral("component")),
      m_licences(new QLineEdit)
{
    setWindowTitle(tr("Add a component"));
    setSaveText(tr("Add component"));
    m_editors.add("name", tr("&Name"));
    const auto row = m_editors.addRow({"group", "version"});
    row[0]->setLabel(tr("&Group"));
    row[1]->setLabel(tr("&Version"));
    m_editors.add("purl", tr("&Package URL"));
    m_licences->setObjectName(QStringLiteral("component-licences"));
    m_form->addField(m_licences, tr("&Licences"));
    const Component none;
    m_editors.load(&none);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::l, space::m, space::l, 0);
    column->addWidget(m_form);
    column->addStretch(1);
    setContent(content);
    resize(520, 380);
    setValidate([this] { return m_form->validate(); });
    setSave([this] { return save(); });
    keepDraft(*this, context, QStringLiteral("component"), {}, 0, placeOf(release));
    m_editors.editor("name")->setFocus();
}

Result<void> ComponentEditor::save()
{
    ShippedComponent added;
    TRY(m_editors.store(&added.component));
    added.licences = m_licences->text();
    TRY_ASSIGN(auto change, Change::begin(m_context.session(), actions::addComponent));
    TRY(ComponentRepository::add(change, m_release, added));
    return change.commit();
}

} // namespace gatehouse
