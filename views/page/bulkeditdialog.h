#pragma once

#include "models/product/bulkedit.h"
#include "views/design/formdialog.h"
#include "views/page/recordeditors.h"

#include <QHash>

class QComboBox;
class QLabel;

namespace gatehouse {

class Form;
class NavigationContext;
class OutcomeTable;

/// One field of many records: which, what it becomes, and what that changes or why it is refused,
/// shown before anything is written.
class BulkEditDialog final : public FormDialog
{
    Q_OBJECT
public:
    /// What a person calls a record, beside the number it goes by.
    using Titles = QHash<qint64, QString>;

    /// What has no title among `titles` is called by its own.
    BulkEditDialog(NavigationContext &context, const Subject &subject, std::vector<qint64> ids,
                   Titles titles, QWidget *parent);

private:
    void showEditor();
    void preview();
    void fill(const std::vector<BulkEdit::Outcome> &outcomes, const BulkEdit::Wish &wish);
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
    class QVBoxLayout *m_place;
    QLabel *m_summary;
    OutcomeTable *m_rows;
};

} // namespace gatehouse
