#include "views/design/filedrop.h"

#include "views/design/designtokens.h"
#include "models/appearance/fonts.h"

#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QPainter>
#include <QUrl>
#include <QWidget>

namespace gatehouse {

class FileDrop::Overlay final : public QWidget
{
public:
    Overlay(const QString &sentence, QWidget *parent) : QWidget(parent), m_sentence(sentence)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setGeometry(parent->rect());
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const ColorScheme &scheme = schemeOf(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        QColor veil = scheme.surface;
        veil.setAlphaF(0.86F);
        painter.fillRect(rect(), veil);
        painter.setPen(QPen(scheme.accent, 2, Qt::DashLine));
        painter.drawRoundedRect(rect().adjusted(6, 6, -6, -6), radius::medium, radius::medium);
        painter.setFont(headingFont());
        painter.setPen(scheme.accent);
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, m_sentence);
    }

private:
    QString m_sentence;
};

FileDrop::FileDrop(QWidget *target, const QStringList &suffixes)
    : QObject(target), m_target(target), m_suffixes(suffixes)
{
    target->setAcceptDrops(true);
    target->installEventFilter(this);
}

FileDrop::~FileDrop() = default;

void FileDrop::setInvitation(const QString &invitation)
{
    m_invitation = invitation;
}

QStringList FileDrop::acceptable(const QMimeData *data) const
{
    QStringList paths;
    const auto urls = data->urls();
    for (const QUrl &url : urls) {
        const QFileInfo file(url.toLocalFile());
        const bool isWanted = file.isFile()
            && (m_suffixes.isEmpty() || m_suffixes.contains(file.suffix(), Qt::CaseInsensitive));
        if (url.isLocalFile() && (isWanted || (m_takesFolders && file.isDir())))
            paths.append(file.absoluteFilePath());
    }
    return paths;
}

void FileDrop::invite(bool on)
{
    if (on && !m_overlay) {
        m_overlay = new Overlay(m_invitation, m_target);
        m_overlay->show();
        m_overlay->raise();
    } else if (!on && m_overlay) {
        m_overlay->deleteLater();
        m_overlay = nullptr;
    }
}

bool FileDrop::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_target || !m_enabled)
        return QObject::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove: {
        auto *drag = static_cast<QDragMoveEvent *>(event);
        if (acceptable(drag->mimeData()).isEmpty())
            return false;
        drag->acceptProposedAction();
        invite(true);
        return true;
    }
    case QEvent::DragLeave:
        invite(false);
        return true;
    case QEvent::Drop: {
        auto *drop = static_cast<QDropEvent *>(event);
        invite(false);
        const QStringList paths = acceptable(drop->mimeData());
        if (paths.isEmpty())
            return false;
        drop->acceptProposedAction();
        Q_EMIT filesDropped(paths);
        return true;
    }
    default:
        return QObject::eventFilter(watched, event);
    }
}

} // namespace gatehouse
