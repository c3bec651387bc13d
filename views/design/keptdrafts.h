#pragma once

#include <QByteArray>
#include <QHash>
#include <QMutex>
#include <QString>
#include <QThreadPool>

#include <functional>
#include <optional>

class QSettings;

namespace gatehouse {

/// What is entered and not saved yet, each draft in a file that only the person at this computer
/// reads, so that it outlives an end of the program that nobody wanted. Drafts belong to a
/// workspace and to the account that entered them; a workspace itself holds only what was saved.
class KeptDrafts
{
public:
    struct Bounds {
        qint64 mostBytes = 0; ///< of one draft; a larger one is neither written nor read
        int mostDays = 0; ///< older ones go; 0: they stay
    };

    /// `settings`: where they are a file of their own, drafts stand beside it, in the folder
    /// `kind`.
    KeptDrafts(const QSettings &settings, const QString &kind, const QString &workspace,
               const QString &account, Bounds bounds);

    /// The same for the same `key`, and for no other key, workspace or account.
    QString fileOf(const QString &key) const;
    /// What cannot be written is missed only after a crash: nobody is disturbed in entering.
    void write(const QString &key, const QByteArray &content) const;
    std::optional<QByteArray> read(const QString &key) const;
    void remove(const QString &key) const;
    /// Takes away all that is too old, whoever's it is.
    void removeOld() const;

private:
    QString m_folder;
    QString m_owner; ///< of which workspace and account
    Bounds m_bounds;
};

/// Writes such files beside the screen, one after the other: to spell a draft and to have it on the
/// disk takes longer than who enters it may wait. Of one file only the newest is written of those
/// that wait. What waits is written before this goes.
class KeptDraftWriter
{
public:
    KeptDraftWriter();
    ~KeptDraftWriter() { m_pool.waitForDone(); }

    void write(const QString &file, std::function<void()> writing);
    /// Nothing of it is written later; what is being written is there by then.
    void drop(const QString &file);
    /// What was given of it is there afterwards.
    void finish(const QString &file);

private:
    void writeNext();

    QMutex m_mutex;
    QHash<QString, std::function<void()>> m_waiting; ///< by the file
    QString m_writing; ///< the file that is being written
    QThreadPool m_pool;
};

} // namespace gatehouse
