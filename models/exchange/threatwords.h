#pragma once

#include "models/threatmodels/modeldocument.h"

#include <QCoreApplication>

#include <span>

namespace gatehouse {

/// What other tools call a category, in English, Chinese and the languages that Threat Dragon
/// speaks and writes, in whatever spelling. `method` ("STRIDE", "LINDDUN") tells apart what both
/// call by one word.
std::optional<ThreatCategory> categoryOfWord(const QString &word, const QString &method = {});
/// What other tools call it in English.
QString categoryWord(ThreatCategory category);

/// A level of severity or priority. `isExact` false: it says more than Gatehouse can.
struct RiskWord {
    Risk risk = Risk::None;
    bool isExact = true;
};
/// Nothing for what is no known level; Risk::None for "to be decided".
std::optional<RiskWord> riskOfWord(const QString &word);
QString riskWord(Risk risk);

/// How a threat stands in another tool's words.
enum class ForeignStatus {
    Open,
    Mitigated, ///< something is done about it; what, the file may say
    Treated, ///< the same in a way that Gatehouse has no word for: transferred, avoided, eliminated
    Accepted,
    NotApplicable,
};
std::optional<ForeignStatus> statusOfWord(const QString &word);

/// Whether that is what Threat Dragon itself writes for a mitigation until a person does, in any of
/// its languages and versions.
bool isUnwrittenMitigation(const QString &words);

/// The one table of what other tools ask of parts and which question of the threat library it
/// answers. Only "yes" is taken over: these tools say "no" of whatever nobody has looked at.
struct AnsweredField {
    const char *field;
    bool ofFlows; ///< else of stores
    const char *question;
};
std::span<const AnsweredField> answeredFields();

/// Takes the status of a threat and what is written about it, by the same rules for every tool:
/// what is mitigated with words is Designed with a countermeasure that says them; without words it
/// is open, since nothing answers it; the words about an open threat are a proposed countermeasure;
/// the words about one that is accepted or not applicable are the reason.
/// Returns why something of it is not kept; empty where all is.
class ThreatStanding
{
    Q_DECLARE_TR_FUNCTIONS(ThreatStanding)
public:
    static QString apply(DocumentThreat &threat, const QString &statusWord, const QString &words,
                         std::optional<DocumentCountermeasure> &countermeasure);
};

} // namespace gatehouse
