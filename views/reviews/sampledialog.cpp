#include "views/reviews/sampledialog.h"

#include "models/base/quantity.h"
#include "models/portfolio/releaserepository.h"
#include "models/workspace/actions.h"
#include "views/design/designtokens.h"
#include "views/design/forms.h"
#include "views/page/navigationcontext.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

constexpr int usualCount = 10;
constexpr int mostPerRelease = 100'000;
constexpr int longestSeed = 100;

} // namespace

SampleDialog::SampleDialog(NavigationContext &context, const ReviewSample &wanted, QWidget *parent)
    : FormDialog(context.dialogs(), parent), m_context(context), m_release(new QComboBox),
      m_phase(new QComboBox), m_count(new QSpinBox), m_seed(new QLineEdit), m_size(new QLabel)
{
    setWindowTitle(tr("Draw a sample"));
    setSaveText(tr("Draw"));
    m_release->setObjectName(QStringLiteral("sample-release"));
    m_phase->setObjectName(QStringLiteral("sample-phase"));
    m_count->setObjectName(QStringLiteral("sample-count"));
    m_seed->setObjectName(QStringLiteral("sample-seed"));
    m_size->setObjectName(QStringLiteral("sample-size"));
    m_count->setRange(1, mostPerRelease);
    m_seed->setMaxLength(longestSeed);
    m_size->setWordWrap(true);
    fill(wanted);
    auto *form = new Form;
    form->addField(m_release, tr("&Release"));
    form->addField(m_phase, tr("&Phase"));
    form->addField(m_count, tr("How many of &each release"),
                   tr("An app of tier 1 is drawn whole."));
    form->addField(m_seed, tr("&Seed"),
                   tr("Whoever draws from the same by the same seed gets the same; without one it "
                      "is a new one that nobody could know before."));
    form->addWidget(m_size);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::l, space::m, space::l, 0);
    column->addWidget(form);
    setContent(content);
    setSave([this] { return draw(); });
    for (QComboBox *box : {m_release, m_phase})
        connect(box, &QComboBox::currentIndexChanged, this, &SampleDialog::readSize);
    connect(m_count, &QSpinBox::valueChanged, this, &SampleDialog::readSize);
    readSize();
    m_count->setFocus();
}

void SampleDialog::fill(const ReviewSample &wanted)
{
    m_release->addItem(tr("All releases, and the organisation"), qint64(0));
    const Database &database = m_context.session().workspace.database();
    if (const auto names = ReleaseRepository(database).names()) {
        for (const auto &[id, name] : *names)
            m_release->addItem(name, id.value);
    }
    m_release->setCurrentIndex(std::max(m_release->findData(wanted.release.value), 0));
    m_phase->addItem(tr("All phases"), QString());
    for (const Phase phase : allPhases)
        m_phase->addItem(label(phase), toKey(phase));
    if (wanted.phase)
        m_phase->setCurrentIndex(m_phase->findData(toKey(*wanted.phase)));
    m_count->setValue(wanted.perRelease > 0 ? wanted.perRelease : usualCount);
}

ReviewSample SampleDialog::wanted() const
{
    ReviewSample wanted;
    wanted.release = ReleaseId(m_release->currentData().toLongLong());
    wanted.phase = fromKey<Phase>(m_phase->currentData().toString());
    wanted.perRelease = m_count->value();
    wanted.seed = m_seed->text().trimmed();
    return wanted;
}

void SampleDialog::readSize()
{
    using Size = ReviewSampleRepository::Size;
    m_size->setText(tr("Counting…"));
    if (!m_reading.begin())
        return;
    const ReviewSample asked = wanted();
    m_context.runReading<Size>(
        tr("Counting what is drawn from"), this,
        [readers = m_context.session().workspace.readers(),
         asked](Progress &progress) -> Result<Size> {
            TRY_ASSIGN(const auto reader, readers.open(progress));
            return ReviewSampleRepository(*reader).sizeOf(asked);
        },
        [this](const Result<Size> &size) {
            if (m_reading.end(size.has_value()))
                return readSize();
            if (!size)
                return m_size->clear();
            m_size->setText(size->population == 0
                                ? tr("Nothing is judged there yet.")
                                : tr("%1 of %2 judged are drawn.")
                                      .arg(countText(size->drawn), countText(size->population)));
        });
}

Result<void> SampleDialog::draw()
{
    TRY_ASSIGN(auto change, Change::begin(m_context.session(), actions::drawSample));
    TRY_ASSIGN(m_drawn, ReviewSampleRepository::draw(change, wanted()));
    return change.commit();
}

QStringList SampleDialog::entered() const
{
    return {m_release->currentText(), m_phase->currentText(), m_count->text(), m_seed->text()};
}

} // namespace gatehouse
