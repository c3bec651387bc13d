#pragma once

#include "models/base/enumtext.h"
#include "models/base/language.h"
#include "models/base/phase.h"
#include "models/base/platform.h"
#include "models/records/recorddescription.h"

#include <QDate>
#include <QHash>
#include <QStringList>

#include <set>
#include <vector>

namespace gatehouse {

enum class Side { Client, Server, Business, Management };
/// Organisation requirements are assessed once and inherited by every release.
enum class Scope { Application, Organisation };
/// Context rows restate what their lists ask for: shown, never assessed.
enum class Obligation { Mandatory, Recommended, Permission, Context };
/// 测评方法
enum class Method { Document, Interview, Config, Static, Dynamic, Pentest };

/// Whether a method can be applied in a phase: before there is something to look into (requirements
/// and design) only those that need paper and people. Ours; the text gives none.
bool existsIn(Method method, Phase phase);

/// One requirement of a library, as published; it never changes afterwards.
struct Requirement {
    RequirementId id;
    QString uid;
    LibraryId library;
    int position = 0; ///< 0-based order in the library
    QString key; ///< stable in the library: "6.1.3-2.a"
    QString group; ///< key of its group
    QString clause; ///< as printed: "6.1.3"
    QString item; ///< "a", "p1", "p0"
    LocalizedText title;
    LocalizedText statement;
    std::vector<Platform> platforms; ///< empty: every platform
    Side side = Side::Client;
    Scope scope = Scope::Application;
    Obligation obligation = Obligation::Mandatory;
    std::vector<Phase> phases;
    std::vector<Method> methods;
    QStringList condition; ///< conditions (see Condition) that must all hold; empty: always
    std::vector<LocalizedText> notes;
    QStringList references;

    /// How auditors cite it: "6.1.3 a)", and "6.1.4" for a lead-in or unlettered paragraph.
    QString citation() const;
    /// Whether somebody means it by these words: its key, or its citation, case, width and spaces
    /// aside. A citation can stand for several.
    bool isCalled(const QString &words) const;
    bool isLettered() const; ///< an item of a list, and no paragraph or lead-in
    bool isAssessed() const { return obligation != Obligation::Context; }
    bool isDueIn(Phase phase) const;
    bool operator==(const Requirement &) const = default;
};

/// Whether two versions of a requirement ask for the same, of the same apps and in the same phases.
bool asksTheSame(const Requirement &before, const Requirement &after);

struct RequirementGroup {
    QString key;
    QString clause;
    QString parent; ///< empty at the top
    LocalizedText title;
    LocalizedText evidence; ///< what an auditor would ask to see, one piece a line
    bool operator==(const RequirementGroup &) const = default;
};

/// A published version of a requirement library.
struct Library {
    LibraryId id;
    QString uid;
    QString key;
    QString version;
    QString edition;
    LocalizedText title;
    LocalizedText issuer;
    LocalizedText about;
    QDate issuedOn;
    QDate effectiveOn;
    QByteArray contentDigest; ///< SHA-256 of the library file's canonical JSON
    std::vector<RequirementGroup> groups; ///< in order, parents first
    std::vector<Requirement> requirements; ///< in order

    const Requirement *requirement(RequirementId id) const;
    const Requirement *requirementByKey(const QString &key) const;
    const RequirementGroup *group(const QString &key) const;

    /// The title of the list a requirement stands in, where its clause holds several: "6.2.1.1 a)"
    /// alone could be any of three. Empty else.
    LocalizedText listTitle(const Requirement &requirement) const;
    /// What has to stand beside a citation so that it names one requirement: its list's title where
    /// the clause holds several, its own where it is an unlettered paragraph. Empty else.
    LocalizedText titleBeside(const Requirement &requirement) const;
    /// Citation and, where needed, title of the requirement of that key; the key where there is
    /// none.
    QString cited(const QString &key, Language language) const;
};

template<>
struct EnumText<Side> {
    static constexpr const char *context = "Side";
    static std::span<const EnumEntry<Side>> entries()
    {
        static constexpr EnumEntry<Side> table[] = {
            {Side::Client, "client", QT_TRANSLATE_NOOP("Side", "Client")},
            {Side::Server, "server", QT_TRANSLATE_NOOP("Side", "Server")},
            {Side::Business, "business", QT_TRANSLATE_NOOP("Side", "Business")},
            {Side::Management, "management", QT_TRANSLATE_NOOP("Side", "Management")},
        };
        return table;
    }
};

template<>
struct EnumText<Scope> {
    static constexpr const char *context = "Scope";
    static std::span<const EnumEntry<Scope>> entries()
    {
        static constexpr EnumEntry<Scope> table[] = {
            {Scope::Application, "application", QT_TRANSLATE_NOOP("Scope", "Application")},
            {Scope::Organisation, "organisation", QT_TRANSLATE_NOOP("Scope", "Organisation")},
        };
        return table;
    }
};

template<>
struct EnumText<Obligation> {
    static constexpr const char *context = "Obligation";
    static std::span<const EnumEntry<Obligation>> entries()
    {
        static constexpr EnumEntry<Obligation> table[] = {
            {Obligation::Mandatory, "mandatory", QT_TRANSLATE_NOOP("Obligation", "Mandatory")},
            {Obligation::Recommended, "recommended",
             QT_TRANSLATE_NOOP("Obligation", "Recommended")},
            {Obligation::Permission, "permission", QT_TRANSLATE_NOOP("Obligation", "Permission")},
            {Obligation::Context, "context", QT_TRANSLATE_NOOP("Obligation", "Context")},
        };
        return table;
    }
};

template<>
struct EnumText<Method> {
    static constexpr const char *context = "Method";
    static std::span<const EnumEntry<Method>> entries()
    {
        static constexpr EnumEntry<Method> table[] = {
            {Method::Document, "document", QT_TRANSLATE_NOOP("Method", "Document review")},
            {Method::Interview, "interview", QT_TRANSLATE_NOOP("Method", "Interview")},
            {Method::Config, "config", QT_TRANSLATE_NOOP("Method", "Configuration check")},
            {Method::Static, "static", QT_TRANSLATE_NOOP("Method", "Static analysis")},
            {Method::Dynamic, "dynamic", QT_TRANSLATE_NOOP("Method", "Dynamic analysis")},
            {Method::Pentest, "pentest", QT_TRANSLATE_NOOP("Method", "Penetration test")},
        };
        return table;
    }
};

inline constexpr ReferenceTarget requirementReference{
    "requirement", "key",
    QT_TRANSLATE_NOOP("Reference", "There is no such requirement in this workspace.")};

template<>
const RecordDescription &describe<Library>();

} // namespace gatehouse
