#include "models/exchange/threatwords.h"

#include "models/base/foreigntext.h"

#include <QHash>

namespace gatehouse {

namespace {

/// Letters and digits only, in lower case: "Denial of Service" is "denial-of-service".
QString bare(const QString &word)
{
    const QStringView beginning = QStringView(word).left(200);
    QString letters;
    letters.reserve(beginning.size());
    for (const QChar character : beginning) {
        if (character.isLetterOrNumber())
            letters += character.toLower();
    }
    return letters;
}

} // namespace

std::optional<ThreatCategory> categoryOfWord(const QString &word)
{
    using enum ThreatCategory;
    static const QHash<QString, ThreatCategory> words{
        {QStringLiteral("spoofing"), Spoofing},
        {QStringLiteral("tampering"), Tampering},
        {QStringLiteral("repudiation"), Repudiation},
        {QStringLiteral("informationdisclosure"), InformationDisclosure},
        {QStringLiteral("denialofservice"), DenialOfService},
        {QStringLiteral("elevationofprivilege"), ElevationOfPrivilege},
        {QStringLiteral("elevationofprivileges"), ElevationOfPrivilege},
        {QStringLiteral("linking"), Linking},
        {QStringLiteral("linkability"), Linking},
        {QStringLiteral("identifying"), Identifying},
        {QStringLiteral("identifiability"), Identifying},
        {QStringLiteral("nonrepudiation"), NonRepudiation},
        {QStringLiteral("detecting"), Detecting},
        {QStringLiteral("detectability"), Detecting},
        {QStringLiteral("datadisclosure"), DataDisclosure},
        {QStringLiteral("disclosureofinformation"), DataDisclosure},
        {QStringLiteral("unawareness"), Unawareness},
        {QStringLiteral("unawarenessunintervenability"), Unawareness},
        {QStringLiteral("unawarenessandunintervenability"), Unawareness},
        {QStringLiteral("noncompliance"), NonCompliance},
        {QStringLiteral("欺骗"), Spoofing},
        {QStringLiteral("假冒"), Spoofing},
        {QStringLiteral("篡改"), Tampering},
        {QStringLiteral("否认"), Repudiation},
        {QStringLiteral("抵赖"), Repudiation},
        {QStringLiteral("信息泄露"), InformationDisclosure},
        {QStringLiteral("信息泄漏"), InformationDisclosure},
        {QStringLiteral("拒绝服务"), DenialOfService},
        {QStringLiteral("权限提升"), ElevationOfPrivilege},
        {QStringLiteral("特权提升"), ElevationOfPrivilege},
        {QStringLiteral("可链接性"), Linking},
        {QStringLiteral("可关联性"), Linking},
        {QStringLiteral("可识别性"), Identifying},
        {QStringLiteral("不可否认性"), NonRepudiation},
        {QStringLiteral("不可抵赖性"), NonRepudiation},
        {QStringLiteral("可检测性"), Detecting},
        {QStringLiteral("信息披露"), DataDisclosure},
        {QStringLiteral("数据披露"), DataDisclosure},
        {QStringLiteral("不知情"), Unawareness},
        {QStringLiteral("无意识"), Unawareness},
        {QStringLiteral("不合规"), NonCompliance},
        {QStringLiteral("不合规性"), NonCompliance},
    };
    const auto known = words.constFind(bare(word));
    return known == words.constEnd() ? std::nullopt : std::optional(*known);
}

QString categoryWord(ThreatCategory category)
{
    switch (category) {
    case ThreatCategory::Linking:
        return QStringLiteral("Linkability");
    case ThreatCategory::Identifying:
        return QStringLiteral("Identifiability");
    case ThreatCategory::Detecting:
        return QStringLiteral("Detectability");
    case ThreatCategory::DataDisclosure:
        return QStringLiteral("Disclosure of information");
    default:
        return QString::fromLatin1(entryOf(category).label);
    }
}

std::optional<RiskWord> riskOfWord(const QString &word)
{
    static const QHash<QString, RiskWord> words{
        {QStringLiteral("tbd"), {Risk::None, true}},
        {QStringLiteral("tba"), {Risk::None, true}},
        {QStringLiteral("low"), {Risk::Low, true}},
        {QStringLiteral("medium"), {Risk::Medium, true}},
        {QStringLiteral("high"), {Risk::High, true}},
        {QStringLiteral("critical"), {Risk::High, false}},
        {QStringLiteral("低"), {Risk::Low, true}},
        {QStringLiteral("中"), {Risk::Medium, true}},
        {QStringLiteral("高"), {Risk::High, true}},
        {QStringLiteral("严重"), {Risk::High, false}},
    };
    const auto known = words.constFind(bare(word));
    return known == words.constEnd() ? std::nullopt : std::optional(*known);
}

QString riskWord(Risk risk)
{
    switch (risk) {
    case Risk::None:
        return QStringLiteral("TBD");
    case Risk::Low:
        return QStringLiteral("Low");
    case Risk::Medium:
        return QStringLiteral("Medium");
    case Risk::High:
        return QStringLiteral("High");
    }
    return {};
}

std::optional<ForeignStatus> statusOfWord(const QString &word)
{
    using enum ForeignStatus;
    static const QHash<QString, ForeignStatus> words{
        {QStringLiteral("open"), Open},
        {QStringLiteral("exposed"), Open},
        {QStringLiteral("expose"), Open},
        {QStringLiteral("autogenerated"), Open},
        {QStringLiteral("notstarted"), Open},
        {QStringLiteral("needsinvestigation"), Open},
        {QStringLiteral("required"), Open},
        {QStringLiteral("recommended"), Open},
        {QStringLiteral("mitigated"), Mitigated},
        {QStringLiteral("implemented"), Mitigated},
        {QStringLiteral("partlymitigated"), Open},
        {QStringLiteral("transferred"), Treated},
        {QStringLiteral("avoided"), Treated},
        {QStringLiteral("eliminated"), Treated},
        {QStringLiteral("accepted"), Accepted},
        {QStringLiteral("accept"), Accepted},
        {QStringLiteral("notapplicable"), NotApplicable},
        {QStringLiteral("na"), NotApplicable},
        {QStringLiteral("falsepositive"), NotApplicable},
    };
    const auto known = words.constFind(bare(word));
    return known == words.constEnd() ? std::nullopt : std::optional(*known);
}

std::span<const AnsweredField> answeredFields()
{
    static constexpr AnsweredField table[] = {
        {"isEncrypted", true, "encrypted"},
        {"isPublicNetwork", true, "public_network"},
        {"storesCredentials", false, "stores_credentials"},
    };
    return table;
}

QString ThreatStanding::apply(DocumentThreat &threat, const QString &statusWord,
                              const QString &words,
                              std::optional<DocumentCountermeasure> &countermeasure)
{
    const auto status = statusOfWord(statusWord);
    const auto answerWith = [&](CountermeasureStage stage) {
        countermeasure.emplace();
        countermeasure->title =
            cleanLine(words.trimmed().section(u'\n', 0, 0), longestModelName, nullptr);
        countermeasure->description = words;
        countermeasure->stage = stage;
    };
    const bool hasWords = !words.trimmed().isEmpty();
    const QString shown = statusWord.left(100);
    switch (status.value_or(ForeignStatus::Open)) {
    case ForeignStatus::Open:
        threat.state = ThreatState::Open;
        if (hasWords)
            answerWith(CountermeasureStage::Proposed);
        if (!status && !statusWord.isEmpty())
            return tr("The status “%1” is not known; the threat is open.").arg(shown);
        return {};
    case ForeignStatus::Mitigated:
    case ForeignStatus::Treated:
        if (!hasWords) {
            threat.state = ThreatState::Open;
            return tr("“%1” without saying how: in Gatehouse a threat that no countermeasure "
                      "answers is open.")
                .arg(shown);
        }
        threat.state = ThreatState::Designed;
        answerWith(CountermeasureStage::Designed);
        if (status == ForeignStatus::Treated)
            return tr("The status “%1” is not kept: the threat is answered by a countermeasure "
                      "that is designed.")
                .arg(shown);
        return {};
    case ForeignStatus::Accepted:
        threat.state = ThreatState::Accepted;
        threat.reason = words;
        return {};
    case ForeignStatus::NotApplicable:
        threat.state = ThreatState::NotApplicable;
        threat.reason = words;
        return {};
    }
    return {};
}

} // namespace gatehouse
