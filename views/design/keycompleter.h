#pragma once

#include <QCompleter>

#include <vector>

class QLineEdit;

namespace gatehouse {

/// Something that is named by its key.
struct OfferedKey {
    QString key;
    QString name; ///< what it is called where people read
};

/// Offers keys while they are typed into a line that may hold several, or a condition made of them:
/// those that have what was typed of the word at the cursor anywhere in their key or name. The one
/// that is chosen takes the place of that word; the rest of the line stays.
class KeyCompleter final : public QCompleter
{
    Q_OBJECT
public:
    /// Lives as a child of the line.
    KeyCompleter(QLineEdit *line, const std::vector<OfferedKey> &keys);

    QStringList splitPath(const QString &line) const override;
    QString pathFromIndex(const QModelIndex &index) const override;

private:
    const QLineEdit *m_line;
    // As it was typed: going through what is offered writes into the line.
    mutable QString m_before; ///< what stands before the word
    mutable QString m_after;
};

} // namespace gatehouse
