#pragma once

#include "models/records/recordtablemodel.h"
#include "models/threatmodels/threatlibrarycheck.h"

#include <map>
#include <set>

namespace gatehouse {

/// An entry of a threat library, and what is wrong with it.
struct LibraryRow {
    LibraryPart part; ///< with an id of its own among the rows, published or not
    QStringList problems; ///< sentences, the blocking ones first
    bool isBlocking = false; ///< one of them keeps the version from being published
    bool operator==(const LibraryRow &) const = default;
};

/// Which entries are looked at.
struct LibraryFilter {
    QString text; ///< every word in key, titles, texts, conditions, types or requirements
    std::set<LibraryPartKind> kinds; ///< empty: all
    std::optional<PartSubject> of; ///< rules and questions about these only
    bool onlyHigh = false; ///< rules whose usual risk is high
    bool onlyProblems = false;
    bool operator==(const LibraryFilter &) const = default;
};

inline const void *partOf(const LibraryRow &row)
{
    return &row.part;
}
inline qint64 partIdOf(const LibraryRow &row)
{
    return row.part.id.value;
}

/// The entries of one version of a threat library, published or a draft.
class LibraryTableModel final : public RecordTableModel<LibraryRow, partOf, partIdOf>
{
    Q_OBJECT
public:
    enum Column {
        KeyColumn,
        KindColumn,
        TitleColumn,
        TypesColumn,
        CategoriesColumn,
        RiskColumn,
        CountermeasuresColumn,
        RequirementsColumn,
        ProblemsColumn,
        ColumnCount
    };
    enum Role {
        PartIdRole = Qt::UserRole + 1, ///< LibraryPartId
        KindRole, ///< int of LibraryPartKind
        RiskRole, ///< int of Risk
        BlockingRole, ///< bool
    };

    explicit LibraryTableModel(QObject *parent = nullptr);

    /// Of a published version the entries get ids by their order.
    void setContent(const ThreatLibraryContent &content,
                    const std::vector<LibraryProblem> &problems);
    /// nullptr where there is no such row. Good until the next setContent().
    const LibraryRow *libraryRowAt(int row) const { return rowAt(row); }
    /// Its id among the rows; invalid where there is none.
    LibraryPartId find(LibraryPartKind kind, const QString &key) const;

    void setFilter(LibraryFilter filter);
    const LibraryFilter &filter() const { return m_filter; }
    /// The language of the content, and the moment to read all labels again.
    void setLanguage(Language language);

protected:
    bool isWanted(const LibraryRow &row) const override;
    QVariant rowData(const LibraryRow &row, int role) const override;

private:
    /// Where it applies: the types, or for a flow's rule from where to where.
    QString placeOf(const LibraryPart &part) const;

    /// What the types are called, by kind and key.
    std::map<std::pair<LibraryPartKind, QString>, LocalizedText> m_types;
    LibraryFilter m_filter;
    Language m_language = Language::Chinese;
};

} // namespace gatehouse
