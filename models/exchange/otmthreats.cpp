#include "models/exchange/otmthreats.h"

#include "models/exchange/threatwords.h"

#include <algorithm>
#include <cmath>

namespace gatehouse {

namespace {

/// Nobody will do it: Gatehouse has only countermeasures that somebody may.
bool isTurnedDown(const QString &state)
{
    static const QStringList states{"rejected", "declined", "notapplicable", "na"};
    QString word = state.left(100).toLower();
    word.removeIf([](QChar character) { return !character.isLetter(); });
    return states.contains(word);
}

std::optional<CountermeasureStage> stageOf(const QString &state)
{
    const QString word = state.toLower();
    if (word == "recommended" || word == "proposed" || word.isEmpty())
        return CountermeasureStage::Proposed;
    if (word == "required" || word == "planned")
        return CountermeasureStage::Decided;
    if (word == "implemented" || word == "mitigated")
        return CountermeasureStage::Implemented;
    return std::nullopt;
}

QString stand(DocumentThreat &threat, const QString &state)
{
    const auto status = statusOfWord(state);
    const QString shown = state.left(100);
    if (!status) {
        return state.isEmpty()
            ? QString()
            : OtmThreats::tr("The status “%1” is not known; the threat is open.").arg(shown);
    }
    switch (*status) {
    case ForeignStatus::Open:
        return {};
    case ForeignStatus::Mitigated:
    case ForeignStatus::Treated:
        if (threat.countermeasures.isEmpty())
            return OtmThreats::tr(
                       "“%1” without a mitigation: in Gatehouse a threat that no countermeasure "
                       "answers is open.")
                .arg(shown);
        threat.state = ThreatState::Designed;
        if (status == ForeignStatus::Treated)
            return OtmThreats::tr(
                       "The status “%1” is not kept: the threat is answered by its mitigations.")
                .arg(shown);
        return {};
    case ForeignStatus::Accepted:
        threat.state = ThreatState::Accepted;
        return {};
    case ForeignStatus::NotApplicable:
        threat.state = ThreatState::NotApplicable;
        return {};
    }
    return {};
}

} // namespace

void OtmThreats::readMitigations(ForeignFields &root)
{
    for (const ForeignItem &item : root.objects("mitigations")) {
        ForeignFields fields(item, m_report);
        DocumentCountermeasure countermeasure;
        const QString id = fields.id("id");
        countermeasure.uid = m_uids.take("mitigation", id, item.path);
        countermeasure.title = fields.line("name");
        countermeasure.description = fields.text("description");
        if (m_mitigations.contains(id))
            m_report.add(item.path + ".id",
                         tr("Another mitigation has the same id; what names it means the "
                            "other."));
        else
            m_mitigations.insert(id, int(m_document.countermeasures.size()));
        m_document.countermeasures.push_back(std::move(countermeasure));
    }
}

/// 0, 25, 50, 75 and 100 are one to five.
int OtmThreats::ratingOf(ForeignFields &risk, FieldName key)
{
    const auto value = risk.number(key);
    if (!value)
        return 0;
    const double within = std::clamp(*value, 0.0, 100.0);
    const int rating = 1 + int(std::lround(within / 25));
    if (*value != (rating - 1) * 25)
        risk.lose(
            key,
            tr("%1 of 100 became %2 of 5.").arg(QString::number(*value), QString::number(rating)));
    return rating;
}

void OtmThreats::readThreats(ForeignFields &root)
{
    for (const ForeignItem &item : root.objects("threats")) {
        ForeignFields fields(item, m_report);
        ThreatDefinition definition;
        definition.id = fields.id("id");
        definition.path = item.path;
        DocumentThreat &threat = definition.threat;
        threat.title = fields.line("name");
        threat.description = fields.text("description");
        const QStringList words = fields.ids("categories");
        for (qsizetype i = 0; i < words.size(); ++i) {
            if (const auto category = categoryOfWord(words[i]))
                threat.categories.push_back(*category);
            else if (!words[i].isEmpty())
                m_report.add(
                    QStringLiteral("%1[%2]").arg(fields.pathOf("categories")).arg(i),
                    tr("The category “%1” is none that Gatehouse knows.").arg(words[i].left(100)));
        }
        std::ranges::sort(threat.categories);
        threat.categories.erase(std::unique(threat.categories.begin(), threat.categories.end()),
                                threat.categories.end());
        ForeignFields risk(fields.object("risk"), fields.pathOf("risk"), m_report);
        threat.inherent = {ratingOf(risk, "likelihood"), ratingOf(risk, "impact")};
        if (m_definitions.contains(definition.id))
            m_report.add(item.path + ".id",
                         tr("Another threat has the same id; what names it means the other."));
        else
            m_definitions.insert(definition.id, int(m_threats.size()));
        m_threats.push_back(std::move(definition));
    }
}

/// Countermeasures that are turned down wherever they stand.
void OtmThreats::dropTurnedDown()
{
    QSet<QString> answering;
    for (const DocumentThreat &threat : m_document.threats)
        answering.unite(
            QSet<QString>(threat.countermeasures.begin(), threat.countermeasures.end()));
    QSet<QString> dropped;
    for (auto each = m_turnedDown.constBegin(); each != m_turnedDown.constEnd(); ++each) {
        const DocumentCountermeasure &countermeasure =
            m_document.countermeasures[std::size_t(each.key())];
        if (answering.contains(countermeasure.uid))
            continue;
        dropped.insert(countermeasure.uid);
        m_report.add(each.value() + ".mitigation",
                     tr("The countermeasure “%1” is turned down wherever it stands; it is "
                        "not taken over.")
                         .arg(countermeasure.title));
    }
    std::erase_if(m_document.countermeasures,
                  [&](const DocumentCountermeasure &each) { return dropped.contains(each.uid); });
}

QStringList OtmThreats::readMitigationStates(ForeignFields &instance)
{
    QStringList uids;
    for (const ForeignItem &item : instance.objects("mitigations")) {
        ForeignFields fields(item, m_report);
        const QString id = fields.id("mitigation");
        const auto known = m_mitigations.constFind(id);
        if (known == m_mitigations.constEnd()) {
            fields.lose("mitigation",
                        tr("There is no mitigation “%1” in the file.").arg(id.left(100)));
            fields.value("state");
            continue;
        }
        DocumentCountermeasure &countermeasure = m_document.countermeasures[std::size_t(*known)];
        const QString state = fields.id("state");
        if (isTurnedDown(state)) {
            m_turnedDown.insert(*known, item.path);
            fields.lose("state",
                        tr("“%1”: here it does not answer the threat.").arg(state.left(100)));
            continue;
        }
        uids += countermeasure.uid;
        const auto stage = stageOf(state);
        if (!stage)
            fields.lose("state",
                        tr("The status “%1” is not known; the countermeasure is "
                           "proposed.")
                            .arg(state.left(100)));
        const CountermeasureStage now = stage.value_or(CountermeasureStage::Proposed);
        if (!m_staged.contains(*known)) {
            m_staged.insert(*known);
            countermeasure.stage = now;
        } else if (countermeasure.stage != now) {
            // One countermeasure is in one stage: the one that holds everywhere.
            countermeasure.stage = std::min(countermeasure.stage, now);
            fields.lose("state",
                        tr("The same mitigation stands otherwise elsewhere; it is "
                           "“%1” everywhere.")
                            .arg(label(countermeasure.stage)));
        }
    }
    return uids;
}

void OtmThreats::readInstances(ForeignFields &part, const QString &subject, const QString &partId)
{
    for (const ForeignItem &item : part.objects("threats")) {
        ForeignFields fields(item, m_report);
        const QString id = fields.id("threat");
        DocumentThreat threat;
        const auto known = m_definitions.constFind(id);
        int use = 0;
        if (known != m_definitions.constEnd()) {
            ThreatDefinition &definition = m_threats[std::size_t(*known)];
            threat = definition.threat;
            use = definition.uses++;
        } else {
            threat.title = id.left(longestModelName);
            m_report.add(
                item.path + ".threat",
                tr("There is no threat “%1” in the file; only its id is known.").arg(id.left(100)));
            use = 1;
        }
        const QString wanted =
            use == 0 ? m_uids.uid({"threat"}, id) : m_uids.made({"threat", id, partId});
        threat.uid = m_uids.claimed(wanted, {"threat", item.path, id});
        threat.subject = subject;
        threat.countermeasures = readMitigationStates(fields);
        if (const QString why = stand(threat, fields.id("state")); !why.isEmpty())
            fields.lose("state", why);
        m_document.threats.push_back(std::move(threat));
    }
}

void OtmThreats::keepUnusedThreats()
{
    for (const ThreatDefinition &definition : m_threats) {
        if (definition.uses > 0)
            continue;
        DocumentThreat threat = definition.threat;
        threat.uid = m_uids.take("threat", definition.id, definition.path);
        m_document.threats.push_back(std::move(threat));
    }
}

void OtmThreats::finish()
{
    keepUnusedThreats();
    dropTurnedDown();
    for (DocumentThreat &threat : m_document.threats) {
        threat.countermeasures.removeDuplicates();
        threat.countermeasures.sort();
    }
}

} // namespace gatehouse
