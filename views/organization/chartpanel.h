#pragma once

#include "models/diagrams/picturefile.h"
#include "models/organization/post.h"

#include <QWidget>

class QAction;
class QStackedWidget;

namespace gatehouse {

class EmptyState;
class OrganizationCanvas;
class OrganizationPicture;
class OrganizationStaff;
class RefreshWhenSeen;

/// The chart of the organisation, to look at closely, to print and to take away.
class ChartPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit ChartPanel(OrganizationStaff &staff, QWidget *parent = nullptr);
    void retranslate();
    OrganizationCanvas *canvas() const { return m_canvas; }
    UnitId unit() const;
    PostId post() const;
    void choose(UnitId unit, PostId post = {});
    QList<QAction *> panelActions() const;

Q_SIGNALS:
    void selectionChanged();
    /// What is chosen is to be opened in its editor.
    void opened();
    void addUnitRequested();

private:
    void show();
    /// To be taken before it is asked where it goes: it may be drawn anew while that is asked.
    OrganizationPicture shownPicture() const;
    void savePicture(PictureFormat format);
    void print();

    OrganizationStaff &m_staff;
    OrganizationCanvas *m_canvas;
    QAction *m_zoomIn;
    QAction *m_zoomOut;
    QAction *m_fit;
    QAction *m_svg;
    QAction *m_png;
    QAction *m_pdf;
    QAction *m_print;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    RefreshWhenSeen *m_refresh;
};

} // namespace gatehouse
