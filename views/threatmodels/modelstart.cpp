#include "views/threatmodels/modelstart.h"

#include "models/portfolio/releaserepository.h"
#include "models/threatmodels/modeltemplate.h"
#include "models/threatmodels/threatmodelrepository.h"
#include "models/workspace/actions.h"
#include "views/design/designtokens.h"
#include "views/design/emptystate.h"
#include "views/design/flowlayout.h"
#include "views/design/icons.h"
#include "views/page/navigationcontext.h"
#include "views/page/permit.h"
#include "views/threatmodels/templatedialog.h"
#include "views/threatmodels/threatdesk.h"

#include <QPushButton>
#include <QUuid>
#include <QVBoxLayout>

namespace gatehouse {

ModelStart::ModelStart(ThreatDesk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_words(new EmptyState(QStringLiteral("threats"))),
      m_takeOver(new QPushButton(icon(QStringLiteral("forward")), {})),
      m_import(new QPushButton(icon(QStringLiteral("import")), {})),
      m_empty(new QPushButton(icon(QStringLiteral("edit")), {}))
{
    m_words->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_words->button()->setObjectName(QStringLiteral("model-template"));
    m_takeOver->setObjectName(QStringLiteral("model-carry"));
    m_import->setObjectName(QStringLiteral("model-import"));
    m_empty->setObjectName(QStringLiteral("model-empty"));
    auto *others = new QHBoxLayout;
    others->addStretch(1);
    for (QPushButton *button : {m_takeOver, m_import, m_empty})
        others->addWidget(button);
    others->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, 0, space::l, 0);
    column->addStretch(2);
    column->addWidget(m_words);
    column->addLayout(others);
    column->addStretch(3);
    setFocusProxy(m_words->button());
    connect(m_words, &EmptyState::actionRequested, this, &ModelStart::beginWithTemplate);
    connect(m_takeOver, &QPushButton::clicked, this, &ModelStart::takeOver);
    connect(m_import, &QPushButton::clicked, this, &ModelStart::importRequested);
    connect(m_empty, &QPushButton::clicked, this, &ModelStart::beginEmpty);
    connect(&m_desk.context(), &NavigationContext::sessionChanged, this, &ModelStart::permit);
    retranslate();
}

void ModelStart::retranslate()
{
    m_words->setTexts(
        tr("This release has no threat model yet"),
        tr("Draw what the app is made of and where data flows; the library then finds the threats "
           "that the design has to answer. A template comes closest with the least work."),
        tr("Begin with a template…"));
    m_import->setText(tr("Import a file…"));
    m_empty->setText(tr("Draw from an empty page"));
    refresh();
}

void ModelStart::refresh()
{
    m_before = {};
    if (m_desk.release().isValid()) {
        const auto before =
            ThreatModelRepository(m_desk.database()).ofReleaseBefore(m_desk.release());
        if (!before) {
            m_desk.context().showError(before.error());
        } else if (*before) {
            m_before = (*before)->id;
            const auto name = ReleaseRepository(m_desk.database()).nameOf((*before)->release);
            m_takeOver->setText(tr("Take over the model of %1").arg(name.value_or(QString())));
        }
    }
    m_takeOver->setVisible(m_before.isValid());
    permit();
}

void ModelStart::permit()
{
    const Acting acting = m_desk.acting();
    gatehouse::permit(m_words->button(), acting, actions::drawThreatModel);
    gatehouse::permit(m_takeOver, acting, actions::drawThreatModel, m_before.isValid());
    gatehouse::permit(m_import, acting, actions::importThreatModel);
    gatehouse::permit(m_empty, acting, actions::drawThreatModel);
}

void ModelStart::beginWithTemplate()
{
    auto *dialog = new TemplateDialog(m_desk.context(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const ReleaseId release = m_desk.release();
    connect(dialog, &QDialog::accepted, this, [this, dialog, release] {
        const ModelTemplate *chosen = dialog->chosen();
        if (!chosen)
            return;
        m_desk.act(actions::drawThreatModel, [&](Change &change) -> Result<void> {
            TRY(ThreatModelRepository::draw(
                change, release, chosen->instantiate(m_desk.context().language()), chosen->key));
            return {};
        });
    });
    dialog->open();
}

void ModelStart::takeOver()
{
    m_desk.act(actions::drawThreatModel, [&](Change &change) -> Result<void> {
        TRY(ThreatModelRepository::carry(change, m_before, m_desk.release()));
        return {};
    });
}

void ModelStart::beginEmpty()
{
    ThreatModel model;
    model.name = tr("Threat model");
    Diagram &diagram = model.diagrams.emplace_back();
    diagram.uid = QUuid::createUuid().toString(QUuid::WithoutBraces);
    diagram.name = tr("Overview");
    m_desk.act(actions::drawThreatModel, [&](Change &change) -> Result<void> {
        TRY(ThreatModelRepository::draw(change, m_desk.release(), model));
        return {};
    });
}

} // namespace gatehouse
