#include "views/threatmodels/modelimport.h"

#include "models/workspace/actions.h"
#include "views/design/arrangement.h"
#include "views/design/designtokens.h"
#include "views/design/inspector.h"
#include "views/design/itemviews.h"
#include "views/page/navigationcontext.h"
#include "views/threatmodels/threatdesk.h"

#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

constexpr int pathWidth = 300;

} // namespace

ModelImport::ModelImport(ThreatDesk &desk, ModelReading reading, const DocumentIntake &trial,
                         QString file, QWidget *parent)
    : FormDialog(desk.context().dialogs(), parent), m_desk(desk), m_release(desk.release()),
      m_reading(std::move(reading)), m_file(std::move(file)), m_replaces(desk.threats() != nullptr)
{
    setWindowTitle(tr("Import a threat model"));
    setSaveText(m_replaces ? tr("Replace the drawing") : tr("Take over"));
    const ThreatModel &model = m_reading.document.model;
    auto *facts = new KeyValueGrid;
    facts->addRow(tr("File"), m_file);
    facts->addRow(tr("Format"),
                  m_reading.formatVersion.isEmpty()
                      ? label(m_reading.format)
                      : tr("%1, version %2").arg(label(m_reading.format), m_reading.formatVersion));
    if (!model.name.isEmpty())
        facts->addRow(tr("Name"), model.name);
    facts->addRow(tr("Drawing"),
                  QStringList{tr("%n element(s)", nullptr, static_cast<int>(model.elements.size())),
                              tr("%n data flow(s)", nullptr, static_cast<int>(model.flows.size())),
                              tr("%n trust boundary(ies)", nullptr,
                                 static_cast<int>(model.boundaries.size())),
                              tr("%n diagram(s)", nullptr, static_cast<int>(model.diagrams.size()))}
                      .join(QStringLiteral(" · ")));
    facts->addRow(tr("Taken over"),
                  QStringList{tr("%n threat(s)", nullptr, trial.threats),
                              tr("%n countermeasure(s)", nullptr, trial.countermeasures)}
                      .join(QStringLiteral(" · ")));
    auto *note = wrappedLabel(m_replaces ? "problem" : "muted");
    note->setText(m_replaces
                      ? tr("The release has a threat model. The file's drawing takes the place of "
                           "the one there; what was decided stays with its elements and flows.")
                      : tr("The library finds its own threats in the drawing as well."));
    std::vector<LostField> lost = m_reading.lost;
    lost.insert(lost.end(), trial.lost.begin(), trial.lost.end());
    auto *heading = new QLabel(lost.empty() ? tr("Everything in the file is kept.")
                                            : tr("Not taken over as it stands (%n)", nullptr,
                                                 static_cast<int>(lost.size())));
    heading->setProperty("look", "heading");
    auto *table = new QTableWidget(static_cast<int>(lost.size()), 2);
    table->setObjectName(QStringLiteral("import-lost"));
    table->setAccessibleName(tr("What is not taken over"));
    prepareTable(table);
    table->setHorizontalHeaderLabels({tr("In the file"), tr("What becomes of it")});
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setColumnWidth(0, pathWidth);
    table->horizontalHeader()->setStretchLastSection(true);
    for (int row = 0; row < table->rowCount(); ++row) {
        const LostField &each = lost[static_cast<size_t>(row)];
        for (const auto &[at, text] : {std::pair(0, each.path), std::pair(1, each.why)}) {
            auto *item = new QTableWidgetItem(text);
            item->setToolTip(text);
            table->setItem(row, at, item);
        }
    }
    table->setVisible(!lost.empty());
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::l, space::m, space::l, 0);
    column->setSpacing(space::m);
    column->addWidget(facts);
    column->addWidget(note);
    column->addWidget(heading);
    column->addWidget(table, 1);
    if (lost.empty())
        column->addStretch(1);
    setContent(content);
    resize(760, lost.empty() ? 340 : 560);
    setSave([this] { return save(); });
    saveButton()->setFocus();
}

Result<void> ModelImport::save()
{
    DocumentIntake taken;
    TRY(m_desk.write(actions::importThreatModel, [&](Change &change) -> Result<void> {
        TRY_ASSIGN(taken, takeDocument(change, m_release, m_reading.document, m_file, m_replaces));
        return {};
    }));
    m_desk.context().showSuccess(
        tr("%1 is taken over: %2, %3")
            .arg(m_file, tr("%n threat(s)", nullptr, taken.threats),
                 tr("%n countermeasure(s)", nullptr, taken.countermeasures)));
    return {};
}

void ModelImport::choose(ThreatDesk &desk, QWidget *parent)
{
    const QString path = desk.context().dialogs().openFile(
        parent, tr("Import a threat model"),
        tr("Threat models (*.json *.otm *.yaml *.yml *.tm7);;All files (*)"));
    if (path.isEmpty())
        return;
    const QString file = QFileInfo(path).fileName();
    desk.context().runJob<ModelReading>(
        tr("Reading %1").arg(file), parent,
        [path](Progress &) { return readThreatModelFile(path); },
        [&desk, file, parent, release = desk.release()](Result<ModelReading> reading) {
            // Chosen for this release; another one may be shown by now.
            if (reading && release == desk.release())
                preview(desk, *std::move(reading), file, parent);
        });
}

void ModelImport::preview(ThreatDesk &desk, ModelReading reading, const QString &file,
                          QWidget *parent)
{
    // Done and left uncommitted, so that what is shown is what will be.
    const auto tried = [&]() -> Result<DocumentIntake> {
        TRY_ASSIGN(auto change,
                   Change::begin(desk.context().session(), actions::importThreatModel));
        return takeDocument(change, desk.release(), reading.document, file,
                            desk.threats() != nullptr);
    };
    const auto trial = tried();
    if (!trial)
        return desk.context().showError(trial.error());
    auto *dialog = new ModelImport(desk, std::move(reading), *trial, file, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace gatehouse
