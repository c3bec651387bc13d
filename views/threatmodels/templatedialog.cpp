#include "views/threatmodels/templatedialog.h"

#include "models/threatmodels/modeltemplate.h"
#include "views/design/arrangement.h"
#include "views/design/designtokens.h"
#include "views/design/icons.h"
#include "views/page/navigationcontext.h"

#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace gatehouse {

TemplateDialog::TemplateDialog(NavigationContext &context, QWidget *parent)
    : FormDialog(context.dialogs(), parent), m_context(context), m_list(new QListWidget),
      m_title(wrappedLabel("heading")), m_about(wrappedLabel()), m_counts(wrappedLabel("caption"))
{
    setWindowTitle(tr("Begin with a template"));
    setSaveText(tr("Begin with it"));
    m_list->setObjectName(QStringLiteral("template-list"));
    m_list->setAccessibleName(tr("Templates"));
    m_list->setFixedWidth(280);
    m_list->setWordWrap(true);
    const Language language = context.language();
    for (const ModelTemplate &each : ModelTemplate::builtIn())
        new QListWidgetItem(icon(QStringLiteral("threats")), each.title.in(language), m_list);
    auto *about = new QVBoxLayout;
    about->setSpacing(space::s);
    about->addWidget(m_title);
    about->addWidget(m_about);
    about->addWidget(m_counts);
    about->addStretch(1);
    auto *content = new QWidget;
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(space::l, space::m, space::l, 0);
    row->setSpacing(space::l);
    row->addWidget(m_list);
    row->addLayout(about, 1);
    setContent(content);
    resize(720, 420);
    connect(m_list, &QListWidget::itemSelectionChanged, this, &TemplateDialog::follow);
    connect(m_list, &QListWidget::itemDoubleClicked, this, [this] { saveButton()->click(); });
    // None is chosen for anybody: what a model begins with is not exchanged without a cost.
    follow();
    m_list->setFocus();
}

const ModelTemplate *TemplateDialog::chosen() const
{
    const QModelIndexList selected = m_list->selectionModel()->selectedRows();
    const int row = selected.isEmpty() ? -1 : selected.front().row();
    const auto &all = ModelTemplate::builtIn();
    return row >= 0 && row < static_cast<int>(all.size()) ? &all[static_cast<size_t>(row)]
                                                          : nullptr;
}

void TemplateDialog::follow()
{
    const ModelTemplate *shown = chosen();
    saveButton()->setEnabled(shown != nullptr);
    if (!shown) {
        m_about->setText(tr("Choose the one that is closest to the app. What is drawn can be "
                            "changed afterwards, and another template can take its place."));
        return;
    }
    const Language language = m_context.language();
    m_title->setText(shown->title.in(language));
    m_about->setText(shown->about.in(language));
    const ThreatModel model = shown->instantiate(language);
    m_counts->setText(QStringList{
        tr("%n element(s)", nullptr, static_cast<int>(model.elements.size())),
        tr("%n data flow(s)", nullptr, static_cast<int>(model.flows.size())),
        tr("%n trust boundary(ies)", nullptr, static_cast<int>(model.boundaries.size()))}
                          .join(QStringLiteral(" · ")));
}

} // namespace gatehouse
