#pragma once

#include "app/cli/lookup.h"
#include "app/cli/texttable.h"
#include "models/records/fieldwording.h"

#include <QJsonObject>

namespace gatehouse {

/// A record as the command line shows it, from its description alone.
class RecordView
{
public:
    /// Both outlive this; `requirements` only where a record refers to one.
    explicit RecordView(const Names &names, const Requirements *requirements = nullptr)
        : m_names(names), m_requirements(requirements)
    {
    }

    /// {"uid", and every field}: keys as they are stored, references by name, null for nothing.
    template<class Record>
    QJsonObject json(const Record &record) const
    {
        return json(describe<Record>(), &record);
    }
    QJsonObject json(const RecordDescription &description, const void *record) const;
    /// A line for each field that says something.
    template<class Record>
    TextTable table(const Record &record) const
    {
        return table(describe<Record>(), &record);
    }
    TextTable table(const RecordDescription &description, const void *record) const;
    QString text(const Field &field, const void *record) const;

private:
    QString referred(const Field &field, qint64 id) const;

    const Names &m_names;
    const Requirements *m_requirements;
};

} // namespace gatehouse
