#include "views/auditlog/segmentexportdialog.h"

#include "views/design/arrangement.h"
#include "views/design/designtokens.h"
#include "views/design/forms.h"
#include "views/page/exportfile.h"
#include "views/page/navigationcontext.h"

#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

namespace gatehouse {

SegmentExportDialog::SegmentExportDialog(NavigationContext &context, qint64 first, qint64 last,
                                         qint64 count, QWidget *parent)
    : FormDialog(context.dialogs(), parent), m_context(context), m_first(new QSpinBox),
      m_last(new QSpinBox)
{
    setWindowTitle(tr("Export entries of the log"));
    setSaveText(tr("Choose a file…"));
    auto *form = new Form;
    auto *about = wrappedLabel("muted");
    about->setText(tr("The file proves itself: whoever has it recomputes its chain without this "
                      "workspace (gatehouse-cli audit check), and sees whether it goes on where "
                      "an earlier one ends."));
    form->addWidget(about);
    for (QSpinBox *number : {m_first, m_last})
        number->setRange(1, static_cast<int>(count));
    m_first->setObjectName(QStringLiteral("segment-first"));
    m_last->setObjectName(QStringLiteral("segment-last"));
    m_first->setValue(static_cast<int>(first));
    m_last->setValue(static_cast<int>(last));
    const auto fields = form->addRow({m_first, m_last});
    fields[0]->setLabel(tr("&From entry"));
    fields[1]->setLabel(tr("&To entry"));
    fields[1]->setCheck([this] {
        return m_last->value() < m_first->value()
            ? tr("The last entry comes before the first. Exchange the two.")
            : QString();
    });
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::l, space::m, space::l, 0);
    column->addWidget(form);
    setContent(content);
    setValidate([form] { return form->validate(); });
    setSave([this]() -> Result<void> {
        m_path =
            exportFile(m_context, ExportPlace::everywhere(), this, tr("Export entries of the log"),
                       QStringLiteral("log-%1-%2.audit").arg(this->first()).arg(this->last()),
                       tr("Segments of an audit log (*.audit)"));
        if (m_path.isEmpty())
            return fail(ErrorKind::Cancelled, {});
        return {};
    });
    m_first->setFocus();
}

qint64 SegmentExportDialog::first() const
{
    return m_first->value();
}

qint64 SegmentExportDialog::last() const
{
    return m_last->value();
}

} // namespace gatehouse
