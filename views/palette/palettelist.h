#pragma once

#include <QListView>

namespace gatehouse {

class PaletteModel;

/// The answers of a PaletteModel in rows: icon, text with the matched letters in bold, detail
/// at the right end. Driven by a line edit that keeps the focus.
class PaletteList final : public QListView
{
    Q_OBJECT
public:
    explicit PaletteList(PaletteModel *model, QWidget *parent = nullptr);

    void selectFirst();
    /// Moves the selection, around the ends.
    void step(int rows);
    /// Runs the selected entry; false when there is none.
    bool runSelected();
    /// How tall it wants to be for the rows it has.
    int wantedHeight() const;

Q_SIGNALS:
    /// Before the entry runs: time to close.
    void aboutToRun();

private:
    void run(const QModelIndex &index);

    PaletteModel *m_model;
};

} // namespace gatehouse
