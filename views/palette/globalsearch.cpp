#include "views/palette/globalsearch.h"

#include "views/design/designtokens.h"
#include "views/design/searchfield.h"
#include "views/palette/palettelist.h"
#include "views/palette/palettemodel.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>

namespace gatehouse {

namespace {
constexpr int resultsKept = 40;
constexpr int resultsWidth = 560;
} // namespace

GlobalSearch::GlobalSearch(QWidget *parent)
    : QWidget(parent), m_field(new SearchField(this)), m_model(new PaletteModel(resultsKept, this)),
      m_results(new QFrame(parent)), m_list(new PaletteList(m_model, m_results)),
      m_nothing(new QLabel(m_results))
{
    m_field->setObjectName(QStringLiteral("globalSearch"));
    m_results->setObjectName(QStringLiteral("globalSearchResults"));
    m_results->setProperty("look", "popup");
    m_nothing->setProperty("look", "muted");
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setMinimumHeight(44);
    auto *column = new QVBoxLayout(m_results);
    column->setContentsMargins(1, space::xs, 1, space::xs);
    column->addWidget(m_list);
    column->addWidget(m_nothing);
    m_results->hide();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_field);
    setFocusProxy(m_field);

    connect(m_field, &SearchField::searchChanged, this, &GlobalSearch::search);
    connect(m_field, &SearchField::moveDownRequested, this, [this] { m_list->step(1); });
    connect(m_field, &SearchField::moveUpRequested, this, [this] { m_list->step(-1); });
    connect(m_list, &PaletteList::aboutToRun, this, &GlobalSearch::dismiss);
    m_field->installEventFilter(this);
    retranslate();
}

GlobalSearch::~GlobalSearch() = default;

void GlobalSearch::setProviders(std::vector<PaletteProvider *> providers)
{
    m_model->setProviders(std::move(providers));
}

void GlobalSearch::begin()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void GlobalSearch::dismiss()
{
    m_results->hide();
    m_field->clear();
}

void GlobalSearch::search(const QString &query)
{
    if (query.isEmpty()) {
        m_results->hide();
        return;
    }
    m_model->setQuery(query);
    m_list->selectFirst();
    m_list->setFixedHeight(m_list->wantedHeight());
    m_list->setVisible(m_model->rowCount() > 0);
    m_nothing->setVisible(m_model->rowCount() == 0);
    place();
    m_results->show();
    m_results->raise();
}

void GlobalSearch::place()
{
    // Re-parented to the window, or the header would cut it off.
    if (m_results->parentWidget() != window())
        m_results->setParent(window());
    const int width = qMin(resultsWidth, window()->width() - 2 * space::s);
    const QPoint corner = mapTo(window(), QPoint(0, height() + 2));
    m_results->layout()->activate();
    m_results->setGeometry(
        qBound(space::s, corner.x() + this->width() - width, window()->width() - width - space::s),
        corner.y(), width, m_results->layout()->sizeHint().height());
}

bool GlobalSearch::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field) {
        if (event->type() == QEvent::FocusOut)
            m_results->hide();
        if (event->type() == QEvent::FocusIn && !m_field->text().trimmed().isEmpty())
            search(m_field->text().trimmed());
        if (event->type() == QEvent::KeyPress) {
            const int key = static_cast<QKeyEvent *>(event)->key();
            if (key == Qt::Key_Return || key == Qt::Key_Enter) {
                // What stands there now counts, not what stood there a breath ago.
                if (m_model->query() != m_field->text().simplified())
                    search(m_field->text().trimmed());
                if (m_results->isVisible())
                    m_list->runSelected();
                return true;
            }
        }
    }
    return QWidget::eventFilter(watched, event);
}

void GlobalSearch::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void GlobalSearch::retranslate()
{
    m_field->setPlaceholderText(tr("Search apps, requirements, findings, evidence, threats"));
    m_field->setAccessibleName(tr("Search the workspace"));
    m_field->setToolTip(tr("Search the workspace  (Ctrl+F)"));
    m_list->setAccessibleName(tr("Search results"));
    m_nothing->setText(tr("Nothing found."));
}

} // namespace gatehouse
