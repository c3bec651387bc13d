#pragma once

#include "models/threatmodels/modeldocument.h"

#include <QCoreApplication>

namespace gatehouse {

/// Gathers what a reading does not keep, so that a person sees all of it before taking it over.
class LossReport
{
    Q_DECLARE_TR_FUNCTIONS(LossReport)
public:
    /// Lines beyond this many are only counted: a hostile file has millions of fields.
    static constexpr int mostLines = 100'000;

    void add(const QString &path, const QString &why);
    /// In the order of the file as far as it was read so; the last line counts what was too much.
    std::vector<LostField> take();

    /// The two reasons that most lines have.
    static QString noField() { return tr("Gatehouse has no field for this."); }
    static QString look()
    {
        return tr("How it looks is not kept: Gatehouse draws it in its own way.");
    }

private:
    std::vector<LostField> m_lines;
    int m_more = 0;
};

} // namespace gatehouse
