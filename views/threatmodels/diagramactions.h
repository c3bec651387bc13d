#pragma once

#include <QHash>
#include <QObject>

class QAction;
class QKeyEvent;
class QMenu;

namespace gatehouse {

class DiagramDesk;
class DiagramView;

/// Everything that buttons, menus and shortcuts do on a diagram. The shortcuts are asked by the
/// editor (see trigger), since some of them are also the frame's.
class DiagramActions final : public QObject
{
    Q_OBJECT
public:
    enum Id {
        Undo,
        Redo,
        Cut,
        Copy,
        Paste,
        PasteSame,
        Duplicate,
        Remove,
        RemoveFromModel,
        SelectAll,
        Rename,
        OpenInside,
        Connect,
        AddNext,
        Group,
        Ungroup,
        AlignLeft,
        AlignCenter,
        AlignRight,
        AlignTop,
        AlignMiddle,
        AlignBottom,
        DistributeAcross,
        DistributeDown,
        Forward,
        Backward,
        Front,
        Back,
        Straighten,
        Arrange,
        Find,
        ZoomIn,
        ZoomOut,
        ZoomFull,
        Fit,
        SaveSvg,
        SavePng,
        SavePdf,
    };

    DiagramActions(DiagramDesk &desk, DiagramView &view);

    QAction *action(Id id) const { return m_actions.value(id); }
    /// The enabled action that this key is the shortcut of; nullptr where there is none.
    QAction *matching(const QKeyEvent &event) const;
    void retranslate();
    /// A new menu for what is selected; the caller's.
    QMenu *contextMenu(QWidget *parent) const;
    QMenu *arrangementMenu(QWidget *parent) const;
    QMenu *exportMenu(QWidget *parent) const;

Q_SIGNALS:
    void findRequested();
    void arrangementRequested();
    void renameRequested(const QString &uid);
    /// Of SaveSvg, SavePng and SavePdf: a file is to be asked for.
    void pictureRequested(gatehouse::DiagramActions::Id id);

private:
    void run(Id id);
    void update();
    void straighten();
    void fill(QMenu &menu, std::initializer_list<int> ids) const;

    DiagramDesk &m_desk;
    DiagramView &m_view;
    QHash<int, QAction *> m_actions;
};

} // namespace gatehouse
