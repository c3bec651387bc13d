#pragma once

#include "views/design/keptdrafts.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QObject>
#include <QSet>

#include <optional>
#include <vector>

class QTimer;
class QWidget;

namespace gatehouse {

class Dialogs;

/// Which draft a form's is, and where it is kept.
struct FormDraftPlace {
    KeptDrafts drafts;
    QString key; ///< kind and identity of the record; of a new one, where it belongs
    qint64 revision = 0; ///< that the form begins from; 0: it is new

    /// `workspace`: its file.
    static FormDraftPlace of(const QSettings &settings, const QString &workspace,
                             const QString &account, const QString &key, qint64 revision);
};

/// Keeps what is entered in a form across an end of the program that nobody wanted, field by field
/// and only what differs from what stood there when it was opened; and puts it back when it is
/// asked to. Passwords are not kept, nor what is in tables and files.
class FormKeeper final : public QObject
{
    Q_OBJECT
public:
    FormKeeper(QWidget *form, FormDraftPlace place);
    ~FormKeeper() override;

    /// Once the form stands as it was opened: from now on what differs is written after a pause.
    void begin();
    /// When what was not saved was entered, where there is something and the form does not say it
    /// already; it stays kept until it was restored or discarded, or the form was saved.
    std::optional<QDateTime> offered() const;
    /// Puts back what was entered. Where somebody saved the record since, a field that they changed
    /// is asked about. False when the person thought better of it. `left`: what could not be put
    /// back, "Field: text" each.
    bool restore(Dialogs &dialogs, const QString &record, QStringList *left);
    void discardOffered();
    /// The form was saved: nothing is left.
    void saved();
    /// It was left without saving: what was entered in it goes, what is still offered stays.
    void discarded();

private:
    /// A field that says something else than it did when the form was opened.
    struct Entered {
        QString place; ///< which field it is
        QString name; ///< as a person knows it
        QString base;
        QString mine;
        QString baseText; ///< as a person reads it
        QString mineText;
        bool operator==(const Entered &) const = default;
    };
    struct Draft {
        qint64 revision = 0;
        QDateTime at;
        std::vector<Entered> fields;
    };
    struct Field {
        QWidget *editor;
        QString place;
    };

    std::vector<Field> fields() const;
    std::vector<Entered> entered() const;
    void keep();
    void write(const std::vector<Entered> &changed);
    static QByteArray spelled(const std::vector<Draft> &drafts);
    static std::vector<Draft> drafts(const QByteArray &content);

    QWidget *m_form;
    FormDraftPlace m_place;
    QTimer *m_pause;
    QSet<QWidget *> m_secret; ///< where a password was typed, also once it is shown
    QHash<QString, std::pair<QString, QString>>
        m_base; ///< value and text by place, as it was opened
    std::vector<Draft> m_offered; ///< the last is offered first
    std::vector<Entered> m_last; ///< what was written last of this form
    bool m_isKept = false; ///< there is a file, or there will be
};

} // namespace gatehouse
