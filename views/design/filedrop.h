#pragma once

#include <QObject>
#include <QStringList>

class QMimeData;
class QWidget;

namespace gatehouse {

/// Lets local files be dropped on a widget and whatever stands in it. While files hover there,
/// the place says what will become of them.
class FileDrop final : public QObject
{
    Q_OBJECT
public:
    /// `suffixes` without dots; empty: any file. Folders are not taken, unless that is said.
    explicit FileDrop(QWidget *target, const QStringList &suffixes = {});
    ~FileDrop() override;

    /// The sentence shown over the place: "Drop to add as evidence".
    void setInvitation(const QString &invitation);
    void setTakesFolders(bool takes) { m_takesFolders = takes; }
    void setEnabled(bool enabled) { m_enabled = enabled; }

Q_SIGNALS:
    void filesDropped(const QStringList &paths);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    class Overlay;
    QStringList acceptable(const QMimeData *data) const;
    void invite(bool on);

    QWidget *m_target;
    QStringList m_suffixes;
    QString m_invitation;
    Overlay *m_overlay = nullptr;
    bool m_enabled = true;
    bool m_takesFolders = false;
};

} // namespace gatehouse
