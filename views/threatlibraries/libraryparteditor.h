#pragma once

#include "models/threatmodels/librarypart.h"
#include "views/design/formdialog.h"
#include "views/design/keycompleter.h"
#include "views/page/recordeditors.h"

class QCheckBox;

namespace gatehouse {

class Form;
class ThreatLibraryDesk;

/// One entry of a draft, with what entries of its kind consist of; one without an id is added.
class LibraryPartEditor final : public FormDialog
{
    Q_OBJECT
public:
    LibraryPartEditor(ThreatLibraryDesk &desk, LibraryPart part, QWidget *parent = nullptr);

Q_SIGNALS:
    void stored(gatehouse::LibraryPartKind kind, const QString &key);

protected:
    QStringList entered() const override;

private:
    void addKeys();
    void addWords();
    void addPlace();
    void addConditions();
    void addCategories();
    void addRating();
    void addReferences();
    void addTests();
    bool uses(const char *field) const;
    /// What is wrong with a condition, or with keys that the library lacks.
    QString conditionProblem(const char *field) const;
    QString keysProblem(const char *field, LibraryPartKind kind) const;
    /// While keys are typed: those there are.
    void offerKeys();
    void offerTypes();
    void offer(const char *field, const std::vector<OfferedKey> &keys);
    std::vector<OfferedKey> keysOf(LibraryPartKind kind) const;
    /// What a condition asks: the library's questions and those of an app's profile.
    std::vector<OfferedKey> questions() const;
    std::vector<OfferedKey> requirements() const;
    QString lineOf(const char *field) const;
    bool isOfFlows() const;
    void follow();
    std::vector<ThreatCategory> checkedCategories() const;
    Result<void> save();

    ThreatLibraryDesk &m_desk;
    LibraryPart m_part;
    QStringList m_fields; ///< those of its kind
    Form *m_form;
    RecordEditors m_editors;
    QList<QWidget *> m_ofFlows; ///< asked of flows only
    QList<QCheckBox *> m_categories;
};

} // namespace gatehouse
