#include "models/exchange/threatwords.h"

#include "models/base/foreigntext.h"

#include <QHash>

#include <algorithm>

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

std::optional<ThreatCategory> categoryOfWhole(const QString &word)
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
        {QStringLiteral("仿冒"), Spoofing},
        {QStringLiteral("伪装"), Spoofing},
        {QStringLiteral("身份盗窃"), Spoofing},
        {QStringLiteral("伪造"), Tampering},
        {QStringLiteral("否认性"), Repudiation},
        {QStringLiteral("提升权限"), ElevationOfPrivilege},
        {QStringLiteral("链接能力"), Linking},
        // In the languages of Threat Dragon, where they differ from English.
        {QStringLiteral("manipulation"), Tampering},
        {QStringLiteral("nichtanerkennung"), Repudiation},
        {QStringLiteral("veröffentlichungvoninformationen"), InformationDisclosure},
        {QStringLiteral("erhöhungvonrechten"), ElevationOfPrivilege},
        {QStringLiteral("usurpationdidentité"), Spoofing},
        {QStringLiteral("falsification"), Tampering},
        {QStringLiteral("répudiation"), Repudiation},
        {QStringLiteral("divulgationdinformation"), InformationDisclosure},
        {QStringLiteral("dénideservice"), DenialOfService},
        {QStringLiteral("élévationdeprivilège"), ElevationOfPrivilege},
        {QStringLiteral("capacitédeliaison"), Linking},
        {QStringLiteral("identifiabilité"), Identifying},
        {QStringLiteral("nonrépudiation"), NonRepudiation},
        {QStringLiteral("détectabilité"), Detecting},
        {QStringLiteral("inconscience"), Unawareness},
        {QStringLiteral("nonconformité"), NonCompliance},
        {QStringLiteral("falsificação"), Spoofing},
        {QStringLiteral("adulteração"), Tampering},
        {QStringLiteral("repúdio"), Repudiation},
        {QStringLiteral("divulgaçãodeinformações"), InformationDisclosure},
        {QStringLiteral("negaçãodeserviço"), DenialOfService},
        {QStringLiteral("elevaçãodeprivilégio"), ElevationOfPrivilege},
        {QStringLiteral("ligabilidade"), Linking},
        {QStringLiteral("identificabilidade"), Identifying},
        {QStringLiteral("nãorepúdio"), NonRepudiation},
        {QStringLiteral("detectabilidade"), Detecting},
        {QStringLiteral("desconhecimento"), Unawareness},
        {QStringLiteral("desconhecido"), Unawareness},
        {QStringLiteral("nãoconformidade"), NonCompliance},
        {QStringLiteral("なりすまし"), Spoofing},
        {QStringLiteral("改竄"), Tampering},
        {QStringLiteral("改ざん"), Tampering},
        {QStringLiteral("否認"), Repudiation},
        {QStringLiteral("情報漏洩"), InformationDisclosure},
        {QStringLiteral("サービス拒否"), DenialOfService},
        {QStringLiteral("特権の昇格"), ElevationOfPrivilege},
        {QStringLiteral("penipuan"), Spoofing},
        {QStringLiteral("penyelewengan"), Tampering},
        {QStringLiteral("penafian"), Repudiation},
        {QStringLiteral("pendedahanmaklumat"), InformationDisclosure},
        {QStringLiteral("penafianperkhidmatan"), DenialOfService},
        {QStringLiteral("kenaikanhak"), ElevationOfPrivilege},
    };
    const auto known = words.constFind(bare(word));
    return known == words.constEnd() ? std::nullopt : std::optional(*known);
}

/// The English before another language: "Tampering / Manipulación", "Tampering التلاعب".
QString beginningInEnglish(const QString &word)
{
    const auto isForeign = [](QChar c) { return c.isLetter() && c.unicode() > 0x7F; };
    const qsizetype slash = word.indexOf(u'/');
    const qsizetype foreign = std::ranges::find_if(word, isForeign) - word.begin();
    return word.left(slash >= 0 ? slash : foreign);
}

} // namespace

std::optional<ThreatCategory> categoryOfWord(const QString &word, const QString &method)
{
    using enum ThreatCategory;
    auto category = categoryOfWhole(word);
    if (!category)
        category = categoryOfWhole(beginningInEnglish(word));
    const auto isOf = [&method](const char *name) {
        return method.startsWith(QLatin1StringView(name), Qt::CaseInsensitive);
    };
    // Many languages have one word for these two.
    if (category == InformationDisclosure && isOf("LINDDUN"))
        return DataDisclosure;
    if (category == DataDisclosure && isOf("STRIDE"))
        return InformationDisclosure;
    return category;
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

bool isUnwrittenMitigation(const QString &words)
{
    static const QStringList known{
        QStringLiteral("Provide remediation for this threat or a reason if status is N/A"),
        QStringLiteral("Provide mitigation or prevention for this threat"),
        QStringLiteral("Mitigation or prevention for the threat"), // of those that its rules make
        QStringLiteral("为这种威胁提供缓解或预防措施"),
        QStringLiteral("Geben Sie eine Korrekturmaßnahme für diese Bedrohung oder eine Begründung "
                       "N/A an"),
        QStringLiteral("Fournir des mesures de mitigation ou de prévention pour cette menace"),
        QStringLiteral("Introduzca la mitigación o prevención para esta amenaza"),
        QStringLiteral("Forneça uma mitigação para esta ameaça ou a ração para o status N/A"),
        QStringLiteral("脅威の解決策を指定するか、ステータスがN/Aの場合に理由を指定してください"),
        QStringLiteral("Anna uhkalle hallintakeino tai perustele miksi ei ole sovellettavissa "
                       "(N/A)"),
        QStringLiteral("Berikan pemulihan untuk ancaman ini atau sebab jika status adalah T/A"),
        QStringLiteral("اكتب طرق مواجهة وتخفيف هذا التهديد أو السبب إذا كانت الحالة N/A"),
        QStringLiteral("इस खतरे के लिए शमन या रोकथाम प्रदान करें"),
    };
    return known.contains(words.trimmed());
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
