#include "views/evidence/attachevidencedialog.h"

#include "models/base/sentences.h"
#include "models/workspace/actions.h"
#include "views/design/arrangement.h"
#include "views/design/designtokens.h"
#include "views/design/keycompleter.h"
#include "views/design/message.h"
#include "views/design/messagebar.h"
#include "views/evidence/evidenceattachment.h"
#include "views/page/navigationcontext.h"
#include "views/page/outcometable.h"
#include "views/page/permit.h"
#include "views/subject/assessmentstate.h"

#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace gatehouse {

AttachEvidenceDialog::AttachEvidenceDialog(AssessmentState &state,
                                           const std::vector<const SheetRow *> &rows,
                                           QWidget *parent)
    : FormDialog(state.context().dialogs(), parent), m_state(state), m_release(state.subject()),
      m_ofFile(new QRadioButton(tr("A &file"))),
      m_ofPiece(new QRadioButton(tr("Evidence that is &there"))), m_fileRow(nullptr),
      m_file(new QLineEdit), m_piece(new QLineEdit), m_summary(wrappedLabel()),
      m_rows(new OutcomeTable(QStringLiteral("attach-preview"), tr("Requirement")))
{
    setWindowTitle(
        tr("Attach evidence to %n requirement(s)", nullptr, static_cast<int>(rows.size())));
    setSaveText(tr("Attach"));
    for (const SheetRow *row : rows) {
        m_requirements.push_back(row->requirement->id);
        m_names += state.nameOf(*row);
    }
    m_summary->setObjectName(QStringLiteral("attach-summary"));
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::l, space::m, space::l, 0);
    column->setSpacing(space::m);
    column->addWidget(makeSource());
    column->addWidget(m_summary);
    column->addWidget(m_rows, 1);
    setContent(content);
    // Wide enough for most of the reasons why something is refused.
    resize(900, 520);
    offerPieces();
    setSave([this] { return save(); });
    preview();
}

QWidget *AttachEvidenceDialog::makeSource()
{
    m_ofFile->setObjectName(QStringLiteral("attach-of-file"));
    m_ofPiece->setObjectName(QStringLiteral("attach-of-piece"));
    m_ofFile->setChecked(true);
    m_file->setObjectName(QStringLiteral("attach-file"));
    m_file->setAccessibleName(tr("File"));
    m_file->setPlaceholderText(tr("Its path"));
    m_piece->setObjectName(QStringLiteral("attach-piece"));
    m_piece->setAccessibleName(tr("Evidence No."));
    m_piece->setPlaceholderText(tr("Its number, like E-0001, or a word of its title"));
    auto *choose = new QPushButton(tr("&Choose…"));
    choose->setObjectName(QStringLiteral("attach-choose"));
    m_fileRow = new QWidget;
    auto *row = new QHBoxLayout(m_fileRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_file, 1);
    row->addWidget(choose);
    connect(choose, &QPushButton::clicked, this, &AttachEvidenceDialog::chooseFile);
    connect(m_file, &QLineEdit::textChanged, this, &AttachEvidenceDialog::preview);
    connect(m_piece, &QLineEdit::textChanged, this, &AttachEvidenceDialog::preview);
    connect(m_ofFile, &QRadioButton::toggled, this, &AttachEvidenceDialog::preview);
    return stacked({beside({m_ofFile, m_ofPiece}), m_fileRow, m_piece});
}

void AttachEvidenceDialog::offerPieces()
{
    // Of the release and the organisation, for whom any number is taken: a workspace may hold as
    // many pieces as there are files in a company.
    const auto pieces = EvidenceRepository(m_state.database()).rowsIn(m_release, true);
    if (!pieces)
        return messages()->post(pieces.error());
    std::vector<OfferedKey> offered;
    for (const EvidenceRow &row : *pieces)
        offered.push_back({row.evidence.number, row.evidence.title});
    new KeyCompleter(m_piece, offered);
}

void AttachEvidenceDialog::chooseFile()
{
    const QString path =
        m_state.context().dialogs().openFile(this, tr("Attach evidence"), tr("All files (*)"));
    if (!path.isEmpty())
        m_file->setText(QDir::toNativeSeparators(path));
}

