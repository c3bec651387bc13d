#pragma once

#include "models/base/id.h"
#include "models/portfolio/app.h"
#include "views/design/draft.h"
#include "models/diagrams/diagrampicture.h"
#include "views/threatmodels/drawndraft.h"

#include <QHash>
#include <QSet>
#include <QWidget>

#include <memory>

class QAction;
class QLabel;
class QSplitter;
class QTimer;
class QToolButton;

namespace gatehouse {

class DrawingBackup;
class DrawingBackupWriter;
class ThreatActions;
class ThreatDesk;
class ThreatModelEditor;
class ThreatTable;
class ThreatTableModel;

/// The drawing of a release's threat model, saved as a whole; its parts are marked as looked at,
/// and the threats of those that are selected stand beneath.
class DiagramPane final : public QWidget
{
    Q_OBJECT
public:
    explicit DiagramPane(ThreatDesk &desk, QWidget *parent = nullptr);
    ~DiagramPane() override;
    void retranslate();
    /// Shows the desk's model: its drawing is read where it is another than the one shown.
    void refresh();
    /// Shows a part; false where no diagram has it.
    bool select(const QString &uid);
    bool isModified() const;
    /// Puts another drawing in the place of the one shown, as an edit that is not saved.
    void beginAnew(const ThreatModel &drawing);
    /// Drawings of this or of other releases that were changed and not saved.
    std::vector<Draft> unsaved();
    QAction *save() const { return m_save; }
    /// Stands beside the switch of views while this one is shown.
    QWidget *tools() const { return m_tools; }

private:
    void build();
    /// The list below the drawing, or only its heading.
    void unfold(bool open);
    /// What is not saved of the model shown waits until that is shown again.
    void keep();
    void load();
    /// What is not saved outlives a crash: written after each pause in drawing, it comes back when
    /// the model is shown for the first time.
    DrawingBackup backup() const;
    void backUp();
    void dropBackup(const ThreatModelRecord &record);
    void bringBack(const ThreatModelRecord &record);
    /// What of the app decides which questions are asked.
    void showProfile();
    void showThreats();
    void permit();
    /// Somebody else stored another drawing while this one is being changed.
    void announceOther();
    /// What came back after an end of the program that nobody wanted, and is shown.
    void announceBack();
    /// What is said of the drawing that is shown is about another one by now, or settled.
    void letMessagesGo();
    /// Whichever is shown by then.
    Result<void> save(ThreatModelId id);
    void discard(ThreatModelId id);
    Result<void> saveShown();
    Result<void> saveKept(ThreatModelId id);
    void discardShown();
    /// What is shown stands stored as this.
    Result<void> takeStored(const ThreatModel &stored);
    /// Whether it was done; what goes wrong is said in the message bar.
    bool lookAt(const QStringList &subjects);
    /// Asks first, with how many they are.
    void lookAtAll();
    QStringList unseen(const QStringList &among) const;
    void arrange();
    void savePicture(PictureFormat format);

    ThreatDesk &m_desk;
    ThreatModelEditor *m_editor;
    ThreatTableModel *m_model;
    ThreatTable *m_table;
    ThreatActions *m_actions;
    QWidget *m_tools;
    QSplitter *m_split;
    QWidget *m_below;
    QToolButton *m_heading;
    QLabel *m_state;
    QAction *m_save;
    QAction *m_look;
    QAction *m_lookAtAll;
    DrawnDraft m_shown; ///< without what stands in the editor; an invalid record: nothing
    QHash<ThreatModelId, DrawnDraft> m_kept;
    QSet<ThreatModelId> m_back; ///< came back, and were neither saved nor discarded since
    std::optional<App> m_app; ///< by what is answered of it the questions are chosen
    /// Until what is shown is saved, discarded, or another: messages speak of that one alone.
    std::unique_ptr<QObject> m_draft = std::make_unique<QObject>();
    QString m_announced; ///< digest of the other drawing that was spoken of
    bool m_saving = false;
    QTimer *m_pause; ///< since the last edit
    std::unique_ptr<DrawingBackupWriter> m_backups;
};

} // namespace gatehouse
