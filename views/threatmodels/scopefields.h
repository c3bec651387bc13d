#pragma once

#include "models/threatmodels/threatmodel.h"

#include <QWidget>

class QCheckBox;
class QPlainTextEdit;

namespace gatehouse {

/// Whether threats of a part are looked for, and if not, why.
class ScopeFields final : public QWidget
{
    Q_OBJECT
public:
    explicit ScopeFields(QWidget *parent = nullptr);

    void show(const OutOfScope &scope, bool isReadOnly);
    void retranslate();

Q_SIGNALS:
    void changed(const gatehouse::OutOfScope &scope);

private:
    OutOfScope entered() const;

    QCheckBox *m_isOut;
    QPlainTextEdit *m_reason;
};

} // namespace gatehouse