Result<EvidenceSpread::Wish> AttachEvidenceDialog::wish() const
{
    EvidenceSpread::Wish wish{{}, m_release, m_requirements};
    if (m_ofFile->isChecked())
        return wish;
    if (m_piece->text().trimmed().isEmpty())
        return fail(ErrorKind::Invalid, tr("Name the evidence that all of these rest on."));
    TRY_ASSIGN(const Evidence evidence,
               EvidenceRepository(m_state.database()).byNumber(m_piece->text()));
    wish.evidence = evidence.id;
    return wish;
}

void AttachEvidenceDialog::preview()
{
    m_fileRow->setVisible(m_ofFile->isChecked());
    m_piece->setVisible(m_ofPiece->isChecked());
    const auto wanted = wish();
    const auto outcomes = wanted ? EvidenceSpread::preview(m_state.context().session(), *wanted)
                                 : tl::unexpected(wanted.error());
    if (outcomes)
        return showOutcomes(*wanted, *outcomes);
    m_summary->setText(outcomes.error().message);
    m_rows->setRows({});
    saveButton()->setEnabled(false);
}

void AttachEvidenceDialog::showOutcomes(const EvidenceSpread::Wish &wish,
                                        const std::vector<EvidenceSpread::Outcome> &outcomes)
{
    const int taken = static_cast<int>(EvidenceSpread::taken(outcomes).size());
    int linked = 0;
    std::vector<OutcomeTable::Row> rows;
    for (size_t i = 0; i < outcomes.size(); ++i) {
        const EvidenceSpread::Outcome &outcome = outcomes[i];
        linked += outcome.isLinked ? 1 : 0;
        const SheetRow *row = m_state.sheet().row(outcome.requirement);
        rows.push_back({m_names.value(static_cast<qsizetype>(i)),
                        row ? tr("%n piece(s)", nullptr, row->evidenceCount) : QString(),
                        !outcome.refused.isEmpty() ? outcome.refused
                            : outcome.isLinked     ? tr("As it is")
                                                   : tr("Rests on it"),
                        outcome.changes()});
    }
    QStringList said;
    if (taken > 0)
        said += tr("%n will rest on it.", nullptr, taken);
    if (const int refused = static_cast<int>(outcomes.size()) - taken - linked; refused > 0)
        said += tr("%n cannot and stay(s) as it is: see why.", nullptr, refused);
    if (linked > 0)
        said += tr("%n rest(s) on it already.", nullptr, linked);
    if (!wish.evidence.isValid())
        said += tr("The file becomes evidence and stays so; each link can be taken away again.");
    m_summary->setText(sentences(said));
    m_rows->setRows(rows);
    saveButton()->setEnabled(taken > 0
                             && (wish.evidence.isValid() || !m_file->text().trimmed().isEmpty()));
}

Result<void> AttachEvidenceDialog::save()
{
    TRY_ASSIGN(const EvidenceSpread::Wish wanted, wish());
    if (wanted.evidence.isValid()) {
        TRY_ASSIGN(const auto outcomes, EvidenceSpread::apply(m_state.context().session(), wanted));
        m_state.context().offerUndo(tr("Evidence attached to %n requirement(s).", nullptr,
                                       static_cast<int>(EvidenceSpread::taken(outcomes).size())));
        return {};
    }
    // As it stands now: the preview may be of a while ago.
    TRY_ASSIGN(const auto outcomes, EvidenceSpread::preview(m_state.context().session(), wanted));
    return add(EvidenceSpread::taken(outcomes));
}

Result<void> AttachEvidenceDialog::add(const std::vector<RequirementId> &requirements)
{
    NavigationContext &context = m_state.context();
    // What is small is there at once, and what went wrong with it is said here; the rest is a job
    // that goes on without this window, and that the frame speaks for.
    const auto failed = std::make_shared<std::optional<Error>>();
    attachEvidence(context, &context, {QDir::fromNativeSeparators(m_file->text().trimmed())},
                   m_release, requirements, [&context, failed, requirements](const auto &added) {
                       if (!added) {
                           *failed = added.error();
                           return;
                       }
                       QStringList said{tr("Evidence attached to %n requirement(s).", nullptr,
                                           static_cast<int>(requirements.size()))};
                       said += saidOfKnown(*added);
                       context.showSuccess(sentences(said));
                   });
    return *failed ? Result<void>(tl::unexpected(**failed)) : Result<void>();
}

} // namespace gatehouse
