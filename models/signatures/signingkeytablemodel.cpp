#include "models/signatures/signingkeytablemodel.h"

#include <algorithm>

namespace gatehouse {

SigningKeyTableModel::SigningKeyTableModel(QObject *parent) : RecordTableModel(parent)
{
    const RecordDescription &key = describe<SigningKey>();
    Columns columns(ColumnCount);
    columns[HolderColumn] = {.field = &key.field("holder"), .text = [](const SigningKey &row) {
                                 return row.account.isValid()
                                     ? row.holder
                                     : tr("The workspace, on %1").arg(row.holder);
                             }};
    columns[AlgorithmColumn] = {.field = &key.field("algorithm")};
    columns[FingerprintColumn] = {
        .heading = QT_TRANSLATE_NOOP("Field", "Fingerprint"),
        .text = [](const SigningKey &row) { return spacedFingerprint(row.fingerprint()); },
        .tip = [](const SigningKey &row) { return row.fingerprint(); }};
    columns[CreatedColumn] = {.field = &key.field("created_at")};
    columns[StateColumn] = {
        .heading = QT_TRANSLATE_NOOP("Field", "State"),
        .text =
            [](const SigningKey &row) {
                return row.isRevoked()
                    ? tr("Revoked on %1")
                          .arg(row.revokedAt.toLocalTime().date().toString(Qt::ISODate))
                    : tr("In use");
            },
        .tip =
            [](const SigningKey &row) {
                return row.isRevoked() ? tr("%1: %2").arg(row.revokedBy, row.reason) : QString();
            }};
    setColumns(std::move(columns));
}

void SigningKeyTableModel::setKeys(std::vector<SigningKey> keys)
{
    std::ranges::stable_sort(keys, {}, &SigningKey::isRevoked);
    take(std::move(keys));
}

QVariant SigningKeyTableModel::rowData(const SigningKey &key, int role) const
{
    return role == RevokedRole ? QVariant(key.isRevoked()) : QVariant();
}

} // namespace gatehouse
