#pragma once

#include "models/components/component.h"
#include "models/workspace/change.h"

#include <QJsonArray>

namespace gatehouse {

/// What a release is made of, row by row, as it was before a bill of materials was taken over:
/// enough to put it back.
class ShippedList
{
    Q_DECLARE_TR_FUNCTIONS(ShippedList)
public:
    static Result<ShippedList> of(const Database &database, ReleaseId release);
    /// What the audit log calls the digest of a release's list.
    static constexpr const char *digestKey = "list_sha256";
    /// SHA-256, hexadecimal, over all that stands of what the release is made of.
    static Result<QString> digestOf(const Database &database, ReleaseId release);
    /// The same as the audit log says it, before a row of the list is written: what was changed
    /// behind the log goes into no new digest unseen. Empty where the list is.
    static Result<QJsonObject> logged(const Database &database, ReleaseId release);
    /// What came and went as the audit log says it: titles for people, and which of those called so
    /// were meant.
    static QJsonObject moved(const std::vector<Component> &added,
                             const std::vector<Component> &gone);
    static ShippedList fromJson(const QJsonArray &rows);
    QJsonArray toJson() const;

    /// Takes the bill of materials back that was taken over after this list was made: its
    /// components and the decisions that follow from it go. What a person added since stays, and
    /// what is known of a component's vulnerabilities stays known; the requirement is re-opened for
    /// what is left (see reopenFor). Conflict when a later bill of materials was taken over since.
    Result<void> putBack(Change &change, ReleaseId release, EvidenceId bill) const;

private:
    struct Row {
        ComponentId component;
        QString reference; ///< what the file calls it
        QString scope;
        QString licences;
        EvidenceId evidence; ///< the bill that names it; invalid: a person added it
    };
    /// The components in a list that another one lacks.
    static Result<std::vector<Component>> onlyIn(const Database &database, const ShippedList &list,
                                                 const ShippedList &other);
    Result<void> write(Change &change, ReleaseId release, EvidenceId bill) const;

    std::vector<Row> m_rows;
};

} // namespace gatehouse
