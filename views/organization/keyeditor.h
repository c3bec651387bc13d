#pragma once

#include "views/design/formdialog.h"

class QComboBox;
class QLineEdit;

namespace gatehouse {

class NavigationContext;

/// Makes the signing key of whoever is at work, locked by the account's password.
class KeyEditor final : public FormDialog
{
    Q_OBJECT
public:
    explicit KeyEditor(NavigationContext &context, QWidget *parent = nullptr);

protected:
    QStringList entered() const override { return {}; }

private:
    Result<void> save();

    NavigationContext &m_context;
    QComboBox *m_algorithm;
    QLineEdit *m_password;
};

} // namespace gatehouse
