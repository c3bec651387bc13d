#include "views/evidence/evidenceinspector.h"

#include "models/evidence/evidenceexpiry.h"
#include "models/evidence/evidencerepository.h"
#include "models/records/fieldwording.h"
#include "views/design/arrangement.h"
#include "views/design/designtokens.h"
#include "views/design/inspector.h"
#include "views/evidence/evidenceactions.h"
#include "views/evidence/evidencepreviewview.h"
#include "views/page/navigationcontext.h"

#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

namespace gatehouse {

EvidenceInspector::EvidenceInspector(NavigationContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_number(wrappedLabel("caption")),
      m_title(wrappedLabel("heading")), m_preview(new EvidencePreviewView(context)),
      m_facts(new KeyValueGrid), m_heading(wrappedLabel("section")), m_reliances(new QListWidget)
{
    m_reliances->setObjectName(QStringLiteral("evidence-reliances"));
    m_reliances->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::s, space::l, space::s);
    column->setSpacing(space::s);
    column->addWidget(stacked({m_number, m_title}));
    column->addWidget(m_preview, 3);
    column->addWidget(m_facts);
    column->addWidget(m_heading);
    column->addWidget(m_reliances, 2);
    retranslate();
}

void EvidenceInspector::retranslate()
{
    m_reliances->setAccessibleName(tr("What rests on it"));
    m_preview->retranslate();
    show(m_evidence);
}

void EvidenceInspector::show(EvidenceId evidence)
{
    m_evidence = evidence;
    m_preview->show(evidence);
    m_facts->clear();
    m_reliances->clear();
    m_number->setVisible(evidence.isValid());
    m_title->setVisible(evidence.isValid());
    m_facts->setVisible(evidence.isValid());
    m_heading->setVisible(evidence.isValid());
    m_reliances->setVisible(evidence.isValid());
    if (!evidence.isValid())
        return;
    const auto piece =
        EvidenceRepository(m_context.session().workspace.database()).evidence(evidence);
    if (!piece)
        return m_context.showError(piece.error());
    m_number->setText(piece->number);
    m_title->setText(piece->title);
    const FieldWording wording;
    const RecordDescription &record = describe<Evidence>();
    m_facts->addRow(tr("State"), label(standingOn(*piece, m_context.today())));
    for (const char *key :
         {"kind", "source", "collector", "collected_on", "confidentiality", "effective_on",
          "expires_on", "replaces", "replaced_by", "retired_by", "retired_reason"}) {
        const QString said = wording.text(record.field(key), &*piece);
        if (!said.isEmpty())
            m_facts->addRow(wording.name(record.field(key)), said);
    }
    if (!piece->redactions.empty())
        m_facts->addRow(wording.name(record.field("redactions")),
                        tr("%n part(s)", nullptr, static_cast<int>(piece->redactions.size())));
    const QStringList lines = relianceLines(m_context, evidence);
    m_heading->setText(lines.isEmpty()
                           ? tr("Nothing rests on it.")
                           : tr("%n thing(s) rest on it", nullptr, static_cast<int>(lines.size())));
    m_reliances->addItems(lines);
    m_reliances->setVisible(!lines.isEmpty());
}

} // namespace gatehouse
