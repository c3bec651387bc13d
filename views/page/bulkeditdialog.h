#pragma once

#include "models/product/bulkedit.h"
#include "views/design/formdialog.h"
#include "views/page/recordeditors.h"

#include <QHash>

class QComboBox;
class QLabel;
class QTimer;

namespace gatehouse {

class Form;
class NavigationContext;
class OutcomeTable;

/// One field of many records: which, what it becomes, and what that changes or why it is refused,
/// shown before anything is written. Where they are very many that is looked at once nobody has
/// typed for a moment, or at the enter key; nothing is written but what stands there.
class BulkEditDialog final : public FormDialog
{
    Q_OBJECT
public:
    /// What a person calls a record, beside the number it goes by.
    using Titles = QHash<qint64, QString>;

    /// What has no title among `titles` is called by its own.
    BulkEditDialog(NavigationContext &context, const Subject &subject, std::vector<qint64> ids,
                   Titles titles, QWidget *parent);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showEditor();
    /// Something else may stand in the editor.
    void follow();
    void preview();
    void fill(const BulkEdit::Wish &wish);
    /// What is shown is, or is not, what becomes of what stands in the editor.
    void present(bool isCurrent);
    Result<BulkEdit::Wish> wish() const;
    QString text(const Field &field, const FieldValue &value) const;
    /// Its number and its title.
    QString nameOf(const BulkEdit::Outcome &outcome);
    Result<void> save();

    NavigationContext &m_context;
    const Subject &m_subject;
    std::vector<qint64> m_ids;
    Titles m_titles;
    QComboBox *m_field;
    Form *m_editor = nullptr; ///< of the field chosen
    std::unique_ptr<RecordEditors> m_editors;
    Subject::Held m_blank; ///< what the editor writes into
    std::optional<FieldValue> m_previewed; ///< of the field chosen; none where it cannot be
    std::vector<BulkEdit::Outcome> m_outcomes; ///< of that
    QString m_said; ///< of those
    class QVBoxLayout *m_place;
    QLabel *m_summary;
    OutcomeTable *m_rows;
    QTimer *m_pause; ///< in typing
};

} // namespace gatehouse
