#pragma once

#include "models/records/recordtablemodel.h"
#include "models/signatures/signingkey.h"

namespace gatehouse {

inline const void *signingKeyOf(const SigningKey &key)
{
    return &key;
}
inline qint64 signingKeyIdOf(const SigningKey &key)
{
    return key.id.value;
}

/// The signing keys of a workspace, those in use first, each with its fingerprint.
class SigningKeyTableModel final : public RecordTableModel<SigningKey, signingKeyOf, signingKeyIdOf>
{
    Q_OBJECT
public:
    enum Column {
        HolderColumn,
        AlgorithmColumn,
        FingerprintColumn,
        CreatedColumn,
        StateColumn,
        ColumnCount
    };
    enum DataRole {
        RevokedRole = Qt::UserRole + 1, ///< bool
    };

    explicit SigningKeyTableModel(QObject *parent = nullptr);

    void setKeys(std::vector<SigningKey> keys);
    /// nullptr where there is no such row. Good until the next setKeys().
    const SigningKey *keyAt(int row) const { return rowAt(row); }

protected:
    QVariant rowData(const SigningKey &key, int role) const override;
};

} // namespace gatehouse
